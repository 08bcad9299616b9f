"""Folded text, which all rules of segmentation read: punctuation full-width, characters simplified, offsets unchanged.

One pattern then serves normalized and raw text, mainland and Taiwan. Folded text is never part of the output.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cleantext.patterns.classes import IS_HAN

_MARKS = (
    str.maketrans(",:;!?()", "，：；！？（）")
    | str.maketrans("「」『』﹁﹂﹃﹄＂", "“”‘’“”‘’”")
    | str.maketrans("０１２３４５６７８９", "0123456789")
    | str.maketrans("丨│", "｜｜")  # bars as posts of accounts have them: 编辑丨小满
)


_MASK = "\N{GETA MARK}"


def fold(text: str, closed: Sequence[tuple[int, int]] = ()) -> str:
    """`text`, of the same length, with full-width punctuation, corner brackets as quotation marks and simplified characters.
    Han characters in `closed` spans are masked."""
    pattern, table = _table()
    folded = pattern.sub(lambda match: table.get(match[0], match[0]), text)
    return _mask(folded, closed) if closed else folded


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """The characters to fold, as a pattern of one character class, and their replacements. `str.translate` would look up
    every character of the text."""
    from cleantext.lexicon.variants import fold_table

    table = {chr(old): chr(new) for old, new in (fold_table() | _MARKS).items()}
    # Supplementary characters are matched as one range: a class that lists them is searched item by item.
    listed = "".join(re.escape(character) for character in table if character < "\U00010000")
    return re.compile(f"[{listed}\U00010000-\U0010ffff]"), table


def _mask(text: str, closed: Sequence[tuple[int, int]]) -> str:
    parts, last = [], 0
    for start, end in sorted(closed):
        start = max(start, last)
        parts += [text[last:start], IS_HAN.sub(_MASK, text[start : max(start, end)])]
        last = max(last, end)
    return "".join([*parts, text[last:]])
