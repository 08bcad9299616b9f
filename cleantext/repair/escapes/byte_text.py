"""Decodes escaped bytes: strictly with each codec, choosing the most natural text.

Valid UTF-8 is accepted, since other bytes hardly ever are; GB18030 and Big5 only if the text is Chinese prose and the other
decoding is not.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleantext.lexicon import log_probability
from cleantext.patterns.classes import HAN, HANGUL, KANA
from cleantext.short_cache import cache_short

_CODECS = ("utf-8", "gb18030", "big5hkscs")
_NAMES = {"utf-8": "UTF-8", "gb18030": "GB18030", "big5hkscs": "Big5"}
# Characters that text does not contain: controls except line ends and tabs, surrogates, private use, specials.
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\uf8ff\ufff0-\uffff\U000e0000-\U0010ffff]")
_EAST_ASIAN = re.compile(f"[{HAN}{KANA}{HANGUL}]")
_BEYOND = re.compile("[^\x00-\x7f]+")

# Mean log probabilities (nats) of a character. Of pairs of characters from Wikipedia, 95 % are above -9.1; decoded with another
# codec, 1 % are above -9.3. The longer the text, the wider the gap.
_NATURAL = -9.0
_POSSIBLE = -10.0  # not surely a reading, but one to name
_APART = 1.0  # by which the best reading must be more natural than the second
_FAR_APART = 2.5  # by which another decoding must be more natural than valid UTF-8


class Reading(NamedTuple):
    """Decoded bytes: the text, the Python codec, how many of the bytes were decoded, and whether there are enough characters
    for the codec to be certain."""

    text: str
    codec: str
    length: int
    sure: bool

    @property
    def name(self) -> str:
        return _NAMES[self.codec]


@cache_short(maxsize=1024, longest=1000)
def read_bytes(data: bytes, codec: str | None = None) -> Reading | None:
    """`data` decoded; None if no codec, or more than one, gives a natural text.

    With `codec`, `data` decoded with that codec, or None if it is invalid. A truncated last character of UTF-8 is left out.
    """
    readings = [reading for name in ([codec] if codec else _CODECS) if (reading := _decoded(data, name))]
    if codec or not readings:
        return readings[0] if readings else None
    ranked = sorted(((_naturalness(reading.text), reading) for reading in readings), key=lambda pair: -pair[0])
    best, chosen = ranked[0]
    if readings[0].codec == "utf-8":
        own = next(score for score, reading in ranked if reading is readings[0])
        if best - own < _FAR_APART or best < _NATURAL:
            return readings[0]
    if best < _NATURAL or (len(ranked) > 1 and best - ranked[1][0] < _APART) or not chosen.sure:
        return None
    return chosen


def doubtful(data: bytes) -> list[Reading]:
    """Candidate decodings of `data`, of two characters or more, the likeliest first; used where `read_bytes` returns None."""
    readings = [reading for name in _CODECS if (reading := _decoded(data, name)) and reading.sure]
    ranked = sorted(((_naturalness(reading.text), reading) for reading in readings), key=lambda pair: -pair[0])
    return [reading for score, reading in ranked if score >= _POSSIBLE]


def _decoded(data: bytes, codec: str) -> Reading | None:
    length = len(data)
    try:
        text = data.decode(codec)
    except UnicodeDecodeError as error:
        if codec != "utf-8" or error.reason != "unexpected end of data" or error.start == 0:
            return None
        length = error.start
        text = data[:length].decode(codec)
    if _NO_TEXT.search(text) or text.isascii():
        return None
    return Reading(text, codec, length, len(_EAST_ASIAN.findall(text)) >= 2)


def _naturalness(text: str) -> float:
    """The mean log probability (nats) of the non-ASCII characters."""
    pieces = _BEYOND.findall(text)
    return sum(map(log_probability, pieces)) / sum(map(len, pieces))
