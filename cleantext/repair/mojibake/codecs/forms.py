"""Characters that a reader decodes from either of two pairs of bytes, so that their bytes are ambiguous.

Windows' Shift_JIS has about four hundred characters twice (IBM's and NEC's; Microsoft's KB170559), ∵ and ￢ three times, and the
variants of Big5 have Cyrillic, kana and some punctuation at different codes.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from cleantext.repair.mojibake.codecs.readers import Reader, bytes_of
from cleantext.repair.mojibake.codecs.writers import Writer

_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFD))


@cache
def other_forms(reader: Reader) -> Mapping[str, bytes]:
    """Maps a character to the second pair of bytes that it can have been decoded from, and the third one behind it if there is
    one; b"" if there is only one pair."""
    return _Forms(reader)


class _Forms(dict[str, bytes]):
    """See `other_forms`. What the codecs but the first one have is computed on first use."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._codecs, self._first = reader.codecs[1:], bytes_of(reader)
        for pair in (bytes((lead, trail)) for lead in reader.again for trail in _TRAILS):
            try:
                character = pair.decode(reader.codecs[0])
            except UnicodeDecodeError:
                continue
            if len(character) == 1 and self._first[character] != pair:
                self[character] = self.get(character, b"") + pair

    def __missing__(self, character: str) -> bytes:
        found = (character.encode(codec, "ignore") for codec in self._codecs)
        self[character] = next((pair for pair in found if len(pair) == 2 and pair != self._first[character]), b"")
        return self[character]


class Reading(NamedTuple):
    """The characters that a unit of the writer can be, and its length in bytes.

    half    it ends between the two bytes of a pair with two codes
    turned  it has the first byte of the other code of that pair
    """

    choices: str
    length: int
    half: bool = False
    turned: bool = False


def readings(values: list[int], others: Mapping[int, int], at: int, writer: Writer, turned: bool) -> list[Reading]:
    """The units that can begin at `values[at]`, if a byte there has two codes; otherwise none.

    `others` are the other codes of pairs, by the offsets of these (see `Stream`). `turned`: what was read before has the first
    byte of such a code, so that its second byte follows.
    """
    pair = others.get(at)
    if pair is not None:
        codes = (values[at : at + 2], [pair >> 8 & 0xFF, pair & 0xFF], [pair >> 24, pair >> 16 & 0xFF])
        found = (writer.unit(code, 0)[0] for code in codes if code[0])
        characters = "".join(dict.fromkeys(character for character in found if character))
        return [Reading(characters, 2)] if characters else []
    first = others[at - 1] & 0xFF if turned else values[at]
    following = others.get(at + 1)
    if following is None:
        character, length = writer.unit([first, *values[at + 1 : at + 2]], 0) if turned else ("", 0)
        return [Reading(character, length)] if length else []
    both = [(writer.unit([first, second], 0), second != values[at + 1]) for second in (values[at + 1], following >> 8 & 0xFF)]
    if both[0][0][1] == 1:
        return [Reading(both[0][0][0], 1)]
    return [Reading(character, length, True, other) for (character, length), other in both if length]
