"""How a line ends: with a final mark, with a closing mark only, on a comma, or without punctuation."""

from __future__ import annotations

import re
from typing import Literal

Ending = Literal["final", "clause", "closer", "comma", "dash", "open"]

FINAL = frozenset("。！？…!?｡．")
QUESTIONING = frozenset("！？!?")  # of questions and exclamations, which may be titles
# A line cannot end with an opening quote: one that does was meant to close.
CLOSERS = frozenset("”’“‘」』）)】〕］]》〉>＞")
_CLAUSE = frozenset("；：;:")
_COMMAS = frozenset("，、,､")
# A half-width stop after a word or a percentage; after a digit it may be part of a number, after another stop of a leader.
_STOPPED = re.compile("[\u3400-\u9fff%％℃”）]\\.$")
# The writer or the source, in brackets after the sentence.
_SIGNED = re.compile("[。…][”’]?\\s{0,4}（[^（）。！？，\\d]{1,24}）$|[。！？…][”’]?\\s{0,4}（[^（）。！？，]{2,24}[电讯摄]）$")
# Who says so, after the sentence: …。——编者.
_ATTRIBUTED = re.compile("[。！？…][”’]?\\s?[—―]{2,3}[\u3400-\u9fff]{2,6}$")
_REACH = 32  # characters at the end that are looked at
_DASHES = frozenset("—－–-～~·")


def ending(text: str) -> Ending:
    """How `text` ends. Final: 。！？… and any closers after it, 。 and a note in brackets, or a half-width stop after a word.
    Clause: ； or ：. Comma: also before a quote that closes (“…，”). Closer: only a closing quote or bracket."""
    last = text[-1:]
    if last in CLOSERS:
        if last == "）" and _SIGNED.search(text[-_REACH:]):
            return "final"
        at = len(text) - 1
        while at and (text[at] in CLOSERS or text[at] in " \u3000"):  # 「  好。  」
            at -= 1
        return "final" if text[at] in FINAL else "comma" if text[at] in _COMMAS else "closer"
    if last in FINAL:
        return "final"
    if last in _CLAUSE:
        return "clause"
    if last in _COMMAS:
        return "comma"
    if last == "." and _STOPPED.search(text[-3:]):
        return "final"
    if "—" in text[-9:] and _ATTRIBUTED.search(text[-12:]):
        return "final"
    return "dash" if last in _DASHES else "open"
