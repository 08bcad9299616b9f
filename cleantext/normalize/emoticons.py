"""Emoticons made of ASCII marks: `:)` `;-(` `:D` `:3`. A mark of one is no punctuation, and its bracket has no partner."""

from __future__ import annotations

import re

# What stands behind the colon. A bracket that is closed again opens a parenthesis (`如下:(一)`), a slash before a letter a
# path (`路径:/home`), and a 3 before anything a number.
BEHIND_EYES = r"[-^']?(?:\)|\((?![^()（）\r\n]{0,60}[^()（）\r\n:;^'-][)）])|[|\\]|/(?![A-Za-z/])|[DPp](?![A-Za-z0-9])|3(?=\s|$))"
EMOTICON = re.compile(f"[:;]{BEHIND_EYES}")
_EYES_BEFORE = re.compile("[:;][-^']?$")


def is_mouth(text: str, at: int) -> bool:
    """Whether the bracket `text[at]` is that of an emoticon."""
    eyes = _EYES_BEFORE.search(text[max(at - 2, 0) : at])
    return eyes is not None and EMOTICON.match(text, at - len(eyes[0])) is not None
