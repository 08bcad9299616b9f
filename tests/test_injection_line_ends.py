"""Runs that end a line, where the reader had nothing to swallow behind the last byte; and a byte that is a digit."""

from __future__ import annotations

import pytest

import cleantext
from tests.damaged_pages import REPAIR_ONLY, compare
from tests.injector import injector_for
from tests.sentences import page

BEFORE = (("！", b"\x02"), ("，", b"\x02"))


@pytest.mark.parametrize("number", range(8))
def test_pages_that_were_read_line_by_line(number: int) -> None:
    text = page(number, 44)
    injector = injector_for(text, number, 90, before=BEFORE, by_line=True, fold=number % 2 > 0)
    assert compare(injector.damage(text), injector.folded(text)).whole


@pytest.mark.parametrize(
    "line",
    ["他回答：“現在只想喝一碗熱湯。”", "“沿岸的人都這樣勞動。”", "導演說：『我們一直走到海邊。』", "他說：“這是我的家鄉。”"],
)
def test_a_quotation_that_the_end_of_the_line_cut(line: str) -> None:
    behind = f"{line}\n後來大家都回家了。\n"
    injector = injector_for(page(3, 44) + behind, 3, 90, before=BEFORE[:1], by_line=True)
    damaged = injector.damage(page(3, 44) + behind)
    assert "?!?\n" in damaged
    assert REPAIR_ONLY.clean(damaged).endswith(injector.folded(f"\n{behind}"))


def test_a_page_whose_only_run_is_such_a_quotation() -> None:
    text = "".join(f"{each}\n" for each in page(5, 44).split("\n") if "”" not in each)
    injector = injector_for(text, 5, 90, by_line=True)
    damaged = "".join(f"{each}\n" for each in injector.damage(text).split("\n") if "?" not in each)
    quotation = "他說:“這是最好的一年?!?\n"
    assert REPAIR_ONLY.clean(damaged + quotation).endswith("他說:“這是最好的一年。”\n")
    for authors in ("這是真的嗎?!?\n", "他問:“這是真的嗎?!?”\n"):  # nothing is open, or it is closed
        assert REPAIR_ONLY.clean(damaged + authors).endswith(authors)


def test_in_other_pages_it_is_the_authors() -> None:
    for text in ("他說：“這是真的嗎?!?\n", "真的嗎?!?\n不會吧?!?\n"):
        assert REPAIR_ONLY.clean(text) == text
        assert cleantext.clean(cleantext.clean(text)) == cleantext.clean(text)


def test_a_byte_that_is_a_digit_is_told_from_those_of_numbers() -> None:
    text = page(2, 44) + "全縣共有1,425人，比前年多了31,300人。\n"
    injector = injector_for(text, 2, 90, before=(("，", b"1"),), visible=True, fold=False)
    damaged = injector.damage(text)
    assert "人1，比前年" in damaged
    assert REPAIR_ONLY.clean(damaged) == text
