"""The byte order mark (BOM) of an output."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.decoding import Decoded


def bom_of(data: bytes, decoded: Decoded) -> bytes:
    """The BOM to write before the cleaned text of `data`: that of UTF-8 if the input was UTF-8 with a BOM, else none.

    So a correct UTF-8 file is copied byte for byte, and a UTF-16 file becomes UTF-8 without a BOM.
    """
    is_utf8 = decoded.encoding in ("utf-8", "utf_8", "utf-8-sig", "utf_8_sig")
    return codecs.BOM_UTF8 if is_utf8 and data.startswith(codecs.BOM_UTF8) else b""
