"""Messages of a novel site to its readers: 加入书签 投票推荐, 天才一秒记住本站地址：…, 按 Ctrl+D 收藏本站.

Two kinds of lines are removed. A bar: every word is a button of such a site, and at least two are typical of novel sites
(书签, 书架, 投票, 章节报错). A notice: it begins as such notices do and mentions at least two things that only a site
mentions (its address, its name, bookmarks, the next page, updates).

Left alone are sentences of the text itself (我加入书签，方便以后再看；投票推荐活动今天开始), what an author asks of readers
(求推荐票), single words (投票, 收藏), and lines with persons or dialogue in them.
"""

from __future__ import annotations

from cleantext.junk.address import ADDRESS
from cleantext.junk.lines import LineKind, line_rule
from cleantext.junk.site_names import SITE
from cleantext.patterns.lazily import lazily
from cleantext.patterns.site_words import NOVEL, PAGE
from cleantext.rules import Rule

_OWN = f"{NOVEL}|(?:发表)?书评"
_IS_OWN = lazily(_OWN)
_OTHER = f"[上下][一1][章页]|首页|返回(?:目录|列表|书页|书目|首页)|收藏|投票|推荐|{PAGE}"
_IS_OTHER = lazily(_OTHER)
_BETWEEN = r"[\s|/\[\]()<>«»‹›→←↑↓·,:\"“”'&-]{0,6}"
_BAR = lazily(rf"{_BETWEEN}+(?:(?>{_OWN}|{_OTHER}){_BETWEEN}+){{2,16}}+")
_LABEL = r"(?:选择)?(?:字体|背景|字号)(?:大小|颜色|色)?\s?:"
_VALUE = "(?:[特超]?[大中小]|默认|[白灰黑绿红蓝黄粉]色?)"
_COLOURS = (
    rf"{_LABEL}(?:(?:\s*{_LABEL})+(?:\s*{_VALUE}){{0,9}}|(?:\s*{_VALUE}){{2,9}}(?:\s*{_LABEL}(?:\s*{_VALUE}){{0,9}}){{0,2}})\s*"
)
_GENRES = (
    r"(?:首页\s+)?"
    r"(?:(?:玄幻|奇幻|武侠|仙侠|修真|都市|言情|历史|军事|网游|游戏|竞技|科幻|恐怖|灵异|同人|女生|穿越|其他)"
    r"(?:小说|频道)?\s+){4,16}(?:排行榜?单?|全部小说|全本小说|完本小说|书架|阅读记录)(?:\s+\S{2,4}){0,2}"
)
_TRAIL = rf"(?:{SITE})\s?>\s?[^>。!?]{{1,20}}>\s?[^>。!?]{{1,40}}(?:最新章节|章节列表|全文阅读|目录|>[^>]{{1,40}})[^。!?]{{0,10}}"
_FROM = rf"(?:本书|小说|本文|内容)(?:来自|出自|转自)\s?:?\s?(?:{SITE}|{ADDRESS})[。!]?|(?:{SITE})\s?[(\[]?{ADDRESS}[)\]]?"
_LIST = rf"(?:最新全本|最新小说|本站推荐)\s?:\s?、+|发表书评\s?:?|(?:txt|全文|全本)(?:电子书)?下载(?:地址)?\s?:\s?{ADDRESS}"
_NEXT = (
    r"(?:(?:本章)?(?:内容)?未完,?\s?|[-=(]{1,3})?请?(?:点击)?下一页继续阅读"
    r"(?:本章|全文|精彩内容|后面的?(?:精彩)?内容)?[-=)>。!]{0,4}"
)
_SHAPES = lazily(f"(?i)(?:{'|'.join((_COLOURS, _GENRES, _TRAIL, _FROM, _LIST, _NEXT))})")

