"""Run-in openings: 本报讯（记者 …）, 新华社北京4月27日电. They remain in their paragraph and show that an article begins."""

from __future__ import annotations

import re

from cleantext.patterns.press import AGENCIES, PAPERS
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line

_PLACE = "[^\\s，。：；（）“”]{0,12}?"
_OPENING = re.compile(
    f"(?:[\u3400-\u9fff]{{2,8}}(?:{PAPERS}|网|客户端)?)?"
    f"(?:据?本报|据?(?:{AGENCIES})|中新网|央视网|人民网|[\u3400-\u9fff]{{2,8}}(?:{PAPERS}|网))"
    f"(?:讯|{_PLACE}(?:\\d{{1,2}}月)?\\d{{1,2}}日(?:专?电|讯|消息)|{_PLACE}(?:消息|电|讯))[\\s：]?"
    # 香港文汇报讯（记者 …）, 东河融媒讯, 本台消息, 5月6日讯.
    "|[\u3400-\u9fff]{2,10}(?:报|融媒体?(?:中心)?|新闻|客户端|在线|发布|[电视]台)讯(?=[\\s（])"
    "|本[网台院校站刊](?:讯|消息)(?=[\\s（])|\\d{1,2}月\\d{1,2}日讯(?=[\\s（])"
)
# With the place alone (南京12月1日电); in brackets, as overseas: 【记者王小明／旧金山报导】, （新加坡讯）, 〔本报台北讯〕.
_DISPATCH = re.compile("[\u3400-\u9fff]{2,8}\\d{1,2}月\\d{1,2}日(?:专?电|讯)[\\s：]?")
_BRACKETED = re.compile(
    "[【〔［\\[（][^【】〔〕［］（）。，；！？]{1,40}(?:(?<![资通音喜])讯|(?<![家供发用来停回充])电|报导|报道|消息)[】〕］\\]）]"
    "[\\s：]?"
)
_LAST = re.compile("[讯电息道导]")  # every opening ends in one of these
_REPORTERS = re.compile("\\s?[（(](?:[^（）()]{0,20}(?:记者|通讯员|特派员|评论员|作者|实习生))[^）)]{1,60}[）)]")
_QUOTED = re.compile("据[^\\s，。]{2,10}(?:报道|电|消息)[，：]")
_STAFF = ("记者", "通讯员", "评论员", "本报", "本刊")


def run_in_opening(text: str) -> int:
    """The length of the run-in opening of a paragraph; 0 if it has none."""
    if not _LAST.search(text, 0, 60):
        return 0
    match = _OPENING.match(text[:60]) or _DISPATCH.match(text[:24])
    if match:
        reporters = _REPORTERS.match(text, match.end())
        return reporters.end() if reporters else len(match.group().rstrip())
    match = _BRACKETED.match(text[:48]) if text[0] in "【〔［[（" else None
    if match and len(text) > match.end():
        return len(match.group().rstrip())
    match = _QUOTED.match(text[:20])
    return match.end() - 1 if match else 0


def is_reported(item: Line | OpenBlock) -> bool:
    """Whether the line is a reporter's byline or the opening of a dispatch."""
    return run_in_opening(item.text) > 0 or (item.kind == "byline" and any(word in item.text for word in _STAFF))


def is_of_press(item: Line | OpenBlock) -> bool:
    """Whether the line is a caption, a picture credit, a reporter's byline or the opening of a dispatch."""
    return item.kind in ("caption", "credit") or is_reported(item)
