"""Picture credits, alone or at the end of a caption: who took, drew or provided it (记者 张三 摄, 漫画/李静, 图片由作者提供)."""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.press import AGENCIES, PAPERS, STANDINGS

LONGEST = 40  # characters
_NAME = f"[{COMMON_HAN}·]{{1,6}}(?:[\\s、/]{{1,2}}[{COMMON_HAN}·]{{1,6}}){{0,3}}"
_MADE = "摄影报道|图文报道|摄影|摄|供图"
_OUTLET = f"[{COMMON_HAN}]{{2,8}}(?:{PAPERS}|报(?=记者)|新闻网|电视台|客户端|融媒体?中心)"
_STAFF = (
    f"(?:(?:{_OUTLET}(?=(?:{STANDINGS}){{0,3}}(?:记者|通讯员)))?"
    f"(?:本报|本刊|{AGENCIES}|{STANDINGS}){{0,3}}(?:记者|通讯员|实习生)?)"
)
_ROLE = "摄影|供图|制图|绘图|漫画|插图|插画|图源|图片来源|照片来源"

_AGENCY = "视觉中国|人民视觉|东方IC|影像中国|CFP|CNSPHOTO|IC\\s?photo"
_TAKEN_BY = f"摄\\s?[/／：]\\s?(?:{_NAME}|[A-Z][A-Za-z .]{{2,24}})"
_LINE = re.compile(
    f"[（(]?(?:■?\\s?本[期版组](?:摄影|供图)[：\\s]\\s?{_NAME}|{_TAKEN_BY}"
    f"|{_STAFF}[：\\s/]*{_NAME}(?:\\s(?:记者|通讯员|实习生)[：\\s]*{_NAME})?\\s*[/／]?\\s*(?:{_MADE})"
    f"|(?:{_ROLE})\\s?[：:/／|｜丨]\\s*[^，。\\s][^，。]{{0,20}}"
    f"|(?:图片?|照片|题图)\\s?[/／|｜丨]\\s*[^，。的了着\\s][^，。的了着]{{0,20}}"
    f"|(?:(?:本|该|这)?[版报文组]?(?:图|图片|照片|资料图|摄影)(?:片)?均?由\\S{{2,20}}(?:提供|供图|拍?摄))"
    "|资料(?:图片?|照片?)|本[版报文组期](?:图片|照片)(?:除署名外)?均[^，。；]{2,20}"
    f"|(?:{AGENCIES})(?:发|供图|图片)?|(?:{_AGENCY})(?:供图|发|图片)?|{_NAME}(?:[/／](?:制图|绘图?|图)|\\s(?:制图|绘图))"
    f"|(?:{AGENCIES})发\\s?[（(]?{_NAME}\\s?(?:摄|作|绘|图|供图)[）)]?)[）)。]?",
    re.IGNORECASE,
)
# What is pictured or how, by its last character, and whose it is: 手绘：王静, 国画：李静, 图片提供：赵明.
_ART = (
    "(?:AI)?[\u3400-\u9fff]{0,3}[图画绘拍摄影]|(?:图片?|照片)提供|书法|篆刻|剪纸|[题书石木]刻|题字|题写|制表"
    "|[\u3400-\u9fff]{2}设计"
)
_OF_ART = re.compile(f"[（(]?(?:{_ART})\\s?[：/／|｜]\\s?(?P<name>{_NAME})[）)]?")
_BY_ART = re.compile(f"[（(]?(?P<name>{_NAME})\\s+(?:{_ART}|[书作])[）)。]?")
_OF_NET = re.compile(
    "[（(]?(?:(?:图片?|照片|配图|题图)[均皆都]?(?:[来源取]?自|来?源于?|据)[：:]?(?:互联)?网络?"
    "|(?:互联)?网络(?:配?图片?|资料图?))[）)]?"
)
# With only a space or nothing before the name, it must be a plausible one: 摄影 王静, 李静 作, 制图 李静.
_SPACED = re.compile(
    f"[（(]?(?:(?:本版|本组|本报|特约|见习|实习|首席)?(?:摄影|漫画|制图|绘图|插图|图)\\s+(?P<after>{_NAME}?)(?:\\s+[作绘摄])?"
    f"|(?P<before>{_NAME})\\s(?:图|作|绘|漫画|插图|文并摄))[）)。]?"
)
_HINT = re.compile(
    f"[摄图绘作影照画拍刻书表]|剪纸|题[字写]|设计|漫画|{AGENCIES}|视觉|提供|取自|路透|美联社|法新社|[欧彭]|CFP|IC|photo",
    re.IGNORECASE,
)
_VERBS = re.compile("[航拍偷抓跟自补]摄[）)。]?$")
_OF_TEXT = re.compile(
    "文[/／并、][图摄]|[/／]文(?:\\s|$)|(?:^|[\\s（])文[图摄]|图[/／]文"
)  # signs the writer of the text as well
_TAIL = re.compile("[。！？”）\\s（]")
_REACH = 32  # characters at the end of a caption, in which its credit begins
# Sources that end a caption without a name: 资料图, 受访者供图, （取自网络）.
_SOURCE = re.compile(
    "[^，。；！？由]{0,20}(?:提供|供图|[／/]摄影?|摄影|翻[摄拍]|资料照片?|资料图片?|档案照片?|网[上络]图片|网络照片)"
    "|(?:图片?|照片)?取自[^（）。，；！？]{1,20}"
    "|(?:画面|影像|影片|图片?|照片|截图)?翻[摄拍](?:自|[\\s：／/])[^（）。，；！？]{1,24}"
    "|(?:[^，。；！？]{0,8}[／/])?(?:路透社?|美联社|法新社|欧新社|欧联社|彭博社?)(?:[／/][^，。；！？]{1,8})?"
)
_PICTURE = re.compile("[图照摄]|取自")
_LONGEST_SOURCE = 18  # characters, of a source without brackets


def is_credit(text: str) -> bool:
    """Whether the line is a picture credit and nothing else: 记者 张三 摄, (图片由作者提供)."""
    if not 2 < len(text) <= LONGEST or not _HINT.search(text):
        return False
    if _VERBS.search(text) or _OF_TEXT.search(text):
        return False
    return _LINE.fullmatch(text) is not None or _is_spaced(text) or _OF_NET.fullmatch(text) is not None or _is_of_art(text)


def credit_at_end(text: str, source: bool) -> str:
    """The credit at the end of a caption, without brackets: 李四 摄, and with `source` also 资料图片. It must follow a
    sentence end, a bracket or a space; empty if there is none."""
    start = max(0, len(text) - _REACH)
    if not _HINT.search(text, start):
        return ""
    for match in _TAIL.finditer(text, start, len(text) - 2):
        rest = text[match.end() :]
        bracketed = match.group() == "（" and rest.endswith(("）", "）。"))
        rest = rest.rstrip("。）) ")
        if is_credit(rest):
            return rest
        short = bracketed or (match.group() in "。！？ \u3000" and len(rest) <= _LONGEST_SOURCE and _PICTURE.search(rest))
        if source and short and _SOURCE.fullmatch(rest):
            return rest
    return ""


def _is_of_art(text: str) -> bool:
    found = _OF_ART.fullmatch(text) or _BY_ART.fullmatch(text)
    return found is not None and may_be_names(found["name"])


def _is_spaced(text: str) -> bool:
    found = _SPACED.fullmatch(text)
    return found is not None and are_names((found["after"] or found["before"] or "").strip())
