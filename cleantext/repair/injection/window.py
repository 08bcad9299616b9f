"""A stretch of a page as evidence: which characters are marked, which character forms and quotes are in use."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from functools import cache, lru_cache
from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.variants import fold_table
from cleantext.record.columns import splice
from cleantext.repair.injection.annotations import Annotations, Mark, reading_of
from cleantext.repair.injection.clashes import CLASHING, DOUBLED
from cleantext.repair.injection.page_model import PageModel
from cleantext.repair.injection.readings import is_read
from cleantext.repair.injection.shape import FULL

# Characters of a cell. Runs in the same cell share a window: the cell and its neighbours. A part of a page with marks of its
# own is seldom shorter.
CELL = 4000
KEPT = 8  # stretches of a page, which overlap
SHORT = 10 * CELL  # characters of a page whose cells are kept
KEPT_PAGES = 16  # such pages
_KEPT_PAGES: dict[str, Cells] = {}
SWALLOWED = "\n (),-./:;=%+*\"'&#<>?!0123456789"
_WIDTHS = [(chr(half), full) for half, full in FULL.items()]
_QUOTES = "“”‘’", "「」『』"
_ALL_QUOTES = frozenset("".join(_QUOTES))

MODEL_PSEUDO_COUNT = 3.0  # weight of the character model against counts of what follows a character on the page
BIGRAM_WEIGHT = 0.15  # of the page's own pairs of characters
CUT_COMMAS = 2  # `?,` from which on a program is known to put a byte before each comma, so that runs do not go on past one
NEVER = 3.0  # how much punctuation clashes that is not adjacent anywhere on the page

# Costs, in nats.
UNUSUAL_FORM = 8.0  # a form that the page does not use while it uses another: 体 among 體
MARKED_ONLY_HERE = 2.0  # a marked character that is not marked elsewhere
FOUND_UNMARKED = 2.0  # each time that a marked character is found without its annotation, up to three
OTHER_READING = 6.0  # a character that is marked with another reading elsewhere


class Stretch(NamedTuple):
    """A stretch of a page.

    plain   its text without annotations, full-width
    marked  its marks, each with how often it occurs, the commonest first
    """

    plain: str
    marked: tuple[tuple[Mark, int], ...]


class Cells:
    """A page in cells of `CELL` characters. `annotations` are those of `text`. Threads may share one."""

    def __init__(self, text: str, annotations: Annotations) -> None:
        self._text, self._annotations = text, annotations
        self._plain: dict[int, str] = {}
        self._around: dict[int, Stretch] = {}

    def around(self, place: int) -> Stretch:
        """The cell that has the offset `place`, with its two neighbours."""
        cell = place // CELL
        known = self._around.get(cell)
        if known is None:
            cells = range(max(cell - 1, 0), cell + 2)
            before = self._plain
            plain = self._plain = {each: before[each] if each in before else self._read(each) for each in cells}
            first, last = self._first(cells[0] * CELL), self._first((cells[-1] + 1) * CELL)
            marked = Counter(self._annotations.marks[first:last]).most_common()
            known = Stretch("".join(plain.values()), tuple(marked))
            if len(self._around) >= KEPT:
                self._around = {}
            self._around[cell] = known
        return known

    def _first(self, place: int) -> int:
        """The number of annotations that begin before the offset `place`."""
        return bisect_left(self._annotations.starts, place)

    def _read(self, cell: int) -> str:
        """The text of a cell. An annotation across its bounds counts as part of the cell in which it begins."""
        start, end = cell * CELL, (cell + 1) * CELL
        first, last = self._first(start), self._first(end)
        starts, ends = self._annotations.starts, self._annotations.ends
        start = max(start, ends[first - 1]) if first else start
        end = max(end, ends[last - 1]) if last else end
        inside = [place - start for place in starts[first:last]], [place - start for place in ends[first:last]]
        return full_width(splice(self._text[start:end], *inside, [""] * (last - first)))


def cells_of(text: str, annotations: Annotations) -> Cells:
    """The cells of a page. `annotations` are those of `text`. Those of the latest short pages are kept, since the same page
    often comes again: in the next round, to be explained, or from a mirror of the site."""
    if len(text) > SHORT:
        return Cells(text, annotations)
    known = _KEPT_PAGES.get(text)
    if known is None:
        if len(_KEPT_PAGES) >= KEPT_PAGES:
            _KEPT_PAGES.clear()
        known = _KEPT_PAGES[text] = Cells(text, annotations)
    return known


class Window:
    """Answers questions about a stretch: its marked characters with their readings, and its text without annotations."""

    def __init__(self, stretch: Stretch) -> None:
        self.plain = stretch.plain
        self.readings = {mark[0]: reading_of(mark) for mark, _ in reversed(stretch.marked) if is_read(mark[0], reading_of(mark))}
        self._times = Counter[str]()
        for mark, times in stretch.marked:
            self._times[mark[0]] += times
        self.model = PageModel(self.plain)
        self._present = self.model.present
        # Caches for questions about single characters, which come again and again.
        self.marked = lru_cache(maxsize=None)(self._is_marked)
        self.followers = lru_cache(maxsize=None)(self._log_followers)
        self.swallowed = lru_cache(maxsize=None)(self._log_swallowed)
        self._swallowed_behind = lru_cache(maxsize=None)(self._swallowed_behind_one)
        self._log_behind = lru_cache(maxsize=None)(self._log_behind_one)
        self.mark_cost = lru_cache(maxsize=None)(self._cost_of_mark)
        self.form_cost = lru_cache(maxsize=None)(self._form_cost)
        self.strangeness = lru_cache(maxsize=None)(self._strangeness)
        self.clashes = lru_cache(maxsize=None)(self._clashes)
        self._share_alike: dict[str, float] = {}
        self._traditional = _in_traditional_forms(self.plain[:2000])

    def _is_marked(self, character: str) -> bool:
        """Whether at least ten in eleven occurrences of `character` are marked here."""
        if character not in self.readings:
            return False
        times = self._times[character]
        return self.plain.count(character) <= times + times // 10

    def _log_followers(self, character: str) -> dict[str, float]:
        """The log probability of each character that follows `character` here, discounted by `BIGRAM_WEIGHT`."""
        counted = self._counted_behind(character)
        counted[character] += self.plain.count(character * 2)
        whole = sum(counted.values()) + 1
        return {c: log(BIGRAM_WEIGHT * count / whole) for c, count in counted.items() if count and c and c != "\n"}

    def _counted_behind(self, before: str) -> Counter[str]:
        """How often each other character follows the character or characters `before` here."""
        parts = self.plain.split(before)[1:] if before[-1] in self._present else ()
        return Counter(part[:1] for part in parts)

    def _log_swallowed(self, two: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow behind the characters `two`: by what
        follows both and the last of them on the page, and by the character model."""
        seen, backoff = chinese().counted_behind_two(two[0], two[1])
        alike = _swallowed_keys()
        if two not in self.plain and seen.keys().isdisjoint(alike.values()):
            return self._log_behind(two[1])
        one, row, usual = self._swallowed_behind(two[1]), lexicon.row(two[1]), exp(backoff)
        likelier = {key: exp(seen[key] - row[key]) if key in seen else usual for key in set(alike.values())}
        both = self._mixed(two, {c: share * likelier[alike[c]] for c, share in one.items()})
        return {c: log(share) for c, share in both.items()}

    def _log_behind_one(self, last: str) -> dict[str, float]:
        return {c: log(share) for c, share in self._swallowed_behind(last).items()}

    def _swallowed_behind_one(self, last: str) -> dict[str, float]:
        """The probability of each ASCII character that a lead byte can swallow behind the character `last`."""
        self._share_alike = self._share_alike or self._shares()
        row, alike = lexicon.row(last), _swallowed_keys()
        likely = {key: exp(row[key]) for key in set(alike.values())}
        return self._mixed(last, {c: likely[alike[c]] * share for c, share in self._share_alike.items()})

    def _mixed(self, before: str, expected: dict[str, float]) -> dict[str, float]:
        """The probabilities of the characters that can be swallowed: what follows `before` on the page, mixed with what is
        `expected`."""
        weight = 1.0 / sum(expected.values(), 0.0)
        if before not in self.plain:
            return {c: weight * share for c, share in expected.items()}
        counted = self._counted_behind(before)
        behind = {c: counted[c] for c in SWALLOWED}
        whole = 1.0 / (float(sum(behind.values())) + MODEL_PSEUDO_COUNT)
        weight *= MODEL_PSEUDO_COUNT
        return {c: (behind[c] + weight * share) * whole for c, share in expected.items()}

    def _shares(self) -> dict[str, float]:
        """The share of each character of `SWALLOWED` among those that the character model maps to the same character."""
        counts = {c: self.plain.count(c) + 0.5 for c in SWALLOWED}
        key = _swallowed_keys()
        alike = {each: float(self.plain.count(each)) for each in key.values() if each not in counts}  # full-width marks
        for c, count in counts.items():
            alike[key[c]] = alike.get(key[c], 0.0) + count
        return {c: count / alike[key[c]] for c, count in counts.items()}

    def _cost_of_mark(self, character: str, reading: str) -> float:
        """The cost of `character` being marked with `reading`."""
        known = self.readings.get(character)
        if known == reading:
            return 0.0
        if known is not None:
            return OTHER_READING
        return (
            MARKED_ONLY_HERE
            + FOUND_UNMARKED * min(self.plain.count(character), 3)
            + max(0.0, lexicon.rarity(character) - 6.0) / 2
        )

    def _form_cost(self, character: str) -> float:
        """The cost of a character if the page uses another form of it: 体 among 體, 」 among ”."""
        if character == "\u3000":
            return UNUSUAL_FORM if character in self._present else 2 * UNUSUAL_FORM
        if character == "，" and self.plain.count("？，") >= CUT_COMMAS:
            return UNUSUAL_FORM
        if character in _ALL_QUOTES:
            style, other = _QUOTES if character in _QUOTES[0] else _QUOTES[::-1]
            here, there = (sum(map(self.plain.count, quotes)) for quotes in (style, other))
            return min(UNUSUAL_FORM, -log((here + 0.01) / (here + there + 0.02)))
        if character in self._present or not (others := alike(character)):
            return 0.0
        if not self._present.isdisjoint(others):
            return UNUSUAL_FORM
        return UNUSUAL_FORM if self._traditional and character not in _traditional_forms() and not _is_common(character) else 0.0

    def _clashes(self, triple: str) -> float:
        """How much the last two of three characters clash: 0 if they can be adjacent, `NEVER` if they are not anywhere on the
        page. A mark that is written twice clashes with what stands around it if it is alone."""
        pair, doubled = triple[1:], triple[1] * 2
        if pair in CLASHING:
            return 1.0 if pair in self.plain else NEVER
        if triple[1] in DOUBLED and pair != doubled and triple[:2] != doubled:
            return 0.0 if self._has_alone(triple[1]) else NEVER
        return 0.0

    def _has_alone(self, mark: str) -> bool:
        """Whether the page has `mark` (`DOUBLED`) alone; a page without it may have a dash, but no ellipsis."""
        doubled = self.plain.count(mark * 2)
        return self.plain.replace(mark * 2, "").count(mark) > 0 or (mark == "—" and not doubled)

    def _strangeness(self, character: str) -> int:
        """0 for a character that occurs here or is not Han; else 1 if it is common, 2 or 3 if it is rarer.

        In a Traditional page: 1 for the first level of Big5, 2 for the rest of Big5, 3 for others. Else always 1.
        """
        if not "\u3400" <= character <= "\u9fff" or character in self._present:
            return 0
        if not self._traditional or _is_common(character):
            return 1
        return 2 if character.encode("big5", "ignore") else 3


