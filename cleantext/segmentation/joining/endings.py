"""How a line ends: with a final mark, with a closer only, on a comma, or in the open."""

from __future__ import annotations

import re
from typing import Literal

Ending = Literal["final", "clause", "closer", "comma", "dash", "open"]

FINAL = frozenset("。！？…!?｡．")
# No line ends with an opening quote: one that stands there was meant to close.
CLOSERS = frozenset("”’“‘」』）)】〕］]》〉>＞")
_CLAUSE = frozenset("；：;:")
_COMMAS = frozenset("，、,､")
# A half-width stop behind a word or a share; behind a digit it may belong to a number, behind another stop to a leader.
_STOPPED = re.compile("[\u3400-\u9fff%％℃”）]\\.$")
# Who wrote or gave it, in brackets behind the sentence.
_SIGNED = re.compile("[。…][”’]?\\s{0,4}（[^（）。！？，\\d]{1,24}）$")
_REACH = 32
_DASHES = frozenset("—－–-～~·")


def ending(text: str) -> Ending:
    """How `text` ends. Final: 。！？… with any closers after it, 。 with a note in brackets, or a half-width stop behind a word.
    Clause: ；or ：. Closer: a closing quote or bracket only."""
    last = text[-1:]
    if last in CLOSERS:
        if last == "）" and _SIGNED.search(text[-_REACH:]):
            return "final"
        at = len(text) - 1
        while at and text[at] in CLOSERS:
            at -= 1
        return "final" if text[at] in FINAL else "closer"
    if last in FINAL:
        return "final"
    if last in _CLAUSE:
        return "clause"
    if last in _COMMAS:
        return "comma"
    if last == "." and _STOPPED.search(text[-3:]):
        return "final"
    return "dash" if last in _DASHES else "open"
