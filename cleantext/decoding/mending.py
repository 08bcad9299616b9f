"""Mending of what was decoded: runs that a lost byte put out of step, and parts that another codec wrote.

A lost byte inside a run of double-byte characters pairs all that follow the wrong way; a part in another encoding is
damage, or characters that nobody writes together. Such places (see `odd_places`) are read again, byte by byte (see
`lattice`), and what is found is taken if it is much more plausible. What the codec takes and prose may have stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from cleantext.decoding.damage import unmark_damage
from cleantext.decoding.decoded import Damage, Part
from cleantext.decoding.judge import LOST, steps_cost
from cleantext.decoding.lattice import Piece, find_way
from cleantext.decoding.odd_places import DAMAGE, Place, odd_places
from cleantext.patterns.classes import MAIN_HAN
from cleantext.patterns.lines import with_line_feeds_in_place

MENDABLE = frozenset({"utf-8", "gb18030", "big5hkscs", "cp950", "euc_tw"})
_OTHERS = ("utf-8", "gb18030", "big5hkscs")  # what a part of a page may be in
# Nats that another way must be better: near damaged bytes, and where the codec takes all.
_GAIN, _GAIN_IN_SOUND = 5.0, 18.0
_GAIN_EACH = 4.0  # and for each character of another codec: rare characters are rare in all of them
# Nats for each piece of a way, at most, and more if another codec reads several: verse and names cost more than prose.
_PLAUSIBLE, _FOREIGN, _SEVERAL, _FLUENT = 8.5, 2.0, 4, 7.0
# The way may have so many damaged bytes more, for each so many bytes of the place.
_LOST, _BYTES = 3, 40
_FEW, _PROSE = 3, 6.0  # damaged bytes of one character, and nats for each other one
_PATIENCE = 8000  # bytes that are read again in vain before it is given up: noise has nothing to mend
_COMMON = re.compile(f"[{MAIN_HAN}]")
_PRIVATE = re.compile("[\ue000-\uf8ff]{6}")
_KANA = re.compile("[\u3041-\u30fe]")


def mend(data: bytes, marked: str, encoding: str, sound: bool = False) -> tuple[str, tuple[Part, ...]]:
    """`marked` is `data` read with `encoding` (see `mark_damage`): the same with its odd places read anew, and the spans of
    what another codec was found to have written. `sound`: nothing in it is known to be damaged."""
    texts: list[str] = []
    parts: list[Part] = []
    copied = measured = offset = length = 0
    left = _PATIENCE
    lines = with_line_feeds_in_place(marked)
    for place in odd_places(lines, encoding, sound) if encoding in MENDABLE else ():
        text = marked[place.start : place.end]
        part = unmark_damage(text, encoding)
        offset += len(unmark_damage(marked[measured : place.start], encoding))
        # Some codes are written in two ways; then nobody can tell where the bytes of the place are.
        if (left := left - len(part)) < 0:
            break
        same = data[offset : offset + len(part)] == part
        pieces = _read_again(part, text, encoding, lines[place.start - 1 : place.start], place) if same else []
        offset, measured = offset + len(part), place.end
        if pieces is None:
            left += len(part)
        if pieces:
            length += place.start - copied
            parts += _foreign_parts(pieces, encoding, length)
            texts += marked[copied : place.start], "".join(piece.text for piece in pieces)
            copied, length = place.end, length + len(texts[-1])
            left = _PATIENCE
    return ("".join((*texts, marked[copied:])), tuple(parts)) if texts else (marked, ())


def _read_again(part: bytes, text: str, encoding: str, before: str, place: Place) -> list[Piece] | None:
    """The pieces of a better way through the bytes `part`, which were read as `text`; none if there is no better one, and
    None if that is plain at once."""
    # Of Japanese and of a private alphabet the costs of single steps say nothing; but Big5 that is read as GB 18030 looks so too.
    other_script = len(_KANA.findall(text)) * 4 >= len(text) or _PRIVATE.search(text)
    gain = _GAIN if place.near_damage else _GAIN_IN_SOUND
    before = before or "\n"
    cost_now = steps_cost(text, before)
    if not other_script and DAMAGE.search(text):
        cost, pieces = find_way(part, (encoding,), before)
        if _is_fluent(cost, pieces):  # no other codec needs to be asked
            return pieces if cost + gain < cost_now else None
    most = len(DAMAGE.findall(text)) + _LOST * (1 + len(part) // _BYTES)
    for codecs in ((encoding, *(other for other in _OTHERS if other != encoding)), (encoding,)):
        cost, pieces = find_way(part, codecs, before)
        foreign = sum(piece.encoding not in (None, encoding) for piece in pieces)
        most_each = _PLAUSIBLE + (_FOREIGN if foreign >= _SEVERAL else 0.0)
        if other_script:
            most_each = _FLUENT if 2 * foreign > len(pieces) else 0.0
        if cost + max(gain, _GAIN_EACH * foreign) >= cost_now or cost > most_each * len(pieces):
            break
        if sum(piece.encoding is None for piece in pieces) <= most and _are_written(pieces, encoding):
            return pieces
    return []


def _is_fluent(cost: float, pieces: list[Piece]) -> bool:
    """Whether a way of one codec is prose but for a byte or two."""
    lost = sum(piece.encoding is None for piece in pieces)
    return lost <= _FEW and cost <= _PROSE * (len(pieces) - lost) + lost * LOST


def _are_written(pieces: list[Piece], encoding: str) -> bool:
    """Whether all parts that other codecs than `encoding` wrote are long enough to tell, and mostly Han if not UTF-8."""
    for other, group in groupby(pieces, key=lambda piece: piece.encoding):
        text = "".join(piece.text for piece in group)
        if other not in (None, encoding):
            beyond = sum(character >= "\x80" for character in text)
            written = beyond if other == "utf-8" else len(_COMMON.findall(text))
            if written < 2 or 2 * written < beyond:
                return False
    return True


def _foreign_parts(pieces: list[Piece], encoding: str, at: int) -> Iterator[Part]:
    """The spans of what other codecs than `encoding` wrote, where the pieces begin at `at` in the text."""
    for other, group in groupby(pieces, key=lambda piece: piece.encoding):
        end = at + sum(len(piece.text) for piece in group)
        if other not in (None, encoding):
            yield at, end, str(other)
        at = end


def settle(parts: tuple[Part, ...], damage: tuple[Damage, ...]) -> tuple[Part, ...]:
    """`parts` of a marked text as they stand in the text from `collect_damage`, where each run of damage is one character."""
    settled: list[Part] = []
    shift = run = 0
    for start, end, encoding in parts:
        while run < len(damage) and damage[run][0] < start - shift:
            shift += len(damage[run][2]) - 1
            run += 1
        settled.append((start - shift, end - shift, encoding))
    return tuple(settled)
