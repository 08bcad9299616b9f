"""When annotations count as put in by a program: the same characters, dozens of them, at every occurrence.

A textbook marks a hard character once, a reader marks nearly every character, a glossary marks rare ones in a list. A
program marks the characters of its own list, common ones, wherever they occur, with one reading each. Several such pages
can stand in one text, and others between them; so paragraphs that agree on what is marked are looked at together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, islice
from operator import add, itemgetter

from cleantext import lexicon

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-z{TONED}üêɡɑ"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# Begins with the bracket, so that it is searched for fast; the character before it is looked at afterwards.
ANNOTATION = re.compile(rf"\((?<=[{HAN}]\()([{LETTERS}]{{1,6}})\)")
WIDE = re.compile(rf"（(?<=[{HAN}]（)([{LETTERS}]{{1,6}})）")  # the page was made full-width afterwards
STRAY = re.compile(rf"\((?<=[@-~]\()[{LETTERS}]{{1,6}}\)")
CUT = re.compile(rf"\?[{LETTERS}]{{1,6}}\)")
_HAN = re.compile(f"[{HAN}]+")
_PLAIN = str.maketrans("ɡɑ", "ga")

MOST_PARTS = 16  # parts that a paragraph is compared with, the latest
FOREIGN = 2  # annotations that can be an author's on an injected page
DIFFERENCE = 8  # characters that have to agree for each that is marked in one paragraph and not in another
DENSEST = 0.9  # share of characters with an annotation; readers for learners are near 1, injected pages 0.05 to 0.85


Mark = str
"""A character and the reading behind it, in one string: 發fā."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """All annotations of a text, in columns: half-open spans, brackets included, and marks."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    marks: Sequence[Mark] = ()


FIRST = itemgetter(0)


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
        # Nearly all that is not ASCII is Han here, but for the one toned letter of each annotation.
        hits = sum(marked.values())
        han = len(text) - len(text.encode("ascii", "ignore")) - hits
        self.han += han if hits < han / 2 else sum(map(len, _HAN.findall(text)))
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
        """One or two annotations of other characters among dozens of traditional ones: an author's, 重(zhòng)要."""
        if len(marks) < 15 * FOREIGN:
            return frozenset()
        others = marks.difference(filter(_is_traditional, marks))
        few = 0 < len(others) <= FOREIGN
        return others if few and all(self.marked[mark] == 1 for mark in others) else frozenset()


def _enough(marks: frozenset[Mark], repeats: int, cuts: int) -> bool:
    """Whether so many distinct characters, marked again so often, with so many cut annotations, are a program's work.

    A list made for traditional text holds traditional characters; in prose they are a third of all, so a dozen of them
    with no other between is evidence by itself.
    """
    distinct = len(marks)
    if sum(map(_is_toned, marks)) < 0.8 * distinct:
        return False
    if sum(map(_is_traditional, marks)) >= 0.9 * distinct:
        return may_be_injected(distinct, repeats, cuts > 0)
    return (distinct >= 15 and repeats >= 15) or (distinct >= 8 and repeats >= 4 and cuts > 0)


def may_be_injected(distinct: int, repeats: int, cut: bool) -> bool:
    """Whether so many distinct marks, marked again so often, with a cut one or without, are enough at best."""
    return distinct >= 12 or (distinct >= 8 and repeats >= 3) or (distinct >= 4 and cut)


def find_annotations(text: str, start: int = 0, end: int | None = None) -> Annotations:
    """The annotations in `text[start:end]`, in spans of `text`."""
    # There may be an annotation every thirty characters: cut at all of them at once, and add up the lengths.
    pieces = ANNOTATION.split(text[start:end])
    if len(pieces) == 1 and "（" in text:
        pieces = WIDE.split(text[start:end])
    if len(pieces) == 1:
        return Annotations()
    texts, readings = pieces[0:-1:2], pieces[1::2]
    sizes = list(map(_BRACKETED, map(len, readings)))
    steps = map(add, sizes[:-1], map(len, islice(texts, 1, None)))
    starts = list(accumulate(steps, initial=start + len(texts[0])))
    return Annotations(starts, list(map(add, starts, sizes)), list(map(add, map(_LAST, texts), readings)))


_BRACKETED = (2).__add__
_LAST = itemgetter(-1)


@lru_cache(maxsize=65536)
def fits(character: str, reading: str) -> bool:
    """Whether `character` can be read so."""
    return character in lexicon.characters_read(reading.translate(_PLAIN))


@lru_cache(maxsize=65536)
def fits_mark(mark: Mark) -> bool:
    """Whether the character of `mark` can be read as it is marked."""
    return fits(mark[0], mark[1:])


@lru_cache(maxsize=65536)
def _is_toned(mark: Mark) -> bool:
    return any(letter in TONED for letter in mark)


@lru_cache(maxsize=65536)
def _is_traditional(mark: Mark) -> bool:
    return lexicon.fold(mark[0]) != mark[0]


def parts_of(text: str) -> list[tuple[Part, list[tuple[int, int]]]]:
    """The parts of `text`, each with the spans of its paragraphs; paragraphs without any annotation are in none."""
    listed = {mark[0] for mark in find_annotations(text).marks}
    parts: list[tuple[Part, list[tuple[int, int]]]] = []
    for start, end in _paragraphs(text):
        paragraph = text[start:end]
        marked = count_marks(find_annotations(paragraph).marks)
        if not marked:
            continue
        often = Counter[str]()
        for mark, count in marked.items():
            often[mark[0]] += count
        held = Counter(paragraph)
        unmarked = {c for c in listed.intersection(held) if held[c] > often[c]}
        part, spans = _agreeing(parts, set(often), unmarked)
        part.add(marked, unmarked, paragraph)
        spans.append((start, end))
    return parts


def count_marks(marks: Iterable[Mark]) -> Counter[Mark]:
    """How often each mark occurs; 切片(slice) is a gloss and none: it has no tone and is no reading of the character."""
    counted = Counter(marks)
    for mark in [mark for mark in counted if not fits_mark(mark) and not _is_toned(mark)]:
        del counted[mark]
    return counted


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, at + len(line)
        at += len(line)


def _agreeing(
    parts: list[tuple[Part, list[tuple[int, int]]]], marked: set[str], unmarked: set[str]
) -> tuple[Part, list[tuple[int, int]]]:
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
