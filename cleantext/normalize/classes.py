"""Character classes of the normalize rules, each the inside of a regular expression's character class.

Ranges are Unicode blocks (Blocks.txt), named; surrogate pairs do not occur in Python strings, so planes 2 and 3 are ranges
like any other.
"""

from __future__ import annotations

HAN = (
    "\u3005-\u3007"  # 々 〆 〇
    "\u3400-\u4dbf"  # CJK Unified Ideographs Extension A
    "\u4e00-\u9fff"  # CJK Unified Ideographs
    "\uf900-\ufaff"  # CJK Compatibility Ideographs
    "\U00020000-\U0003ffff"  # Extensions B and later
)
KANA = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
BOPOMOFO = "\u3100-\u312f\u31a0-\u31bf"

# Marks that only East Asian text has.
IDEOGRAPHIC_MARKS = (
    "\u3001-\u3003"  # 、 。 〃
    "\u3008-\u3011"  # 〈〉《》「」『』【】
    "\u3014-\u301b"  # 〔〕〖〗 …
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"  # full-width forms of the ASCII marks, half-width 。「」、・
    "\ufe30-\ufe4f"  # vertical forms
)
EAST_ASIAN = HAN + KANA + BOPOMOFO + IDEOGRAPHIC_MARKS

CURLY_QUOTES = "\u2018\u2019\u201c\u201d"
DASHES_AND_DOTS = "\u2014\u2026\u00b7"  # — … ·
CLOSING = "\u2019\u201d》〉」』】〕）"
OPENING = "\u2018\u201c《〈「『【〔（"
"""Full-width closing and opening marks."""
