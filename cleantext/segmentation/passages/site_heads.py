"""Lines of a site above and below a text that only their place shows: paths, rows of links, page titles, lists of other
texts.

The title right above the text is the headline, not its repetitions further up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from cleantext.patterns.site_words import OTHER_TEXTS
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import beside, mark
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.link_rows import is_buttons, is_link_row, may_head_site, steps_of
from cleantext.segmentation.shapes.looks import WIDEST, is_titular
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import is_reported
from cleantext.segmentation.shapes.page_fields import field_kind
from cleantext.segmentation.titles.clausal import is_clausal, is_free

_HIGHEST = 12  # lines of a head
_SHORTEST = 4  # characters of a title that is recognised by its repetition
_LEAST_LINKS = 2  # titles listed below 相关阅读 and the like
_TEXT = 16.0  # cells of a line of prose
# The name of the site after the title of the page: 标题_某某网, 标题 - 某某频道 - 某某网.
_SITE = re.compile("\\s?[_|｜—–-]+\\s?[^。！？]{2,30}")
_NAMES = re.compile(
    "[\u3400-\u9fffA-Za-z0-9]{1,8}(?:(?:小说|文学|中文|阅读|看书|读书|听书|新闻|周刊|党建|[日晚早时]报)网|门户网站"
    "|[\u3400-\u9fff]{1,8}[网报站]首页|数字报刊?|电子[报版])"
)
_LONGEST_STEP = 12  # characters
_FROM_ROOT = re.compile("(?:首页|主页)\\s?[-—/·>→»]\\s?[^。！？；：]{2,40}")
_DIGITS = re.compile("(?:19|20)\\d{2}([-/.])\\d{1,2}\\1\\d{1,2}")
_MARKS = re.compile("(?<!\\d)，|[。；！？“”]")
_WIDEST_WORD = 6.0  # cells
_WIDEST_DATED = 26.0  # cells
_LISTS = re.compile(
    f"[【\\[■◆●▶>\\s]*(?:{OTHER_TEXTS}|(?:相关|推荐|热门|热点|最新|精彩|更多|其[他它]|编辑|精选|同类|本类|本月|今日|图片|视频"
    f"|24小时|猜你|大家|您?可能)"
    "(?:的)?(?:喜欢|都在看|感兴趣的?|热门|热点|精彩|最新|相关)?"
    "(?:阅读|新闻|文章|推荐|要闻|资讯|内容|报道|视频|图片|排行榜?|专题|动态|信息|话题)?)[】\\]：]*"
)
_ROOTS = ("首页", "主页", "位置：", "当前位置：")
_SITES = ("首页", "主页", "新闻网", "频道", "在线")  # ends of the first step
_TURNS = ("下章", "下一章", "返回目录", "目录")
_SHORTEST_RECURRING = 6.0  # cells; shorter titles (概述) recur by chance
_DATE = re.compile("(?:19|20)\\d{2}(?:年|[-/.])\\s?\\d{1,2}(?:月|[-/.])\\s?\\d{1,2}")
_LONGEST_DATED, _FIRST = 60, 32  # characters of the line; of a label before its date


def mark_site_heads(lines: Sequence[Line]) -> None:
    """Mark the lines of a site above the first prose, and the list of other texts that ends the page."""
    first = next((line for line in lines if line.kind is None), None)
    end = next((at for at, line in enumerate(lines) if _is_prose(line) and not (line is first and _is_asked(line))), len(lines))
    head = lines[: min(end, _HIGHEST)]
    texts = [line.text for line in lines[: len(head) + 2]]
    for line in takewhile(lambda line: line.kind is not None, head):
        if line.kind == "dateline" and field_kind(line.text) == "dateline":
            line.kind = "boilerplate"  # above the title it dates the page
    for at, line in enumerate(head):
        if line.kind is None and (_is_row(texts, at) or _names_site(lines[:end], at) or _is_path(head, at)):
            line.kind = "boilerplate"
    if len(head) == end < len(lines):
        _mark_dates(head)
    buttons = [line.kind in (None, "boilerplate") and is_buttons(line.text) for line in head]
    mark((line for at, line in enumerate(head) if buttons[at] and any(beside(buttons, at))), "boilerplate")
    _mark_site_word(head)
    for at, line in enumerate(head):
        if line.kind is None and (_is_page_title(line, texts[at + 1 :]) or _comes_back(lines, at, end)):
            line.kind = "page_furniture"
    _mark_links(lines, end)


def _is_prose(line: Line) -> bool:
    if line.kind is not None or line.width < _TEXT or "，" not in line.text[:-1]:
        return False
    return ending(line.text) in ("final", "comma")


def _is_asked(line: Line) -> bool:
    """Whether the line is a question or an exclamation as short as a title."""
    return line.text[-1] in QUESTIONING and line.width <= WIDEST and "。" not in line.text


def _is_row(texts: Sequence[str], at: int) -> bool:
    """Whether the line is a row of links, or a path through the site that ends in a title below; from the first page of the
    site, with spaces between the steps, also in one above."""
    steps, spaced = steps_of(texts[at]), texts[at].split()
    if len(steps) > 1 and (steps[-1] in texts[at + 1 :] or steps[0].endswith(_SITES)):
        return True
    if may_head_site(texts[at]):
        return True
    if len(spaced) < 2:
        return False
    return spaced[-1] == "正文" or (spaced[0] in _ROOTS and spaced[-1] in (*texts[:at], *texts[at + 1 :], *_TURNS))


def _is_path(head: Sequence[Line], at: int) -> bool:
    """Whether the line is a path of short steps, or one from the first page whatever is between them, with nothing above it but
    lines of known kinds, and a title below."""
    text = head[at].text
    if any(line.kind is None for line in head[:at]) or not any(_may_head(line) for line in head[at + 1 :]):
        return False
    steps = steps_of(text)
    return (bool(steps) and max(map(len, steps)) <= _LONGEST_STEP) or _FROM_ROOT.fullmatch(text) is not None


def _may_head(line: Line) -> bool:
    return line.kind is None and (is_titular(line.text) or is_clausal(line.text) or is_free(line.text))


def _mark_site_word(head: Sequence[Line]) -> None:
    """Mark a word at the top with a row of the site right below it, and a title further down: the name of a forum."""
    first = next((at for at, line in enumerate(head) if line.kind is None), len(head))
    row = head[first + 1].text if first + 1 < len(head) and head[first + 1].kind == "boilerplate" else ""
    if not row or head[first].width > _WIDEST_WORD or not (is_link_row(row) or is_buttons(row)):
        return
    if any(_may_head(line) and line.width > head[first].width for line in head[first + 2 :]):
        head[first].kind = "page_furniture"


def _mark_dates(head: Sequence[Line]) -> None:
    """Mark a short line with a date in digits below the first possible title: 原创2023-05-23 22:03."""
    titles = [at for at, line in enumerate(head) if line.kind is None and (_may_head(line) or line.text[-1] in QUESTIONING)]
    for line in head[titles[0] + 1 :] if titles else ():
        if line.kind is None and line.width <= _WIDEST_DATED and _DIGITS.search(line.text) and not _MARKS.search(line.text):
            line.kind = "dateline"


def _names_site(lines: Sequence[Line], at: int) -> bool:
    """Whether the first line is the name of a site, with a title below."""
    if any(line.kind is None for line in lines[:at]) or not _NAMES.fullmatch(lines[at].text):
        return False
    return any(line.kind is None and is_titular(line.text) for line in lines[at + 1 :])


def _is_page_title(line: Line, below: Sequence[str]) -> bool:
    """Whether the line is a title that occurs below, followed by the name of a site."""
    return any(
        len(text) >= _SHORTEST and line.text.startswith(text) and _SITE.fullmatch(line.text, len(text)) is not None
        for text in below
        if len(text) < len(line.text)
    )


def _comes_back(lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether the title recurs above the text with only lines of known kinds between, or right below itself if it is the
    first line. Titles in lists are not meant (see `mark_repeats`)."""
    text = lines[at].text
    if len(text) < _SHORTEST or ending(text) not in ("open", "closer"):
        return False
    other = next((low for low in range(at + 1, min(end, at + _HIGHEST)) if lines[low].kind is None), None)
    if other is None or lines[other].text != text:
        return False
    first = all(line.kind for line in lines[:at]) and sum(line.text == text for line in lines) == 2
    return first or (other > at + 1 and is_titular(text))


