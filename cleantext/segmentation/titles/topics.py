"""Whether a lone title begins a new article or a section of the one before: by the words that it brings.

A section goes on with the words of its article; an article brings its own. Words are those of two characters that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from cleantext.patterns.classes import COMMON_HAN

_SPAN = 1200  # characters looked at on either side
_LEAST = 80  # characters of text before, to tell by
_SHARED = 0.4
_LONG = 400  # characters from which a pair must recur thrice
_RARE = 600  # frequency in the word list
_HAN_PAIR = re.compile(f"[{COMMON_HAN}]{{2}}")


def is_new_topic(title: str, after: str, before: str, subject: str, press: bool) -> bool:
    """Whether the text under `title` leaves the subject of the article before: its own words are new, and the recurring
    words of that article's titles, `subject`, do not come back; in the `press` no name of that text does either. `before`
    is the text of that article."""
    if len(before) < _LEAST:
        return False
    after, before = after[:_SPAN], before[-2 * _SPAN :]
    own = _recurring(title, title + after, 2)
    if not own or _share(own, before) > _SHARED:
        return False
    if press and _names_come_back(before, title + after):
        return False
    themes = _recurring(subject, subject + before, 2) if subject else _recurring(before[-_SPAN // 3 :], before, 3)
    return not themes or _share(themes, after) <= _SHARED


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
