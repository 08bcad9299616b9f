"""Picture captions, which may interrupt a paragraph.

A caption opens with 图为, 图①, 上图 or 压题照片, says who is where in the picture, or ends with a credit (李四 摄,
（资料图片）). A caption that is a whole sentence without either is recognised by its place (see `floats`).
"""

from __future__ import annotations

import re

from cleantext.patterns.press import AGENCIES
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.credits import credit_at_end, is_credit
from cleantext.segmentation.shapes.openings import run_in_opening

LONGEST = 300  # characters
_SHORTEST_OPENED, _LONGEST_OPENED = 5, 140  # characters of one that only its opening tells
_LONGEST_SOURCED = 100  # characters of one that only its source tells
# Of which picture: 图为, 图①, 图片二：, 图3-…, 左图, 前排左起, 从左至右.
_NUMBERED_PICTURE = (
    "图片?[①-⑨一二三四五六七八九1-9]?[为：:]|[①-⑨]图|图[①-⑨]|[①-⑨]{2,}|图\\d{1,2}[】）]|图[一二三四五六七八九十][】）\\s：、.]"
    "|图\\s?[|｜丨]"
)
_PLACED_PICTURE = "[上下左右大小]图[为：:\\s，]|[左右上下]图|[左右上下]{1,2}[：]"
_PERSONS = "(?:[前后]排)?(?:左起|右起|[从由自]左[至到往向]右|[从由自]右[至到往向]左)(?:依次)?[为是：，]"
_TAKEN = "(?:这是)?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:在[^，。]{2,20}|用无人机)?(?:拍摄|航拍)的"
_NAMED_PICTURE = f"压题照片|资料图|配图|题图|图说[：:]|图片说明|图片新闻|效果图|拼版照片|(?:{AGENCIES})照片，"
_OPENING = re.compile(
    f"[（【▲△▼↑↓←→■●]?\\s?(?:{_NUMBERED_PICTURE}|{_PLACED_PICTURE}|{_PERSONS}|图\\d{{1,2}}[\\s：、.为]|{_TAKEN}|{_NAMED_PICTURE})"
    f"(?=.)"
)
# Arrows and triangles on their side (towards the left) point to the picture. An upright triangle does too, but may
# also mark a news item, unless the text says who is where in the picture.
_POINTER = re.compile(
    "[↑↓←→⬆⬇◀◄]\\s?[\u3400-\u9fff“《\\d]"
    "|[▲▼△▽]{1,2}\\s?[^。]{0,60}?（[前后]?排?[左右中上下][起一二三四五六七八九图]{0,2}）"
    "|[▲▼△▽]{1,2}[^▲▼△▽]{0,90}?(?:从?[左右上前][至到往][左右下后][依为：，]|[从自，。；（、\\s][左右]起)"
)
# Who is where in the picture, behind a name and before what he does: 周文华（中）在大棚里查看蔬菜长势。
_PLACED = re.compile(
    "[^。；：！？“”]{0,20}[\u3400-\u9fff]{2,4}（[前后]?排?[左右中][起边侧]?第?[一二三四五六七八九\\d]?(?:[，、][^（）]{2,24})?）"
    "[^。；：！？“”（]{4,36}。?"
)
# The number and the name of a table or a figure: 表 2.1. 软件包列表, 图3-2 系统架构.
_NUMBERED = re.compile("[图表]\\s?\\d{1,2}[.\\-–—]\\d{1,2}[.：、]?\\s+[^\\s，。；！？][^，。；！？]{1,50}")
_OF_TEXT = re.compile("报道|图/文|文/图")  # 罗小山 摄影报道: may sign a text as well
# What is shown, and in brackets what kind of picture that is: 新馆内景（效果图）.
_PART = re.compile(
    "[^。！？；]{4,36}（(?:局部|资料图|示意图|效果图|设计图|档案图片|视频截图|监控截图|网络截图|截图|合影|剧照|无人机照片"
    "|拼版照片|(?:(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日|手机|无人机|航拍器)?(?:航拍|拍摄|摄))）。?"
)


def is_caption(text: str) -> bool:
    """Whether the line is a picture caption, with or without its credit."""
    if len(text) > LONGEST:
        return False
    if is_opened(text) or ("）" in text[-2:] and _PART.fullmatch(text)) or ("（" in text and _PLACED.fullmatch(text)):
        return True
    credit = run_in_credit(text)
    if not credit or is_byline(text):
        return False
    return not _OF_TEXT.search(credit) or (len(text) <= _LONGEST_OPENED and not run_in_opening(text))


def is_opened(text: str) -> bool:
    """Whether the line opens like a caption: 图为, 图①, 上图, or an arrow to the picture."""
    if not _SHORTEST_OPENED <= len(text) <= _LONGEST_OPENED or not (_OPENING.match(text) or _POINTER.match(text)):
        return False
    return not is_credit(text)


def names_figure(text: str) -> bool:
    """Whether the line is the number and the name of a table or a figure: 表 2.1. 软件包列表. Newspapers have none."""
    return text[0] in "图表" and _NUMBERED.fullmatch(text) is not None


def run_in_credit(text: str) -> str:
    """The credit at the end of a caption (李四 摄); empty if there is none."""
    return credit_at_end(text, len(text) <= _LONGEST_SOURCED and text.count("。") <= 2)
