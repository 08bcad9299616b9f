"""Boilerplate: lines that a site adds around a text. They are taken out before joins are decided."""

from __future__ import annotations

import re

from cleantext.junk import LINE_KINDS
from cleantext.junk.site_spam import is_spam
from cleantext.patterns.dates import DAY
from cleantext.segmentation.shapes.link_rows import is_link_row

_BUTTON_ALONE = (
    "[【\\[]?(?:打印|关闭|关闭窗口|打印本页|返回(?:顶部|首页|目录|列表)|收藏|分享|分享到[：:]?.{0,30}|加入收藏|字[体号级][：:].{0,20}"
    "|我要纠错.{0,20}|预览时标签不可点|轻触阅读原文|写留言|(?:点赞|在看|分享)(?:[\\s、]*(?:点赞|在看|分享)){0,2})[】\\]]?"
)
_SCAN = "(?:扫一扫|扫码|微信扫).{0,30}"
# With the title of the other text, or without: not 上一篇我们谈到….
_TURN = "[上下]一[篇章页版](?:[\\s：:>＞»｜|].{0,40})?"
_RELATED = (
    "[▼▲↓★☆\\s]{0,4}(?:相关(?:链接|阅读|新闻|文章)|推荐阅读|热门文章|往期(?:推荐|精选|文章|内容)|(?:热点|精彩|延伸)推荐|猜你喜欢)[：:]?"
    "[▼▲↓★☆\\s]{0,4}"
)
_DISCLAIMER = "【?免责(?:声明|条款)】?.{0,80}|[（(]?.{0,40}不构成.{0,8}建议.{0,20}"
_COUNTER = "(?:点击|浏览|阅读|访问)(?:次数|量|数)?[：:]\\s?\\d+.{0,10}"
_RIGHTS = (
    "(?:版权所有|copyright|©).{0,80}|.{0,20}ICP[备证](?:案?[号字：:]|\\s?[\\d字第(（*xX]).{0,30}"
    "|.{0,30}(?:未经授权.{0,12}(?:转载|摘编|使用|复制)|不得转载).{0,40}"
)
# Of the page of a newspaper: the way to other pages, its size, its number with its name, 下转第二版.
_PAGES = (
    "(?:版面|标题|本版)(?:导航|目录)|放大.{0,12}缩小.{0,12}|(?:[上下前后]一[版期篇]\\s?){1,4}|第?\\s?[0-9A-Z]{1,3}\\s?版[：:]\\S{0,12}"
    "|[▲■>＞]{0,3}\\s?[（(]?(?:下转|上接|紧接|详见|[转接见])第?\\s?\\S{1,4}[版期].{0,10}[）)]?"
)
_END = "[（(](?:完|未完待续|待续)[）)]"
_POSITION = "(?:首页|当前位置|[您你]的位置|[您你](?:现在|当前|目前)(?:所在)?的?位置)\\s?[>：:＞»].{0,60}"
_BOILERPLATE = re.compile(
    "|".join((_BUTTON_ALONE, _SCAN, _TURN, _RELATED, _DISCLAIMER, _COUNTER, _RIGHTS, _PAGES, _END, _POSITION)), re.IGNORECASE
)
# Parts of e-newspaper pages and site footers. One of these is enough in a line; others need two.
_OWN = (
    "往期回顾|返回(?:目录|首页|版面|列表|顶部)|[上下前后]一[版期篇页]"
    "|版面导航|标题导航|版面概览|数字报|电子报|手机版|PDF版?|版面图"
)
_SHARED = (
    "首页|登录|注册|检索|搜索|朗读|打印|关闭|收藏|分享|放大|缩小"
    "|默认|[大中小]|[版免][权责]声明|联系我们|关于我们|网站地图|友情链接|广告服务"
)
_BUTTON = re.compile(f"{_OWN}|{_SHARED}", re.IGNORECASE)
_AROUND = "[\\d<>《》◀▶←→|｜·+⊕⊖○o\\s-]"
_BUTTONS = re.compile(f"{_AROUND}*(?:(?:{_BUTTON.pattern}){_AROUND}*){{1,12}}", re.IGNORECASE)
_LONE = re.compile(f"{_AROUND}*(?:{_OWN}){_AROUND}*", re.IGNORECASE)
_PAGE = re.compile("(?:第\\s?)?[A-Z]{0,2}\\d{1,3}\\s?版(?:[\\s：]+[\u3400-\u9fff·]{1,10})?")
_LONGEST_ROW = 60
_SITE = re.compile("(?:https?：//|https?://|[wｗ]{2,3}[.．。])\\S{3,60}.{0,20}", re.IGNORECASE)

