"""Characters that a reader decodes from either of two pairs of bytes, so that their bytes are ambiguous.

Windows' Shift_JIS has about four hundred characters twice (IBM's and NEC's; Microsoft's KB170559), and the variants of Big5
have Cyrillic, kana and some punctuation at different codes.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from cleantext.repair.mojibake.losses import Guess
from cleantext.repair.mojibake.readers import Reader, bytes_of
from cleantext.repair.mojibake.writers import Writer

_TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFD))


@cache
def other_forms(reader: Reader) -> Mapping[str, bytes]:
    """Maps a character to the second pair of bytes that it can have been decoded from."""
    return _Forms(reader)


class _Forms(dict[str, bytes]):
    """The second pair of bytes of a character, computed on first use; b"" if there is only one pair."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self._codecs, self._first = reader.codecs[1:], bytes_of(reader)
        for pair in (bytes((lead, trail)) for lead in reader.again for trail in _TRAILS):
            try:
                character = pair.decode(reader.codecs[0])
            except UnicodeDecodeError:
                continue
            if len(character) == 1 and self._first[character] != pair:
                self.setdefault(character, pair)

    def __missing__(self, character: str) -> bytes:
        found = (character.encode(codec, "ignore") for codec in self._codecs)
        self[character] = next((pair for pair in found if len(pair) == 2 and pair != self._first[character]), b"")
        return self[character]


def readings(values: Sequence[int], others: Mapping[int, int], at: int, writer: Writer) -> list[Guess]:
    """The characters that can begin at `values[at]`, one guess for each length, if a byte there is ambiguous; otherwise none.

    `others` are the second values of ambiguous bytes, by their offsets.
    """
    if not values[at] >= 0 or not (at in others or at + 1 in others):
        return []
    pairs = [(values[at], second) for second in _both(values, others, at + 1)]
    if at in others:
        pairs += [(others[at], second) for second in _both(values, others, at + 1)]
    found: dict[int, str] = {}
    for pair in pairs:
        character, length = writer.unit(list(pair), 0)
        if character and character not in found.get(length, ""):
            found[length] = found.get(length, "") + character
    return [Guess(characters, length, 0.0) for length, characters in found.items()]


def _both(values: Sequence[int], others: Mapping[int, int], at: int) -> tuple[int, ...]:
    known = values[at : at + 1]
    return (*known, others[at]) if at in others else (*known,)
