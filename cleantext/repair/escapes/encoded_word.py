"""repair/encoded-word: encoded words of mail (RFC 2047), `=?UTF-8?B?5Lit5Zu9?=`, `=?gb2312?Q?=D6=D0=B9=FA?=` → 中国.

Consecutive words of one charset are decoded together, without the space between them, since mailers split characters. As in
mail programs, GB2312 and GBK are decoded as GB18030, Big5 as Big5-HKSCS, ISO-8859-1 as Windows-1252. Not changed: words that
are invalid in their charset and in any other, words that give control characters, code, and texts about encoded words.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.patterns.beginnings import holds_from
from cleantext.repair.escapes.byte_text import read_bytes
from cleantext.repair.escapes.used_as_text import stands_for_text
from cleantext.rules import Page, Rule

_ID = "repair/encoded-word"
_CHARSET = r"([A-Za-z][A-Za-z0-9_.:-]{1,30})(?:\*[A-Za-z-]{1,10})?"
_WORD = re.compile(rf"=\?{_CHARSET}\?([BbQq])\?([!->@-~]{{1,1000}})\?=")
_BEGUN = re.compile(r"=\?[A-Za-z][A-Za-z0-9_.:*-]{1,40}\?[BbQq]\?")
_BETWEEN = re.compile(r"[ \t]{0,8}\n?[ \t]{0,8}")
_ESCAPE = re.compile(b"=([0-9A-Fa-f]{2})")
_WITH_MARK = ("utf-16", "utf-32", "utf-8-sig")  # a byte order mark belongs to the encoding
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\uf8ff\ufff0-\uffff]")


def has_begun(text: str) -> bool:
    """The gate: whether a word begins somewhere."""
    return holds_from("=?", _BEGUN, text)


def find(page: Page) -> Iterator[Row]:
    for words in _chains(page.text):
        start, end = words[0].start(), words[-1].end()
        meant = decode_words([(word[1], word[2], word[3]) for word in words])
        if meant and stands_for_text(page, start, end, meant):
            yield start, end, meant, Reason((_ID,), f"encoded word, {words[0][1]}")


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Sequences of words of one charset, with only white space between them."""
    chain: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if chain and chain[-1][1].lower() == word[1].lower() and _BETWEEN.fullmatch(text, chain[-1].end(), word.start()):
            chain.append(word)
        else:
            if chain:
                yield chain
            chain = [word]
    if chain:
        yield chain


def decode_words(words: list[tuple[str, str, str]]) -> str | None:
    """The text of words (charset, B or Q, content) of one charset; None if they cannot be decoded.

    >>> decode_words([("gb2312", "Q", "=D6=D0=B9"), ("gb2312", "Q", "=FA_2021")])
    '中国 2021'
    """
    data = b""
    for _, kind, content in words:
        raw = content.encode("ascii")
        if kind in "Qq":
            data += _ESCAPE.sub(lambda match: bytes((int(match[1], 16),)), raw.replace(b"_", b" "))
            continue
        try:
            data += base64.b64decode(raw.rstrip(b"=") + b"=" * (-len(raw.rstrip(b"=")) % 4), validate=True)
        except binascii.Error:
            return None
    text = _by_charset(data, words[0][0])
    return None if text is None or _NO_TEXT.search(text) else text


def _by_charset(data: bytes, charset: str) -> str | None:
    from cleantext.decoding.names import codec_name, larger_codec  # most documents have no encoded word

    codec = codec_name(charset)
    try:
        if codec is not None:
            return data.decode(codec if codec in _WITH_MARK else larger_codec(codec))
    except UnicodeError:
        pass
    reading = read_bytes(data)
    return reading.text if reading and reading.sure and reading.length == len(data) else None


RULE: Rule = Rule(
    id=_ID,
    summary="decode encoded words of mail (=?UTF-8?B?…?=)",
    find=find,
    triggers="=",
    gate=has_begun,
)
