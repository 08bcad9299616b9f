"""Calls that sites insert into text: remember us, read on here, the newest chapters there.

A call is a set phrase and what follows it: addresses, names of sites, words of advertising. It ends before the first other
word. A phrase that a text may contain itself needs an address or the name of a site next to it. The patterns are for text
made `plain`.
"""

from __future__ import annotations

from cleantext.junk.address import ADDRESS
from cleantext.junk.site_names import SITE, SITE_FIRST
from cleantext.patterns.lazily import lazily

# What calls are made of, longest first where one begins as another does.
_WORDS = (
    "更?优质的?(?:用户|阅读)体验|更新速度|全网最快|最快更新|更新最快|最新章节|全文阅读|免费阅读|在线阅读|手机阅读|免费下载|电子书"
    "|无弹窗|无广告|精彩小说|小说|章节|首发|域名|网址|地址|网站|网页|本站|本书|这本书|手机版|手机|电脑|移动版|最快|最新|最好|更新"
    "|速度|全网|免费|阅读|下载|全文|全集|全本|在线|同步|提供|欢迎|访问|光临|收藏|记住|广告|弹窗|手打|文字|纯文字|精彩|好看|热门"
    "|更多|尽在|大家|您|请|到|上|来|就|看|的|为|txt|书友"
)
_BETWEEN = r"[\s,:、\[\]()<>{}〖〗『』「」【】《》\"“”|-]"
_CALL = rf"(?:{_WORDS}|{ADDRESS}|{_BETWEEN})"
_END = rf"{_CALL}{{0,16}}[。!]?(?:(?:无(?:广告|弹窗)){_CALL}{{0,4}}[。!])?"
_NAMED = "[\\[(“<{《〖『「][^\\[\\](){}<>《》〖〗『』「」“”。!?\n]{1,12}[\\])”>}》〗』」]"
_PLACE = rf"(?:本[站书]|网址|域名|地址|[\[(“\"<{{《〖『「]|{SITE}|{ADDRESS})"

# What one is sent to an address for, where it is no site for novels that sends.
_PURPOSE = "[,、]?\\s?(?:进行)?(?:查|办|了解|获|填|提交|注册|报名|下载|预约|咨询|参|申请|观看|购|缴|投)"

_NEWEST = "(?:[\u3400-\u9fff]{2,12}最新章节[。!]?)?"  # of which book

