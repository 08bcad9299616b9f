"""Navigation links of a site, as a line of text: 上一篇：… 下一篇：…, [1][2]下一页, 返回顶部, 您的位置：首页 > 新闻 > 正文.

Every word of the line has to be such a link, but for the title behind 上一篇 and 下一篇. Left alone are sentences (转到下一页。),
menus that a manual writes as a path (文件 > 打印), and words that are titles too (目录, 首页, 上期评论).
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.site_words import BACK, FOOT, KEEP, NOVEL, PAGE, SIZE, TURN
from cleantext.rules import Rule

_NUMBERS = (
    r"\[?\s?\d{1,3}\s?\]?|\.{2,6}|…{1,2}|共\s?\d{1,4}\s?[页条]|第\s?\d{1,4}\s?/?\s?\d{0,4}\s?页|\d{1,3}/\d{1,3}页?|跳?转?到第?|GO"
)
_BETWEEN = r"[\s|/\[\]()<>«»‹›→←·,:\"“”'&-]{0,8}"
_TITLE = "[^。!?;\n]{2,50}[?!]?"
_NONE = "(?:没有了|没有|无|暂无|已经?是(?:第一|最后|最新)一?[篇章页条])[!。]?"
# Possessive, so that a line that does not end as it began is given up at once.
_LINKS = lazily(rf"{_BETWEEN}+(?:(?>{BACK}|{TURN}|{NOVEL}|{KEEP}|{PAGE}|{SIZE}|{_NUMBERS}){_BETWEEN}+){{1,40}}+")
# Two of them in a line show that it is a site's.
_SET = lazily("[打列]印|关闭|转寄|设为首页|加入收藏|收藏本站")
_FOOTER = lazily(rf"{_BETWEEN}+(?:(?>{FOOT}){_BETWEEN}+){{2,20}}+")
# 上期评论 and 下篇目录 name parts of a text; 上一篇目录下一篇 are links without spaces.
_STRONG = lazily(f"[上下][一1](?:篇|章|页|条|期)|(?<![{COMMON_HAN}])[上下](?:篇|章|页|条|期)(?![{COMMON_HAN}])|末页|尾页|{BACK}")
# The first pages by their numbers behind how many there are.
_PAGER = lazily(
    r"(?:共|总共)\s?\d{1,3}\s?页\s?[:,]?\s?(?:\[?1\]?)[\s|]{1,3}\[?2\]?(?:[\s|]{1,3}(?:\[?\d{1,3}\]?|\.{2,3}|…)){0,12}"
    r"(?:[\s|]{1,3}(?:下一页|末页|尾页))*"
)
_TITLED = lazily(rf"{_BETWEEN}[上下前后][一1](?:篇|条|章|则)(?:文章|新闻|信息|资讯|章节)?\s?[:>»]\s{{0,3}}(?:{_NONE}|{_TITLE})")
_MORE = lazily(r"返回[^。!?,:\s]{2,8},\s?查看更多(?:\s{0,3}责任编辑\s?:)?|更多精彩(?:内容|推荐|文章)?\s?:")
_TRAIL = lazily(
    r"(?:您?(?:现在|当前|目前)?(?:所在|的)?的?位置(?:是|为|在)?|当前栏目|当前页面)\s?[:>]{0,2}\s?[^。!?:]{0,12}?"
    r"(?:首页|主页|[>»›][^。!?]{1,30}[>»›]).{0,80}"
    r"|(?:首页|主页|网站首页)(?:\s?[>»›/]{1,2}\s?[^。!?>»›]{1,20}){1,5}\s?[>»›/]{1,2}\s?"
    r"(?:正文|列表|详情|内容|文章内容|文章正文|查看文章)"
)
_HINT = lazily(
    "[篇章节節回页頁条條期则則顶頂置](?:(?<=[上下][一1].)|(?<=[上下末尾首位到回本].)"
    "|(?<=[0-9].)(?=[ ,:：，]{0,2}[\\[［]?1)|(?<=[0-9] .)(?=[ ,:：，]{0,2}[\\[［]?1))"
    "|[>»›][ ]?正文|[关關][闭閉](?:[本此窗页頁])|[返](?=回)|[打列]印"
    "|[于於系繫](?=我[们們])|[网網站](?=[首地])|[加][入]收|[设設][为為爲]|[更](?=多精)"
)


def _says(line: str) -> bool:
    if _TITLED().fullmatch(line) or _PAGER().fullmatch(line) or _TRAIL().fullmatch(line) or _MORE().fullmatch(line):
        return True
    if _FOOTER().fullmatch(line) or line in ("设为首页", "加入收藏", "收藏本站"):
        return True
    if not _LINKS().fullmatch(line):
        return False
    return _STRONG().search(line) is not None or len(_SET().findall(line)) > 1


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/navigation",
    "remove lines of navigation links (上一篇 下一篇, [1][2]下一页)",
    evidence="links of a site",
    pairs=(
        ("上下", "一1篇章页頁条條期"),
        ("末尾首", "页頁"),
        (">»›", " 正"),
        ("返", "回"),
        ("到", "顶頂"),
        ("关關", "闭閉"),
        ("页頁", " ,:：，[［1"),
        ("打列", "印"),
        ("于於系繫", "我"),
        ("网網站点點", "首地"),
        ("加", "入"),
        ("设設", "为為爲"),
        ("位", "置"),
        ("更", "多"),
    ),
)
