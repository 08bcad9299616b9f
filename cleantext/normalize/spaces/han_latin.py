"""A space between Han and a Latin word or a number, as the option `spacing` asks: none, one, or as most of the document.

"add" puts a space where none is (`用Python写` to `用 Python 写`), "remove" takes one away, "document" does the one that four of
five places of the document have, if it has five. Off by default ("keep"): both are house styles.
Left alone: other than one plain or no-break space; the space after a number that begins a line (`3 结论`), which numbers it, but
before a unit (`5 月 1 日`) and in a word (`T 恤`); Japanese and Korean text.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Columns, Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "spaces/han-latin"
_LATIN = "0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_SIGN = "(?<=[A-Za-z])#|(?<=[A-Za-z]\\+)\\+"  # C#, C++
_OPEN = lazily(f"[{HAN}](?=[{_LATIN}])|(?:[{_LATIN}%‰℃°]|{_SIGN})(?=[{HAN}])")
_SPACED = lazily(
    f"[ \u00a0](?:(?<=[{HAN}].)(?=[{_LATIN}])|(?:(?<=[{_LATIN}%‰℃°].)|(?<=[A-Za-z]#.)|(?<=[A-Za-z]\\+\\+.))(?=[{HAN}]))"
)
_NUMBERS_LINE = lazily("(?:^|\n)[ \t\u3000]{0,8}([0-9]{1,3}(?:\\.[0-9]{1,3}){0,3}|[A-Za-z])\\.?$")
_RUN = lazily(f"[{HAN}]{{1,6}}")
# What a number counts; 3 项目 and 1 年度 are headings.
_UNITS = (
    "月日号號年时時点點分秒岁歲个個名位人件项項条條次种種家天周週元块塊万萬亿億千百吨噸米克斤里度倍届屆页頁卷集部台辆輛架艘只隻匹"
    "张張把双雙套间間座所支本篇首场場轮輪层層级級亩畝余餘多"
)
_LONG_UNITS = (
    "世纪 世紀 年代 月份 分钟 分鐘 小时 小時 公里 公斤 厘米 毫米 公顷 公頃 美元 万元 萬元 亿元 億元 万人 萬人 个人 個人"
    " 年前 年后 年後 日前 周年 週年 个月 個月 点钟 點鐘"
)
_COUNTED = frozenset(_UNITS) | frozenset(_LONG_UNITS.split())

_SHARE = 0.8
_FEWEST = 5

_ADDED = Reason((_ID,), "a space asked for between Han and Latin letters or digits")
_REMOVED = Reason(_ADDED.rules, "no space asked for between Han and Latin letters or digits")


def find(page: Page) -> Columns:
    wanted = _wanted(page)
    if wanted == "add":
        return Columns.of((at, at, " ", _ADDED) for at in _open_places(page))
    return Columns.of(_removals(page)) if wanted == "remove" else Columns.of(())


def _wanted(page: Page) -> str:
    """What is to be done: "add", "remove" or, where the document has no habit, nothing ("keep")."""
    if page.config.spacing != "document":
        return page.config.spacing
    spaced, unspaced = sum(1 for _ in _removals(page)), sum(1 for _ in _open_places(page))
    if spaced + unspaced < _FEWEST or max(spaced, unspaced) < _SHARE * (spaced + unspaced):
        return "keep"
    return "add" if spaced > unspaced else "remove"


def _open_places(page: Page) -> Iterator[int]:
    return (match.end() for match in _OPEN().finditer(page.text) if is_chinese_at(page, match.start()))


def _removals(page: Page) -> Iterator[Row]:
    for match in _SPACED().finditer(page.text):
        start, end = match.span()
        if is_chinese_at(page, start):
            number = _NUMBERS_LINE().search(page.text, max(start - 18, 0), start)
            if number is None or _is_of(number[1], page.text, end):
                yield start, end, "", _REMOVED


def _is_of(number: str, text: str, at: int) -> bool:
    """Whether the number or letter that begins a line belongs to the word at `text[at]`: 5 月, T 恤; not 3 结论."""
    from cleantext.lexicon.division import divide
    from cleantext.lexicon.words import frequency

    run = _RUN().match(text, at)
    if run is None:
        return False
    end = divide(run[0])[0][1]
    return run[0][:end] in _COUNTED if number[0].isdigit() else frequency(number + run[0][0]) > 0


RULE: Rule = Rule(
    id=_ID,
    summary="add or remove the space between Han and Latin letters or digits, as `spacing` asks",
    find=find,
    triggers="0-9A-Za-z\u00c0-\u024f",
    profiles=NORMALIZING,
    idle_when=("spacing", "keep"),
)
