"""What bytes a character stands for in text that was read as Windows-1252 and in which pieces were then taken for UTF-8.

A program that looks for UTF-8 read as Windows-1252 finds some in GBK or Big5 read so: 系 is CF B5, in UTF-8 the letter ϵ, 用户 is
D3 C3 BB A7, in which C3 BB is û. It does so again in what it has made: 下单 is CF C2 B5 A5, Âµ becomes µ, and then Ïµ ϵ. The
byte AD, a soft hyphen, is dropped by others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from cleantext.repair.mojibake.readers import Reader
from cleantext.repair.mojibake.writers import PAIRS, Writer

BLEND = Reader("Windows-1252, in part as UTF-8", ("cp1252", "utf-8"), wide=False)
"""Not one of READERS: it is thought of where these leave something."""

BLENDED = ("Windows-1252", "Latin-1")  # readers that it can be mistaken for
WRITERS = PAIRS[:2]  # GBK and Big5

# Letters that only such text holds beside others of Windows-1252: of Latin, phonetic, Greek, Cyrillic, Armenian, Hebrew, Arabic.
_TAKEN = "\u0180-\u0191\u0193-\u02c5\u02c7-\u02db\u02dd-\u07ff"
_SEAM = re.compile(f"[\xa1-\xff{_TAKEN}](?:(?<=[\xa1-\xff])[{_TAKEN}]|(?<=[{_TAKEN}])[\xa1-\xff])")
_LETTER = re.compile("[\xa1-\xff]")
FOREIGN = re.compile(
    "[\x80-\xb6\xb8-\u200f\u2100-\u215f\u2c00-\u2e7f\ua000-\ud7ff\ufb00-\ufdff\ufe70-\ufefe\U000e0000-\U0010ffff]"
)
"""A character of none of what stands in Chinese text."""

DOUBTED, LIKELY = 8.0, 1.0  # by how much a blend must be likelier than a plain misreading where nothing, or little, shows one
UNLIKELY = 8.5  # the same where something speaks against it
_MANY = 40  # letters among which AD would be


def doubt(text: str) -> float:
    """By how much a blend must be likelier than a plain misreading in `text`: nothing where a letter shows that UTF-8 was looked
    for, little where there is no AD in much of it; more where there is some."""
    if _SEAM.search(text):
        return 0.0
    if "\xad" in text:
        return UNLIKELY
    return LIKELY if len(_LETTER.findall(text)) >= _MANY else DOUBTED


# Costs in natural logarithms, from how often each stands in text damaged so.
JOINED = 1.0  # a letter of Latin-1 for the two bytes of it in UTF-8
INNER = 1.0  # a byte that was itself a letter of two or three bytes in UTF-8
OTHER = 3.0  # letters of Windows-1252 that were taken for those of another encoding
MISSING = 1.0  # a byte AD that left no trace
WORD = 6.0  # a letter of ASCII right behind a Han
FOREIGNER = 3.0  # a kana beside a Han

_AD = b"\xad"


class Move(NamedTuple):
    """What a character can write behind the byte `pending` (0: none): characters, the byte that waits then, and the cost."""

    written: str
    pending: int
    cost: float


@lru_cache(maxsize=1 << 15)
def moves(pending: int, character: str, writer: Writer) -> tuple[Move, ...]:
    """All that `character` can write, the cheapest way to each."""
    found: dict[tuple[str, int], float] = {}
    for data, cost in _bytes(character):
        for lost, price in ((b"", cost), (_AD, cost + MISSING)) if pending or writer.name == "Big5" else ((b"", cost),):
            fed = _fed(pending, lost + data, writer)
            if fed is not None and price < found.get(fed, 99.0):
                found[fed] = price
    return tuple(Move(written, left, cost) for (written, left), cost in found.items())


def turning(before: str, character: str) -> float:
    """What `character` costs behind `before` because the script changes: in Big5 many a letter of ASCII is half a Han."""
    if character < "\x80":
        return WORD if before >= "\u4e00" and character.isalpha() else 0.0
    if "\u3041" <= character < "\u3100":
        return FOREIGNER if before >= "\u4e00" else 0.0
    return 1.0 if before < "\x80" and before.isalpha() else FOREIGNER if "\u3041" <= before < "\u3100" else 0.0


@lru_cache(maxsize=1 << 10)
def closing(pending: int, writer: Writer) -> tuple[str, float] | None:
    """What is written where nothing comes behind the byte `pending`, and the cost; None if nothing can be."""
    if not pending:
        return "", 0.0
    fed = _fed(pending, _AD, writer)
    return None if fed is None or fed[1] else (fed[0], MISSING)


def _bytes(character: str) -> Iterator[tuple[bytes, float]]:
    """The bytes that a character can stand for, and the cost of each."""
    code = ord(character)
    if code < 0x80:
        yield bytes((code,)), 0.0
        return
    single = _single(character)
    if single:
        yield single, 0.0
    if 0xD800 <= code < 0xE000 or code == 0xFFFD:
        return
    several = character.encode()
    cost = JOINED if single else 0.0
    yield several, cost
    for codec in _OTHERS:
        letters = several.decode(codec, "replace")
        if "\ufffd" not in letters:
            yield b"".join(_single(letter) or letter.encode() for letter in letters), cost + OTHER
    for at, byte in enumerate(several):
        inner = _letter(byte).encode()
        if inner[-1] >= _LEAST:
            yield several[:at] + inner + several[at + 1 :], cost + INNER


_OTHERS = ("mac_roman", "cp1250", "cp1254", "cp1257")  # what such programs try besides
_LEAST = 0xA1  # what the second byte of a common character is at least, if it is no ASCII


@cache
def _letter(byte: int) -> str:
    """What Windows-1252 makes of a byte."""
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def is_single(character: str) -> bool:
    """Whether it can stand for one byte."""
    return bool(_single(character))


def _single(character: str) -> bytes:
    """The byte of a character in Windows-1252, or in Latin-1 where that has none."""
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")


def _fed(pending: int, data: bytes, writer: Writer) -> tuple[str, int] | None:
    """The characters that `data` ends behind a byte that waits, and the byte that waits then; None if it is no text."""
    written = ""
    for byte in data:
        if pending:
            character = writer.unit((pending, byte), 0)[0]
            if not character:
                return None
            written, pending = written + character, 0
        elif byte < 0x80:
            written += chr(byte)
        elif byte == 0x80 or byte == 0xFF:
            return None
        else:
            pending = byte
    return written, pending
