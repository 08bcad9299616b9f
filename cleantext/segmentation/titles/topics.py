"""Whether a title without other evidence begins an article or heads a section of the one before: by the words of the text below
it, which a section shares with its article, while a new article brings its own; and by the form of a headline and its news.
Words are pairs of characters, and the rarer, the more they tell.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from cleantext.segmentation.lines import width

_REACH_ABOVE, _REACH = 2400, 700  # characters examined above and below
_LEAST = 80  # characters of the article before, below which nothing is compared
_UNKNOWN = 0.3  # share of the themes assumed without any
_COMMON = 14.0  # of this log-frequency, a word tells nothing
_OPENING = 14  # characters
# The beginning of news says when, or from whom it is: 近日，, 6月3日, 记者从….
_DATED = re.compile(
    "近[日期]|日前|昨[日天夜晚]|今[日天年晨]|前天|连日来|最近|目前|眼下|.{0,4}时节|[去今]年|本[周月]|上周|清晨|.{0,3}前[后夕]"
    "|[一二三四五六七八九十\\d]{1,4}[年月]|记者(?:从|昨|在)|据"
)
# Log-odds, fitted by logistic regression on 98 such titles of written pages, 515 of manuals, and 511 of pages put together of
# written articles without bylines; the first is lower here, since most texts without signs of a newspaper are one text.
_BIAS, _PRESS = -0.5, 0.7
_SIGNED = -1.1  # where one text names its writer, others do too
# Weights of what recurs from the article before (see `Topic`); the articles of one newspaper have much in common.
_SHARED, _SHARED_IN_PRESS, _THEMES = -26.0, -10.0, -2.3
_WIDTH, _WIDEST = 0.09, 20.0  # for each cell of the widest title, up to a most: headings are short
_SHORT, _NARROW = -0.6, 7.0  # for titles up to so many cells
_NEWS = 0.9  # the text below says when, or from whom it is
_ALIKE = -1.8  # same construction as another lone title
_IN_CLAUSES = -1.5  # 1 in 100 headlines of a newspaper has a comma, headings of features often do
_LAST = 0.8  # no title follows in the text: a page often ends with news in brief
_SECTION, _MOST_SECTIONS = -0.25, 3  # for each section that the article has


class Topic(NamedTuple):
    """What a text shares with the article before: the share of its words found there, and the share of the words of that
    article's titles, the `themes`, found in it; and whether it opens like `news`."""

    shared: float
    themes: float
    news: bool


def compare(title: str, after: str, before: str, subject: str) -> Topic | None:
    """Compare the text `after` below `title` with `before`, the text of the article so far, whose titles have the words
    `subject`. None if there is too little text."""
    if len(before) < _LEAST:
        return None
    news = _DATED.match(after[:_OPENING]) is not None
    after, before = (title + after)[:_REACH], (before + subject)[-_REACH_ABOVE:]
    return Topic(share(after, before), share(subject, after, _UNKNOWN), news)


def share(source: str, text: str, unknown: float = 0.0) -> float:
    """The share of the words of `source` that `text` has, by what they tell; `unknown` without any."""
    from cleantext.lexicon import frequency

    pairs = {source[at : at + 2] for at in range(len(source) - 1)}
    counts = {pair: frequency(pair) for pair in pairs if pair.isalpha()}
    tells = {pair: max(0.0, _COMMON - math.log(count + 1)) for pair, count in counts.items() if count}
    return sum(tells[pair] for pair in tells if pair in text) / (sum(tells.values()) or 1.0) if tells else unknown


def novelty(titles: Sequence[str], topic: Topic, press: bool, signed: bool, sections: int, alike: bool, last: bool) -> float:
    """The log-odds that `titles` begin an article. `press`: whether the text is from a newspaper or magazine. Of the article
    before: whether it is `signed`, and how many `sections` it has. `alike`: whether the title has the same construction as
    another lone title; `last`: whether it is the last title of the text."""
    odds = _BIAS + _PRESS * press + _SIGNED * signed + _SECTION * min(sections, _MOST_SECTIONS)
    odds += (_SHARED_IN_PRESS if press else _SHARED) * topic.shared + _THEMES * topic.themes + _NEWS * topic.news
    cells = max(map(width, titles))
    odds += _IN_CLAUSES * any("，" in title for title in titles)
    return odds + _WIDTH * min(cells, _WIDEST) + _SHORT * (cells <= _NARROW) + _ALIKE * alike + _LAST * last
