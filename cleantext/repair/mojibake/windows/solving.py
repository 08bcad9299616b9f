"""Finds the mojibake of a text: window by window, and a second time with the chains that are known by then."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from cleantext.repair.mojibake.blends.blending import doubt
from cleantext.repair.mojibake.codecs.dropped_pairs import is_without_pairs
from cleantext.repair.mojibake.suspects.familiar import is_accounted_for
from cleantext.repair.mojibake.suspects.lone import lone_odd
from cleantext.repair.mojibake.suspects.oddities import close_odd, odd_one, odd_places, unbroken, windows
from cleantext.repair.mojibake.suspects.sixteen import find_mark, holds_mark
from cleantext.repair.mojibake.windows.patience import Patience
from cleantext.repair.mojibake.windows.search import Chain, Finding, Habits, Window, is_settled, likeliest
from cleantext.spans import Span, merge_spans

MARGIN = 14  # characters around odd ones in the first window
BESIDE_LONE, PROMISING = 8, 9.0  # characters around a single odd one, and the estimate (nats) from which they are searched
LETTERS = 60  # letters and symbols of single-byte encodings that a window is widened by
BESIDE_MARKS = 40  # characters around punctuation of UTF-16: other characters of it need not be odd
KNOWN = 40.0  # nats: the total gain from which a chain counts as known
FULL = 400.0  # nats: the total gain from which a chain is assumed for every stretch, whatever it lost
KNOWN_SWITCH = 4.0  # nats: the cost of a stretch of a known chain
LONG = 640  # characters; a longer window is searched for the chains of samples of it
SAMPLES, SAMPLE = 4, 160  # the number of samples, and the characters of each
VAIN = 4  # windows without a finding after which blends are searched only where something else was found


Found = tuple[int, int, Finding]
"""A half-open span of the text, and its finding."""


class Chains:
    # The chains found in a text so far. (No docstring: a compiled class cannot have one.)

    def __init__(self) -> None:
        self.gains: dict[Chain, float] = {}  # the total gain of each chain, in nats
        self.in_vain = 0  # characters that were searched in vain


def is_promising(text: str, lines: str, at: int) -> bool:
    """Whether what is around the single odd character at `at` can be text of another encoding than UTF-8, by an estimate. `lines`
    is the text by which lines are divided."""
    low = max(at - BESIDE_LONE, 0, lines.rfind("\n", 0, at) + 1)
    high = lines.find("\n", at, at + BESIDE_LONE)
    high = high if high >= 0 else min(at + BESIDE_LONE, len(text))
    return _promise(text[low:high]) >= PROMISING


@lru_cache(maxsize=1024)  # asked of a text more than once, and in each round
def _promise(text: str) -> float:
    return Window(text, "\n", Habits()).promise()


class Solver:
    """Finds the mojibake of `text`.

    `chains`: the chains found so far; new ones are added. `restored`: the spans that an earlier search repaired, None if
    there was none; `changed`: the rest of the text may have changed since. `odd_at`: where its odd characters stand, if that is
    known.
    """

    def __init__(
        self,
        text: str,
        chains: Chains,
        restored: Sequence[Span] | None = None,
        changed: bool = False,
        odd_at: Sequence[int] | None = None,
    ) -> None:
        self._text, self._chains, self._restored, self._changed = text, chains, restored, changed
        self._lines = unbroken(text)  # the text by which lines are divided
        self._odd_at = odd_places(text) if odd_at is None else odd_at
        self._windows: list[Span] = []
        self._habits: Habits | None = None
        self._in_vain = 0  # windows in which nothing was found
        self._patience = Patience(chains.in_vain)
        self._done: list[Span] = []  # windows that were explained

    def solve(self) -> Iterator[Found]:
        """The stretches that are mojibake, in no particular order."""
        floor = 0
        self._windows = windows(self._lines, close_odd(self._odd_at), MARGIN)
        marks = windows(self._lines, find_mark, BESIDE_MARKS) if holds_mark(self._lines) else []
        lone = lone_odd(self._text, list(_outside(self._odd_at, self._windows)))
        self._windows = merge_spans([*self._windows, *marks, *windows(self._lines, _first_of(lone), MARGIN)])
        for start, end in self._windows:
            if end > floor and self._is_strange(start, end) and self._is_new(start, end):
                start, end = _with_letters(self._text, start, end)
                start, floor, findings = self._widened(max(start, floor), end, floor)
                yield from self._told(start, findings)
        self._chains.in_vain = max(self._chains.in_vain, self._patience.in_vain)
        gains = self._chains.gains
        known = [chain for chain in self._commonest(2) if gains[chain] >= KNOWN and self._patience.trusts(gains[chain])]
        if known:
            for start, end in self._left():
                window = self._window(start, end)
                yield from self._told(start, next(filter(None, (window.by(chain, KNOWN_SWITCH) for chain in known)), []))

    def _is_strange(self, start: int, end: int) -> bool:
        """Whether good text does not account for a window."""
        if not is_accounted_for(self._text, start, end) or holds_mark(self._lines[start:end]):
            return True
        low, high = bisect_left(self._odd_at, start), bisect_left(self._odd_at, end)
        lone = lone_odd(self._text, self._odd_at[low:high])
        return any(is_promising(self._text, self._lines, at) for at in lone)

    def _is_new(self, start: int, end: int) -> bool:
        """Whether to search a window. One with U+FFFD that was repaired in part is searched again only if it has more other odd
        characters than U+FFFD, and one that was not, only if the text has changed."""
        if self._restored is None or self._text.find("\ufffd", start, end) < 0:
            return True
        low, high = bisect_left(self._odd_at, start), bisect_left(self._odd_at, end)
        lost = self._text.count("\ufffd", start, end)
        if high - low - lost > max(lost, 1):
            return True
        at = bisect_right(self._restored, (start, start))
        met = self._restored[max(at - 1, 0) : at + 1]
        return self._changed and not any(first < end and last > start for first, last in met)

    def _told(self, start: int, findings: Sequence[Finding]) -> Iterator[Found]:
        for finding in findings:
            self._chains.gains[finding.chain] = self._chains.gains.get(finding.chain, 0.0) + finding.segment.gain
            span = start + finding.segment.start, start + finding.segment.end
            self._done.append(span)
            yield *span, finding

    def _commonest(self, most: int) -> list[Chain]:
        return sorted(self._chains.gains, key=lambda chain: -self._chains.gains[chain])[:most]

    def _window(self, start: int, end: int) -> Window:
        if self._habits is None:
            drops = any(is_without_pairs(self._text[low:high]) for low, high in self._windows)
            self._habits = Habits(doubt(self._text), drops=drops)
        if self._in_vain >= VAIN and not self._habits.vain:
            self._habits = self._habits._replace(vain=True)
        return Window(self._text[start:end], self._text[end : end + 1] or "\n", self._habits)

    def _widened(self, start: int, end: int, floor: int) -> tuple[int, int, Sequence[Finding]]:
        """A window and its findings; the window is widened for as long as a finding reaches its edge."""
        while True:
            findings = self._likely(self._window(start, end))
            low, high, width = start, end, 2 * (end - start)
            if any(finding.segment.start <= _edge(finding) for finding in findings):
                low = max(start - width, floor, 0)
                low = max(low, self._lines.rfind("\n", low, start) + 1)
            if any(finding.segment.end >= end - start - _edge(finding) for finding in findings):
                high = self._lines.find("\n", end, end + width)
                high = high if high >= 0 else min(end + width, len(self._text))
            if (low, high) == (start, end):
                return start, end, findings
            start, end = low, high

    def _likely(self, window: Window) -> Sequence[Finding]:
        """The findings of the most frequent chain so far if they explain the window, or if the text is full of that chain;
        otherwise of any chain."""
        for chain in self._commonest(1):
            if not self._patience.trusts(self._chains.gains[chain]):
                break
            findings = window.by(chain)
            if not findings:
                continue
            lossy = "\ufffd" in window.text or is_settled(findings)
            if window.explained(findings) or (lossy and self._chains.gains[chain] >= FULL):
                return findings
        if not self._patience.lasts_for(window.text):
            return []
        found = likeliest(window) if len(window.text) <= LONG else _by_samples(window)
        explained = sum(finding.segment.end - finding.segment.start for finding in found)
        self._patience.account(len(window.text) if found else min(len(window.text), SAMPLES * SAMPLE), explained)
        if not found:
            self._in_vain += 1
        return found

    def _left(self) -> Iterator[Span]:
        """The spans around odd characters outside of the findings."""
        done = sorted(self._done)
        at = 0
        for start, end in windows(self._lines, odd_one, MARGIN):
            while at < len(done) and done[at][1] <= start:
                at += 1
            for low, high in done[at:]:
                if low >= end:
                    break
                if start < low:
                    yield start, low
                start = max(start, high)
            if start < end:
                yield start, end


def _first_of(places: Sequence[int]) -> Callable[[str, int], Span | None]:
    """A search for the first of the sorted `places`, from an offset on."""

    def search(_: str, start: int) -> Span | None:
        at = bisect_left(places, start)
        return (places[at], places[at] + 1) if at < len(places) else None

    return search


def _outside(places: Sequence[int], spans: Sequence[Span]) -> Iterator[int]:
    """Those of the sorted `places` that are in none of the sorted, disjoint `spans`."""
    number = 0
    for at in places:
        while number < len(spans) and spans[number][1] <= at:
            number += 1
        if number == len(spans) or at < spans[number][0]:
            yield at


def _with_letters(text: str, start: int, end: int) -> Span:
    """The half-open span, and the letters and symbols of single-byte encodings that touch it: these may be common ones."""
    low, high = max(start - LETTERS, 0), min(end + LETTERS, len(text))
    while start > low and "\x80" <= text[start - 1] < "\u2e80":
        start -= 1
    while end < high and "\x80" <= text[end] < "\u2e80":
        end += 1
    return start, end


def _by_samples(window: Window) -> Sequence[Finding]:
    """The findings in a long window: of the chain of its first sample with mojibake, or of any chain if that explains the sample
    but not the window. Empty if no sample has mojibake."""
    for at in range(0, len(window.text), -(-len(window.text) // SAMPLES)):
        sample = Window(window.text[at : at + SAMPLE], window.text[at + SAMPLE : at + SAMPLE + 1] or window.after, window.habits)
        if best := likeliest(sample):
            findings = window.by(max(best, key=_gain).chain)
            explained = window.explained(findings) or not sample.explained(best)
            return findings if findings and explained else window.by_any_chain()
    return []


def _gain(finding: Finding) -> float:
    return finding.segment.gain


def _edge(finding: Finding) -> int:
    """How close to the edge of a window a finding may continue beyond it: the length of a character in its chain.

    In UTF-16 many Han are two ASCII characters, which are not odd; the margin of the window may consist of these.
    """
    if finding.chain.writer.codec.startswith("utf-16"):
        return MARGIN + 2
    return (2, 8, 24)[min(len(finding.chain.readers), 3) - 1]
