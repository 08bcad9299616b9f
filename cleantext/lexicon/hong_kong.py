"""Private-use characters that represent the Hong Kong Supplementary Character Set (HKSCS).

Windows maps the user-defined area of Big5 to the private-use area in order, so each private-use code point has a two-byte
Big5 code, which Python's codec big5hkscs (HKSCS-2004) decodes. Source: Microsoft's code page 950, end-user-defined
characters; the Hong Kong government's tables for Unicode 2 have the same code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

# For each area: its first and its last code point, and the lead byte of its first code.
_AREAS = ((0xE000, 0xE310, 0xFA), (0xE311, 0xEEB7, 0x8E), (0xEEB8, 0xF6B0, 0x81))
_ROW = 157  # codes with one lead byte: second bytes 40 to 7E, A1 to FE
_LOW = 63  # of these, with second bytes 40 to 7E

# Words of Cantonese grammar: any longer Cantonese text has some of them, other texts have none. HKSCS has all.
_GRAMMAR = frozenset("嘅喺咗嘢啲嗰嚟哋瞓攞")
_MIN_GRAMMAR = 2  # of these words; a single one may be a name or a quotation


class _HongKong(Mapping[str, str]):
    """Maps a private-use character to the character it represents, computed on look-up."""

    def __getitem__(self, character: str) -> str:
        try:
            return _code(ord(character)).decode("big5hkscs")
        except UnicodeDecodeError:
            raise KeyError(character) from None

    def __iter__(self) -> Iterator[str]:
        return (character for first, last, _ in _AREAS for character in map(chr, range(first, last + 1)) if character in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _code(point: int) -> bytes:
    """The two bytes of a code point in the user-defined area of Big5; for others a byte that no codec decodes."""
    for first, last, lead in _AREAS:
        if first <= point <= last:
            row, place = divmod(point - first, _ROW)
            return bytes((lead + row, 0x40 + place if place < _LOW else 0xA1 + place - _LOW))
    return b"\xff"


HONG_KONG: Mapping[str, str] = _HongKong()


def is_cantonese(found: Iterable[str]) -> bool:
    """Whether the private-use characters `found` in a page show that it is Cantonese: all are in the table, and at least two
    are words of grammar."""
    stand_for = [HONG_KONG.get(character) for character in found]
    return None not in stand_for and sum(character in _GRAMMAR for character in stand_for) >= _MIN_GRAMMAR
