"""The expressions that one pattern tells: what a text with one must hold, how it begins, and an example of each.

Spaces and letters are too frequent to be examined one by one: such a pattern has no beginning, and searches for itself.
Everything is bounded, so that the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

FILE_ENDING = r"\.[A-Za-z][A-Za-z0-9]{1,3}(?![A-Za-z0-9])"
# From one character to another, neither of common text: the range of a class of a pattern.
_RARE = rf"[^\x00-\x7f\u2010-\u2027\u3000-\u3004\u3008-\u301f{COMMON_HAN}\uff00-\uff5e]"
_RANGE = rf"(?:{_RARE}-{_RARE}|０-９|Ａ-Ｚ|ａ-ｚ|！-～)"
_COMMITS = ("feat", "fix", "docs", "style", "refactor", "perf", "test", "build", "ci", "chore", "revert")
_COMMIT = "|".join(f"(?<={kind}.)" for kind in _COMMITS)


class Form(NamedTuple):
    """A kind of expression.

    needs     strings that a text with one holds
    begins    the character that it begins with; "" where that is too frequent
    pattern   a regular expression
    example   a text with one, between ⟦ and ⟧
    """

    needs: tuple[str, ...]
    begins: str
    pattern: str
    example: str


FORMS = (
    # Patterns, and signs that stand for something.
    Form(("(?",), "(", r"\(\?(?:[:=!]|<[=!]|P?<[A-Za-z])\S*", "用⟦(?:年|月),?⟧ 匹配"),
    Form(("[",), "[", r"\[[!-/:-@^`{|}~\\，。；：！？、“”]{2,100}\][*+?\\]?\S{0,20}", "用⟦[,，。]+⟧ 匹配"),
    Form(("[", "-"), "[", rf"\[(?=[^\[\]\n]{{0,300}}?{_RANGE})[^\[\]\n]{{1,600}}\]", "用⟦[⼀-⿕豈-鶴]⟧匹配"),
    Form(("/^",), "/", r"/\^[^\s/][^\n/]{0,200}/[a-z]{0,6}", "用⟦/^(中|文),?$/⟧匹配"),
    Form(("^(",), "^", r"\^\([^\n。，]{1,100}?\)[^\s。，]{0,20}\$", "用⟦^(中|文),?$⟧匹配"),
    # Markup, labels and fields.
    Form(("[",), "[", r"\[(?<![^\n].)(?:ti|ar|al|au|by|re|ve|offset|length|id|tool):[^\[\]\n]{0,100}\]", "⟦[ti:月亮代表我的心]⟧"),
    Form(("[^",), "[", r"\[\^[\w-]{1,20}\]:", "⟦[^1]:⟧说明"),
    Form(("::", "["), ":", r"::(?<=[a-z]::)[^\s\[\]]{1,80}\[[^\[\]\n]{0,100}\]", "image⟦::图,一.png[说明]⟧"),
    Form((":",), ":", r":(?<![A-Za-z0-9]:)[a-z][a-z0-9_+-]{1,20}:(?!//)", "好⟦:smile:⟧"),
    Form((":",), ":", r":(?<![^\s]:)(?:[a-z]{2,10} )?[^\s:：，。]{1,20}:(?=\s)", "⟦:param 名称:⟧ 用户的名字"),
    Form(("#",), "#", r"#(?![)）,，。])[^#\s]{1,30}#", "⟦#中国,加油#⟧"),
    Form(("@", ":"), "@", r"@(?:(?<=//@)|(?<=RT @)|(?<=回[复復覆]@))[^\s@:：，。]{1,30}:", "//⟦@张三:⟧转发微博"),
    Form(("):",), "(", rf"\((?:{_COMMIT})[^()\n]{{1,30}}\)!?:", "feat⟦(登录):⟧ 加入验证码"),
    Form(("::",), ":", r"::[a-z][a-z-]{1,20}", "p⟦::before⟧"),
    Form(("!",), "!", r"!important(?![A-Za-z])", "红色⟦!important⟧"),
    Form(("(TM)",), "(", r"\(TM\)", "酷睿⟦(TM)⟧"),
    Form(("(",), "(", r"\([cC]\)(?=\s?[12][0-9]{3}(?![0-9]))", "⟦(c)⟧ 2020 某公司"),
    # Addresses, paths and names of files.
    Form(
        ("/", "."),
        "/",
        rf"/(?:(?<![^\s“‘「(（：:~.]/)|(?<=[{COMMON_HAN}]/)(?=[a-z]{{2}}))[\w.-]{{1,40}}/[\w./()（）,-]{{1,120}}{FILE_ENDING}",
        "见 ⟦/用户/图片(1),副本.png⟧",
    ),
    Form((").",), "(", rf"\([^()\s]{{1,20}}\){FILE_ENDING}", "报告⟦(终稿).docx⟧"),
    Form(("(", "."), "(", r"\((?<=[a-z]\()[^()\s，。；！？]{1,80}\.[a-z][a-z0-9]{1,3}\)", "url⟦(图片/海.png)⟧"),
    Form(("mailto:",), ":", r":(?<=mailto:)\S+", "mailto⟦:a@b.cn?subject=你好⟧"),
    Form(("magnet:",), ":", r":(?<=magnet:)\S+", "magnet⟦:?xt=urn:btih:1⟧"),
    Form(("data:",), ":", r":(?<=data:)[a-z]+/\S+", "data⟦:text/plain,你好⟧"),
    Form(("\\\\",), "\\", r"\\\\[\w.-]{1,40}\\[^\s，。；：！？、“”'\"<>|]*", "打开 ⟦\\\\主机\\共享(1)⟧"),
    Form((":/",), ":", rf":/(?<=[A-Z]:/)(?!/)[\w./()（）,-]{{1,120}}{FILE_ENDING}", "D⟦:/资料/表(1).xls⟧"),
    Form((":",), ":", r":(?<![A-Za-z][A-Z]:)(?<=[A-Z]:)(?=[盘盤](?![点點]))", "C⟦:⟧盘"),
    Form(("?", "="), "?", r"\?[A-Za-z_]\w{1,20}=[\w%.&=-]{1,80}", "打开页面⟦?id=1⟧"),
    # Source text: options, queries, assignments, keys.
    Form((" -", '"'), "", r" --?[A-Za-z][\w-]{0,30}[ =]?\"[^\"\n]{0,200}\"", '提交⟦ -m "修复:登录"⟧'),
    Form((" -", "'"), "", r" --?[A-Za-z][\w-]{0,30}[ =]?'[^'\n]{0,200}'", "提交⟦ -m '修复:登录'⟧"),
    Form(
        ("FROM ",),
        "",
        r"(?:SELECT|DELETE)\s(?:[^\n。，；]{1,200}?\s)?FROM\s\w{1,40}(?:\sWHERE\s[^\s，。；]{1,80})?",
        "执行⟦SELECT 姓名,年龄 FROM 学生⟧",
    ),
    Form(('= "',), "=", r'= "[^"\n]{0,200}"', '名字 ⟦= "张三"⟧'),
    Form(("!",), "!", r"!={1,2}(?![_=])", "甲⟦!=⟧乙"),
    Form(("+",), "+", r"\+(?<=[A-Za-z]\+)[,;:!?.]", "按 Ctrl⟦+;⟧插入日期"),
    Form((":",), ":", r":(?:wqa?!?|qa?!)(?![A-Za-z0-9])", "输入⟦:wq⟧退出"),
    # Formulas, ratios and times.
    Form(
        ("=", ":"),
        ":",
        rf":(?=(?:[{COMMON_HAN}]{{1,8}}:){{0,4}}[{COMMON_HAN}]{{1,8}}\s?=\s?\d+(?:\.\d+)?:)",
        "石油醚⟦:⟧乙酸乙酯=3:1",
    ),
    Form((":",), ":", rf":(?<=[（(“「:：/ ][{COMMON_HAN}]:)(?=[{COMMON_HAN}](?![{COMMON_HAN}]))", "格式 h_m(时⟦:⟧分)"),
    Form(
        (":",),
        ":",
        rf":(?<=[{COMMON_HAN}]:)(?<![{COMMON_HAN}]{{2}}:)(?:[{COMMON_HAN}]:){{1,4}}[{COMMON_HAN}](?![{COMMON_HAN}:])",
        "时⟦:分:秒⟧",
    ),
    Form((",,",), ",", r",(?<=[A-Za-z0-9)],)…{1,2},(?=[A-Za-z0-9(])", "1,2⟦,…,⟧n,,"),
    Form(("!",), "!", r"!(?<=[0-9]!)(?:(?=\s?等[于於])|(?:\s?[-+−×*/=]\s?[0-9]{1,6}!?)+)", "3⟦!+2!⟧"),
    Form(("'(",), "'", r"'(?<=[A-Za-z]')'{0,2}\([^()\s，。；：！？]{1,12}\)", "求 f⟦'(x)⟧"),
    Form(
        ("(", ")"),
        "(",
        r"\((?=[A-Za-z]{0,5}(?:[0-9]|OH|CN))(?:[A-Z][a-z]?[0-9]{0,2}){1,6}\)[0-9]{1,2}(?=[A-Z])[A-Z0-9a-z()]{1,30}",
        "硫酸铵⟦(NH4)2SO4⟧",
    ),
    Form(
        ("(", ")("),
        "(",
        r"(?=\([^()]{0,20}[a-z])(?:\([A-Za-z0-9²^.]{1,8}(?:[-+−×*/=][A-Za-z0-9²^.]{1,8}){1,4}\)){2,6}[²³]?",
        "等于⟦(a+b)(a-b)⟧",
    ),
)


class Sought(NamedTuple):
    """The forms that need the same strings and begin alike. All patterns as one are tried first: most texts have none of them."""

    needs: tuple[str, ...]
    begins: str
    together: Callable[[], re.Pattern[str]]
    patterns: tuple[Callable[[], re.Pattern[str]], ...]


def sought(forms: Sequence[Form]) -> list[Sought]:
    """`forms`, those together that are sought in the same way."""
    alike: dict[tuple[tuple[str, ...], str], list[str]] = {}
    for form in forms:
        alike.setdefault((form.needs, form.begins), []).append(form.pattern)
    return [
        Sought(needs, begins, lazily("|".join(patterns)), tuple(map(lazily, patterns)))
        for (needs, begins), patterns in alike.items()
    ]
