"""Punctuation that is mentioned rather than used, and is meant as written: `用,隔开`, `半角的,和全角的，`, `把,。换成。`,
`按:键`, `标点,:;!?`.

A mark behind its name or behind the word for its width; between a verb and what is done with it; a run of three kinds of
half-width marks, which is a list of them; a sign of code behind a comma (`发生时，? 运算符`).
"""

from __future__ import annotations

import re

from cleantext.normalize.places import offsets_of
from cleantext.patterns.lazily import lazily
from cleantext.patterns.membership import PLANE, members
from cleantext.spans import Span

_MARKS = ",，.。;；:：!！?？、"
_AFTER = f"[（(“「\"']?[{_MARKS}]{{1,6}}(?=[)）”」\"']|[和与與及或不是为為]|[{_MARKS}])"
_BEHIND_NAME = frozenset(f"的（(“「\"'{_MARKS}")
_DONE_WITH = (
    "[来來]?(?:分[隔开開割]|隔[开開]|结尾|結尾|开头|開頭|换成|換成|替[换換代]|代替|改[成为為]|[键鍵][进進入可后後，。]|[键鍵]$)"
)
_NAMED = lazily(f"[号號角形](?:(?<=[逗分冒句问問叹嘆顿頓引括][号號])|(?<=[半全][角形])的?){_AFTER}")
# One cheap test first, which most punctuation of prose fails. A run is found by its second mark.
_BEFORE = "用以把将將按入打键鍵加，、；：,;:!?."
# The end of another word: 人口增加,改为两区.
_NO_WORD = "(?<![增参參更施附外]加.)(?<![停采採利应應弃棄费費作起引]用.)(?<![所可予得]以.)(?<![进進投收纳納融]入.)(?<!即[将將].)"
_MARKED = lazily(
    f"[,;:!?.](?<=[{_BEFORE}].)"
    f"(?:(?<=[用以把将將按入打键鍵加].){_NO_WORD}(?<!\\.)[{_MARKS}]{{0,5}}(?={_DONE_WITH})"
    "|((?<=[,;:!?.].)(?<![,;:!?.]..)(?=[,;:!?.])[,;:!?.]+)"
    "|(?<=[，、；：].)(?=[ A-Za-z])(?<=[:?]))"
)
_KINDS = 3


def marked(text: str, marks: list[int] | None = None) -> list[re.Match[str]]:
    """The places of a mark where it may be spoken of. `marks`: see `spoken_of_spans`."""
    found: list[re.Match[str]] = []
    pattern, before = _MARKED(), members(_BEFORE)
    done = 1
    for at in offsets_of(text, ",;:!?.") if marks is None else marks:
        if at >= done and (last := ord(text[at - 1])) < PLANE and before[last]:
            match = pattern.match(text, at)
            if match is not None:
                found.append(match)
                done = match.end()
    return found


def spoken_of_spans(text: str, marks: list[int] | None = None) -> list[Span]:
    """The half-open spans of `text` that hold marks which are spoken of. `marks` are the sorted offsets of all half-width ones,
    and possibly of other characters, if they are known."""
    spans: list[Span] = []
    for match in marked(text, marks):
        start, end = match.span()
        start -= match.lastindex is not None
        if match.lastindex is None or len(set(text[start:end])) >= _KINDS:  # otherwise ...... or ?!?!
            spans.append((start, end))
    for last in "号號角形":
        at = text.find(last)
        while at >= 0:
            named = _NAMED().match(text, at) if text[at + 1 : at + 2] in _BEHIND_NAME else None
            if named is not None:
                spans.append(named.span())
            at = text.find(last, at + 1)
    return spans
