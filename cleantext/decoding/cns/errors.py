"""Calls the error handler that the caller of a codec named, for invalid bytes and for characters that cannot be encoded."""

from __future__ import annotations

import codecs


def handle_decoding(errors: str, encoding: str, data: bytes, start: int, end: int) -> tuple[str, int]:
    """The handler's text for `data[start:end]`, and the offset to continue from. Raises what the handler raises."""
    given, at = codecs.lookup_error(errors)(UnicodeDecodeError(encoding, data, start, end, "illegal multibyte sequence"))
    return str(given), at if at >= 0 else at + len(data)


def handle_encoding(errors: str, encoding: str, text: str, at: int) -> tuple[str | bytes, int]:
    """The handler's output for `text[at]`, and the offset to continue from. Raises what the handler raises."""
    given, after = codecs.lookup_error(errors)(UnicodeEncodeError(encoding, text, at, at + 1, "character not in CNS 11643"))
    return given, after if after >= 0 else after + len(text)
