"""Blends: text decoded as Windows-1252, of which parts were then taken for UTF-8. The bytes that a character can represent.

A program that repairs UTF-8 decoded as Windows-1252 finds some in GBK or Big5 decoded so: 系 is CF B5, in UTF-8 the letter ϵ;
用户 is D3 C3 BB A7, in which C3 BB is û. It may do so again in the result: 下单 is CF C2 B5 A5, Âµ becomes µ, and then Ïµ
becomes ϵ. Other programs drop the byte AD, a soft hyphen.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

from cleantext.patterns.membership import offsets_of_one, places
from cleantext.repair.mojibake.codecs.readers import Reader
from cleantext.repair.mojibake.codecs.writers import PAIRS, Writer

BLEND = Reader("Windows-1252, in part as UTF-8", ("cp1252", "utf-8"), wide=False)
"""Not one of READERS: it is tried where these leave something unexplained."""

BLENDED = ("Windows-1252", "Latin-1")  # readers that a blend can be mistaken for
WRITERS = PAIRS[:2]  # GBK and Big5

# Letters that only blends have next to letters of Windows-1252: Latin, phonetic, Greek, Cyrillic, Armenian, Hebrew, Arabic.
_TAKEN = "\u0180-\u0191\u0193-\u02c5\u02c7-\u02db\u02dd-\u07ff"
_LETTERS = "\xa1-\xff"
_SEAM = re.compile(f"[{_LETTERS}](?:(?=[{_TAKEN}])|(?<=[{_TAKEN}].))")
_NO_LETTERS = bytes(range(0xA1))
FOREIGN = re.compile(
    "[\x80-\xb6\xb8-\u200f\u2100-\u215f\u2c00-\u2e7f\ua000-\ud7ff\ufb00-\ufdff\ufe70-\ufefe\U000e0000-\U0010ffff]"
)
"""A character that Chinese text does not contain."""

# Nats by which a blend must be likelier than plain mojibake: if there is no evidence for a blend, some, or evidence against it.
DOUBTED, LIKELY, UNLIKELY = 8.0, 1.0, 8.5
_MANY_LETTERS = 40  # letters among which the byte AD should occur
_MANY_KINDS = 12  # different letters from which on they are found faster together


def doubt(text: str) -> float:
    """The nats by which a blend must be likelier than plain mojibake in `text`.

    0.0 if a letter proves that UTF-8 was searched for; little if a long text has no byte AD; more if it has one.
    """
    letters = text.encode("latin-1", "ignore").translate(None, _NO_LETTERS)
    if letters and _holds_seam(text, set(letters.decode("latin-1"))):
        return 0.0
    if _AD in letters:
        return UNLIKELY
    return LIKELY if len(letters) >= _MANY_LETTERS else DOUBTED


def _holds_seam(text: str, letters: set[str]) -> bool:
    """Whether one of `letters`, which are all of Latin-1 in `text`, is beside one that only blends have."""
    if len(letters) > _MANY_KINDS:
        return any(_SEAM.match(text, at) for at in places(text, _LETTERS))
    return any(_SEAM.match(text, at) for letter in letters for at in offsets_of_one(text, letter))


# Costs in nats, from the frequency of each in blends.
JOINED = 1.0  # a Latin-1 letter that represents the two bytes of its UTF-8 form
INNER = 1.0  # a byte that became a letter from two or three bytes of UTF-8
OTHER = 3.0  # letters of Windows-1252 that were taken for another encoding
MISSING = 1.0  # a byte AD that was dropped
SPACED = 1.0  # a byte A0 that became a space
WORD = 6.0  # an ASCII letter directly after a Han
FOREIGNER = 3.0  # a kana next to a Han

_AD, _A0 = b"\xad", b"\xa0"


class Move(NamedTuple):
    """One reading of a character after a waiting lead byte: the characters written, the byte waiting then (0: none), the cost."""

    written: str
    pending: int
    cost: float


@lru_cache(maxsize=1 << 15)
def moves(pending: int, character: str, writer: Writer) -> tuple[Move, ...]:
    """The cheapest moves for `character` after the waiting byte `pending` (0: none)."""
    return _moves(pending, character, writer, inf)


@lru_cache(maxsize=1 << 15)
def cheap_moves(pending: int, character: str, writer: Writer) -> tuple[Move, ...]:
    """The moves that cost the least: the byte of the character, also with AD dropped before it, or its bytes in UTF-8."""
    return _moves(pending, character, writer, MISSING)


def _moves(pending: int, character: str, writer: Writer, most: float) -> tuple[Move, ...]:
    """The moves that cost at most so much."""
    found: dict[tuple[str, int], float] = {}
    may_lack = pending != 0 or writer.name == "Big5"  # whether AD may have been dropped before the character
    for data, cost in [*_bytes(character), (_A0, SPACED)] if character == " " else _bytes(character):
        if cost > most:
            continue
        fed = _fed(pending, data, writer)
        if fed is not None and cost < found.get(fed, 99.0):
            found[fed] = cost
        if may_lack and cost + MISSING <= most:
            fed = _fed(pending, _AD + data, writer)
            if fed is not None and cost + MISSING < found.get(fed, 99.0):
                found[fed] = cost + MISSING
    return tuple([Move(written, left, cost) for (written, left), cost in found.items()])


def turning(before: str, character: str) -> float:
    """What `character` costs after `before` because the script changes: in Big5 many ASCII letters are half of a Han."""
    if character < "\x80":
        return WORD if before >= "\u4e00" and character.isalpha() else 0.0
    if "\u3041" <= character < "\u3100":
        return FOREIGNER if before >= "\u4e00" else 0.0
    return 1.0 if before < "\x80" and before.isalpha() else FOREIGNER if "\u3041" <= before < "\u3100" else 0.0


@lru_cache(maxsize=1 << 10)
def closing(pending: int, writer: Writer) -> tuple[str, float] | None:
    """What is written if the waiting byte `pending` is the last one, and the cost; None if that is impossible."""
    if not pending:
        return "", 0.0
    fed = _fed(pending, _AD, writer)
    return None if fed is None or fed[1] else (fed[0], MISSING)


@lru_cache(maxsize=1 << 12)
def _bytes(character: str) -> list[tuple[bytes, float]]:
    """The byte sequences that a character can represent, and the cost of each."""
    code = ord(character)
    if code < 0x80:
        return [(bytes((code,)), 0.0)]
    single = _single(character)
    found = [(single, 0.0)] if single else []
    if 0xD800 <= code < 0xE000 or code == 0xFFFD:
        return found
    several = character.encode()
    cost = JOINED if single else 0.0
    found.append((several, cost))
    for codec in _OTHERS:
        letters = several.decode(codec, "replace")
        if "\ufffd" not in letters:
            found.append((b"".join([_single(letter) or letter.encode() for letter in letters]), cost + OTHER))
    for at, byte in enumerate(several):
        inner = _letter(byte).encode()
        if inner[-1] >= _LEAST:
            found.append((several[:at] + inner + several[at + 1 :], cost + INNER))
    return found


_OTHERS = ("mac_roman", "cp1250", "cp1254", "cp1257")  # other encodings that such programs try
_LEAST = 0xA1  # the lowest non-ASCII second byte of a common character


@cache
def _letter(byte: int) -> str:
    """The character of a byte in Windows-1252."""
    return bytes((byte,)).decode("cp1252", "ignore") or chr(byte)


def is_single(character: str) -> bool:
    """Whether `character` can represent a single byte."""
    return bool(_single(character))


def _single(character: str) -> bytes:
    """The byte of a character in Windows-1252, otherwise in Latin-1; b"" if there is none."""
    return character.encode("cp1252", "ignore") or character.encode("latin-1", "ignore")


def _fed(pending: int, data: bytes, writer: Writer) -> tuple[str, int] | None:
    """The characters of `data` after the waiting byte `pending`, and the byte waiting then; None if it is invalid."""
    written = ""
    for byte in data:
        if pending:
            character = writer.unit([pending, byte], 0)[0]
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
