"""A quick estimate of how well a writer can decode bytes, before the lattice is searched."""

from __future__ import annotations

import re
from typing import Final

from cleantext.lexicon.characters import chinese
from cleantext.repair.mojibake.codecs.writers import UTF8, Writer

PROMISE = 6.0  # nats: the least value of the best stretch, by its single characters
_MIN_UTF8, _MAX_BYTES = 5, 8  # UTF-8 characters that are no coincidence, and the most non-ASCII bytes for each of them
_PLAIN: Final = bytes(range(0x80))
_UTF8_VALUE = 5.0  # nats: the value of a UTF-8 character
_MEAN: Final = 10.0  # nats: the rarity of a character of value 0.0
_LEAST: Final = -4.0  # nats: the value of the rarest character
# The bytes that are not the high one of a Han or of punctuation in UTF-16.
_NOT_HIGH: Final = bytes(each for each in range(0x100) if not (0x4E <= each < 0xA0 or each in (0x30, 0xFF)))
_FEWEST: Final = 3  # such bytes in a stretch of UTF-16

# The first byte beyond ASCII: of a quotation mark that the mojibake follows, for example.
_FIRST = re.compile(rb"(?<![\x80-\xff])[\x80-\xff]")
_LEAD = re.compile(rb"[\xc2-\xf4]")
_BEGUN = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]")


def promise(data: bytes, writer: Writer, wide: bool) -> float:
    """The value (nats) of the best stretch of characters in `data`, which has NUL for a lost byte; 0.0 if it is hopeless.

    `wide`: the reader is double-byte, so that UTF-8 lead bytes occur by chance.
    """
    if writer is UTF8:
        begun = len(_BEGUN.findall(data))
        least = 2 if wide else max(2, len(_LEAD.findall(data)) // 2)
        return _UTF8_VALUE * begun if begun >= least else 0.0
    if writer.codec.startswith("utf-16"):  # a window can begin inside a character
        best = max(_stretch_of_sixteen(data, writer), _stretch_of_sixteen(data[1:], writer))
    else:
        # A lost byte is tried as a space and as the first byte of a pair, since only one of these keeps what follows aligned.
        best = max(_stretch(data.replace(b"\0", filler), writer) for filler in ((b" ", b"\xb0") if 0 in data else (b" ",)))
        if best < PROMISE and wide:
            best = _stretch_of_pairs(data, writer)
        if best < PROMISE:
            best = _stretch(_FIRST.sub(b" ", data), writer)
    return best if best >= PROMISE else 0.0


def is_utf8(data: bytes) -> bool:
    """Whether `data` has the structure of UTF-8, however much of it was lost: pairs of a lead byte and a continuation byte are
    ten times as frequent as in other encodings."""
    begun = len(_BEGUN.findall(data))
    return begun >= _MIN_UTF8 and begun * _MAX_BYTES >= len(data.translate(None, _PLAIN))


def _stretch(data: bytes, writer: Writer) -> float:
    """The value (nats) of the best stretch of characters."""
    model = chinese()
    known, unknown = model.singles, model.unknown
    best = value = 0.0
    for character in data.decode(writer.codec, "ignore"):
        if "\x80" <= character < "\U00010000":
            worth = _MEAN + known.get(character, unknown)
            value += worth if worth > _LEAST else _LEAST
            if value > best:
                best = value
            elif value < 0.0:
                value = 0.0
    return best


def _stretch_of_pairs(data: bytes, writer: Writer) -> float:
    """The same, if a pair of bytes that is no character is one character of the reader, so that what follows stays aligned."""
    model = chinese()
    known, unknown = model.singles, model.unknown
    best = value = 0.0
    values = list(data)
    at = 0
    while at < len(values):
        if values[at] < 0x80:
            at += 1
            continue
        character = writer.unit(values, at)[0]
        at += 2
        worth = _MEAN + known.get(character, unknown) if character else _LEAST
        value += worth if worth > _LEAST else _LEAST
        if value > best:
            best = value
        elif value < 0.0:
            value = 0.0
    return best


def _stretch_of_sixteen(data: bytes, writer: Writer) -> float:
    """The same for UTF-16: 0.0 if hardly a byte is the high one of a Han or of punctuation."""
    high = data[writer.codec == "utf-16-le" :: 2]
    if len(high.translate(None, _NOT_HIGH)) < _FEWEST:
        return 0.0
    return _stretch(data, writer)
