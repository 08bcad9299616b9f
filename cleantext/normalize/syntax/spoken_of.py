"""Marks that are spoken of, and so are meant as they stand: `用,隔开`, `半角的,和全角的，`, `把,。换成。`, `按:键`, `标点,:;!?`.

A mark behind its name or behind the word for its width; between a verb and what is done with it; a run of three kinds of
half-width marks, which is a list of them; a sign of code behind a comma (`发生时，? 运算符`).
"""

from __future__ import annotations

from cleantext.lazily import lazily
from cleantext.normalize.context import holds_any
from cleantext.rules import Span

_MARKS = ",，.。;；:：!！?？、"
_AFTER = f"[（(“「\"']?[{_MARKS}]{{1,6}}(?=[)）”」\"']|[和与與及或不是为為]|[{_MARKS}])"
_DONE_WITH = (
    "[来來]?(?:分[隔开開割]|隔[开開]|结尾|結尾|开头|開頭|换成|換成|替[换換代]|代替|改[成为為]|[键鍵][进進入可后後，。]|[键鍵]$)"
)
_NAMED = lazily(f"[号號角形](?:(?<=[逗分冒句问問叹嘆顿頓引括][号號])|(?<=[半全][角形])的?){_AFTER}")
# One question, which most marks of prose answer with no, before all others. A run is found by its second mark.
_MARKED = lazily(
    "[,;:!?.](?<=[用以把将將按入打键鍵加，、；：,;:!?.].)"
    f"(?:(?<=[用以把将將按入打键鍵加].)(?<!\\.)[{_MARKS}]{{0,5}}(?={_DONE_WITH})"
    "|((?<=[,;:!?.].)(?<![,;:!?.]..)(?=[,;:!?.])[,;:!?.]+)"
    "|(?<=[，、；：].)(?=[ A-Za-z])(?<=[:?]))"
)
_KINDS = 3


def spoken_of_spans(text: str) -> list[Span]:
    """The half-open spans of `text` that hold marks which are spoken of."""
    spans: list[Span] = []
    for match in _MARKED().finditer(text):
        start, end = match.span()
        start -= match.lastindex is not None
        if match.lastindex is None or len(set(text[start:end])) >= _KINDS:  # otherwise ...... or ?!?!
            spans.append((start, end))
    if holds_any(text, "号號角形"):
        spans += [match.span() for match in _NAMED().finditer(text)]
    return spans
