"""What a codec does with bytes or characters that it has no answer for: it asks the handler that the caller named."""

from __future__ import annotations

import codecs


def ask(errors: str, encoding: str, data: bytes, start: int, end: int) -> tuple[str, int]:
    """The text to put for `data[start:end]`, and where to go on. Raises UnicodeDecodeError if the handler does."""
    given, at = codecs.lookup_error(errors)(UnicodeDecodeError(encoding, data, start, end, "illegal multibyte sequence"))
    return str(given), at if at >= 0 else at + len(data)


def refuse(errors: str, encoding: str, text: str, at: int) -> tuple[str | bytes, int]:
    """What to write for `text[at]`, and where to go on. Raises UnicodeEncodeError if the handler does."""
    given, after = codecs.lookup_error(errors)(UnicodeEncodeError(encoding, text, at, at + 1, "character not in CNS 11643"))
    return given, after if after >= 0 else after + len(text)
