"""Detects Traditional text converted character by character from Simplified, and finds its errors.

Many sites convert Simplified pages with a one-to-one map. Where a Simplified character has several Traditional forms, the
map leaves it (制造), takes the commonest form (頭發) or a wrong one (后麵). No writer of Traditional Chinese spells these words
like this: they are called *signs*. A page with several signs, of different characters, and almost none of the correct
spellings (頭發, but no 頭髮) is *mechanical*. Each of its words is then spelt as its Simplified form would be converted,
unless the page's own spelling is correct too (發布, 了解).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.engine import NOT_SCRIPT, with_me
from cleantext.script.senses import convert_through
from cleantext.script.tables import attested, signs

MIN_CHARACTERS = 2  # different characters that must be wrong in signs; a single one may be a slip …
MIN_PLACES = 3  # … unless it is wrong in at least this many places
OUTWEIGH = 4  # a sign counts only if it is more than this many times as frequent as the correct spelling
MAX_GAP = 1_000  # code points of text for each sign, at most: long natural texts have slips
NEAR = 10  # characters to either side that are divided into words
# Classical texts write these for 於 後 雲 餘. They count as a single character, and are no evidence in the words that such texts
# have. The list was made by hand; the other characters of its words are Traditional, as in the texts that are examined (后學).
ARCHAIC = frozenset("于后云余")
CLASSICAL = frozenset(
    (
        *("于是", "于今", "于此", "在于", "至于"),
        *("然后", "而后", "之后", "以后", "其后", "身后", "后世", "后人", "后生", "后學", "前后", "先后"),
        *("有余", "之余", "余年", "余生"),
        *("白云", "云雨", "云氣"),
    )
)
_RUN = re.compile(f"[{COMMON_HAN}]{{2,}}")


def is_mechanical(text: str, left: Iterable[str]) -> bool:
    """Whether the Traditional `text` was converted character by character. `left` are characters already known to have been
    left in other words."""
    characters, places = set(left), 0
    modern = set[str]()  # archaic characters in words that classical texts do not have
    for word, count in _signs_in(text).items():
        right = signs()[word]
        if count > OUTWEIGH * text.count(right):
            wrong = {old for old, new in zip(word, right, strict=True) if old != new}
            characters |= wrong
            modern |= ARCHAIC & wrong if word not in CLASSICAL else set()
            places += count
    if not places or places * MAX_GAP < len(text):
        return False
    return are_several(characters) or len(modern) >= MIN_CHARACTERS or (places >= MIN_PLACES and not characters <= ARCHAIC)


def are_several(characters: Iterable[str]) -> bool:
    """Whether at least `MIN_CHARACTERS` different `characters` are wrong; the archaic ones count as one."""
    found = set(characters)
    return len(found - ARCHAIC) + (not ARCHAIC.isdisjoint(found)) >= MIN_CHARACTERS


def _signs_in(text: str) -> Counter[str]:
    """How often each sign occurs in `text`."""
    found = Counter[str]()
    table = _by_character()
    for match in _wrong_characters().finditer(text):
        at = match.start()
        before, behind = table[text[at]]
        if text[at + 1 : at + 2] in behind and _is_word(text, at):
            found[text[at : at + 2]] += 1
        if at and text[at - 1] in before and _is_word(text, at - 1):
            found[text[at - 1 : at + 1]] += 1
    return found


@cache
def _wrong_characters() -> re.Pattern[str]:
    """The characters that are wrong in signs. Such a class is searched in a few nanoseconds a character."""
    return re.compile(f"[{''.join(sorted(_by_character()))}]")


def _is_word(text: str, start: int) -> bool:
    """Whether the two characters at `start` belong to one word in the likeliest division."""
    left = max(0, start - NEAR)
    cuts = {edge + left for word in divide(with_me(text[left : start + NEAR])) for edge in word}
    return start + 1 not in cuts


@cache
def _by_character() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """For each character that is wrong in a sign: the characters that form a sign with it before it, and behind it."""
    table: dict[str, tuple[set[str], set[str]]] = {}
    for word, right in signs().items():
        place = 0 if word[0] != right[0] else 1
        table.setdefault(word[place], (set(), set()))[1 - place].add(word[1 - place])
    return {character: (frozenset(before), frozenset(behind)) for character, (before, behind) in table.items()}


def wrong_places(part: str, after: str) -> Iterator[int]:
    """The offsets in `part`, a part of a mechanical page, where a word of two or more characters is misspelt: it differs
    from `after`, which is `part` converted through Simplified, and is not correct as it is."""
    right = right_places(part, after)
    for start, end in _words_in(part, after):
        yield from (at for at in range(start, end) if part[at] != after[at] and at not in right)


def right_places(part: str, after: str) -> set[int]:
    """The offsets in `part` that belong to a word, or a part of one, that is correct although OpenCC would spell it like
    `after` (家具, 發布, 占有率)."""
    known = attested()
    places: set[int] = set()
    for start, end in _words_in(part, after):
        for left in range(start, end - 1):
            for right in range(left + 2, end + 1):
                if part[left:right] in known:
                    places.update(range(left, right))
    return places


def taken_characters(text: str) -> frozenset[str]:
    """The characters of the mechanical page `text` that are nearly always wrong in words, so that they are wrong outside
    words as well: the map writes them for others."""
    text = NOT_SCRIPT.sub("\ufffd", text)
    after = convert_through(text, ("t2s", "s2tw"))
    wrong = Counter(text[at] for at in wrong_places(text, after))
    correct = Counter[str]()
    for match in _RUN.finditer(text):
        if wrong.keys().isdisjoint(match.group()):
            continue
        for left, right in _words(match.group()):
            if right - left > 1:
                word = slice(match.start() + left, match.start() + right)
                correct.update(old for old, new in zip(text[word], after[word], strict=True) if old == new)
    return frozenset(character for character, count in wrong.items() if count > OUTWEIGH * correct[character])


def _words_in(part: str, after: str) -> Iterator[tuple[int, int]]:
    """The spans of the words of two or more characters in `part` that differ from `after`."""
    for match in _RUN.finditer(part):
        if match.group() != after[match.start() : match.end()]:
            for left, right in _words(match.group()):
                start, end = match.start() + left, match.start() + right
                if right - left > 1 and part[start:end] != after[start:end]:
                    yield start, end


@lru_cache(maxsize=1 << 12)
def _words(run: str) -> tuple[tuple[int, int], ...]:
    return tuple(divide(with_me(run)))
