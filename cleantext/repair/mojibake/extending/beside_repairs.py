"""Remainders of mojibake next to a repaired span; they are flagged, since the repaired text may be incomplete.

A remainder is a stretch of letters that Chinese text does not contain, or of rare characters that do not belong together,
directly next to a repaired span. A single letter is not, unless it is all that stands between the span and the end of the line:
in `café` before a repaired word it is correct.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from cleantext.edits import Columns
from cleantext.lexicon import transition
from cleantext.repair.mojibake.blends.blending import FOREIGN
from cleantext.repair.mojibake.suspects.familiar import is_accounted_for
from cleantext.repair.mojibake.suspects.oddities import ODD, odd
from cleantext.spans import Span

_BESIDE = 2  # the most characters between a repaired span and a remainder
_REACH = 120  # characters next to a repaired span that are searched
_PIECE = 2  # bytes of a character of which one and more are cut off, at most
_FEWEST = 3  # foreign letters from which a stretch is not a word


def rests(text: str, repaired: Sequence[Span]) -> Iterator[Span]:
    """The half-open spans of remainders next to the spans `repaired`, which are sorted and disjoint."""
    for number, (start, end) in enumerate(repaired):
        low = max(repaired[number - 1][1] if number else 0, start - _REACH)
        high = min(repaired[number + 1][0] if number + 1 < len(repaired) else len(text), end + _REACH)
        if low < start:
            low = max(low, text.rfind("\n", low, start) + 1)
            yield from _cut_off(text, low, start, text[low - 1 : low])
            yield from (span for span in _clusters(text, low, start) if start - span[1] <= _BESIDE)
        stop = text.find("\n", end, high)
        if end < high:
            stop = stop if stop >= 0 else high
            yield from _cut_off(text, end, stop, text[stop : stop + 1])
            yield from (span for span in _clusters(text, end, stop) if span[0] - end <= _BESIDE)


def _cut_off(text: str, start: int, end: int, beside: str) -> Iterator[Span]:
    """The rest of a line, with `beside` on its other side, if it is what a cut has left of a character: 人工智è."""
    if 0 < end - start <= _PIECE and beside in ("", "\n") and all(map(FOREIGN.match, text[start:end])):
        yield start, end


def is_patch(text: str, start: int, end: int, replacement: str) -> bool:
    """Whether a replacement is implausible: it adds U+FFFD, private use or another script where there was none.

    These must be a third of its non-ASCII characters, or the replacement must be short and next to a remainder.
    """
    made = _LOSS.findall(replacement)
    if not made or _LOSS.search(text, start, end):
        return False
    if 3 * len(made) >= sum(character >= "\x80" for character in replacement):
        return True
    beside = text[start - 1 : start] + text[end : end + 1]
    return len(replacement) <= _WORD and any(odd().match(each) or FOREIGN.match(each) for each in beside)


def is_beyond_recovery(replacement: str) -> bool:
    """Whether a replacement, with nothing more to repair in it, is as garbled as what it replaces: mojibake of mojibake that
    lost bytes on the way. It has lost characters or private use, and hardly two characters that belong together."""
    size = len(replacement)
    if size < _GARBLED or _LOSS.search(replacement) is None:
        return False
    return -sum(map(transition, "\n" + replacement, replacement)) > _GARBLED_COST * size


def recovered(edits: Columns) -> tuple[Columns, list[Span]]:
    """`edits` without those that give nothing but other mojibake, and the spans of these."""
    beyond = [is_beyond_recovery(replacement) for replacement in edits.replacements]
    if not any(beyond):
        return edits, []
    rows = list(edits.rows())
    kept = Columns.of(row for row, lost in zip(rows, beyond, strict=True) if not lost)
    return kept, [(start, end) for (start, end, _, _), lost in zip(rows, beyond, strict=True) if lost]


_GARBLED = 12  # characters
_GARBLED_COST = 13.0  # nats a character: prose has 5 to 9, names 7, such garbage 15 and more
_LOSS = re.compile("[\u0300-\u05ff\u0600-\u1fff\ue000-\uf8ff\ufffd]")
_WORD = 6  # characters


def _clusters(text: str, start: int, end: int) -> Iterator[Span]:
    """The spans of odd or foreign characters close together that are not words."""
    for match in _cluster().finditer(text, start, end):
        foreign = len(FOREIGN.findall(match[0]))
        if len(match[0]) > 1 and (
            foreign >= _FEWEST or odd().search(match[0]) if foreign else not is_accounted_for(text, *match.span())
        ):
            yield match.span()


@cache
def _cluster() -> re.Pattern[str]:
    inside = ODD.replace("\ufffd", "") + FOREIGN.pattern[1:-1]  # other rules flag U+FFFD
    return re.compile(f"[{inside}](?:[^\n]{{0,2}}[{inside}])*")
