"""Whether titles that nothing else tells about begin an article, or head a section of the one before: what speaks for either is
added up, as log-odds.

Fitted by logistic regression on 89 such titles of written pages, most of them of newspapers, and 66 of sites' pages that hold one
text. With each page held out in its turn 15 of the 155 come out wrong.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.segmentation.titles.topics import Topic

_BIAS, _PRESS = -1.0, 1.3  # a site's page holds one text, a newspaper's several
_OWN, _THEMES, _NAME = -1.0, -1.9, -1.1  # of what comes back of the article before
_SEVERAL = 1.4  # a headline has a second line, a section's heading seldom
_CAESURA = -1.5
_ALIKE = -0.9  # built as another lone title is
_LAST = 0.6  # no title follows on the page: news in brief end it
_SECTION, _MOST_SECTIONS = -0.5, 3  # for each section that the article has


def novelty(titles: Sequence[str], topic: Topic, sections: int, alike: bool, last: bool, press: bool) -> float:
    """The log-odds that `titles` begin an article. `sections` are those of the article before; `alike`: whether the title is
    built as another that stands alone; `last`: whether it is the last of the page; `press`: whether a newspaper made that."""
    odds = _BIAS + _PRESS * press + _OWN * topic.own + _THEMES * topic.themes + _NAME * topic.name
    odds += _SEVERAL * (len(titles) > 1) + _ALIKE * alike + _LAST * last + _SECTION * min(sections, _MOST_SECTIONS)
    return odds + _CAESURA * any(" " in title or "\u3000" in title for title in titles)
