"""The text as the rules of this stage read it: marks full-width, characters simplified, every offset the same.

So one pattern serves normalized and raw text, mainland and Taiwan. Nobody sees the folded text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_MARKS = (
    str.maketrans(",:;!?()", "，：；！？（）")
    | str.maketrans("「」『』﹁﹂﹃﹄＂", "“”‘’“”‘’”")
    | str.maketrans("０１２３４５６７８９", "0123456789")
)


_MASK = "\N{GETA MARK}"
_SURROGATE = re.compile("[\ud800-\udfff]")
_HAN = re.compile("[\u3400-\u9fff]")


def fold(text: str, closed: Sequence[tuple[int, int]] = ()) -> str:
    """`text` with its marks made full-width, corner brackets made quotes and characters made simplified, and the Han
    characters of `closed` spans masked; same length."""
    from cleantext import lexicon

    # Surrogates cannot be looked up in the word list.
    folded = _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", lexicon.fold(text).translate(_MARKS))
    return _mask(folded, closed) if closed else folded


def _mask(text: str, closed: Sequence[tuple[int, int]]) -> str:
    parts, last = [], 0
    for start, end in sorted(closed):
        start = max(start, last)
        parts += [text[last:start], _HAN.sub(_MASK, text[start : max(start, end)])]
        last = max(last, end)
    return "".join([*parts, text[last:]])
