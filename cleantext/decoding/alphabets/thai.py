"""How likely Thai is: common and rare letters, and signs that stand where no sign can.

Source: the order of signs in a syllable in the Unicode Standard (section 16.1), and the common letters of prose.
A mark stands on a consonant, a tone mark on a consonant or a vowel on one, and before a consonant the vowels that are
written before it. Double-byte text that is read as Thai has signs anywhere.
"""

from __future__ import annotations

import re

# In nats.
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
