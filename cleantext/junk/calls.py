"""Calls that sites put into text: remember us, read on here, the newest chapters there.

Set phrases, each to the end of its sentence. What a text may say itself needs an address or a site's name beside it. The
patterns are for text made `plain`.
"""

from __future__ import annotations

from cleantext.junk.address import ADDRESS
from cleantext.junk.lines import compiled
from cleantext.junk.site_names import SITE

_REST = "[^。!?\n\r\u2028\u2029]"
_PROMISE = "(?:更新|免费|弹窗|首发|广告|最新章节|全文|下载|阅读|同步|章节|手打)"
_END = rf"(?:{_REST}{{0,15}}?{_PROMISE}{_REST}{{0,12}})?[。!]?(?:无(?:广告|弹窗){_REST}{{0,6}}[。!])?"
_PLACE = f'(?:本[站书]|网址|域名|地址|[\\[(“"<{{《〖『「]|{SITE}|{ADDRESS})'

_PHRASES = (
    # 天才一秒记住本站地址：… 最快更新！
    rf"(?:天才)?请?[一1]秒钟?记住{_PLACE}{_REST}{{0,50}}?(?:{ADDRESS}|最快|{_PROMISE}|(?=[。!])){_END}",
    # 请记住本书首发域名：…
    r"请?(?:大家|各位)?(?:书友)?请?(?:记住|收藏)(?:本[书站]|我们)(?:的|首发|最新|唯一){0,2}(?:域名|网址|地址|网站)\s?[:,]?\s?"
    rf"[\[(“]?(?:{ADDRESS})?[\])”]?{_END}",
    # 手机用户请访问 m.…, 手机版阅读网址：m.…
    r"(?:手机|电脑|移动)(?:用户|版|端)?,?(?:请|可以?|同步)?(?:到|直接)?(?:阅读|访问|浏览|登录|登陆|输入|收藏)(?:网址|地址|本站)?"
    rf"\s?:?\s?{ADDRESS}{_END}",
    # （本章未完，请点击下一页继续阅读）
    r"[(\[]?本章节?还?未(?:完|结束),?\s?(?:请|点击|翻)[^。!?\n\r\u2028\u2029)\]]{0,20}[)\]]?[。!]?",
    # 看最新章节请到…
    r"(?:阅读|想?看|更多)?(?:本书|小说|更多|全文)?最新章节,?(?:请(?:到|上|访问|搜索|前往|收藏|百度)|尽在|百度(?:搜索|一下)"
    rf"|就(?:上|来|到)(?={SITE}|{ADDRESS})){_REST}{{0,40}}[。!]?",
    # 更多精彩小说尽在…
    rf"更多(?:精彩|好看|热门|完整|全本|免费)的?(?:小说|章节),?(?:请(?:到|上|访问|关注|收藏|前往)|尽在|就(?:上|来|到)){_REST}{{0,30}}[。!]?",
    # 最新网址：…
    rf"(?:最新|本站|阅读|备用|永久|手机版?(?:阅读)?|移动版?)(?:网址|域名|地址)\s?:\s?{ADDRESS}{_END}",
    # 某某小说网 www.…提供免费阅读
    rf"{SITE}[,:(|-]{{0,2}}\s?{ADDRESS}[),|-]{{0,2}}\s?(?:最快|首发|更新|无弹窗|提供|免费|手打|欢迎){_REST}{{0,20}}[。!]?",
    rf"{ADDRESS}\s?(?:首发|最快更新|更新最快|无弹窗|手打){_REST}{{0,20}}[。!]?",
    # 喜欢…请大家收藏：(…)…更新速度最快。
    rf"喜欢{_REST}{{1,30}}请大家收藏\s?:{_REST}{{0,60}}更新{_REST}{{0,8}}最?快[。!]?",
    # 章节错误,点此报送…
    rf"章节(?:错误|有错|内容错误),?点此(?:报送|举报|报错){_REST}{{0,40}}[。!]?",
    rf"无弹窗(?:广告)?,?(?:小说|最快|更新|阅读|推荐|请){_REST}{{0,30}}[。!]?",
)
CALLS = "(?i)" + "|".join(_PHRASES)

# What is in brackets and is no part of the text: an address with a promise, or two set words.
_SET = "最新章节|无弹窗|手打|更新最快|最快更新|一秒记住|记住本"
_ANY_PROMISE = _PROMISE
_ANY_ADDRESS = "(?i)" + ADDRESS
_ANY_SITE = SITE


def is_call(content: str) -> bool:
    """Whether what stands in brackets is a site's call."""
    found = len(set(compiled(_SET).findall(content)))
    if compiled(_ANY_ADDRESS).search(content):
        return found > 0 or compiled(_ANY_PROMISE).search(content) is not None
    return found > 1 or (found == 1 and compiled(_ANY_SITE).search(content) is not None)
