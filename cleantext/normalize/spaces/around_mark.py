"""Spaces before a full-width mark, and after one in the middle of a sentence: `中国 ，人民` and `中国， 人民`.

Only between East Asian characters of one line. Spaces after 。！？： stay, since headlines set caesuras and speakers'
names so, and after 、, since list numbers do (`一、 总则`); leading indents and spaces at a line's end stay, since
segmentation reads the lines.
"""

from __future__ import annotations

import re

from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.classes import CURLY_QUOTES, DASHES_AND_DOTS, HAN
from cleantext.rules import Page, Rule

_SPACE = " \u00a0\u3000"
_WORD = f"{HAN}。、，；！？…）》」』】{CURLY_QUOTES}0-9A-Za-z%"
_BEFORE_MARK_AFTER_WORD = f"(?<=[{_WORD}].)[{_SPACE}]?(?=[，。、；：！？）》」』】])"
_AFTER_MARK_BEFORE_HAN = f"(?<=[，；（《「『【].)[{_SPACE}]?(?=[{HAN}《“‘「『{DASHES_AND_DOTS}])"
# One pattern for each kind of space: one that begins with a single character is searched fastest.
_PATTERNS = [(space, re.compile(f"{space}(?:{_BEFORE_MARK_AFTER_WORD}|{_AFTER_MARK_BEFORE_HAN})")) for space in _SPACE]

_WHY = Reason(("spaces/around-mark",), "space beside a full-width mark")


def find(page: Page) -> Columns:
    spans = [match.span() for space, pattern in _PATTERNS if space in page.text for match in pattern.finditer(page.text)]
    return Columns.of((start, end, "", _WHY) for start, end in spans) if spans else NO_EDITS


RULE = Rule("spaces/around-mark", "remove spaces around a full-width mark", find, _SPACE, ("safe", "web"))
