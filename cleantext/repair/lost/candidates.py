"""Candidates for a lost character, ranked by the characters around, the words that they complete, and the rest of the text."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.lost.lost_places import Place

NEAR = 20_000  # code points of a cell; the same context is searched for in the place's own cell and in one on each side
_MAX_SUCCESSORS = 400  # characters that are considered after the preceding one: the most frequent ones
_MAX_BY_PAIRS = 24  # candidates that are kept by their pairs with the two neighbours
_MAX_BY_CONTEXT = 10  # candidates that are kept by the context of two characters on each side, and then ranked by words
REPEATED = 4.0  # nats for each neighbour with which a candidate occurs elsewhere in the text
_SIDE = 5  # code points on each side in which words are looked up
# Characters that the context does not tell apart: numerals, units of time, opposites, pronouns, particles.
INTERCHANGEABLE = frozenset(
    "一二三四五六七八九十百千万亿两零几第年月日时甲乙丙丁东西南北中上下左右前后内外里高低大小多少长短新旧正反男女父母"
    "的了着借过地得在是有为无不没未和与及或之其于以因由从向到至对把被将让给就都也又还再已曾很更最我你他她它们这那此该"
)
_HAN = re.compile(f"[{COMMON_HAN}]")
_NO_HAN = re.compile(f"[^{COMMON_HAN}]")


class Candidate(NamedTuple):
    """A character that may have been lost, with the evidence for it. Candidates sort by `score`."""

    score: float  # log probability (nats) by all evidence
    character: str
    in_context: float  # log probability (nats) of it and the next two characters
    word_length: int  # code points of the longest word that it completes
    repeated: int  # 1 if it occurs elsewhere between the same two characters, 1 more for each further neighbour; otherwise 0

    @property
    def evidence(self) -> str:
        """The strongest evidence for it, in words."""
        return "same context elsewhere in the text" if self.repeated > 1 else f"completes a word of {self.word_length} characters"


def candidates(place: Place, page: str, known: bool = False) -> list[Candidate]:
    """Candidates for `place`, in simplified characters, the likeliest first; `page` is the text from `near`.

    `known`: none where only the characters on either side tell what may stand there."""
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    if not (left and right):
        return []
    repeated = _repeated(page, place.left, place.right)
    completing = _completing(left, right)
    if known and not repeated and not completing:
        return []
    found = dict.fromkeys([*repeated, *completing, *_by_pairs(left[-1], right[0])])
    chances = {character: lexicon.in_context(left, character, right) for character in found}
    ranked = sorted(found, key=lambda character: (chances[character] + REPEATED * repeated.get(character, 0), character))
    before, after = _NO_HAN.split(left)[-1][-_SIDE:], _NO_HAN.split(right, maxsplit=1)[0][:_SIDE]
    best = ranked[-_MAX_BY_CONTEXT:]
    return sorted((_scored(before, each, after, chances[each], repeated.get(each, 0)) for each in best), reverse=True)


def margin(found: list[Candidate]) -> float:
    """The log-odds (nats) of the first of `found` against all others."""
    return -log(sum(exp(max(-60.0, other.score - found[0].score)) for other in found[1:]) + 1e-9)


def near(text: str, start: int) -> str:
    """The text around `start`, in whole cells, so that it is the same for neighbouring places."""
    cell = start // NEAR * NEAR
    return text[max(0, cell - NEAR) : cell + 2 * NEAR]


def _scored(before: str, character: str, after: str, chance: float, repeated: int) -> Candidate:
    text = before + character + after
    score = chance + lexicon.WORD_WEIGHT * lexicon.segment_log_probability(text) + REPEATED * repeated
    return Candidate(score, character, chance, _longest(text, len(before)), repeated)


def _longest(text: str, at: int) -> int:
    """The length of the longest word of `text` that contains the character at the offset `at`."""
    starts = range(max(0, at - _SIDE), at + 1)
    lengths = ((start, length) for start in starts for length, _ in lexicon.word_lengths(text, start))
    return max((length for start, length in lengths if start + length > at), default=0)


def _completing(left: str, right: str) -> list[str]:
    """Characters that complete a word of which at least two characters precede."""
    begun = (left[-length:] for length in range(2, min(_SIDE, len(left)) + 1))
    words = ((len(part), word) for part in begun for word in lexicon.words_beginning(part))
    return [word[at] for at, word in words if len(word) > at and right.startswith(word[at + 1 :])]


@lru_cache(maxsize=4096)
def _by_pairs(before: str, after: str) -> tuple[str, ...]:
    """The characters that are likeliest between two characters."""
    behind, model = lexicon.row(before), chinese()
    ranked = sorted(
        ((behind[character] + model.behind(character, after), character) for character in _successors(before)), reverse=True
    )
    return tuple(character for _, character in ranked[:_MAX_BY_PAIRS])


@cache
def _successors(before: str) -> tuple[str, ...]:
    seen = lexicon.row(before)
    ranked = sorted(
        ((chance, character) for character, chance in seen.items() if "\u4e00" <= character <= "\u9fff"), reverse=True
    )
    return tuple(character for _, character in ranked[:_MAX_SUCCESSORS])


def _repeated(page: str, left: str, right: str) -> dict[str, int]:
    """Characters, simplified, that occur elsewhere in `page` between the same two characters, with their `Candidate.repeated`.

    The page is searched as it is: converting it to simplified characters would take milliseconds, and add little evidence.
    """
    found: dict[str, int] = {}
    # Matches any character, since compiling a class of all Han takes a millisecond.
    for match in re.finditer(f"{re.escape(left[-1])}(.){re.escape(right[0])}", page):
        if _HAN.match(match[1]):
            start, end = match.span()
            alike = 1 + (page[start - 1 : start] == left[-2:-1] != "") + (page[end : end + 1] == right[1:2] != "")
            character = lexicon.fold(match[1])
            found[character] = max(found.get(character, 0), alike)
    return found
