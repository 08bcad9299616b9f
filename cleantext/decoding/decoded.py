"""`Decoded`: the decoded text, its encoding, and what is needed to restore the data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Damage = tuple[int, int, bytes]
"""The half-open span (code points) of a U+FFFD in the text, and the bytes that it replaces."""

Part = tuple[int, int, str]
"""A half-open span of the text (code points), and the codec that it was decoded with."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """What `cleantext.decode` returns.

    text        the text, without a byte order mark
    encoding    the name of the Python codec, as `codecs.lookup(name).name` has it ("gb18030" also for GB 2312 and GBK,
                "big5hkscs" also for Big5, "utf-16-le" also where a byte order mark said so); None for str
    confidence  the probability that the encoding is right, from 0 to 1; None for str
    damage      each run of invalid bytes: the span of its U+FFFD in the text, and the bytes
    parts       spans of the text that were in another encoding, with that codec's name
    """

    text: str
    encoding: str | None = None
    confidence: float | None = None
    damage: tuple[Damage, ...] = ()
    parts: tuple[Part, ...] = ()
    kind: Literal["str", "bytes", "bytearray"] = field(default="str", repr=False)
    bom: bytes = field(default=b"", repr=False)
    raw: bytes | None = field(default=None, repr=False)  # the bytes after the byte order mark, if encoding does not restore them

    def undo(self, text: str) -> str | bytes | bytearray:
        """The original data, in its original type, from `text`, which must be the decoded text.

        That is not checked: another text gives other data, or UnicodeError for a character that the codec lacks.
        """
        if self.encoding is None:
            return text
        body = encode_text(text, self.encoding, self.damage) if self.raw is None else self.raw
        return bytearray(self.bom + body) if self.kind == "bytearray" else self.bom + body


def encode_text(text: str, encoding: str, damage: tuple[Damage, ...]) -> bytes:
    """The bytes of `text`, with the damaged bytes restored. Raises UnicodeError if `encoding` lacks a character of it."""
    pieces: list[bytes] = []
    at = 0
    for start, end, lost in damage:
        pieces += text[at:start].encode(encoding), lost
        at = end
    pieces.append(text[at:].encode(encoding))
    return b"".join(pieces)
