"""The contest: the same bytes read with every codec that may be meant, and the most plausible reading wins.

Strictness alone decides nothing: nearly any bytes decode as GB18030, and one bad byte must not rule out the right codec.
What a page declares and what the caller hints are readings with a bonus, so that they win wherever they can be true and
lose where they are plainly wrong. Encodings of other languages take part, those that chardet proposes among them, if no
Chinese reading is convincing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf

from cleantext.decoding.confidence import confidence
from cleantext.decoding.names import alternatives, codec_name
from cleantext.decoding.readings import Reading
from cleantext.decoding.sample import Window, sample_windows

CHINESE = ("gb18030", "big5hkscs", "euc_tw", "utf-16-le", "utf-16-be")
FOREIGN = ("cp932", "euc_jp", "cp949", "cp1252", "cp1251", "koi8-r", "koi8-u", "cp1250", "iso8859-2", "cp1253")

# In nats. A claim that is true must win over a lucky rival of a few characters, and one that is false lose to a sentence.
_CLAIMED = 10.0
# The data is expected to be Chinese, and of the others some are met more often.
_PRIORS = dict.fromkeys(("utf-8", "gb18030", "big5hkscs"), 0.0)
_PRIORS |= dict.fromkeys(("euc_tw", "utf-16-le", "utf-16-be"), 4.0)
_PRIORS |= dict.fromkeys(("cp932", "euc_jp", "cp949"), 5.0)
_PRIORS |= dict.fromkeys(("cp1252", "cp1251"), 6.0)
_PRIORS |= dict.fromkeys(("koi8-r", "cp1253", "iso8859-7", "koi8-u"), 8.5)
_PRIORS["cp1254"] = 7.5
_PRIORS |= dict.fromkeys(("cp1250", "iso8859-2"), 8.0)
_SELDOM = 11.0
# A Chinese reading that costs less for a byte beyond ASCII than this, and is this far ahead, needs no other opinion. Lists of
# names cost up to 4.3, Japanese that is read as Chinese 4.9 and more, but of few bytes nearly anything.
_CONVINCING, _CONVINCING_IN_MANY, _MANY = 3.7, 4.4, 120
_ASCII = 3.0  # what an ASCII character costs
_CLEAR = 30.0
_NOBODY_KNOWS = 0.1  # confidence below which a claim is worth more than the best reading
_HOPELESS = 250.0  # a reading so far behind in all is not followed
_HOPELESS_AT_SIGHT = 120.0  # and one so far behind in each of two windows at a rough look
_ENOUGH = 3  # windows, after which one that is alone has won
_MOST = 120.0  # what one window counts against a reading at most
_BEYOND_ASCII = bytes(range(0x80, 0x100))
_CHINESE_TEXT = re.compile("[\u2014\u2018-\u201d\u2026\u3001-\u3011\u3400-\u9fff\uff01-\uff1f\U00020000-\U0003ffff]")
_BEYOND_TEXT = re.compile("[^\0-\x7f]")
_CHARDET_BYTES = 16384  # it looks at no more for its statistics itself


def hold_contest(data: bytes, claims: Sequence[str] = (), candidates: Sequence[str] = CHINESE) -> Reading:
    """The best reading of `data`; `claims` are codec names from the page and the caller. Always gives an answer."""
    contest = _Contest(data)
    claimed = [encoding for claim in claims for encoding in _likeliest(claim)]
    contest.judge(_enter(("utf-8", *candidates, *claimed), claimed))
    if not contest.is_decided():
        known = {reading.encoding for reading in contest.readings}
        others = dict.fromkeys((*FOREIGN, *proposals(data, contest.windows)))
        contest.judge(_enter((name for name in others if name not in known), ()))
    return contest.winner(claimed)


def _enter(codecs: Iterable[str], claimed: Sequence[str]) -> list[Reading]:
    """A reading for each of `codecs`, with what is to be said for it beforehand."""
    priors = {name: -_CLAIMED if name in claimed else _PRIORS.get(name, _SELDOM) for name in codecs}
    return [Reading(name, prior) for name, prior in priors.items()]


class _Contest:
    """The readings so far, and the windows of the data that they are judged by.

    A window in which a reading costs far more than the best one does not count in full against it: a byte that was lost
    puts the right reading out of step there.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.windows = sample_windows(data)
        self.readings: list[Reading] = []

    def judge(self, readings: list[Reading]) -> None:
        """Read window after window with each of `readings`, until all but one are hopeless."""
        earlier = [reading for reading in self.readings if not reading.hopeless]
        self.readings += readings
        following = self._promising(readings)
        for number, window in enumerate(self.windows, 1):
            for reading in following:
                reading.add(self.data, window)
            if number >= _ENOUGH:
                costs = self._costs([*earlier, *following], number)
                for reading in following:
                    reading.hopeless = costs[reading.encoding] > min(costs.values()) + _HOPELESS
                following = [reading for reading in following if not reading.hopeless]
                if len(following) + len(earlier) == 1:
                    self.windows = self.windows[:number]
                    return

    def _promising(self, readings: list[Reading]) -> list[Reading]:
        """Those of `readings` that a rough look at two windows leaves a chance; the others are hopeless."""
        windows = self.windows[:: max(1, len(self.windows) // 2)][:2]
        looks = [[reading.look(self.data, window, rough=True)[0] for window in windows] for reading in readings]
        lowest = [min(costs) for costs in zip(*looks, strict=True)]
        for reading, costs in zip(readings, looks, strict=True):
            reading.hopeless = all(cost > low + _HOPELESS_AT_SIGHT for cost, low in zip(costs, lowest, strict=True))
        return [reading for reading in readings if not reading.hopeless]

    def _costs(self, readings: Sequence[Reading], number: int) -> dict[str, float]:
        """What each of `readings` costs in the first `number` windows."""
        lowest = [min(costs) for costs in zip(*(reading.costs[:number] for reading in readings), strict=True)]
        return {
            reading.encoding: reading.prior
            + sum(min(cost, low + _MOST) for cost, low in zip(reading.costs, lowest, strict=False))
            for reading in readings
        }

    def _ranked(self) -> list[tuple[float, Reading]]:
        """The readings that have a chance with their costs, the best first."""
        alive = [reading for reading in self.readings if not reading.hopeless]
        costs = self._costs(alive, len(self.windows))
        return sorted(((costs[reading.encoding], reading) for reading in alive), key=_cost)

    def is_decided(self) -> bool:
        """Whether the best reading is far ahead, and plausible where it is more than ASCII."""
        (cost, best), *others = self._ranked()
        pieces = [self.data[start:end] for start, end in self.windows]
        plain = sum(len(piece.translate(None, _BEYOND_ASCII)) for piece in pieces)
        beyond = sum(map(len, pieces)) - plain
        if beyond < _MANY and not self._is_chinese(best):
            return False
        most = _CONVINCING_IN_MANY if beyond >= _MANY else _CONVINCING
        plausible = sum(best.costs) - _ASCII * plain <= most * beyond
        return plausible and (not others or others[0][0] - cost >= _CLEAR)

    def _is_chinese(self, reading: Reading) -> bool:
        """Whether most of what `reading` reads beyond ASCII is Han or a mark of Chinese."""
        text = "".join(self.data[start:end].decode(reading.encoding, "ignore") for start, end in self.windows)
        return 4 * len(_CHINESE_TEXT.findall(text)) >= 3 * len(_BEYOND_TEXT.findall(text))

    def winner(self, claimed: Sequence[str] = ()) -> Reading:
        """The best reading, with its confidence; where that is next to none, the best of those that are `claimed`."""
        ranked = self._ranked()
        (cost, best), *others = ranked
        margin = next((other_cost - cost for other_cost, other in others if other.costs != best.costs), inf)
        length = max(sum(end - start for start, end in self.windows), 1)
        best.confidence = confidence(margin, sum(best.costs) / length)
        if best.confidence < _NOBODY_KNOWS and best.encoding not in claimed:
            for other_cost, other in ranked:
                if other.encoding in claimed:
                    other.confidence = confidence(cost - other_cost, sum(other.costs) / length)
                    return other
        return best


def proposals(data: bytes, windows: Sequence[Window]) -> list[str]:
    """The codecs that chardet finds likeliest for `data`."""
    import chardet
    from chardet.enums import EncodingEra

    start = max(0, windows[0][0] - 1000) if windows else 0
    files = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = chardet.detect_all(data[start : start + _CHARDET_BYTES], encoding_era=files)
    names = (codec_name(each["encoding"]) for each in found if each["encoding"])
    return list(dict.fromkeys(encoding for name in names if name for encoding in _likeliest(name)))[:4]


def _likeliest(name: str) -> tuple[str, ...]:
    """The codecs that take part where the codec `name` is meant: of those that read nearly all alike only the first, since which
    sign for a tilde they have says nothing; the others are for what it does not take."""
    codecs = alternatives(name)
    return codecs if name.startswith("utf-") else codecs[:1]


def _cost(ranked: tuple[float, Reading]) -> float:
    return ranked[0]
