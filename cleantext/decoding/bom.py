"""Byte order marks. They stand outside the text."""

from __future__ import annotations

import codecs
import re

# Where one mark begins with another, the longer must come first. GB 18030 has a mark too, seldom seen.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)


_SAMPLE = 400  # bytes
_NO_TEXT = re.compile("[\ue000-\uf8ff\ufffd]")


def split_bom(data: bytes) -> tuple[bytes, str | None]:
    """The byte order mark at the start of `data` and its codec; b"" and None where there is none.

    FF FE 00 00 is the mark of UTF-32 only if UTF-32 follows; else it is that of UTF-16 before a NUL. FF FE and FE FF are no
    marks if mostly characters for private use follow: they are letters in code pages, and "яю" begins Russian words.
    """
    for mark, encoding in MARKS:
        if data.startswith(mark) and _may_follow(mark, data, encoding):
            return mark, encoding
    return b"", None


def _may_follow(mark: bytes, data: bytes, encoding: str) -> bool:
    if encoding == "utf-32-le":
        try:
            data[len(mark) :].decode(encoding)
        except UnicodeDecodeError:
            return False
    if encoding.startswith("utf-16"):
        sample = data[len(mark) : _SAMPLE]
        text = sample.decode(encoding, "replace")
        lost = "\ufffd".encode(encoding)  # written by whoever lost it, as in a file full of mojibake: no sign of another encoding
        written = sum(1 for unit in zip(sample[::2], sample[1::2], strict=False) if bytes(unit) == lost)
        return 3 * (len(_NO_TEXT.findall(text)) - written) <= len(text) + 3
    return True
