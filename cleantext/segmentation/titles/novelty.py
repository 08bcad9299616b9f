"""Whether titles that nothing else tells about begin an article, or head a section of the one before: what speaks for either is
added up, as log-odds.

Fitted by logistic regression on 98 such titles of written pages of newspapers and sites, each page held out in its turn: 13 of
them come out wrong so, and 23 by a chain of rules on the same evidence.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.lines import width
from cleantext.segmentation.titles.topics import Topic

_BIAS = 0.4
_OWN, _THEMES, _NAME = -0.6, -1.7, -1.2  # of what comes back of the article before
_SEVERAL = 1.5  # a headline has a second line, a section's heading seldom
_CAESURA = -1.2
_ALIKE = -1.2  # built as another lone title is
_WIDTH = 0.07  # for each cell more than ten
_USUAL = 10.0
_LAST = 1.2  # no title follows on the page: news in brief end it
_SECTION, _MOST_SECTIONS = -0.7, 3  # for each section that the article has


def novelty(titles: Sequence[str], topic: Topic, sections: int, alike: bool, last: bool) -> float:
    """The log-odds that `titles` begin an article. `sections` are those of the article before; `alike`: whether the title is
    built as another that stands alone; `last`: whether it is the last of the page."""
    odds = _BIAS + _OWN * topic.own + _THEMES * topic.themes + _NAME * topic.name
    odds += _WIDTH * (width(titles[0]) - _USUAL) + _SECTION * min(sections, _MOST_SECTIONS)
    odds += _SEVERAL * (len(titles) > 1) + _ALIKE * alike + _LAST * last
    return odds + _CAESURA * any(" " in title or "\u3000" in title for title in titles)
