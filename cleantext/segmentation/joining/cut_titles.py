"""Titles cut in two by their layout: a word, a quotation or the name of a document crosses the gap (江城市城市黑｜臭水体治理).

Two titles, one below the other, are built so by chance in 4 of 1000 pairs; half of the titles cut anywhere are.
"""

from __future__ import annotations

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.joining.brackets import closes, left_open
from cleantext.segmentation.joining.cohesion import unfinished
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.tails import is_dangling
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_official, is_titular
from cleantext.segmentation.shapes.signatures import is_office
from cleantext.segmentation.titles.clausal import is_clausal

MOST_LINES = 3  # of one title
_CROSSES = 2.0  # log-ratio of a word across the gap
_GOES_ON = 0.4  # log-odds behind a word that needs another
_MOST_QUOTED = 12  # characters before the closing quote
_ABOUT = "关于"


def names_issuer(left: str, right: str) -> bool:
    """Whether the lines are the office that issued a document and what it is about (清水县人民政府, 关于公布…的通知): at the top
    of a text one title, printed in two lines."""
    return right.startswith(_ABOUT) and is_official(right) and is_office(left)


def is_cut(left: str, right: str) -> bool:
    """Whether `left` and `right`, two lines without a kind, are parts of one title. Not if either is a name or a whole title
    of a document, or together they are too long for a title."""
    whole = left + right
    if (
        ending(left) != "open"
        or not (is_titular(whole) or ("，" in left and is_clausal(whole)))
        or may_be_names(left)
        or may_be_names(right)
    ):
        return False
    if is_official(whole) and _ABOUT in left and _ABOUT not in right and not is_official(left):
        return True
    opened = left_open(left)
    if opened and left[0] != opened[-1] and closes(opened[-1], right[:_MOST_QUOTED]):
        return True
    return crossing(left, right) > _CROSSES or (is_dangling(left) and unfinished(left, right) > _GOES_ON)
