"""Decides when annotations are the work of a program: dozens of characters, each marked at every occurrence.

A textbook marks a hard character once, a reader for learners marks nearly every character, a glossary marks rare ones in a
list. A program marks the characters of its own list, which are common ones, wherever they occur, with one reading each. A
text can hold several such pages, and others between them, so paragraphs that agree on what is marked are judged together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.lines import lines_of
from cleantext.patterns.membership import count_members, count_not_ascii, holds_not_ascii
from cleantext.repair.injection.annotations import FIRST, LETTERS, TONED, Annotations, Mark, reading_of
from cleantext.repair.injection.running_text import running_marks

CUT = re.compile(rf"\?[{LETTERS}]{{1,6}}\)")
_HAN = re.compile(f"[{COMMON_HAN}]+")
_PLAIN = str.maketrans("ɡɑ", "ga")

MAX_PARTS = 16  # a paragraph is compared with the latest parts, up to this number
MAX_AUTHORS = 2  # annotations on an injected page that can be the author's own
AGREEING_PER_DIFFERENCE = 8  # characters that must agree for each one marked in a paragraph but not in the part
_MIN_PATTERN_LENGTH = 10_000  # code points from which on a pattern counts a hundred characters faster than str.count
MANY = 12  # distinct Traditional forms in running text that are evidence by themselves
MIN_INSIDE = 0.55  # share of marks inside words; on injected pages it is 0.4 to 0.9
MAX_DENSITY = 0.9  # share of annotated characters; in readers for learners it is near 1, on injected pages 0.05 to 0.85
MIN_SHARE = 0.8  # of the annotations of a part that must be those of the program


class Part:
    """Paragraphs that agree on which characters are marked.

    marked      each mark with its count            unmarked  marked characters that also occur without an annotation
    characters  the marked characters               han, cuts  numbers of Han characters and of split annotations
    running     the marks in running text, with their counts
    """

    def __init__(self) -> None:
        self.marked: Counter[Mark] = Counter()
        self.running: Counter[Mark] = Counter()
        self.characters: set[str] = set()
        self.unmarked: set[str] = set()
        self.han = 0
        self.cuts = 0

    def add(self, marked: Counter[Mark], running: Iterable[Mark], unmarked: set[str], text: str) -> None:
        """Add a paragraph."""
        self.marked.update(marked)
        self.running.update(running)
        self.characters.update(map(FIRST, marked))
        self.unmarked |= unmarked
        self.han += _count_han(text, sum(marked.values()))
        self.cuts += len(CUT.findall(text))

    def injected(self) -> frozenset[Mark]:
        """The marks that a program inserted; empty if the evidence is too weak."""
        marks = frozenset(self.marked)
        if self.unmarked or len(self.characters) < len(marks) or not all(map(fits_mark, marks)):
            readings = Counter(mark[0] for mark in marks)
            steady = [mark for mark in marks if readings[mark[0]] == 1 and mark[0] not in self.unmarked]
            marks = frozenset(mark for mark in steady if fits_mark(mark) or self.marked[mark] > 2)
        hits = sum(map(self.marked.__getitem__, marks))
        if hits < MIN_SHARE * sum(self.marked.values()) or hits > MAX_DENSITY * self.han:
            return frozenset()
        marks -= self._authors(marks)
        running = marks.intersection(self.running)
        repeats = sum(map(self.running.__getitem__, running)) - len(running)
        return marks if _enough(running, repeats, self.cuts) else frozenset()

    def _authors(self, marks: frozenset[Mark]) -> frozenset[Mark]:
        others = authors_marks(marks)
        return others if all(self.marked[mark] == 1 for mark in others) else frozenset()


def injected_throughout(text: str, annotations: Annotations, marks: frozenset[Mark]) -> frozenset[Mark] | None:
    """The marks that a program inserted, for a page without parts: no marked character occurs unmarked.

    None if the page has to be judged part by part. `marks` are the distinct marks of `annotations`; the very same object is
    returned if all of them are injected.
    """
    hits = len(annotations.marks)
    kinds = list(map(_KINDS.__getitem__, marks))
    plain = kinds.count(_PLAIN_KIND) == len(kinds)
    characters = {mark[0] for mark in marks}
    if len(characters) < len(marks) or not (plain or all(map(_FITS.__and__, kinds))):
        return _injected_at_best(text, annotations)
    if _occurrences(text, characters) != hits:
        return None
    if _is_dense(text, hits):
        return frozenset()
    cuts = len(CUT.findall(text)) if "?" in text else 0
    if plain:
        running = running_marks(text, annotations, MANY)
        distinct = len(set(running))
        repeats = len(running) - distinct
        enough = _enough_traditional(distinct, repeats, cuts > 0)
        enough = enough or (may_be_injected(distinct, repeats, False) and _are_inside_words(text, annotations))
        return marks if enough else frozenset()
    if (others := authors_marks(marks)) and all(annotations.marks.count(mark) == 1 for mark in others):
        marks = marks - others
    running = [mark for mark in running_marks(text, annotations) if mark in marks]
    seen = frozenset(running)
    return marks if _enough(seen, len(running) - len(seen), cuts) else frozenset()


def _injected_at_best(text: str, annotations: Annotations) -> frozenset[Mark] | None:
    """`injected_throughout` for a page with marks that are no readings of their characters, or several for one character.
    Those are left out."""
    marked = count_marks(annotations.marks)
    if _occurrences(text, {mark[0] for mark in marked}) != sum(marked.values()):
        return None
    part = Part()
    part.add(marked, running_marks(text, annotations), set(), text)
    return part.injected()


def _occurrences(text: str, characters: set[str]) -> int:
    """How often any of these characters occurs in `text`."""
    if COMPILED:
        return count_members(text, characters)
    if len(text) < _MIN_PATTERN_LENGTH or not characters:
        return sum(map(text.count, characters))
    return len(re.findall(f"[{''.join(characters)}]", text))


def _is_dense(text: str, hits: int) -> bool:
    """Whether `hits` annotations are too many for an injected page."""
    if COMPILED and holds_not_ascii(text, int(2 * hits / MAX_DENSITY) + hits + 1):
        return False  # usually decided by the beginning of the text
    return hits > MAX_DENSITY * _count_han(text, hits)


def _count_han(text: str, hits: int) -> int:
    """The number of Han characters in `text`, which has `hits` annotations; estimated if these are not dense."""
    # Nearly all characters beyond ASCII are Han here, except for one toned letter in each annotation.
    outside = count_not_ascii(text) if COMPILED else len(text) - len(text.encode("ascii", "ignore"))
    han = outside - hits
    return han if hits < han / 2 else sum(map(len, _HAN.findall(text)))


def authors_marks(marks: frozenset[Mark]) -> frozenset[Mark]:
    """One or two annotated characters of other forms among dozens of Traditional ones: the author's own, 重(zhòng)要."""
    if len(marks) < 15 * MAX_AUTHORS:
        return frozenset()
    others = frozenset(mark for mark in marks if not _KINDS[mark] & _TRADITIONAL)
    return others if len(others) <= MAX_AUTHORS else frozenset()


