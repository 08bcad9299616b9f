"""A space between Han and a Latin word or a number, as the option `spacing` asks: none, one, or as most of the document.

"add" puts a space where none is (`用Python写` to `用 Python 写`), "remove" takes one away, "document" does the one that four of
five places of the document have, if it has five. Off by default ("keep"): both are house styles.
Left alone: other than one plain or no-break space; the space after a number that begins a line (`3 结论`), which numbers it;
Japanese and Korean text.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Columns, Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "spaces/han-latin"
_LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_OPEN = lazily(f"[{HAN}](?=[{_LATIN}])|[{_LATIN}%‰℃°](?=[{HAN}])")
_SPACED = lazily(f"[ \u00a0](?:(?<=[{HAN}].)(?=[{_LATIN}])|(?<=[{_LATIN}%‰℃°].)(?=[{HAN}]))")
_NUMBERS_LINE = lazily("(?:^|\n)[ \t\u3000]{0,8}(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}|[A-Za-z])\\.?$")

_SHARE = 0.8
_FEWEST = 5

_ADDED = Reason((_ID,), "a space asked for between Han and Latin letters or digits")
_REMOVED = Reason(_ADDED.rules, "no space asked for between Han and Latin letters or digits")


def find(page: Page) -> Columns:
    wanted = _wanted(page)
    if wanted == "add":
        return Columns.of((at, at, " ", _ADDED) for at in _open_places(page))
    return Columns.of(_removals(page)) if wanted == "remove" else Columns.of(())


def _wanted(page: Page) -> str:
    """What is to be done: "add", "remove" or, where the document has no habit, nothing ("keep")."""
    if page.config.spacing != "document":
        return page.config.spacing
    spaced, unspaced = sum(1 for _ in _removals(page)), sum(1 for _ in _open_places(page))
    if spaced + unspaced < _FEWEST or max(spaced, unspaced) < _SHARE * (spaced + unspaced):
        return "keep"
    return "add" if spaced > unspaced else "remove"


def _open_places(page: Page) -> Iterator[int]:
    return (match.end() for match in _OPEN().finditer(page.text) if is_chinese_at(page, match.start()))


def _removals(page: Page) -> Iterator[Row]:
    for match in _SPACED().finditer(page.text):
        start, end = match.span()
        if is_chinese_at(page, start) and not _NUMBERS_LINE().search(page.text, max(start - 18, 0), start):
            yield start, end, "", _REMOVED


RULE: Rule = Rule(
    id=_ID,
    summary="add or remove the space between Han and Latin letters or digits, as `spacing` asks",
    find=find,
    triggers="0-9A-Za-z\u00c0-\u024f",
    profiles=NORMALIZING,
    idle_when=("spacing", "keep"),
)
