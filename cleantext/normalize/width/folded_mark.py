"""Folded `, ; : ! ?` of a folded document back to ，；：！？.

A mark goes back where the text on one side of it is East Asian, quotes and brackets looked through: `会议,深化`,
`22.5%,其中`, `“减负”,让`. It stays inside numbers (`1,000`, `10:30`), between Latin words (`Hello, world!`), in addresses
and code (closed to all normalize rules), and in emoticons (`:)`).
"""

from __future__ import annotations

import re

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.classes import DASHES_AND_DOTS, EAST_ASIAN
from cleantext.normalize.width.folding import is_folded
from cleantext.rules import Page, Rule

_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}

_BESIDE = f"{EAST_ASIAN}{DASHES_AND_DOTS}"
_NO_EMOTICON = r"(?<!:)|(?![-^']?[)(DPp3|/\\])"
# Without a group: an East Asian character stands directly at the mark. With group 1: a quote, a bracket, another mark, a
# sign or a line end does; then what stands beyond it decides.
_MARK = re.compile(
    rf"[,:;!?](?:(?:(?<=[{_BESIDE}].)|(?=[{_BESIDE}]))(?:{_NO_EMOTICON})"
    r"|((?<=[”’)%‰℃°,;:!?].)|(?=[“‘(]|[\r\n]|$)))"
)
_LOOK_THROUGH_BACK = re.compile(r"[”’)%‰℃°,;:!?]+$")
_LOOK_THROUGH_ON = re.compile(r"[“‘(!?]*")
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_EMOTICON = re.compile(r"[:;][-^']?[)(DPp3|/\\]")
_REACH = 8

_next = (1).__add__

_DIRECT = Reason(("width/folded-mark",), "beside an East Asian character, in a document whose marks were folded")
_BEYOND = Reason(("width/folded-mark",), "East Asian text beyond a quote, bracket or sign, in a folded document", 0.95)


def find(page: Page) -> Columns:
    if not is_folded(page):
        return NO_EDITS
    text = page.text
    starts: list[int] = []
    reasons: list[Reason] = []
    for match in _MARK.finditer(text):
        start = match.start()
        if match.lastindex is None:
            reasons.append(_DIRECT)
        elif _is_east_asian_beyond(text, start):
            reasons.append(_BEYOND)
        else:
            continue
        starts.append(start)
    return Columns(starts, list(map(_next, starts)), list(map(_FULL.__getitem__, map(text.__getitem__, starts))), reasons)


def _is_east_asian_beyond(text: str, at: int) -> bool:
    if _EMOTICON.match(text, at):
        return False
    before = _LOOK_THROUGH_BACK.sub("", text[max(at - _REACH, 0) : at])[-1:]
    if _EAST_ASIAN.match(before):
        return True
    after = _LOOK_THROUGH_ON.match(text, at + 1, at + 1 + _REACH).end()  # type: ignore[union-attr]
    if _EAST_ASIAN.match(text, after):
        return True
    # A figure with its sign (`22.5%,38329元`) is Chinese if what stands before the figure is.
    figure = re.search(rf"([{EAST_ASIAN}])[\d.]{{1,12}}[%‰℃°]{{1,2}}$", text[max(at - 16, 0) : at])
    return figure is not None


RULE = Rule("width/folded-mark", "put folded , ; : ! ? back to full width", find, ",;:!?", ("safe", "web"))
