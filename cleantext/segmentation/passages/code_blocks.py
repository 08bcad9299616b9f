"""Source code, commands and their output: each line is a block of its own, of kind `other`.

They are exempt from the search for titles, verse and items, and are not joined. A line is code if it shows that itself
(`code_lines`), is inside fences or inside brackets opened by code, or is next to code; so are two neighbours that may be
code. The indentation, which the text of a block does not keep, is in its attribute `indent`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from cleantext.normalize.syntax.source_lines import head_spans, source_line_spans
from cleantext.patterns.verbatim import signs_of
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.passages.mails import is_field
from cleantext.segmentation.shapes.code_lines import Shown, depth, goes_on, shown_by
from cleantext.spans import merge_spans

_SIGN = re.compile(r"[;{}\\$#=()<>`]|--|//|@@")
_FENCE = re.compile(r"(`{3,}|~{3,})[^`]{0,40}")
_PROSE = re.compile("[。！？]")
_LONGEST = 300  # characters of a line of code
_DEEPEST = 80  # lines inside brackets
_SYNTAX = re.compile(r"[(){}\[\];=$\"']")
# Regular like source code, but not code: times and names in a chat, dictionary entries.
_RECORD = re.compile("[\\d<]|\\[?\\d|[A-Za-z][A-Za-z' -]{1,30}\\s[a-z]{1,4}\\.|//@")
_FRAME = re.compile(r"\+(?:[-=]{2,}\+)+")
_ROW = re.compile(r"\|.*\|")


def mark_code(lines: Sequence[Line], text: str) -> frozenset[int]:
    """Mark the lines of code among the `lines` of `text`, and return the offsets at which they begin."""
    if not _SIGN.search(text):
        return frozenset()
    raw = [text[line.start : line.end] for line in lines]
    shown: list[Shown] = [shown_by(line) for line in raw]
    for at in _known(raw):
        if shown[at] in ("none", "comment") and _SYNTAX.search(raw[at]) and not is_field(lines[at].text):
            shown[at] = "code"
    step = 1 if sum(line.blank == 0 for line in lines) < len(lines) / 4 else 0
    code = _fenced(raw) | _changed(raw)
    code |= {at for at, how in enumerate(shown) if how == "code"}
    maybe = {at for at, how in enumerate(shown) if how == "maybe"}
    code |= {at for at in maybe if maybe.intersection(_beside(lines, at, step))}
    code |= _bracketed(raw, code)
    _spread(lines, raw, shown, code, step)
    mark((lines[at] for at in code if lines[at].kind is None), "other")
    _mark_frames(lines, raw)
    return frozenset(lines[at].start for at in code if lines[at].kind == "other")


def mark_indents(blocks: Sequence[OpenBlock], code: frozenset[int], text: str) -> None:
    """Set the attribute `indent` of blocks that begin at an offset in `code`: the white space before them in `text`."""
    for block in blocks:
        start = block.lines[0].start
        if block.kind == "other" and start in code:
            first = start
            while first and text[first - 1] in " \t\u3000\xa0":
                first -= 1
            block.attributes["indent"] = text[first:start]


def _known(raw: Sequence[str]) -> set[int]:
    """The indices of lines that normalize recognises as source code, found in one call. Only lines that begin in ASCII are
    given to it, with blank lines in place of others."""
    lines = [line if line[0] < "\x7f" and len(line) <= _LONGEST and not _RECORD.match(line) else "" for line in raw]
    text = "\n".join(lines)
    spans = merge_spans([*source_line_spans(text, signs_of(text)), *head_spans(text)]) if text.strip() else []
    found: set[int] = set()
    for at, start in enumerate(accumulate((len(line) + 1 for line in lines[:-1]), initial=0)):
        index = bisect_right(spans, (start, len(text))) - 1
        if lines[at] and index >= 0 and start < spans[index][1]:
            found.add(at)
    return found


def _beside(lines: Sequence[Line], at: int, step: int) -> Iterator[int]:
    """The indices of the lines right above and below the one at `at`, with at most `step` blank lines between."""
    if at and lines[at].blank <= step:
        yield at - 1
    if at + 1 < len(lines) and lines[at + 1].blank <= step:
        yield at + 1


def _fenced(raw: Sequence[str]) -> set[int]:
    """The indices of fences and of the lines between two. A fence that names a language always opens."""
    found: set[int] = set()
    first = None
    for at, line in enumerate(raw):
        fence = _FENCE.fullmatch(line) if line[0] in "`~" else None
        if fence and (first is None or line != fence[1]):
            first = at
        elif fence and first is not None:
            found.update(range(first, at + 1))
            first = None
    return found


def _changed(raw: Sequence[str]) -> set[int]:
    """The indices of lines of a patch, below the line with its position."""
    found: set[int] = set()
    for at, line in enumerate(raw):
        if line.startswith("@@ -"):
            last = next((other for other in range(at + 1, len(raw)) if _PROSE.search(raw[other])), len(raw))
            found.update(other for other in range(at + 1, min(last, at + _DEEPEST)) if raw[other][0] in "+-")
    return found


def _bracketed(raw: Sequence[str], code: set[int]) -> set[int]:
    """The indices of lines inside brackets that lines of `code` open; none if no line closes them before prose."""
    found: set[int] = set()
    depths: dict[int, int | None] = {}  # None at prose or the end of a block
    done = 0
    for first in sorted(code):
        opened = depth(raw[first]) if first >= done else 0
        for at in range(first + 1, min(first + _DEEPEST, len(raw)) if opened > 0 else 0):
            if at not in depths:
                told = _PROSE.search(raw[at]) and not raw[at].startswith(("//", "#", "*", "/*", "--"))
                depths[at] = None if len(raw[at]) > _LONGEST or told else depth(raw[at])
            by = depths[at]
            if by is None:
                break
            opened += by
            if opened <= 0:
                found.update(range(first + 1, at + 1))
                done = at
                break
    return found


def _spread(lines: Sequence[Line], raw: Sequence[str], shown: Sequence[Shown], code: set[int], step: int) -> None:
    """Add to `code` neighbouring lines that may be code, a remark, or the output of a command."""
    waiting = sorted(code)
    while waiting:
        for other in _beside(lines, waiting.pop(), step):
            if other not in code and lines[other].kind is None and (shown[other] != "none" or goes_on(raw[other])):
                code.add(other)
                waiting.append(other)


def _mark_frames(lines: Sequence[Line], raw: Sequence[str]) -> None:
    """Mark frames drawn by a program, +----+ and | … |, as tables."""
    if not any(line[0] == "+" and _FRAME.fullmatch(line) for line in raw):
        return
    framed = (line for line, words in zip(lines, raw, strict=True) if _FRAME.fullmatch(words) or _ROW.fullmatch(words))
    mark(framed, "table")
