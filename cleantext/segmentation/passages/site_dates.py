"""The line of a site below a title: the date with the source, the editor or the clicks (2021-03-04 10:30 来源：某某网).

What is above it at the top of a page is the title, even a question, a quotation or two clauses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.titles.clauses import is_clausal

_DATE = re.compile("(?:19|20)\\d{2}(?:年|[-/.])\\s?\\d{1,2}(?:月|[-/.])\\s?\\d{1,2}")
_LONGEST, _FIRST = 60, 24  # characters of the line; of a label before its date


def is_site_date(block: OpenBlock) -> bool:
    """Whether the block is a line of a site that begins with a date, or with a label and a date."""
    if block.kind != "boilerplate" or len(block.text) > _LONGEST:
        return False
    return _DATE.search(block.text, 0, _FIRST) is not None


def is_over_date(block: OpenBlock, below: Sequence[OpenBlock]) -> bool:
    """Whether a possible title at the top is above a date of the site or page and a text. A note with nothing after its date
    is not a title."""
    if not below or not (is_site_date(below[0]) or below[0].kind == "dateline"):
        return False
    return (is_titular(block.text) or is_clausal(block.text)) and any(_is_text(other) for other in below[1:])


def _is_text(block: OpenBlock) -> bool:
    """Whether the block is a caption or prose that ends in a stop."""
    return block.kind == "caption" or (block.kind in (None, "paragraph") and ending(block.text) in ("final", "clause"))
