"""The spans that the rules of mojibake repair in a page, for rules that would flag, and so protect, a part of one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from cleantext.edits import Row
from cleantext.rules import Page
from cleantext.spans import Span


def _repaired(page: Page) -> list[Span]:
    """The sorted spans repaired so far."""
    return page.once(_none_yet)


def _none_yet(page: Page) -> list[Span]:  # noqa: ARG001 - asked of a page, which keeps the list
    return []


def remember_repaired(page: Page, spans: Iterable[Span]) -> None:
    """Add the half-open spans, disjoint from those added before, that are repaired in `page`: all that touch no closed span,
    since the edits of the others will be dropped."""
    closed = page.closed
    ends = [end for _, end in closed]
    kept = [(start, end) for start, end in spans if (at := bisect_right(ends, start)) == len(closed) or closed[at][0] >= end]
    known = _repaired(page)
    known[:] = sorted([*known, *kept])


def outside_repaired(page: Page, start: int, end: int) -> Iterator[Span]:
    """The parts of the half-open span that are not repaired. Valid as `is_repaired` is."""
    known = _repaired(page)
    place = max(0, bisect_right(known, (start, len(page.text))) - 1)
    while place < len(known) and known[place][0] < end:
        low, high = known[place]
        if start < low:
            yield start, low
        start = max(start, high)
        place += 1
    if start < end:
        yield start, end


def is_repaired(page: Page, start: int, end: int) -> bool:
    """Whether a part of the span is repaired. Valid only for rules that run after `repair/mojibake`."""
    known = _repaired(page)
    place = bisect_right(known, (end - 1, len(page.text)))
    return place > 0 and known[place - 1][1] > start


def written_spans(rows: Sequence[Row]) -> list[Span]:
    """The spans of the replacements of edits in the text that they give."""
    spans: list[Span] = []
    ahead = 0
    for start, end, replacement, _ in rows:
        spans.append((start + ahead, start + ahead + len(replacement)))
        ahead += len(replacement) - (end - start)
    return spans
