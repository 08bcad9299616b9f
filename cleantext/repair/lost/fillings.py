"""Which character was lost: by the characters around, by the words that it would make, and by the rest of the page."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.lost.places import Place

NEAR = 20_000  # characters of the page to each side, or up to twice as many, that are looked at for the same words
_LIKELY = 400  # characters behind another that are tried
_TRIED = 24  # of these, by the three characters to each side
_JUDGED = 10  # of these, by the words as well
_WORDS = 0.3  # weight of the division into words
REPEATED = 4.0  # worth of each neighbour with which a character stands elsewhere in the page
_SIDE = 5  # characters of a word to each side
# Numerals change freely with one another, and so do opposites, pronouns and particles.
NEVER = frozenset(
    "一二三四五六七八九十百千万亿两零几第年月日时甲乙丙丁东西南北中上下左右前后内外里高低大小多少长短新旧正反男女父母"
    "的了着借过地得在是有为无不没未和与及或之其于以因由从向到至对把被将让给就都也又还再已曾很更最我你他她它们这那此该"
)


_HAN = re.compile(f"[{COMMON_HAN}]")
_NO_HAN = re.compile(f"[^{COMMON_HAN}]")


class Filling(NamedTuple):
    """A character with its cost-free log probabilities: by the characters around, by words, and with all evidence."""

    total: float
    character: str
    around: float
    word: int  # code points of the longest word that it would be in
    repeated: int  # 0, or one more than the number of neighbours but the nearest that stand with it elsewhere

    @property
    def evidence(self) -> str:
        """What speaks for it, in words."""
        return "the same characters stand elsewhere in the page" if self.repeated > 1 else f"a word of {self.word}"


def fillings(place: Place, page: str) -> list[Filling]:
    """What may have stood at `place`, folded to simplified characters, likeliest first; `page` is what the page has `near`."""
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    if not (left and right):
        return []
    repeated = _repeated(page, place.left, place.right)
    tried = dict.fromkeys([*repeated, *_completing(left, right), *_tried(left[-1], right[0])])
    chances = {character: around(left, character, right) for character in tried}
    ranked = sorted(tried, key=lambda character: (chances[character] + REPEATED * repeated.get(character, 0), character))
    before, after = _NO_HAN.split(left)[-1][-_SIDE:], _NO_HAN.split(right, maxsplit=1)[0][:_SIDE]
    judged = (_judged(before, each, after, chances[each], repeated.get(each, 0)) for each in ranked[-_JUDGED:])
    return sorted(judged, reverse=True)


def lead(found: list[Filling]) -> float:
    """Log odds of the first of `found` against all others."""
    return -log(sum(exp(max(-60.0, other.total - found[0].total)) for other in found[1:]) + 1e-9)


def around(left: str, character: str, right: str) -> float:
    """The log probability of `character` and the two behind it, each by two before."""
    context, total = left[-2:], 0.0
    for each in character + right[:2]:
        total += lexicon.continuation(context, each)
        context = (context + each)[-2:]
    return total


def near(text: str, start: int) -> str:
    """The text around `start`. Places near each other look at the same text."""
    cell = start // NEAR * NEAR
    return text[max(0, cell - NEAR) : cell + 2 * NEAR]


def _judged(before: str, character: str, after: str, chance: float, repeated: int) -> Filling:
    text = before + character + after
    total = chance + _WORDS * lexicon.segment_log_probability(text) + REPEATED * repeated
    return Filling(total, character, chance, _longest(text, len(before)), repeated)


def _longest(text: str, at: int) -> int:
    """The length of the longest word of `text` that has the character `at` in it."""
    starts = range(max(0, at - _SIDE), at + 1)
    lengths = ((start, length) for start in starts for length, _ in lexicon.word_lengths(text, start))
    return max((length for start, length in lengths if start + length > at), default=0)


def _completing(left: str, right: str) -> list[str]:
    """Characters that complete a word begun two characters or more before."""
    begun = (left[-length:] for length in range(2, min(_SIDE, len(left)) + 1))
    words = ((len(part), word) for part in begun for word in lexicon.words_beginning(part))
    return [word[at] for at, word in words if len(word) > at and right.startswith(word[at + 1 :])]


@lru_cache(maxsize=4096)
def _tried(before: str, after: str) -> list[str]:
    behind = lexicon.row(before)
    ranked = sorted(
        ((behind[character] + lexicon.row(character)[after], character) for character in _likely(before)), reverse=True
    )
    return [character for _, character in ranked[:_TRIED]]


@cache
def _likely(before: str) -> tuple[str, ...]:
    seen = lexicon.row(before)
    ranked = sorted(
        ((chance, character) for character, chance in seen.items() if "\u4e00" <= character <= "\u9fff"), reverse=True
    )
    return tuple(character for _, character in ranked[:_LIKELY])


def _repeated(page: str, left: str, right: str) -> dict[str, int]:
    """Characters that stand between the same two elsewhere in `page`, folded: 1, and 1 more for each next neighbour that is the
    same. The page is not folded for that: what it writes in two ways is seldom evidence, and folding it takes milliseconds."""
    found: dict[str, int] = {}
    # Any character between the two: a pattern with the class of Han takes a millisecond to compile.
    for match in re.finditer(f"{re.escape(left[-1])}(.){re.escape(right[0])}", page):
        if _HAN.match(match[1]):
            start, end = match.span()
            alike = 1 + (page[start - 1 : start] == left[-2:-1] != "") + (page[end : end + 1] == right[1:2] != "")
            character = lexicon.fold(match[1])
            found[character] = max(found.get(character, 0), alike)
    return found
