"""Variants of Big5, of which each has kana, Cyrillic and some signs at codes of its own: ゴ is C7 4C or C7 B0.

A text was read by one of them. A window is read by the one that its chain names and by the other, and the likelier is taken; what
neither makes likelier follows the rest of the text.
"""

from __future__ import annotations

from cleantext.repair.mojibake.codecs.readers import READERS, Reader
from cleantext.repair.mojibake.codecs.streams import data_behind
from cleantext.repair.mojibake.codecs.writers import Writer

_BIG5 = {reader.name: reader for reader in READERS if reader.name.startswith("Big5")}
_OTHER = dict(zip(_BIG5.values(), reversed(_BIG5.values()), strict=True))

Readers = tuple[Reader, ...]


def other_variant(text: str, readers: Readers, writer: Writer) -> Readers:
    """The readers with the other variant of Big5 for the one they have, if `text` can have other bytes by it; otherwise none."""
    if writer.name == "Big5":
        return ()
    other = tuple([_OTHER.get(reader, reader) for reader in readers])
    if other == readers or (len(readers) == 1 and data_behind(text, readers[0]) == data_behind(text, other[0])):
        return ()
    return other
