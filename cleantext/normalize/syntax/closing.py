"""Spans that are protected from the normalize rules. They are searched for only near changes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Final

from cleantext.normalize.syntax.citations import citation_spans
from cleantext.normalize.syntax.expressions import expression_spans
from cleantext.normalize.syntax.source_lines import head_spans, source_line_spans
from cleantext.normalize.syntax.spoken_of import spoken_of_spans
from cleantext.patterns.verbatim import Signs, signs_of, spans_across_lines, spans_within_lines
from cleantext.spans import Span

_FINDERS: tuple[Callable[[str, Signs], Iterable[Span]], ...] = (
    spans_within_lines,
    source_line_spans,
    expression_spans,
    citation_spans,
)
# What lines of prose have of ASCII: figures and marks; words, with the signs that stand inside them.
_OF_PROSE = b" \t\n,.:;!?()%0123456789"
_OF_WORDS = b"-+~ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
# What syntax is made of where it has no other ASCII character: a speaker with the time, pages, authors, a wink, a format; an
# address, a file, a call, a key beside a word.
_SIGN = re.compile(
    r"[;:.(+](?:(?<=\d;)|(?<=;)(?=\)|-|[ \t]*$)|(?<=\d:)(?= )|(?<=\):)|(?<=:)(?=.?:)|(?<=\+)(?=[,;:!?.])"
    r"|(?<=[.:(])(?=[A-Za-z])|(?<=[A-Za-z][.:(]))|FROM ",
    re.M,
)
_LONGEST: Final = 120
"""Maximum length in code points of a line of Chinese that can continue in the next one: a setting, a record."""


def closed_spans(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[Span]:
    """The half-open spans of `text` that are closed to normalize, kind by kind (not sorted): what is verbatim, lines of
    source text, expressions inside prose, references of the literature, marks that are spoken of.

    `starts` and `ends` are the sorted offsets of the changes: only lines with one, and those that can belong to them, are
    searched.
    """
    spans = [*spans_across_lines(text), *head_spans(text)]
    done = 0
    for start, end in zip(starts, ends, strict=True):
        if end <= done:
            continue
        low = max(text.rfind("\n", done, start) + 1, done)
        high = text.find("\n", end) + 1 or len(text)
        is_prose = not _can_be_syntax(text[low:high])
        if not is_prose:
            low, high = _with_neighbours(text, low, high, done)
        lines = text[low:high]
        found = spoken_of_spans(lines)
        if not is_prose:
            signs = signs_of(lines)
            for find in _FINDERS:
                found += find(lines, signs)
        spans += [(low + left, low + right) for left, right in found] if low else found
        done = high
    return spans


def _can_be_syntax(lines: str) -> bool:
    """Whether a line of `lines` has more of ASCII than prose has, or begins with a word of it."""
    signs = lines.encode("ascii", "ignore")
    rests = signs.translate(None, _OF_PROSE)
    if rests and (rests.translate(None, _OF_WORDS) or lines.lstrip(" \t")[:1].isascii()):
        return True
    return _SIGN.search(signs.decode("ascii")) is not None


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
    return (len(line) <= _LONGEST or line[:2].isascii()) and _can_be_syntax(line)
