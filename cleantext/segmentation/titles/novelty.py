"""Weighs, as log-odds, whether titles without other evidence begin an article or head a section of the one before.

Fitted by logistic regression on 89 such titles of written pages, most of them of newspapers, and 66 of sites' pages that hold
one text. With each page held out in turn, 15 of the 155 are wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cleantext.segmentation.titles.topics import Topic

_BIAS, _PRESS = -1.0, 1.3  # a site's page holds one text, a newspaper's several
_SIGNED = -1.0  # where one text names its writer, others do too
_OWN, _THEMES, _NAME = -1.0, -1.9, -1.1  # weights of what recurs from the article before (see `Topic`)
_SEVERAL = 1.4  # a headline has a second line, a section's heading seldom
_CAESURA = -1.5
_ALIKE = -0.9  # same construction as another lone title
_LAST = 0.6  # no title follows in the text: a page often ends with news in brief
_SECTION, _MOST_SECTIONS = -0.5, 3  # for each section that the article has


class Context(Protocol):
    """Of the text: whether it is from a newspaper or magazine (`press`). Of the article before: whether it has a byline below
    its titles (`signed`), and how many `sections`."""

    press: bool
    signed: bool
    sections: int


def novelty(titles: Sequence[str], topic: Topic, before: Context, alike: bool, last: bool) -> float:
    """The log-odds that `titles` begin an article after `before`. `alike`: whether the title has the same construction as
    another lone title; `last`: whether it is the last title of the text."""
    odds = _BIAS + _PRESS * before.press + _SIGNED * before.signed
    odds += _OWN * topic.own + _THEMES * topic.themes + _NAME * topic.name
    odds += _SEVERAL * (len(titles) > 1) + _ALIKE * alike + _LAST * last + _SECTION * min(before.sections, _MOST_SECTIONS)
    return odds + _CAESURA * any(" " in title or "\u3000" in title for title in titles)
