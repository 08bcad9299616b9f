"""Where quotation marks begin and end paragraphs in wrapped text.

In dialogue most paragraphs open with a quotation mark, in news few do. It decides at full lines that end a sentence, where
nothing else shows whether the paragraph ends.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.wrapping.layout import Layout, fills

_OPENING = "“‘"
_CLOSING = "”’"
_SENTENCE = re.compile("[。！？…]([”’]*)(?=(.))")


class Quoting(NamedTuple):
    """Log-odds that a paragraph goes on, by whether the left side closes a quotation and whether the right side opens one."""

    opened: float
    plain: float
    closed: float
    bare: float

    def odds(self, left: str, right: str) -> float:
        """The log-odds that the paragraph goes on between `left`, which ends a sentence, and `right`."""
        return (self.opened if right[0] in _OPENING else self.plain) + (self.closed if left[-1] in _CLOSING else self.bare)


def find_quoting(lines: Sequence[Line], layout: Layout) -> Quoting:
    """Estimated from the text: short lines end paragraphs; sentences inside lines do not."""
    ends = [(left.text, right.text) for left, right in pairwise(lines) if not fills(left, layout.measure)]
    ends = [(left, right) for left, right in ends if ending(left) == "final"]
    inside = [match.groups() for line in lines for match in _SENTENCE.finditer(line.text)]
    opened = sum(right[0] in _OPENING for _, right in ends), sum(after in _OPENING for _, after in inside)
    closed = sum(left[-1] in _CLOSING for left, _ in ends), sum(bool(closers) for closers, _ in inside)
    return Quoting(*_odds(opened, (len(ends), len(inside))), *_odds(closed, (len(ends), len(inside))))


def _odds(with_mark: tuple[int, int], of: tuple[int, int]) -> tuple[float, float]:
    """The log-ratio of sentence ends inside paragraphs to paragraph ends, with and without the quotation mark."""
    last, inside = ((number + 1) / (whole + 2) for number, whole in zip(with_mark, of, strict=True))
    return math.log(inside / last), math.log((1 - inside) / (1 - last))
