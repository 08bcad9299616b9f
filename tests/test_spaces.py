"""Rules about spaces: the option `spacing`, documents and lines that are spaced throughout, and long rows of one piece."""

from __future__ import annotations

import pytest

import cleantext
from cleantext.errors import ConfigError

PROSE = "我们的国家很大，人民是勤劳的，生活在这里的人都很幸福。"


def spaced(text: str) -> str:
    return " ".join(text)


def test_spacing_is_checked() -> None:
    with pytest.raises(ConfigError, match="did you mean 'remove'"):
        cleantext.clean("中", spacing="removes")


@pytest.mark.parametrize("text", ["用Python3写2个App，共5%的量", "GDP增长 5.2% 以上", "第 1 章"])
def test_spacing_added_and_removed_are_fixed_points(text: str) -> None:
    added = cleantext.clean(text, spacing="add")
    removed = cleantext.clean(text, spacing="remove")
    assert cleantext.clean(added, spacing="add") == added
    assert cleantext.clean(added, spacing="remove") == removed
    assert cleantext.clean(removed, spacing="add") == added
    assert cleantext.explain(text, spacing="add").undo() == text


def test_spacing_follows_the_document() -> None:
    text = "用 A 写，用 B 写，用 C写。"
    assert cleantext.clean(text, spacing="document") == "用 A 写，用 B 写，用 C 写。"
    assert cleantext.clean(text) == text


def test_a_letter_spaced_document_is_closed_up() -> None:
    text = "\n".join([spaced(PROSE)] * 3)
    assert cleantext.clean(text) == "\n".join([PROSE] * 3)


def test_a_letter_spaced_line_is_closed_up_and_the_others_are_left() -> None:
    title = "坚定信心 振奋精神"
    text = f"{title}\n{PROSE}\n{spaced(PROSE)}\n{PROSE}"
    assert cleantext.clean(text) == f"{title}\n{PROSE}\n{PROSE}\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        "第一章 总 则",
        "出席的有：张 伟、王 芳、李 娜",
        "目 录\n第一章 总 则\n第二章 附 则",
        "白日依山尽 黄河入海流",
        "会 议 纪 要",
        "姓 名  性 别  年 龄\n张 三  男  20",
        "北京 上海 广州 深圳 天津 重庆 成都 武汉 西安 南京",
    ],
)
def test_spaces_that_are_meant_stay(text: str) -> None:
    assert cleantext.clean(text) == text


def test_indents_and_line_ends_stay() -> None:
    text = "　　第一段。  \n    第二段， \n\t第三段"
    assert cleantext.clean(text) == text


@pytest.mark.parametrize(
    "piece",
    [" ", " 中", "中 ", "。 中", "， ", "\u00a0", "\u00a0中", "？", "?中", "??中\n", "聽", "“ ", "中 的 ", "A中", "\u3000A"],
)
def test_long_rows_of_a_piece_are_undone(piece: str) -> None:
    text = piece * 40_000
    assert cleantext.explain(text, disable=["repair", "script", "punctuation", "width"], spacing="add").undo() == text
