"""How many paragraphs of a text can have been cut right after they began.

Columns cut a paragraph anywhere, so a piece as short as a title is rare: one for some twenty other pieces, not counting those
that a word across the gap shows. Where a text has more such lines than its other cuts account for, they are titles.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from cleantext.segmentation.joining.cues import Cue, is_certain, total
from cleantext.segmentation.joining.tails import is_dangling
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.looks import is_titular

_WIDEST, _WIDEST_EVER = 26.0, 40.0  # cells of a piece that may be a title: of two clauses, of any
_EXPECTED = 0.04  # such pieces, for each other cut
_MOST_COMMAS = 2  # of a title
_FEWEST = 0.3  # titles, at least, that such lines are reckoned to be
_LEAST = -2.0  # log-odds
_SURE = 5.0  # log-odds of an end that no title has
_NEVER = -8.0  # the same, in a text without any other cut
# A clause that says when, where or who says so begins a sentence, not a title: 据统计，, 去年，, 访问期间，.
_WHEN = re.compile(
    "(?:据|随着|截至|目前|日前|近[日来年几]|[今去前昨明][年天日晚]|\\d{1,4}[年月日]|[在当自从][^，]{1,12}[时里中上下后前间来起]，"
    "|[^，]{1,12}(?:[说道]|指出|认为|表示|介绍|期间|以来|[之以]后|前夕|[上下]午)，)"
)
_BRIEF, _TITLE, _WIDE = "brief", "brief-title", "brief-wide"


def brief(line: Line, end: Cue) -> list[Cue]:
    """A mark, without weight, of the gap below a line with such an end that is as short as a title, has no more
    clauses than one and needs no further word."""
    if line.width > _WIDEST_EVER or end.name != "unclosed" or end.weight >= _SURE or is_dangling(line.text):
        return []
    commas = line.text.count("，")
    if commas > _MOST_COMMAS or (commas and ("；" in line.text or _WHEN.match(line.text))):
        return []
    name = _WIDE if line.width > _WIDEST else _TITLE if is_titular(line.text) else _BRIEF
    return [Cue(name, 0.0)]


def rarity(joins: Sequence[Sequence[Cue]], press: bool) -> Mapping[str, float]:
    """The log-odds, by mark, against joining such lines in a text with these joins; empty if they are as rare as they should
    be. What has the shape of a title is joined for good reasons only: except in text by reporters (`press`), which has many
    titles, nothing but a text without other cuts speaks against these."""
    if not joins:
        return {}
    marked = sum(_mark(cues) != "" for cues in joins)
    found = sum(_mark(cues) in ((_BRIEF, _TITLE) if press else (_BRIEF,)) for cues in joins)
    if marked == len(joins):
        return dict.fromkeys((_BRIEF, _TITLE, _WIDE), _NEVER)
    expected = _EXPECTED * sum(_mark(cues) in ("", _WIDE) for cues in joins)
    odds = max(_LEAST, min(math.log(expected / max(found - expected, _FEWEST)), 0.0))
    return {_BRIEF: odds, _TITLE: odds * press} if found and odds else {}


def total_by(cues: Sequence[Cue], against: Mapping[str, float]) -> float:
    """The log-odds of a join, less what `rarity` has `against` it."""
    return total(cues) + against.get(_mark(cues), 0.0)


def _mark(cues: Sequence[Cue]) -> str:
    found = next((cue.name for cue in cues if cue.name in (_BRIEF, _TITLE, _WIDE)), "")
    return "" if is_certain(cues) else found
