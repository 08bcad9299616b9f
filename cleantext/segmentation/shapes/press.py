"""Evidence that a text comes from a newspaper, a magazine or a news agency."""

from __future__ import annotations

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.openings import run_in_opening

_STAFF = ("记者", "通讯员", "评论员", "本报", "本刊")


def is_reported(item: Line | OpenBlock) -> bool:
    """Whether the line is a reporter's byline or the opening of a dispatch."""
    return run_in_opening(item.text) > 0 or (item.kind == "byline" and any(word in item.text for word in _STAFF))


def is_of_press(item: Line | OpenBlock) -> bool:
    """Whether the line is a caption, a picture credit, a reporter's byline or the opening of a dispatch."""
    return item.kind in ("caption", "credit") or is_reported(item)
