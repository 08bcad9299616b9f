"""Control sequences of terminals in a text with Han: `ESC [1;33m` and the like, as bulletin boards colour their posts.

Source: ECMA-48, control sequences (CSI), operating system commands (OSC) and the designation of character sets. Without the
escape character they are text (`[0m`) and stay; so they do in a text without Han, which may be a log as a terminal wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.classes import IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "characters/terminal-sequence"
_SEQUENCE = lazily(
    "\x1b(?:"
    r"\[[0-?]{0,40}[ -/]{0,4}[@-~]"
    "|\\][^\x07\x1b\n]{0,200}(?:\x07|\x1b\\\\)"
    r"|[()][0-2AB]"
    ")"
)

_WHY = Reason((_ID,), "a control sequence of a terminal")


def find(page: Page) -> Iterator[Row]:
    if IS_HAN.search(page.text):
        yield from ((*match.span(), "", _WHY) for match in _SEQUENCE().finditer(page.text))


RULE: Rule = Rule(
    id=_ID,
    summary="remove terminal control sequences",
    find=find,
    triggers="\x1b",
    profiles=NORMALIZING,
)
