"""`Decoded`: the text of some data, how it was read, and what it takes to get the data back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Damage = tuple[int, int, bytes]
"""A half-open span of code points, which is one U+FFFD, and the bytes that it stands for."""

Part = tuple[int, int, str]
"""A half-open span of code points, and the codec that it was read with."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """What `cleantext.decode` returns.

    text        the text, without a byte order mark
    encoding    the name of the Python codec, as `codecs.lookup(name).name` has it ("gb18030" also for GB 2312 and GBK,
                "big5hkscs" also for Big5, "utf-16-le" also where a byte order mark said so); None for str
    confidence  the chance that the encoding is right, from 0 to 1; None for str
    damage      each run of bytes that the codec does not take: the span of its U+FFFD in the text, and the bytes
    parts       spans of the text that another codec wrote than `encoding`, with that codec's name
    """

    text: str
    encoding: str | None = None
    confidence: float | None = None
    damage: tuple[Damage, ...] = ()
    parts: tuple[Part, ...] = ()
    kind: Literal["str", "bytes", "bytearray"] = field(default="str", repr=False)
    bom: bytes = field(default=b"", repr=False)
    raw: bytes | None = field(default=None, repr=False)  # the bytes after the mark, where encoding does not give them back

    def undo(self, text: str) -> str | bytes | bytearray:
        """The data that was decoded, of its own type, from `text`, which must be the decoded text."""
        if self.encoding is None:
            return text
        body = encode_text(text, self.encoding, self.damage) if self.raw is None else self.raw
        return bytearray(self.bom + body) if self.kind == "bytearray" else self.bom + body


def encode_text(text: str, encoding: str, damage: tuple[Damage, ...]) -> bytes:
    """The bytes of `text`, with the damaged bytes back in their places. Raises UnicodeError where there is no encoding."""
    pieces: list[bytes] = []
    at = 0
    for start, end, lost in damage:
        pieces += text[at:start].encode(encoding), lost
        at = end
    pieces.append(text[at:].encode(encoding))
    return b"".join(pieces)
