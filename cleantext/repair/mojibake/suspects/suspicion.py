"""Whether a page is searched for mojibake at all: most pages with odd characters are not."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.repair.mojibake.suspects.familiar import is_accounted_for
from cleantext.repair.mojibake.suspects.lone import lone_odd, may_be_by_chance
from cleantext.repair.mojibake.suspects.narrowed import with_wide_letters
from cleantext.repair.mojibake.suspects.oddities import CONTROLS, can_hold_mojibake, close_odd, holds_control, windows
from cleantext.repair.mojibake.windows.solving import BESIDE_LONE, MARGIN, is_promising
from cleantext.rules import Page


def is_suspicious(page: Page, text: str, odd_at: Sequence[int]) -> bool:
    """Whether odd characters of the page, in `text` without its closed spans, are such as good text does not account for."""
    if can_hold_mojibake(text, odd_at) and (_holds_control(page, text) or not _is_accounted_for(text, odd_at)):
        return True
    if may_be_by_chance(text, len(odd_at)):
        return False
    lone = lone_odd(text, odd_at)
    if may_be_by_chance(text, len(lone)):
        return False
    return _holds_control(page, text) or any(_is_promising(text, at) for at in lone)


def _is_promising(text: str, at: int) -> bool:
    low = max(at - BESIDE_LONE - 1, 0)
    around = with_wide_letters(text[low : at + BESIDE_LONE + 1])
    return is_promising(around, around, at - low)


def _holds_control(page: Page, text: str) -> bool:
    """`holds_control(text)`, of the page's text without its closed spans: mostly the scan has listed what it looks for."""
    return holds_control(text) if page.closed or page.listed is None else bool(page.places(CONTROLS))


def _is_accounted_for(text: str, odd_at: Sequence[int]) -> bool:
    """Whether good text accounts for all odd characters, as for most that stand close together by chance."""
    for start, end in windows(text, close_odd(odd_at), MARGIN):
        low = max(start - 1, 0)
        if not is_accounted_for(with_wide_letters(text[low : end + 1]), start - low, end - low):
            return False
    return True
