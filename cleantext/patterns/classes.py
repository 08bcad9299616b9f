"""Classes of characters, each the inside of a regular expression's character class, and a pattern of the one most asked for.

Ranges are Unicode blocks (Blocks.txt), named. Patterns that must not depend on how rare a character is use these classes; many
others spell `COMMON_HAN` out. Classes of rare characters, with what these cost, are where they are counted.
"""

from __future__ import annotations

import re
from typing import Final

MAIN_HAN: Final = "\u4e00-\u9fff"  # CJK Unified Ideographs: all common characters, and all of GB 2312 and Big5
# With Extension A, and the 64 hexagrams between the two: one range, which compiles and is searched fastest. For words and
# names, where a character outside it does not matter.
COMMON_HAN: Final = "\u3400-\u9fff"
# Every Han character, for what must not depend on how rare a character is.
HAN_LETTERS: Final = (
    "\u3007"  # 〇
    "\u3400-\u4dbf"  # CJK Unified Ideographs Extension A
    f"{MAIN_HAN}"
    "\uf900-\ufaff"  # CJK Compatibility Ideographs
    "\U00020000-\U0003ffff"  # Extensions B and later
)
HAN: Final = f"\u3005\u3006{HAN_LETTERS}"  # 々 and 〆 are used like ideographs
IS_HAN = re.compile(f"[{HAN}]")

# The letters of Japanese alone: the middle dot and the long dash are in Chinese pages too, iteration marks in emoticons (ヾ).
KANA_LETTERS: Final = "\u3041-\u3096\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d"
KANA: Final = "\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # with them
HANGUL: Final = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3"
BOPOMOFO: Final = "\u3100-\u312f\u31a0-\u31bf"

# Marks that only East Asian text has.
IDEOGRAPHIC_MARKS: Final = (
    "\u3001-\u3003"  # 、 。 〃
    "\u3008-\u3011"  # 〈〉《》「」『』【】
    "\u3014-\u301b"  # 〔〕〖〗 …
    "\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"  # full-width forms of the ASCII marks, half-width 。「」、・
    "\ufe30-\ufe4f"  # vertical forms
)
EAST_ASIAN: Final = HAN + KANA + BOPOMOFO + IDEOGRAPHIC_MARKS

CURLY_QUOTES: Final = "\u2018\u2019\u201c\u201d"
SYMBOLS: Final = (
    "\u2460-\u24ff"  # Enclosed Alphanumerics: ① ⑴ ⓐ
    "\u2600-\u27bf"  # Miscellaneous Symbols, Dingbats: ★ ✓
    "\u3300-\u33ff"  # CJK Compatibility: ㎡ ㎞
    "\ufe0f"  # behind an emoji
    "\U0001f000-\U0001faff"  # emoji
)
"""Signs that stand for words or units in East Asian text, and emoji."""

DASHES_AND_DOTS: Final = "\u2014\u2026\u00b7"  # — … ·
CLOSING: Final = "\u2019\u201d》〉」』】〕）"
OPENING: Final = "\u2018\u201c《〈「『【〔（"
"""Full-width closing and opening marks."""

ASKING: Final = "吗嗎呢么麼何哪谁誰什甚怎几幾乎哉否耶岂豈孰"
"""Characters of words that ask. A `?` between Han without one of them before it can be a character that was lost."""

DOUBLED_MARKS: Final = "，,。、；：！？;:!?"
"""Punctuation of which two in a row are mostly a slip."""
