"""Partially converted text: a one-to-one map converted unambiguous characters and left ambiguous ones.

Such a page reads 奮斗, 旅游, 災后 among Traditional characters. The evidence is that of a whole document: it has words that are
never correct in Traditional text (a table made from OpenCC's phrases), with two or more different left characters, and
almost none of the forms that these should have become. A map that leaves 后 always leaves it, and never writes 後.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cleantext.script.detection import count_scripts, has_scripts
from cleantext.script.doublets import is_kept, is_proof
from cleantext.script.left_simplified import slip_places
from cleantext.script.mechanical import are_several, is_mechanical, taken_characters
from cleantext.script.neutral import is_simplified_by_words
from cleantext.script.tables import ambiguous, certain, choices, leftovers, simplified_only, strays
from cleantext.script.words_by_character import Table, by_character, words_near

OUTWEIGH = 4  # a left character must be more than this many times as frequent as its converted forms


@dataclass(frozen=True, slots=True)
class Survey:
    """What a whole document shows about its parts.

    script      script of the parts that do not determine it: "hans", "hant", or None if unknown
    left        the characters that a map left; empty unless the text is partially converted
    taiwan      whether its Traditional text also writes 著 where others write 着
    strays      script of single words in the other script: "hant" for 於是 in Simplified, "hans" for 苹果 in Traditional text
    mechanical  whether it was converted from Simplified character by character (see `cleantext.script.mechanical`)
    """

    script: str | None = None
    left: frozenset[str] = frozenset()
    taiwan: bool = False
    strays: str | None = None
    mechanical: bool = False


def survey_text(text: str) -> Survey:
    """Survey the document `text`. For one of its parts, pass the survey of the whole to `conversion_edits`."""
    simplified, traditional = has_scripts(text)
    if simplified and traditional:
        simplified, traditional = _is_simplified(text), True
    if simplified:
        return Survey("hans", taiwan=_is_taiwan(text), strays=_strays_of(text))
    words = _words_of(text)
    if traditional:
        proven = _proven(text, words)
        mechanical = is_mechanical(text, proven)
        left = _left(text) if mechanical or are_several(proven) else frozenset[str]()
        left |= taken_characters(text) | _doubtful(text) if mechanical else frozenset()
        slips = bool(slip_places(text))
        return Survey("hant", left, _is_taiwan(text), "hans" if slips else None, mechanical)
    # No deciding character. A word may decide (旅游, 干部; 於是, 乾燥) if none of its characters is also found converted.
    if words and not any(_count_converted(text, character) for character in words):
        return Survey("hans", strays=_strays_of(text))
    if _strays_of(text):
        return Survey("hant", taiwan=_is_taiwan(text), strays="hant")
    return Survey("hans" if is_simplified_by_words(text) else None)


def _is_simplified(text: str) -> bool:
    simplified, traditional = count_scripts(text)
    return simplified > traditional


def _is_taiwan(text: str) -> bool:
    return "著" in text and "着" not in text


def _words_of(text: str) -> dict[str, int]:
    """The characters of `text` that occur in words of the table `leftovers`, with their numbers of such occurrences."""
    found: dict[str, int] = {}
    for character in sorted(_table().keys() & set(text)):
        hits, at = 0, text.find(character)
        while at >= 0:
            hits += bool(words_at(text, at))
            at = text.find(character, at + 1)
        if hits:
            found[character] = hits
    return found


def _proven(text: str, words: dict[str, int]) -> list[str]:
    """The characters of `words` that a map left: much more frequent in these than their converted forms are in `text`."""
    return [character for character, hits in words.items() if hits > OUTWEIGH * _count_converted(text, character)]


def _left(text: str) -> frozenset[str]:
    """All ambiguous characters of the partially converted `text` whose converted forms it hardly ever has."""
    found = ambiguous() & set(text)
    return frozenset(own for own in found if text.count(own) > OUTWEIGH * _count_converted(text, own))


def _doubtful(text: str) -> frozenset[str]:
    """The characters of `text` that are Simplified, but possible in Traditional text (并), and whose Traditional forms do not
    occur in it."""
    found = (simplified_only() - certain("hans")) & set(text)
    forms = choices()["tw"]
    return frozenset(own for own in found if not any(map(text.count, forms.get(own, "").replace(own, ""))))


def _count_converted(text: str, character: str) -> int:
    """How often `text` has the converted forms of `character`."""
    return sum(map(text.count, _others()[character]))


def words_at(text: str, at: int) -> list[tuple[str, int]]:
    """The words of the table `leftovers` that contain the character at `at`, which they show to have been left. Each with
    the index of the character in the word."""
    return words_near(_table(), text, at)


def stray_places(text: str, to: str, before: str = "") -> list[int]:
    """The offsets, sorted, of characters of the other script in `text`, which is in the script `to` otherwise: 於 in 於是, 苹 in
    苹果 (see `left_simplified`, also for `before`)."""
    if to != "hans":
        return slip_places(text, before)
    return [match.start() for match in _telling().finditer(text) if words_near(_strays(), text, match.start())]


def may_stray(text: str, script: str) -> bool:
    """Whether `text` has a character that can belong to a single word in `script` among text of the other."""
    return _telling().search(text) is not None if script == "hant" else bool(slip_places(text))


@cache
def _telling() -> re.Pattern[str]:
    """The characters that `stray_places` examines in Simplified text."""
    return re.compile(f"[{''.join(sorted(_strays()))}]")


def _strays_of(text: str) -> str | None:
    return "hant" if stray_places(text, "hans") else None


@cache
def _table() -> Table:
    forms = choices()["tw"]
    only_kept = {own for own in ambiguous() if all(new == own or is_kept(own, new) for new in forms.get(own, own))}
    return by_character({word: left for word, left in leftovers().items() if is_proof(word) and not only_kept.issuperset(left)})


@cache
def _strays() -> Table:
    return by_character(strays())


@cache
def _others() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {character: set() for character in ambiguous()}
    for target in ("tw", "hk"):
        for character in forms:
            forms[character].update(choices()[target].get(character, ""))
    return {character: frozenset(found - {character} - ambiguous()) for character, found in forms.items()}
