"""Repairs decoded text: misaligned double-byte runs, and passages that are in another encoding.

A lost byte inside a run of double-byte characters misaligns all that follow; a passage in another encoding is decoded to
damage, or to improbable characters. Such places (see `odd_places`) are decoded again, byte by byte (see `lattice`), and the
result is used if it is much more plausible. Valid bytes that give plausible text are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from cleantext.decoding.character_classes import ASCII_COST
from cleantext.decoding.codec_groups import EMBEDDED, MENDABLE
from cleantext.decoding.damage import unmark_damage
from cleantext.decoding.decoded import Damage, Part
from cleantext.decoding.lattice import PASSAGE, Piece, find_path
from cleantext.decoding.odd_places import DAMAGE, Place, odd_places
from cleantext.decoding.steps import FIRST_DAMAGED_BYTE, steps_cost
from cleantext.patterns.classes import MAIN_HAN
from cleantext.patterns.lines import with_line_feeds_in_place

# How much cheaper the new decoding must be, in nats: near damaged bytes, in valid data, and for each character beyond
# ASCII of another codec, since rare characters are rare in all codecs.
_MIN_GAIN, _MIN_GAIN_IN_VALID, _MIN_GAIN_PER_FOREIGN = 5.0, 18.0, 4.0
# The most that the new decoding may cost, in nats per piece; with pieces of another codec, per piece beyond ASCII, without the
# change of codec (Chinese costs up to 8, Japanese and Korean in their own codecs 8.4 and more). Another limit holds where the old
# text is kana or private use.
_MAX_PIECE_COST, _MAX_PIECE_COST_OTHER_SCRIPT = 8.5, 7.0
# For every 40 bytes of a place the new decoding may have up to 3 damaged bytes more.
_MORE_DAMAGE, _PER_BYTES = 3, 40
# A fluent decoding: the most damaged bytes (those of one character), and the most nats for each other piece.
_MAX_FLUENT_DAMAGE, _MAX_FLUENT_COST = 3, 6.0
_PATIENCE = 8000  # bytes that are decoded again in vain before the rest is left: noise cannot be repaired
_HAN = re.compile(f"[{MAIN_HAN}]{{2,}}")
_PRIVATE = re.compile("[\ue000-\uf8ff]{6}")
_KANA = re.compile("[\u3041-\u30fe]")


def mend(data: bytes, marked: str, encoding: str, sound: bool = False) -> tuple[str, tuple[Part, ...]]:
    """`marked` (see `mark_damage`) with its odd places repaired, and the spans of what is in another encoding.

    `marked` is `data` decoded with `encoding`; `sound`: it has no damage. Nothing is done unless `encoding` is in MENDABLE.
    """
    texts: list[str] = []
    parts: list[Part] = []
    copied = measured = offset = length = 0
    left = _PATIENCE
    lines = with_line_feeds_in_place(marked)
    for place in odd_places(lines, encoding, sound) if encoding in MENDABLE else ():
        text = marked[place.start : place.end]
        part = unmark_damage(text, encoding)
        offset += len(unmark_damage(marked[measured : place.start], encoding))
        if (left := left - len(part)) < 0:
            break
        # Some characters have two codes; then the bytes of the place cannot be located.
        located = data[offset : offset + len(part)] == part
        attempt = _decode_again(part, text, encoding, lines[place.start - 1 : place.start], place) if located else _FAILED
        offset, measured = offset + len(part), place.end
        if attempt.was_cheap:
            left += len(part)
        if attempt.pieces:
            length += place.start - copied
            parts += _foreign_parts(attempt.pieces, encoding, length)
            texts += marked[copied : place.start], "".join(piece.text for piece in attempt.pieces)
            copied, length = place.end, length + len(texts[-1])
            left = _PATIENCE
    return ("".join((*texts, marked[copied:])), tuple(parts)) if texts else (marked, ())


class _Attempt(NamedTuple):
    """The pieces of a better decoding, none if there is none, and whether that was found out cheaply, with one codec."""

    pieces: list[Piece]
    was_cheap: bool = False


_FAILED = _Attempt([])


def _decode_again(part: bytes, text: str, encoding: str, before: str, place: Place) -> _Attempt:
    """Try to decode the bytes `part`, which were decoded as `text`, better; `before` is the preceding character."""
    # Costs mean nothing in Japanese and in a private-use alphabet; but Big5 decoded as GB 18030 looks like these.
    other_script = len(_KANA.findall(text)) * 4 >= len(text) or _PRIVATE.search(text)
    gain = _MIN_GAIN if place.near_damage else _MIN_GAIN_IN_VALID
    before = before or "\n"
    cost_now = steps_cost(text, before)
    if not other_script and DAMAGE.search(text):
        cost, pieces = find_path(part, (encoding,), before)
        if _is_fluent(cost, pieces):  # no other codec needs to be tried
            return _Attempt(pieces) if cost + gain < cost_now else _Attempt([], was_cheap=True)
    most = len(DAMAGE.findall(text)) + _MORE_DAMAGE * (1 + len(part) // _PER_BYTES)
    for codecs in ((encoding, *(other for other in EMBEDDED if other != encoding)), (encoding,)):
        cost, pieces = find_path(part, codecs, before)
        foreign = sum(piece.encoding not in (None, encoding) and not piece.text.isascii() for piece in pieces)
        plain = sum(piece.text.isascii() for piece in pieces) if foreign else 0
        most_each = _MAX_PIECE_COST
        if other_script:
            most_each = _MAX_PIECE_COST_OTHER_SCRIPT if 2 * foreign > len(pieces) else 0.0
        most_cost = most_each * (len(pieces) - plain) + ASCII_COST * plain + (PASSAGE if foreign else 0.0)
        if cost + max(gain, _MIN_GAIN_PER_FOREIGN * foreign) >= cost_now or cost > most_cost:
            break
        if sum(piece.encoding is None for piece in pieces) <= most and _are_plausible(pieces, encoding):
            return _Attempt(pieces)
    return _FAILED


def _is_fluent(cost: float, pieces: list[Piece]) -> bool:
    """Whether a path in one codec is prose except for a few damaged bytes."""
    lost = sum(piece.encoding is None for piece in pieces)
    return lost <= _MAX_FLUENT_DAMAGE and cost <= _MAX_FLUENT_COST * (len(pieces) - lost) + lost * FIRST_DAMAGED_BYTE


def _are_plausible(pieces: list[Piece], encoding: str) -> bool:
    """Whether each passage in another codec than `encoding` has two non-ASCII characters, mostly Han side by side, or UTF-8."""
    for other, group in groupby(pieces, key=lambda piece: piece.encoding):
        text = "".join(piece.text for piece in group)
        if other not in (None, encoding):
            beyond = sum(character >= "\x80" for character in text)
            written = beyond if other == "utf-8" else sum(map(len, _HAN.findall(text)))
            if written < 2 or 2 * written < beyond:
                return False
    return True


def _foreign_parts(pieces: list[Piece], encoding: str, at: int) -> Iterator[Part]:
    """The spans of passages in other codecs than `encoding`; the pieces begin at the offset `at` of the text."""
    for other, group in groupby(pieces, key=lambda piece: piece.encoding):
        end = at + sum(len(piece.text) for piece in group)
        if other not in (None, encoding):
            yield at, end, str(other)
        at = end


def without_marks(parts: tuple[Part, ...], damage: tuple[Damage, ...]) -> tuple[Part, ...]:
    """`parts` of a marked text, with offsets in the text from `collect_damage`, where each run of damage is one character."""
    settled: list[Part] = []
    shift = run = 0
    for start, end, encoding in parts:
        while run < len(damage) and damage[run][0] < start - shift:
            shift += len(damage[run][2]) - 1
            run += 1
        settled.append((start - shift, end - shift, encoding))
    return tuple(settled)
