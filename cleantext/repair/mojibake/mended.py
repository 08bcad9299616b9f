"""What `repair/mojibake` mends in a page, for rules that would otherwise flag, and so close, a part of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from cleantext.rules import Page
from cleantext.spans import Span


def remember_mended(page: Page, spans: Iterable[Span]) -> None:
    """Keep the disjoint spans that are mended in `page`."""
    page.mended = sorted(spans)


def is_mended(page: Page, start: int, end: int) -> bool:
    """Whether a part of the span is mended: known only behind `repair/mojibake` in the list of rules."""
    place = bisect_right(page.mended, (end - 1, len(page.text)))
    return place > 0 and page.mended[place - 1][1] > start
