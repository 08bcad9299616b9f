"""Boilerplate: lines that a site adds around a text. They are taken out before joins are decided."""

from __future__ import annotations

import re

from cleantext.junk import LINE_KINDS
from cleantext.junk.site_spam import is_spam
from cleantext.lexicon.personal_names import NAME
from cleantext.patterns.dates import DAY
from cleantext.patterns.press import EDITING, EDITORS, MAKERS, RESPONSIBLE
from cleantext.patterns.site_words import COMMENTS, OTHER_TEXTS
from cleantext.segmentation.shapes.link_rows import is_link_row

_BUTTON_ALONE = (
    "[【\\[]?(?:打印|关闭|收藏|分享|分享到[：:]?.{0,30}|字[体号级][：:].{0,20}|我要纠错.{0,20}|预览时标签不可点"
    "|(?:点赞|在看|分享)(?:[\\s、]*(?:点赞|在看|分享)){0,2})[】\\]]?"
)
_SCAN = "(?:扫一扫|扫码|微信扫).{0,30}"
# With the title of the other text, or without: not 上一篇我们谈到….
_TURN = "(?:[上下]一[篇章页版]|[上下]篇(?=[：:]))(?:[\\s：:>＞»｜|].{0,40})?"
_POINTERS = "[▼▲↓★☆\\s]{0,4}"
_RELATED = f"{_POINTERS}(?:{OTHER_TEXTS}|{COMMENTS})[：:]?{_POINTERS}"
_DISCLAIMER = "【?免责(?:声明|条款)】?.{0,80}|[（(]?.{0,40}不构成.{0,8}建议.{0,20}"
_COUNTER = "(?:点击|浏览|阅读|访问)(?:次数|量|数)?[：:]\\s?\\d+.{0,10}"
_RIGHTS = (
    "(?:版权所有|copyright|©).{0,80}|.{0,20}ICP[备证](?:案?[号字：:]|\\s?[\\d字第(（*xX]).{0,30}"
    "|.{0,30}(?:未经授权.{0,12}(?:转载|摘编|使用|复制)|不得转载).{0,40}"
)
# Of the page of a newspaper: the way to other pages, its size, its number with its name, 下转第二版.
_WAYS = "(?:版面|标题|本版)(?:导航|目录)|放大.{0,12}缩小.{0,12}|(?:[上下前后]一[版期篇]\\s?){1,4}"
_NAMED_PAGE = "第?\\s?[0-9A-Z]{1,3}\\s?版[：:]\\S{0,12}"
_JUMP = "[▲■>＞]{0,3}\\s?[（(]?(?:下转|上接|紧接|详见|[转接见])第?\\s?\\S{1,4}[版期].{0,10}[）)]?"
_END = "[（(](?:完|未完待续|待续)[）)]"
_POSITION = "(?:首页|当前位置|[您你]的位置|[您你](?:现在|当前|目前)(?:所在)?的?位置)\\s?[>：:＞»].{0,60}"
# The line of a forum above a post.
_COPY = "[【\\[（]?复制链接[】\\]）]?|(?:本帖|本文)最后由.{1,40}编辑|查看：?\\s?\\d{1,8}\\s?[|｜]?\\s?回复：?\\s?\\d{1,8}"
_WAYS_TO_READ = "(?:只看|显示|倒序|查看|回复|阅读模式)"
_POSTED = f".{{0,30}}发表于.{{8,30}}{_WAYS_TO_READ}.{{0,40}}"
# What a site counts, with the title of the text or without a word: 888次, 山村采茶忙 阅读 35次.
_TIMES = "[（(]?(?:\\d{2,9}|\\d{1,4}(?:\\.\\d{1,2})?\\s?[万wW])\\+?\\s?(?:次|人次|views?)[）)]?"
_READ = "阅读|浏览|点击|播放|观看|评论|点赞|收藏|转发"
_READ_TIMES = f"[^，。；！？]{{0,36}}(?:已阅|{_READ})(?:次数|数)?[：:]?\\s?\\d{{1,8}}\\s?次"
_COUNTED = f"(?:{_READ})(?:量|数)?\\s?\\d{{1,7}}(?:\\.\\d{{1,2}})?\\s?[万wW]?\\+?"
_MINUTES = (
    "[^，。；！？]{0,16}，(?:预计)?(?:阅读|读完)(?:时[长间]|[本全]文|大?约|需要?|：){1,4}\\s?(?:大?约)?\\s?\\d{1,3}\\s?分钟"
)
_TWO_NUMBERS = "\\d{1,7}\\s?[|｜]\\s?\\d{1,7}"
# Those who make the page, one of them an editor, with a mark or a space before the name: 本版责编 王红 美编 李军.
_EDITED, _MADE = f"{RESPONSIBLE}|{EDITING}", f"{RESPONSIBLE}|{EDITORS}|{MAKERS}"
_POST = f"(?:本版|本期|值班)?(?:{_MADE})[\\s：/]+{NAME}(?:[\\s、]{NAME})*[\\s，、|｜]*"
_MAKERS = f"(?=.{{0,30}}(?:{_EDITED})[\\s：/])[【\\[（(]?(?:{_POST}){{1,6}}[】\\]）)]?"
_PLAIN = (
    _BUTTON_ALONE,
    _SCAN,
    _TURN,
    _RELATED,
    _DISCLAIMER,
    _COUNTER,
    _RIGHTS,
    _WAYS,
    _NAMED_PAGE,
    _JUMP,
    _END,
    _POSITION,
    _MAKERS,
)
_OF_READERS = (_COPY, _POSTED, _TIMES, _READ_TIMES, _COUNTED, _MINUTES, _TWO_NUMBERS)
_BOILERPLATE = re.compile("|".join((*_PLAIN, *_OF_READERS)), re.IGNORECASE)
# An account's wish at the end of its post: 喜欢就点个“在看”吧.
_WISH = re.compile("[^。；]{0,20}点(?:个|一?下|亮)?“?在看”?[^。；]{0,12}")
_DATED = f"(?:\\s{{1,9}}{DAY}[\\s\\d：]{{0,12}})?"
_ADDRESS = re.compile(f"(?:https?：//|https?://|[wｗ]{{2,3}}[.．。])\\S{{3,60}}{_DATED}\\S{{0,20}}", re.IGNORECASE)
_LONGEST = 90  # characters, but for the lines of `junk` and rows of links


def is_boilerplate(text: str) -> bool:
    """Whether the line is navigation, a share bar, a copyright notice, a site's source, editors, address or advertising, or
    下转第二版."""
    if any(kind.fits(text) for kind in LINE_KINDS) or is_link_row(text) or is_spam(text):
        return True
    if "在看" in text and _WISH.fullmatch(text):
        return True
    if len(text) > _LONGEST or text[-1] in "。！？” ":
        return False
    return _BOILERPLATE.fullmatch(text) is not None or _ADDRESS.fullmatch(text) is not None