_DATED_SITE = re.compile(f"(?:https?：//|www[.．])\\S{{3,60}}\\s{{1,9}}{DAY}[\\s\\d：]{{0,12}}(?:\\S{{2,12}})?", re.IGNORECASE)
# The line of a forum above a post, and a site's counters.
_FORUM = re.compile(
    "[【\\[（]?复制链接[】\\]）]?|(?:本帖|本文)最后由.{1,40}编辑|查看：?\\s?\\d{1,8}\\s?[|｜]?\\s?回复：?\\s?\\d{1,8}"
    "|(?:楼主|沙发|板凳|地板|\\d{1,5}[#楼]).{0,30}发表于.{8,30}(?:只看|显示|倒序|查看|回复|阅读模式).{0,40}|.{0,20}发表于.{8,24}(?:只看该|显示全部|倒序|阅读模式).{0,40}"
)
_COUNTED = re.compile(
    "[（(]?(?:\\d{2,9}|\\d{1,4}(?:\\.\\d{1,2})?\\s?[万wW])\\+?\\s?(?:次|人次|人已?(?:读|阅读|浏览|点赞|评论|看过?)|次?(?:阅读|浏览|点击|播放|观看)|条?评论|个?赞|收藏|views?)[）)]?|\\d{1,7}\\s?[|｜]\\s?\\d{1,7}"
    "|[^，。；！？]{0,36}(?:已阅|阅读|浏览|点击)(?:次数|数)?[：:]?\\s?\\d{1,8}\\s?次"
    "|(?:阅读|浏览|点击|播放|评论|点赞|收藏|转发)(?:量|数)?\\s?\\d{1,7}(?:\\.\\d{1,2})?\\s?[万wW]?\\+?|共?(?:有\\s?)?\\d{1,7}\\s?条?评论|暂无评论|登[录陆]后(?:才能|可以?)?(?:评论|查看|回复)",
    re.IGNORECASE,
)
# Notes on the editing of the text.
_EDITED = re.compile("[（(]本文[^（）]{0,30}(?:整理|审阅|审定|有删[节改]|授权)[^（）]{0,20}[）)]")
# Licences of a site, and where to report it.
_LICENSED = re.compile(
    ".{0,16}(?:增值电信|互联网(?:新闻|药品|出版)|信息网络传播|网络文化经营|广播电视节目|网络出版|出版物经营|网文|不良信息)[^，。；]{0,30}?(?:证|号|服务|电话|邮箱|热线|中心)\\s?(?:编号)?[：:]?[^，。；]{0,70}"
)


def is_boilerplate(text: str) -> bool:
    """Whether the line is navigation, a share bar, a copyright notice, a site's source, editors, address or advertising, or
    下转第二版."""
    if any(kind.fits(text) for kind in LINE_KINDS) or is_link_row(text) or is_spam(text):
        return True
    if len(text) > 90 or text[-1] in "。！？” ":
        return False
    if len(text) <= _LONGEST_ROW and (_PAGE.fullmatch(text) or _is_navigation(text)):
        return True
    if any(pattern.fullmatch(text) for pattern in (_BOILERPLATE, _FORUM, _COUNTED, _EDITED, _LICENSED)):
        return True
    return (_SITE.match(text) is not None and " " not in text) or _DATED_SITE.fullmatch(text) is not None


def _is_navigation(text: str) -> bool:
    return _BUTTONS.fullmatch(text) is not None and (len(_BUTTON.findall(text)) > 1 or _LONE.fullmatch(text) is not None)
