"""Pieces of text in the encodings that files of its language come in."""

from __future__ import annotations

import gzip
import random
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from cleantext.decoding.cns.registration import register
from cleantext.lexicon import fold

register()

SCRIPTS = {
    "simplified": ("gb18030", "hz", "iso2022_cn", "utf-8", "utf-16-le", "utf-16-be"),
    "traditional": ("gb18030", "big5", "big5hkscs", "euc_tw", "iso2022_cn", "utf-8", "utf-16-le"),
    "Japanese": ("shift_jis", "euc_jp", "iso2022_jp", "utf-8"),
    "Korean": ("euc_kr", "cp949", "utf-8"),
    "Cyrillic": ("cp1251", "koi8-r", "iso8859-5", "utf-8"),
    "Greek": ("cp1253", "iso8859-7"),
    "Latin": ("cp1252", "iso8859-1", "cp1250"),
}
CHINESE = ("simplified", "traditional")
_LETTERS = {
    "Japanese": re.compile("[\u3041-\u30fe]"),
    "Korean": re.compile("[\uac00-\ud7a3]"),
    "Cyrillic": re.compile("[\u0400-\u04ff]"),
    "Greek": re.compile("[\u0370-\u03ff]"),
    "Latin": re.compile("[\xc0-\u024f]"),
}
_HAN = re.compile("[\u4e00-\u9fff]")
_LEAST = {"Latin": 0.01}  # of the characters of a line; 0.2 for others
_MOST_LINES = 20_000


class Piece(NamedTuple):
    """A text, its bytes, and the places of bytes that were damaged since."""

    text: str
    data: bytes
    damaged: frozenset[int] = frozenset()


def read_lines(path: Path) -> dict[str, list[str]]:
    """The lines of a text file, or of those of a folder, by script; each once, in file order."""
    found: dict[str, dict[str, None]] = {script: {} for script in SCRIPTS}
    for file in [path] if path.is_file() else sorted(path.rglob("*")):
        if file.name.endswith((".txt", ".txt.gz", ".tsv")):
            for line in _text(file).replace("\t", "\n").splitlines()[:_MOST_LINES]:
                script = script_of(line) if len(line) > 7 else None
                if script:
                    found[script][line] = None
    return {script: list(lines) for script, lines in found.items() if lines}


def _text(file: Path) -> str:
    data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
    return data.decode("utf-8", "ignore")


def script_of(line: str) -> str | None:
    """The script of a line, if it is written mostly in one."""
    for script, letters in _LETTERS.items():
        if len(letters.findall(line)) >= _LEAST.get(script, 0.2) * len(line):
            return script
    han = _HAN.findall(line)
    if len(han) < 0.6 * len(line):
        return None
    return "traditional" if fold(line) != line else "simplified"


def cut_pieces(lines: Sequence[str], encoding: str, size: int, count: int, chance: random.Random) -> list[Piece]:
    """`count` pieces of `size` bytes or a few less, from anywhere in the lines that `encoding` can write."""
    pieces: list[Piece] = []
    for _ in range(count * 50):
        text = chance.choice(lines)
        while len(text) < size:
            text += "\n" + chance.choice(lines)
        start = chance.randrange(max(1, len(text) - size))
        piece = _fitting(text[start : start + size], encoding, size)
        if piece and not piece.text.isascii():
            pieces.append(piece)
        if len(pieces) == count:
            break
    return pieces


def _fitting(text: str, encoding: str, size: int) -> Piece | None:
    try:
        data = text.encode(encoding)
        while len(data) > size:
            text = text[: -max(1, (len(data) - size) // 4)]
            data = text.encode(encoding)
    except UnicodeEncodeError:
        return None
    return Piece(text, data)


def widths(text: str, encoding: str) -> Iterable[tuple[int, int]]:
    """The span of bytes of each character, in an encoding without states or in HZ."""
    at = 0
    shifted = False
    for character in text:
        size = len(character.encode(encoding))
        if encoding == "hz":  # two bytes of each four-byte sign belong to none
            wide = character >= "\x80"
            at, size, shifted = at + 2 * (wide != shifted), 2 if wide else size, wide
        yield at, at + size
        at += size
