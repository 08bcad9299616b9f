"""The text as the rules of this stage read it: marks full-width, characters simplified, every offset the same.

So one pattern serves normalized and raw text, mainland and Taiwan. Nobody sees the folded text.
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
)


_MASK = "\N{GETA MARK}"


def fold(text: str, closed: Sequence[tuple[int, int]] = ()) -> str:
    """`text` with its marks made full-width, corner brackets made quotes and characters made simplified, and the Han
    characters of `closed` spans masked; same length."""
    pattern, table = _table()
    folded = pattern.sub(lambda match: table.get(match[0], match[0]), text)
    return _mask(folded, closed) if closed else folded


@cache
def _table() -> tuple[re.Pattern[str], dict[str, str]]:
    """What is folded, as a pattern of one class, and to what. A table for `str.translate` would look up every character."""
    from cleantext.lexicon.variants import fold_table

    table = {chr(old): chr(new) for old, new in (fold_table() | _MARKS).items()}
    # Characters outside the BMP are matched as one range: a class that lists them is searched one by one.
    listed = "".join(re.escape(character) for character in table if character < "\U00010000")
    return re.compile(f"[{listed}\U00010000-\U0010ffff]"), table


def _mask(text: str, closed: Sequence[tuple[int, int]]) -> str:
    parts, last = [], 0
    for start, end in sorted(closed):
        start = max(start, last)
        parts += [text[last:start], IS_HAN.sub(_MASK, text[start : max(start, end)])]
        last = max(last, end)
    return "".join([*parts, text[last:]])
