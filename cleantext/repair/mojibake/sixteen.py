"""Chinese punctuation of UTF-16 decoded as another encoding: 。 is 30 02, which stays a zero and a control character.

Most Han are two ASCII characters then, so that a sentence can have no two odd characters close together.
"""

from __future__ import annotations

import re

_MARK = re.compile("[\x01\x02](?:(?=0)|(?<=0.))")  # 、。, in either byte order


def holds_mark(text: str) -> bool:
    """Whether `text` has 、 or 。 in UTF-16, decoded byte by byte."""
    return ("\x02" in text or "\x01" in text) and _MARK.search(text) is not None


def find_mark(text: str, start: int) -> tuple[int, int] | None:
    """The half-open span of the control character of the first such mark of `text`, from `start` on."""
    match = _MARK.search(text, start)
    return match.span() if match is not None else None
