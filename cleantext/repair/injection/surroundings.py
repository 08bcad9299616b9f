"""What the text around a run says: which characters are marked, which forms and which quotes are in use."""

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
CUT = 4.0  # cost that a number lacks its first digit, or is an unlikely year
# A name or a word between quotes, not speech; no sentence ends there: “六保”, and not “六。”.
_IN_A_NAME = re.compile("[^：，。！？；…][“「『][^“”「」『』，。！？；：]{1,4}$")
REACH = 500  # characters to each side in which brackets are looked for
_QUOTES = "“”‘’", "「」『』"
CONTEXT = 6  # characters to each side that a reading is joined to
SHARED = 5  # characters to each side that it can share words with

TRUSTED = 3.0  # how many times the model's word counts among those that a page says what stands behind a character
NEARBY = 0.15  # weight of the pairs of characters that stand nearby

# Costs, as natural logarithms.
UNUSUAL = 8.0  # a form that is not in use here while another is: 体 among 體
UNSEEN = 2.0  # a marked character that is not marked elsewhere
UNMARKED = 2.0  # each time that it stands unmarked, up to three
OTHERWISE = 6.0  # it is marked with another reading


class Window:
    """A stretch of a page: its marked characters with their readings, and its text without annotations."""

    def __init__(self, text: str) -> None:
        annotations = find_annotations(text)
        self.plain = _full_width(annotations.taken_off(text))
        self._present = frozenset(self.plain)
        counted = Counter(annotations.marks)
        self.readings = {
            mark[0]: reading_of(mark) for mark, _ in reversed(counted.most_common()) if is_read(mark[0], reading_of(mark))
        }
        self._characters = list(map(FIRST, annotations.marks))
        self.model = PageModel(self.plain)
        # What is asked for again and again, of one character each.
        self.marked = lru_cache(maxsize=None)(self._is_marked)
        self.followers = lru_cache(maxsize=None)(self._log_followers)
        self.swallowed = lru_cache(maxsize=None)(self._log_swallowed)
        self.form_cost = lru_cache(maxsize=None)(self._form_cost)
        self.strangeness = lru_cache(maxsize=None)(self._strangeness)
        self._share_alike: dict[str, float] = {}
        self._traditional = _in_traditional_forms(self.plain[:2000])

    def _is_marked(self, character: str) -> bool:
        """Whether `character` is marked wherever it stands here, but for one in ten."""
        if character not in self.readings:
            return False
        times = self._characters.count(character)
        return self.plain.count(character) <= times + times // 10

    def _log_followers(self, character: str) -> dict[str, float]:
        """The log probability of each character that stands behind `character` here, as far as that says anything."""
        counted = self._counted_behind(character)
        counted[character] += self.plain.count(character * 2)
        whole = sum(counted.values()) + 1
        return {c: log(NEARBY * count / whole) for c, count in counted.items() if count and c and c != "\n"}

    def _counted_behind(self, character: str) -> Counter[str]:
        """How often each other character stands behind `character` here."""
        parts = self.plain.split(character)[1:] if character in self._present else ()
        return Counter(part[:1] for part in parts)

    def _log_swallowed(self, last: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow behind the character `last`, by what
        stands behind `last` here and by what the character model expects."""
        counted = self._counted_behind(last)
        behind = {c: counted[c] for c in SWALLOWED}
        row = lexicon.row(last)
        self._share_alike = self._share_alike or self._shares()
        expected = {c: exp(row[c]) * share for c, share in self._share_alike.items()}
        whole, usual = sum(behind.values()) + TRUSTED, sum(expected.values())
        return {c: log((behind[c] + TRUSTED * expected[c] / usual) / whole) for c in SWALLOWED}

    def _shares(self) -> dict[str, float]:
        """The share of each character of `SWALLOWED` among those that the character model does not tell from it."""
        counts = {c: self.plain.count(c) + 0.5 for c in SWALLOWED}
        key = {c: chinese().canonical.get(c, c) for c in SWALLOWED}
        alike = {each: float(self.plain.count(each)) for each in key.values() if each not in counts}  # full-width marks
        for c, count in counts.items():
            alike[key[c]] = alike.get(key[c], 0.0) + count
        return {c: count / alike[key[c]] for c, count in counts.items()}

    def mark_cost(self, character: str, reading: str) -> float:
        """What it costs that `character` is marked with `reading`."""
        known = self.readings.get(character)
        if known == reading:
            return 0.0
        if known is not None:
            return OTHERWISE
        return UNSEEN + UNMARKED * min(self.plain.count(character), 3) + max(0.0, lexicon.rarity(character) - 6.0) / 2

    def _form_cost(self, character: str) -> float:
        """The cost of a form of a character that is not in use here while another is: 体 among 體, 」 among ”."""
        if character == "\u3000":
            return UNUSUAL
        for style, other in (_QUOTES, _QUOTES[::-1]):
            if character in style:
                here, there = (sum(map(self.plain.count, quotes)) for quotes in (style, other))
                return min(UNUSUAL, -log((here + 0.01) / (here + there + 0.02)))
        others = alike(character)
        if not others or character in self._present:
            return 0.0
        if not self._present.isdisjoint(others):
            return UNUSUAL
        return UNUSUAL if self._traditional and not _is_traditional(character) and not _is_common(character) else 0.0

    def _strangeness(self, character: str) -> int:
        """0 for a character that stands here, or that is no Han, 1 for another common one, 2 and 3 for rarer ones, by the
        levels of Big5 where the page is traditional."""
        if not "\u3400" <= character <= "\u9fff" or character in self._present:
            return 0
        if not self._traditional or _is_common(character):
            return 1
        return 2 if character.encode("big5", "ignore") else 3


class Place:
    """Where a run stands: the window around it, and the characters before and behind it, without annotations."""

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
        self.surprise = sum(map(lexicon.rarity, self.after[:2]))  # what follows, whatever it stands behind
        self.ends_text = not right
        self._words_before = line[-SHARED:]
        self._words_behind = self.after.partition("\n")[0][:SHARED]
        self._open: list[str] = []  # what would close the brackets that are open
        self._stray = _pair(self._open, _BRACKET.findall(line))
        self._behind = _BRACKET.findall(rest.partition("\n")[0])
        self._bracketed: dict[str, tuple[int, int, bool]] = {}

    @property
    def lacks_a_year(self) -> bool:
        """Whether a year without its first digit follows."""
        number = _NUMBER.match(self.after)
        return number is not None and number["year"] is not None

    def swallowed(self, last: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow between `last` and what follows."""
        if self.cuts_a_tag:
            return {"<": 0.0}
        known = self.window.swallowed(last)
        if (number := _NUMBER.match(self.after)) is None:
            return known
        likely = ("2" if number["year"][0] in "01" else "1") if number["year"] else ""
        return {c: p - CUT * (not c.isdigit()) - CUT * (c.isdigit() and c not in (likely or c)) for c, p in known.items()}

    def joined(self, text: str) -> str:
        """`text` with the characters of the line, before and behind it, that it can share words with."""
        return f"{self._words_before}{text}{self._words_behind}"

    def brackets(self, text: str) -> tuple[int, int, bool]:
        """What `text` does here to brackets and quotes of the paragraph, of its first part if `text` has a line end in it: how
        many of its own close none, how many are left open, and whether all have their partners."""
        key = "".join(_BRACKET.findall(text)) + "\n" * ("\n" in text)
        known = self._bracketed.get(key)
        if known is None:
            open_ = list(self._open)
            stray = _pair(open_, key.rstrip("\n"))
            elsewhere = self._stray + (_pair(open_, self._behind) if key[-1:] != "\n" else 0)
            known = self._bracketed[key] = stray, len(open_), not (stray or elsewhere or open_)
        return known

    def openings(self, reading: str) -> list[tuple[str, float]]:
        """The marked pairs, each with its cost, that a run can begin with: the first byte is known, and the reading."""
        return [(c, self.window.mark_cost(c, reading)) for c in straddling(self.last, reading, self.code)]

    def least_opening(self, run: Run) -> float:
        """The least cost of a marked pair that `run` can begin with; infinite where there is none."""
        return 0.0 if run.opening in MARKS else min((cost for _, cost in self.openings(run.opening)), default=inf)

    def closings(self, run: Run) -> list[tuple[str, float]]:
        """The characters, each with its cost, that the annotation at the end of `run` can belong to."""
        wanted = range(0x80, 0xFF) if run.tail is None else (run.tail,)
        found = ((c, self.code.pair(c)) for c in characters_with(run.closing))
        return [(c, self.window.mark_cost(c, run.closing)) for c, data in found if data and data[1] in wanted]


def straddling(last: str, reading: str, code: Code) -> list[str]:
    """The characters with this reading whose first byte is the last one of the character `last`."""
    lead = 0x80 | ord(last) if last and last < "\x80" else (code.pair(last) or b"\0\0")[1]
    found = ((c, code.pair(c)) for c in characters_with(reading))
    return [c for c, data in found if data and data[0] == lead and data[1] >= 0x80]


def without_annotations(text: str) -> str:
    """`text` without readings in brackets behind Han."""
    return _STRIP.sub("", text)


def _full_width(text: str) -> str:
    for half, full in _WIDTHS:
        text = text.replace(half, full)
    return text


def _pair(open_: list[str], brackets: Iterable[str]) -> int:
    """Take `brackets` off and onto `open_`, a stack of what would close those that are open; how many close none."""
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
    """Whether a character in twenty or more is of traditional form; in traditional prose it is one in three."""
    traditional: int = sum(map(ne, text, lexicon.fold(text)))
    return 20 * traditional > len(text)


def _is_traditional(character: str) -> bool:
    return lexicon.fold(character) != character


def _is_common(character: str) -> bool:
    """Whether the first level of Big5, common traditional characters, has `character`: 里 and 后 are such, 体 is not."""
    try:
        return 0xA4 <= character.encode("big5")[0] <= 0xC6
    except UnicodeEncodeError:
        return False


@cache
def alike(character: str) -> str:
    """The other forms of `character`: traditional for simplified and the other way round."""
    return _forms().get(lexicon.fold(character), "").replace(character, "")


@cache
def _forms() -> dict[str, str]:
    forms: dict[str, str] = {}
    for traditional, simplified in fold_table().items():
        forms[chr(simplified)] = forms.get(chr(simplified), chr(simplified)) + chr(traditional)
    return forms
