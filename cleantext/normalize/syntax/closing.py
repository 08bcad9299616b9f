"""Spans that are protected from the normalize rules. They are searched for only near changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, count
from typing import Final

from cleantext.normalize.census import census
from cleantext.normalize.syntax.citations import citation_spans
from cleantext.normalize.syntax.expressions import expression_spans
from cleantext.normalize.syntax.source_lines import source_line_spans
from cleantext.normalize.syntax.spoken_of import spoken_of_spans
from cleantext.patterns.verbatim import Signs, signs_of, spans_across_lines, spans_within_lines
from cleantext.rules import Page
from cleantext.spans import Span

_FINDERS: tuple[Callable[[str, Signs], Iterable[Span]], ...] = (
    spans_within_lines,
    source_line_spans,
    expression_spans,
    citation_spans,
)
_OF_PROSE = b" \t,.:;!?()%0123456789"
# What syntax is made of where it has no other ASCII character: a speaker with the time, pages, authors, a wink, a format.
_SIGN = re.compile(r"[;:](?:(?<=\d;)|(?<=;)(?=\))|(?<=\d:)(?= )|(?<=\):)|(?<=:)(?=.?:))")
_NEAR: Final = 200
"""Changes up to so many code points apart are handled together."""
_LONGEST: Final = 120
"""Maximum length in code points of a line of Chinese that can continue in the next one: a setting, a record."""


def closed_spans(page: Page, starts: Sequence[int], ends: Sequence[int]) -> list[Span]:
    """The half-open spans of `page` that are closed to normalize, kind by kind (not sorted): what is verbatim, lines of
    source text, expressions inside prose, references of the literature, marks that are spoken of.

    `starts` and `ends` are the sorted offsets of the changes: only spans that can touch one are searched for.
    """
    text = page.text
    spans = list(spans_across_lines(text))
    if text.find("\n", 0, -1) < 0:  # one line
        counted = census(page)
        return spans + _closed(text, None if counted is None else counted.marks)
    done = 0
    for low, high in _changed_lines(text, starts, ends):
        if high > done:
            low, done = _with_neighbours(text, max(low, done), high, done)
            found = _closed(text[low:done], None)
            spans += [(low + start, low + end) for start, end in found] if low else found
    return spans


def _changed_lines(text: str, starts: Sequence[int], ends: Sequence[int]) -> Iterator[Span]:
    """The half-open spans of the lines with changes, with their line ends. Neighbouring ones are merged."""
    low = high = -1
    for start, end in zip(starts, ends, strict=True):
        if end < high:
            continue
        if low < 0 or start > high + _NEAR:
            if low >= 0:
                yield low, high
            low = text.rfind("\n", 0, start) + 1
        high = text.find("\n", end) + 1 or len(text)
    if low >= 0:
        yield low, high


def _with_neighbours(text: str, low: int, high: int, done: int) -> Span:
    """The lines `text[low:high]` with those before them, down to `done`, and behind them that can belong together."""
    at = text.find("\n", low, high) + 1 or high
    while low > done and _can_go_on(text[low:at]):
        before = text.rfind("\n", done, low - 1) + 1 or done
        if not _can_go_on(text[before:low]):
            break
        low, at = before, low
    at = text.rfind("\n", low, high - 1) + 1 or low
    while high < len(text) and _can_go_on(text[at:high]):
        after = text.find("\n", high) + 1 or len(text)
        if not _can_go_on(text[high:after]):
            break
        at, high = high, after
    return low, high


def _can_go_on(line: str) -> bool:
    """Whether the line can be part of a block of syntax."""
    if len(line) > _LONGEST and not line[:2].isascii():
        return False
    return bool(line.encode("ascii", "ignore").translate(None, _OF_PROSE).strip(b"\n"))


def _closed(text: str, marks: list[int] | None) -> list[Span]:
    """The spans of whole lines. `marks`: see `spoken_of_spans`."""
    spans = spoken_of_spans(text, marks)
    signs = signs_of(text)
    rests = signs.text.encode("ascii").translate(None, _OF_PROSE)
    marked = _SIGN.search(signs.text) is not None
    if not marked and not rests.strip(b"\n"):
        return spans
    if text.find("\n", 0, -1) < 0:  # one line
        return [*spans, *_of_block(text, signs)]
    suspects = {place for place, rest in enumerate(rests.split(b"\n")) if rest}
    if marked:
        suspects.update(place for place, line in enumerate(signs.text.split("\n")) if _SIGN.search(line))
    for start, end in _blocks(text, suspects):
        found = _of_block(text[start:end], signs_of(text[start:end]))
        spans += [(start + low, start + high) for low, high in found] if start else found
    return spans


def _of_block(text: str, signs: Signs) -> list[Span]:
    """The spans of lines in a row that can be syntax."""
    return [span for find in _FINDERS for span in find(text, signs)]


def _blocks(text: str, suspects: set[int]) -> Iterator[Span]:
    """Lines in a row of those whose numbers are `suspects`: they hold more of ASCII than figures and marks of prose, as most
    lines of Chinese do not."""
    ends = list(accumulate(map(len, text.split("\n")), lambda end, length: end + 1 + length))
    for place in suspects:
        if place - 1 not in suspects:
            last = next(number for number in count(place) if number + 1 not in suspects)
            yield ends[place - 1] + 1 if place else 0, min(ends[last] + 1, len(text))
