"""The text as the rules of this stage read it: marks full-width, characters simplified, every offset the same.

So one pattern serves normalized and raw text, mainland and Taiwan. Nobody sees the folded text.
"""

from __future__ import annotations

_MARKS = (
    str.maketrans(",:;!?()", "，：；！？（）")
    | str.maketrans("「」『』﹁﹂﹃﹄＂", "“”‘’“”‘’”")
    | str.maketrans("０１２３４５６７８９", "0123456789")
)


def fold(text: str) -> str:
    """`text` with its marks made full-width, corner brackets made quotes and characters made simplified; same length."""
    from cleantext import lexicon

    return lexicon.fold(text).translate(_MARKS)
