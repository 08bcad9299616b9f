"""When annotations count as put in by a program: the same characters, dozens of them, at every occurrence.

A textbook marks a hard character once, a reader marks nearly every character, a glossary marks rare ones in a list. A
program marks the characters of its own list, common ones, wherever they occur, with one reading each. Several such pages
can stand in one text, and others between them; so paragraphs that agree on what is marked are looked at together.
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

CUT = re.compile(rf"\?[{LETTERS}]{{1,6}}\)")
_HAN = re.compile(f"[{COMMON_HAN}]+")
_PLAIN = str.maketrans("ɡɑ", "ga")

MOST_PARTS = 16  # parts that a paragraph is compared with, the latest
FOREIGN = 2  # annotations that can be an author's on an injected page
DIFFERENCE = 8  # characters that have to agree for each that is marked in one paragraph and not in another
_LONG = 10_000  # a text in which counting a hundred characters one by one costs more than compiling a pattern for them
INSIDE = 0.55  # share of marks inside words; that of injected pages is 0.4 to 0.9
DENSEST = 0.9  # share of characters with an annotation; readers for learners are near 1, injected pages 0.05 to 0.85


class Part:
    """Paragraphs that agree on which characters are marked: counts of marks, and characters seen unmarked."""

    def __init__(self) -> None:
        self.marked: Counter[Mark] = Counter()
        self.characters: set[str] = set()
        self.unmarked: set[str] = set()
        self.han = 0
        self.cuts = 0

    def add(self, marked: Counter[Mark], unmarked: set[str], text: str) -> None:
        """Take in a paragraph."""
        self.marked.update(marked)
        self.characters.update(map(FIRST, marked))
        self.unmarked |= unmarked
        self.han += _count_han(text, sum(marked.values()))
        self.cuts += len(CUT.findall(text))

    def injected(self) -> frozenset[Mark]:
        """The marks that a program put in; empty where the evidence does not carry that."""
        marks = frozenset(self.marked)
        if self.unmarked or len(self.characters) < len(marks) or not all(map(fits_mark, marks)):
            readings = Counter(mark[0] for mark in marks)
            steady = [mark for mark in marks if readings[mark[0]] == 1 and mark[0] not in self.unmarked]
            marks = frozenset(mark for mark in steady if fits_mark(mark) or self.marked[mark] > 2)
        hits = sum(map(self.marked.__getitem__, marks))
        if hits < 0.8 * sum(self.marked.values()) or hits > DENSEST * self.han:
            return frozenset()
        marks -= self._foreign(marks)
        return marks if _enough(marks, hits - len(marks), self.cuts) else frozenset()

    def _foreign(self, marks: frozenset[Mark]) -> frozenset[Mark]:
        others = foreign_marks(marks)
        return others if all(self.marked[mark] == 1 for mark in others) else frozenset()


def injected_throughout(text: str, annotations: Annotations, marks: frozenset[Mark]) -> frozenset[Mark] | None:
    """The marks that a program put in, where the page is of one piece: no marked character stands there unmarked. None
    where the page has to be looked at part by part. `marks` are those of `annotations`, and the answer where all are."""
    hits = len(annotations.marks)
    kinds = list(map(_KINDS.__getitem__, marks))
    plain = kinds.count(_PLAIN_KIND) == len(kinds)
    characters = set(map(FIRST, marks))
    if len(characters) < len(marks) or not (plain or all(map(_FITS.__and__, kinds))):
        return _injected_at_best(text, count_marks(annotations.marks))
    if _occurrences(text, characters) != hits:
        return None
    if _is_dense(text, hits):
        return frozenset()
    cuts = len(CUT.findall(text)) if "?" in text else 0
    if plain:
        enough = _enough_traditional(len(marks), hits - len(marks), cuts > 0)
        enough = enough or (may_be_injected(len(marks), hits - len(marks), False) and _are_inside_words(text, annotations))
        return marks if enough else frozenset()
    if (others := foreign_marks(marks)) and all(annotations.marks.count(mark) == 1 for mark in others):
        marks, hits = marks - others, hits - len(others)
    return marks if _enough(marks, hits - len(marks), cuts) else frozenset()


def _injected_at_best(text: str, marked: Counter[Mark]) -> frozenset[Mark] | None:
    """As above, for a page some of whose marks do not fit or differ: those are left out."""
    if _occurrences(text, set(map(FIRST, marked))) != sum(marked.values()):
        return None
    part = Part()
    part.add(marked, set(), text)
    return part.injected()


def _occurrences(text: str, characters: set[str]) -> int:
    """How often any of `characters` occurs in `text`."""
    if COMPILED:
        return count_members(text, characters)
    if len(text) < _LONG or not characters:
        return sum(map(text.count, characters))
    return len(re.findall(f"[{''.join(sorted(characters))}]", text))


def _is_dense(text: str, hits: int) -> bool:
    """Whether so many annotations are more than those of an injected page."""
    if COMPILED and holds_not_ascii(text, int(2 * hits / DENSEST) + hits + 1):
        return False  # in most texts, a part of it is enough to see
    return hits > DENSEST * _count_han(text, hits)


def _count_han(text: str, hits: int) -> int:
    """The number of Han in `text`, which has so many annotations; an estimate where the annotations are not dense."""
    # Nearly all that is not ASCII is Han here, but for the one toned letter of each annotation.
    outside = count_not_ascii(text) if COMPILED else len(text) - len(text.encode("ascii", "ignore"))
    han = outside - hits
    return han if hits < han / 2 else sum(map(len, _HAN.findall(text)))


def foreign_marks(marks: frozenset[Mark]) -> frozenset[Mark]:
    """One or two annotations of other characters among dozens of traditional ones: an author's, 重(zhòng)要."""
    if len(marks) < 15 * FOREIGN:
        return frozenset()
    others = frozenset(mark for mark in marks if not _KINDS[mark] & _TRADITIONAL)
    return others if len(others) <= FOREIGN else frozenset()


