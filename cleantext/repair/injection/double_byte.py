"""Double-byte codes (GBK, Big5) as tables, and the pairs of bytes that readers drop."""

from __future__ import annotations

from collections.abc import Iterable

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

LEADS = range(0x81, 0xFF)
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
RAREST = 13.0  # cost (nats, without context) above which a character is never a guess


Glyph = tuple[str, str, float, int]
"""A character of a double-byte code, its key in the character model (see `lexicon.variants.key`), its log probability (nats)
without context, its second byte. A plain tuple, since loops over these are read fastest."""


class Code:
    """A double-byte code; `codec` is its name in Python.

    `hidden` are the first bytes of the pairs that are dropped: those of private-use areas. The second byte of a dropped pair
    is low (40–A0) if the first is below AA, else high (A1–FE).
    """

    # Tables are computed on first use and kept in fields, since a compiled class has no cached properties.
    def __init__(self, codec: str, hidden: tuple[int, ...]) -> None:
        self.codec, self.hidden = codec, hidden
        self._data: dict[str, bytes] = {}
        self._table: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._nothing: tuple[tuple[int, tuple[int, ...]], ...] = ()
        self._columns: dict[int, tuple[tuple[int, str], ...]] = {}
        self._before_hidden: dict[int, tuple[Glyph, ...]] = {}
        self._ending_in: dict[int, tuple[Glyph, ...]] = {}
        self._beginning_with: dict[int, tuple[Glyph, ...]] = {}

    @property
    def table(self) -> tuple[str, ...]:
        """The character of each pair of bytes, at lead * 256 + trail; "" if the code has none."""
        if not self._table:
            table = [""] * 0x10000
            for character, data in self._pairs().items():
                table[data[0] << 8 | data[1]] = character
            self._table = tuple(table)
        return self._table

    def _pairs(self) -> dict[str, bytes]:
        """The two bytes of each character beyond ASCII."""
        if not self._data:
            characters = "".join(map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x10000)))).encode(self.codec, "ignore")
            pairs = map(bytes, zip(characters[::2], characters[1::2], strict=True))  # all have two, in these codes
            self._data = dict(zip(characters.decode(self.codec), pairs, strict=True))
        return self._data

    @property
    def keys(self) -> tuple[str, ...]:
        """For each pair of bytes, at lead * 256 + trail, the key of its character in the character model."""
        if not self._keys:
            self._keys = tuple(map(chinese().canonical.get, self.table, self.table))
        return self._keys

    def pair(self, character: str) -> bytes:
        """The two bytes of `character`; empty if it does not have two."""
        return (self._data or self._pairs()).get(character, b"")

    def character(self, lead: int, trail: int) -> str:
        """The character of two bytes; "" if there is none."""
        return self.table[lead << 8 | trail]

    def dropped(self, lead: int, trail: int) -> bool:
        """Whether the pair is dropped: it leaves no trace in the page."""
        return lead in self.hidden and (0xA1 <= trail <= 0xFE if lead >= 0xAA else 0x40 <= trail <= 0xA0)

    @property
    def nothing(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """The pairs of bytes that are neither a character nor dropped, and so show as `?`: each lead with its trails."""
        if not self._nothing:
            rows = [(lead, [t for t in LEADS if not self.character(lead, t) and not self.dropped(lead, t)]) for lead in LEADS]
            self._nothing = ((0x80, tuple(LEADS)), *((lead, tuple(trails)) for lead, trails in rows if trails))
        return self._nothing

    def column(self, trail: int) -> tuple[tuple[int, str], ...]:
        """(lead, character) for all characters whose second byte is `trail`, commonest first, without the rarest."""
        if trail not in self._columns:
            known = [(lexicon.rarity(c), lead, c) for lead in LEADS if (c := self.character(lead, trail))]
            self._columns[trail] = tuple([(lead, c) for rarity, lead, c in sorted(known) if rarity < RAREST])
        return self._columns[trail]

    def before_hidden(self, lead: int) -> tuple[Glyph, ...]:
        """All characters that begin with `lead` and end with the first byte of a dropped pair."""
        if lead not in self._before_hidden:
            self._before_hidden[lead] = self._glyphs(lead << 8 | hidden for hidden in self.hidden)
        return self._before_hidden[lead]

    def ending_in(self, trail: int) -> tuple[Glyph, ...]:
        """All characters whose second byte is `trail`."""
        if trail not in self._ending_in:
            self._ending_in[trail] = self._glyphs(lead << 8 | trail for lead in LEADS)
        return self._ending_in[trail]

    def beginning_with(self, lead: int) -> tuple[Glyph, ...]:
        """All characters whose first byte is `lead` and whose second byte is not ASCII."""
        if lead not in self._beginning_with:
            self._beginning_with[lead] = self._glyphs(lead << 8 | trail for trail in range(0x80, 0xFF))
        return self._beginning_with[lead]

    def _glyphs(self, places: Iterable[int]) -> tuple[Glyph, ...]:
        singles, unknown = chinese().singles, chinese().unknown
        known = ((place, self.keys[place]) for place in places)
        return tuple([(self.table[place], key, singles.get(key, unknown), place & 0xFF) for place, key in known if key])


# The private-use areas of GBK: AAA1–AFFE, F8A1–FEFE, A140–A7A0. Big5-HKSCS has no pairs that are dropped.
GBK = Code("gbk", (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF)))
BIG5 = Code("big5hkscs", ())
