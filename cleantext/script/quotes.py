"""Converts quotation marks between the styles “ ” ‘ ’ and 「 」 『 』.

    “他说‘好’”  ⇄  「他說『好』」

"script" means the style of the output's script: that of the target `to`, else of the text itself if it is Simplified or
Traditional. Outer and inner marks are replaced one for one, so the nesting is kept. A mark without a partner is left unchanged,
unless it opens a paragraph of a speech that goes on in the next, which its mark opens again; so are apostrophes, the ’ of ’90s,
and the quotes of Japanese and Korean. Single marks count as inner ones even if they are outermost (‘你好’), so that converting
back restores them. A mark finds its partner within its paragraph (up to a blank line).
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
_OPENING = re.compile("^[ \t\u3000]*(?=[“‘「『])", re.MULTILINE)
_KANA = re.compile(f"[{KANA_LETTERS}{HANGUL}]")
_NEAR = 3  # code points to either side searched for kana and hangul: a Japanese particle directly follows a quotation


def find_rows(page: Page) -> Iterable[Row]:
    """Edits for both marks of each pair, as a group: they change together or not at all. Nothing if `quotes` is "keep".

    Curly quotes become corner ones only around or next to Han, since English keeps its own.
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
    rows += _going_on(page.text, old, forms, {row[0] for row in rows}, style)
    return sorted(rows)


def _going_on(text: str, marks: str, forms: dict[str, str], changed: set[int], style: str) -> Iterator[Row]:
    """The edits for marks that open a paragraph and are not closed in it, since the speech goes on: the next paragraph begins
    with
    the same mark, and that is `changed` or goes on in turn."""
    following = -1
    for match in reversed(list(_OPENING.finditer(text))) if changed else ():
        at = match.end()
        if text[at] not in marks:
            continue
        if at in changed:
            following = at
        elif following >= 0 and text[at] == text[following] and not text[text.find("\n", at) : following].strip():
            following = at
            yield at, at + 1, forms[text[at]], Reason((_ID,), f"quotes={style}", 1.0, at)
        else:
            following = -1


def style_of(script: str | None) -> str | None:
    """The style of quotes, "curly" or "corner", of `script`, a target or a label of `detect_script`; None if it has none.

    >>> style_of("hans"), style_of("tw"), style_of("mixed")
    ('curly', 'corner', None)
    """
    if script in (None, "mixed", "neutral", "other"):
        return None
    return "curly" if script == "hans" else "corner"


def _style(page: Page) -> str | None:
    """The target style, "curly" or "corner"; None if quotes are kept."""
    if page.config.quotes != "script":
        return page.config.quotes
    if page.to is not None:
        return style_of(page.to)
    from cleantext.script.detection import detect_script

    return style_of(detect_script(page.text).label)


def _pairs(page: Page, marks: str) -> Iterator[tuple[int, int]]:
    """The offsets of the two marks of each pair. Pairs do not cross; a mark that would is left out."""
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
    """Whether the ’ at `at` is an apostrophe: don’t, boys’ (if no single quote is open), ’90s."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if after.isascii() and after.isalnum():
        return True
    return not (opened and text[opened[-1]] == "‘") and before.isascii() and before.isalnum()


def _is_chinese(text: str, start: int, end: int) -> bool:
    """Whether there is a Han character in the quotation or next to it."""
    return IS_HAN.search(text, max(0, start - 1), end + 2) is not None


QUOTES = Rule(
    id=_ID,
    summary="convert quotation marks to the style of the option `quotes`",
    find=find_rows,
    triggers=CURLY + CORNER,
    idle_when=("quotes", "keep"),
)
