"""Decoding of damaged bytes: each maximal run of invalid bytes becomes one U+FFFD and is recorded.

In between, each such byte is a lone surrogate in a *marked text*, so that it can be told from a U+FFFD in the data.
"""

from __future__ import annotations

import codecs
import re

from cleantext.decoding.decoded import Damage

# An invalid byte is U+DC00 + byte in a marked text; no strict decoder returns these surrogates. (Python's "surrogateescape"
# does not accept bytes below 0x80.)
MARKER = 0xDC00
_RUN = re.compile("[\udc00-\udcff]+")
_MARKS = [chr(MARKER + byte) for byte in range(256)]


def _mark(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _marked(error.object[error.start : error.end]), error.end


def _unmark(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    found = _RUN.match(error.object, error.start)
    if not found:
        raise error
    return bytes(ord(byte) - MARKER for byte in found[0]), found.end()


codecs.register_error("cleantext-mark", _mark)
codecs.register_error("cleantext-unmark", _unmark)


def mark_damage(data: bytes, encoding: str, skip: int = 0) -> str:
    """`data` as a marked text: each byte that is invalid in `encoding` becomes the lone surrogate U+DC00 + byte.

    The first `skip` bytes count as damage, too: the rest of a character whose beginning is missing.
    """
    head = _marked(data[:skip])
    try:
        return head + data[skip:].decode(encoding, "cleantext-mark")
    except RuntimeError:
        return head + "".join(_mark_line(line, encoding) for line in data[skip:].splitlines(keepends=True))


def _mark_line(line: bytes, encoding: str) -> str:
    """`line` as a marked text, all of it damage if the codec fails: Python's ISO 2022 codecs raise RuntimeError on some data."""
    try:
        return line.decode(encoding, "cleantext-mark")
    except RuntimeError:
        return _marked(line)


def _marked(lost: bytes) -> str:
    return "".join(map(_MARKS.__getitem__, lost))


def unmark_damage(marked: str, encoding: str) -> bytes:
    """The bytes of a marked text. Raises UnicodeEncodeError if `encoding` lacks one of its characters."""
    return marked.encode(encoding, "cleantext-unmark")


def count_damage(marked: str) -> int:
    """The number of damaged bytes in a marked text."""
    return sum(len(run) for run in _RUN.findall(marked))


def collect_damage(marked: str) -> tuple[str, tuple[Damage, ...]]:
    """A marked text with each run of damaged bytes replaced by one U+FFFD, and the list of these runs."""
    pieces: list[str] = []
    damage: list[Damage] = []
    at = place = 0
    for run in _RUN.finditer(marked):
        pieces += marked[at : run.start()], "\ufffd"
        place += run.start() - at + 1
        damage.append((place - 1, place, bytes(ord(byte) - MARKER for byte in run[0])))
        at = run.end()
    pieces.append(marked[at:])
    return "".join(pieces), tuple(damage)
