"""Titles by their place: which groups of title lines head an article, and what each line in them is.

Above the headline stands the kicker, below it the subheadlines. The line that names the event (…会议召开) is the headline;
without one, the first line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import width
from cleantext.segmentation.titles import is_attendance, is_dashed, is_event, is_official

_SLOGAN = re.compile("[\u3400-\u9fff、“”]{2,16}(?:\\s+[\u3400-\u9fff、“”]{2,20})+")


def assign_roles(titles: Sequence[Block]) -> None:
    """Set the kinds of the title lines that head one article, top to bottom."""
    main = _headline(titles)
    for at, block in enumerate(titles):
        block.kind = "kicker" if at < main else "headline" if at == main else "subheadline"


def _headline(titles: Sequence[Block]) -> int:
    """Which of the lines is the headline: never one of attendance or with a dash, if there is another."""
    fit = [at for at, block in enumerate(titles) if not is_attendance(block.text) and not is_dashed(block.text)]
    if not fit:
        return 0
    events = [at for at in fit if is_event(titles[at].text) or is_official(titles[at].text)]
    if events and events[0] <= 2:
        return events[0]
    first = fit[0]
    if len(fit) > 1 and fit[1] == first + 1 and _is_slogan(titles[first]) and not _is_slogan(titles[first + 1]):
        return first + 1
    return first


def _is_slogan(block: Block) -> bool:
    return _SLOGAN.fullmatch(block.text) is not None and ending(block.text) == "open" and width(block.text) >= 12
