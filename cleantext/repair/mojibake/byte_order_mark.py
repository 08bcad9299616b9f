"""repair/byte-order-mark: a byte order mark of UTF-8 that was read as text: `ï»¿id,name`, `锘縤d,name`.

Removed where it begins the text. GBK reads its last byte together with the one behind it, so an ASCII letter becomes a part of a
Han: 縤 is the letter i. What else is misread there is mojibake, which is repaired before.

Not changed: a mark anywhere else, 锘 before another character, a mark that the text is about.
"""

from __future__ import annotations

import re

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason
from cleantext.repair.mojibake.codecs.readers import READERS, bytes_of
from cleantext.repair.mojibake.repaired import is_repaired, remember_repaired
from cleantext.repair.mojibake.shown import is_shown
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/byte-order-mark"
_SHOWN = "a byte order mark that the text is about"

# EF BB BF as readers of single bytes have it: Windows-1252 and Latin-1, code pages 437 and 850, Mac Roman, Windows-1251.
_SINGLE = {"ï»¿": "Windows-1252", "∩╗┐": "code page 437", "´╗┐": "code page 850", "Ôªø": "Mac Roman", "п»ї": "Windows-1251"}
_MARK = re.compile(f"{'|'.join(_SINGLE)}|锘[\u7dc0-\u7fbf\ufffd]")


def find(page: Page) -> Findings:
    found = _found(page.text)
    if found is None or is_repaired(page, 0, found[0]):
        return NOTHING
    end, written, reader = found
    if is_shown(page.text, 0, end):
        return Findings(flags=[Flag(0, end, _ID, _SHOWN, (written,))])
    remember_repaired(page, [(0, end)])
    return Findings(Columns.of([(0, end, written, Reason((_ID,), f"a byte order mark of UTF-8, read as {reader}"))]))


def _found(text: str) -> tuple[int, str, str] | None:
    """Where the mark at the start of the text ends, what is left of it, and how it was read; None if there is none."""
    match = _MARK.match(text)
    if match is None:
        return None
    if match[0] in _SINGLE:
        return match.end(), "", _SINGLE[match[0]]
    lead, trail = (0xBF, 0) if match[0][1] == "\ufffd" else bytes_of(READERS[0])[match[0][1]]
    return (match.end(), chr(trail) if trail else "", "GBK") if lead == 0xBF and trail < 0x80 else None


RULE: Rule = Rule(
    id=_ID,
    summary="remove a byte order mark that was read as text",
    find=find,
    triggers="锘",
    pairs=(("ï", "»"), ("∩", "╗"), ("´", "╗"), ("Ô", "ª"), ("п", "»")),
)
