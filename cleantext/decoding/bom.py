"""Byte order marks. They are not part of the text."""

from __future__ import annotations

import codecs
import re

from cleantext.decoding.seven_bit import is_damaged_utf32

# A mark that begins with another one must come before it. The mark of GB 18030 is rare.
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

_SAMPLE_BYTES = 400
_PRIVATE_OR_LOST = re.compile("[\ue000-\uf8ff\ufffd]")


def split_bom(data: bytes) -> tuple[bytes, str | None]:
    """The byte order mark at the start of `data` and its codec; b"" and None if there is none.

    FF FE 00 00 is a mark of UTF-32 only if UTF-32 follows, a tenth of which may be damaged; otherwise it is a mark of UTF-16
    before a NUL. FF FE and FE FF are not marks if mostly private-use characters follow: they are letters in code pages, such as
    "яю" in Russian.
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
            return is_damaged_utf32(data[len(mark) :], encoding)
    if encoding.startswith("utf-16"):
        sample = data[len(mark) : _SAMPLE_BYTES]
        text = sample.decode(encoding, "replace")
        # U+FFFD that is encoded in the data, as in a file full of mojibake, does not suggest another encoding.
        lost = "\ufffd".encode(encoding)
        encoded = sum(1 for unit in zip(sample[::2], sample[1::2], strict=False) if bytes(unit) == lost)
        return 3 * (len(_PRIVATE_OR_LOST.findall(text)) - encoded) <= len(text) + 3
    return True
