"""One mark set twice: `。。`, `、、`, `；；`, `：：` become one.

Three or more 。 are an ellipsis (see `ellipsis`); ！！ and ？？ are legal. Left alone is what has no Han beside it, marks
that are spoken of (`“：：”`), 、、 with a word missing (`甲、、和乙`, `甲、、。`), and ：： the second of which was a quote.
Commas are the business of `stray-comma`.
"""

from __future__ import annotations

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.context import near_han
from cleantext.normalize.punctuation.mark_pairs import mark_pairs
from cleantext.rules import Page, Rule

_ID = "punctuation/doubled-mark"
_TWICE = Reason((_ID,), "the same mark twice")
_NO_ITEM = ("", *"和及与與以或等，,。；;）)\n")
"""What stands behind 、 only where an item of the list is gone."""
_LONGEST = 300
_TWICE_THE_SAME = tuple((mark, mark) for mark in "。、；：")
_next = (1).__add__


def find(page: Page) -> Columns:
    text = page.text
    pairs = [at for at in mark_pairs(page) if text[at] == text[at + 1] != text[at + 2 : at + 3]]
    starts = [
        at + 1
        for at in pairs
        if near_han(text, at, at + 2)
        and not (text[at] == "、" and text[at + 2 : at + 3] in _NO_ITEM)
        and not (text[at] == "：" and _is_quote(text, at + 2))
    ]
    if not starts:
        return NO_EDITS
    return Columns(starts, list(map(_next, starts)), [""] * len(starts), [_TWICE] * len(starts))


def _is_quote(text: str, at: int) -> bool:
    """Whether the colon before `at` stands for the opening quote of what is quoted up to a closing one: 笑曰：：可以！”"""
    end = text.find("”", at, at + _LONGEST)
    return end >= 0 and not any(mark in text[at:end] for mark in "“\n")


RULE: Rule = Rule(
    id=_ID,
    summary="remove one of two identical punctuation marks",
    find=find,
    profiles=NORMALIZING,
    pairs=_TWICE_THE_SAME,
)
