"""Joins hard-wrapped lines, filled to one measure, into paragraphs."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleantext.segmentation.blocks import OpenBlock, close_block, join
from cleantext.segmentation.joining.brackets import closes, left_open
from cleantext.segmentation.joining.cohesion import cohesion
from cleantext.segmentation.joining.cues import likelihood, total
from cleantext.segmentation.joining.cut_titles import MOST_LINES, is_cut
from cleantext.segmentation.joining.gaps import SIDE, is_chinese, weigh
from cleantext.segmentation.joining.tails import REACH, Tail, is_dangling
from cleantext.segmentation.lines import Line, width
from cleantext.segmentation.shapes.captions import is_opened
from cleantext.segmentation.shapes.datelines import is_dateline
from cleantext.segmentation.shapes.endings import CLOSERS, FINAL, ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.titles.clausal import is_clausal
from cleantext.segmentation.wrapping.fullness import (
    extent,
    has_indent,
    is_across,
    is_centred,
    is_full,
    is_nearly_full,
)
from cleantext.segmentation.wrapping.layout import Layout
from cleantext.segmentation.wrapping.quoting import Quoting, find_quoting
from cleantext.segmentation.wrapping.wrapped_titles import begins_under_title, ends_title, mark_heads, stand_across

_PICTURES = frozenset(("caption", "credit"))
_FLOATS = frozenset(("page_furniture", "boilerplate")) | _PICTURES
_CUT_TITLE = 0.95  # probability
_MARKS = CLOSERS | FINAL  # that programs leave alone on a line
_FINAL = re.compile("[。！？][”’]?")
_MOST_FILLED = 0.8  # of the measure, by a title under a paragraph whose last line is full


@dataclass(frozen=True, slots=True)
class Setting:
    """What decides a join in this text.

    The measure in cells; the log-odds that a full line with a final mark does not end its paragraph, and what quotation marks
    on either side add; whether every line is followed by a blank one; and the test of the layout, which gives the probability
    that a paragraph goes on after a line.
    """

    measure: float
    odds: float
    quoting: Quoting
    spaced: bool
    test: Test


Test = Callable[[Line, Line, Setting], float]


def unwrap(lines: Sequence[Line], layout: Layout) -> list[OpenBlock]:
    """Join wrapped lines into blocks. Page furniture and captions inside a paragraph are placed after it."""
    setting = Setting(
        layout.measure,
        _odds(lines, layout.measure),
        find_quoting(lines, layout),
        layout.name == "double-spaced",
        _indented if layout.indented else _TESTS[layout.name],
    )
    across, heads = stand_across(lines, layout), mark_heads(lines)
    blocks: list[OpenBlock] = []
    current: OpenBlock | None = None
    text: list[str] = []
    floats: list[OpenBlock] = []
    for at, line in enumerate(lines):
        if line.kind in _FLOATS:
            _lift(floats, line, layout)
            continue
        sure = _goes_on(current, text, line, setting, at in heads) if current else 0.0
        if current and sure > 0.5 and ends_title(current, text, line, layout, across):
            sure = 0.0
        if current and sure <= 0.5 and not (current.kind or line.kind) and any(block.kind in _PICTURES for block in floats):
            begins = layout.indented and has_indent(line)
            sure = (
                0.0 if begins else _across(current.lines[-1], line)
            )  # the column may have ended there, before the line was full
        if current and sure > 0.5:
            for block in floats:
                if "interrupts" not in block.flags:
                    block.flags.append("interrupts")
            join(current, text, line, ("full-line", round(sure, 2)))
            continue
        blocks += close_block(current, text, floats)
        current, text, floats = OpenBlock.of(line), [line.text], []
    return blocks + close_block(current, text, floats)


def _goes_on(block: OpenBlock, text: Sequence[str], line: Line, setting: Setting, heads: bool) -> float:
    """The probability that `block`, whose lines have the texts `text`, goes on in `line`. `heads`:
    whether `line` looks like a title over the beginning of a text."""
    last = block.lines[-1]
    if last.kind or line.kind or is_across(last, setting.measure) or _is_date(line, setting.measure):
        return 0.0
    if begins_under_title(text, line) or (heads and ending(last.text) in ("final", "clause")) or _is_next_item(block, line):
        return 0.0
    sure = setting.test(last, line, setting) if _may_join(last, line) else 0.0
    if sure <= 0.5 and _is_bracketed(text[-2:], line):
        sure = 0.95
    if sure <= 0.5 and len(text) < MOST_LINES and is_cut("".join(text), line.text):
        sure = _CUT_TITLE
    if sure <= 0.5 and (setting.spaced or not line.blank):
        sure = max(sure, _torn(text[-2:], last, line, setting.measure))
    return sure


def _lift(floats: list[OpenBlock], line: Line, layout: Layout) -> None:
    """Collect a block that floats in a paragraph. The second line of a caption is joined to the first if that is full."""
    above = floats[-1] if floats else None
    if (
        above
        and above.kind == line.kind == "caption"
        and is_nearly_full(above.lines[-1], layout.measure)
        and not is_opened(line.text)
    ):
        join(above, text := [above.text], line, ("full-line", 0.95))
        above.text = "".join(text)
    else:
        floats.append(OpenBlock.of(line))


def _across(last: Line, line: Line) -> float:
    """The probability that the paragraph goes on after a caption inside it, as in column-cut text."""
    if ending(last.text) not in ("open", "comma"):
        return 0.0
    return likelihood(total(weigh(Tail(last.text[-REACH:], last.width, 2), line)))


def _torn(text: Sequence[str], last: Line, line: Line, measure: float) -> float:
    """The probability that a paragraph goes on after a line some cells short of the measure: the line ends on a comma, or a
    word across the gap or a particle shows it."""
    if line.indent or ending(last.text) not in ("open", "comma") or not is_nearly_full(last, measure) or is_across(line, measure):
        return 0.0
    cues = weigh(Tail("".join(text)[-REACH:], sum(map(width, text)), len(text)), line)
    sure = ending(last.text) == "comma" or is_dangling(last.text) or any(cue.certain for cue in cues)
    return likelihood(total(cues)) if cues and sure else 0.0


def _is_date(line: Line, measure: float) -> bool:
    """Whether the line is only a date, as below a title."""
    return not is_nearly_full(line, measure) and is_dateline(line.text)


def _is_bracketed(text: Sequence[str], line: Line) -> bool:
    """Whether the line closes a bracket left open before. Quotation marks do not count: a quotation may go on in another
    paragraph."""
    opened = left_open("".join(text))
    return bool(opened) and opened[-1] not in "“‘" and closes(opened[-1], line.text)


def _may_join(left: Line, right: Line) -> bool:
    """Whether the lines are Chinese, or their gap is inside a passage of another language, or only the mark is left over."""
    if is_chinese(left.text[-SIDE:], right.text[:SIDE]) or is_chinese(left.text, right.text):
        return True
    return (left.text[-1].isalnum() and right.text[0].isalnum()) or _MARKS.issuperset(right.text)


def _indented(left: Line, right: Line, setting: Setting) -> float:
    """The test for indented text. An indent begins a paragraph, except for a centred second line of a title after a full
    first one. A blank line ends a paragraph that has its final mark, unless every line is followed by one."""
    if right.blank and not setting.spaced and ending(left.text) in ("final", "clause", "closer"):
        return 0.0
    if right.indent and not has_indent(right):
        return _bare(left, right, setting)
    if right.indent:
        centred = is_centred(right, setting.measure) and right.indent > 2.5
        return 0.8 if centred and ending(left.text) == "open" and extent(left) >= setting.measure - 1 else 0.0
    if not is_full(left, right, setting.measure):
        return 0.0
    return 0.2 if _is_title_under(left, right, setting.measure) else 0.97


def _is_next_item(block: OpenBlock, line: Line) -> bool:
    """Whether the line begins an item of a list below the end of another one. A dash may go on with the paragraph."""
    if ending(block.lines[-1].text) not in ("final", "clause") or line.text[0] == "—":
        return False
    return starts_block(line.text) and starts_block(block.lines[0].text)


def _is_title_under(left: Line, right: Line, measure: float) -> bool:
    """Whether a short line without a final mark follows a full line that ends a sentence. As the last line of its paragraph
    it would have a final mark, so it is a title."""
    ends = ending(left.text) in ("final", "clause") and ending(right.text) == "open"
    return ends and extent(right) < _MOST_FILLED * measure and (is_titular(right.text) or is_clausal(right.text))


def _blank(left: Line, right: Line, setting: Setting) -> float:
    """The test for blank lines between paragraphs: a blank line ends a paragraph, and so does a line that is not full."""
    return 0.0 if right.blank or not is_full(left, right, setting.measure) else 0.97


def _bare(left: Line, right: Line, setting: Setting) -> float:
    """The test for text with neither indents nor blank lines. A line that is not full ends a paragraph. A full one with a
    final mark may end it: then the beginning of the next line decides; if that shows nothing, a sentence end inside a
    paragraph is more likely."""
    if not is_full(left, right, setting.measure) or is_centred(right, setting.measure):
        return 0.0
    begins = bool(run_in_opening(right.text) or starts_block(right.text))
    if is_dateline(left.text):
        return 0.1
    if is_chapter(left.text):
        # The rest of a long heading is short and has no punctuation; the text below it is not both.
        return 0.8 if is_titular(right.text) else 0.1
    if ending(left.text) not in ("final", "clause"):
        return 0.2 if begins and ending(left.text) == "open" else 0.95
    opened = left_open(left.text)
    if opened and closes(opened[-1], right.text):
        return 0.9
    if begins or _is_title_under(left, right, setting.measure):
        return 0.1
    if ending(left.text) == "clause":
        return 0.8
    odds = setting.odds + setting.quoting.odds(left.text, right.text)
    return likelihood(odds + 1.2 * (cohesion(left.text, right.text) + 1))


def _odds(lines: Sequence[Line], measure: float) -> float:
    """The odds, estimated from the text, of a sentence end at the end of a full line inside a paragraph against a full last
    line."""
    cells = sum(line.width for line in lines)
    finals = sum(len(_FINAL.findall(line.text[:-1])) for line in lines)
    full = sum(extent(line) >= measure - 1 for line in lines)
    # Final marks are twice as frequent at line ends as elsewhere, since they may hang there.
    inside = 2 * full * finals / cells
    last = (len(lines) - full) * 1.5 / measure
    return math.log((inside + 0.5) / (last + 0.5))


_TESTS: dict[str, Test] = {"hard-wrap": _bare, "double-spaced": _bare, "hard-wrap-blank": _blank}
