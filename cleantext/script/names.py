"""Surnames whose letter is also the Simplified form of another one: 范 (not 範), 余 (not 餘), 于 (not 於), 岳, 郁, 涂, 朴.

A name is told by its place among the words of the lexicon's division: the surname begins a word of three letters whose
first two are no word (余秋雨; not 余额宝), or it is a word by itself before a title (范先生). 范 by itself is always the name:
範 stands in words of two letters. 于 is a preposition too (死于先生之手), and is a name before a title only where a clause
begins, or behind a word that calls somebody (请于先生).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# The surnames of the Hundred Family Surnames of which OpenCC makes another letter where it knows no word.
SURNAMES = frozenset("范余于岳郁涂朴")
_ALWAYS = frozenset("范")
TITLE = re.compile(
    "先生|女士|小姐|太太|夫人|老师|教授|博士|院士|医生|大夫|主任|经理|书记|部长|局长|市长|县长|校长|院长|同志|师傅"
)
_CALLING = frozenset("和与跟同请问找叫见")


def is_surname(run: str, place: int, words: Sequence[tuple[int, int]]) -> bool:
    """Whether the letter at `place` of `run`, Simplified Han divided into `words`, one of `SURNAMES`, is a surname there."""
    from cleantext import lexicon

    start, end = next(word for word in words if word[0] <= place < word[1])
    letter = run[place]
    if end - start == 1:
        if letter in _ALWAYS:
            return True
        titled = TITLE.match(run, end) is not None
        return titled and (letter != "于" or not start or run[start - 1] in _CALLING)
    return start == place and end - start == 3 and letter != "于" and not lexicon.frequency(run[start : start + 2])
