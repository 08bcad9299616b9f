"""The text around a run as evidence: which characters are marked, which character forms and quotes are in use."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from math import exp, inf, log
from operator import ne

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.variants import fold_table
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.injection.annotations import FIRST, LETTERS, find_annotations, reading_of
from cleantext.repair.injection.double_byte import Code
from cleantext.repair.injection.page_model import PageModel
from cleantext.repair.injection.readings import characters_with, is_read
from cleantext.repair.injection.shape import FULL, MARKS, TAG, Run

_STRIP = re.compile(rf"(?<=[{COMMON_HAN}])\([{LETTERS}]{{1,6}}\)")
SWALLOWED = "\n (),-./:;=%+*\"'&#<>?!0123456789"
_WIDTHS = [(chr(half), full) for half, full in FULL.items()]
_BRACKET = re.compile("[“”‘’「」『』《》〈〉（）【】]")
_CLOSED_BY = dict(zip("“‘「『《〈（【", "”’」』》〉）】", strict=True))
_NUMBER = re.compile(r"(?P<year>\d{3})年|0\d|0[^\d.]|[月日]\d")  # the end of a number, and a digit is missing
# A quoted name or word, which is not speech: no sentence ends inside it (“六保”, not “六。”).
_IN_A_NAME = re.compile("[^：，。！？；…][“「『][^“”「」『』，。！？；：]{1,4}$")
_QUOTES = "“”‘’", "「」『』"

# Characters to each side of a run.
REACH = 500  # searched for brackets
CONTEXT = 6  # given to the character model with a reading
SHARED = 5  # that can form words with characters of a reading

MODEL_PSEUDO_COUNT = 3.0  # weight of the character model against counts of what follows a character on the page
BIGRAM_WEIGHT = 0.15  # of the page's own pairs of characters

# Costs, in nats.
UNUSUAL_FORM = 8.0  # a form that the page does not use while it uses another: 体 among 體
MARKED_ONLY_HERE = 2.0  # a marked character that is not marked elsewhere
FOUND_UNMARKED = 2.0  # each time that a marked character is found without its annotation, up to three
OTHER_READING = 6.0  # a character that is marked with another reading elsewhere
BAD_NUMBER = 4.0  # a number without its first digit, or an unlikely year


class Window:
    """A stretch of a page: its marked characters with their readings, and its text without annotations."""

    def __init__(self, text: str) -> None:
        annotations = find_annotations(text)
        self.plain = _full_width(annotations.removed_from(text))
        self._present = frozenset(self.plain)
        counted = Counter(annotations.marks)
        self.readings = {
            mark[0]: reading_of(mark) for mark, _ in reversed(counted.most_common()) if is_read(mark[0], reading_of(mark))
        }
        self._characters = list(map(FIRST, annotations.marks))
        self.model = PageModel(self.plain)
        # Caches for questions about single characters, which come again and again.
        self.marked = lru_cache(maxsize=None)(self._is_marked)
        self.followers = lru_cache(maxsize=None)(self._log_followers)
        self.swallowed = lru_cache(maxsize=None)(self._log_swallowed)
        self.form_cost = lru_cache(maxsize=None)(self._form_cost)
        self.strangeness = lru_cache(maxsize=None)(self._strangeness)
        self._share_alike: dict[str, float] = {}
        self._traditional = _in_traditional_forms(self.plain[:2000])

    def _is_marked(self, character: str) -> bool:
        """Whether at least ten in eleven occurrences of `character` are marked here."""
        if character not in self.readings:
            return False
        times = self._characters.count(character)
        return self.plain.count(character) <= times + times // 10

    def _log_followers(self, character: str) -> dict[str, float]:
        """The log probability of each character that follows `character` here, discounted by `BIGRAM_WEIGHT`."""
        counted = self._counted_behind(character)
        counted[character] += self.plain.count(character * 2)
        whole = sum(counted.values()) + 1
        return {c: log(BIGRAM_WEIGHT * count / whole) for c, count in counted.items() if count and c and c != "\n"}

    def _counted_behind(self, character: str) -> Counter[str]:
        """How often each other character follows `character` here."""
        parts = self.plain.split(character)[1:] if character in self._present else ()
        return Counter(part[:1] for part in parts)

    def _log_swallowed(self, last: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow behind the character `last`: by what
        follows `last` on the page, and by the character model."""
        counted = self._counted_behind(last)
        behind = {c: counted[c] for c in SWALLOWED}
        row = lexicon.row(last)
        self._share_alike = self._share_alike or self._shares()
        expected = {c: exp(row[c]) * share for c, share in self._share_alike.items()}
        whole, usual = sum(behind.values()) + MODEL_PSEUDO_COUNT, sum(expected.values())
        return {c: log((behind[c] + MODEL_PSEUDO_COUNT * expected[c] / usual) / whole) for c in SWALLOWED}

    def _shares(self) -> dict[str, float]:
        """The share of each character of `SWALLOWED` among those that the character model maps to the same character."""
        counts = {c: self.plain.count(c) + 0.5 for c in SWALLOWED}
        key = {c: chinese().canonical.get(c, c) for c in SWALLOWED}
        alike = {each: float(self.plain.count(each)) for each in key.values() if each not in counts}  # full-width marks
        for c, count in counts.items():
            alike[key[c]] = alike.get(key[c], 0.0) + count
        return {c: count / alike[key[c]] for c, count in counts.items()}

    def mark_cost(self, character: str, reading: str) -> float:
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
            return UNUSUAL_FORM
        for style, other in (_QUOTES, _QUOTES[::-1]):
            if character in style:
                here, there = (sum(map(self.plain.count, quotes)) for quotes in (style, other))
                return min(UNUSUAL_FORM, -log((here + 0.01) / (here + there + 0.02)))
        others = alike(character)
        if not others or character in self._present:
            return 0.0
        if not self._present.isdisjoint(others):
            return UNUSUAL_FORM
        return UNUSUAL_FORM if self._traditional and not _is_traditional(character) and not _is_common(character) else 0.0

    def _strangeness(self, character: str) -> int:
        """0 for a character that occurs here or is not Han; else 1 if it is common, 2 or 3 if it is rarer.

        In a Traditional page: 1 for the first level of Big5, 2 for the rest of Big5, 3 for others. Else always 1.
        """
        if not "\u3400" <= character <= "\u9fff" or character in self._present:
            return 0
        if not self._traditional or _is_common(character):
            return 1
        return 2 if character.encode("big5", "ignore") else 3


