"""Stretches in which half-width marks are syntax or are spoken of, and which no normalize rule may change."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import accumulate, count

from cleantext.normalize.syntax.citations import citation_spans
from cleantext.normalize.syntax.expressions import expression_spans
from cleantext.normalize.syntax.source_lines import source_line_spans
from cleantext.normalize.syntax.spoken_of import spoken_of_spans
from cleantext.rules import Span
from cleantext.verbatim import verbatim_spans

_FINDERS: tuple[Callable[[str], Iterable[Span]], ...] = (verbatim_spans, source_line_spans, expression_spans, citation_spans)
_OF_PROSE = b" \t\r,.:;!?()%0123456789"
# What syntax is made of where it has no other ASCII character: a speaker with the time, pages, authors, a wink, a format.
_SIGNS = (
    (";", re.compile(r";(?:(?<=\d;)|(?=\)))")),
    (": ", re.compile(r": (?<=\d: )")),
    ("):", re.compile(r"\):")),
    (":", re.compile(":(?=.:)")),
)


def closed_spans(text: str) -> list[Span]:
    """The half-open spans of `text` that are closed to normalize, kind by kind (not sorted): what is verbatim, lines of
    source text, expressions inside prose, references of the literature, marks that are spoken of."""
    spans = spoken_of_spans(text)
    rests = text.encode("ascii", "ignore").translate(None, _OF_PROSE)
    places = [match.start() for sign, pattern in _SIGNS if sign in text for match in pattern.finditer(text)]
    if not places and not rests.strip(b"\n"):
        return spans
    for start, end in _blocks(text, rests.split(b"\n"), places):
        block = text[start:end]
        for find in _FINDERS:
            spans += [(start + low, start + high) for low, high in find(block)] if start else find(block)
    return spans


def _blocks(text: str, rests: list[bytes], places: list[int]) -> Iterator[Span]:
    """Lines in a row that hold more of ASCII than figures and marks of prose, as most lines of Chinese do not. `rests` is what
    each line has of that, `places` are others that may be syntax."""
    if "<" in text or "```" in text:  # comments, tags and blocks of code run over lines
        yield 0, len(text)
        return
    ends = list(accumulate(map(len, text.split("\n")), lambda end, length: end + 1 + length))
    suspects = {place for place, rest in enumerate(rests) if rest}.union(bisect_left(ends, place) for place in places)
    for place in suspects:
        if place - 1 not in suspects:
            last = next(number for number in count(place) if number + 1 not in suspects)
            yield ends[place - 1] + 1 if place else 0, min(ends[last] + 1, len(text))
