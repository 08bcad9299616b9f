"""Hard-wrapped text: lines filled to one measure are joined again into paragraphs."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from cleantext.segmentation.blocks import Block, close_block, join
from cleantext.segmentation.joining.brackets import closes, left_open
from cleantext.segmentation.joining.cohesion import cohesion
from cleantext.segmentation.joining.cues import likelihood, total
from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.joining.gaps import SIDE, is_chinese, weigh
from cleantext.segmentation.joining.tails import REACH, Tail, is_dangling
from cleantext.segmentation.lines import Line, width
from cleantext.segmentation.shapes.captions import is_opened
from cleantext.segmentation.shapes.datelines import is_dateline
from cleantext.segmentation.shapes.numbering import is_chapter, level, starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.titles.looks import is_titular
from cleantext.segmentation.wrapping.fullness import extent, is_across, is_centred, is_full, is_nearly_full
from cleantext.segmentation.wrapping.layout import Layout
from cleantext.segmentation.wrapping.quoting import Quoting, find_quoting
from cleantext.segmentation.wrapping.wrapped_titles import begins_under_title, ends_title, goes_on_below, mark_heads, stand_across

_PICTURES = frozenset(("caption", "credit"))
_FLOATS = frozenset(("page_furniture", "boilerplate")) | _PICTURES
_FINAL = re.compile("[。！？][”’]?")
_MOST_FILLED = 0.8  # of the measure, by a title under a paragraph whose last line is full


@dataclass(frozen=True, slots=True)
class Setting:
    """The measure in cells, the log-odds that a full line which ends in a final mark does not end its paragraph, and how
    much the quotation marks on either side add to them; whether every line has a blank one after it; and the test of the
    layout, how likely a paragraph goes on after a line."""

    measure: float
    odds: float
    quoting: Quoting
    spaced: bool
    test: Test


Test = Callable[[Line, Line, Setting], float]


def unwrap(lines: Sequence[Line], layout: Layout) -> list[Block]:
    """The blocks of wrapped lines. Page furniture inside a paragraph comes after it."""
    setting = Setting(
        layout.measure,
        _odds(lines, layout.measure),
        find_quoting(lines, layout),
        layout.name == "double-spaced",
        _indented if layout.indented else _TESTS[layout.name],
    )
    across, heads = stand_across(lines, layout), mark_heads(lines)
    blocks: list[Block] = []
    current: Block | None = None
    text: list[str] = []
    floats: list[Block] = []
    for at, line in enumerate(lines):
        if line.kind in _FLOATS:
            _lift(floats, line, layout)
            continue
        sure = _goes_on(current, text, line, lines[at + 1 : at + 2], setting, at in heads) if current else 0.0
        if current and sure > 0.5 and ends_title(current, text, line, layout, across):
            sure = 0.0
        if current and sure <= 0.5 and not (current.kind or line.kind) and any(block.kind in _PICTURES for block in floats):
            sure = _across(current.lines[-1], line)  # a column may have ended there, in the middle of a line
        if current and sure > 0.5:
            for block in floats:
                if "interrupts" not in block.flags:
                    block.flags.append("interrupts")
            join(current, text, line, ("full-line", round(sure, 2)))
            continue
        blocks += close_block(current, text, floats)
        current, text, floats = Block.of(line), [line.text], []
    return blocks + close_block(current, text, floats)


def _goes_on(block: Block, text: Sequence[str], line: Line, below: Sequence[Line], setting: Setting, heads: bool) -> float:
    """The probability that `block`, whose lines are `text`, goes on in `line`, over the line `below`; `heads`: whether the line
    looks like a title over what begins."""
    last = block.lines[-1]
    if last.kind or line.kind or is_across(last, setting.measure) or _is_date(line, setting.measure):
        return 0.0
    if begins_under_title(text, line) or (heads and ending(last.text) in ("final", "clause")):
        return 0.0
    sure = setting.test(last, line, setting) if _may_join(last, line) else 0.0
    if sure <= 0.5 and _is_bracketed(text[-2:], line):
        sure = 0.95
    if sure <= 0.5 and (setting.spaced or not line.blank):
        sure = max(sure, _torn(text[-2:], last, line, setting.measure))
    if sure <= 0.5 and goes_on_below(text, line, below):
        sure = 0.9
    return sure


def _lift(floats: list[Block], line: Line, layout: Layout) -> None:
    """Add what floats in a paragraph; a caption's second line goes to its first, which is full."""
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
        floats.append(Block.of(line))


