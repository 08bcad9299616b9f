"""How far the text under a title goes on with the article before, by the words that it brings.

A section goes on with the words of its article; an article brings its own. Words are those of two characters that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN

_SPAN = 1200  # characters looked at on either side
_LEAST = 80  # characters of text before, to tell by
_UNKNOWN_OWN, _UNKNOWN_THEMES = 0.5, 0.4  # shares where no word recurs
_LONG = 400  # characters from which a pair must recur thrice
_RARE = 600  # frequency in the word list
_HAN_PAIR = re.compile(f"[{COMMON_HAN}]{{2}}")


class Topic(NamedTuple):
    """How far a text goes on with the one before: the share of its `own` words that stand there, the share of the words of the
    titles before, the `themes`, that come back in it, and whether a rare `name` stands in both."""

    own: float
    themes: float
    name: bool


def compare(title: str, after: str, before: str, subject: str) -> Topic | None:
    """What the words tell of the text `after` that stands under `title`; `before` is the text of the article so far and `subject`
    the words of its titles. None where there is too little of it."""
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
    """Whether a rare pair of characters, as of a person's or a thing's name, recurs on both sides: one text tells of it."""
    from cleantext.lexicon import frequency

    least = 2 if len(after) < _LONG else 3
    pairs = Counter(after[at : at + 2] for at in range(len(after) - 1))
    recurring = (pair for pair, count in pairs.items() if count >= least and _HAN_PAIR.fullmatch(pair))
    return any(before.count(pair) >= least and frequency(pair) < _RARE for pair in recurring)


def _recurring(source: str, text: str, least: int) -> dict[str, int]:
    """The two-character words of `source` with how often they are in `text`, at least `least` times."""
    from cleantext.lexicon import frequency

    pairs = dict.fromkeys(source[at : at + 2] for at in range(len(source) - 1))
    counts = {pair: count for pair in pairs if pair.isalpha() and (count := text.count(pair)) >= least}
    return {pair: count for pair, count in counts.items() if count > least or frequency(pair)}


def _share(pairs: Mapping[str, int], text: str) -> float:
    return sum(count for pair, count in pairs.items() if pair in text) / sum(pairs.values())
