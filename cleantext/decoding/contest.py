"""The contest: the same bytes read with every codec that may be meant, and the most plausible reading wins.

Strictness alone decides nothing: nearly any bytes decode as GB18030, and one bad byte must not rule out the right codec.
What a page declares and what the caller hints are readings with a bonus, so that they win wherever they can be true and
lose where they are plainly wrong. Encodings of other languages take part if no Chinese reading is convincing, and those that
chardet proposes if none of these is either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf

from cleantext.decoding.confidence import confidence
from cleantext.decoding.entrants import ALPHABETIC, CHINESE, LATIN, NEIGHBOURS, UTF_16, likeliest, prior_cost, proposals
from cleantext.decoding.readings import Reading
from cleantext.decoding.sample import Window, is_scattered, sample_windows, spread

# In nats.
# A Chinese reading that costs less for a byte beyond ASCII than this, and is this far ahead, needs no other opinion. Lists of
# names cost up to 4.3, Japanese that is read as Chinese 4.9 and more, but of few bytes nearly anything.
_CONVINCING, _CONVINCING_IN_MANY, _MANY = 3.7, 4.4, 120
# The same for codecs of letters, so that at most a near relative is meant: files in codecs that do not take part cost 4.8 and
# more, in Latin letters 5.6. And at a rough look: Chinese costs up to 4.4, what is not Chinese 4.6 and more.
_CONVINCING_IN_LETTERS, _CONVINCING_IN_LATIN, _CONVINCING_AT_SIGHT = 4.7, 5.5, 4.5
_ASCII = 3.0  # what an ASCII character costs
_CLEAR = 30.0
_NOBODY_KNOWS = 0.1  # confidence below which a claim is worth more than the best reading
# So far behind in all a reading is not followed; one of letters so far behind others of letters, since it is never out of step.
_HOPELESS, _HOPELESS_OF_LETTERS = 250.0, 25.0
_HOPELESS_AT_SIGHT = 120.0  # and one so far behind in each of two windows at a rough look
_GLANCE = 32  # bytes that tell what of the codecs of letters is hopeless
_ENOUGH = 3  # windows, after which one that is alone has won
_MOST = 120.0  # what one window counts against a reading at most
_ASCII_BYTES = bytes(range(0x80))
_CHINESE_TEXT = re.compile("[\u2014\u2018-\u201d\u2026\u3001-\u3011\u3400-\u9fff\uff01-\uff1f\U00020000-\U0003ffff]")
_BEYOND_TEXT = re.compile("[^\0-\x7f]")


def hold_contest(data: bytes, claims: Sequence[str] = (), candidates: Sequence[str] = CHINESE) -> Reading:
    """The best reading of `data`; `claims` are codec names from the page and the caller. Always gives an answer."""
    contest = _Contest(data)
    claimed = [encoding for claim in claims for encoding in likeliest(claim)]
    if is_scattered(data, contest.windows):
        contest.enter((*UTF_16, *claimed), claimed)
        others: tuple[tuple[str, ...], ...] = (ALPHABETIC,)
    else:
        contest.enter(("utf-8", *candidates, *claimed), claimed)
        others = NEIGHBOURS, ALPHABETIC
    for codecs in others:
        if not contest.is_convincing_at_sight():
            contest.enter(codecs)
    contest.read(_ENOUGH)
    for codecs in others:
        if not contest.is_decided():
            contest.enter(codecs)
    contest.read(len(contest.windows))
    if not (contest.is_decided() or contest.is_alphabetic()):
        contest.enter(proposals(data, min(contest.windows)[0]))
    return contest.winner(claimed)


class _Contest:
    """The readings so far, and the windows of the data that they are judged by.

    A window in which a reading costs far more than the best one does not count in full against it: a byte that was lost
    puts the right reading out of step there.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.windows = spread(sample_windows(data))
        self.number = 0  # of the windows that were read
        self.readings: list[Reading] = []

    def enter(self, codecs: Iterable[str], claimed: Sequence[str] = ()) -> None:
        """Let others of `codecs` take part, with what is to be said for each beforehand."""
        known = {reading.encoding for reading in self.readings}
        new = dict.fromkeys(name for name in codecs if name not in known)
        readings = [Reading(name, prior_cost(name, name in claimed)) for name in new]
        self._glance([reading for reading in readings if reading.encoding in ALPHABETIC])
        self._look([reading for reading in readings if not reading.hopeless])
        self.readings += readings
        self._drop_hopeless_at_sight()
        for number, window in enumerate(self.windows[: self.number], 1):
            self._read([reading for reading in readings if not reading.hopeless], number, window)

    def read(self, most: int) -> None:
        """Read window after window, `most` in all, with each reading that has a chance, until one is left."""
        for number, window in enumerate(self.windows[self.number : most], self.number + 1):
            alive = self._alive()
            if number > _ENOUGH and len(alive) == 1:
                self.windows = self.windows[: self.number]
                return
            self._read(alive, number, window)
            self.number = number

    def _read(self, readings: Sequence[Reading], number: int, window: Window) -> None:
        """Read one more window with `readings`, and drop those that have no chance left."""
        for reading in readings:
            reading.add(self.data, window)
        alive = self._alive()
        costs = self._costs(alive, number)
        least = min(costs.values())
        least_of_letters = min((costs[each.encoding] for each in alive if each.encoding in ALPHABETIC), default=inf)
        for reading in readings:
            behind = costs[reading.encoding] - least
            if reading.encoding not in ALPHABETIC:
                reading.hopeless = number >= _ENOUGH and behind > _HOPELESS
            else:
                of_letters = costs[reading.encoding] - least_of_letters
                reading.hopeless = of_letters > _HOPELESS_OF_LETTERS or (number > 1 and behind > _HOPELESS_AT_SIGHT)

    def _alive(self) -> list[Reading]:
        return [reading for reading in self.readings if not reading.hopeless]

    def _glance(self, readings: Sequence[Reading]) -> None:
        """Drop those of `readings` that the first few bytes leave no chance beside the best of them."""
        start, end = self.windows[0]
        costs = [reading.prior + reading.look(self.data, (start, min(end, start + _GLANCE)))[0] for reading in readings]
        for reading, cost in zip(readings, costs, strict=True):
            reading.hopeless = cost > min(costs) + _HOPELESS_OF_LETTERS

    def _look(self, readings: Sequence[Reading]) -> None:
        """Look at two windows with `readings`, roughly at those of wide characters."""
        for reading in readings:
            rough = reading.encoding not in ALPHABETIC
            reading.sight = [reading.look(self.data, window, rough)[0] for window in self.windows[:2]]

    def _drop_hopeless_at_sight(self) -> None:
        """Drop the readings that are far behind in both windows that were looked at."""
        alive = self._alive()
        most = _HOPELESS_AT_SIGHT * (2 if len(self.windows) == 1 else 1)
        lowest = [min(costs) for costs in zip(*(reading.sight for reading in alive), strict=True)]
        for reading in alive:
            reading.hopeless = all(cost > low + most for cost, low in zip(reading.sight, lowest, strict=True))

    def is_convincing_at_sight(self) -> bool:
        """Whether the best reading is one of prose, as far as a rough look tells."""
        least = min(sum(reading.sight) for reading in self._alive())
        return self._excess(least, self.windows[:2]) <= _CONVINCING_AT_SIGHT

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
        alive = self._alive()
        costs = self._costs(alive, self.number)
        return sorted(((costs[reading.encoding], reading) for reading in alive), key=_cost)

    def is_decided(self) -> bool:
        """Whether the best reading is far ahead, and plausible where it is more than ASCII."""
        (cost, best), *others = self._ranked()
        read = self.windows[: self.number]
        many = self._beyond(read) >= _MANY
        if not many and not self._is_chinese(best):
            return False
        plausible = self._excess(sum(best.costs), read) <= (_CONVINCING_IN_MANY if many else _CONVINCING)
        return plausible and (not others or others[0][0] - cost >= _CLEAR)

    def is_alphabetic(self) -> bool:
        """Whether the best reading is a plausible one of letters, so that at most a near relative is meant."""
        best = self._ranked()[0][1]
        read = self.windows[: self.number]
        most = _CONVINCING_IN_LATIN if best.encoding in LATIN else _CONVINCING_IN_LETTERS
        return best.encoding in ALPHABETIC and self._excess(sum(best.costs), read) <= most

    def _beyond(self, windows: Iterable[Window]) -> int:
        """How many bytes beyond ASCII are in `windows`."""
        return sum(len(self.data[start:end].translate(None, _ASCII_BYTES)) for start, end in windows)

    def _excess(self, cost: float, windows: Sequence[Window]) -> float:
        """What each byte beyond ASCII costs, if `windows` cost `cost` in all."""
        beyond = self._beyond(windows)
        plain = sum(end - start for start, end in windows) - beyond
        return (cost - _ASCII * plain) / beyond if beyond else inf

    def _is_chinese(self, reading: Reading) -> bool:
        """Whether most of what `reading` reads beyond ASCII is Han or a mark of Chinese."""
        text = "".join(self.data[start:end].decode(reading.encoding, "ignore") for start, end in self.windows[: self.number])
        return 4 * len(_CHINESE_TEXT.findall(text)) >= 3 * len(_BEYOND_TEXT.findall(text))

    def winner(self, claimed: Sequence[str] = ()) -> Reading:
        """The best reading, with its confidence; where that is next to none, the best of those that are `claimed`."""
        ranked = self._ranked()
        (cost, best), *others = ranked
        margin = next((other_cost - cost for other_cost, other in others if other.costs != best.costs), inf)
        length = max(sum(end - start for start, end in self.windows[: self.number]), 1)
        best.confidence = confidence(margin, sum(best.costs) / length)
        if best.confidence < _NOBODY_KNOWS and best.encoding not in claimed:
            for other_cost, other in ranked:
                if other.encoding in claimed:
                    other.confidence = confidence(cost - other_cost, sum(other.costs) / length)
                    return other
        return best


def _cost(ranked: tuple[float, Reading]) -> float:
    return ranked[0]
