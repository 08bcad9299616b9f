"""repair/stray-backtick: backticks that a site sets behind 的, so that copies of its text are known: `应用文体的`一种`.

They are taken out if the page has two or more, all of them stand between 的 and Han, and they do not mark pieces of code: in
some line they do not pair, or a pair holds a mark of punctuation. Left alone is what is spoken of (`左上角的`键`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import HAN
from cleantext.rules import Page, Rule

_ID = "repair/stray-backtick"
_FEWEST = 2  # a single one may be a slip of the writer
_STRAY = re.compile(f"`(?<=的`)(?=[{HAN}])(?![键鍵符号號])")
_PIECE = re.compile("`([^`\n]*)`")
_MARK = re.compile("[，。、；：！？,;:!?]")
_WHY = Reason((_ID,), "all backticks of the page stand between 的 and Han", 0.95)


def can_be_stray(text: str) -> bool:
    """The gate: whether all backticks of the text, two or more, stand right behind 的."""
    count = text.count("`")
    return count >= _FEWEST and count == text.count("的`")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    found = [match.start() for match in _STRAY.finditer(text)]
    if len(found) == text.count("`") and not _mark_code(text):
        yield from ((at, at + 1, "", _WHY) for at in found)


def _mark_code(text: str) -> bool:
    """Whether the backticks pair in each line, and no pair holds a mark of punctuation."""
    lines = [line for line in text.split("\n") if "`" in line]
    return not any(line.count("`") % 2 or any(_MARK.search(piece) for piece in _PIECE.findall(line)) for line in lines)


RULE: Rule = Rule(
    id=_ID,
    summary="remove backticks that a site set behind 的",
    find=find,
    triggers="`",
    gate=can_be_stray,
)