def _enough(marks: frozenset[Mark], repeats: int, cuts: int) -> bool:
    """Whether the distinct `marks`, with their `repeats` and the number of split annotations (`cuts`), are a program's work.

    A list made for Traditional text holds Traditional forms only. In prose these are a third of all characters, so a dozen
    of them without any other form is evidence enough.
    """
    distinct = len(marks)
    kinds = list(map(_KINDS.__getitem__, marks))
    if sum(map(_TONED.__and__, kinds)) < 0.8 * distinct * _TONED:
        return False
    if sum(map(_TRADITIONAL.__and__, kinds)) >= 0.9 * distinct * _TRADITIONAL:
        return _enough_traditional(distinct, repeats, cuts > 0)
    return (distinct >= 15 and repeats >= 15) or (distinct >= 8 and repeats >= 4 and cuts > 0)


def may_be_injected(distinct: int, repeats: int, cut: bool) -> bool:
    """Whether these numbers of distinct marks and of repeats, with a split annotation (`cut`) or without, can be enough at
    all: assuming that all are Traditional forms, marked at every occurrence and, if they are few, inside words."""
    return distinct >= MANY or (distinct >= 4 and (repeats >= 3 or cut))


def _enough_traditional(distinct: int, repeats: int, cut: bool) -> bool:
    return distinct >= MANY or (distinct >= 8 and repeats >= 3) or (distinct >= 4 and cut)


