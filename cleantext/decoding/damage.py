"""Decoding of damaged bytes: each maximal run of bytes that the codec does not take becomes one U+FFFD, and is listed."""

from __future__ import annotations

import codecs
import re

from cleantext.decoding.decoded import Damage

# Bytes that the codec refuses pass as these lone surrogates, which no strict decoder gives out, so that they can be
# told from a U+FFFD that was in the data. (Python's own "surrogateescape" does not take bytes below 0x80.)
MARKER = 0xDC00
_RUN = re.compile("[\udc00-\udcff]+")
_MARKS = [chr(MARKER + byte) for byte in range(256)]


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _marked(error.object[error.start : error.end]), error.end


def _unmark(error: UnicodeError) -> tuple[bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    found = _RUN.match(error.object, error.start)
    if not found:
        raise error
    return bytes(ord(byte) - MARKER for byte in found[0]), found.end()


codecs.register_error("cleantext-mark", _mark)
codecs.register_error("cleantext-unmark", _unmark)


def mark_damage(data: bytes, encoding: str, skip: int = 0) -> str:
    """`data` decoded; each byte that `encoding` does not take is the lone surrogate U+DC00 + byte.

    The first `skip` bytes are damage too: what is left of a character whose beginning was cut off.
    """
    head = _marked(data[:skip])
    try:
        return head + data[skip:].decode(encoding, "cleantext-mark")
    except RuntimeError:
        return head + "".join(_mark_line(line, encoding) for line in data[skip:].splitlines(keepends=True))


def _mark_line(line: bytes, encoding: str) -> str:
    """A line of data on which the codec gives up with an internal error, as Python's for ISO 2022 do on some sequences."""
    try:
        return line.decode(encoding, "cleantext-mark")
    except RuntimeError:
        return _marked(line)


def _marked(lost: bytes) -> str:
    return "".join(map(_MARKS.__getitem__, lost))


def unmark_damage(marked: str, encoding: str) -> bytes:
    """The bytes of a text from `mark_damage`. Raises UnicodeEncodeError if it has a character that `encoding` has not."""
    return marked.encode(encoding, "cleantext-unmark")


def count_damage(marked: str) -> int:
    """The number of damaged bytes in a text from `mark_damage`."""
    return sum(len(run) for run in _RUN.findall(marked))


def collect_damage(marked: str) -> tuple[str, tuple[Damage, ...]]:
    """The text of a marked one, with one U+FFFD for each run of damaged bytes, and the list of them."""
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
