"""What a site says of its readers: how often a text was read, how many comments it has, where to write one: 12345次阅读,
阅读 1.2万, 3条评论, 暂无评论, 登录后才能发表评论.

A line of nothing else. Left alone are figures that a table has too (阅读 30, 888次), what stands over comments (网友评论,
评论区), for they would stay, and sentences (这篇文章有三条评论。).
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, hint_of, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.patterns.site_words import COMMENTING
from cleantext.rules import Rule

_READ = "阅读|浏览|点击|播放|观看|评论|点赞|收藏|转发"
_MANY = r"(?:\d{4,9}|\d{1,3}(?:,\d{3})+|\d{1,4}(?:\.\d{1,2})?\s?[万wW])\+?"
_TIMES = (
    rf"(?:{_MANY}|\d{{1,3}})\s?"
    "(?:人?次?(?:已?(?:阅读|浏览|点击|播放|观看)|看过)|人(?:已阅|看过?)|条?评论|人?(?:点赞|收藏|转发)|个赞)"
)
_COUNT = rf"(?:{_READ})\s?(?:[量数]\s?:?\s?\d{{1,9}}|{_MANY}|\(\s?\d{{1,7}}\s?\))"
_COMMENTS = r"共?\s?(?:有\s?)?\d{1,7}\s?条?(?:评论|留言|回复)|(?:查看|全部)\s?(?:全部)?\s?\d{1,7}\s?条?(?:评论|留言|回复)"
_MINUTES = r"(?:预计|大?约需?)?(?:阅读|读完)(?:时[长间]|[本全]文|大?约|需要?|:|\s){1,5}\s?\d{1,3}\s?分钟"
_LINE = lazily(
    rf"[\[(]?\s?(?:{_TIMES}|{_COUNT}|{_COMMENTS}|{_MINUTES}|{COMMENTING})"
    rf"(?:[\s|·,/]{{1,4}}(?:{_TIMES}|{_COUNT}|{_COMMENTS}|{COMMENTING})){{0,4}}"
    r"\s?[\])]?\s?[>»~!。….]{0,3}"
)
_CUES = (
    ("评評", "论論"),
    ("次人条條 ", "阅閱閲浏瀏点點播观觀看"),
    ("0123456789", "阅閱閲浏瀏播观觀个個"),
    ("阅閱閲读讀", "读讀完"),
    ("浏瀏播观觀", "览覽放看"),
    ("点點", "击擊赞贊讚"),
    ("收", "藏"),
    ("转轉", "发發"),
    ("留", "言"),
    ("回", "复復覆"),
    ("沙", "发發"),
    ("性", "发發"),
    ("看", "过過"),
)
_HINT = hint_of(_CUES)


KIND: LineKind = LineKind(_HINT, lambda line: _LINE().fullmatch(line) is not None)

RULE: Rule = line_rule(
    KIND,
    "junk/feedback-line",
    "remove what a site says of its readers (12345次阅读, 暂无评论)",
    evidence="what a site says of its readers",
    pairs=_CUES,
)
