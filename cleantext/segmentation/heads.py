"""After a gap: how the next line begins, and whether it can go on from anything."""

from __future__ import annotations

import re

from cleantext.segmentation.bylines import may_be_names
from cleantext.segmentation.cues import Cue
from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import starts_block
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.titles import is_titular

_NEVER_FIRST = frozenset("，。、；：！？”’）》〉】」』…,.;:!?)%％℃")
_PARTICLE = re.compile("的(?![确士])|[了着们吗呢吧](?![解急手望])")
_SAYING = re.compile("[说道问答喊叫讲曰想云][^，]{0,3}[，、]?$")


def right_cues(left: str, right: Line, closed: bool) -> list[Cue]:
    """The cues of the right side; `closed` says whether the left side ends in a final mark."""
    text = right.text
    if text[0] in _NEVER_FIRST:
        return [Cue("closing-mark", 2.0 if closed else 6.0)]
    if run_in_opening(text) or starts_block(text):
        return [Cue("beginning", -9.0)]
    cues = []
    if _PARTICLE.match(text):
        cues.append(Cue("particle", 4.0))
    if text[0] in "“‘" and _SAYING.search(left[-8:]):
        cues.append(Cue("speech", -4.0))
    if may_be_names(text):
        cues.append(Cue("names", -6.0))
    elif is_titular(text) and ending(text) != "closer":
        cues.append(Cue("title-follows", -2.0))
    return cues
