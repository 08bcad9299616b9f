"""repair/unicode-escape: characters escaped by code point: `\\u4e2d\\u56fd`, `%u4E2D%u56FD`, `\\u{4e2d}` → 中国.

A surrogate pair is one character. Doubly escaped ones (`\\\\u4e2d`) are decoded in one go, as are the `%20` between the
`%u` of JavaScript's `escape`, and the `\\n` and `\\"` of JSON next to a run. Runs of two characters or more are decoded by
themselves; single characters if the text has such a run, if they fill a line, or if they are next to Chinese text or to a
word's letters (`Beyonc\\u00e9`, `It\\u2019s`); ASCII (`\\u003c`) only on a line with such a run. Runs that lost their backslashes
(`u4e2du56fd`) must be plausible Chinese. Code points that are bytes of UTF-8 (`\\u00e4\\u00b8\\u00ad`), as some sites export
their data, are decoded as such.

Not changed: string literals of programs (in straight quotes), JSON, ranges (`[\\u4e00-\\u9fa5]`), paths, texts about escapes,
control characters, lone surrogates, and private use.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.lexicon import log_probability
from cleantext.patterns.classes import HAN, HANGUL, KANA
from cleantext.patterns.lines import line_starts
from cleantext.repair.escapes.used_as_text import CHINESE, fills_line, stands_for_text, touches_chinese
from cleantext.rules import Page, Rule

_ID = "repair/unicode-escape"
_BACKSLASH = r"\\{1,4}(?:u(?:[0-9A-Fa-f]{4}|\{[0-9A-Fa-f]{3,6}\})|U[0-9A-Fa-f]{8})"
_PERCENT = "%(?:25){0,4}(?:u[0-9A-Fa-f]{4}|[0-9A-Fa-f]{2})"
_BARE = "(?<![A-Za-z\\\\%&#+_.-])(?:u[0-9a-f]{4})+(?![A-Za-z_])"
_SIMPLE = r"\\{1,4}[nrt\"/]"
_RUN = re.compile(
    rf"(?:{_BACKSLASH})+(?:(?:{_SIMPLE})+(?![A-Za-z])(?:{_BACKSLASH})*)*"
    rf"|%(?:25){{0,4}}u[0-9A-Fa-f]{{4}}(?:(?:{_PERCENT}|[A-Za-z0-9@*_+./-])*{_PERCENT})?|{_BARE}"
)
_NUMBER = re.compile(
    r"\\{1,4}(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]+)\}|U([0-9A-Fa-f]{8}))"
    r"|%(?:25){0,4}(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))|u([0-9a-f]{4})|\\{1,4}[nrt\"/]|."
)
_GATE = r"[u](?:[4-9][0-9a-f]{3}u[4-9f]|(?<=[\\%5]u)[0-9A-Fa-f{][0-9A-Fa-f]{3})|U000[0-2]"

# What an escape must not decode to: controls, surrogates, private use, noncharacters.
_NO_TEXT = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]"
)
_EAST_ASIAN = re.compile(f"[{HAN}{KANA}{HANGUL}]")
_CHINESE = re.compile(f"[{CHINESE}]+")
_BYTES = re.compile("[\xe3-\xe9\xef].[\x80-\xbf\u0152-\u2122]", re.DOTALL)  # a character of UTF-8, each byte a code point
_PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
_LETTERS = re.compile("[\xc0-\xd6\xd8-\xf6\xf8-\u024f\u1e00-\u1eff]+")
_LATIN_PUNCTUATION = re.compile("[\xa0\xb7\u2010-\u2027]+")
_WORD = re.compile("[A-Za-z]")
_BESIDE = re.compile("[A-Za-z0-9 ,.!?;]")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t"}
_MIN_NATURAL = -9.0  # log probability (nats) of a character, as in `byte_text`


def find(page: Page) -> Iterator[Row]:
    text = page.text
    read = [(*match.span(), _meaning(match[0])) for match in _RUN.finditer(text)]
    read = [run for run in read if not _NO_TEXT.search(run[2]) and stands_for_text(page, *run)]
    sure = [_is_sure(text[start], meant) for start, _, meant in read]
    starts = line_starts(text) if any(sure) else []
    lines = {(text[run[0]], bisect_right(starts, run[0])) for run, certain in zip(read, sure, strict=True) if certain}
    kinds = {kind for kind, _ in lines}
    for (start, end, meant), certain in zip(read, sure, strict=True):
        if meant.isascii():
            believed = (text[start], bisect_right(starts, start)) in lines
        else:
            believed = certain or (text[start] in kinds and _CHINESE.fullmatch(meant) is not None)
        if believed or _is_attached(text, start, end, meant):
            yield start, end, meant, Reason((_ID,), "escaped code points")


def _meaning(run: str) -> str:
    meant = "".join(map(_character, _NUMBER.finditer(run)))
    if _PAIR.search(meant):
        return meant.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
    return _of_bytes(meant) if _BYTES.search(meant) else meant


def _of_bytes(meant: str) -> str:
    """The East Asian text whose bytes of UTF-8 are the characters of `meant`, else `meant`."""
    try:
        written = b"".join(each.encode("latin-1" if each < "\u0100" else "cp1252") for each in meant).decode("utf-8")
    except UnicodeError:
        return meant
    return written if _EAST_ASIAN.search(written) else meant


def _character(token: re.Match[str]) -> str:
    if token.lastindex is None:
        return _PLAIN.get(token[0][-1], token[0][-1]) if token[0][0] == "\\" else token[0]
    number = int(token[token.lastindex], 16)
    return chr(number) if number <= 0x10FFFF else "\uffff"


def _is_sure(first: str, meant: str) -> bool:
    """Whether the run is certain by itself; `first` is its first character."""
    if len(_EAST_ASIAN.findall(meant)) < 2:
        return False
    return first != "u" or log_probability(meant) / len(meant) >= _MIN_NATURAL


def _is_attached(text: str, start: int, end: int, meant: str) -> bool:
    """Whether a run that is not certain by itself is next to text of its kind."""
    if text[start] == "u" or meant.isascii():
        return False
    before, after = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
    if _LETTERS.fullmatch(meant):
        return _WORD.match(before) is not None
    if _LATIN_PUNCTUATION.fullmatch(meant) and (_WORD.match(before) or _WORD.match(after)):
        return _BESIDE.match(before) is not None and _BESIDE.match(after) is not None
    return touches_chinese(text, start, end) or (_CHINESE.fullmatch(meant) is not None and fills_line(text, start, end))


RULE: Rule = Rule(
    id=_ID,
    summary=r"decode escaped code points (\u4e2d, %u4E2D)",
    find=find,
    gate=_GATE,
    pairs=(("\\\\%5", "uU"), ("u", "4-9")),
)
