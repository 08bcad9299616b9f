"""repair/forum-noise: removes the random ASCII that forum software hides at the ends of lines of a post.

Discuz! puts it into each line of a post against copying, in a font or an element that nobody sees; with the markup gone it is
text: `那么什么是“A”?` becomes ``9 I' T" L' y. ?! G4 X# y. ]那么什么是“A”?``. It is five or more times a character of `[ -;]`,
a space and a character of `[?-~]`, which no language and no code is. Removed where two lines or more of a page with Han hold
such a row, from its first character on or up to its last, and where its characters are random: a list of letters (`, a, b, c,
d, e`) or of cells (`1 A2 B3 C4 D`) is not.

The last three characters stay where they may begin the text of the line (`3 days`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.compiled import COMPILED
from cleantext.rules import Page, Rule

_ID = "repair/forum-noise"
_FEWEST_GROUPS: Final = 5  # groups of a row; fewer may be text
_ROW = f"(?:(?:[ -;] | )[?-~]){{{_FEWEST_GROUPS},}}"
_NOISE = re.compile(_ROW)
_IN_ASCII = re.compile(b" [?-~](?:[ -;]? [?-~]){4}")  # what every row holds; begins with a plain character
_GROUP = re.compile("([ -;] | )([?-~])")
_HAN = re.compile(f"[{COMMON_HAN}]")
_MAY_BEGIN_WORD = re.compile("[a-z]|(?<=[A-Z])[A-Z]")
_ADDRESS = re.compile("https?://|www\\.")
_STEP: Final = 3  # characters: one, a space, one
_FEWEST, _MOST = 3, 16  # different first characters that are asked for, in a short and in a long row; there are 28
MIN_ROWS = 2  # a single one may be drawn
MIN_VARIETY = 0.5  # different first characters for each group of three; a row of random ones has 0.7 and more
MIN_SIGNS, MAX_SIGNS = 0.05, 0.5  # the share of last characters that are no letters: 12 in 64 are
_REASON = Reason((_ID,), "random characters that a forum hides in each line against copying", 0.99)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    rows = [match for match in _NOISE.finditer(text) if _at_line_edge(text, *match.span()) and _is_varied(match[0])]
    if len(rows) < MIN_ROWS or not _HAN.search(text):
        return
    lasts = [group[2] for match in rows for group in _GROUP.finditer(match[0])]
    if not MIN_SIGNS <= sum(not last.isalpha() for last in lasts) / len(lasts) <= MAX_SIGNS:
        return
    for match in rows:
        yield match.start(), _end(text, match.end()), "", _REASON


def _at_line_edge(text: str, start: int, end: int) -> bool:
    return start == 0 or text[start - 1] == "\n" or end == len(text) or text[end] == "\n"


def _is_varied(row: str) -> bool:
    """Whether the first characters of the groups of three are of many kinds, as random ones are."""
    firsts = [group[1] for group in _GROUP.finditer(row)]
    return len(set(firsts)) >= max(_FEWEST, MIN_VARIETY * min(len(firsts), _MOST))


def _end(text: str, end: int) -> int:
    """Where the row ends: before its last three characters, where the last of them may be the first letter of a word."""
    if _MAY_BEGIN_WORD.match(text, end) and not _ADDRESS.match(text, end):
        return end - _STEP
    return end


def _may_hold_row(text: str, one_by_one: bool = COMPILED) -> bool:
    """The gate of the rule: whether the ASCII characters of `text` can hold a row, searched without the others. With
    `one_by_one` only if its spaces stand as close together as those of a row; hardly any text has five such."""
    return (not one_by_one or _has_close_spaces(text)) and _IN_ASCII.search(text.encode("ascii", "ignore")) is not None


def _has_close_spaces(text: str) -> bool:
    at, close = text.find(" "), 1
    while at >= 0:
        following = text.find(" ", at + 1)
        close = close + 1 if 0 < following - at <= _STEP else 1
        if close == _FEWEST_GROUPS:
            return True
        at = following
    return False


# Every ninth group ends with one of the triggers, and hardly any text but source code has them.
RULE: Rule = Rule(
    id=_ID,
    summary="remove random characters that forum software hides in each line",
    find=find,
    triggers="?@\\\\^`|~",
    gate=_may_hold_row,
)
