"""UTF-8 read as a single-byte encoding of which a program dropped the control characters, which were half of the bytes.

Of most Han one or two bytes are left, so that nearly all of the text would be guessed. The run is flagged without a search of
what each byte may have been; with few bytes lost, it is searched as any other (`lattice`).
"""

from __future__ import annotations

import re
from typing import Final

from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.codecs.readers import WALL
from cleantext.repair.mojibake.codecs.streams import Stream, data_of
from cleantext.repair.mojibake.codecs.writers import UTF8
from cleantext.repair.mojibake.windows.lattice import Segment, Step
from cleantext.repair.mojibake.windows.promise import is_utf8

FEWEST: Final = 6  # lead bytes of Han
WHOLE: Final = 0.4  # the share of Han that are whole below which a run is not searched
GAIN: Final = 5.0  # nats for each lead byte with a byte behind it: there are ten times as many as by chance

_READERS = ("Latin-1", "Windows-1252")
_LEAD = re.compile(rb"[\xe3-\xe9]")
_BEGUN = re.compile(rb"[\xe3-\xe9][\x80-\xbf]")
_HAN = re.compile(rb"[\xe3-\xe9][\x80-\xbf]{2}")


def remnant(stream: Stream) -> Segment | None:
    """The run of a window that is what is left of UTF-8; None if it is not, or if more than a few of its characters are whole."""
    if len(stream.readers) > 1 or stream.readers[0].name not in _READERS or WALL in stream.values:
        return None
    data = data_of(stream)
    leads = len(_LEAD.findall(data))
    if leads < FEWEST or len(_HAN.findall(data)) >= WHOLE * leads or not is_utf8(data):
        return None
    places = [at for at, byte in enumerate(data) if byte >= 0x80]
    first, last = _LEAD.search(data), places[-1] + 1
    assert first is not None
    at, path = first.start(), None
    while at < last:
        character, length = UTF8.unit(stream.values, at)
        length = length or 1
        if length == 1 and character < "\x80":
            path = Step(path, character or UNKNOWN, stream.starts[at + 1], "" if character else UNKNOWN)
        else:
            path = Step(path, character, stream.starts[at + length])
        at += length
    begun = len(_BEGUN.findall(data))
    return Segment(stream.starts[first.start()], stream.starts[last], path, GAIN * begun)
