"""Whether a title without other evidence begins an article or heads a section of the one before: by the words of the text below
it, which a section shares with its article, while a new article brings its own. Words are pairs of characters that recur.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN

_SPAN = 1200  # characters examined on either side
_LEAST = 80  # characters of the article before, below which nothing is compared
_UNKNOWN_OWN, _UNKNOWN_THEMES = 0.5, 0.4  # shares assumed if no word recurs
_LONG = 400  # characters; in longer text a pair must occur three times
_RARE = 600  # frequency in the word list, at most, of a rare name
# Log-odds, fitted by logistic regression on 89 such titles of written pages, most of them of newspapers, and 66 of sites' pages
# that hold one text. With each page held out in turn, 15 of the 155 are wrong.
_BIAS, _PRESS = -1.0, 1.3  # a site's page holds one text, a newspaper's several
_SIGNED = -1.0  # where one text names its writer, others do too
_OWN, _THEMES, _NAME = -1.0, -1.9, -1.1  # weights of what recurs from the article before (see `Topic`)
_SEVERAL = 1.4  # a headline has a second line, a section's heading seldom
_CAESURA = -1.5
_ALIKE = -0.9  # same construction as another lone title
_LAST = 0.6  # no title follows in the text: a page often ends with news in brief
_SECTION, _MOST_SECTIONS = -0.5, 3  # for each section that the article has
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


def novelty(titles: Sequence[str], topic: Topic, press: bool, signed: bool, sections: int, alike: bool, last: bool) -> float:
    """The log-odds that `titles` begin an article. `press`: whether the text is from a newspaper or magazine. Of the article
    before: whether it is `signed`, and how many `sections` it has. `alike`: whether the title has the same construction as
    another lone title; `last`: whether it is the last title of the text."""
    odds = _BIAS + _PRESS * press + _SIGNED * signed + _SECTION * min(sections, _MOST_SECTIONS)
    odds += _OWN * topic.own + _THEMES * topic.themes + _NAME * topic.name
    odds += _SEVERAL * (len(titles) > 1) + _ALIKE * alike + _LAST * last
    return odds + _CAESURA * any(" " in title or "\u3000" in title for title in titles)
