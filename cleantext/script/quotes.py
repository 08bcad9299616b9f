"""Quotation marks in the style asked for: “ ” ‘ ’ or 「 」 『 』.

    “他说‘好’”  ⇄  「他說『好』」

"script" asks for the style of the script of the output: of the target `to`, else of the text itself if that is Simplified or
Traditional. The outer and the inner mark change place for place, so the nesting stays. A mark that has no partner is left;
so is an apostrophe, and the ’ of ’90s. Japanese and Korean keep theirs. Where single marks stand outermost (‘你好’), they
are taken as inner ones all the same: to guess would not come back on the way back. Lines are looked at one by one, except
that a pair may run over lines: a mark finds its partner within one paragraph (up to a blank line).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import HANGUL, IS_HAN, KANA_LETTERS
from cleantext.rules import Page, Rule

_ID = "script/quotes"
CURLY, CORNER = "“”‘’", "「」『』"
_CLOSING = {"”": "“", "’": "‘", "」": "「", "』": "『"}
_MARK = re.compile("[“”‘’「」『』]|\n[^\\S\n]*\n|\r\n?[^\\S\r\n]*\r")
_KANA = re.compile(f"[{KANA_LETTERS}{HANGUL}]")
_NEAR = 3  # a particle follows a quotation at once


def find_rows(page: Page) -> Iterable[Row]:
    """Both marks of each pair, as a group: they change together or not at all. Nothing where `quotes` is "keep".

    Curly quotes become corner ones only around or beside Han, since English keeps its own.
    """
    style = _style(page)
    if style is None:
        return []
    old, new = (CORNER, CURLY) if style == "curly" else (CURLY, CORNER)
    forms = dict(zip(old, new, strict=True))
    rows: list[Row] = []
    for start, end in _pairs(page, old):
        if (old is CORNER or _is_chinese(page.text, start, end)) and not _KANA.search(
            page.text, max(start - _NEAR, 0), end + _NEAR
        ):
            reason = Reason((_ID,), f"quotes={style}", 1.0, start)
            rows += ((at, at + 1, forms[page.text[at]], reason) for at in (start, end))
    return sorted(rows)


def style_of(script: str | None) -> str | None:
    """The value of the option `quotes` that the script `script` has: a target, or a label of `detect_script`.

    >>> style_of("hans"), style_of("tw"), style_of("mixed")
    ('curly', 'corner', None)
    """
    if script in (None, "mixed", "neutral", "other"):
        return None
    return "curly" if script == "hans" else "corner"


def _style(page: Page) -> str | None:
    """Which quotes are asked for: "curly" or "corner", or None where none are."""
    if page.config.quotes != "script":
        return page.config.quotes
    if page.to is not None:
        return style_of(page.to)
    from cleantext.script.detection import detect_script

    return style_of(detect_script(page.text).label)


def _pairs(page: Page, marks: str) -> Iterator[tuple[int, int]]:
    """Where the two marks of each pair stand. Pairs do not cross; a mark that would is left out."""
    opened: list[int] = []
    for match in _MARK.finditer(page.text):
        mark, at = match.group(), match.start()
        if len(mark) > 1:
            opened.clear()
        elif mark not in marks or (mark == "’" and _is_apostrophe(page.text, at, opened)):
            continue
        elif mark not in _CLOSING:
            opened.append(at)
        elif opened and page.text[opened[-1]] == _CLOSING[mark]:
            yield opened.pop(), at
        elif any(page.text[start] == _CLOSING[mark] for start in opened[-3:]):
            while page.text[opened[-1]] != _CLOSING[mark]:
                opened.pop()
            yield opened.pop(), at


def _is_apostrophe(text: str, at: int, opened: list[int]) -> bool:
    """don’t, boys’ (no single quote open), ’90s."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if after.isascii() and after.isalnum():
        return True
    return not (opened and text[opened[-1]] == "‘") and before.isascii() and before.isalnum()


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether the quotation has Han in it, or next to it."""
    return IS_HAN.search(text, max(0, start - 1), end + 2) is not None


QUOTES = Rule(
    id=_ID,
    summary="quotation marks in the style of the option `quotes`",
    find=find_rows,
    triggers=CURLY + CORNER,
    idle_when=("quotes", "keep"),
)