_PHRASES = (
    # 天才一秒记住本站地址：… 最快更新！
    rf"(?:天才)?请?[一1]秒钟?记住(?={_PLACE})(?:{_NAMED}|{SITE}|{_CALL}){{1,16}}{_END}",
    # 请记住本书首发域名：…
    (
        rf"请?(?:大家|各位)?(?:书友)?请?(?:记住|收藏)(?:本[书站]|我们)(?:的|首发|最新|唯一){{0,2}}"
        rf"(?:域名|网址|网站|地址(?=\s?[:,]?\s?(?:{ADDRESS}|[\[(【])|[。!]?$)){_END}"
    ),
    # 记住网址www.…
    rf"(?<![\u3400-\u9fff])请?记住(?:网址|域名)\s?:?\s?(?!\S{{1,40}}(?:gov|edu|org))(?:{ADDRESS}){_END}(?=\s*$)",
    # 百度搜索“某某小说网”看最新章节
    (
        rf"(?<![\u3400-\u9fff])(?:百度|谷歌|搜狗)?(?:搜索|搜|一下)\s?(?:[“\"\[『「]\s?)?{SITE}\s?(?:[”\"\]』」])?,?"
        rf"(?:看|阅读|即可|就能)?(?=最新章节|全文|更新){_END}(?=\s*$)"
    ),
    # 手机用户请访问 m.…, 某某小说网手机版阅读网址：m.…
    (
        rf"(?:{SITE_FIRST}|(?<![\u3400-\u9fff]))(?:手机|电脑|移动)(?:用户|版|端)?,?(?:请|可以?|同步)?(?:到|直接)?"
        rf"(?:阅读|访问|浏览|登录|登陆|输入|收藏|(?<=请到))(?:网址|地址|本站)?\s?:?\s?{ADDRESS}(?!\s?{_PURPOSE}){_END}"
    ),
    # （本章未完，请点击下一页继续阅读）
    r"[(\[]本章节?还?未(?:完|结束),?\s?(?:请|点击|翻)[^。!?\n)\]]{0,20}[)\]]",
    r"本章节?还?未(?:完|结束),?\s?(?:请|点击|翻)(?:您|请|点击|翻|到|看|下一?页|下一章|页|后面|继续|阅读|精彩|内容|的)*[。!]?",
    # （未完待续，请翻页）
    r"[(\[]未完(?:待续)?,\s?请?(?:翻页|点击下?一?[页章]?|看下[一]?[页章])[^。!?\n)\]]{0,12}[)\]]",
    # 看最新章节请到…
    (
        rf"(?:阅读|想?看|更多)?(?:本书|小说|更多|全文)?最新章节,?(?:请(?:到|上|访问|搜索|前往|收藏|百度)|尽在|百度(?:搜索|一下)"
        rf"|就(?:上|来|到)(?={SITE}|{ADDRESS}))(?:{SITE}|{_CALL}){{0,8}}[。!]?"
    ),
    # 更多精彩小说尽在…
    (
        r"更多(?:精彩|好看|热门|完整|全本|免费)的?(?:小说|章节),?(?:请(?:到|上|访问|关注|收藏|前往)|尽在|就(?:上|来|到))"
        rf"(?:{SITE}|{_CALL}){{0,8}}[。!]?"
    ),
    # 最新网址：…
    rf"(?:最新|本站|阅读|备用|永久|手机版?(?:阅读)?|移动版?)(?:网址|域名|地址)\s?:\s?{ADDRESS}{_END}",
    # 某某小说网 www.…提供免费阅读
    rf"(?:{SITE_FIRST})[,:(|-]{{0,2}}\s?{ADDRESS}[),|-]{{0,2}}\s?(?=最快|首发|更新|无弹窗|提供|免费|手打|欢迎){_END}{_NEWEST}",
    rf"{ADDRESS}\s?(?=首发|最快更新|更新最快|无弹窗|手打){_END}",
    # 喜欢…请大家收藏：(…)…更新速度最快。
    rf"(?:喜欢[^。!?\n]{{1,30}})?请大家收藏\s?:\s?[(\[]?{ADDRESS}[)\]]?[^。!?\n]{{0,40}}更新(?:速度)?(?:全网)?最?快[。!]?",
    # 章节错误,点此报送…
    r"章节(?:错误|有错|内容错误),?点此(?:报送|举报|报错)(?:\(免注册\))?(?:,?报送后[^。!?\n]{0,40})?[。!]?",
    rf"无弹窗(?:广告)?,?(?=小说|最快|更新|阅读|推荐){_END}",
    # 返回某某网，查看更多 责任编辑：
    r"(?:(?<=[。!?…”」』)])|(?=[^。!?]{2,24}责任编辑))返回[^。!?,:\s]{2,8},\s?查看更多(?:\s{0,3}责任编辑\s?:)?(?=\s*$)",
)
CALLS = lazily("(?i)" + "|".join(_PHRASES))

# What is in brackets and is no part of the text: an address with a promise, or two set words.
_SET = lazily("最新章节|无弹窗|手打|更新最快|最快更新|一秒记住|记住本")
_PROMISE = lazily("更新|免费|弹窗|首发|广告|最新章节|全文|下载|阅读|同步|章节|手打")
_ADDRESS = lazily("(?i)" + ADDRESS)
_IS_SITE = lazily(SITE)


def is_call(content: str) -> bool:
    """Whether `content`, found between brackets, is a call of a site."""
    found = len(set(_SET().findall(content)))
    if _ADDRESS().search(content):
        return found > 0 or _PROMISE().search(content) is not None
    return found > 1 or (found == 1 and _IS_SITE().search(content) is not None)
