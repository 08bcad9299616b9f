"""Captions and picture credits: floats, which a page sets down in the middle of a paragraph.

A caption says that it is one: it opens with 图为, 图①, 上图 or 压题照片, or it ends with a photographer (梁琛 摄) or,
in brackets, with who provided the picture. One that is a whole sentence and says nothing of the kind cannot be told from a
paragraph, and is left one.
"""

from __future__ import annotations

import re

LONGEST = 140
_OPENING = re.compile(
    "[（【]?(?:图片?[①-⑨一二三四五六七八九1-9]?[为：:]|[①-⑨]图|图[①-⑨]|[上下左右]图|[左右上下]{1,2}[：]|图\\d{1,2}[\\s：、.为]"
    "|压题照片|资料图|配图|题图|图片说明|图片新闻|效果图)"
)
_NAME = "[\u3400-\u9fff·]{1,6}(?:[\\s、/]{1,2}[\u3400-\u9fff·]{1,6}){0,3}"
_TAKEN = re.compile(
    f"(?:^|[\\s。！？”）（])(?:(?:本报|全媒体|新华社|见习|实习|特约){{0,3}}(?:记者|通讯员|摄影)?[：\\s]*)?{_NAME}\\s*(?:摄影报道|摄影|摄|供图|图|发)[）。]?$"
)
_GLUED = re.compile("(?:记者|通讯员)[\u3400-\u9fff]{2,4}摄[）。]?$|（[^（）]{2,20}(?:摄|供图)）$")
# The source of a picture in brackets, as overseas papers and many at home set it: （故宫提供）, （记者陈育诚／摄影）, （路透）.
_BRACKETED = re.compile(
    "（[^（）。，；！？由]{0,20}(?:提供|供图|[／/]摄影?|摄影|翻[摄拍]|资料照片?|资料图片?|档案照片?|网[上络]图片|网络照片|取自[^（）。，；！？]{1,20})）。?$"
    "|（(?:[^（）。，；！？]{0,8}[／/])?(?:路透社?|美联社|法新社|欧新社|欧联社|彭博社?)(?:[／/][^（）。，；！？]{1,8})?）。?$"
)
_LONGEST_BRACKETED = 100
_CREDIT = re.compile(
    f"[（(]?(?:(?:本报|全媒体|新华社|见习|实习|特约){{0,3}}(?:记者|通讯员)?[：\\s/]*{_NAME}\\s*(?:摄影报道|摄影|摄|供图)"
    "|(?:摄影|供图|制图|绘图|漫画|图源|图片来源)[：/]\\s*\\S.{0,20}"
    "|(?:本[版报文组]?)?(?:图|图片|照片|资料图)(?:片)?均?由\\S{2,20}(?:提供|供图)"
    f"|(?:新华社|中新社|视觉中国)(?:发|供图)?|(?:图片?|照片)[/／][^\\s，。；：！？]{{2,20}}|{_NAME}[/／](?:摄影?|制图|绘))[）)。]?"
)
_VERBS = re.compile("[航拍偷抓跟自补]摄$")


def is_credit(text: str) -> bool:
    """Whether the line is the credit of a picture and nothing else: 记者 王益炜 摄, (图片由受访者提供)."""
    if len(text) > 40 or not re.search("摄|图|照片|漫画|绘|新华社|中新社|视觉中国", text):
        return False
    return _CREDIT.fullmatch(text) is not None and not _VERBS.search(text) and len(text) > 2


def is_caption(text: str) -> bool:
    """Whether the line is a picture's caption, with or without its credit."""
    if len(text) > LONGEST:
        return False
    if _OPENING.match(text):
        return True
    tail = text[-32:]
    if tail.endswith(("）", "）。")) and len(text) <= _LONGEST_BRACKETED and text.count("。") <= 2 and _BRACKETED.search(tail):
        return True
    tail = text[-24:]
    return "摄" in tail[-6:] and (_TAKEN.search(tail) is not None or _GLUED.search(tail) is not None) and not _VERBS.search(text)


def run_in_credit(text: str) -> str | None:
    """The credit at the end of a caption (梁琛 摄), or None."""
    match = re.search("[\u3400-\u9fff·]{2,6}\\s*(?:摄影报道|摄影|摄|供图)[）)]?$", text[-24:])
    return match.group().rstrip("）)") if match and not _VERBS.search(text) else None
