"""Characters by number as programs write them: `\\u4e2d\\u56fd`, `%u4E2D%u56FD`, `\\u{4e2d}` → 中国.

Pairs of surrogates are one character; escaped twice (`\\\\u4e2d`) is decoded in one go; so are the `%20` between `%u` of
JavaScript's `escape`. Two characters and more stand for text by themselves, single ones where the page has such, or where
they touch Chinese text or a word's letters (`Beyonc\\u00e9`). What lost its backslashes (`u4e2du56fd`) must read as Chinese.

Left alone are strings of programs (in straight quotes), JSON, ranges (`[\\u4e00-\\u9fa5]`), paths, lessons about them, ASCII
(`\\u003c`), controls, lone surrogates, and private use.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.lexicon import log_probability
from cleantext.repair.escapes.places import CHINESE, stands_for_text, touches_chinese
from cleantext.rules import Page, Rule

_BACKSLASH = r"\\{1,4}(?:u(?:[0-9A-Fa-f]{4}|\{[0-9A-Fa-f]{3,6}\})|U[0-9A-Fa-f]{8})"
_PERCENT = "%(?:25){0,4}(?:u[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})"
_BARE = "(?<![A-Za-z\\\\%&#+_.-])(?:u[0-9a-f]{4})+(?![A-Za-z_])"
_RUN = re.compile(rf"(?:{_BACKSLASH})+|%(?:25){{0,4}}u[0-9A-Fa-f]{{4}}(?:(?:{_PERCENT}|[A-Za-z0-9@*_+./-])*{_PERCENT})?|{_BARE}")
_NUMBER = re.compile(
    r"\\{1,4}(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]+)\}|U([0-9A-Fa-f]{8}))"
    r"|%(?:25){0,4}(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))|u([0-9a-f]{4})|."
)
# Begins with one letter, which is searched for fast.
_GATE = r"[u](?:[4-9][0-9a-f]{3}u[4-9f]|(?<=[\\%5]u)[0-9A-Fa-f{][0-9A-Fa-f]{3})"

# What an escape may stand for: no control, surrogate, private use or noncharacter.
_NO_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]")
_EAST_ASIAN = re.compile("[\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]")
_CHINESE = re.compile(f"[{CHINESE}]+")
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LETTERS = re.compile("[\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]+")
_NATURAL = -9.0  # as in `byte_text`


def find(page: Page) -> Iterator[Row]:
    text = page.text
    read = [(*match.span(), _meaning(match[0])) for match in _RUN.finditer(text)]
    read = [(start, end, meant) for start, end, meant in read if _is_possible(meant)]
    read = [run for run in read if stands_for_text(page, *run)]
    sure = [_is_sure(text[start], meant) for start, _, meant in read]
    kinds = sorted({text[start] for (start, _, _), certain in zip(read, sure, strict=True) if certain})
    for (start, end, meant), certain in zip(read, sure, strict=True):
        if certain or (text[start] in kinds and _CHINESE.fullmatch(meant)) or _is_attached(text, start, end, meant):
            yield start, end, meant, Reason((RULE.id,), "characters by number")


def _meaning(run: str) -> str:
    meant = "".join(map(_character, _NUMBER.finditer(run)))
    return meant.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") if _PAIR.search(meant) else meant


def _character(token: re.Match[str]) -> str:
    if token.lastindex is None:
        return token[0]
    number = int(token[token.lastindex], 16)
    return chr(number) if number <= 0x10FFFF else "\uffff"


def _is_possible(meant: str) -> bool:
    return not meant.isascii() and not _NO_TEXT.search(meant)


def _is_sure(first: str, meant: str) -> bool:
    """Whether the run tells by itself that it is one; `first` is the character that it begins with."""
    if len(_EAST_ASIAN.findall(meant)) < 2:
        return False
    return first != "u" or log_probability(meant) / len(meant) >= _NATURAL


def _is_attached(text: str, start: int, end: int, meant: str) -> bool:
    """Whether a run that is not sure by itself is attached to text of its kind."""
    if text[start] == "u":
        return False
    if _LETTERS.fullmatch(meant):
        return start > 0 and text[start - 1].isalpha() and text[start - 1].isascii()
    return touches_chinese(text, start, end)


RULE = Rule("repair/unicode-escape", r"decode characters by number (\u4e2d, %u4E2D)", find, "u", gate=_GATE)