def _are_inside_words(text: str, annotations: Annotations) -> bool:
    """Whether most marks are in words of two characters of which the other one is not marked."""
    plain = annotations.removed_from(text)
    taken = [0, *accumulate(end - start for start, end in zip(annotations.starts, annotations.ends, strict=True))]
    marked = {start - 1 - off for start, off in zip(annotations.starts, taken, strict=False)}
    return sum(_is_inside_a_word(plain, place, marked) for place in marked) >= MIN_INSIDE * len(marked)


def _is_inside_a_word(plain: str, place: int, marked: set[int]) -> bool:
    before = plain[max(place - 1, 0) : place + 1] if place - 1 not in marked else ""
    behind = plain[place : place + 2] if place + 1 not in marked else ""
    return any(len(word) == 2 and lexicon.frequency(word) > 0 for word in (before, behind))


@lru_cache(maxsize=65536)
def fits(character: str, reading: str) -> bool:
    """Whether `reading` is a reading of `character`."""
    return character in lexicon.characters_read(reading.translate(_PLAIN))


_FITS, _TONED, _TRADITIONAL = 1, 2, 4
_PLAIN_KIND = _FITS | _TONED | _TRADITIONAL


class _Kinds(dict[Mark, int]):
    """For each mark, three flags: the reading fits the character, it has a tone, the character is a Traditional form."""

    def __missing__(self, mark: Mark) -> int:
        if len(self) > 65536:
            self.clear()
        kind = _FITS * fits(mark[0], reading_of(mark))
        kind |= _TONED * any(letter in TONED for letter in mark)
        self[mark] = kind | _TRADITIONAL * (lexicon.fold(mark[0]) != mark[0])
        return self[mark]


_KINDS = _Kinds()


def fits_mark(mark: Mark) -> bool:
    """Whether the annotation of `mark` is a reading of its character."""
    return bool(_KINDS[mark] & _FITS)


class Paragraph(NamedTuple):
    """A half-open span of the text, and the half-open range of the annotations in it."""

    start: int
    end: int
    first: int
    last: int


def parts_of(text: str, annotations: Annotations) -> list[tuple[Part, list[Paragraph]]]:
    """The parts of `text`, each with its paragraphs. Paragraphs without annotations are in none."""
    listed = set(map(FIRST, set(annotations.marks)))
    parts: list[tuple[Part, list[Paragraph]]] = []
    for paragraph in _paragraphs(text, annotations.starts):
        marked = count_marks(annotations.marks[paragraph.first : paragraph.last])
        if not marked:
            continue
        content = text[paragraph.start : paragraph.end]
        often: dict[str, int] = {}
        for mark, count in marked.items():
            often[mark[0]] = often.get(mark[0], 0) + count
        unmarked = {c for c in listed.intersection(content) if content.count(c) > often.get(c, 0)}
        part, paragraphs = _agreeing(parts, set(often), unmarked)
        running = running_marks(text, annotations, first=paragraph.first, last=paragraph.last)
        part.add(marked, running, unmarked, content)
        paragraphs.append(paragraph)
    return parts


def count_marks(marks: Iterable[Mark]) -> Counter[Mark]:
    """How often each mark occurs. Glosses such as 切片(slice), without a tone and not a reading of the character, are left
    out."""
    counted = Counter(marks)
    for mark in [mark for mark in counted if not _KINDS[mark] & (_FITS | _TONED)]:
        del counted[mark]
    return counted


def _paragraphs(text: str, starts: Sequence[int]) -> Iterator[Paragraph]:
    """The paragraphs with annotations. `starts` are the offsets of the annotations."""
    at = first = 0
    for line in lines_of(text):
        end = at + len(line)
        last = bisect_left(starts, end, first)
        if last > first:
            yield Paragraph(at, end, first, last)
        at, first = end, last


def _agreeing(parts: list[tuple[Part, list[Paragraph]]], marked: set[str], unmarked: set[str]) -> tuple[Part, list[Paragraph]]:
    """The part that agrees best with a paragraph, the latest among equals; a new part if all disagree."""
    best, score = None, -1
    for each in reversed(parts[-MAX_PARTS:]):
        part = each[0]
        agree = len(marked & part.characters)
        differ = len(marked & part.unmarked - part.characters) + len(unmarked & part.characters - part.unmarked)
        if agree - AGREEING_PER_DIFFERENCE * differ > score:
            best, score = each, agree - AGREEING_PER_DIFFERENCE * differ
    if best is None:
        best = Part(), []
        parts.append(best)
    return best