def _mark_links(lines: Sequence[Line], end: int) -> None:
    """Mark 相关新闻 and the like below a text, with the titles after it, if nothing but titles follows."""
    last = len(lines)
    while last > end and (lines[last - 1].kind is not None or _is_link(lines[last - 1])):
        last -= 1
    for at in range(max(last, end + 1), len(lines)):
        if _LISTS.fullmatch(lines[at].text) and lines[at].kind in (None, "boilerplate", "column_label"):
            links = [line for line in lines[at + 1 :] if line.kind is None]
            mark([lines[at], *links] if len(links) >= _LEAST_LINKS else (), "boilerplate")
            return


def _is_link(line: Line) -> bool:
    return ending(line.text) in ("open", "closer") or is_titular(line.text)


def mark_repeats(lines: Sequence[Line]) -> None:
    """Mark a title that recurs below, if another title or itself is right below it, and the titles right above it. Numbered
    ones do not count: they recur in every part of a work. One that recurs above another title each time is the label of a
    column."""
    last = {line.text: at for at, line in enumerate(lines) if _may_repeat(line)}
    labels = {line.text for at, line in enumerate(lines) if _may_repeat(line) and _recurs_over_title(lines, at, last[line.text])}
    mark((line for line in lines if line.kind is None and line.text in labels), "column_label")
    for at, line in enumerate(lines[:-1]):
        if _may_repeat(line) and last[line.text] > at and _is_title(line) and _is_title(lines[at + 1]):
            top = at
            while top and _is_title(lines[top - 1]):
                top -= 1
            mark(lines[top : at + 1], "other")


def _recurs_over_title(lines: Sequence[Line], at: int, last: int) -> bool:
    """Whether the titles right below the line and below where it is last found differ, and the latter is above a byline or
    the opening of a dispatch."""
    if not at < last < len(lines) - 2 or not all(map(_is_title, (lines[at], lines[at + 1], lines[last + 1]))):
        return False
    return lines[at + 1].text not in (lines[last + 1].text, lines[at].text) and is_reported(lines[last + 2])


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
