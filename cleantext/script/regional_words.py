"""Regional words that OpenCC finds where there are none: across the edge of a word (少数|组织 is no 数组), and in another sense.

OpenCC takes the longest word from left to right, for regional words as for characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.lexicon.division import divide
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.alignment import Change, aligned_words
from cleantext.script.engine import run_opencc
from cleantext.spans import Span

_NEAR = 10  # characters to either side that are divided into words
_LONGEST = 8  # code points of the longest phrase that is searched for
_USUAL = 20  # frequency of a phrase that the lexicon would have divided so
_HAN_BEFORE = lazily(f"[{COMMON_HAN}]+$")
_HAN_BEHIND = lazily(f"[{COMMON_HAN}]*")

# Words with a sense that is no regional word, by what stands around them: to gallop, which is no car.
_GALLOPS = (
    lazily("(?:[马骑驹驼鹿狼羊群影]|[列火快战]车|[地上中里间]|自由|纵情|一路|来回|日夜)$"),
    lazily("奔驰(?=[着于而向起不]|在(?![中美德英日全国华北南欧亚东研])|的(?:[骏战烈白黑]?马|列车|火车))"),
)


def is_regional(part: str, like: str, change: Change, config: str) -> bool:
    """Whether `change`, by which OpenCC's `config` makes regional words of a span of the Simplified `part`, can stand. `like` is
    `part` converted without such words.

    It falls if OpenCC's phrase is a usual word, but cuts other such words of the likeliest division, and the words by
    themselves give something else."""
    start, end, _ = change
    if part.startswith("奔驰", start):
        before, behind = _GALLOPS
        return behind().match(part, start) is None and before().search(part[max(0, start - _NEAR) : start]) is None
    words = list(_words_around(part, start, end))
    if not words or (words[0][0] == start and words[-1][1] == end):
        return True
    low, high = words[0][0], words[-1][1]
    if _gives(part, like, low, high, change, "".join(_by_itself(part[left:right], config) for left, right in words)):
        return True
    for size in range(max(end - start, 1), _LONGEST + 1):
        for left in range(max(0, end - size), min(start, len(part) - size) + 1):
            phrase = part[left : left + size]
            if _gives(part, like, left, left + size, change, _by_itself(phrase, config)):
                cut = [part[a:b] for a, b in _words_around(part, left, left + size) if a < left or b > left + size]
                return not cut or any(frequency(word) < _USUAL for word in (phrase, *cut))
    return True


def _gives(part: str, like: str, low: int, high: int, change: Change, converted: str) -> bool:
    """Whether `converted`, which is `part[low:high]`, has `change`."""
    start, end, new = change
    return (start - low, end - low, new) in aligned_words(part[low:high], like[low:high], converted)


def _words_around(part: str, start: int, end: int) -> Iterator[Span]:
    """The words of `part` that overlap `part[start:end]`, by the likeliest division."""
    left = _HAN_BEFORE().search(part[max(0, start - _NEAR) : start])
    right = _HAN_BEHIND().match(part, start, end + _NEAR)
    first = start - (len(left.group()) if left else 0)
    last = max(end, right.end() if right else end)
    for low, high in divide(part[first:last]):
        if first + low < end and first + high > start:
            yield first + low, first + high


@lru_cache(maxsize=1 << 12)
def _by_itself(word: str, config: str) -> str:
    return run_opencc(config, word)