def _across(last: Line, line: Line) -> float:
    """The probability that the paragraph goes on across a picture's caption, as in text cut by columns."""
    if ending(last.text) not in ("open", "comma"):
        return 0.0
    return likelihood(total(weigh(Tail(last.text[-REACH:], last.width, 2), line)))


def _torn(text: Sequence[str], last: Line, line: Line, measure: float) -> float:
    """The probability that a line which lacks some cells goes on: it ends on a comma, or a word or a particle shows it."""
    if line.indent or ending(last.text) not in ("open", "comma") or not is_nearly_full(last, measure) or is_across(line, measure):
        return 0.0
    cues = weigh(Tail("".join(text)[-REACH:], sum(map(width, text)), len(text)), line)
    sure = ending(last.text) == "comma" or is_dangling(last.text) or any(cue.certain for cue in cues)
    return likelihood(total(cues)) if cues and sure else 0.0


def _is_date(line: Line, measure: float) -> bool:
    """Whether the line is a date and nothing else, as stands under a title."""
    return not is_nearly_full(line, measure) and is_dateline(line.text)


def _is_bracketed(text: Sequence[str], line: Line) -> bool:
    """Whether a bracket that is open closes in the line; a quotation may go on in another paragraph."""
    opened = left_open("".join(text))
    return bool(opened) and opened[-1] not in "“‘" and closes(opened[-1], line.text)


def _may_join(left: Line, right: Line) -> bool:
    return is_chinese(left.text[-SIDE:], right.text[:SIDE]) or (left.text[-1:].isalnum() and right.text[:1].isalnum())


def _indented(left: Line, right: Line, setting: Setting) -> float:
    """An indent begins a paragraph, but a centred second line goes on from a full title. A blank line ends one that has its final
    mark, if not every line has one."""
    if (
        right.blank
        and not setting.spaced
        and ending(left.text) != "comma"
        and (ending(left.text) != "open" or is_titular(left.text))
    ):
        return 0.0
    if 0 < right.indent < 1.5:
        return _bare(left, right, setting)
    if right.indent:
        centred = is_centred(right, setting.measure) and right.indent > 2.5
        return 0.8 if centred and ending(left.text) == "open" and extent(left) >= setting.measure - 1 else 0.0
    if not is_full(left, right, setting.measure):
        return 0.0
    begins = level(right.text) > 0 and ending(left.text) in ("final", "clause")
    return 0.2 if begins or _is_title_under(left, right, setting.measure) else 0.97


def _is_title_under(left: Line, right: Line, measure: float) -> bool:
    """Whether a short line without a mark stands under a full one that ends a sentence: as the last line of its paragraph it
    would have one."""
    ends = ending(left.text) in ("final", "clause") and ending(right.text) == "open"
    return ends and extent(right) < _MOST_FILLED * measure and is_titular(right.text)


def _blank(left: Line, right: Line, setting: Setting) -> float:
    """A blank line ends a paragraph, and so does a line that is not full."""
    return 0.0 if right.blank or not is_full(left, right, setting.measure) else 0.97


def _bare(left: Line, right: Line, setting: Setting) -> float:
    """A line that is not full ends a paragraph. A full one that ends in a final mark may end it too; then what the next
    one begins with tells, and where it does not, a sentence's end in the middle of a paragraph is likelier."""
    if not is_full(left, right, setting.measure) or is_centred(right, setting.measure):
        return 0.0
    begins = bool(run_in_opening(right.text) or starts_block(right.text))
    if is_dateline(left.text):
        return 0.1
    if is_chapter(left.text):
        # The rest of a long heading has no marks and is short; the text under it is not both.
        return 0.8 if is_titular(right.text) and extent(right) < setting.measure - 1 else 0.1
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
    """How often, by the document's own habit, a sentence ends at the end of a full line inside a paragraph, against how
    often a paragraph's last line is full."""
    cells = sum(line.width for line in lines)
    finals = sum(len(_FINAL.findall(line.text[:-1])) for line in lines)
    full = sum(extent(line) >= measure - 1 for line in lines)
    # A mark is drawn to the line's end, since it may hang there: twice its share of the text.
    inside = 2 * full * finals / cells
    last = (len(lines) - full) * 1.5 / measure
    return math.log((inside + 0.5) / (last + 0.5))


_TESTS: dict[str, Test] = {"hard-wrap": _bare, "double-spaced": _bare, "hard-wrap-blank": _blank}
