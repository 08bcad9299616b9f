"""Lines among the titles at the top of a page that are none of them: names of sites and accounts, buttons, links to other texts,
what a site says of the text (本篇文章1204字).

A title shares words with its text, or is a slogan of even parts (广深携手 双城联动), as kickers are. These do neither.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.shapes.looks import is_account, is_attendance, is_dashed, is_event, is_official
from cleantext.segmentation.titles.topics import share

_REACH = 600  # characters of a block below
_BELOW = 8  # blocks
_LEAST = 100  # characters of the text
_SHARED, _SHARED_SURELY = 0.1, 0.3  # share of its words that a title has from the text; one below links to other texts
_WIDER = 1.2  # width of a line above the headline, as a multiple of that
_LONGEST_LABEL, _LONGEST_NAME = 8, 4  # characters
_HAN = re.compile("[\u3400-\u9fff]+")
_QUOTED = re.compile("[“”《》—①-⑳]|：.|从.{1,12}到|[一二三四五六七八九十\\d]+(?:[轮届期站]|首|题)")


def drop_foreign(titles: list[OpenBlock], below: Sequence[OpenBlock], press: bool) -> None:
    """Take from `titles`, the lines at the top of a page, those that share no word with the text `below` nor with another of
    them, and set their kinds, if one of the others shares words with the text. In a newspaper (`press`) a short one at the top
    is a column label, and two long ones are links."""
    text = "".join(block.text[:_REACH] for block in below[:_BELOW])
    if len(titles) < 2 or len(text) < _LEAST:
        return
    shares = [share(block.text, text) for block in titles]
    main = next((at for at, shared in enumerate(shares) if shared >= _SHARED), len(titles))
    if main == len(titles):
        return
    others = ["".join(other.text for other in titles if other is not block) for block in titles]
    foreign = [
        at
        for at, block in enumerate(titles)
        if not shares[at] and share(block.text, others[at]) < _SHARED and not _is_like_title(titles, at)
    ]
    links = sum(at < main for at in foreign) > 1 and shares[main] >= _SHARED_SURELY
    short = press and not links
    foreign = [at for at in foreign if (_may_be_over(titles[at], titles[main], short) if at < main else _is_odd(titles[at]))]
    over = [titles[at] for at in foreign if at < main]
    mark(over, "column_label" if press and len(over) == 1 else "page_furniture")
    mark((titles[at] for at in foreign if at > main), "other")
    titles[:] = [block for at, block in enumerate(titles) if at not in foreign]


def _is_like_title(titles: Sequence[OpenBlock], at: int) -> bool:
    """Whether the line has a form that titles have even if none of its words recurs, or is above one with a dash."""
    text = titles[at].text
    if at + 1 < len(titles) and is_dashed(titles[at + 1].text):
        return True
    if is_dashed(text) or is_attendance(text) or is_event(text) or is_official(text) or is_account(text):
        return True
    parts = text.split()
    return (len(parts) > 1 and len({len(part) for part in parts}) == 1) or _QUOTED.search(text) is not None


def _may_be_over(block: OpenBlock, main: OpenBlock, short: bool) -> bool:
    """Whether the line may stand above the headline `main`: it is hardly wider, unlike a headline above a heading, and if it must
    be `short`, shorter than kickers are."""
    return width(block.text) <= _WIDER * width(main.text) and (not short or len(block.text) <= _LONGEST_LABEL)


def _is_odd(block: OpenBlock) -> bool:
    """Whether the line is no subheadline: as short as a name, or not of Han characters only."""
    return len(block.text) <= _LONGEST_NAME or _HAN.fullmatch(block.text) is None
