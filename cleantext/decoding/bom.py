"""Byte order marks. They stand outside the text."""

from __future__ import annotations

import codecs

# Where one mark begins with another, the longer must come first. GB 18030 has a mark too, seldom seen.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)


def split_bom(data: bytes) -> tuple[bytes, str | None]:
    """The byte order mark at the start of `data` and its codec; b"" and None where there is none.

    FF FE 00 00 is the mark of UTF-32 only if UTF-32 follows; else it is that of UTF-16 before a NUL.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark) and (encoding != "utf-32-le" or _decodes(data[4:], encoding)):
            return mark, encoding
    return b"", None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