@cache
def _swallowed_keys() -> dict[str, str]:
    """The key of each character of `SWALLOWED` in the character model."""
    return {c: chinese().canonical.get(c, c) for c in SWALLOWED}


def full_width(text: str) -> str:
    """`text` with full-width marks in the place of half-width ones."""
    for half, full in _WIDTHS:
        text = text.replace(half, full)
    return text


def _in_traditional_forms(text: str) -> bool:
    """Whether more than one character in twenty is of Traditional form; in Traditional prose it is one in three."""
    forms, enough, found = _traditional_forms(), len(text) // 20, 0
    for character in text:
        if character in forms:
            found += 1
            if found > enough:
                return True
    return False


@cache
def _traditional_forms() -> frozenset[str]:
    return frozenset([chr(seen) for seen, meant in fold_table().items() if seen != meant])


@lru_cache(maxsize=1 << 14)
def _is_common(character: str) -> bool:
    """Whether `character` is in the first level of Big5, the common Traditional characters: 里 and 后 are, 体 is not."""
    try:
        return 0xA4 <= character.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


@cache
def alike(character: str) -> str:
    """The other forms of `character`: Traditional for Simplified and vice versa."""
    return _forms().get(lexicon.fold(character), "").replace(character, "")


@cache
def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for traditional, simplified in fold_table().items():
        forms[chr(simplified)] = forms.get(chr(simplified), chr(simplified)) + chr(traditional)
    return forms
