"""Closing brackets and quotes alone on a line, left there by a site's template: they end the block above."""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock, join
from cleantext.segmentation.joining.brackets import closes, left_open
from cleantext.segmentation.shapes.endings import CLOSERS

_LONGEST = 4  # characters
_CERTAIN = ("open-bracket", 0.95)
_WHOLE = ("table", "separator", "other", "verse")  # kinds whose lines are kept as they are


def join_stray_closers(blocks: Sequence[OpenBlock]) -> list[OpenBlock]:
    """The blocks, after joining each block of only closers without a kind to the block above, if that leaves open what they
    close."""
    joined: list[OpenBlock] = []
    for block in blocks:
        above = joined[-1] if joined else None
        if above is not None and block.kind is None and _is_closer(block.text) and _closes(above, block.text):
            text = [above.text]
            join(above, text, block.lines[0], _CERTAIN)
            above.text = "".join(text)
            above.confidence = min(above.confidence, _CERTAIN[1])
        else:
            joined.append(block)
    return joined


def _is_closer(text: str) -> bool:
    return len(text) <= _LONGEST and all(mark in CLOSERS for mark in text)


def _closes(above: OpenBlock, text: str) -> bool:
    opened = left_open(above.text) if above.kind not in _WHOLE else ""
    return bool(opened) and closes(opened[-1], text)
