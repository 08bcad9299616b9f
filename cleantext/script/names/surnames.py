"""Surnames whose character is also the Simplified form of another: 范 (not 範), 余 (not 餘), 于 (not 於), 岳, 郁, 涂, 朴.

A name is recognised by its position in the lexicon's division into words: the surname begins a word of three characters of
which the first two are not a word (余秋雨; not 余额宝), or is a word by itself before a title (范先生). 范 by itself is always
the name, since 範 occurs in words of two characters. 于 is a preposition too (死于先生之手); before a title it is a name only
at the start of a clause, or behind a word that addresses somebody (请于先生).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.patterns.lazily import lazily
from cleantext.script.names.persons import is_person

# Surnames of the Hundred Family Surnames that OpenCC converts to another character where it knows no word.
SURNAMES = frozenset("范余于岳郁涂朴游")
_ALWAYS = frozenset("范")
TITLE = re.compile(
    "(?:老?(?:先生|太太|师傅)|老(?:爷子|汉)|女士|小姐|夫人|老师|教授|博士|院士|医生|大夫|主任|总?经理|书记"
    "|[部局市县校院队厂处科所镇村乡站会社行班排连营团]长|董事长|总裁|同志"
    "|律师|法官|警官|教练|导演|爷爷|奶奶|大爷|大妈|大哥|大姐|阿姨|叔叔)(?!而言|来说)"
)
# What anybody is called, so that it stands behind a noun of persons too: 消费者于女士, not 学生于老师家中.
_POLITE = lazily("先生|女士|小姐|太太|大爷|大妈|大哥|大姐|大娘|大婶|阿姨|叔叔")
_RARE = 5  # frequency of what is no word (范长)
_CALLING = frozenset("和与跟同请问找叫见于")  # 由于于老师: no preposition is doubled
_BEFORE = frozenset(  # words that begin a clause, or stand before a name
    (
        "于是",
        "但是",
        "可是",
        "只是",
        "的是",
        "因为",
        "所以",
        "如果",
        "然后",
        "后来",
        "今天",
        "昨天",
        "的",
        "而",
        "但",
        "说",
        "嫁给",
        "感谢",
    )
)


def is_surname_by_words(run: str, place: int, words: Sequence[tuple[int, int]]) -> bool:
    """Whether the character at `place`, one of `SURNAMES`, is a surname there. `run` is Simplified Han, divided into
    `words`."""
    from cleantext import lexicon

    start, end = next(word for word in words if word[0] <= place < word[1])
    character = run[place]
    if end - start == 1:
        if character in _ALWAYS:
            return True
        titled = TITLE.match(run, end) is not None
        return titled and (
            character != "于"
            or not start
            or run[start - 1] in _CALLING
            or _word_before(run, start, words) in _BEFORE
            or (is_person(run[:start]) and _POLITE().match(run, end) is not None)
        )
    return start == place and end - start == 3 and character != "于" and lexicon.frequency(run[start : start + 2]) <= _RARE


def _word_before(run: str, start: int, words: Sequence[tuple[int, int]]) -> str:
    return next((run[left:right] for left, right in words if right == start), "")