# How notices begin, and what they speak of: each group is one thing. The first groups are what only such a site speaks of.
_OPENS = lazily(
    r"(?i)[-> \[(『「]{0,4}(?:<a>|请|按\s?(?:Ctrl|回车|←)|如果您|(?:为了|便于|方便){1,2}(?:您|下次|以后)|天才|[一1壹]秒|记住"
    r"|收藏|小技巧|(?:温馨)?提示|亲[,!]|小主|这一?章|本章|正在|本站|手机|电脑|欢迎(?:您|广大|各位|来)|喜欢|加入|更多|最新|支持"
    r"|阅读|看|txt|百度|书友|各位"
    rf"|免责声明|{SITE})"
)
_OF_READING = (
    SITE,
    "书签|书架|收藏本[站书]",
    "(?:方便|以便).{0,6}阅读|阅读(?:记录|进度)|下次阅读|继续阅读",
    "网友上传|转载(?:作品|至本站)|宣传本书",
    "手打",
    "将本站加入收藏",
    "更新(?:速度)?(?:全网)?(?:最|更|越)快|(?:最快|全网)更新",
    "(?:点击|进入)(?:下一|后面)[页章]|返回书目|后面还有|前后翻页",
    "秒钟?记住",
    "弹窗|最新章节|免费阅读|全文阅读|小说阅读|连载作品|精彩小说|章节(?:页面|内容)",
    "打(?:满|高)分|给个好评|推荐票",
)
_OF_SITES = (
    ADDRESS,
    "本站|我们的网站",
    "收藏夹|在线阅读|清新阅读|无广告",
    r"ctrl\s?\+\s?d|回车\s?(?:\[enter\])?\s?键|方向键|←\s?键",
    "刷新页面|最新更新",
    "返回(?:列表|上一页)",
    "网址|域名|升级地址",
    "书友",
    "百度(?:搜索|输入|一下)|手机站|电脑站|手机用户",
    "更多(?:精彩|好看|热门)",
)
_READING, _SITES = tuple(map(lazily, _OF_READING)), tuple(map(lazily, _OF_SITES))
_FEWEST = 2
_SAID = lazily("[我他她它]|“[^”]{0,60}[。!?]|[说道问]:")

_HINT = lazily(
    "[书書](?=[签簽籤架友评評])|[本](?=站)|[手](?=[打机機])|[弹彈](?=窗)|[住](?=[本网網域【\\[『「，,])|[址大小色](?=[：:])"
    "|[cC](?=trl)|[一](?=[页頁][继繼返])|[节節](?=[后後错錯误誤])|[满滿](?=分)|[回](?=[车車])|[向](?=[键鍵])|[推](?=[荐薦])"
    "|[全](?=部小|本小|本[：:])|[来來](?=自)|[说說説](?=[网網])|[阁閣](?= ?[>》])|[打](?=[赏賞])|[多](?=精)"
)


def _says(line: str) -> bool:
    if _SHAPES().fullmatch(line):
        return True
    if _BAR().fullmatch(line):
        own = len(_IS_OWN().findall(line))
        return own > 1 or (own == 1 and len(_IS_OTHER().findall(line)) > 2)
    if _SAID().search(line) or not _OPENS().match(line):
        return False
    lower = line.lower()
    own = sum(subject().search(lower) is not None for subject in _READING)
    return own > 0 and own + sum(subject().search(lower) is not None for subject in _SITES) >= _FEWEST


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/reader-line",
    "remove messages of novel sites to their readers (加入书签 投票推荐)",
    evidence="what a site for novels says to its readers",
    pairs=(
        ("书書", "签簽籤架友评評"),
        ("本", "站"),
        ("手", "打机機"),
        ("打", "赏賞"),
        ("多", "精"),
        ("弹彈", "窗"),
        ("住", "本网網域【[『「，,"),
        ("址大小色", "：:"),
        ("cC", "t"),
        ("一", "页頁"),
        ("节節", "后後错錯误誤"),
        ("满滿", "分"),
        ("回", "车車"),
        ("向", "键鍵"),
        ("推", "荐薦"),
        ("全", "部本"),
        ("来來", "自"),
        ("说說説", "网網"),
        ("阁閣", " >》"),
    ),
)
