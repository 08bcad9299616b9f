"""Simplified characters whose Traditional form the clause before them decides: 衣服都干了 (乾), 三只小猪只吃草, 这出京剧 (齣),
一斤面, 8天后.

The patterns were written by hand. Where none matches, nothing is said: 干了三年, 水电工干了, 一出门, 这出口.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.drying import form_of_dry
from cleantext.script.engine import run_opencc

NEAR = 24  # code points before the character that are examined
AHEAD = 8  # code points from there that are divided into words
_HAN = lazily(f"[{COMMON_HAN}]+")

_NUMBER = "一二两三四五六七八九十几数每这那哪半\\d"
_MEASURES = "公?斤|两|钱|吨|千?克|担|石|斗|升|碗|盘|盆|锅|缸|桶|坛|瓮|罐|瓶|杯|盅|钵|瓢|勺|篮|筐|箩|箱|盒|包|袋|车|船|仓|捆|扎|把|撮|团|坨|堆|口|筷子?|份|顿|锅"
_WEIGHED = f"[{_NUMBER}半百千](?:小|大|整|满)?(?:{_MEASURES})(?:半|多)?的?$"
_WORKS = "剧|戏|曲|腔|小品|相声|评书|评弹|大鼓|快板|双簧|木偶|皮影|二人转|莲花落|把戏|唱段"
_NO_STAGE = "[院园棚场台组本目团种]"
# A work of the stage, perhaps with what describes it: 一出精彩的大戏; not 一出剧院就看戏.
_PRAISED = f"[^，。！？；：、\\s就看演听去来上了着便在是一部]"
_STAGED = f"(?:(?:{_PRAISED}{{1,6}}的)?{_PRAISED}{{0,4}}?(?:{_WORKS})(?!{_NO_STAGE})|《)"


class Context(NamedTuple):
    """Where `before` ends at a character of which `behind` matches, the character becomes `form`."""

    before: Callable[[], re.Pattern[str]]
    behind: Callable[[], re.Pattern[str]]
    form: str
    alone: bool = False  # only if no longer word with another form begins there, as the lexicon divides


_CONTEXTS: dict[str, tuple[Context, ...]] = {
    "干": (
        Context(lazily("大干快$"), lazily("干"), "幹"),
        Context(lazily("(?<![老喝瓶杯斤])白$"), lazily("干(?=[了吗啦吧活]|一[年场趟天])"), "幹"),  # 这个工程白干了, not 老白干
        Context(lazily("(?:[你我他她们谁]|大家)$"), lazily("干(?=的(?:活|事|工作|好事|坏事|勾当))"), "幹"),
        Context(lazily("(?:^|[^风晒烘晾吹饼肉果])$"), lazily("干(?=警(?![戒告示]))"), "幹"),
        Context(lazily("$"), lazily("干(?=散货)"), "乾"),
    ),
    "后": (
        Context(lazily("大天$"), lazily("后"), "后"),  # 四大天后|来了
        Context(lazily(f"[{_NUMBER}十百千万多半]\\s?(?:天|元)$"), lazily("后(?![宫妃冠])"), "後"),  # no empress of Heaven: 8天后
        Context(lazily("[，。；！？\n]$"), lazily("后(?=某|[赵钱孙李周吴郑王冯陈张刘杨黄林徐朱马胡郭何高罗]某?某)"), "後"),
    ),
    "丑": (Context(lazily("子$"), lazily("丑(?=寅)"), "丑"), Context(lazily("[酉亥]$"), lazily("丑"), "丑")),  # of the branches
    "朱": (Context(lazily("$"), lazily("朱(?=红)"), "朱"),),
    "吁": (Context(lazily("$"), lazily("吁(?=[了出]?一?口|短叹)|(?<=长)吁"), "吁"),),  # not 呼吁
    "钟": (Context(lazily("[分秒刻]多?$"), lazily("钟"), "鐘"),),
    "咸": (
        # "All", of old books: 远近咸知, 观者咸谓.
        Context(lazily("[^味偏太很过重清口]$|^$"), lazily("咸(?=[谓闻知称曰集尊归仰颂赖惊](?!道)|来[瞻朝贺谒拜])"), "咸"),
    ),
    "舍": (Context(lazily("(?:^|[^宿校房农精])$"), lazily("舍(?=也[，。！？]|之[，。而]|[鱼生身](?:而|取)|其)"), "捨"),),
    "游": (Context(lazily("(?:[水河江海湖池塘缸][里中]|水面上?)(?:自由|慢慢)?地?$"), lazily("游(?![戏览客玩艇船乐])"), "游"),),
    "回": (Context(lazily("[往来折返]$"), lazily("回(?=游)"), "回"),),
    "面": (Context(lazily(_WEIGHED), lazily("面"), "麵", alone=True),),
    "里": (
        Context(lazily("[\\d０-９]\\s?$"), lazily("里(?![面外头边])"), "里"),
        Context(lazily("(?:^|[^一二三四五六七八九十百千万两几这那初高大周期之唯统第同专秋老的])[一二三四五六七八九十百千万两几]+[多余来]?$"), lazily("里(?![面头边间挑选])"), "里"),
        Context(
            lazily("[一二三四五六七八九十百千万两几数半]$"), lazily("里(?=外[有是的就住，]|[地路多以]|[，。、])(?!挑)"), "里"
        ),
        Context(lazily(f"[{COMMON_HAN}]{{2}}$"), lazily("里(?=[镇乡](?:政府|党委|人民政府)|街道办)"), "里"),  # a place: 三路里镇
        Context(lazily(f"[{COMMON_HAN}]$"), lazily("里(?=[镇乡]公所)"), "里"),
    ),
    "只": (
        Context(lazily("[这那]$"), lazily("只(?=需)"), "只"),
        Context(lazily("是$"), lazily("只(?=[做说讲收卖给买提接供招问谈]|看(?!门))"), "只"),  # 都是只做外卖的, not 是只猫
        Context(lazily(f"[{_NUMBER}]只[^，。！？；：、\\s]{{1,4}}(?<![{_NUMBER}])$"), lazily("只(?![的等停身影手字言])"), "只"),
    ),
    "出": (
        Context(lazily("$"), lazily(f"出(?=[戏剧]{_NO_STAGE})"), "出"),
        Context(lazily(f"[{_NUMBER}]$"), lazily(f"出(?={_STAGED})"), "齣", alone=True),
        Context(lazily(f"(?:{_WORKS})[{_NUMBER}]$"), lazily("出(?=[，。！？；、\n]|$)"), "齣"),
    ),
}


def decided_by_clause(character: str) -> bool:
    """Whether there are clauses that decide on `character`."""
    return character in _CONTEXTS


def form_by_context(text: str, at: int) -> str | None:
    """The Traditional form of `text[at]` in the Simplified `text` that the clause before it shows; None if nothing does."""
    for context in _CONTEXTS.get(text[at], ()):
        if context.behind().match(text, at) and context.before().search(text[max(0, at - NEAR) : at]):
            if not context.alone or _stands_alone(text, at, context.form):
                return context.form
    return form_of_dry(text, at) if text[at] == "干" else None


def _stands_alone(text: str, at: int, form: str) -> bool:
    """Whether `text[at]` begins no longer word, or one that OpenCC spells with `form` (面条)."""
    found = _HAN().match(text, at, at + AHEAD)
    start, end = divide(found.group())[0] if found else (0, 1)
    return end - start == 1 or run_opencc("s2tw", text[at : at + end])[0] == form
