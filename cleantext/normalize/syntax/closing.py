"""Spans that are protected from the normalize rules. They are searched for only near changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from cleantext.normalize.syntax.citations import citation_spans
from cleantext.normalize.syntax.expressions import expression_spans
from cleantext.normalize.syntax.faces import face_spans
from cleantext.normalize.syntax.source_lines import head_spans, source_line_spans
from cleantext.normalize.syntax.spoken_of import spoken_of_spans
from cleantext.patterns.verbatim import Signs, signs_in, spans_across_lines, spans_within_lines
from cleantext.spans import Span

_FINDERS: tuple[Callable[[str, Signs], Iterable[Span]], ...] = (
    spans_within_lines,
    source_line_spans,
    expression_spans,
    citation_spans,
    face_spans,
)
# What lines of prose have of ASCII: figures and marks; words, with the signs that stand inside them.
_OF_PROSE: Final = b" \t\n,.:;!?()%0123456789"
_OF_WORDS: Final = b"-+~*/_'\"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# What syntax is made of where it has no other ASCII character, character by character, which are told apart fastest so. Names and
# abbreviations are none: (WHO), (Bay of Bengal), J. S. Bach.
_SIGN: Final = re.compile(
    rb";(?:(?<=[ \n].)(?=[-^']?[()])|(?<=\d.)|(?<=\d[a-z].)|(?=\)|-|[ \t]*$))"  # a smile behind a space, pages, a wink
    rb"|:(?:(?<=[ \n].)(?=[-^']?[()])|(?<=\d.)(?= )|(?<=\).)|(?=\?{0,20}.?:)|(?=[A-Za-z])|(?<=[A-Za-z'].))"  # a speaker, a format
    rb"|\.(?=[A-Za-z][A-Za-z0-9])"  # an address, a file
    rb"|\((?:(?<=[A-Za-z'].)|(?=[A-Za-z]{1,2}\)|[TQoOxXnuv]|[A-Za-z][^()\n]{0,20}\)[(0-9]))"  # a call, a key beside a word
    rb"|\"(?:(?<=[,(=:-].)|(?<=[,(=:-] .)|(?=\s{0,9}:))|'(?:(?<=[,(=:-].)|(?<=[,(=:-] .)|(?=\s{0,9}:))"  # a string
    rb"|!(?:(?<=\d.)(?=\s?[\d?+*/=-])|(?=important))"  # a factorial
    rb"|\+(?=[,;:!?.])|_(?<=-_)(?=[_-])|FROM ",  # the name of a language; a face; the head of a letter
    re.M,
)
_LONGEST: Final = 120
"""Maximum length in code points of a line of Chinese that can continue in the next one: a setting, a record."""
_AT_ONCE: Final = 1500
"""Code points, about, of the lines that are looked at together while there is nothing but prose in them."""


def closed_spans(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Span]:
    """The half-open spans of `text` that are closed to normalize, kind by kind (not sorted): what is verbatim, lines of
    source text, expressions inside prose, references of the literature, marks that are spoken of.

    `starts` and `ends` are the sorted offsets of the changes: only lines with one, and those that can belong to them, are
    searched.
    """
    spans = [*spans_across_lines(text), *head_spans(text)]
    place = done = 0
    plain = True  # so far
    while place < len(starts):
        if ends[place] <= done:
            place += 1
            continue
        low = max(text.rfind("\n", done, starts[place]) + 1, done)
        high = text.find("\n", ends[place]) + 1 or len(text)
        if plain:
            lines = text.find("\n", max(high - 1, low + _AT_ONCE)) + 1 or len(text)
            plain = _is_plain(text[low:lines])
            high = lines if plain else high
        signs = None if plain else _syntax_of(text[low:high])
        if signs is not None:
            first, last = _with_neighbours(text, low, high, done)
            if (first, last) != (low, high):
                low, high = first, last
                signs = _ascii(text[low:high])
            spans += _of_lines(text, low, high, signs)
        done = high
        after = bisect_left(starts, high, place)
        spans += spoken_of_spans(text, low, high, starts[place:after], ends[place:after])
        place = after
    return spans


def _is_plain(lines: str) -> bool:
    """Whether `lines` have nothing of ASCII but what prose without words has."""
    signs = _ascii(lines)
    return not signs.translate(None, _OF_PROSE) and not _has_sign(lines, signs)


def _has_sign(lines: str, signs: bytes) -> bool:
    """Whether `signs`, of these `lines`, have one of syntax."""
    return _SIGN.search(b"\n" + signs if lines[:1].isascii() else signs) is not None


def _of_lines(text: str, low: int, high: int, signs: bytes) -> Iterator[Span]:
    """The spans of the lines `text[low:high]` that are no prose."""
    lines, found = text[low:high], signs_in(signs)
    for find in _FINDERS:
        for start, end in find(lines, found):
            yield low + start, low + end


def _ascii(lines: str) -> bytes:
    return lines.encode("ascii", "ignore")


def _syntax_of(lines: str) -> bytes | None:
    """What of `lines` is ASCII, if a line has more of it than prose has, or begins with a word of it; else None."""
    signs = _ascii(lines)
    rests = signs.translate(None, _OF_PROSE)
    if rests and (rests.translate(None, _OF_WORDS) or lines.lstrip(" \t")[:1].isascii()):
        return signs
    if _has_sign(lines, signs) and _has_sign(lines, lines.encode("ascii", "replace")):
        return signs  # and not only because what stands between was left out: (WJ)，1985
    return signs if b" -" in signs and (b'"' in signs or b"'" in signs) else None


def _with_neighbours(text: str, low: int, high: int, done: int) -> Span:
    """The lines `text[low:high]` with those before them, down to `done`, and behind them that can belong together."""
    at = text.find("\n", low, high) + 1 or high
    is_line = at == high  # which is known to be syntax
    while low > done and (_goes_on(text[low:at]) if is_line else _can_go_on(text[low:at])):
        before = text.rfind("\n", done, low - 1) + 1 or done
        is_line = _can_go_on(text[before:low])
        if not is_line:
            break
        low, at = before, low
    at = text.rfind("\n", low, high - 1) + 1 or low
    is_line = at == low
    while high < len(text) and (_goes_on(text[at:high]) if is_line else _can_go_on(text[at:high])):
        after = text.find("\n", high) + 1 or len(text)
        is_line = _can_go_on(text[high:after])
        if not is_line:
            break
        at, high = high, after
    return low, high


def _goes_on(line: str) -> bool:
    """Whether the line, which is syntax, can be part of a block of it."""
    return len(line) <= _LONGEST or line[:2].isascii()


def _can_go_on(line: str) -> bool:
    """Whether the line can be part of a block of syntax."""
    return _goes_on(line) and _syntax_of(line) is not None
