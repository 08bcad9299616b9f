"""Tag characters (U+E0000 to U+E007F) that belong to no emoji: they are invisible and carry no meaning.

Left alone: the sequences of flags, which begin with 🏴 and end with U+E007F.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.places import SUPPLEMENTARY, matches_beyond
from cleantext.rules import Page, Rule

_ID = "characters/tag"
_RUN = re.compile("[\U000e0000-\U000e007f]+")
_FLAG = re.compile("[\U000e0020-\U000e007e]+\U000e007f")
_WHY = Reason((_ID,), "tag characters without a flag")


def find(page: Page) -> Iterator[Row]:
    for run in matches_beyond(_RUN, page):
        start, end = run.span()
        if start and page.text[start - 1] == "\U0001f3f4" and (flag := _FLAG.match(page.text, start)):
            start = flag.end()
        if start < end:
            yield start, end, "", _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="remove tag characters that belong to no flag",
    find=find,
    triggers=SUPPLEMENTARY,
    listed=SUPPLEMENTARY,
    profiles=NORMALIZING,
)
