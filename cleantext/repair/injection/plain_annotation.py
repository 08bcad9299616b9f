"""Removes pinyin without tones that a program inserted behind random characters: 烟(yan)台市(shi) → 烟台市.

Acts if the annotations in the lines that have any look like a program's: at least eight, nearly all of them readings of the
character before, behind common characters as often as behind rare ones, and regardless of words. An author marks the hard
characters, a reader for learners whole words, a glossary every entry; those are left alone. So is a bracket that is not a
reading of its character, 切片(slice). Annotations with tones in round brackets are left to `repair/injected-annotation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext import lexicon
from cleantext.edits import Reason, Row
from cleantext.patterns.beginnings import before_small_letters
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lines import line_of
from cleantext.repair.injection import injected_annotation
from cleantext.repair.injection.annotations import LETTERS, Annotations
from cleantext.repair.injection.readings import has_one_reading, is_read
from cleantext.repair.injection.running_text import running_marks
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "repair/plain-annotation"

_OPEN, _CLOSE = "(（[【〔{<", ")）]】〕}>"
_END = rf"[1-5]?[{re.escape(_CLOSE)}]"
# Some programs process a page several times: 黨(dang)(dang)的(de)(de)(de).
_ANNOTATION = re.compile(rf"([{re.escape(_OPEN)}](?<=[{COMMON_HAN}][{re.escape(_OPEN)}])[{LETTERS}]{{1,6}}{_END})\1*")
# One pattern for each bracket, which is found fastest by itself. Toned pinyin in round brackets is left to
# `repair/injected-annotation`: a page can have thousands of those.
_EACH: Final = {
    bracket: re.compile(rf"({re.escape(bracket)}(?<=[{COMMON_HAN}].)[{'a-z' if bracket in '(（' else LETTERS}]{{1,6}}+{_END})\1*")
    for bracket in _OPEN
}
_PAIRS = dict(zip(_OPEN, _CLOSE, strict=True))
_HAN = re.compile(f"[{COMMON_HAN}]")

MIN_ANNOTATIONS = 8
MIN_CHARACTERS = 6  # distinct characters that are annotated
MIN_FITTING = 0.9  # share of annotations that are readings of their characters
MIN_DENSITY, MAX_DENSITY = 0.03, 0.6  # share of the Han characters that are annotated
MAX_RARITY_GAP = 0.8  # nats by which annotated characters may be rarer than all, on average
# Of fewer annotations than that share, these show that the characters were taken at random: so many, of so many characters, which
# are as common as all, and of which so many have one reading (in running text 0.63 of them have; an author marks the others).
SPARSE_ANNOTATIONS, SPARSE_CHARACTERS, SPARSE_RARITY_GAP, SPARSE_WITH_ONE_READING = 24, 16, 0.5, 0.45


def are_injected(page: Page) -> bool:
    """Whether a program inserted such annotations into the text."""
    return bool(page.once(_injected))


def find(page: Page) -> Iterator[Row]:
    """Edits that remove each annotation that is a reading of the character before it."""
    fitting = page.once(_injected)
    if not fitting:
        return
    reason = Reason((_ID,), f"pinyin behind {len(fitting)} random characters", 0.97)
    for start, end in fitting:
        yield start, end, "", reason


def _injected(page: Page) -> list[Span]:
    """The annotations that a program inserted; none if they are not a program's."""
    text = page.text
    if injected_annotation.was_found(page):  # a list of toned pinyin has some without tones; the other rule removes them
        return []
    found = [match for match in _annotations(page) if _is_whole(match[1])]
    if len(found) < MIN_ANNOTATIONS or injected_annotation.find(page).edits.starts:
        return []
    found.sort(key=re.Match.start)
    fitting = [match for match in found if is_read(text[match.start() - 1], match[1][1:-1])]
    if len(fitting) < MIN_ANNOTATIONS or len(fitting) < MIN_FITTING * len(found):
        return []
    return [match.span() for match in fitting] if _by_a_program(text, fitting) else []


def _annotations(page: Page) -> list[re.Match[str]]:
    """Letters in brackets behind Han, in any order. The scan has listed the first letters."""
    text = page.text
    if page.listed is None:
        return [match for bracket, one in _EACH.items() for match in before_small_letters(bracket, one, text)]
    found: list[re.Match[str]] = []
    end = 0
    for at in page.places(LETTERS):
        one = _EACH.get(text[at - 1]) if at > end else None
        if one is not None and (match := one.match(text, at - 1)) is not None:
            found.append(match)
            end = match.end()
    return found


def _is_whole(annotation: str) -> bool:
    """Whether the two brackets match."""
    return annotation[-1] == _PAIRS[annotation[0]]


def _by_a_program(text: str, fitting: list[re.Match[str]]) -> bool:
    lines = _lines(text, [match.start() - 1 for match in fitting])
    plain, places = _without(lines)
    running = running_marks(plain, _unread(plain, places))
    if len(running) < MIN_ANNOTATIONS or len(set(running)) < MIN_CHARACTERS:
        return False
    marked, others = [plain[place] for place in places], _HAN.findall(plain)
    density = len(marked) / len(others)
    if len(set(marked)) < MIN_CHARACTERS or density > MAX_DENSITY or (density < MIN_DENSITY and not _at_random(marked)):
        return False
    gap = MAX_RARITY_GAP if density >= MIN_DENSITY else SPARSE_RARITY_GAP
    if _mean_rarity(marked) > _mean_rarity(others) + gap:
        return False
    split, whole = _split_and_whole(plain, set(places))
    return split >= whole


def _at_random(marked: list[str]) -> bool:
    """Whether so many different characters are `marked`, and such that nobody need be told how to read."""
    with_one = sum(has_one_reading(character) for character in marked)
    enough = len(marked) >= SPARSE_ANNOTATIONS and len(set(marked)) >= SPARSE_CHARACTERS
    return enough and with_one >= SPARSE_WITH_ONE_READING * len(marked)


def _without(text: str) -> tuple[str, list[int]]:
    """`text` without annotations, and the offsets in it of the characters that had one."""
    kept: list[str] = []
    places: list[int] = []
    at = size = 0
    for match in _ANNOTATION.finditer(text):
        kept.append(text[at : match.start()])
        size += match.start() - at
        places.append(size - 1)
        at = match.end()
    return "".join([*kept, text[at:]]), places


def _unread(plain: str, places: list[int]) -> Annotations:
    """The annotations that were behind `places`, as ones without letters."""
    behind = [place + 1 for place in places]
    return Annotations(behind, behind, [plain[place] for place in places])


def _split_and_whole(text: str, marked: set[int]) -> tuple[int, int]:
    """How many words of `text` have only some of their characters `marked`, and how many of two or more characters have all.
    Words are found by longest match."""
    split = whole = 0
    for start, end in lexicon.longest_words(text):
        inside = sum(map(marked.__contains__, range(start, end)))
        split += 0 < inside < end - start
        whole += inside == end - start
    return split, whole


def _lines(text: str, places: list[int]) -> str:
    """The lines of `text` that contain one of the offsets `places`."""
    kept: list[str] = []
    end = -1
    for place in places:
        if place > end:
            start, end = line_of(text, place)
            kept.append(text[start:end])
    return "\n".join(kept)


def _mean_rarity(characters: list[str]) -> float:
    return sum(map(lexicon.rarity, characters)) / len(characters)


RULE: Rule = Rule(
    id=_ID,
    summary="remove pinyin without tones that a program inserted behind random characters",
    find=find,
    pairs=((re.escape(_OPEN), LETTERS),),
)
