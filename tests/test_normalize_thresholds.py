"""The shares and counts that normalize and junk decide by, from both sides: what is just enough, and what is just too little."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.config import Config
from cleantext.junk.editor_line import _RARE, _is_name
from cleantext.lexicon import frequency
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.foreign_lines import _is_japanese_or_korean
from cleantext.normalize.table import is_table
from cleantext.rules import Page


@pytest.mark.parametrize(
    ("letters", "han", "is_chinese"), [("かな", 14, True), ("かな", 13, False), ("가나", 4, True), ("가나", 3, False)]
)
def test_more_than_an_eighth_of_kana_or_a_third_of_hangul_is_another_language(letters: str, han: int, is_chinese: bool) -> None:
    assert is_chinese_at(Page("中" * han + letters, Config()), 0) is is_chinese
    page = f"{'中' * 100}\n{'中' * han}{letters}\n{'中' * 100}"
    assert is_chinese_at(Page(page, Config()), 101) is is_chinese


@pytest.mark.parametrize(("han", "is_japanese"), [(3, False), (2, True)])
def test_a_line_of_more_than_a_quarter_of_kana_is_japanese(han: int, is_japanese: bool) -> None:
    line = "の" + "山" * han
    assert _is_japanese_or_korean(line, 0, len(line)) is is_japanese


@pytest.mark.parametrize(("sentences", "is_one"), [(1, True), (2, False)])
def test_a_table_of_which_half_the_lines_are_sentences_is_none(sentences: int, is_one: bool) -> None:
    rows = ["张三,男,三班", "李四,女,二班", "王五,男,一班", "赵六,女,四班"]
    text = "\n".join([*rows[sentences:], *["天气很好,阳光灿烂,出门去。"] * sentences])
    assert is_table(Page(text, Config())) is is_one


@pytest.mark.parametrize(("others", "are_removed"), [(7, True), (8, False)])
def test_three_in_ten_of_the_inserted_signs_are_inside_words(others: int, are_removed: bool) -> None:
    text = (
        "我们去了北เ京，看到了天เ安门广场，参观了博物เ馆。"
        + "他เ说他เ听".join("，" * (others // 2 + 1))
        + "他เ去。" * (others % 2)
    )
    assert text.count("เ") == 3 + others
    assert ("เ" not in cleantext.clean(text, profile="web")) is are_removed


def test_a_word_counted_more_often_is_no_name() -> None:
    assert frequency("李娜") < _RARE < frequency("高兴")
    assert _is_name("李娜")
    assert not _is_name("高兴")
