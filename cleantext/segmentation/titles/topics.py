"""Compares the words of the text below a title with those of the article before.

A section shares the words of its article; a new article brings its own. Words are pairs of characters that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN

_SPAN = 1200  # characters examined on either side
_LEAST = 80  # characters of the article before, below which nothing is compared
_UNKNOWN_OWN, _UNKNOWN_THEMES = 0.5, 0.4  # shares assumed if no word recurs
_LONG = 400  # characters; in longer text a pair must occur three times
_RARE = 600  # frequency in the word list, at most, of a rare name
_HAN_PAIR = re.compile(f"[{COMMON_HAN}]{{2}}")


class Topic(NamedTuple):
    """What a text shares with the article before: the share of its `own` words found there; the share of the words of that
    article's titles, the `themes`, found in the text; and whether a rare `name` occurs in both."""

    own: float
    themes: float
    name: bool


def compare(title: str, after: str, before: str, subject: str) -> Topic | None:
    """Compare the text `after` below `title` with `before`, the text of the article so far, whose titles have the words
    `subject`. None if there is too little text."""
    if len(before) < _LEAST:
        return None
    after, before = after[:_SPAN], before[-2 * _SPAN :]
    own = _recurring(title, title + after, 2)
    themes = _recurring(subject, subject + before, 2) if subject else _recurring(before[-_SPAN // 3 :], before, 3)
    return Topic(
        _share(own, before) if own else _UNKNOWN_OWN,
        _share(themes, after) if themes else _UNKNOWN_THEMES,
        _names_come_back(before, title + after),
    )


def _names_come_back(before: str, after: str) -> bool:
    """Whether a rare pair of characters, such as part of a name, recurs on both sides, which shows one text."""
    from cleantext.lexicon import frequency

    least = 2 if len(after) < _LONG else 3
    pairs = Counter(after[at : at + 2] for at in range(len(after) - 1))
    recurring = (pair for pair, count in pairs.items() if count >= least and _HAN_PAIR.fullmatch(pair))
    return any(before.count(pair) >= least and frequency(pair) < _RARE for pair in recurring)


def _recurring(source: str, text: str, least: int) -> dict[str, int]:
    """The two-character words of `source` that occur in `text` at least `least` times, with their counts."""
    from cleantext.lexicon import frequency

    pairs = dict.fromkeys(source[at : at + 2] for at in range(len(source) - 1))
    counts = {pair: count for pair in pairs if pair.isalpha() and (count := text.count(pair)) >= least}
    return {pair: count for pair, count in counts.items() if count > least or frequency(pair)}


def _share(pairs: Mapping[str, int], text: str) -> float:
    return sum(count for pair, count in pairs.items() if pair in text) / sum(pairs.values())
