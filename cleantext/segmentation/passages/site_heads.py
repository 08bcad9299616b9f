"""Lines of a site above and below a text that only their place shows: paths, rows of links, page titles, lists of other
texts.

The title right above the text is the headline, not its repetitions further up.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.link_rows import is_buttons, leads_through_site, may_head_site, steps_of
from cleantext.segmentation.shapes.looks import WIDEST, is_titular
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.page_fields import field_kind
from cleantext.segmentation.titles.clauses import is_clausal

_HIGHEST = 12  # lines of a head
_SHORTEST = 4  # characters of a title that is recognised by its repetition
_LEAST_LINKS = 2
_TEXT = 16.0  # cells of a line of prose
# The name of the site after the title of the page: 标题_某某网, 标题 - 某某频道 - 某某网.
_SITE = re.compile("\\s?[_|｜—–-]+\\s?[^。！？]{2,30}")
_NAMES = re.compile("[\u3400-\u9fffA-Za-z0-9]{1,8}(?:小说|文学|中文|阅读|看书|读书|听书)网")
_PORTALS = re.compile("[\u3400-\u9fff]{2,10}(?:网站?|在线|频道|论坛|文库|门户)")
_LONGEST_NAME = 12
_LISTS = re.compile(
    "[【\\[■◆●▶>\\s]*(?:相关|推荐|热门|热点|最新|精彩|更多|其[他它]|编辑|精选|同类|本类|本月|今日|图片|视频|24小时|猜你|大家|您?可能)"
    "(?:的)?(?:喜欢|都在看|感兴趣的?|热门|热点|精彩|最新|相关)?(?:阅读|新闻|文章|推荐|要闻|资讯|内容|报道|视频|图片|排行榜?|专题|动态|信息|话题)?[】\\]：]*"
)
_COUNT = re.compile("\\d{3,}")
_SHORTEST_RECURRING = 6.0  # cells; shorter titles (概述) recur by chance
_DATE = re.compile("(?:19|20)\\d{2}(?:年|[-/.])\\s?\\d{1,2}(?:月|[-/.])\\s?\\d{1,2}")
_LONGEST_DATED, _FIRST = 60, 24  # characters of the line; of a label before its date


def mark_site_heads(lines: Sequence[Line]) -> None:
    """Mark the lines of a site above the first prose, and the list of other texts that ends the page."""
    if not lines:
        return
    head = Counter(line.text for line in lines[:_HIGHEST])
    end = next((at for at, line in enumerate(lines) if _is_prose(line) and head[line.text] < 2), len(lines))
    top = min(end, _HIGHEST)
    if end < len(lines) and lines[0].kind is None and _COUNT.fullmatch(lines[0].text) and end == 1:
        lines[0].kind = "boilerplate"
    texts = [line.text for line in lines[: top + 2]]
    for line in lines[:top]:
        if line.kind is None:
            break
        if line.kind == "dateline" and field_kind(line.text) == "dateline":
            line.kind = "boilerplate"  # above the title it dates the page
    for at in range(top):
        if lines[at].kind is None and (_is_row(texts, at) or _names_site(lines, at, end)):
            lines[at].kind = "boilerplate"
    buttons = [line.kind is None and is_buttons(line.text) for line in lines[:top]]
    for at, line in enumerate(lines[:top]):
        if buttons[at] and any(buttons[max(at - 1, 0) : at] + buttons[at + 1 : at + 2]):
            line.kind = "boilerplate"
    for at in range(top):
        if lines[at].kind is None and _is_page_title(lines[at], texts[at + 1 :]):
            lines[at].kind = "page_furniture"
    _mark_links(lines, end)


def _is_prose(line: Line) -> bool:
    return line.kind is None and line.width >= _TEXT and ending(line.text) in ("final", "comma") and "，" in line.text[:-1]


def _is_row(texts: Sequence[str], at: int) -> bool:
    """Whether the line is a path through the site or a row of links, and not a table row."""
    steps = steps_of(texts[at])
    if len(steps) > 1 and (leads_through_site(steps) or steps[-1] in texts[at + 1 :]):
        return True
    bars = texts[at].count("|")
    beside = [*texts[max(at - 1, 0) : at], *texts[at + 1 : at + 2]]
    return may_head_site(texts[at]) and not (bars and any(text.count("|") == bars for text in beside))


def _names_site(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether the first line is the name of a site with a title below: any title for sites of novels, for others one with its
    date."""
    if any(line.kind is None for line in lines[:at]):
        return False
    below = lines[at + 1 : end]
    if _NAMES.fullmatch(lines[at].text):
        return any(line.kind is None and is_titular(line.text) for line in below)
    if (
        len(lines[at].text) > _LONGEST_NAME
        or not _PORTALS.fullmatch(lines[at].text)
        or not below
        or not is_titular(below[0].text)
    ):
        return False
    title = below[0].text
    return any(line.kind == "dateline" for line in below[1:3]) or any(line.text == title for line in below[1:])


