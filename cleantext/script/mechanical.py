"""Pages that a map of characters made of Simplified ones, and what in them is wrong.

Many sites have Simplified pages turned into Traditional ones letter by letter. Where one Simplified letter stands for
several, the map leaves it (制造), takes its commonest form (頭發) or the other one (后麵). No writer of Traditional spells these
words so. Where a page has several of them, of different letters, and has them against its own counts (頭發 and next to no
頭髮), all of it was Simplified once, and each word is spelt as the Simplified text would have it, if the page's own spelling
is not right as well (發布, 了解).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.division import divide
from cleantext.script.engine import NOT_SCRIPT, with_me
from cleantext.script.senses import through
from cleantext.script.tables import attested, signs

LETTERS = 2  # so many different letters must be wrong; one may be a slip
PLACES = 3  # or so many places, all of one letter
OUTWEIGH = 4  # a word must be spelt wrongly so many times as often as rightly
SPARSE = 1_000  # in so many code points one sign at least: long natural texts have slips
# Old books write these for 於 後 雲 餘: they count as one letter, and tell nothing in words that these books have.
NEAR = 10  # so many letters to either side are divided into words
ARCHAIC = frozenset("于后云余")
_OLD = "于是于今于此在于至于然后而后之后以后其后身后后世后人后生后學前后先后有余之余余年余生白云云雨云氣"
CLASSICAL = frozenset(_OLD[at : at + 2] for at in range(0, len(_OLD), 2))
_RUN = re.compile(f"[{COMMON_HAN}]{{2,}}")


def is_mechanical(text: str, left: Iterable[str]) -> bool:
    """Whether the Traditional `text` was converted letter by letter. `left` are letters known to have been left in other
    words."""
    letters, places = set(left), 0
    modern = set[str]()  # letters of old books in words that these do not have
    for word, count in _signs_in(text).items():
        right = signs()[word]
        if count > OUTWEIGH * text.count(right):
            wrong = {old for old, new in zip(word, right, strict=True) if old != new}
            letters |= wrong
            modern |= ARCHAIC & wrong if word not in CLASSICAL else set()
            places += count
    if not places or places * SPARSE < len(text):
        return False
    return are_several(letters) or len(modern) >= LETTERS or (places >= PLACES and not letters <= ARCHAIC)


def are_several(letters: Iterable[str]) -> bool:
    """Whether so many different `letters` are wrong that no habit and no old book explains them."""
    found = set(letters)
    return len(found - ARCHAIC) + (not ARCHAIC.isdisjoint(found)) >= LETTERS


def _signs_in(text: str) -> Counter[str]:
    """How often each sign stands in `text`."""
    found = Counter[str]()
    table = _by_letter()
    for match in _letters().finditer(text):
        at = match.start()
        before, behind = table[text[at]]
        if text[at + 1 : at + 2] in behind and _is_word(text, at):
            found[text[at : at + 2]] += 1
        if at and text[at - 1] in before and _is_word(text, at - 1):
            found[text[at - 1 : at + 1]] += 1
    return found


@cache
def _letters() -> re.Pattern[str]:
    """The letters that are wrong in signs. Such a class is searched at a few nanoseconds a character."""
    return re.compile(f"[{''.join(sorted(_by_letter()))}]")


def _is_word(text: str, start: int) -> bool:
    """Whether the two letters at `start` are one word, or the end or the head of one, and no two that meet."""
    left = max(0, start - NEAR)
    cuts = {edge + left for word in divide(with_me(text[left : start + NEAR])) for edge in word}
    return start + 1 not in cuts


@cache
def _by_letter() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each letter that is wrong in a sign: the letters that make one before it, and behind it."""
    table: dict[str, tuple[set[str], set[str]]] = {}
    for word, right in signs().items():
        place = 0 if word[0] != right[0] else 1
        table.setdefault(word[place], (set(), set()))[1 - place].add(word[1 - place])
    return {letter: (frozenset(before), frozenset(behind)) for letter, (before, behind) in table.items()}


def wrong_places(part: str, after: str) -> Iterator[int]:
    """The places of `part`, which stands in a mechanical page, in whose words the letter is not as in `after`, what the
    Simplified form of `part` was converted to. Words that are right as they are have none."""
    right = right_places(part, after)
    for start, end in _words_in(part, after):
        yield from (at for at in range(start, end) if part[at] != after[at] and at not in right)


def right_places(part: str, after: str) -> set[int]:
    """The places of `part` where it is not as `after` and stands in a word, or in a part of one, that is right though OpenCC
    would spell it otherwise (家具, 發布, 占有率)."""
    return {
        at
        for start, end in _words_in(part, after)
        for left in range(start, end - 1)
        for right in range(left + 2, end + 1)
        if part[left:right] in attested()
        for at in range(left, right)
    }


def taken_letters(text: str) -> frozenset[str]:
    """The letters that a map put into words of the mechanical page `text` where they are wrong, and hardly anywhere else:
    they are wrong where they stand alone, too."""
    text = NOT_SCRIPT.sub("\ufffd", text)
    after = through(text, ("t2s", "s2tw"))
    if len(after) != len(text):
        return frozenset()
    wrong = Counter(text[at] for at in wrong_places(text, after))
    own = Counter[str]()
    for match in _RUN.finditer(text) if wrong else ():
        if not wrong.keys().isdisjoint(match.group()):
            for left, right in _words(match.group()):
                span = slice(match.start() + left, match.start() + right if right - left > 1 else 0)
                own.update(letter for letter, new in zip(text[span], after[span], strict=True) if letter == new)
    return frozenset(letter for letter, count in wrong.items() if count > OUTWEIGH * own[letter])


def _words_in(part: str, after: str) -> Iterator[tuple[int, int]]:
    """The spans of the words of two letters and more in the runs of Han of `part`, only of those that differ in `after`."""
    for match in _RUN.finditer(part):
        if match.group() != after[match.start() : match.end()]:
            for left, right in _words(match.group()):
                start, end = match.start() + left, match.start() + right
                if right - left > 1 and part[start:end] != after[start:end]:
                    yield start, end


@lru_cache(maxsize=1 << 12)
def _words(run: str) -> tuple[tuple[int, int], ...]:
    return tuple(divide(with_me(run)))
