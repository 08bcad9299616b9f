"""Source code, commands and what they print: their lines are `other`, each a block of its own.

Neither titles, verse nor items are looked for in them, and none is joined. A line is code by what it shows (`code_lines`), inside
fences or brackets that code opened, or beside code; two neighbours that may be code are. The indentation, which the text of a
block does not keep, is its attribute `indent`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.code_lines import Shown, depth, goes_on, shown_by
from cleantext.segmentation.lines import Line

_SIGN = re.compile(r"[;{}\\$#=()<>`]|--|//|@@")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]{0,40}")
_PROSE = re.compile("[。！？”]$|[。！？].")
_DEEPEST = 80  # lines inside brackets
_FRAME = re.compile(r"\+(?:[-=]{2,}\+)+")
_ROW = re.compile(r"\|.*\|")
_MARKED = frozenset("+-")


def mark_code(lines: Sequence[Line], text: str) -> frozenset[int]:
    """Mark the lines of code among `lines`, whose `text` is given; where these lines begin in it."""
    if not _SIGN.search(text):
        return frozenset()
    raw = [text[line.start : line.end] for line in lines]
    shown: list[Shown] = [shown_by(line) for line in raw]
    step = 1 if sum(line.blank == 0 for line in lines) < len(lines) / 4 else 0
    code = _fenced(raw) | _changed(raw)
    code |= {at for at, how in enumerate(shown) if how == "code"}
    code |= {at for at, how in enumerate(shown) if how == "maybe" and _beside(lines, at, step, lambda other: shown[other] == "maybe")}
    code |= _bracketed(raw, code)
    _spread(lines, raw, shown, code, step)
    if code:
        code |= _gutter(raw)
    for at in code:
        if lines[at].kind is None:
            lines[at].kind = "other"
    _mark_frames(lines, raw)
    return frozenset(lines[at].start for at in code if lines[at].kind == "other")
