"""The text around a run: what stands before and behind it, the brackets of its paragraph, what can begin and end it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import inf

from cleantext import lexicon
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.injection.annotations import LETTERS
from cleantext.repair.injection.double_byte import Code
from cleantext.repair.injection.readings import characters_with
from cleantext.repair.injection.shape import MARKS, TAG, Run
from cleantext.repair.injection.window import Window, full_width

_STRIP = re.compile(rf"(?<=[{COMMON_HAN}])\([{LETTERS}]{{1,6}}\)")
_BRACKET = re.compile("[“”‘’「」『』《》〈〉（）【】]")
_CLOSED_BY = dict(zip("“‘「『《〈（【", "”’」』》〉）】", strict=True))
_NUMBER = re.compile(r"(?P<year>[02-9]\d\d)年|0\d|0[^\d.]|[月日]\d")  # the end of a number, and a digit is missing
# A quoted name or word, which is not speech: no sentence ends inside it (“六保”, not “六。”). Speech follows a pause, or other
# speech.
_IN_A_NAME = re.compile("[^：，。！？；…”」』][“「『][^“”「」『』，。！？；：]{1,8}$")

# Characters to each side of a run.
REACH = 500  # searched for brackets
CONTEXT = 6  # given to the character model with a reading
SHARED = 5  # that can form words with characters of a reading
BAD_NUMBER = 4.0  # cost (nats) of a number without its first digit, or of an unlikely year; twice if it begins with 0


class RunContext:
    """The context of a run: the window around it, and the characters before and behind it, without annotations.

    last          the character before the run
    before, after up to `CONTEXT` characters on either side, full-width
    in_a_name     whether the run is inside a quoted name
    cuts_a_tag    whether the run swallowed the `<` of a tag, the rest of which follows
    ends_line     whether a line ends with the run: the reader had each line by itself, and nothing to swallow
    surprise      cost of the next two characters without context
    """

    def __init__(self, run: Run, window: Window, left: str, right: str, code: Code) -> None:
        self.window, self.code = window, code
        plain = without_annotations(left[-REACH:])
        behind = without_annotations(left[-1:] + right[:REACH])[len(left[-1:]) :]
        tag = None if run.rest else TAG.match(behind)
        self.cuts_a_tag = tag is not None
        behind = behind[tag.end() :] if tag else behind
        line = full_width(plain.rpartition("\n")[2])
        rest = full_width(behind)
        self.in_a_name = _IN_A_NAME.search(line) is not None
        self.last = plain[-1:]
        self.before = ("\n\n" + line)[-CONTEXT:]
        self.after = ((run.rest or MARKS.get(run.closing, "")) + rest + "\n")[:CONTEXT]
        self.surprise = sum(map(lexicon.rarity, self.after[:2]))
        self.ends_line = right[:1] in ("", "\n")
        self._words_before = line[-SHARED:]
        self._words_behind = self.after.partition("\n")[0][:SHARED]
        self._open: list[str] = []  # the closing brackets of those that are open
        self._stray = _pair(self._open, _BRACKET.findall(line))
        # Quotes that are usually inside others, but not in this paragraph, are as likely as the others.
        self.usual_quotes = {self._open[0]: "”"} if self._open in (["』"], ["’"]) else {}
        self._behind = _BRACKET.findall(rest.partition("\n")[0])
        self._bracketed: dict[str, tuple[int, int, bool]] = {}
        self._closings: list[tuple[str, float]] | None = None

    @property
    def lacks_a_year(self) -> bool:
        """Whether the run is followed by a year without its first digit."""
        number = _NUMBER.match(self.after)
        return number is not None and number["year"] is not None

    def swallowed(self, two: str) -> dict[str, float]:
        """The log probability of each ASCII character that a lead byte can swallow between the characters `two` and the text
        that follows."""
        if self.cuts_a_tag:
            return {"<": 0.0}
        known = self.window.swallowed(two)
        if (number := _NUMBER.match(self.after)) is None:
            return known
        likely = ("2" if number["year"][0] == "0" else "1") if number["year"] else ""
        bad = 2 * BAD_NUMBER if number[0][0] == "0" else BAD_NUMBER
        return {c: p - bad * (not c.isdigit()) - BAD_NUMBER * (c.isdigit() and c not in (likely or c)) for c, p in known.items()}

    def usual(self, text: str) -> str:
        """`text` with double quotes for single ones if the paragraph has these in their place."""
        for quote, usual in self.usual_quotes.items():
            text = text.replace(quote, usual)
        return text

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
        if self._closings is None:
            wanted = range(0x80, 0xFF) if run.tail is None else (run.tail,)
            found = ((c, self.code.pair(c)) for c in characters_with(run.closing))
            self._closings = [(c, self.window.mark_cost(c, run.closing)) for c, data in found if data and data[1] in wanted]
        return self._closings


def straddling(last: str, reading: str, code: Code) -> list[str]:
    """The characters with this reading whose first byte is the last byte of the character `last`."""
    last = chr(ord(last) + 0xFEE0) if "!" <= last <= "~" else last
    lead = (code.pair(last) or b"\0\0")[1]
    found = ((c, code.pair(c)) for c in characters_with(reading))
    return [c for c, data in found if data and data[0] == lead and data[1] >= 0x80]


def without_annotations(text: str) -> str:
    """`text` without pinyin in brackets behind Han characters."""
    return _STRIP.sub("", text)


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
