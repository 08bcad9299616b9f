"""What lost bytes can have been, and the characters that are possible then.

A reader replaces a byte that it cannot decode by U+FFFD or `?`, or drops it; a byte A0 became a space. Only certain bytes are
lost: five of Windows-1252; of a double-byte encoding, those that form no character with the next byte. In UTF-8 the structure
shows where a byte is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, product
from typing import Final, NamedTuple

from cleantext.lexicon import rarity
from cleantext.repair.mojibake.codecs.readers import HOLE, READERS, WALL, Reader, lost_before
from cleantext.repair.mojibake.codecs.small_letters import SMALL, WESTERN, as_written
from cleantext.repair.mojibake.codecs.writers import UTF8, Writer

UNKNOWN = "\ufffd"
MISSING = 5.0  # nats: the cost of a byte that was dropped
# Nats: the cost of an ASCII character that was lost together with the byte before it, since Windows writes one ? for both in GBK:
# if it stood before another character of the mojibake, or before ASCII.
SWALLOWED = (4.0, 1.0)
SPACED = 2.0  # nats: the cost of a byte A0 that became a space
SPACED_BEFORE_WORD = 6.0  # nats: the same before ASCII, where a space can be a space
STRAIGHTENED = 2.0  # nats: the cost of a quotation mark or dash of Windows-1252 that became one of ASCII
_STRAIGHT = {0x27: (0x92, 0x91), 0x22: (0x94, 0x93), 0x2D: (0x96, 0x97)}  # their bytes
_MOST = 48  # choices for a character
_RAREST = 14.0  # nats: the rarity from which a character is not a choice
_RARER = 6.0  # nats by which a character that may have been put in small letters may be rarer than another
_LEADS = (0xE2, *range(0xE3, 0xEA), 0xEF)
# Leads of mostly punctuation: a character can be guessed without its two other bytes. (With a reader that loses few bytes, any.)
_OF_PUNCTUATION = (0xE2, 0xE3, 0xEF)
_FOLLOWERS = tuple(range(0x80, 0xC0))
_RANGES: tuple[tuple[int, ...], ...] = (_LEADS, _FOLLOWERS, _FOLLOWERS)


Swallowing = tuple[str, float]
"""Those choices for a character that are possible only if an ASCII character behind it was lost as well, and the cost of that."""

NOT_SWALLOWING: Swallowing = ("", 0.0)


class Guess(NamedTuple):
    """The choices for a character, how many values of the stream they take up, the cost of the guess (nats), the choices for a
    second character that follows it, the choices that are dearer, whether all bytes are known, and whether single bytes may be
    lost as well."""

    choices: str
    length: int
    cost: float
    second: str = ""
    swallowing: Swallowing = NOT_SWALLOWING
    known: bool = False
    doubtful: bool = False


_QUESTION: Final = 0x3F
_NONE: Final[tuple[Guess, ...]] = ()
_ONLY_LOST: Final = (Guess(UNKNOWN, 1, 0.0),)


class _Shape(NamedTuple):
    """What is left of a character of three bytes.

    classes   the values: L a lead byte, F a continuation byte, H a lost byte
    bytes     the index of each of the three bytes in `classes`, None for a lost one
    behind    the index of the byte after a single lost one
    """

    classes: str
    bytes: tuple[int | None, int | None, int | None]
    behind: int | None
    cost: float = 0.0


_SHAPES = (
    _Shape("LFH", (0, 1, None), 3),
    _Shape("LHF", (0, None, 2), 2),
    _Shape("LHH", (0, None, None), None),
    _Shape("HFF", (None, 1, 2), 1),
    _Shape("LF", (0, 1, None), 2, MISSING),
    _Shape("LH", (0, None, None), None, MISSING),
    _Shape("FF", (None, 0, 1), 0, MISSING),
    _Shape("L", (0, None, None), None, MISSING + 1),
)


def guesses(values: list[int], at: int, reader: Reader, writer: Writer) -> tuple[Guess, ...]:
    """The guesses for `values[at]`, where the writer has no intact unit."""
    # Most have none, and few of the values matter, by which the guesses are cached.
    first = values[at]
    second = values[at + 1] if at + 1 < len(values) else WALL
    lost = first in (HOLE, _QUESTION)
    if writer is UTF8:
        if not lost and not 0x80 <= first < 0xF0:
            return _NONE
        if not lost and first < 0xC0:
            return _guesses((first, second), reader, writer) if 0x80 <= second < 0xC0 else _NONE
        third = values[at + 2] if at + 2 < len(values) else WALL
        size = 4 if third in (HOLE, _QUESTION, 0x20) else 3
        return _guesses(tuple(values[at : at + size]), reader, writer)
    if writer.codec.startswith("utf-16"):
        return _ONLY_LOST if lost else _NONE
    if lost:
        return _guesses((HOLE, second), reader, writer) if second >= 0x40 else _ONLY_LOST
    if first < 0x81 or second not in (HOLE, _QUESTION):
        return _NONE
    return _guesses((first, HOLE, *values[at + 2 : at + 3]), reader, writer)


@lru_cache(maxsize=1 << 14)
def _guesses(values: tuple[int, ...], reader: Reader, writer: Writer) -> tuple[Guess, ...]:
    window = [HOLE if value == _QUESTION else value for value in values]
    found: list[Guess] = []
    if writer is UTF8:
        found += _utf8_in_small(window) if reader is SMALL else _utf8(window, reader)
    else:
        found += _pairs(window, reader, writer)
    if window[0] == HOLE:
        found.append(Guess(UNKNOWN, 1, 0.0))
    return tuple(found)


def _utf8(window: list[int], reader: Reader) -> Iterator[Guess]:
    classes = "".join(map(_class, window))
    for shape in _SHAPES:
        if classes.startswith(shape.classes):
            known = tuple(None if place is None else window[place] for place in shape.bytes)
            few = known[0] in _OF_PUNCTUATION or not reader.wide
            if shape.classes == "L" and not few:
                break
            if known.count(None) > 1:
                choices = _filled(known, reader, HOLE, bool(shape.cost)) if few else UNKNOWN
                yield Guess(choices, len(shape.classes), shape.cost)
                break
            behind = window[shape.behind] if shape.behind is not None and shape.behind < len(window) else HOLE
            if shape.behind == len(shape.classes) and behind >= 0x80 and _class(behind) != "L":
                behind = HOLE  # no UTF-8 character begins so: the mojibake has ended before
            choices = _filled(known, reader, behind, bool(shape.cost))
            if shape.classes == "LF":  # or the byte between the two
                choices += _filled((window[0], None, window[1]), reader, window[1], True)
            swallowing = NOT_SWALLOWING
            if shape.classes == "LFH" and reader is READERS[0] and (0x40 <= behind < 0x80 or _class(behind) == "L"):
                every = _filled(known, reader, HOLE, False)
                swallowing = "".join(each for each in every if each not in choices), SWALLOWED[behind < 0x80]
            choices = "".join(dict.fromkeys(choices + swallowing[0]))
            yield Guess(choices, len(shape.classes), shape.cost, swallowing=swallowing)
            break
    if not reader.wide and 0x20 in window[1:3] and classes.startswith(("LFX", "LXF")):
        spaced = (window[0], *(0xA0 if value == 0x20 else value for value in window[1:3]))
        before_word = window[2] == 0x20 and len(window) > 3 and 0x20 < window[3] < 0x7F
        yield Guess(_filled(spaced, reader, HOLE, True), 3, SPACED_BEFORE_WORD if before_word else SPACED, known=True)
    if reader is WESTERN and classes.startswith(("LFX", "LXF", "LXX")):
        bytes_ = [_STRAIGHT.get(value, (value,)) for value in window[1:3]]
        if all(_class(each[0]) == "F" for each in bytes_):
            choices = "".join(bytes((window[0], *pair)).decode("utf-8", "ignore") for pair in product(*bytes_))
            yield Guess(choices, 3, STRAIGHTENED)


def _utf8_in_small(window: list[int]) -> Iterator[Guess]:
    """The guesses for each of what `window` can have been before its letters were made small, as one guess for each length and
    cost; of characters that lost nothing, those that are not far rarer than others."""
    merged: dict[tuple[int, float], Guess] = {}
    whole: dict[str, float] = {}
    for each in as_written(window):
        character, length = UTF8.unit(each, 0)
        if length == 3 and character.isprintable():
            whole[character] = rarity(character)
        for guess in _utf8(each, WESTERN):
            known = merged.setdefault((guess.length, guess.cost), guess)
            if known is not guess:
                choices = "".join(dict.fromkeys(known.choices + guess.choices))
                merged[guess.length, guess.cost] = known._replace(choices=choices)
    if whole:
        limit = min(whole.values()) + _RARER
        choices = "".join([character for character, cost in whole.items() if cost <= limit])
        yield Guess(choices, 3, 0.0, known=len(choices) == 1)
    yield from merged.values()


def _class(value: int) -> str:
    return "H" if value == HOLE else "F" if 0x80 <= value < 0xC0 else "L" if value in _LEADS else "X"


def _filled(known: tuple[int | None, ...], reader: Reader, behind: int, traceless: bool) -> str:
    """The most frequent characters of three UTF-8 bytes, None for a lost one; `behind`: the byte after a single lost one."""
    gone = lost_before(reader, behind, traceless)
    if known.count(None) != 1:  # a double-byte reader does not tell which bytes these were
        return _completed(known, None if reader.wide else gone)
    return "".join(islice([character for character, byte in _completions(known) if byte in gone], _MOST))


@lru_cache(maxsize=1 << 12)
def _completed(known: tuple[int | None, ...], gone: frozenset[int] | None) -> str:
    """The most frequent characters of three UTF-8 bytes, any of `gone` for each that is lost (None: any byte)."""
    choices = [
        [byte] if byte is not None else [each for each in every if gone is None or each in gone]
        for byte, every in zip(known, _RANGES, strict=True)
    ]
    return commonest([bytes(filled).decode("utf-8", "ignore") for filled in product(*choices)])


@lru_cache(maxsize=1 << 12)
def _completions(known: tuple[int | None, ...]) -> tuple[tuple[str, int], ...]:
    """The characters of three UTF-8 bytes, of which one is lost, the most frequent first, and the lost byte of each."""
    at = known.index(None)
    found = ((bytes([each if byte is None else byte for byte in known]), each) for each in _RANGES[at])
    return _ranked((data.decode("utf-8", "ignore"), each) for data, each in found)


def _pairs(window: list[int], reader: Reader, writer: Writer) -> Iterator[Guess]:
    first, second, third = (*window, HOLE, HOLE)[:3]
    if len(window) == 1:
        return
    if first == HOLE and second >= 0x40:
        yield Guess(_trailed(second, reader, writer), 2, 0.0)
    elif first >= 0x81 and second == HOLE:
        yield Guess(_led(first, reader, writer, third), 2, 0.0)


@lru_cache(maxsize=1 << 12)
def _led(lead: int, reader: Reader, writer: Writer, behind: int) -> str:
    lost = lost_before(reader, behind, False)
    return "".join(islice((character for character, trail in _trails(lead, writer) if trail in lost), _MOST))


@lru_cache(maxsize=1 << 10)
def _trails(lead: int, writer: Writer) -> tuple[tuple[str, int], ...]:
    """The characters with the first byte `lead`, the most frequent first, and their second bytes."""
    return _ranked((writer.unit([lead, trail], 0)[0], trail) for trail in (*range(0x40, 0x7F), *range(0x80, 0xFF)))


@lru_cache(maxsize=1 << 10)
def _leads(trail: int, writer: Writer) -> tuple[tuple[str, int], ...]:
    """The characters with the second byte `trail`, the most frequent first, and their first bytes."""
    return _ranked((writer.unit([lead, trail], 0)[0], lead) for lead in range(0x81, 0xFF))


@lru_cache(maxsize=1 << 12)
def _trailed(trail: int, reader: Reader, writer: Writer) -> str:
    lost = lost_before(reader, trail, False)
    return "".join(islice((character for character, lead in _leads(trail, writer) if lead in lost), _MOST))


def commonest(characters: list[str], most: int = _MOST) -> str:
    """The `most` most frequent choices of `characters`, in order."""
    return "".join(character for character, _ in _ranked((character, 0) for character in characters)[:most])


def _ranked(characters: Iterable[tuple[str, int]]) -> tuple[tuple[str, int], ...]:
    """The possible choices with a byte of each, the most frequent first."""
    printable = (each for each in characters if each[0] and each[0].isprintable())
    ranked = sorted((rarity(character), character, byte) for character, byte in printable)
    return tuple((character, byte) for cost, character, byte in ranked if cost < _RAREST)
