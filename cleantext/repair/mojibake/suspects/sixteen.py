"""Chinese punctuation of UTF-16 decoded as another encoding: 。 is 30 02, which stays a zero and a control character, and ， is
FF 0C, a form feed beside what FF is.

Most Han are two ASCII characters then, so that a sentence can have no two odd characters close together.
"""

from __future__ import annotations

import re

HIGH = "\xa0\xff\u02c7\uf8f3"  # the byte FF in code pages 437 and 850, in Latin-1, Mac Roman and Shift_JIS
LOW = "\x0c\x1a\x1b\x1f"  # the low byte of ，：；？
# 、。 and ，：；？, in either byte order.
_MARK = re.compile(f"[\x01\x02](?:(?=0)|(?<=0.))|[{LOW}](?:(?=[{HIGH}])|(?<=[{HIGH}].))", re.DOTALL)


def holds_mark(text: str) -> bool:
    """Whether `text` has one of these marks in UTF-16, decoded byte by byte."""
    return any(map(text.__contains__, "\x01\x02" + LOW)) and _MARK.search(text) is not None


def find_mark(text: str, start: int) -> tuple[int, int] | None:
    """The half-open span of the control character of the first such mark of `text`, from `start` on."""
    match = _MARK.search(text, start)
    return match.span() if match is not None else None
