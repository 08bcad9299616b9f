"""Options of exercises (A.… B.… C.…), one or several a line: list items, neither titles nor prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.neighbours import Item, mark

_OPTION = re.compile("(?P<letter>[A-HＡ-Ｈ])\\s?[.．、：）]\\s?(?=\\S)")
_SEVERAL = re.compile("[AＡ]\\s?[.．、：].{0,60}?[BＢ]\\s?[.．、：].{0,60}?[CＣ]\\s?[.．、：].*")
_LONGEST = 120  # characters
_LEAST = 2  # lines of options


def mark_options(items: Sequence[Item]) -> None:
    """Mark as list items lines without a kind that open with consecutive letters from A, at least two in a row, and lines
    with at least three options."""
    run: list[Item] = []
    for item in items:
        letter = _letter(item)
        if letter == "A" or not letter or (run and letter <= _letter(run[-1])):
            _mark(run)
            run = []
        if letter and (run or letter == "A"):
            run.append(item)
    _mark(run)


def _letter(item: Item) -> str:
    """The letter, half-width, of a possible option; empty if the line is not one."""
    found = _OPTION.match(item.text) if item.kind is None and len(item.text) <= _LONGEST else None
    return chr((ord(found["letter"]) - ord("A")) % 0xFEE0 + ord("A")) if found else ""


def _mark(run: Sequence[Item]) -> None:
    if len(run) >= _LEAST or (run and _SEVERAL.fullmatch(run[0].text)):
        mark(run, "list_item")
