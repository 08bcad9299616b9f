"""Double-byte codes as tables: the character of two bytes, the bytes of a character, and the pairs that are dropped."""

from __future__ import annotations

from cleantext import lexicon
from cleantext.lexicon.characters import chinese

LEADS = range(0x81, 0xFF)
FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
RAREST = 13.0  # cost of a character, alone, above which it is not guessed


class Code:
    """A double-byte code: `codec` is Python's name of it.

    `hidden` are the first bytes of pairs that vanish without a trace: private areas. A hidden pair's second byte is low
    (81–A0) behind those below AA, high (A1–FE) behind the others.
    """

    # Made when first asked for, and kept: a compiled class has no cached properties.
    def __init__(self, codec: str, hidden: tuple[int, ...]) -> None:
        self.codec, self.hidden = codec, hidden
        self._data: dict[str, bytes] = {}
        self._table: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._nothing: tuple[tuple[int, tuple[int, ...]], ...] = ()
        self._columns: dict[int, tuple[tuple[int, str], ...]] = {}
        self._before_hidden: dict[int, tuple[tuple[int, str, str], ...]] = {}

    def __repr__(self) -> str:
        return f"<Code {self.codec}>"

    @property
    def table(self) -> tuple[str, ...]:
        """The character of each pair of bytes, at lead * 256 + trail; empty where the code has none."""
        if not self._table:
            table = [""] * 0x10000
            for character, data in self._pairs().items():
                table[data[0] << 8 | data[1]] = character
            self._table = tuple(table)
        return self._table

    def _pairs(self) -> dict[str, bytes]:
        """The two bytes of each character that has two."""
        if not self._data:
            characters = "".join(map(chr, (*range(0x80, 0xD800), *range(0xE000, 0x10000)))).encode(self.codec, "ignore")
            known = characters.decode(self.codec)
            if 2 * len(known) == len(characters):
                self._data = dict(zip(known, map(bytes, zip(characters[::2], characters[1::2], strict=True)), strict=True))
            else:
                self._data = {c: data for c in known if len(data := c.encode(self.codec)) == 2}
        return self._data

    @property
    def keys(self) -> tuple[str, ...]:
        """The same table with each character in the form that the character model knows it by."""
        if not self._keys:
            self._keys = tuple(map(chinese().canonical.get, self.table, self.table))
        return self._keys

    def pair(self, character: str) -> bytes:
        """The two bytes of `character`; empty where it has none or one."""
        return (self._data or self._pairs()).get(character, b"")

    def character(self, lead: int, trail: int) -> str:
        """The character of two bytes, or nothing."""
        return self.table[lead << 8 | trail]

    def dropped(self, lead: int, trail: int) -> bool:
        """Whether the pair vanishes without a trace."""
        return lead in self.hidden and (0xA1 <= trail <= 0xFE if lead >= 0xAA else 0x40 <= trail <= 0xA0)

    @property
    def nothing(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """The pairs of bytes that are no character and are not dropped, and so show as `?`: for each lead its trails."""
        if not self._nothing:
            rows = [(lead, [t for t in LEADS if not self.character(lead, t) and not self.dropped(lead, t)]) for lead in LEADS]
            self._nothing = ((0x80, tuple(LEADS)), *((lead, tuple(trails)) for lead, trails in rows if trails))
        return self._nothing

    def column(self, trail: int) -> tuple[tuple[int, str], ...]:
        """(lead, character) for all characters whose second byte is `trail`, commonest first, the rarest left out."""
        if trail not in self._columns:
            known = [(lexicon.rarity(c), lead, c) for lead in LEADS if (c := self.character(lead, trail))]
            self._columns[trail] = tuple([(lead, c) for rarity, lead, c in sorted(known) if rarity < RAREST])
        return self._columns[trail]

    def before_hidden(self, lead: int) -> tuple[tuple[int, str, str], ...]:
        """(first byte of a dropped pair, key, character) for all characters of the first byte `lead` and that second byte."""
        if lead not in self._before_hidden:
            found = [(h, key, self.table[lead << 8 | h]) for h in self.hidden if (key := self.keys[lead << 8 | h])]
            self._before_hidden[lead] = tuple(found)
        return self._before_hidden[lead]


# GBK's private areas: AAA1–AFFE, F8A1–FEFE, A140–A7A0.
GBK = Code("gbk", (*range(0xA1, 0xA8), *range(0xAA, 0xB0), *range(0xF8, 0xFF)))
BIG5 = Code("big5hkscs", ())
