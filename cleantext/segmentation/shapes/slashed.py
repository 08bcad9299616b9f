"""Bylines in parts divided by slashes, used by papers and agencies of Taiwan: 某某新闻网记者王小明／台北报导,
即时中心／王小明报导, 某某社／台北15日电."""

from __future__ import annotations

import re

from cleantext.patterns.classes import COMMON_HAN

_LONGEST = 60  # characters
_SLASH = "\\s?[／/｜|]\\s?"
# The last word of a newsroom, a paper, a site or an agency.
_OUTLET = (
    f"[{COMMON_HAN}A-Za-z0-9·+ ]{{0,14}}"
    "(?:中心|[日晚早商时周][报刊]|[^书海申汇回举上填通警情战捷喜公预播画]报|社|新闻|新闻网|资讯网|电子报|网|台|组)"
)
_STAFF = (
    "(?:实习|特约|驻[^\\s／/]{1,6}|即时|财经|体育|社会|地方|政治|娱乐|大陆|国际)?"
    "(?:记者|特派员|特派记者|通讯员|编译|编辑|主笔|撰稿|撰稿人)"
)
_NAMES = f"\\s?[{COMMON_HAN}·]{{2,6}}(?:[\\s、，及和]{{1,2}}[{COMMON_HAN}·]{{2,6}}){{0,3}}"
# The kind of report after a place: 台北报导, 综合外电报导, 高雄即时报导.
# Without 的 and 社: 某某社／某某社的报道 refers to a report.
_REPORT = f"(?:(?![的社])[{COMMON_HAN}]){{0,12}}报[导道]"
_BYLINE = re.compile(
    f"(?!据)[（(]?(?:(?:{_OUTLET}{_SLASH})?[{COMMON_HAN}A-Za-z0-9]{{0,14}}{_STAFF}{_NAMES}{_SLASH}{_REPORT}"
    f"|{_OUTLET}{_SLASH}(?:{_STAFF})?{_NAMES}{_SLASH}{_REPORT}|{_OUTLET}{_SLASH}(?:[{COMMON_HAN}]{{2,4}}、){{0,3}}{_REPORT}"
    f"|{_OUTLET}{_SLASH}(?:{_STAFF}{_NAMES}{_SLASH})?[{COMMON_HAN}]{{2,8}}(?:\\d{{1,2}}月)?\\d{{1,2}}日(?:综合|外|专)?[电讯])[）)]?"
)
_LAST = "导道电讯"
# Kinds of reports, not bylines: 调查组／追踪报道.
_KIND = re.compile(
    "[／/｜|]\\s?(?:[\u3400-\u9fff]{0,4}(?:追踪|深度|系列|新闻|跟踪|调查|典型|重点|专栏|图片|图文|视频|有偿|虚假|媒体|相关|连续)报[导道])"
)


def is_slashed(text: str) -> bool:
    """Whether the line is a byline of such parts. A kind of report (某某网／深度报道) is a label."""
    if not 6 <= len(text) <= _LONGEST or text.rstrip("）)")[-1:] not in _LAST or not any(mark in text for mark in "／/｜|"):
        return False
    return _BYLINE.fullmatch(text) is not None and not _KIND.search(text)
