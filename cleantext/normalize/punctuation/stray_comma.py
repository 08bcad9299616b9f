"""A comma right before another mark: `新篇,。` is `新篇。`, `會議,、` is `會議、`, `努力下,,圓滿` is `努力下,圓滿`.

Of commas of both kinds the full-width one stays: `北京，, 很` is `北京， 很`.

A comma before an opening quote is right (`說,“…”`) and stays. Also left alone: what is not Chinese; empty cells of a
table (`张三,,北京`: commas alone count only beside a sentence, or where the document has other stray commas); commas with words
missing between (`（，，又译甲）`, `（甲，，）`, `（英语：，；）`); emoticons (`好,:)`), signs of code (`命名空間，:: 語法`), a
question mark in place of a year (`甲,？-1950`), and marks that are spoken of (`“，。、”`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import is_sentence, near_han
from cleantext.normalize.emoticons import EMOTICON
from cleantext.normalize.punctuation.mark_pairs import two_marks
from cleantext.normalize.table import is_table
from cleantext.patterns.classes import DOUBLED_MARKS, HAN
from cleantext.rules import Page, Rule

_ID = "punctuation/stray-comma"
# A run of commas; without group 1 there is Han directly before it.
_RUN = re.compile(f"[,，](?=[{DOUBLED_MARKS}])(?<![,，“‘「『].)(?:(?<=[{HAN}].)|())[,，]*")
_GAPS: Final = 3
"""A run of at least so many identical commas is the remainder of a row of formulas, or an ellipsis, but for three half-width ones
between two words of Chinese."""
_HAN_ON_BOTH_SIDES = re.compile(f",,,(?<=[{HAN}],,,)(?=[{HAN}])")
_MARKS = re.compile(f"[{DOUBLED_MARKS}]+")
_MORE = frozenset(DOUBLED_MARKS)
_FULL = str.maketrans(",;:!?", "，；：！？")
_SIGN = re.compile("[;:!?]+(?=[ A-Za-z0-9])")  # of code: 發生時，? 運算子會
_UNKNOWN_YEAR = re.compile("[?？][ \u3000]?[-–—－~～](?![-–—－])")
_BEFORE_WORDS, _BEHIND_WORDS = tuple("（(【〔[：:"), tuple("）)】〕]")  # the words between them are lost
_SENTENCE = re.compile("[。；！？!?…](?:(?=[^,，])|(?<=[^,，].))")
_SENTENCE_REACH = 120
"""Code points. A sentence of news, statutes and novels is some 47 characters long, so that many on either side hold its end."""

_BEFORE_MARK = Reason((_ID,), "comma before another mark")
_BEFORE_COMMA = Reason((_ID,), "comma before a comma, in prose", 0.98)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    doubled: list[Row] = []
    certain = 0
    for place in two_marks(page):
        match = _RUN.match(text, place)
        if match is None:
            continue
        start, end = match.span()
        after = text[end : end + 1]
        if text[max(start - 1, 0) : start] in _BEFORE_WORDS or after in _BEHIND_WORDS:
            continue
        if end - start >= _GAPS and len(set(text[start:end])) == 1 and not _is_typed(text, start, end):
            continue
        if match.lastindex is not None and not (_in_prose(text, start, end) and near_han(text, start, end)):
            continue
        if text[end + 1 : end + 2] in _MORE and len(set(_MARKS.match(text, start)[0].translate(_FULL))) > 2:  # type: ignore[index]
            continue  # the marks are listed
        if _UNKNOWN_YEAR.match(text, end):
            continue
        if after and after in ";:!?" and (EMOTICON.match(text, end) or (text[end - 1] == "，" and _SIGN.match(text, end))):
            continue
        if after and after in "。、；：！？;:!?":
            certain += 1
            yield start, end, "", _BEFORE_MARK
        else:
            kept = text.rfind("，", start, end) if "，" in text[start:end] else end - 1
            doubled += [(low, high, "", _BEFORE_COMMA) for low, high in ((start, kept), (kept + 1, end)) if low < high]
    for row in () if is_table(page) else doubled:
        start, end, _, _ = row
        if (
            certain > 1
            or _is_of_two_widths(text, start, end)
            or _SENTENCE.search(text, max(start - _SENTENCE_REACH, 0), end + _SENTENCE_REACH)
            or (len(doubled) == 1 and "\n" not in text.strip() and is_sentence(text, 0, len(text)))
        ):
            yield row


def _is_typed(text: str, start: int, end: int) -> bool:
    """Whether the commas are three half-width ones between Han: 苹果,,,香蕉. Full-width ones can be drawn out:
    等等，，，我还没说完."""
    return end - start == _GAPS and text[start] == "," and _HAN_ON_BOTH_SIDES.match(text, start) is not None


def _is_of_two_widths(text: str, start: int, end: int) -> bool:
    """Whether a comma of the other width stands beside the commas `text[start:end]`: no table has both between two cells."""
    return bool({*text[max(start - 1, 0) : end + 1]} >= {",", "，"})


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether commas that do not follow Han can be of a sentence: not a slice, a call, a record, a class of a pattern.

    The character before them is none of ASCII, or a sign of one, or they are full-width and behind a letter or a digit, or a
    full-width mark is.
    """
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before.isascii() or before == "%" or (before.isalnum() and "," not in text[start:end]):
        return True
    return before.isalnum() and not after.isascii() and after in DOUBLED_MARKS


RULE: Rule = Rule(
    id=_ID,
    summary="remove a comma before other punctuation",
    find=find,
    profiles=NORMALIZING,
    pairs=((",，", DOUBLED_MARKS),),
)
