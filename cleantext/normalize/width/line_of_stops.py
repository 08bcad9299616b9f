"""Half-width stops between the sentences of a line that ends in one: `他今年18岁.她今年20岁.`, `他走了. 我留下. 天黑了.`

Either all of them are restored or none, names aside: a line with 。 only at its end would be worse than the input.
"""

from __future__ import annotations

from itertools import pairwise

from cleantext.normalize.context import is_prose
from cleantext.normalize.width.folded_stop import are_sentences, stops_in
from cleantext.patterns.classes import IS_HAN
from cleantext.spans import Span

_SHORTEST = 3
"""The minimum number of Han characters in a sentence, unless a space separates it from its neighbour."""

_SHORT_SHARE = 5
"""At most one sentence in `_SHORT_SHARE` may be shorter."""


def stops_between(text: str, low: int, end: int, margin: float, is_own: bool) -> list[Span] | None:
    """The half-open spans of the stops between the sentences of the line `text[low:end]`, each with the space behind it, where
    all are stops; none where too many sentences are too short; None if the line has no such place.

    `margin` is that of `parts_names`; `is_own` tells that the text ends other sentences with 。, so that most of these have to
    read as prose.
    """
    places = stops_in(text, low, end, margin)
    if not places:
        return None
    edges = [low, *(at + 1 for at in places), end + 1]
    sentences = [(start, after - 1) for start, after in pairwise(edges)]
    if sum(not _is_long(text, *span) for span in sentences) * _SHORT_SHARE > len(sentences):
        return []
    if is_own and sum(_is_prose(text, *span) for span in sentences) * 2 <= len(sentences):
        return []
    return [(at, at + 1 + text.startswith(" ", at + 1)) for at in places]


def _is_long(text: str, start: int, end: int) -> bool:
    """Whether the sentence `text[start:end]` has enough of Han."""
    least = 1 if text.startswith(" ", start) or text.startswith(" ", end + 1) else _SHORTEST
    return len(IS_HAN.findall(text, start, end)) >= least


def _is_prose(text: str, start: int, end: int) -> bool:
    return is_prose(text, start, end) or are_sentences(text[start:end])
