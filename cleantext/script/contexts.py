"""Simplified characters whose Traditional form the clause before them decides: 衣服都干了 (乾), 三只小猪只吃草, 这出京剧 (齣),
一斤面, 8天后.

The patterns were written by hand. Where none matches, nothing is said: 干了三年, 水电工干了, 一出门, 这出口.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

NEAR = 24  # code points before the character that are examined

_NUMBER = "一二两三四五六七八九十几数每这那哪半\\d"
_WET = (
    "眼睛|衣服|衣裳|裤子|鞋子|袜子|裙子|头发|长发|刘海|嘴唇|嘴巴|嘴|口|唇|舌|喉咙|嗓子|眼泪|泪水|泪|鲜血|血迹|血|汗水|汗|墨迹|墨汁|墨水|墨|油漆|胶水"
    "|颜料|水渍|水|雨水|露水|河床|河道|小溪|池塘|水塘|井|地面|地上|路面|泥土|泥巴|土壤|毛巾|抹布|被子|床单|皮肤|面包|稻谷|木柴|叶子"
)
_MEANWHILE = (
    "(?:全|都|也|就|快|便|还|没有|没|未|刚刚|刚|终于|又|早就|早已|早|慢慢|渐渐|逐渐|很快|很|太|有点|有些|会|不|要|更|已经|已|差点|几乎|马上"
    "|立刻|自然)"
)
_ENDS = "(?=[了透掉]*(?:[，。！？；、：”’」\n]|$|的?时候|以后|之后|再|才|就|没有|吗|吧|呢))"
_NO_NOODLES = "积前对部貌子具临向试朝容目孔值额纱膜巾色料镜旗"  # behind 面 in other words
_WEIGHED = f"[{_NUMBER}半百千](?:公?斤|两|千?克|碗|盘|盆|锅|筷子|把|捆|包|袋)$"
_STAGED = "(?:京剧|话剧|川剧|越剧|豫剧|歌剧|舞剧|黄梅戏|昆曲|折子戏|独角戏|双簧|[悲喜闹]剧|[好大新老小]戏|戏剧|戏|剧)"


class Context(NamedTuple):
    """Where `before` ends at a character of which `behind` matches, the character becomes `form`."""

    before: Callable[[], re.Pattern[str]]
    behind: Callable[[], re.Pattern[str]]
    form: str


_CONTEXTS: dict[str, tuple[Context, ...]] = {
    "干": (
        Context(lazily(f"(?:{_WET}){_MEANWHILE}*$"), lazily(f"干{_ENDS}"), "乾"),
        Context(lazily("(?:晾|晒|淋湿|湿透|打湿)[^。！？\n]{0,14}[就才都没还]$"), lazily(f"干{_ENDS}"), "乾"),
        Context(lazily("(?<!一)[杯碗]酒?(?:[我你他她]|我们|咱们|大家)?(?:先|都|全)?$"), lazily("干(?=了[，。！？]|了$)"), "乾"),
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
    "面": (Context(lazily(_WEIGHED), lazily(f"面(?![{_NO_NOODLES}])"), "麵"),),
    "里": (
        Context(lazily("[\\d０-９]\\s?$"), lazily("里(?![面外头边])"), "里"),
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
        Context(lazily("$"), lazily("出(?=[戏剧][院园棚场台组本目团种])"), "出"),
        Context(lazily(f"[{_NUMBER}]$"), lazily(f"出(?={_STAGED}(?![院园棚场台组本目团种]))"), "齣"),
        Context(lazily(f"{_STAGED}[{_NUMBER}]$"), lazily("出(?=[，。！？；、\n]|$)"), "齣"),
    ),
}


def decided_by_clause(character: str) -> bool:
    """Whether there are clauses that decide on `character`."""
    return character in _CONTEXTS


def form_by_context(text: str, at: int) -> str | None:
    """The Traditional form of `text[at]` in the Simplified `text` that the clause before it shows; None if nothing does."""
    for context in _CONTEXTS.get(text[at], ()):
        if context.behind().match(text, at) and context.before().search(text[max(0, at - NEAR) : at]):
            return context.form
    return None
