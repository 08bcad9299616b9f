"""Lines that a site adds around a text: how they are found and removed. Shared by the rules about such lines.

Each rule has a hint, a fast pattern that all its lines match, and a predicate, which is called for the lines with a hint.
Only whole lines are removed, with their line ends; a line with other content is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from cleantext.edits import Reason, Row
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_PRIVATE = re.compile("[\ue000-\uf8ff]")
LONGEST = 200  # code points of the longest line that is removed
_BLANK = re.compile("[ \t\u3000]*\n")
_PLAIN: dict[int, int | str] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys((0x3000, 0xA0, 0x09), " "),
    **str.maketrans("【】〔〕［］｛｝﹝﹞", "[][][][][]"),
    **str.maketrans("丨｜¦│┃", "|||||"),
    **str.maketrans("﹕∶︰", ":::"),
}


def plain(text: str) -> str:
    """`text` in the form that the patterns of these rules expect, of the same length: Simplified, with half-width letters and
    punctuation. Idempotent.
    """
    from cleantext.lexicon import fold

    return fold(text).translate(_PLAIN)


@dataclass(frozen=True, slots=True)
class LineKind:
    """A kind of line. The pattern of `hint` is searched for in the unchanged text; `says` is called with the plain line."""

    hint: Callable[[], re.Pattern[str]]
    says: Callable[[str], bool]

    def fits(self, line: str) -> bool:
        """Whether `line`, in either script and width, is of this kind."""
        return 0 < len(line) <= LONGEST and self.hint().search(line) is not None and self.says(plain(line).strip())

    def lines(self, text: str) -> Iterator[tuple[int, int]]:
        """The spans of the lines of this kind, without their line ends."""
        hint = self.hint().search(text)
        while hint is not None:
            start, end = _line_of(text, hint.start())
            if self.fits(text[start:end]):
                yield start, end
            hint = self.hint().search(text, max(end, hint.end()))


def hint_of(cues: Iterable[tuple[str, str]]) -> Callable[[], re.Pattern[str]]:
    """A hint for the same two characters, one of each class, that trigger a rule (`Rule.pairs`). It begins with one class of
    all first characters, which is searched for much faster than as many alternatives."""
    pairs = tuple(cues)
    firsts = "".join(sorted(set("".join(first for first, _ in pairs))))
    return lazily(f"[{firsts}](?:" + "|".join(f"(?<=[{first}])(?=[{second}])" for first, second in pairs) + ")")


def line_rule(
    kind: LineKind, rule: str, summary: str, evidence: str, pairs: tuple[tuple[str, str], ...], triggers: str = ""
) -> Rule:
    """The rule with this id that removes the lines of a kind, on in the profile `web`. `pairs` and `triggers` are what such a
    line has, as of all rules."""

    def find(page: Page) -> Iterator[Row]:
        reason = Reason((rule,), evidence)
        for start, end in kind.lines(page.text):
            if not _PRIVATE.search(page.text, start, end):  # what cannot be read is flagged later
                yield *whole_line(page.text, start, end), "", reason

    return Rule(id=rule, summary=summary, find=find, triggers=triggers, profiles=("web",), pairs=pairs)


def whole_line(text: str, start: int, end: int) -> tuple[int, int]:
    """The half-open span of the line with its line end, if it has one. The blank line below it is included if there is a blank
    line, or nothing, above it and the junk lines around it: otherwise two blank lines in a row would be left."""
    if not text.startswith("\n", end):
        return start, end
    blank = _BLANK.match(text, end + 1)
    return start, blank.end() if blank is not None and _is_below_blank(text, start) else end + 1


def _is_below_blank(text: str, start: int) -> bool:
    """Whether there is a blank line or nothing above the line that begins at `start` and the junk lines directly above it. Asked
    of the last one of a run only, so that each run is walked through once."""
    from cleantext.junk import LINE_KINDS  # here, since the package imports the rules, which import this

    while start > 0:
        end = start - 1
        start = _line_of(text, end)[0]
        line = text[start:end]
        if not line.strip():
            return True
        if not any(kind.fits(line) for kind in LINE_KINDS):
            return False
    return True


def line_above(text: str, start: int) -> tuple[int, int] | None:
    """The span of the nearest non-blank line above the one that begins at `start`; None if there is none within reach."""
    first = max(start - 4 * LONGEST, 0)
    end = first + len(text[first:start].rstrip())
    return (_line_of(text, end - 1)[0], end) if end > first else None


def _line_of(text: str, at: int) -> Span:
    """The span of the line of `at`; where that is longer than `LONGEST`, from an offset more than that before `at`."""
    return line_of(text, at, max(at - LONGEST - 1, 0))
