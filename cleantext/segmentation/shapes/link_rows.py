"""Rows of links and buttons of a site: 首页 | 加入收藏 | 简体, 【打印】 【投稿】 【关闭】, 政治 财经 体育 娱乐; breadcrumb
paths.

All parts of a row must be short, and most of them known names of parts of sites. Not matched: rows of names and slogans (改革
创新 发展 共赢), program menus (文件 > 打印), rankings, and words that may be titles (下载, 评论). Takes folded text.
"""

from __future__ import annotations

import re

from cleantext.patterns.site_words import (
    ALONE,
    BACK,
    BUTTONS,
    CHANNELS,
    COMMENTING,
    COMMENTS,
    FOOT,
    KEEP,
    NOVEL,
    OTHER_TEXTS,
    PAGE,
    SHARE_TO,
    SIZE,
    TURN,
)

_LONGEST = 160  # characters of a row
_LONGEST_PART, _SHORT_PART = 10, 3  # characters, the second with a space
_DIGIT = re.compile("\\d")
_LEAST = 3  # parts
_SHARE = 0.6  # share of the parts that must be known
_LETTERS = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff]) (?=[\u3400-\u9fff](?![\u3400-\u9fff]))")  # 【打 印】
# What is enough alone on a line, wherever it stands; what is over a list is taken with the list, or for a heading (`labels`).
_OWN = (
    f"{ALONE}|{BACK}|{COMMENTING}|{COMMENTS}|{OTHER_TEXTS}|阅读模式|阅读全文|展开(?:全文|更多)|点击(?:加载|查看)更多"
    "|[上下前后]一[版期篇页]|上\\s?/\\s?下一篇(?:新闻|文章)?|(?:本报)?PDF版"
    "|(?i:loading|continue reading|read more|skip to (?:main )?content)"
)
_BUTTONS = f"{KEEP}|{NOVEL}|{PAGE}|{TURN}|{FOOT}|{SIZE}|{SHARE_TO}|{BUTTONS}"
_KNOWN = re.compile(
    f"(?:{_OWN}|{_BUTTONS})(?:版|区|页)?|[\u3400-\u9fff]{{0,2}}(?:{CHANNELS}|首页|频道)"
    f"(?:新闻|新讯|频道|焦点|专区|资讯|中心|直播|网)?|[\u3400-\u9fff]{{2,6}}(?:频道|客户端|粉丝团|粉丝专页|官网)"
)
_A_BUTTON = re.compile(f"{_OWN}|{_BUTTONS}|用户名")
_ALONE = re.compile(
    f"[\\W\\d_]*(?:{_OWN})(?:[\\W_]+(?:{_OWN}))*[\\W\\d_]*|[】\\s]*【(?:打印|列印|关闭|投稿|转寄|字体|大中小|繁体|简体)】\\s*"
)
_SPLIT = re.compile("[\\s|｜·/【】\\[\\]（）<>《》«»▶◀→←+-]+")
_BRACKETED = re.compile("[】\\s]*(?:【[^【】]{1,8}(?:】\\s*|$)){2,20}(?:[（(].{0,30}[）)])?")
_PAGES = re.compile(
    "[【\\[（]?(?:第?\\s?+\\d{1,3}\\s?+页?[\\s】\\[【\\]（）]++){2,30}[（(].{0,30}[）)]"
    "|[【\\[]?(?:第\\s?+\\d{1,3}\\s?+页[\\s】【]*+){2,30}"
)
_STEP = re.compile("\\s?(?:>{1,2}|»|›|＞)\\s?")
_SENTENCE = re.compile("[。！？；]")


def is_link_row(text: str) -> bool:
    """Whether the line is a row of links or buttons, whatever its place: at least two in brackets, three buttons, six parts
    most of which are known, or a link that is enough alone."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    plain = _LETTERS.sub("\\1", text)
    if _ALONE.fullmatch(plain) or _PAGES.fullmatch(plain):
        return True
    known, parts = _known(plain)
    if _BRACKETED.fullmatch(plain):
        return known >= 2
    if parts >= _LEAST and is_buttons(text):
        return True
    return parts >= 2 * _LEAST and known >= _SHARE * parts


def is_buttons(text: str) -> bool:
    """Whether the line is only buttons. One or two of them can be a heading too."""
    parts = [part for part in _SPLIT.split(_LETTERS.sub("\\1", text)) if part] if len(text) <= _LONGEST else []
    return bool(parts) and all(_A_BUTTON.fullmatch(part) for part in parts)


def may_head_site(text: str) -> bool:
    """Whether the line, if above everything else, is a row of links: three parts, most of them known; six very short ones or
    two bars, with a known part."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    plain = _LETTERS.sub("\\1", text)
    known, parts = _known(plain)
    if text.count("|") + text.count("｜") > 1:
        return parts >= _LEAST and known > 0
    # The parts of a slogan have the same length.
    even = len({len(part) for part in plain.split()}) == 1 and not (parts > _LEAST + 1 and len(plain) < _LEAST * parts)
    words = not _DIGIT.search(plain) and _SHORT_PART * parts <= len(plain) + 1 <= (_SHORT_PART + 1) * parts
    many = parts >= 2 * _LEAST and known > 0 and words
    return (parts >= _LEAST and known >= _SHARE * parts and not even) or many


def steps_of(text: str) -> list[str]:
    """The steps of a breadcrumb path (首页 > 社会 > 正文); empty if the line is not one."""
    if len(text) > _LONGEST or _SENTENCE.search(text) or not any(sign in text for sign in ">»›＞"):
        return []
    steps = [step.strip() for step in _STEP.split(text)]
    return [step for step in steps if step] if len(steps) > 1 and steps[0] else []


def _known(text: str) -> tuple[int, int]:
    """How many parts of the row are names of parts of sites, and how many parts it has; (0, 0) if an unknown part is too long
    for a link."""
    parts = [part for part in _SPLIT.split(text) if part]
    if any(len(part) > _LONGEST_PART and not _KNOWN.fullmatch(part) for part in parts):
        return 0, 0
    return sum(_KNOWN.fullmatch(part) is not None for part in parts), len(parts)
