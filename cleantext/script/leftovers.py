"""Half-converted text: a character map has converted the letters that stand for one, and left those that stand for many.

Such a page reads 奮斗, 旅游, 災后 among Traditional characters. The evidence is that of a whole document: words that are
never right in Traditional text (a table made from OpenCC's phrases), of two letters or more, and next to none of the
forms that these letters should have had: a map that leaves 后 leaves it always, and writes no 後.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from cleantext.script.detection import count_scripts, has_scripts
from cleantext.script.division import divide
from cleantext.script.mechanical import ARCHAIC, CLASSICAL, are_several, is_mechanical, taken_letters
from cleantext.script.tables import ambiguous, certain, choices, leftovers, signs, simplified_only, strays, telling

NEAR = 12  # so many letters to either side are divided into words
OUTWEIGH = 4  # this many times as often left as put right


Table = dict[str, dict[str, list[tuple[str, int]]]]


@dataclass(frozen=True, slots=True)
class Survey:
    """What a whole document says about its parts: the script of what does not tell ("hans", "hant" or None: not known), and
    the letters that a character map left, none where the text is not half-converted. `taiwan`: its Traditional text writes
    著 also where others write 着. `strays`: the script, if any, of single words that are
    not of the text's own: "hant" for 於是 in Simplified, "hans" for 苹果 in Traditional text. `mechanical`: the text was
    Simplified, and is Traditional letter by letter (see `cleantext.script.mechanical`)."""

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
        strays_of = None if telling().isdisjoint(words) else "hans"
        proven = _proven(text, words)
        mechanical = is_mechanical(text, proven)
        left = _left(text) if mechanical or are_several(proven) else frozenset[str]()
        left |= taken_letters(text) | _doubtful(text) if mechanical else frozenset()
        return Survey("hant", left, _is_taiwan(text), strays_of, mechanical)
    # No character tells; a word may (旅游, 干部; 於是, 乾燥), where none of its letters is spelt the other way too.
    if words and not any(_put_right(text, letter) for letter in words):
        return Survey("hans", strays=_strays_of(text))
    return Survey("hant", taiwan=_is_taiwan(text), strays="hant") if _strays_of(text) else Survey()


def _is_simplified(text: str) -> bool:
    simplified, traditional = count_scripts(text)
    return simplified > traditional


def _is_taiwan(text: str) -> bool:
    return "著" in text and "着" not in text


def _words_of(text: str) -> dict[str, int]:
    """The letters of `text` that stand in words of the table, with how often they do."""
    found: dict[str, int] = {}
    for letter in sorted(_table().keys() & set(text)):
        hits, at = 0, text.find(letter)
        while at >= 0:
            hits += bool(words_at(text, at))
            at = text.find(letter, at + 1)
        if hits:
            found[letter] = hits
    return found


def _proven(text: str, words: dict[str, int]) -> list[str]:
    """The letters of `words` that were left: they stand in these much more often than the forms that they should have."""
    return [letter for letter, hits in words.items() if hits > OUTWEIGH * _put_right(text, letter)]


def _left(text: str) -> frozenset[str]:
    """All letters that a map leaves and that the half-converted `text` has next to always as it leaves them."""
    return frozenset(letter for letter in ambiguous() & set(text) if text.count(letter) > OUTWEIGH * _put_right(text, letter))


def _doubtful(text: str) -> frozenset[str]:
    """The letters of `text` that Simplified has and Traditional now and then (并), where none stands as Traditional has it."""
    found = (simplified_only() - certain("hans")) & set(text)
    return frozenset(letter for letter in found if not any(map(text.count, choices()["tw"].get(letter, "").replace(letter, ""))))


def _put_right(text: str, letter: str) -> int:
    """How often `text` has the other forms of `letter`."""
    return sum(map(text.count, _others()[letter]))


def words_at(text: str, at: int) -> list[tuple[str, int]]:
    """The words of the table that show the letter at `at` to have been left, each with the letter's place in it."""
    return _words_near(_table(), text, at)


def stray_places(text: str, to: str) -> list[int]:
    """The places, sorted, of the letters in `text`, all else of which is in the script `to`, that its words show to be of the
    other script: 於 in 於是, 苹 in 苹果. Only where the words are those of the likeliest division."""
    table = _strays() if to == "hans" else _table()
    places = [
        match.start()
        for match in _telling("hans" if to == "hans" else "hant").finditer(text)
        if _words_near(table, text, match.start())
    ]
    return places if to == "hans" else [at for at in places if _is_whole(text, at) and _is_modern(text, at)]


def may_stray(text: str, script: str) -> bool:
    """Whether `text` has letters that stand in single words of `script` among those of the other."""
    return _telling("hans" if script == "hant" else "hant").search(text) is not None


@cache
def _telling(to: str) -> re.Pattern[str]:
    """The letters that `stray_places` looks at. Such a class is searched at a few nanoseconds a character."""
    return re.compile(f"[{''.join(sorted(_strays() if to == 'hans' else telling()))}]")


def _is_whole(text: str, at: int) -> bool:
    """Whether a word that shows the letter at `at` to have been left is no chance meeting of two others."""
    start, end = max(0, at - NEAR), at + NEAR
    cuts = {edge + start for word in divide(text[start:end]) for edge in word}
    for word, place in words_at(text, at):
        begin = at - place
        if {begin, begin + len(word)} <= cuts or cuts.isdisjoint(range(begin + 1, begin + len(word))):
            return True
    return False


def _is_modern(text: str, at: int) -> bool:
    """Whether no old book has the letter at `at` there: 于 in 對于 and 有助于, and not in 志于學."""
    if text[at] not in ARCHAIC:
        return True
    pairs = {text[max(at - 1, 0) : at + 1], text[at : at + 2]}
    if not pairs.isdisjoint(CLASSICAL):
        return False
    return not pairs.isdisjoint(signs()) or any(len(word) > 2 for word, _ in words_at(text, at))


def _strays_of(text: str) -> str | None:
    return "hant" if stray_places(text, "hans") else None


def _words_near(table: Table, text: str, at: int) -> list[tuple[str, int]]:
    near = table.get(text[at], {})
    words = near.get(text[at + 1 : at + 2], []) + (near.get("<" + text[at - 1], []) if at else [])
    return [(word, place) for word, place in words if at >= place and text.startswith(word, at - place)]


@cache
def _table() -> Table:
    return _by_letter(leftovers())


@cache
def _strays() -> Table:
    return _by_letter(strays())


def _by_letter(words: dict[str, str]) -> Table:
    """By letter: its words, each with the letter's place in it, by the letter that comes next ("部") or before ("<奮")."""
    table: Table = {}
    for word, letters in words.items():
        for letter in letters:
            place = word.index(letter)
            key = word[place + 1] if place + 1 < len(word) else "<" + word[place - 1]
            table.setdefault(letter, {}).setdefault(key, []).append((word, place))
    return table


@cache
def _others() -> dict[str, frozenset[str]]:
    forms: dict[str, set[str]] = {letter: set() for letter in ambiguous()}
    for target in ("tw", "hk"):
        for letter in forms:
            forms[letter].update(choices()[target].get(letter, ""))
    return {letter: frozenset(found - {letter} - ambiguous()) for letter, found in forms.items()}
