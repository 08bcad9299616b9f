"""More than three ！ or ？ in a row become three, the most that is legal (GB/T 15834-2011, 4.3.3 and 4.4.3).

Full-width marks, and half-width ones right after Han. Up to three stay as they are, and so do runs of both (`？！`), and
what stands beside Latin text (`Wow!!!!!`) or in a page or line of another language.
"""

from __future__ import annotations

import re

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.context import ASKED
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.foreign_lines import outside_foreign_lines
from cleantext.patterns.classes import HAN
from cleantext.rules import Page, Rule

_ID = "punctuation/long-run"
_RUN = re.compile(f"[！？!?](?:(?<=！)！{{3,}}|(?<=？)？{{3,}}|(?<=[{HAN}”」』]!)!{{3,}}|(?<=[{HAN}”」』]\\?)\\?{{3,}})")
_GOES_ON = re.compile(f" *[?{HAN}]")
_TWICE = (("！", "！"), ("？", "？"), ("!", "!"), (r"\?", r"\?"))
_ASKS = re.compile(f"{ASKED}$")
_WHY = Reason((_ID,), "more than three in a row", 0.98)


def has_run(text: str) -> bool:
    """The gate: whether there are four of a mark."""
    return any(mark in text and mark * 4 in text for mark in "！？!?")


def find(page: Page) -> Columns:
    text = page.text
    found = [match.span() for match in _RUN.finditer(text) if not _is_lost(text, *match.span())]
    if not found or is_foreign_page(page):
        return NO_EDITS
    kept = set(outside_foreign_lines(page, [start for start, _ in found]))
    return Columns.of((start + 3, end, "", _WHY) for start, end in found if start in kept)


def _is_lost(text: str, start: int, end: int) -> bool:
    """Whether a run of `?` before Han or another run can be lost characters, or spaces: no word that asks stands before it."""
    return text[start] == "?" and _GOES_ON.match(text, end) is not None and not _ASKS.search(text[max(start - 16, 0) : start])


RULE: Rule = Rule(
    id=_ID,
    summary="shorten a run of more than three ！ or ？ to three",
    find=find,
    profiles=NORMALIZING,
    gate=has_run,
    pairs=_TWICE,
)