def _enough(marks: frozenset[Mark], repeats: int, cuts: int) -> bool:
    """Whether so many distinct characters, marked again so often, with so many cut annotations, are a program's work.

    A list made for traditional text holds traditional characters; in prose they are a third of all, so a dozen of them
    with no other between is evidence by itself.
    """
    distinct = len(marks)
    kinds = list(map(_KINDS.__getitem__, marks))
    if sum(map(_TONED.__and__, kinds)) < 0.8 * distinct * _TONED:
        return False
    if sum(map(_TRADITIONAL.__and__, kinds)) >= 0.9 * distinct * _TRADITIONAL:
        return _enough_traditional(distinct, repeats, cuts > 0)
    return (distinct >= 15 and repeats >= 15) or (distinct >= 8 and repeats >= 4 and cuts > 0)


def may_be_injected(distinct: int, repeats: int, cut: bool) -> bool:
    """Whether so many distinct marks, marked again so often, with a cut one or without, are enough at best: traditional
    forms throughout, each marked wherever it stands in the whole text, and where they are few, inside words."""
    return distinct >= 12 or (distinct >= 4 and (repeats >= 3 or cut))


def _enough_traditional(distinct: int, repeats: int, cut: bool) -> bool:
    return distinct >= 12 or (distinct >= 8 and repeats >= 3) or (distinct >= 4 and cut)


def _are_inside_words(text: str, annotations: Annotations) -> bool:
    """Whether most of the marks stand in words of two characters whose other one has none."""
    plain = annotations.taken_off(text)
    taken = [0, *accumulate(end - start for start, end in zip(annotations.starts, annotations.ends, strict=True))]
    marked = {start - 1 - off for start, off in zip(annotations.starts, taken, strict=False)}
    return sum(_is_inside_a_word(plain, place, marked) for place in marked) >= INSIDE * len(marked)


def _is_inside_a_word(plain: str, place: int, marked: set[int]) -> bool:
    before = plain[max(place - 1, 0) : place + 1] if place - 1 not in marked else ""
    behind = plain[place : place + 2] if place + 1 not in marked else ""
    return any(len(word) == 2 and lexicon.frequency(word) > 0 for word in (before, behind))


@lru_cache(maxsize=65536)
def fits(character: str, reading: str) -> bool:
    """Whether `character` can be read so."""
    return character in lexicon.characters_read(reading.translate(_PLAIN))


_FITS, _TONED, _TRADITIONAL = 1, 2, 4
_PLAIN_KIND = _FITS | _TONED | _TRADITIONAL


class _Kinds(dict[Mark, int]):
    """What each mark is: the reading fits, it has a tone, the character is a traditional form."""

    def __missing__(self, mark: Mark) -> int:
        if len(self) > 65536:
            self.clear()
        kind = _FITS * fits(mark[0], reading_of(mark))
        kind |= _TONED * any(letter in TONED for letter in mark)
        self[mark] = kind | _TRADITIONAL * (lexicon.fold(mark[0]) != mark[0])
        return self[mark]


_KINDS = _Kinds()


def fits_mark(mark: Mark) -> bool:
    """Whether the character of `mark` can be read as it is marked."""
    return bool(_KINDS[mark] & _FITS)


class Paragraph(NamedTuple):
    """A half-open span of the text, and the half-open range of the annotations in it."""

    start: int
    end: int
    first: int
    last: int


def parts_of(text: str, annotations: Annotations) -> list[tuple[Part, list[Paragraph]]]:
    """The parts of `text`, each with its paragraphs; paragraphs without any annotation are in none."""
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
        part.add(marked, unmarked, content)
        paragraphs.append(paragraph)
    return parts


def count_marks(marks: Iterable[Mark]) -> Counter[Mark]:
    """How often each mark occurs; 切片(slice) is a gloss and none: it has no tone and is no reading of the character."""
    counted = Counter(marks)
    for mark in [mark for mark in counted if not _KINDS[mark] & (_FITS | _TONED)]:
        del counted[mark]
    return counted


def _paragraphs(text: str, starts: Sequence[int]) -> Iterator[Paragraph]:
    """The paragraphs that have annotations, which begin at `starts`."""
    at = first = 0
    for line in lines_of(text):
        end = at + len(line)
        last = bisect_left(starts, end, first)
        if last > first:
            yield Paragraph(at, end, first, last)
        at, first = end, last


def _agreeing(parts: list[tuple[Part, list[Paragraph]]], marked: set[str], unmarked: set[str]) -> tuple[Part, list[Paragraph]]:
    """The part that agrees best with a paragraph, a fresh one where all disagree. The latest wins among equals."""
    best, score = None, -1
    for each in reversed(parts[-MOST_PARTS:]):
        part = each[0]
        agree = len(marked & part.characters)
        differ = len(marked & part.unmarked - part.characters) + len(unmarked & part.characters - part.unmarked)
        if agree - DIFFERENCE * differ > score:
            best, score = each, agree - DIFFERENCE * differ
    if best is None:
        best = Part(), []
        parts.append(best)
    return best
