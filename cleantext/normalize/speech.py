"""Whether words end in 道 that says that somebody speaks, behind any verb: 他嘟囔道, 众人附和道.

A noun with 道 is a word of the lexicon (频道, 人行道, 管道, 知道), so 道 is a verb where none ends with it, and a word of its own
where the verb before it has two characters or more. 他补充道 has none; 一条道 is a way.
"""

from __future__ import annotations

from typing import Final

from cleantext.patterns.classes import IS_HAN

_SAY: Final = "道"
_LONGEST: Final = 4  # characters of a noun: 阳关大道
_NUMERALS: Final = frozenset("一二三四五六七八九十两兩几幾半")


def ends_in_saying(text: str) -> bool:
    """Whether `text`, the last words before a mark, ends in 道 behind a verb that is not listed among those of saying."""
    if not text.endswith(_SAY):
        return False
    from cleantext.lexicon.division import divide
    from cleantext.lexicon.words import frequency

    start = len(text)
    while start and IS_HAN.match(text, start - 1):
        start -= 1
    han = text[start:]
    if any(frequency(han[-length:]) for length in range(2, _LONGEST + 1)):
        return False
    words = divide(han)
    if len(words) < 2 or words[-1][1] - words[-1][0] != 1:
        return False
    low, high = words[-2]
    return high - low >= 2 and han[low] not in _NUMERALS
