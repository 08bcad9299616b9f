"""Where a site took the text from, and what it counts: 来源：新华网, 信息来源：本站 发布时间：2021-08-10 浏览次数：12.

A line that names the author too (作者, 记者) is taken out only with a date in it (来源：新华网 作者：张三 2021-08-10). Left alone
are the author alone or with a source, what is no source of a text (资金来源：国家补助; 来源：太阳能), a label with nothing behind
it, and sentences. A date alone is the text's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.edits import Row
from cleantext.junk.lines import LineKind, compiled, removals
from cleantext.rules import Page, Rule

_ID = "junk/source-line"
_SOURCE = r"(?:(?:文章|信息|新闻|稿件|内容|资讯|本文|图文)?来源|稿源|(?:转载|转自|摘自|来自)(?=\s?:))\s?:\s{0,3}"
_MEDIUM = (
    r"[^\s:;,。!?()]{0,16}(?:网|报|社|台|刊|杂志|新闻|在线|客户端|公众号|微博|微信|头条|频道|出版社|广播|通讯|周刊|晚报|日报|时报|办公室|政府|中心"
    r"|委员会|办|局|厅|部|馆|协会|学会|大学|学院|医院|集团|公司|原创|整理|本站|未知|转载|互联网|网络|综合|自媒体|财经|体育|科技|娱乐|观察|发布|融媒体?|卫视"
    r"|视频|之声|资讯|快讯|论坛|博客|百科|学报|年鉴|媒体|澎湃|知乎|豆瓣|新浪|搜狐|网易|腾讯|百度)"
)
_MEDIA = rf"[《“\"(]?{_MEDIUM}[》”\")]?(?:[-·—/、&+ ]{{1,3}}[《“(]?{_MEDIUM}[》”)]?){{0,3}}"
_DATE = r"\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?(?:\s?\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}秒?)?)?"
_TIME = rf"(?:(?:发布|更新|发表|录入|上传|添加|日期|时间|发稿)?(?:时间|日期|于)?\s?:?\s?){_DATE}"
_COUNT = (
    r"(?:已?(?:浏览|点击|阅读|访问|查看|人气|评论|回复|点赞)(?:次数|数|量|人数)?)"
    r"\s?[:(]?\s?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,9}|\[?\s?\]?)\s?(?:次|人|条)?\)?"
)
_SIZE = r"(?:【?字(?:体|号)(?:大小)?\s?:?\s?[\[(]?\s?[大中小T+\-\s|]{0,9}[\])]?)"
_SIZE_ALONE = r"[\[]?字[体号](?:大小)?\s?:\s?[\[(]?\s?[大中小T+\-\s|]{1,12}[\])]?"
_FURTHER = rf"(?:{_TIME}|{_COUNT}|{_SIZE}|打印|关闭|分享|收藏|责任编辑\s?:\s?\S{{2,6}}|编辑\s?:\s?\S{{2,4}}|\d{{1,9}}次)"
_BETWEEN = r"[\s|,;·]{0,6}"
_PERSON = r"(?:作者|记者|撰稿人?|撰文|通讯员)\s?:?\s?[\u3400-\u9fff·]{2,8}(?:[、 ][\u3400-\u9fff·]{2,8}){0,2}"
# A source, an author and a date in one line are the head that a site makes of its records; an author alone is the text's own.
_RECORD = rf"(?=.*?{_SOURCE})(?=.*?{_PERSON})(?=.*?{_DATE})(?:(?:{_SOURCE}{_MEDIA}|{_PERSON}|{_FURTHER}){_BETWEEN}){{3,9}}"
_LINE = (
    rf"[(\[]?(?:{_FURTHER}{_BETWEEN}){{0,4}}{_SOURCE}(?:{_MEDIA}{_BETWEEN}(?:{_FURTHER}{_BETWEEN}){{0,5}}"
    rf"|\S{{0,20}}{_BETWEEN}(?:{_FURTHER}{_BETWEEN}){{1,5}})[)\]]?"
    rf"|{_SIZE_ALONE}|[(\[]?(?:{_TIME}{_BETWEEN})?{_COUNT}{_BETWEEN}(?:{_FURTHER}{_BETWEEN}){{0,4}}[)\]]?"
)
_AUTHOR = "作者|记者|文[/:|]|撰稿|撰文|通讯员|译者|翻译"
_HINT = "[体體号號][:：]|[源稿载載自浏瀏点點阅閱访訪][ \u3000]?(?:[:：]|(?:[览覽击擊读讀问問](?:次|数|數|量|人|[:：])))"


def _says(line: str) -> bool:
    return compiled(_LINE).fullmatch(line) is not None and not compiled(_AUTHOR).search(line)


def _is_taken(line: str) -> bool:
    return _says(line) or compiled(_RECORD).fullmatch(line) is not None


KIND: LineKind = LineKind(_HINT, _says)
# With the lines that name the author as well: a byline, to those who look for one.
_WITH_RECORDS: LineKind = LineKind(_HINT, _is_taken)


def find(page: Page) -> Iterator[Row]:
    return removals(page, _WITH_RECORDS, _ID, "the source that a site gives")


RULE: Rule = Rule(
    id=_ID,
    summary="take out lines that name a site's source or count its visits (来源：…)",
    find=find,
    profiles=("web",),
    pairs=(("体體号號", ":："), ("源稿载載自", " \u3000:："), ("浏瀏点點阅閱访訪", "览覽击擊读讀问問")),
)
