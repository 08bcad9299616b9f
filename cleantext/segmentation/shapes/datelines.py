"""Lines that date the text: （2021年9月26日）, 2021-09-26 10:30 来源：…, and the line below the title of a statute."""

from __future__ import annotations

import re

from cleantext.patterns.dates import DAY
from cleantext.patterns.press import AGENCIES, PAPERS

_N = "[〇○零OＯ一二三四五六七八九十\\d]"
_DATE = f"(?:(?:公元)?{_N}{{2,4}}|(?:中华)?民国\\s?{_N}{{1,3}})\\s?年\\s?{_N}{{1,3}}\\s?月(?:\\s?{_N}{{1,3}}\\s?日)?"
_DAY_FIRST = "\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)\\d{2}"  # 04.11.2016
_DATED = re.compile(
    f"[（(【]?(?:{_DATE}|{DAY}|{_DAY_FIRST})(?:\\s*(?:星期|周)[一二三四五六日天])?"
    "(?:\\s*(?:上午|下午|晚)?\\s*\\d{1,2}[：:]\\d{2}(?:[：:]\\d{2})?)?"
    "[）)】]?(?:\\s+.{0,30}|[（(][^（）()]{1,20}[）)])?"
)
# A site, an account or a paper before the date, or the place of publication after it: 人民网 2023年05月18日10:20.
_SITED = re.compile(
    f"[^\\s，。；：！？]{{1,14}}(?:网|{PAPERS}|社|台|发布|在线|新闻|客户端|中心|杂志|周刊|频道|融媒|号|传媒)\\s+"
    f"(?:{_DATE}|{DAY})(?:\\s*\\d{{1,2}}[：:]\\d{{2}}(?:[：:]\\d{{2}})?)?(?:\\s+发表于[\u3400-\u9fff]{{2,4}})?"
)
# The head of an account's post: whether it is original, the writer, the account, the time and the place.
_ACCOUNT = re.compile(
    f"(?:原创\\s+)?(?:\\S{{1,14}}\\s+){{1,3}}(?:{_DATE}|{DAY})(?:\\s*\\d{{1,2}}：\\d{{2}})?\\s+发表于[\u3400-\u9fff]{{2,4}}"
)
_PUBLISHED = re.compile(
    "(?:(?:发布|更新|发表|发稿|刊发|上传)(?:时间|日期|于)?：|(?:发布|发表|刊登|刊载|更新)于：?)"
    f"\\s?(?:{_DATE}|{DAY})[\\s\\d：]{{0,12}}"
)
_DAY = re.compile(
    f"(?:星期|周)[一二三四五六日天]|(?:[\u3400-\u9fff]{{2}}时间\\s?\\d{{1,2}}[时点：](?:\\d{{1,2}}分?)?)"
    f"|(?:{_N}{{1,3}}\\s?月\\s?{_N}{{1,3}}\\s?日|{_N}{{4}}\\s?年)(?:[上下]午|清?[晨早]|中午|[晚夜]|傍晚)?(?:{_N}{{1,3}}[时点])?"
)
# The day of a diary, with the weather: 4月21日 星期四 晴.
_DIARY = re.compile(
    f"(?:{_DATE}|\\d{{1,2}}月\\d{{1,2}}日)(?:[\\s，]*(?:星期|周)[一二三四五六日天])?[\\s，]+(?:天气[\\s：]*)?"
    f"(?:[晴阴雨雪雾霾]|多云|[小中大暴阵雷]{{1,2}}[雨雪])(?:[转间到至](?:多云|[晴阴小中大暴阵雷雨雪雾]{{1,3}}))?"
)
_DAYS = re.compile("(\\d{4}年)?\\d{1,2}月\\d{1,2}日?\\s*[—–~～至-]{1,2}\\s*(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日")
_ENACTED = re.compile(
    f"[（(]?(?:根据)?{_DATE}.{{0,160}}(?:通过|批准|公布|发布|施行|修订|修正|修改|印发|生效|废止|解释)"
    f"(?:[，,；;]?(?:自.{{0,20}}施行|根据))?[）)]?"
)
_SIGNING = re.compile(f"(?:{_DATE}|{_N}{{1,3}}月{_N}{{1,3}}日)(?:[晨夜晚]|[上下]午)?(?:[写作改草记]?于[\u3400-\u9fff]{{2,10}})?")
_SPACE = re.compile("[ \u3000\t]+")
_NUMBER = re.compile(
    "[\u3400-\u9fff×]{1,10}[〔\\[（【]\\d{4}[〕\\]）】]第?\\d{1,5}号|[\u3400-\u9fff]{2,20}令?第?\\s?\\d{1,5}\\s?号"
    "|第\\s?\\d{1,5}\\s?号|\\d{2,4}年度[\u3400-\u9fff]{1,8}字第\\d{1,6}号|[（〔]\\d{4}[）〕][\u3400-\u9fff\\d]{2,20}号"
    "(?:之[一二三四五六七八九十]{1,2})?"
)

# Codes above the announcement of a company: 证券代码：600000 证券简称：某某股份 公告编号：2021-001.
_CODES = re.compile("(?:(?:[\u3400-\u9fff]{0,4}(?:代码|简称)|(?:公告)?编号)\\s?：\\s?[^，。！？；：\\s]{1,16}\\s*){2,6}")
# Place and day of a dispatch, on a line of their own: （本报华盛顿1月9日电）.
_DISPATCH = re.compile(
    f"[（(]?(?:据?(?:本报|{AGENCIES}|人民日报|光明日报|新华网)[^，。；：（）()\\s]{{0,12}}(?:\\d{{1,2}}月)?\\d{{1,2}}日"
    f"(?:专?电|讯))[）)]?"
)


def is_dateline(text: str) -> bool:
    """Whether the line is only a date, a document number, the codes of a company, or the dates on which a statute was passed
    and came into force."""
    if len(text) > 200 or text[-1:] in "。！？":
        return False
    if text[-1] in "号一二三四五六七八九十" and _NUMBER.fullmatch(text):
        return True
    if "：" in text and ("代码" in text or "编号" in text) and _CODES.fullmatch(text):
        return True
    if text[0] in "发更刊上" and _PUBLISHED.fullmatch(text):
        return True
    if is_dispatch(text):
        return True
    if len(text) <= 48 and any(digit in text for digit in "12") and _SITED.fullmatch(text):
        return True
    if len(text) <= 60 and "发表于" in text[-8:] and _ACCOUNT.fullmatch(text):
        return True
    if not (text[0] in "（(【根公中民星周" or text[2:4] == "时间" or text[0] in "〇○零一二三四五六七八九十" or text[0].isdigit()):
        return False
    return (
        any(pattern.fullmatch(text) for pattern in (_DATED, _DAY, _DIARY))
        or is_range(text)
        or _ENACTED.fullmatch(text) is not None
    )


def is_range(text: str) -> bool:
    """Whether the line is two days and what is between: 3月4日—3月10日."""
    return _DAYS.fullmatch(text) is not None


def is_dispatch(text: str) -> bool:
    """Whether the line is only the place and day of a dispatch; in brackets it ends the text above."""
    return text[0] in "（(据本新中人光" and len(text) <= 40 and _DISPATCH.fullmatch(text) is not None


def is_signing_date(text: str) -> bool:
    """Whether the line is a date of the form used below a signature: year, month and day without brackets or time of day,
    letter-spaced or not, perhaps with the place (1998年3月于北京)."""
    return len(text) <= 40 and "月" in text and _SIGNING.fullmatch(_SPACE.sub("", text)) is not None
