"""repair/four-byte: a character of four bytes of UTF-8 that was wrongly decoded, alone: `馃槀` → 😂, `ð¡ƒ‰` → 𡃉.

Emoji and the Han beyond the Basic Multilingual Plane often stand among text of which nothing else was wrongly decoded. Their
bytes are one of three characters in a row of the encoding's upper half, or 馃 and another Han, which good text has not.

Not changed: what becomes no emoji and no assigned Han, a Han where there is no other one in the line (`ð` is a letter of
Icelandic), such a Han of GBK, and mojibake that the text is about.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of
from cleantext.repair.mojibake.shown import is_shown
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/four-byte"
_SHOWN = "mojibake that the text is about"

_BY_NAME = {reader.name: reader for reader in READERS}
# The byte F0 in each encoding of one byte, and the readers that it is of.
_LEADS = "ð\uf8ff≡"
_READERS: dict[str, tuple[Reader, ...]] = {
    "ð": (_BY_NAME["Windows-1252"], _BY_NAME["Latin-1"]),
    "\uf8ff": (_BY_NAME["Mac Roman"],),
    "≡": (_BY_NAME["code page 437"],),
    "馃": (_BY_NAME["GBK"],),
}
_PAIRED = "馃"  # F0 9F in GBK: the lead of all emoji
# What bytes 90-BF are in these encodings, roughly.
_SECOND = (
    "\x90-\xbf\xc4-\xff\u0131\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a"
    "\u2020-\u2026\u20a7\u2122\u2202-\u2265\u2310\u2500-\u25a0\u03a9\u03c0"
)
_BEHIND_PAIRED = "\u2000-\uffe5"
_PLACE = re.compile(f"[{_LEADS}{_PAIRED}](?:(?<=[{_LEADS}])[^\x00-\x7f\n]{{3}}|(?<={_PAIRED})[{_BEHIND_PAIRED}])")
_EMOJI = re.compile("[\U0001f100-\U0001f6ff\U0001f900-\U0001faff]")
_HAN = re.compile(f"[{MAIN_HAN}]")


def find(page: Page) -> Findings:
    rows: list[Row] = []
    flags: list[Flag] = []
    for start, end, written, reader in _found(page.text):
        if is_shown(page.text, start, end):
            flags.append(Flag(start, end, _ID, _SHOWN, (written,)))
        else:
            rows.append((start, end, written, Reason((_ID,), f"UTF-8 read as {reader.name}")))
    return Findings(Columns.of(rows), flags) if rows or flags else NOTHING


def _found(text: str) -> Iterator[tuple[int, int, str, Reader]]:
    """The half-open spans, what they become, and how they were read."""
    for match in _PLACE.finditer(text):
        for reader in _READERS[match[0][0]]:
            known = bytes_of(reader)
            written = b"".join(known[character] for character in match[0]).decode("utf-8", "ignore")
            if _is_emoji(written) or (_is_rare_han(written) and _is_among_han(text, *match.span())):
                yield *match.span(), written, reader
                break


def _is_emoji(written: str) -> bool:
    return len(written) == 1 and _EMOJI.match(written) is not None and unicodedata.category(written) in ("So", "Sk")


def _is_rare_han(written: str) -> bool:
    return len(written) == 1 and 0x20000 <= ord(written) < 0x33480 and unicodedata.category(written) == "Lo"


def _is_among_han(text: str, start: int, end: int) -> bool:
    """Whether there is a Han in the line of the half-open span."""
    line, below = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    below = below if below >= 0 else len(text)
    return _HAN.search(text, line, start) is not None or _HAN.search(text, end, below) is not None


RULE: Rule = Rule(
    id=_ID,
    summary="undo the wrong decoding of an emoji or a rare Han of UTF-8",
    find=find,
    triggers=_PAIRED,  # rare by itself; a pair with all that may be behind it would cost each character of each text
    pairs=((_LEADS, _SECOND),),
)