class RunContext:
    """The context of a run: the window around it, and the characters before and behind it, without annotations.

    last          the character before the run
    before, after up to `CONTEXT` characters on either side, full-width
    in_a_name     whether the run is inside a quoted name
    cuts_a_tag    whether the run swallowed the `<` of a tag, the rest of which follows
    ends_text     whether the text ends with the run
    surprise      cost of the next two characters without context
    """

    def __init__(self, run: Run, window: Window, left: str, right: str, code: Code) -> None:
        self.window, self.code = window, code
        plain = without_annotations(left[-REACH:])
        behind = without_annotations(left[-1:] + right[:REACH])[len(left[-1:]) :]
        tag = None if run.rest else TAG.match(behind)
        self.cuts_a_tag = tag is not None
        behind = behind[tag.end() :] if tag else behind
        line = _full_width(plain.rpartition("\n")[2])
        rest = _full_width(behind)
        self.in_a_name = _IN_A_NAME.search(line) is not None
        self.last = plain[-1:]
        self.before = ("\n\n" + line)[-CONTEXT:]
        self.after = ((run.rest or MARKS.get(run.closing, "")) + rest + "\n")[:CONTEXT]
        self.surprise = sum(map(lexicon.rarity, self.after[:2]))
        self.ends_text = not right
        self._words_before = line[-SHARED:]
        self._words_behind = self.after.partition("\n")[0][:SHARED]
        self._open: list[str] = []  # the closing brackets of those that are open
        self._stray = _pair(self._open, _BRACKET.findall(line))
        self._behind = _BRACKET.findall(rest.partition("\n")[0])
        self._bracketed: dict[str, tuple[int, int, bool]] = {}

    @property
    def lacks_a_year(self) -> bool:
        """Whether the run is followed by a year without its first digit."""
        number = _NUMBER.match(self.after)
        return number is not None and number["year"] is not None

    def swallowed(self, last: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow between `last` and the text that
        follows."""
        if self.cuts_a_tag:
            return {"<": 0.0}
        known = self.window.swallowed(last)
        if (number := _NUMBER.match(self.after)) is None:
            return known
        likely = ("2" if number["year"][0] in "01" else "1") if number["year"] else ""
        return {
            c: p - BAD_NUMBER * (not c.isdigit()) - BAD_NUMBER * (c.isdigit() and c not in (likely or c))
            for c, p in known.items()
        }

    def joined(self, text: str) -> str:
        """`text` with the characters of the line before and behind it that can form words with it."""
        return f"{self._words_before}{text}{self._words_behind}"

    def brackets(self, text: str) -> tuple[int, int, bool]:
        """The effect of `text` on the brackets and quotes of its paragraph: how many of its closing ones close none, how many
        are left open, and whether all of the paragraph have partners. If `text` has a line end, the paragraph ends there."""
        key = "".join(_BRACKET.findall(text)) + "\n" * ("\n" in text)
        known = self._bracketed.get(key)
        if known is None:
            open_ = list(self._open)
            stray = _pair(open_, key.rstrip("\n"))
            elsewhere = self._stray + (_pair(open_, self._behind) if key[-1:] != "\n" else 0)
            known = self._bracketed[key] = stray, len(open_), not (stray or elsewhere or open_)
        return known

    def openings(self, reading: str) -> list[tuple[str, float]]:
        """The marked characters that the run can begin with, by their first byte and their `reading`, each with its cost."""
        return [(c, self.window.mark_cost(c, reading)) for c in straddling(self.last, reading, self.code)]

    def least_opening(self, run: Run) -> float:
        """The lowest cost of a marked character that `run` can begin with; infinite if there is none, 0 for punctuation."""
        return 0.0 if run.opening in MARKS else min((cost for _, cost in self.openings(run.opening)), default=inf)

    def closings(self, run: Run) -> list[tuple[str, float]]:
        """The characters that the annotation at the end of `run` can belong to, each with its cost."""
        wanted = range(0x80, 0xFF) if run.tail is None else (run.tail,)
        found = ((c, self.code.pair(c)) for c in characters_with(run.closing))
        return [(c, self.window.mark_cost(c, run.closing)) for c, data in found if data and data[1] in wanted]


def straddling(last: str, reading: str, code: Code) -> list[str]:
    """The characters with this reading whose first byte is the last byte of the character `last`."""
    lead = 0x80 | ord(last) if last and last < "\x80" else (code.pair(last) or b"\0\0")[1]
    found = ((c, code.pair(c)) for c in characters_with(reading))
    return [c for c, data in found if data and data[0] == lead and data[1] >= 0x80]


def without_annotations(text: str) -> str:
    """`text` without pinyin in brackets behind Han characters."""
    return _STRIP.sub("", text)


def _full_width(text: str) -> str:
    for half, full in _WIDTHS:
        text = text.replace(half, full)
    return text


def _pair(open_: list[str], brackets: Iterable[str]) -> int:
    """Push and pop `brackets` on `open_`, a stack of expected closing brackets. Returns how many close none."""
    stray = 0
    for bracket in brackets:
        if bracket in _CLOSED_BY:
            open_.append(_CLOSED_BY[bracket])
        elif open_ and open_[-1] == bracket:
            open_.pop()
        else:
            stray += 1
    return stray


def _in_traditional_forms(text: str) -> bool:
    """Whether more than one character in twenty is of Traditional form; in Traditional prose it is one in three."""
    traditional: int = sum(map(ne, text, lexicon.fold(text)))
    return 20 * traditional > len(text)


def _is_traditional(character: str) -> bool:
    return lexicon.fold(character) != character


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
