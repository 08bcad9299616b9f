"""How plausible a text is: the judge between readings of the same bytes.

Decoding is one-to-one, so of two readings of the same bytes that one is likelier to be meant whose text is likelier to be
written. Han is asked of the lexicon's model of Chinese prose; for other scripts classes of characters are enough, since
what is misread falls into rare classes. Costs are nats (negative natural logarithms of a rough probability).
"""

from __future__ import annotations

import re

from cleantext.lexicon import log_probability

# The hundred syllables that make up most of Korean text. (Any misread hangul is a random choice of 2,350 or 11,172.)
_FREQUENT_HANGUL = (
    "이다는의에을가고하은지로사를한기도대자인어리서해으시아들과정수전그일부나공제상있와장구주원보스것만소동국게안라"
    "문성여용신생년비경조선방오교회물적관식유업무모학단마화계발법요금면치연위내중진우였했습니까라며합되려않없같때말"
)  # fmt: skip

# The first class that has the character counts. Costs are rounded from character counts of news and encyclopedia text.
_CLASSES: tuple[tuple[str, float], ...] = (
    ("\t\n\r -~", 3.0),
    ("\u3041-\u3093\u30fc", 4.2),  # hiragana
    ("\u30a1-\u30f6", 5.0),  # katakana
    (_FREQUENT_HANGUL, 5.0),
    ("\uac00-\ud7a3", 9.8),
    ("\u0430-\u044f\u0451\u03b1-\u03c9\u03ac-\u03af\u05d0-\u05ea\u0621-\u064a\u0e01-\u0e4d", 4.0),
    ("\u0410-\u042f\u0401\u0391-\u03a9", 5.5),
    ("\xe0-\xf6\xf8-\xff\xdf", 6.5),
    ("\xc0-\xd6\xd8-\xde\u0100-\u017f\u0300-\u0303\u01b0\u01a1\u1ea0-\u1ef9", 7.5),
    ("\xa0\xa9\xab\xbb\xb0\xb7\xd7\u2010-\u2026", 7.0),
    ("\xa1-\xbf\xf7\u20ac\u2122\u2190-\u21ff\u2460-\u24ff\u2500-\u25ff", 9.0),
    ("\uff61-\uff9f", 8.0),  # half-width katakana: any byte A1-DF in Shift JIS
    ("\x00-\x1f\x7f-\x9f\ufffd", 18.0),
    ("\ue000-\uf8ff", 20.0),  # private use
    ("\udc00-\udcff", 14.0),  # a damaged byte
)
_REST = 14.0
_OTHER_CLASSES = tuple((re.compile(f"[{members}]+"), cost) for members, cost in _CLASSES)

# What a Chinese page is made of, for the lexicon to judge: marks, Han, full-width forms.
_CHINESE = re.compile("[\u2014\u2018-\u201d\u2026\u3001-\u3011\u4e00-\u9fff\uff01-\uff5e]+")
_RARE_HAN = re.compile("[\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff]")
_RARE_HAN_COST = 15.0
# Two scripts in one word, as where accented letters among Latin ones are read as Hebrew, or as a rare character.
_MIXED = re.compile("[A-Za-z][\u0370-\u0e4d]|[\u0370-\u0e4d][A-Za-z]|[a-z][\u2e80-\U0003ffff](?=[a-z])")
_MIXED_COST = 8.0


def text_cost(text: str) -> float:
    """How improbable `text` is, in nats; damaged bytes (see `mark_damage`) count as rare characters. Linear."""
    chinese = _CHINESE.findall(text)
    cost = -sum(map(log_probability, chinese))
    rest = _CHINESE.sub("", text) if chinese else text
    if not rest:
        return cost
    rare = len(_RARE_HAN.findall(rest))
    cost += rare * _RARE_HAN_COST
    cost += len(_MIXED.findall(text)) * _MIXED_COST
    left = len(rest) - rare
    for members, each in _OTHER_CLASSES:
        rest, count = _take(members, rest)
        left -= count
        cost += count * each
    return cost + left * _REST


def _take(members: re.Pattern[str], text: str) -> tuple[str, int]:
    rest = members.sub("", text)
    return rest, len(text) - len(rest)
