"""Punctuation that is mentioned rather than used, and is meant as written: `用,隔开`, `半角的,和全角的，`, `把,。换成。`,
`按:键`, `标点,:;!?`.

A mark behind its name or behind the word for its width; between a verb and what is done with it; a run of three kinds of
half-width marks, which is a list of them; a sign of code behind a comma (`发生时，? 运算符`).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Final

from cleantext.patterns.lazily import lazily
from cleantext.patterns.membership import PLANE
from cleantext.spans import Span

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

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
_NAMES = "号號角形"
_HALF: Final = ",;:!?."
_REACH: Final = 9
"""Code points of the longest span, but of a run of marks."""
_LONGEST_RUN: Final = 40
_LAST_OF_ASCII: Final = 0x7F
_IS_CANDIDATE: Final = 1
_IS_BEFORE: Final = 2


def spoken_of_spans(text: str, low: int, high: int, starts: Sequence[int], ends: Sequence[int]) -> list[Span]:
    """The half-open spans of the lines `text[low:high]` that hold marks which are spoken of, and can touch a change. The sorted
    offsets of the changes are `starts` and `ends`."""
    spans: list[Span] = []
    end = 0  # where the last match ends
    for at in _near_changes(text, low, high, starts, ends):
        if text[at] in _NAMES:
            named = _NAMED().match(text, at, high) if text[at + 1 : at + 2] in _BEHIND_NAME else None
            if named is not None:
                spans.append(named.span())
        elif at >= end and (match := _MARKED().match(text, at, high)) is not None:
            end = match.end()
            begin = at - (match.lastindex is not None)
            if match.lastindex is None or len(set(text[begin:end])) >= _KINDS:  # otherwise ...... or ?!?!
                spans.append((begin, end))
    return spans


def _near_changes(text: str, low: int, high: int, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """The candidates whose spans can touch a change. Changes that are close together are searched around in one go."""
    found: list[int] = []
    kinds = _kinds()
    begin = done = max(low, 1)
    for start, stop in zip(starts, ends):  # noqa: B905 - a third of the time; they are columns of one table
        first = max(start - _REACH, done)
        while first > done and text[first] in _HALF and start - first < _LONGEST_RUN:
            first -= 1
        if first > done:
            if done > begin:
                _add_candidates(text, begin, done, kinds, found)
            begin = first
        done = max(min(stop + 2, high), done)
    if done > begin:
        _add_candidates(text, begin, done, kinds, found)
    return found


def _add_candidates(text: str, low: int, high: int, kinds: bytes, found: list[int]) -> None:
    """Add to `found` the offsets in `text[low:high]` of half-width marks behind what may speak of them, and of the last
    characters of their names. `low` is 1 at least. `kinds` are those of `_kinds`."""
    at: i64
    code: i64
    last: i64
    begin: i64 = low
    end: i64 = high
    for at in range(begin, end):
        code = ord(text[at])
        if code < PLANE and kinds[code] & _IS_CANDIDATE:
            last = ord(text[at - 1])
            if code > _LAST_OF_ASCII or (last < PLANE and kinds[last] & _IS_BEFORE):
                found.append(at)


@cache
def _kinds() -> bytes:
    """For each code point of the Basic Multilingual Plane what it can be."""
    kinds = bytearray(PLANE)
    for inside, kind in ((_HALF + _NAMES, _IS_CANDIDATE), (_BEFORE, _IS_BEFORE)):
        for character in inside:
            kinds[ord(character)] |= kind
    return bytes(kinds)