def _is_page_title(line: Line, below: Sequence[str]) -> bool:
    """Whether the line is a title that occurs below, followed by the name of a site."""
    return any(
        len(text) >= _SHORTEST and line.text.startswith(text) and _SITE.fullmatch(line.text, len(text)) is not None
        for text in below
        if len(text) < len(line.text)
    )


def _mark_links(lines: Sequence[Line], end: int) -> None:
    """Mark 相关新闻 and the like below a text, with the titles after it, if nothing but titles follows."""
    last = len(lines)
    while last > end and (lines[last - 1].kind is not None or _is_link(lines[last - 1])):
        last -= 1
    for at in range(max(last, end + 1), len(lines)):
        if _LISTS.fullmatch(lines[at].text) and lines[at].kind in (None, "boilerplate", "column_label"):
            links = [line for line in lines[at + 1 :] if line.kind is None]
            if len(links) >= _LEAST_LINKS:
                lines[at].kind = "boilerplate"
                for line in links:
                    line.kind = "boilerplate"
            return


def _is_link(line: Line) -> bool:
    return ending(line.text) in ("open", "closer") or is_titular(line.text)


def mark_repeats(lines: Sequence[Line]) -> None:
    """Mark a title that recurs below, if another title or itself is right below it, and the titles right above it. Numbered
    ones do not count: they recur in every part of a work."""
    last = {line.text: at for at, line in enumerate(lines) if _may_repeat(line)}
    for at, line in enumerate(lines[:-1]):
        if _may_repeat(line) and last[line.text] > at and _is_title(line) and _is_title(lines[at + 1]):
            top = at
            while top and _is_title(lines[top - 1]):
                top -= 1
            for entry in lines[top : at + 1]:
                entry.kind = "other"


def _may_repeat(line: Line) -> bool:
    return line.kind is None and _SHORTEST_RECURRING <= line.width <= WIDEST


def _is_title(line: Line) -> bool:
    return line.kind is None and is_titular(line.text) and not starts_block(line.text)


def is_site_date(block: OpenBlock) -> bool:
    """Whether the block is a line of a site that begins with a date, or with a label and a date."""
    if block.kind != "boilerplate" or len(block.text) > _LONGEST_DATED:
        return False
    return _DATE.search(block.text, 0, _FIRST) is not None


def is_over_date(block: OpenBlock, below: Sequence[OpenBlock]) -> bool:
    """Whether a possible title at the top is above a date of the site or page and a text. A note with nothing after its date
    is not a title."""
    if not below or not (is_site_date(below[0]) or below[0].kind == "dateline"):
        return False
    return (is_titular(block.text) or is_clausal(block.text)) and any(_is_text(other) for other in below[1:])


def _is_text(block: OpenBlock) -> bool:
    """Whether the block is a caption or prose that ends in a stop."""
    return block.kind == "caption" or (block.kind in (None, "paragraph") and ending(block.text) in ("final", "clause"))
