"""A page on which one double-byte encoding was read as another comes back whole; what is good among its lines is left."""

from __future__ import annotations

import random

import pytest

from cleantext import Cleaner
from tests.fixtures import NEGATIVE
from tests.test_mojibake import SIMPLIFIED, TRADITIONAL

LABELS = {
    "gbk": ("首页", "关于我们", "联系方式", "作者：刘洋", "用户"),
    "big5": ("首頁", "關於我們", "聯絡方式", "作者：劉洋", "用戶"),
}
SENTENCES = {"gbk": SIMPLIFIED, "big5": TRADITIONAL}
PAIRS = [
    ("gbk", "big5hkscs"),
    ("gbk", "cp950"),
    ("gbk", "cp949"),
    ("gbk", "euc_kr"),
    ("gbk", "cp932"),
    ("big5", "gb18030"),
    ("big5", "cp932"),
]
_CLEANER = Cleaner(profile="archive")


def misread(text: str, writer: str, reader: str) -> str | None:
    """`text` misread, None if that loses bytes."""
    data = text.encode(writer)
    try:
        found = data.decode(reader)
        return found if found.encode(reader) == data else None
    except UnicodeError:
        return None


def page(writer: str, reader: str) -> dict[str, str]:
    """Misread lines, and what they were."""
    lines = {misread(line, writer, reader): line for line in (*SENTENCES[writer], *LABELS[writer])}
    return {found: line for found, line in lines.items() if found is not None}


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_labels_of_a_page_come_back(writer: str, reader: str) -> None:
    lines = page(writer, reader)
    assert len(lines) > 3
    assert _CLEANER.clean("\n".join(lines)) == "\n".join(lines.values())


@pytest.mark.parametrize(("writer", "reader"), PAIRS)
def test_good_lines_among_misread_ones_are_left(writer: str, reader: str) -> None:
    good = [line for path in NEGATIVE for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    good = [line for line in dict.fromkeys(good) if _CLEANER.clean(line) == line]
    chance = random.Random(7)
    chance.shuffle(good)
    lines = page(writer, reader)
    for start in range(0, len(good), 8):
        among = good[start : start + 8]
        mixed = [*among, *lines]
        chance.shuffle(mixed)
        cleaned = dict(zip(mixed, _CLEANER.clean("\n".join(mixed)).split("\n"), strict=True))
        assert [cleaned[line] for line in among] == among


def test_a_variant_of_big5_is_that_of_the_page() -> None:
    sentences = ("他对记者说：“我们太高兴了！”", "以前的事情请不要再提起")
    for order in (sentences, sentences[::-1]):
        damaged = "\n".join(str(misread(line, "gbk", "big5hkscs")) for line in order)
        for _ in range(2):  # whatever a cache holds
            assert _CLEANER.clean(damaged) == "\n".join(order)


def test_a_stretch_that_goes_on_over_a_line_end_is_read_once() -> None:
    text = "斕蠅珩\n鎘ˋ郅郅湮模ㄛ婬獗﹝\x11"
    result = _CLEANER.explain(text)
    assert result.text == "你们也\n吗？谢谢大家，再见。\x11"
    assert result.undo() == text
