"""The lexicon: words, the character model, readings and the fold answer as documented, for both scripts."""

from __future__ import annotations

import subprocess
import sys
from itertools import accumulate
from pathlib import Path

import pytest

from cleantext import lexicon
from cleantext.lexicon.files import DATA


def test_words_are_known_in_both_scripts() -> None:
    assert lexicon.frequency("发展") == lexicon.frequency("發展") > 10_000
    assert lexicon.frequency("展發") == 0
    assert lexicon.frequency("") == 0


def test_all_words_from_a_place() -> None:
    found = lexicon.word_lengths("在中華人民共和國", 1)
    assert [length for length, _ in found] == sorted(length for length, _ in found)
    assert {1, 2, 7} <= {length for length, _ in found}
    assert all(count >= 0 for _, count in found)
    assert lexicon.word_lengths("中", 1) == []


def test_longest_words() -> None:
    assert list(lexicon.longest_words("在中華人民共和國，展發")) == [(1, 8)]
    assert list(lexicon.longest_words("")) == []


def test_words_with_a_beginning() -> None:
    found = lexicon.words_beginning("實事")
    assert "实事求是" in found
    assert all(word.startswith("实事") for word in found)
    assert lexicon.words_beginning("实") == []


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [("我們再現盛景", "我們侭現盛景"), ("他走進教室", "他走進敎宲"), ("学习新知识", "学习耕知识")],
)
def test_prose_is_likelier_than_noise(likely: str, unlikely: str) -> None:
    assert lexicon.log_probability(likely) > lexicon.log_probability(unlikely) + 3
    assert lexicon.segment_log_probability(likely) > lexicon.segment_log_probability(unlikely)


def test_the_model_is_the_same_for_both_scripts() -> None:
    assert lexicon.log_probability("經濟發展,") == lexicon.log_probability("经济发展，")


def test_probabilities_after_a_character_do_not_exceed_one() -> None:
    from math import exp

    from cleantext.lexicon.characters import chinese

    known = [c for c in chinese().singles if lexicon.fold(c) == c and "\u4e00" <= c <= "\u9fff"]
    for first in "的国熱。":
        *_, total = accumulate(exp(lexicon.transition(first, second)) for second in known)
        assert 0.2 < total < 1.1


def test_rows_answer_as_transitions_do() -> None:
    for first in "们們的，\n\ufffd\U00020000":
        row = lexicon.row(first)
        assert all(row[second] == lexicon.transition(first, second) for second in "的们們。,\ud800x\U00020000")


def test_two_characters_tell_more_than_one() -> None:
    assert lexicon.continuation("中华人民共", "和") > lexicon.transition("共", "和")
    assert lexicon.continuation("中華人民共", "和") == lexicon.continuation("民共", "和")
    assert lexicon.continuation("", "第") == lexicon.continuation("\n", "第")


def test_probabilities_after_two_characters_do_not_exceed_one() -> None:
    from math import exp

    from cleantext.lexicon.characters import chinese

    known = [c for c in chinese().singles if lexicon.fold(c) == c and "\u4e00" <= c <= "\u9fff"]
    for context in ("人民", "我们", "。他"):
        assert 0.5 < sum(exp(lexicon.continuation(context, character)) for character in known) < 1.1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("我们今天去学校。", "zh"),
        ("我們今天去學校。", "zh"),
        ("日本語の文章を書きます。", "ja"),
        ("カタカナだけ", "ja"),
        ("한국어 문장을 씁니다.", "ko"),
        ("大韓民國 憲法은 民主共和國이다", "ko"),
        ("Plain English with 中文.", "other"),
        ("Русский язык", "other"),
        ("123 !?", "other"),
        ("", "other"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert lexicon.language(text) == language


@pytest.mark.parametrize("text", ["我們今天去學校，老師說明了規定。", "日本語の文章を書きます。", "오늘은 학교에 가지 않습니다."])
def test_prose_of_three_languages_is_natural(text: str) -> None:
    assert lexicon.mean_log_probability(text) > -6
    shuffled = "".join(sorted(text, key=lambda character: ord(character) * 7919 % 1009))
    assert lexicon.mean_log_probability(shuffled) < lexicon.mean_log_probability(text) - 1


def test_misread_bytes_are_not_natural() -> None:
    misread = "人民政府工作報告".encode("big5").decode("gb18030", "replace")
    assert lexicon.mean_log_probability(misread) < -9
    assert lexicon.mean_log_probability("") == 0.0


def test_readings() -> None:
    assert lexicon.readings("重") >= {"zhòng", "chóng"}
    assert lexicon.readings("A") == frozenset()
    assert "冊" in lexicon.characters_read("cè")
    assert lexicon.characters_read("xyz") == ""


def test_fold_keeps_the_length() -> None:
    text = "漢字𠀾與emoji🀄的長度\ud800\0"
    assert len(lexicon.fold(text)) == len(text)
    assert lexicon.fold("漢字與") == "汉字与"


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in Path(DATA).iterdir()) <= 6_000_000


def test_other_tables_are_used_from_the_start_or_not_at_all(tmp_path: Path) -> None:
    code = """
from pathlib import Path
import sys
from cleantext import lexicon
from cleantext.lexicon import files

files.use(Path(sys.argv[1]))
try:
    lexicon.readings("重")
except FileNotFoundError as error:
    print(error.filename == str(Path(sys.argv[1], "readings.txt")))
try:
    files.use(files.DATA)
except RuntimeError as error:
    print("readings.txt" in str(error))
"""
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "True"]
