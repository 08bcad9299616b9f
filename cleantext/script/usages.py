"""Simplified characters whose Traditional form the text around them decides, where dictionaries of words do not.

The patterns were written by hand; `python -m benchmarks.script.measure` shows their effect on natural text.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN

_ANIMALS = "猫狗鸟鸡鸭鹅兔羊虎狼熊猴蜂蝶虫蚁鼠龟蛙狐猪鹰狮豹蟹虾鹤雁燕雀鹿驴牛蝉蛾"


class Usage(NamedTuple):
    """Where `pattern` matches at a character, the character becomes `form`.

    as_word   only if the lexicon's division has the character as a word by itself
    replaces  only if OpenCC wrote this form; "" for any
    """

    pattern: re.Pattern[str]
    form: str
    as_word: bool = False
    replaces: str = ""


USAGES = {
    # Ginger, which a recipe weighs, counts or lists: 姜5克, 姜三片, 姜葱. Else a surname.
    "姜": Usage(
        re.compile(
            r"姜(?=[ \t]*(?:\d|[一二两三四五六七八九十半几数](?:克|斤|两|钱|片|块|小块|大块|勺)|适量|少许|若干|[葱蒜]|母鸭"
            "|[汤茶糖末汁]))"
        ),
        "薑",
    ),
    # The classifier of animals, behind "like": 像只猫. Else "only": 像只有我.
    "只": Usage(
        re.compile(rf"(?<=像)只(?![有能是会要在为想顾剩需用怕爱])(?=[^\s，。！？；：、]{{0,8}}?[{_ANIMALS}])"),
        "隻",
    ),
    # "To tie", before what one ties: 系好安全带, 系领带. Else "to be", "department".
    "系": Usage(
        re.compile(
            "系(?:[好上紧着了]|[一两][条根个])*(?:领带|领结|鞋带|安全带|皮带|腰带|丝带|绳|围裙|围巾|头巾|纽扣|扣子|扣儿|蝴蝶结)"
        ),
        "繫",
        as_word=True,
    ),
    # "To swim", as a word by itself: 游到对岸, 游了三圈, 游过长江. Else "to travel": 游遍全国.
    "游": Usage(
        re.compile(
            "游(?=了[一两二三四五六七八九十几半数百千\\d]*(?:会儿|下|圈|趟|米|公里|里|个来回|泳|过来|过去)|[得着来去向]|不动|[到进出回](?![过了])"
            "|过[^，。！？；]{0,4}[江河湖海峡溪池])"
        ),
        "游",
        as_word=True,
        replaces="遊",
    ),
    # A child's name: 冬冬的假期. Else the sound of a drum: 冬冬鼓, 扑冬冬.
    "冬": Usage(
        re.compile("(?<![扑普红冬])冬(?=冬(?![冬鼓]|[的地]?[鼓响敲]))|(?<=(?<![扑普红冬])冬)冬(?![冬鼓]|[的地]?[鼓响敲])"),
        "冬",
        replaces="鼕",
    ),
    # "And", at the start of a clause: there natural Taiwan text has 並 20 times, and never 併.
    "并": Usage(re.compile(f"(?<![{COMMON_HAN}])并"), "並", as_word=True, replaces="併"),
    # To return: 回归祖国. Of the statisticians' 迴歸 nothing is said: 线性回归分析.
    "回": Usage(re.compile("(?<!性)回(?=归(?!分析|模型|方程|系数|函数|曲线|直线|树|法))"), "回", replaces="迴"),
    # The test, and the good luck of an answer; both are written so.
    "托": Usage(re.compile("托(?=福)"), "托", replaces="託"),
    # -ham in names, as Hong Kong transcribes it: 碧咸, 诺定咸.
    "咸": Usage(re.compile("(?<=[碧富斯])咸(?![的味淡菜鱼肉水鸭蛋湿酸辣甜鲜香])|(?<=诺定|白金)咸"), "咸", replaces="鹹"),
}
"""By Simplified character."""
