"""Reporters named in an opening or a byline of the text (本报讯（记者 古今）). Elsewhere, their bare name on a line is a
byline, even if the surname is rare."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.patterns.classes import COMMON_HAN
from cleantext.segmentation.blocks import OpenBlock

_NAMED = re.compile(
    f"(?:记者|通讯员|特派员|评论员|实习生)[\\s：]*([{COMMON_HAN}]{{2,4}}(?:[\\s、][{COMMON_HAN}]{{2,4}}){{0,3}})(?=[\\s）/]|$)"
)
_SPACE = re.compile("[\\s、]+")
_REACH = 80  # characters at the start of a block, in which its opening or byline names them
_LONGEST = 20


def mark_reporters(blocks: Sequence[OpenBlock]) -> None:
    """Mark as bylines the lines that hold only such names."""
    names = frozenset(name for block in blocks for found in _NAMED.findall(block.text[:_REACH]) for name in _SPACE.split(found))
    for block in blocks if names else ():
        if block.kind is None and len(block.text) <= _LONGEST and all(name in names for name in _SPACE.split(block.text)):
            block.kind = "byline"
