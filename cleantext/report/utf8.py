"""Text to UTF-8 bytes, the one way out for every writer."""

from __future__ import annotations

from cleantext.errors import FormatError


def to_utf8(text: str) -> bytes:
    """`text` as UTF-8, without a BOM.

    Raises FormatError for a lone surrogate, which UTF-8 cannot hold; nothing is replaced silently.
    """
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError as error:
        place = f"U+{ord(text[error.start]):04X} at character {error.start + 1}"
        raise FormatError(f"UTF-8 cannot hold the lone surrogate {place}; take it out, or use the Python API") from None
