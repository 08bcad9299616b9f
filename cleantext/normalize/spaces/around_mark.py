"""Spaces before a full-width mark, and after one in the middle of a sentence: `中国 ，人民` and `中国， 人民`.

Only between East Asian characters of one line. Spaces after 。！？： stay, since headlines set caesuras and speakers'
names so, and after 、, since list numbers do (`一、 总则`); leading indents and spaces at a line's end stay, since
segmentation reads the lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.classes import CURLY_QUOTES, DASHES_AND_DOTS, HAN, IDEOGRAPHIC_MARKS
from cleantext.rules import Page, Rule

_SPACE = " \u00a0\u3000"
_WORD = f"{HAN}{IDEOGRAPHIC_MARKS}{CURLY_QUOTES}0-9A-Za-z%"
_BEFORE = re.compile(f"[{_SPACE}](?<=[{_WORD}].)[{_SPACE}]*+(?=[，。、；：！？）》」』】])")
_AFTER = re.compile(f"[{_SPACE}](?<=[，；（《「『【].)[{_SPACE}]*+(?=[{HAN}《“‘「『{DASHES_AND_DOTS}])")

_BEFORE_MARK = Reason(("spaces/around-mark",), "space before a full-width mark")
_AFTER_MARK = Reason(("spaces/around-mark",), "space after a full-width mark")


def find(page: Page) -> Iterator[Row]:
    for match in _BEFORE.finditer(page.text):
        yield *match.span(), "", _BEFORE_MARK
    for match in _AFTER.finditer(page.text):
        yield *match.span(), "", _AFTER_MARK


RULE = Rule("spaces/around-mark", "remove spaces around a full-width mark", find, _SPACE, ("safe", "web"))
