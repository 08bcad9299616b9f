"""Marks that are spoken of, and so are meant as they stand: `用,隔开`, `半角的,和全角的，`, `把,。换成。`, `按:键`, `标点,:;!?`.

A mark behind its name or behind the word for its width; between a verb and what is done with it; a run of three kinds of
half-width marks, which is a list of them; a sign of code behind a comma (`发生时，? 运算符`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.normalize.lazily import lazily
from cleantext.rules import Span

_MARKS = ",，.。;；:：!！?？、"
_AFTER = f"[（(“「\"']?[{_MARKS}]{{1,6}}(?=[)）”」\"']|[和与與及或不是为為]|[{_MARKS}]|$|[\n\r])"
_DONE_WITH = (
    "[来來]?(?:分[隔开開割]|隔[开開]|结尾|結尾|开头|開頭|换成|換成|替[换換代]|代替|改[成为為]|[键鍵][进進入可后後，。]|[键鍵]$)"
)
# One pattern for each character that one can begin with: such are searched many times faster than those of a class.
_PATTERNS = (
    *((name, lazily(f"{name}(?<=[逗分冒句问問叹嘆顿頓引括].){_AFTER}")) for name in "号號"),
    *((width, lazily(f"{width}(?<=[半全].)的?{_AFTER}")) for width in "角形"),
)
_MARK_PATTERNS = tuple(
    (
        mark,
        lazily(
            f"{re.escape(mark)}(?:(?<=[用以把将將按入打键鍵加].)(?<!\\.)[{_MARKS}]{{0,5}}(?={_DONE_WITH})"
            "|(?=[,;:!?.]{2})(?<![,;:!?.].)[,;:!?.]+"
            "|(?<=[，、；：].)(?=[ A-Za-z])(?<=[:?]))"
        ),
    )
    for mark in ",;:!?."
)
_KINDS = 3


def spoken_of_spans(text: str) -> Iterator[Span]:
    """The half-open spans of `text` that hold marks which are spoken of."""
    for first, pattern in _PATTERNS:
        if first in text:
            yield from (match.span() for match in pattern().finditer(text))
    for first, pattern in _MARK_PATTERNS:
        for match in pattern().finditer(text) if first in text else ():
            # Otherwise a run, ...... or ?!?!
            if not match[0].isascii() or match.end() - match.start() < _KINDS or len(set(match[0])) >= _KINDS:
                yield match.span()
