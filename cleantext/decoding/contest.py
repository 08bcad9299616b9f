"""The contest: the same bytes read with every codec that may be meant, and the most plausible reading wins.

Strictness alone decides nothing: nearly any bytes decode as GB18030, and one bad byte must not rule out the right codec.
What a page declares and what the caller hints are readings with a bonus, so that they win wherever they can be true and
lose where they are plainly wrong. Encodings of other languages take part, those that chardet proposes among them, if no
Chinese reading is convincing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import inf

from cleantext.decoding.confidence import confidence
from cleantext.decoding.names import alternatives, codec_name
from cleantext.decoding.readings import Reading
from cleantext.decoding.sample import Window, sample_windows

CHINESE = ("gb18030", "big5hkscs", "euc_tw", "utf-16-le", "utf-16-be")
FOREIGN = ("cp932", "euc_jp", "cp949", "cp1252", "cp1251", "koi8-r", "cp1250", "iso8859-2", "cp1253")

# In nats. A claim that is true must win over a lucky rival of a few characters, and one that is false lose to a sentence.
_CLAIMED = 10.0
# The data is expected to be Chinese, and of the others some are met more often.
_PRIORS = dict.fromkeys(("utf-8", "gb18030", "big5hkscs"), 0.0)
_PRIORS |= dict.fromkeys(("euc_tw", "utf-16-le", "utf-16-be"), 4.0)
_PRIORS |= dict.fromkeys(("cp932", "euc_jp", "cp949", "cp1252", "cp1251"), 6.0)
_PRIORS |= dict.fromkeys(("koi8-r", "cp1250", "cp1253", "cp1254", "iso8859-2", "iso8859-7", "koi8-u"), 8.5)
_SELDOM = 11.0
# A Chinese reading that costs less for a byte beyond ASCII than this, and is this far ahead, needs no other opinion.
_CONVINCING = 3.7
_ASCII = 3.0  # what an ASCII character costs
_CLEAR = 30.0
_HOPELESS = 60.0  # a reading so far behind is not followed
_ENOUGH = 3  # windows, after which one that is alone has won
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_CHARDET_BYTES = 16384  # it looks at no more for its statistics itself


def hold_contest(data: bytes, claims: Sequence[str] = (), candidates: Sequence[str] = CHINESE) -> Reading:
    """The best reading of `data`; `claims` are codec names from the page and the caller. Always gives an answer."""
    windows = sample_windows(data)
    claimed = [encoding for claim in claims for encoding in alternatives(claim)]
    readings = _enter(("utf-8", *candidates, *claimed), claimed)
    best = _judge(data, windows, readings)
    windows = windows[: len(best)]
    length = sum(end - start for start, end in windows)
    first, second = sorted(readings, key=_cost)[:2]
    if _doubtful(data, windows, first.cost) or second.cost - first.cost < _CLEAR:
        known = {reading.encoding for reading in readings}
        others = _enter((name for name in (*FOREIGN, *proposals(data, windows)) if name not in known), ())
        _judge(data, windows, others, best)
        readings += others
    return _winner(readings, length)


def _doubtful(data: bytes, windows: Sequence[Window], cost: float) -> bool:
    """Whether a reading that costs so much is not plausible where it is more than ASCII."""
    beyond = sum(end - start - len(data[start:end].translate(None, _BEYOND_ASCII)) for start, end in windows)
    length = sum(end - start for start, end in windows)
    return cost - _ASCII * (length - beyond) > _CONVINCING * beyond


def _enter(codecs: Iterable[str], claimed: Sequence[str]) -> list[Reading]:
    """A reading for each of `codecs`, with what is to be said for it beforehand."""
    priors = {name: -_CLAIMED if name in claimed else _PRIORS.get(name, _SELDOM) for name in codecs}
    return [Reading(name, prior=prior, cost=prior) for name, prior in priors.items()]


def _judge(data: bytes, windows: Sequence[Window], readings: Sequence[Reading], to_beat: Sequence[float] = ()) -> list[float]:
    """Read the windows with each of `readings`, until all but one are hopeless; the least cost after each window.

    `to_beat` are such costs of others. What is hopeless costs infinitely much.
    """
    best: list[float] = []
    following = _promising(data, windows, readings)
    for number, window in enumerate(windows):
        for reading in following:
            reading.add(data, window)
        best.append(min([*to_beat[number : number + 1], *(reading.cost for reading in following)]))
        for reading in following:
            if reading.cost > best[-1] + _HOPELESS:
                reading.cost = inf
        following = [reading for reading in following if reading.cost < inf]
        if number + 1 >= _ENOUGH and len(following) + bool(to_beat) == 1:
            break
    return best


def _promising(data: bytes, windows: Sequence[Window], readings: Sequence[Reading]) -> list[Reading]:
    """Those of `readings` that a rough look at the first window leaves a chance; the others cost infinitely much."""
    if not windows:
        return list(readings)
    rough = [reading.cost + reading.look(data, windows[0], rough=True)[0] for reading in readings]
    worst = min(rough) + 2 * _HOPELESS
    for reading, cost in zip(readings, rough, strict=True):
        if cost > worst:
            reading.cost = inf
    return [reading for reading in readings if reading.cost < inf]


def proposals(data: bytes, windows: Sequence[Window]) -> list[str]:
    """The codecs that chardet finds likeliest for `data`."""
    import chardet
    from chardet.enums import EncodingEra

    start = max(0, windows[0][0] - 1000) if windows else 0
    files = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = chardet.detect_all(data[start : start + _CHARDET_BYTES], encoding_era=files)
    names = (codec_name(each["encoding"]) for each in found if each["encoding"])
    return list(dict.fromkeys(encoding for name in names if name for encoding in alternatives(name)))[:4]


def _cost(reading: Reading) -> float:
    return reading.cost


def _winner(readings: Sequence[Reading], length: int) -> Reading:
    ranked = sorted(readings, key=_cost)
    best = ranked[0]
    margin = next((other.cost - best.cost for other in ranked if not other.reads_like(best)), inf)
    best.confidence = confidence(margin, best.cost / max(length, 1))
    return best
