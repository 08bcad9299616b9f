"""Calls to share and to follow: 分享到：微信 微博, 扫一扫，在手机上看本文, 长按识别二维码关注公众号.

Left alone are sentences about scanning and sharing (扫码支付已成为习惯。) and instructions of the text itself
(扫码登记后入场).
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.patterns.site_words import SHARE_TO
from cleantext.rules import Rule

_PLACES = f"{SHARE_TO}|更多|复制链接|链接|邮件|打印|收藏|手机|好友"
_BAR = lazily(
    r"(?:(?:一键)?分享(?:到|至|给|本文|文章|此文|按钮)?|转发(?:到|至)?|收藏|点赞|赞|在看|评论|举报|点个?在看|打赏|推荐)?\s?"
    r"[:>]?\s?"
    rf"(?:(?:{_PLACES}|分享|转发|点赞|赞|评论|在看|收藏)\s?(?:\(\d{{0,6}}\)|\d{{0,6}})?[\s|、,/·]{{0,4}}){{0,12}}等?"
)
_BAR_SAYS = lazily(
    "分享(?:到|至|给|本文|文章|此文|按钮)|(?:点赞|收藏|转发|在看).{0,9}(?:分享|评论|转发)|分享.{0,9}(?:点赞|收藏|转发)"
    "|点赞.{0,3}在看|在看.{0,3}点赞"
)
_ACT = "(?:请|敬请|欢迎|点击|立即|赶快|快来|打开|使用|用|拿出|可以?|手机|浏览器|微信|或|并|，|,|即可|就能)"
_SCAN = "(?:扫一扫|扫一下|扫码|扫描|扫|长按|识别|点击)"
_OBJECT = (
    "(?:上方|下方|上面|下面|左侧|右侧|图中|以下|本页|页面|此|该|图片|这个)?的?"
    "(?:二维码|图片|蓝字|卡片|名片|小程序码?|公众号|关注)?"
)
_AIM = lazily(
    '公众号|二维码|客户端|朋友圈|关注(?:我们|本|微信|官方|“|"|「)|小程序|(?:手机|移动)(?:版|端|上|阅读|看|浏览|访问|打开)|本[文页站]'
    "|当前页|分享|APP|App|app|蓝字|更多(?:精彩|内容|资讯)"
)
_CALL = lazily(
    rf"[(\[]?(?:{_ACT}){{0,4}}(?:{_SCAN}{_OBJECT}){{1,2}}[^。!?;]{{0,40}}[。!~]?[)\]]?"
    r"|(?:欢迎|敬请|请)?关注(?:我们|本站|本刊|本报)?(?:的|官方)?(?:微信|微博|公众号|公众平台|官微)[^。!?;]{0,30}[。!]?"
    r"|更多(?:精彩|好看|热门|相关|最新)?的?(?:内容|资讯|文章|信息|消息|新闻)[,]?\s?(?:请|欢迎|敬请)关注[^。!?;]{0,40}[。!]?"
    r"|微信里点“发现”.{0,40}"
)
_MORE = lazily(
    r"[(\[]?(?:点击|打开|下载|请|去)?(?:APP|App|app|客户端)?[,]?\s?(?:阅读|查看|展开|浏览|加载)"
    r"(?:全文|原文|更多(?:内容|精彩|评论)?|剩余全文)[>\s\])]{0,3}"
)
_SET = lazily(
    r"[(\[]?(?:关注我们|扫码关注)[)\]]?|分享让更多人看到"
    "|(?:(?:觉得)?(?:文章|内容|写得)(?:不错|很好|好看),)?点个赞(?:再走|支持一下|鼓励一下)[呗吧哦]?[!~]?"
)
_LONGEST = 60  # code points of a call
_TOLD = lazily(
    "[他她它了过着你]|我(?!们)|支付|付款|乘车|登记|入场|登录|报名|签到|核验|健康码|收费|诈骗|骗|被|已|不|如果|因为|但|后[,，]"
    "|没有|无法|按钮"
)
_HINT = lazily(
    "[扫掃](?=[码碼一描]|[上下]方|[此该該本])|[享](?=[到至给給本文此按]|[ :：|])|[赞贊](?=[ |再支鼓])|[别別按]二|[蓝藍]字"
    "|[关關](?=注[我本微官公])|[机機][扫掃]|[读讀看开開载載](?=[全原]文|更多|剩[余餘])|[享](?=[让讓]更)"
)


def _says(line: str) -> bool:
    if _BAR().fullmatch(line) and _BAR_SAYS().search(line):
        return True
    if _MORE().fullmatch(line) or _SET().fullmatch(line):
        return True
    if len(line) > _LONGEST or not _CALL().fullmatch(line):
        return False
    return _AIM().search(line) is not None and not _TOLD().search(line)


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/share-line",
    "remove calls to share, scan or follow (分享到, 扫码关注)",
    evidence="a call to share or to follow",
    pairs=(
        ("扫掃", "码碼一描上下此该該本"),
        ("享", "到至给給本文此按 :：|"),
        ("赞贊", " |再支鼓"),
        ("别別按", "二"),
        ("蓝藍", "字"),
        ("关關", "注"),
        ("机機", "扫掃"),
        ("读讀看开開载載", "全原更剩"),
        ("享", "让讓"),
    ),
)
