"""When annotations count as put in by a program: the same characters, dozens of them, at every occurrence.

A textbook marks a hard character once, a reader marks nearly every character, a glossary marks rare ones in a list. A
program marks the characters of its own list, common ones, wherever they occur, with one reading each. Several such pages
can stand in one text, and others between them; so paragraphs that agree on what is marked are looked at together.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, islice
from operator import add, itemgetter

from cleantext import lexicon

TONED = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
LETTERS = f"a-z{TONED}üêɡɑ"
HAN = "\u3400-\u4dbf\u4e00-\u9fff"
# Begins with the bracket, so that it is searched for fast; the character before it is looked at afterwards.
ANNOTATION = re.compile(rf"\((?<=[{HAN}]\()([{LETTERS}]{{1,6}})\)")
STRAY = re.compile(rf"\((?<=[@-~]\()[{LETTERS}]{{1,6}}\)")
CUT = re.compile(rf"\?[{LETTERS}]{{1,6}}\)")
_HAN = re.compile(f"[{HAN}]+")
_PLAIN = str.maketrans("ɡɑ", "ga")

DENSEST = 0.9  # share of characters with an annotation; readers for learners are near 1, injected pages 0.05 to 0.85


class Part:
    """Paragraphs that agree on which characters are marked: counts of marked pairs, and characters seen unmarked."""

    def __init__(self) -> None:
        self.marked: Counter[tuple[str, str]] = Counter()
        self.characters: set[str] = set()
        self.unmarked: set[str] = set()
        self.han = 0
        self.cuts = 0

    def add(self, marked: Counter[tuple[str, str]], unmarked: set[str], text: str) -> None:
        """Take in a paragraph."""
        self.marked += marked
        self.characters.update(character for character, _ in marked)
        self.unmarked |= unmarked
        # Nearly all that is not ASCII is Han here, but for the one toned letter of each annotation.
        hits = sum(marked.values())
        han = len(text) - len(text.encode("ascii", "ignore")) - hits
        self.han += han if hits < han / 2 else sum(map(len, _HAN.findall(text)))
        self.cuts += len(CUT.findall(text))

    def injected(self) -> frozenset[tuple[str, str]]:
        """The (character, reading) pairs that a program put in; empty where the evidence does not carry that."""
        readings: dict[str, list[str]] = {}
        for character, reading in self.marked:
            readings.setdefault(character, []).append(reading)
        steady = {c: known[0] for c, known in readings.items() if len(known) == 1 and c not in self.unmarked}
        pairs = frozenset(pair for pair in steady.items() if fits(*pair) or self.marked[pair] > 2)
        hits = sum(self.marked[pair] for pair in pairs)
        if hits < 0.8 * sum(self.marked.values()) or hits > DENSEST * self.han:
            return frozenset()
        return pairs if _enough(pairs, hits - len(pairs), self.cuts) else frozenset()


def _enough(pairs: frozenset[tuple[str, str]], repeats: int, cuts: int) -> bool:
    """Whether so many distinct characters, marked again so often, with so many cut annotations, are a program's work.

    A list made for traditional text holds traditional characters; in prose they are a third of all, so a dozen of them
    with no other between is evidence by itself.
    """
    distinct = len(pairs)
    if sum(any(letter in TONED for letter in reading) for _, reading in pairs) < 0.8 * distinct:
        return False
    traditional = sum(lexicon.fold(character) != character for character, _ in pairs)
    if traditional >= 0.9 * distinct:
        return distinct >= 12 or (distinct >= 8 and repeats >= 3) or (distinct >= 4 and cuts > 0)
    return (distinct >= 15 and repeats >= 15) or (distinct >= 8 and repeats >= 4 and cuts > 0)


def find_annotations(text: str, start: int = 0, end: int | None = None) -> tuple[list[tuple[int, int]], list[tuple[str, str]]]:
    """The spans of the annotations in `text[start:end]`, brackets included, and each one's (character, reading)."""
    # There may be an annotation every thirty characters: cut at all of them at once, and add up the lengths.
    pieces = ANNOTATION.split(text[start:end])
    if len(pieces) == 1:
        return [], []
    texts, readings = pieces[0::2], pieces[1::2]
    sizes = list(map(_BRACKETED, map(len, readings)))
    steps = map(add, sizes, map(len, islice(texts, 1, None)))
    starts = list(accumulate(steps, initial=start + len(texts[0])))[:-1]
    spans = list(zip(starts, map(add, starts, sizes), strict=True))
    return spans, list(zip(map(itemgetter(-1), texts), readings, strict=False))  # the last text has no annotation


_BRACKETED = (2).__add__


def fits(character: str, reading: str) -> bool:
    """Whether `character` can be read so."""
    return character in lexicon.characters_read(reading.translate(_PLAIN))


def parts_of(text: str) -> list[tuple[Part, list[tuple[int, int]]]]:
    """The parts of `text`, each with the spans of its paragraphs; paragraphs without any annotation are in none."""
    listed = sorted({character for character, _ in find_annotations(text)[1]})
    parts: list[tuple[Part, list[tuple[int, int]]]] = []
    for start, end in _paragraphs(text):
        paragraph = text[start:end]
        marked = Counter(find_annotations(paragraph)[1])
        if not marked:
            continue
        often = Counter[str]()
        for (character, _), count in marked.items():
            often[character] += count
        unmarked = {c for c in listed if c in paragraph and paragraph.count(c) > often[c]}
        part, spans = _agreeing(parts, set(often), unmarked)
        part.add(marked, unmarked, paragraph)
        spans.append((start, end))
    return parts


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
    for each in reversed(parts):
        part = each[0]
        agree = len(marked & part.characters)
        differ = len(marked & part.unmarked - part.characters) + len(unmarked & part.characters - part.unmarked)
        if agree - 3 * differ > score:
            best, score = each, agree - 3 * differ
    if best is None:
        best = Part(), []
        parts.append(best)
    return best
