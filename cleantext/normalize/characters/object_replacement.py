"""U+FFFC OBJECT REPLACEMENT CHARACTER beside East Asian text or alone on its line: the remainder of a picture.

Left alone among other text, where a writer may speak of it, and alone in quotes or brackets.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.classes import EAST_ASIAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.quotes import is_enclosed
from cleantext.rules import Page, Rule

_ID = "characters/object-replacement"
_RUN = lazily("\ufffc+")
_EAST_ASIAN = lazily(f"[{EAST_ASIAN}]")

_WHY = Reason((_ID,), "an object replacement character in East Asian text")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for run in _RUN().finditer(text):
        start, end = run.span()
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        alone = before in ("", "\n") and after in ("", "\n")
        beside = _EAST_ASIAN().match(before) or _EAST_ASIAN().match(after)
        if (alone or beside) and not is_enclosed(text, start, end):
            yield start, end, "", _WHY


RULE: Rule = Rule(
    id=_ID,
    summary="remove object replacement characters",
    find=find,
    triggers="\ufffc",
    profiles=NORMALIZING,
)
