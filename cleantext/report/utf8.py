"""Encodes text as UTF-8: every output goes through here."""

from __future__ import annotations

from cleantext.errors import FormatError


def to_utf8(text: str) -> bytes:
    """`text` as UTF-8, without a BOM.

    Raises FormatError for a lone surrogate, which UTF-8 cannot encode. Nothing is replaced silently.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = f"U+{ord(text[error.start]):04X} at character {error.start + 1}"
        raise FormatError(f"UTF-8 cannot encode the lone surrogate {place}; remove it, or use the Python API") from None
