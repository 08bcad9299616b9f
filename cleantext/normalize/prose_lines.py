"""Lines of Chinese prose in a page of source text or Latin words, as a lesson on programming has them.

A line counts if a third of it or more is Han and it reads as a sentence. Left out are lines of source text, comments and
settings, indented lines without a bullet (code, or a comment in it), and lines between triple quotes or in a comment of several
lines.
"""

from __future__ import annotations

import re
from itertools import accumulate

from cleantext.normalize.context import is_prose
from cleantext.patterns.classes import HAN
from cleantext.patterns.lines import lines_of
from cleantext.spans import Span

_NO_PROSE = re.compile("(?:[ \t]{2}|\t)(?![ \t]*[•●▪])|[ \t]?(?:[#/*>|$@<{}]|--)|[A-Za-z_][A-Za-z0-9_.-]*[ \t]?[:=]")
_HAN = re.compile(f"[{HAN}]+")
_SHARE = 3
_LEAST = 6
"""At least one in `_LEAST` code points of the text, not counting spaces, has to be in a line of prose."""
_QUOTES = ('"""', "'''")
_COMMENT = "/*", "*/"


def prose_lines(text: str, source: re.Pattern[str]) -> list[Span]:
    """The half-open spans, with their line ends, of the lines of `text` that are prose, and do not begin as `source`; none
    where there are only a few of them, as documentation in a program."""
    lines = lines_of(text)
    found: list[Span] = []
    inside = False
    for end, line in zip(accumulate(map(len, lines)), lines, strict=True):
        was_inside = inside
        inside = _goes_on(line, inside)
        if inside or was_inside or _NO_PROSE.match(line) or source.match(line):
            continue
        han = sum(match.end() - match.start() for match in _HAN.finditer(line))
        if han * _SHARE >= len(line) and is_prose(line):
            found.append((end - len(line), end))
    covered = sum(end - start for start, end in found)
    return found if covered * _LEAST >= len(text) - text.count(" ") else []


def _goes_on(line: str, inside: bool) -> bool:
    """Whether a string between triple quotes, or a comment, goes on behind the line; `inside`, whether one did before it."""
    if sum(map(line.count, _QUOTES)) % 2:
        return not inside
    opening, closing = map(line.rfind, _COMMENT)
    return inside if opening == closing else opening > closing
