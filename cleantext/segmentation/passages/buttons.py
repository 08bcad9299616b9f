"""Buttons that recur: a word below each item of a list of texts (详情, 阅读更多), with the next title below it.

Headings and labels recur as well, but are above prose, or above the first title too. Names and offices sign the text above.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.shapes.signatures import is_office

_LONGEST = 8  # characters
_LEAST = 2  # times that a button is on the page
_TEXT = 24.0  # cells of an item


def mark_buttons(lines: Sequence[Line]) -> None:
    """Mark as boilerplate a short word that stands at least twice below prose, each time above a wider title or at the end of
    the text, and is nowhere else."""
    times = Counter(line.text for line in lines if len(line.text) <= _LONGEST and line.kind is None)
    words = {text for text, number in times.items() if number >= _LEAST and text.isalpha() and not (label(text) or _signs(text))}
    if not words:
        return
    below = Counter(line.text for at, line in enumerate(lines) if line.text in words and at and _closes(lines, at))
    kept = {text for text in words if below[text] < times[text] or not _ends(lines, text)}
    mark((line for line in lines if line.kind is None and line.text in words - kept), "boilerplate")


def _signs(text: str) -> bool:
    return may_be_names(text) or is_office(text) or is_person(text)


def _closes(lines: Sequence[Line], at: int) -> bool:
    over = lines[at - 1]
    if over.kind is not None or over.width < _TEXT or ending(over.text) != "final":
        return False
    under = next((line for line in lines[at + 1 :] if line.kind is None), None)
    return under is None or (is_titular(under.text) and under.width > lines[at].width)


def _ends(lines: Sequence[Line], text: str) -> bool:
    """Whether the last line without a kind is the word: the last text of a list has one as well."""
    return next((line.text for line in reversed(lines) if line.kind is None), "") == text
