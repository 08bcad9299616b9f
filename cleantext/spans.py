"""Half-open spans of a text, in code points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

Span = tuple[int, int]


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Sorted, disjoint spans that cover the same characters as `spans`."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def protected_spans(text: str, terms: Sequence[str]) -> list[Span]:
    """The spans of the strings `terms` in `text`; occurrences that overlap are one span."""
    spans: list[Span] = []
    for term in terms:
        at = text.find(term)
        while at >= 0:
            spans.append((at, at + len(term)))
            at = text.find(term, at + 1)
    return merge_spans(spans)


def without_spans(text: str, spans: Sequence[Span], filling: str = "\ufffd") -> str:
    """`text` with every character of the sorted, disjoint `spans` replaced by `filling`, a placeholder that no rule reacts to."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], filling * (end - start))
        at = end
    return "".join([*pieces, text[at:]])
