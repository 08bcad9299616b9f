"""ISO-2022-CN and its extension (RFC 1922): seven-bit codes whose character sets are designated by escape sequences.

Shift-out switches to the set designated last by ESC $ ) A (GB 2312), ESC $ ) E (ISO-IR-165, read as GB 2312) or ESC $ ) G
(plane 1 of CNS 11643), shift-in back to ASCII; ESC N and ESC O are followed by one character of the set designated by
ESC $ * H (plane 2), ESC $ + I … M (planes 3 to 7). The end of a line switches back to ASCII.
"""

from __future__ import annotations

import re
from functools import cache

from cleantext.decoding.cns.errors import handle_decoding, handle_encoding
from cleantext.decoding.cns.planes import EMPTY, FIRST, SIDE, places, plane

NAME, EXTENDED = "iso2022_cn", "iso2022_cn_ext"
_PLAIN = re.compile(rb"[\x00-\x0d\x10-\x1a\x1c-\x7f]+")
_TOKEN = re.compile(
    rb"\x1b\$(?P<slot>[)*+])(?P<set>[AEG-M])|\x1b(?P<shift>[NO])(?P<one>[\x21-\x7e]{2})|(?P<turn>[\x0e\x0f])"
    rb"|(?P<line>[\r\n]+)|(?P<pairs>(?:[\x21-\x7e]{2})+)|(?P<other>[\x00-\x0d\x10-\x1a\x1c-\x7f])"
)
_OUT, _SECOND, _THIRD = b")", b"*", b"+"
_SLOT_OF = {"A": _OUT, "E": _OUT, "G": _OUT, "H": _SECOND} | dict.fromkeys("IJKLM", _THIRD)
_SETS = "GHIJKLM"  # planes 1 to 7
_SHIFTED = {_OUT: b"", _SECOND: b"\x1bN", _THIRD: b"\x1bO"}


def decode(data: bytes, errors: str = "strict") -> tuple[str, int]:
    """The text of `data` and the number of bytes read, as `codecs` requires. The same for ISO-2022-CN and its extension."""
    data = bytes(data)
    state = _State()
    pieces: list[str] = []
    at = 0
    while at < len(data):
        found = (None if state.shifted else _PLAIN.match(data, at)) or _TOKEN.match(data, at)
        text = state.read(found) if found else None
        if found and text is not None and EMPTY not in text:
            pieces.append(text)
            at = found.end()
            continue
        width = 1
        if found and text is not None:
            pieces.append(text[: text.index(EMPTY)])
            at += 2 * text.index(EMPTY)
            width = 2 if found.lastgroup == "pairs" else 4
        given, at = handle_decoding(errors, NAME, data, at, at + width)
        pieces.append(given)
    return "".join(pieces), len(data)


class _State:
    """The set designated to each slot, and whether shift-out is in effect."""

    def __init__(self) -> None:
        self.slots: dict[bytes, str] = {}
        self.shifted = False

    def read(self, found: re.Match[bytes]) -> str | None:
        """The text of a token, with EMPTY for codes that its set lacks; None for a token that is invalid here."""
        if found.re is _PLAIN or found["other"]:
            text = found[0].decode("ascii")
            return None if self.shifted and "!" <= text <= "~" else text  # half a pair
        if found["slot"]:
            return self._designate(found["slot"], found["set"].decode("ascii"))
        if found["turn"] or found["line"]:
            self.shifted = found["turn"] == b"\x0e"
            return (found["line"] or b"").decode("ascii")
        if found["shift"]:
            return self._pairs(found["one"], _SECOND if found["shift"] == b"N" else _THIRD)
        return self._pairs(found["pairs"], _OUT)

    def _designate(self, slot: bytes, designated: str) -> str | None:
        if _SLOT_OF[designated] != slot:
            return None
        self.slots[slot] = designated
        return ""

    def _pairs(self, pairs: bytes, slot: bytes) -> str | None:
        return pairs.decode("utf-16-be").translate(_table(self.slots[slot])) if slot in self.slots else None


@cache
def _table(designated: str) -> dict[int, str]:
    if designated in _SETS:
        return plane(_SETS.index(designated) + 1)
    codes = (row << 8 | cell for row in range(FIRST, FIRST + SIDE) for cell in range(FIRST, FIRST + SIDE))
    return {code: (code | 0x8080).to_bytes(2).decode("gb2312", "ignore") or EMPTY for code in codes}


def encode(text: str, errors: str = "strict", name: str = NAME) -> tuple[bytes, int]:
    """The bytes of `text` and its length, as `codecs` requires. Each line designates its own sets."""
    pieces: list[bytes] = []
    slots: dict[bytes, str] = {}
    shifted = False
    at = 0
    while at < len(text):
        character = text[at]
        if character < "\x80":
            pieces.append(b"\x0f" * shifted + character.encode("ascii"))
            shifted = False
            if character == "\n":
                slots.clear()
        elif place := _place(character, slots, name):
            slot, designated, code = place
            if slots.get(slot) != designated:
                slots[slot] = designated
                pieces.append(b"\x1b$" + slot + designated.encode("ascii"))
            pieces.append(b"\x0e" * (slot == _OUT and not shifted) + _SHIFTED[slot] + code)
            shifted = shifted or slot == _OUT
        else:
            given, at = handle_encoding(errors, name, text, at)
            pieces.append(b"\x0f" * shifted + (given if isinstance(given, bytes) else encode(given, "strict", name)[0]))
            shifted = False
            continue
        at += 1
    return b"".join([*pieces, b"\x0f" * shifted]), len(text)


def _place(character: str, slots: dict[bytes, str], name: str) -> tuple[bytes, str, bytes] | None:
    """Slot, set and bytes of `character`, in the current set if possible; None if no set has it."""
    chinese = character.encode("gb2312", "ignore")
    number, code = places().get(character, (0, 0))
    if chinese and not (number == 1 and slots.get(_OUT) == "G"):
        return _OUT, "A", bytes(byte & 0x7F for byte in chinese)
    if 1 <= number <= (7 if name == EXTENDED else 2):
        designated = _SETS[number - 1]
        return _SLOT_OF[designated], designated, code.to_bytes(2)
    return None
