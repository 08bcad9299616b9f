"""Weighs, as log-odds, whether titles without other evidence begin an article or head a section of the one before.

Fitted by logistic regression on 89 such titles of written pages, most of them of newspapers, and 66 of sites' pages that hold
one text. With each page held out in turn, 15 of the 155 are wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.titles.topics import Topic

_BIAS, _PRESS = -1.0, 1.3  # a site's page holds one text, a newspaper's several
_OWN, _THEMES, _NAME = -1.0, -1.9, -1.1  # weights of what recurs from the article before (see `Topic`)
_SEVERAL = 1.4  # a headline has a second line, a section's heading seldom
_CAESURA = -1.5
_ALIKE = -0.9  # same construction as another lone title
_LAST = 0.6  # no title follows in the text: a page often ends with news in brief
_SECTION, _MOST_SECTIONS = -0.5, 3  # for each section that the article has


def novelty(titles: Sequence[str], topic: Topic, sections: int, alike: bool, last: bool, press: bool) -> float:
    """The log-odds that `titles` begin an article. `sections`: how many the article before has; `alike`: whether the title
    has the same construction as another lone title; `last`: whether it is the last title of the text; `press`: whether the
    text is from a newspaper or magazine."""
    odds = _BIAS + _PRESS * press + _OWN * topic.own + _THEMES * topic.themes + _NAME * topic.name
    odds += _SEVERAL * (len(titles) > 1) + _ALIKE * alike + _LAST * last + _SECTION * min(sections, _MOST_SECTIONS)
    return odds + _CAESURA * any(" " in title or "\u3000" in title for title in titles)
