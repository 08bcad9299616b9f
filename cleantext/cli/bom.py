"""The byte order mark of an output."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.decoding import Decoded


def bom_of(data: bytes, decoded: Decoded) -> bytes:
    """The BOM that the filtered `data` starts with: UTF-8's if the input was UTF-8 and had one, else none.

    So a right file comes out byte for byte, and a UTF-16 file comes out as UTF-8 without a mark.
    """
    is_utf8 = decoded.encoding in ("utf-8", "utf_8", "utf-8-sig", "utf_8_sig")
    return codecs.BOM_UTF8 if is_utf8 and data.startswith(codecs.BOM_UTF8) else b""
