"""Encoding detection: the data is decoded with every codec that may be meant, and the most plausible decoding is chosen.

Validity alone decides nothing: almost any bytes are valid GB 18030, and one bad byte must not rule out the right codec.
The declared encoding and the caller's hint are candidates with a bonus: they are chosen where they are plausible, and not
where they are plainly wrong. Encodings of other languages become candidates if no Chinese decoding is convincing, and those
that chardet proposes if none of these is either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from math import inf

from cleantext.decoding.candidate import Candidate
from cleantext.decoding.character_classes import ASCII_COST
from cleantext.decoding.codec_groups import ALPHABETIC, CHINESE, LATIN, NEIGHBOURS, UTF_16, prior_cost
from cleantext.decoding.confidence import confidence
from cleantext.decoding.names import preferred_codecs
from cleantext.decoding.proposals import proposals
from cleantext.decoding.sample import Window, is_scattered, read_window, sample_windows, spread

# The most that a convincing Chinese decoding costs, in nats per non-ASCII byte: in a few bytes, and in `_MANY_BYTES` or more.
# Lists of names cost up to 4.3, Japanese decoded as Chinese 4.9 and more, but a few bytes can cost nearly anything.
_MAX_CONVINCING, _MAX_CONVINCING_IN_MANY, _MANY_BYTES = 3.7, 4.4, 120
# The most that a convincing decoding in an alphabet costs, in nats per non-ASCII byte, so that only a close relative of its
# codec can be meant. Files in codecs that are not candidates cost 4.8 and more, in Latin letters 5.6.
_MAX_CONVINCING_ALPHABETIC, _MAX_CONVINCING_LATIN = 4.7, 5.5
# The most that a convincing decoding costs in the rough preview, in nats per non-ASCII byte: Chinese costs up to 4.4, other
# text 4.6 and more.
_MAX_CONVINCING_PREVIEW = 4.5
_CLEAR_MARGIN = 30.0  # nats between the best two candidates of which the first is chosen without others
_TRUST_CLAIM_BELOW = 0.1  # below this confidence the declared encoding wins
# Nats behind the best after which a candidate is dropped.
_HOPELESS = 250.0
# Nats behind the best alphabetic candidate after which another one is dropped: single-byte text is never misaligned.
_HOPELESS_ALPHABETIC = 25.0
# Nats behind the best in each window of the preview after which a candidate is dropped.
_HOPELESS_PREVIEW = 120.0
_GLANCE_BYTES = 32  # enough to see which alphabetic codecs are hopeless
_MIN_WINDOWS = 3  # read before a candidate that is alone has won
_MAX_WINDOW_LEAD = 120.0  # nats: the most that one window counts against a candidate
_EUC_JP = "euc_jp"
_ASCII_BYTES = bytes(range(0x80))
_CHINESE_TEXT = re.compile("[\u2014\u2018-\u201d\u2026\u3001-\u3011\u3400-\u9fff\uff01-\uff1f\U00020000-\U0003ffff]")
_BEYOND_ASCII = re.compile("[^\0-\x7f]")


def detect_encoding(data: bytes, claims: Sequence[str], codecs: Sequence[str] = CHINESE) -> Candidate:
    """The best candidate decoding of `data`; there always is one.

    `claims`: codecs that the page declares and that the caller hints. `codecs`: those that are tried first, besides UTF-8.
    """
    detection = _Detection(data)
    claimed = [encoding for claim in claims for encoding in preferred_codecs(claim)]
    if is_scattered(data, detection.windows):
        detection.admit((*UTF_16, *claimed), claimed)
        others: tuple[tuple[str, ...], ...] = (ALPHABETIC,)
    else:
        detection.admit(("utf-8", *codecs, *claimed), claimed)
        others = NEIGHBOURS, ALPHABETIC
    for group in others:
        if not detection.is_preview_convincing():
            detection.admit(group)
    detection.read_windows(_MIN_WINDOWS)
    for group in others:
        if not detection.is_decided():
            detection.admit(group)
    detection.read_windows(len(detection.windows))
    if not (detection.is_decided() or detection.is_alphabetic()):
        detection.admit(proposals(data, min(detection.windows)[0]))
    return detection.winner(claimed)


class _Detection:
    """The candidates, and the windows of the data in which they are compared.

    A window in which a candidate costs far more than the best one does not count against it in full: a lost byte misaligns
    the right decoding there.
    """

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.windows = spread(sample_windows(data))
        self.windows_read = 0
        self.candidates: list[Candidate] = []

    def admit(self, codecs: Iterable[str], claimed: Sequence[str] = ()) -> None:
        """Add those of `codecs` that are not candidates yet; `claimed` ones get a bonus."""
        known = {candidate.encoding for candidate in self.candidates}
        new = dict.fromkeys(name for name in codecs if name not in known)
        candidates = [Candidate(name, prior_cost(name, name in claimed)) for name in new]
        if _EUC_JP in new and (rival := next((each for each in self.candidates if each.encoding == "gb18030"), None)):
            rival.limit_kana()
            self.candidates.remove(rival)
            candidates.append(rival)
        self._glance([candidate for candidate in candidates if candidate.encoding in ALPHABETIC])
        self._preview([candidate for candidate in candidates if not candidate.hopeless])
        self.candidates += candidates
        self._drop_hopeless_in_preview()
        for number, window in enumerate(self.windows[: self.windows_read], 1):
            self._read([candidate for candidate in candidates if not candidate.hopeless], number, window)

    def read_windows(self, most: int) -> None:
        """Read windows, up to `most` in all, with each candidate that is not hopeless, until one candidate is left."""
        for number, window in enumerate(self.windows[self.windows_read : most], self.windows_read + 1):
            alive = self._alive()
            if number > _MIN_WINDOWS and len(alive) == 1:
                self.windows = self.windows[: self.windows_read]
                return
            self._read(alive, number, window)
            self.windows_read = number

    def _read(self, candidates: Sequence[Candidate], number: int, window: Window) -> None:
        """Read `window`, the `number`th one, with `candidates`, and drop those that are hopeless."""
        for candidate in candidates:
            candidate.read(self.data, window)
        alive = self._alive()
        costs = self._costs(alive, number)
        least = min(costs.values())
        least_alphabetic = min((costs[each.encoding] for each in alive if each.encoding in ALPHABETIC), default=inf)
        for candidate in candidates:
            behind = costs[candidate.encoding] - least
            if candidate.encoding not in ALPHABETIC:
                candidate.hopeless = number >= _MIN_WINDOWS and behind > _HOPELESS
            else:
                behind_alphabetic = costs[candidate.encoding] - least_alphabetic
                candidate.hopeless = behind_alphabetic > _HOPELESS_ALPHABETIC or (number > 1 and behind > _HOPELESS_PREVIEW)

    def _alive(self) -> list[Candidate]:
        return [candidate for candidate in self.candidates if not candidate.hopeless]

    def _glance(self, candidates: Sequence[Candidate]) -> None:
        """Drop those of `candidates`, all alphabetic, that are hopeless after the first few bytes."""
        start, end = self.windows[0]
        costs = [
            candidate.prior + candidate.window_cost(self.data, (start, min(end, start + _GLANCE_BYTES)))[0]
            for candidate in candidates
        ]
        for candidate, cost in zip(candidates, costs, strict=True):
            candidate.hopeless = cost > min(costs) + _HOPELESS_ALPHABETIC

    def _preview(self, candidates: Sequence[Candidate]) -> None:
        """Estimate the cost of two windows: roughly, unless the codec is alphabetic."""
        for candidate in candidates:
            rough = candidate.encoding not in ALPHABETIC
            candidate.preview = [candidate.window_cost(self.data, window, rough)[0] for window in self.windows[:2]]

    def _drop_hopeless_in_preview(self) -> None:
        """Drop the candidates that are far behind in both windows of the preview."""
        alive = self._alive()
        most = _HOPELESS_PREVIEW * (2 if len(self.windows) == 1 else 1)
        lowest = [min(costs) for costs in zip(*(candidate.preview for candidate in alive), strict=True)]
        for candidate in alive:
            candidate.hopeless = all(cost > low + most for cost, low in zip(candidate.preview, lowest, strict=True))

    def is_preview_convincing(self) -> bool:
        """Whether the best candidate is plausible prose in the preview."""
        best = min(self._alive(), key=lambda candidate: sum(candidate.preview))
        return self._cost_per_byte(best, best.preview, self.windows[:2]) <= _MAX_CONVINCING_PREVIEW

    def _costs(self, candidates: Sequence[Candidate], number: int) -> dict[str, float]:
        """The cost of each of `candidates` in the first `number` windows, with its prior."""
        lowest = [min(costs) for costs in zip(*(candidate.costs[:number] for candidate in candidates), strict=True)]
        return {
            candidate.encoding: candidate.prior
            + sum(min(cost, low + _MAX_WINDOW_LEAD) for cost, low in zip(candidate.costs, lowest, strict=False))
            for candidate in candidates
        }

    def _ranked(self) -> list[tuple[float, Candidate]]:
        """The candidates that are not hopeless, with their costs, the cheapest first."""
        alive = self._alive()
        costs = self._costs(alive, self.windows_read)
        return sorted(((costs[candidate.encoding], candidate) for candidate in alive), key=_cost)

    def is_decided(self) -> bool:
        """Whether the best candidate is far ahead, and its non-ASCII text plausible."""
        (cost, best), *others = self._ranked()
        read = self.windows[: self.windows_read]
        many = self._extent(read, best)[0] >= _MANY_BYTES
        if not many and not self._is_chinese(best):
            return False
        plausible = self._cost_per_byte(best, best.costs, read) <= (_MAX_CONVINCING_IN_MANY if many else _MAX_CONVINCING)
        return plausible and (not others or others[0][0] - cost >= _CLEAR_MARGIN)

    def is_alphabetic(self) -> bool:
        """Whether the best candidate is plausible text in an alphabet: at most a close relative of its codec is meant."""
        best = self._ranked()[0][1]
        read = self.windows[: self.windows_read]
        most = _MAX_CONVINCING_LATIN if best.encoding in LATIN else _MAX_CONVINCING_ALPHABETIC
        return best.encoding in ALPHABETIC and self._cost_per_byte(best, best.costs, read) <= most

    def _extent(self, windows: Iterable[Window], candidate: Candidate) -> tuple[int, int]:
        """How many bytes of `windows` belong to non-ASCII characters, and how many others are ASCII characters.

        In UTF-16 any byte may belong to either: there the characters are counted that `candidate` reads.
        """
        read = b"".join(read_window(self.data, window) for window in windows)
        if candidate.encoding not in UTF_16:
            beyond = len(read.translate(None, _ASCII_BYTES))
            return beyond, len(read) - beyond
        text = read[candidate.skip :].decode(candidate.encoding, "ignore")
        beyond = len(_BEYOND_ASCII.findall(text))
        return 2 * beyond, len(text) - beyond

    def _cost_per_byte(self, candidate: Candidate, costs: Iterable[float], windows: Sequence[Window]) -> float:
        """The cost of each non-ASCII byte as `candidate` reads it, if `windows` cost it `costs`."""
        beyond, plain = self._extent(windows, candidate)
        return (sum(costs) - ASCII_COST * plain) / beyond if beyond else inf

    def _is_chinese(self, candidate: Candidate) -> bool:
        """Whether most non-ASCII characters of `candidate` are Han or Chinese punctuation."""
        text = "".join(
            read_window(self.data, window).decode(candidate.encoding, "ignore") for window in self.windows[: self.windows_read]
        )
        return 4 * len(_CHINESE_TEXT.findall(text)) >= 3 * len(_BEYOND_ASCII.findall(text))

    def winner(self, claimed: Sequence[str]) -> Candidate:
        """The best candidate, with its confidence; if that is next to nothing, the best of those that are `claimed`."""
        ranked = self._ranked()
        (cost, best), *others = ranked
        margin = next((other_cost - cost for other_cost, other in others if other.costs != best.costs), inf)
        length = max(sum(len(read_window(self.data, window)) for window in self.windows[: self.windows_read]), 1)
        best.confidence = confidence(margin, sum(best.costs) / length)
        if best.confidence < _TRUST_CLAIM_BELOW and best.encoding not in claimed:
            for other_cost, other in ranked:
                if other.encoding in claimed:
                    other.confidence = confidence(cost - other_cost, sum(other.costs) / length)
                    return other
        return best


def _cost(ranked: tuple[float, Candidate]) -> float:
    return ranked[0]
