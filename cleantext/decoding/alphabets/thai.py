"""The cost of Thai text, by common and rare letters and misplaced signs.

Sources: the order of signs in a syllable in the Unicode Standard (section 16.1), and the common letters of prose.
A vowel sign follows a consonant, a tone mark follows a consonant or its vowel sign, and the vowels written before a consonant
precede one. Double-byte text decoded as Thai has signs in any place.
"""

from __future__ import annotations

import re

# Costs in nats: of a common letter, of any other, and of a misplaced sign, beyond its cost as a letter.
_COMMON_COST, _SELDOM_COST, _MISPLACED_COST = 3.4, 6.0, 6.0

LETTERS = re.compile("[\u0e01-\u0e3a\u0e3f-\u0e4d]+")
_COMMON = re.compile("[กขคงจชดตทนบปผพมยรลวสหอะัาำิีืุูเแโใไ็่้์]")
_MISPLACED = re.compile(
    "(?<![ก-ฮ])[ัิ-ฺ็]|(?<![ก-ฮัิ-ู])[่-ํ]|(?<![ก-ฮ่-๋])[าำ]|(?<![ก-ฮา่-๋])ะ|[เ-ไ](?![ก-ฮ]|\\Z)|[ฺ฿ๅ]"
    "|([ก-ธพ-ยล-ฮ])\\1|(?<=[A-Za-z])[ก-ํ]|[ก-ํ](?=[A-Za-z])"
)


def thai_cost(text: str) -> float:
    """The cost in nats of the Thai letters in `text`."""
    letters = sum(map(len, LETTERS.findall(text)))
    if not letters:
        return 0.0
    seldom = letters - len(_COMMON.findall(text))
    misplaced = sum(1 for _ in _MISPLACED.finditer(text))
    return letters * _COMMON_COST + seldom * (_SELDOM_COST - _COMMON_COST) + misplaced * _MISPLACED_COST
