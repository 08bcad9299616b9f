"""What happens to bytes on their way, and how much of the text a reader still gets."""

from __future__ import annotations

import random
from collections.abc import Callable
from difflib import SequenceMatcher

from benchmarks.decoding.pieces import Piece, widths

MARKUP = '<div class="a b"><a href="/index.html?x=1">hello world</a> this is markup</div>\n' * 48
LABELS = ("utf-8", "gb2312", "big5", "iso-8859-1", "shift_jis")
SIZE = 500  # bytes of a piece that is damaged
Spoil = Callable[[Piece, str, random.Random], Piece]


def corrupt(piece: Piece, _: str, chance: random.Random) -> Piece:
    """One byte of a hundred is another."""
    data = bytearray(piece.data)
    places = frozenset(chance.sample(range(len(data)), max(1, len(data) // 100)))
    for at in places:
        data[at] = chance.randrange(256)
    return Piece(piece.text, bytes(data), places)


def lose(piece: Piece, _: str, chance: random.Random) -> Piece:
    """One byte in the middle is gone."""
    at = chance.randrange(len(piece.data) // 5, len(piece.data) * 4 // 5)
    return Piece(piece.text, piece.data[:at] + piece.data[at + 1 :], frozenset((at,)))


def cut(piece: Piece, encoding: str, _: random.Random) -> Piece:
    """Both ends are inside a character."""
    wide = [span for span in widths(piece.text, encoding) if span[1] - span[0] > 1]
    start, end = wide[0][0] + 1, wide[-1][1] - 1
    lost = frozenset((*range(start), *range(end, len(piece.data))))
    return Piece(piece.text, piece.data[start:end], lost)


def lose_first(piece: Piece, _: str, __: random.Random) -> Piece:
    """The first byte is gone."""
    return Piece(piece.text, piece.data[1:], frozenset((0,)))


def mislabel(piece: Piece, encoding: str, chance: random.Random) -> Piece:
    """The page says that it is in another encoding."""
    label = chance.choice([label for label in LABELS if label[:2] != encoding[:2]])
    text = f'<html><meta http-equiv="Content-Type" content="text/html; charset={label}"><title>{piece.text[:100]}'
    return Piece(text, text.encode(encoding))


def bury(piece: Piece, encoding: str, chance: random.Random) -> Piece:
    """Six characters stand in four kilobytes of markup."""
    start = chance.randrange(len(piece.text) - 6)
    at = MARKUP.index("\n", chance.randrange(len(MARKUP) - 100)) + 1
    text = MARKUP[:at] + piece.text[start : start + 6] + MARKUP[at:]
    return Piece(text, text.encode(encoding))


SPOILS: dict[str, Spoil] = {
    "1 % of the bytes corrupt": corrupt,
    "one byte lost": lose,
    "cut in mid-character": cut,
    "first byte lost": lose_first,
    "a wrong <meta charset>": mislabel,
    "six characters in 4 kB of markup": bury,
}
# What takes the sign at the beginning from a piece in HZ, without which it is ASCII.
STATELESS = ("cut in mid-character", "first byte lost")


def kept(piece: Piece, encoding: str, text: str) -> tuple[int, int]:
    """How many of the undamaged characters `text` has in their order, and how many there are."""
    spans = widths(piece.text, encoding)
    whole = [not piece.damaged.intersection(range(start, end)) for start, end in spans]
    blocks = SequenceMatcher(None, piece.text, text, autojunk=False).get_matching_blocks()
    return sum(sum(whole[block.a : block.a + block.size]) for block in blocks), sum(whole)
