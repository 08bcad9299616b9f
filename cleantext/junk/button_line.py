"""Buttons of a site as a line of text: 只看该作者 倒序浏览, 正在加载, 放大图片, 回复 举报 收藏, 【下载APP】.

Every word of the line has to be one. One is enough that no text has as a title, else it takes three of which one does
something (登录, 举报), or two that both do. Left alone are one or two words that texts have as headings (评论, 下载 上传),
words of subjects (教育 科技 文化), what stands over a list (相关阅读, 网友评论), for what is listed would stay, and words of
other languages.
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, hint_of, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.patterns.site_words import ALONE, BUTTONS, FOOT, KEEP, NOVEL, PAGE, SHARE_TO, TURN
from cleantext.rules import Rule

_LEAST = 3  # words, or two that both do something
_BETWEEN = r"[\s|·/\[\]()<>«»‹›▶◀→←↑▲.…+-]"
_IS_ALONE = lazily(rf"{_BETWEEN}*+(?:(?>{ALONE}){_BETWEEN}*+){{1,12}}+")
_PARTS = lazily(_BETWEEN + "+")
_IS_BUTTON = lazily(f"(?:{ALONE}|{KEEP}|{NOVEL}|{PAGE}|{TURN}|{FOOT}|{SHARE_TO}|{BUTTONS})")
_DOES = lazily(
    "登[录入陆]|注册|登出|收藏|分享|转发|点赞|举报|回[复覆]|[打列]印|关闭|首页|关于(?:我们|本[站报])|联[系络]我们|设为首页|转寄"
    "|留言|放大|缩小"
)
_CUES = (
    ("版标標", "面题題"),
    ("导導", "航"),
    ("跳", "至到转轉"),
    ("大", "图圖"),
    ("取复復複", "得制製"),
    ("邮郵", "件"),
    ("用", "程"),
    ("无無", "障"),
    ("适適关關长長", "老怀懷者"),
    ("报報", "平"),
    ("只", "看"),
    ("倒", "序"),
    ("部", "楼樓"),
    ("回", "帖到顶頂复復覆"),
    ("发發", "新"),
    ("本", "站页頁"),
    ("往", "下"),
    ("加", "载載入"),
    ("载載", "入Aa客本"),
    ("开開", "Aa"),
    ("触觸", "阅閱閲"),
    ("设設", "为為爲"),
    ("书書", "签簽籤架"),
    # Of rows.
    ("登", "录錄入陆陸出"),
    ("注註", "册冊"),
    ("收", "藏"),
    ("分", "享"),
    ("转轉", "发發寄"),
    ("点點", "赞贊讚"),
    ("举舉", "报報"),
    ("打列", "印"),
    ("关關", "闭閉于於"),
    ("首", "页頁"),
    ("缩縮", "小"),
    ("纠糾", "错錯"),
    ("联聯", "系絡络繫"),
    ("留", "言"),
)
_HINT = hint_of(_CUES)


def _says(line: str) -> bool:
    if _IS_ALONE().fullmatch(line):
        return True
    parts = [part for part in _PARTS().split(line) if part]
    if len(parts) < _LEAST - 1 or not all(map(_IS_BUTTON().fullmatch, parts)):
        return False
    return sum(_DOES().fullmatch(part) is not None for part in parts) > (len(parts) < _LEAST)


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/button-line",
    "remove lines of a site's buttons (只看该作者, 回复 举报 收藏)",
    evidence="buttons of a site",
    pairs=_CUES,
)
