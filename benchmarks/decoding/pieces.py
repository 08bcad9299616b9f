"""Pieces of Chinese text in the encodings a Chinese page can have, undamaged and damaged."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cleantext.lexicon import fold


@dataclass(frozen=True)
class Kind:
    """Lines of one script in one encoding; `spoil` damages the bytes, and gives the text that is then right."""

    name: str
    encoding: str
    traditional: bool
    spoil: Callable[[str, bytes, random.Random], tuple[str, bytes]] | None = None


def _cut_end(text: str, data: bytes, _: random.Random) -> tuple[str, bytes]:
    return text[:-1] + "\ufffd", data[:-1]


def _cut_start(text: str, data: bytes, _: random.Random) -> tuple[str, bytes]:
    # A second byte that is ASCII is a character by itself now: the bytes say nothing else.
    return ("\ufffd" if data[1] >= 0x80 else chr(data[1])) + text[1:], data[1:]


KINDS = (
    Kind("GBK simplified", "gbk", False),
    Kind("GBK traditional", "gbk", True),
    Kind("Big5", "big5", True),
    Kind("Big5-HKSCS", "big5hkscs", True),
    Kind("UTF-16LE without BOM", "utf-16-le", False),
    Kind("UTF-16BE without BOM", "utf-16-be", True),
    Kind("HZ", "hz", False),
    Kind("UTF-8, last byte lost", "utf-8", False, _cut_end),
    Kind("UTF-8, first byte lost", "utf-8", False, _cut_start),
    Kind("GBK, last byte lost", "gbk", False, _cut_end),
    Kind("GBK, first byte lost", "gbk", False, _cut_start),
    Kind("Big5, first byte lost", "big5", True, _cut_start),
)


def read_lines(folder: Path) -> list[str]:
    """The lines of the text files of `folder` that are mostly Han, each once, in file order."""
    lines: dict[str, None] = {}
    for path in sorted(folder.iterdir()):
        if path.name.endswith((".txt", ".txt.gz", ".tsv")):
            data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
            for line in data.decode("utf-8").replace("\t", "\n").splitlines()[:20_000]:
                if sum("\u4e00" <= character <= "\u9fff" for character in line) > 0.7 * len(line) > 4:
                    lines[line] = None
    return list(lines)


def cut_pieces(lines: Sequence[str], kind: Kind, size: int, count: int, chance: random.Random) -> list[tuple[str, bytes]]:
    """`count` pieces of about `size` bytes, from anywhere in the lines: the text and its bytes."""
    pieces: list[tuple[str, bytes]] = []
    while len(pieces) < count:
        line = chance.choice(lines)
        start = chance.randrange(max(1, len(line) - size // 2))
        text = line[start : start + max(2, size // (3 if kind.encoding == "utf-8" else 2))]
        if (fold(text) != text) != kind.traditional or not all("\u4e00" <= end <= "\u9fff" for end in (text[0], text[-1])):
            continue
        try:
            data = text.encode(kind.encoding)
        except UnicodeEncodeError:
            continue
        if data.isascii() and kind.encoding != "hz":
            continue
        pieces.append(kind.spoil(text, data, chance) if kind.spoil else (text, data))
    return pieces
