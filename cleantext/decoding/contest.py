"""The contest: the same bytes read with every codec that may be meant, and the most plausible reading wins.

Strictness alone decides nothing: nearly any bytes decode as GB18030, and one bad byte must not rule out the right codec.
What a page declares and what the caller hints are readings with a bonus, so that they win wherever they can be true and
lose where they are plainly wrong. chardet proposes the encodings of other languages, and is asked only if no Chinese
reading is convincing.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from cleantext.decoding.names import alternatives, codec_name
from cleantext.decoding.readings import Reading, read
from cleantext.decoding.sample import Window, sample_windows

CHINESE = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")

# In nats. A claim that is true must win over a lucky rival of a few characters, and one that is false lose to a sentence.
_CLAIMED = 10.0
_FOREIGN = 6.0  # the data is expected to be Chinese
_PLAUSIBLE = 5.0  # nats a byte, in any language
# A Chinese reading that costs less for a byte than this, and is this far ahead, needs no other opinion.
_CONVINCING = 3.7
_CLEAR = 30.0
_CHARDET_BYTES = 16384  # it looks at no more for its statistics itself


def hold_contest(data: bytes, claims: Sequence[str] = (), candidates: Sequence[str] = CHINESE) -> Reading:
    """The best reading of `data`; `claims` are codec names from the page and the caller. Always gives an answer."""
    windows = sample_windows(data)
    length = sum(end - start for start, end in windows)
    readings: dict[str, Reading] = {}
    _enter(readings, data, windows, ("utf-8", *candidates), {})
    _enter(readings, data, windows, _claimed(claims), dict.fromkeys(_claimed(claims), _CLAIMED))
    first, second = sorted(readings.values(), key=_cost)[:2]
    if first.cost > _CONVINCING * length or second.cost - first.cost < _CLEAR:
        foreign = proposals(data, windows)
        _enter(readings, data, windows, foreign, dict.fromkeys((name for name in foreign if name not in readings), -_FOREIGN))
    return _winner(readings, length)


def _enter(
    readings: dict[str, Reading], data: bytes, windows: Sequence[Window], codecs: Iterable[str], bonus: dict[str, float]
) -> None:
    for encoding in codecs:
        if encoding not in readings or encoding in bonus:
            reading = read(data, windows, encoding)
            readings[encoding] = Reading(encoding, reading.skip, reading.cost - bonus.get(encoding, 0.0))


def _claimed(claims: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(encoding for claim in claims for encoding in alternatives(claim)))


def proposals(data: bytes, windows: Sequence[Window]) -> list[str]:
    """The codecs that chardet finds likeliest for `data`, and the Western one, which it may miss in short pieces."""
    import chardet
    from chardet.enums import EncodingEra

    start = max(0, windows[0][0] - 1000) if windows else 0
    files = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = chardet.detect_all(data[start : start + _CHARDET_BYTES], encoding_era=files)
    names = (codec_name(each["encoding"]) for each in found if each["encoding"])
    likeliest = list(dict.fromkeys(encoding for name in names if name for encoding in alternatives(name)))
    return [*likeliest[:4], "cp1252"]


def _cost(reading: Reading) -> float:
    return reading.cost


def _winner(readings: dict[str, Reading], length: int) -> Reading:
    ranked = sorted(readings.values(), key=_cost)
    best = ranked[0]
    # Codecs that read these bytes alike cost the same, and are no rivals.
    margin = next((other.cost - best.cost for other in ranked if other.cost > best.cost), math.inf)
    return Reading(best.encoding, best.skip, best.cost, confidence(margin, best.cost / max(length, 1)))


def confidence(margin: float, cost_per_byte: float) -> float:
    """The chance that a reading is right which is `margin` nats ahead of the next and costs so much for each byte.

    The model knows neither names nor topics, so its nats are worth about a fifth of true ones; and what is implausible
    even in its best reading is in no encoding that took part.
    """
    ahead = 1 / (1 + math.exp(-min(margin / 5, 50.0)))
    plausible = 1.0 if cost_per_byte <= _PLAUSIBLE else math.exp(_PLAUSIBLE - cost_per_byte)
    return round(min(0.99, ahead) * plausible, 4)
