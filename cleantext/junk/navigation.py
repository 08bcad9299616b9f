"""Navigation links of a site, as a line of text: 上一篇：… 下一篇：…, [1][2]下一页, 返回顶部, 您的位置：首页 > 新闻 > 正文.

Every word of the line has to be such a link, but for the title behind 上一篇 and 下一篇. Left alone are sentences (转到下一页。),
menus that a manual writes as a path (文件 > 打印), and words that are titles too (目录, 首页).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.edits import Row
from cleantext.junk.lines import LineKind, compiled, removals
from cleantext.rules import Page, Rule

_ID = "junk/navigation"
_TURN = (
    r"(?:上\s?/\s?下[一1]?(?:篇|章|页|则)(?:新闻|文章)?"
    "|(?:查看|点击|阅读)?[上下前后][一1]?(?:篇|章|节|回|页|版|条|期|则|张)|首页|末页|尾页|最[后前]一页)"
)
_BACK = (
    r"(?:返回|回到?)(?:网站|本书|书籍|章节|文章|新闻|上[一级层]?)?(?:顶部|顶端|最上方|页首|首页|目录|列表|书页|书目|书架|栏目|主页|页|级)"
    r"|[↑▲]?回?TOP|关闭(?:[本此]页面?|[本此]?窗口)|[打列]印(?:[本此](?:页面?|文)|文章)|友善列印"
)
_WEAK = (
    "目录|章节目录|章节列表|快捷键|存书签|加入书签|加入书架|投推荐票|推荐本书|收藏本站|收藏|打印|关闭|复制|评论|分享|字体|举报|繁体|简体|刷新|设置|书签"
    "|回复|顶部|章节报错|报错|列印|转寄(?:好友|友人|朋友)?|推荐给(?:好友|朋友)|我要纠错|字[号级]|(?:放大|缩小|正常)字体|复制链接|大字?|中字?|小字?"
)
_NUMBERS = (
    r"\[?\s?\d{1,3}\s?\]?|\.{2,6}|…{1,2}|共\s?\d{1,4}\s?[页条]|第\s?\d{1,4}\s?/?\s?\d{0,4}\s?页|\d{1,3}/\d{1,3}页?|跳?转?到第?|GO"
)
_BETWEEN = r"[\s|/\[\]()<>«»‹›→←·,:\"“”'&-]{0,8}"
_TITLE = "[^。!?;\n]{2,50}[?!]?"
_NONE = "(?:没有了|没有|无|暂无|已经?是(?:第一|最后|最新)一?[篇章页条])[!。]?"
# Possessive, so that a line that does not end as it began is given up at once.
_LINKS = rf"{_BETWEEN}+(?:(?>{_BACK}|{_TURN}|{_WEAK}|{_NUMBERS}){_BETWEEN}+){{1,40}}+"
_SET = "[打列]印|关闭|转寄|设为首页|加入收藏|收藏本站"
_FOOT = (
    "关于(?:我们|本站)|联系(?:我们|方式)|(?:网站|站点)地图|法律声明|免责声明|隐私(?:政策|声明|保护)|版权声明|广告服务|友情链接|加入我们|人才招聘|招聘信息|诚聘英才"
    "|意见反馈|帮助中心|网站首页|设为首页|加入收藏|收藏本站|手机版|无障碍|RSS|English"
)
_FOOTER = rf"{_BETWEEN}+(?:(?>{_FOOT}){_BETWEEN}+){{2,20}}+"
_STRONG = f"[上下][一1]?(?:篇|章|页|条|期)|末页|尾页|{_BACK}"
_TITLED = rf"{_BETWEEN}[上下前后][一1](?:篇|条|章|则)(?:文章|新闻|信息|资讯|章节)?\s?[:>»]\s{{0,3}}(?:{_NONE}|{_TITLE})"
_TRAIL = (
    r"(?:您?(?:现在|当前|目前)?(?:所在|的)?的?位置(?:是|为|在)?|当前栏目|当前页面)\s?[:>]{0,2}\s?[^。!?:]{0,12}?"
    r"(?:首页|主页|[>»›][^。!?]{1,30}[>»›]).{0,80}"
    r"|(?:首页|主页|网站首页)(?:\s?[>»›/]{1,2}\s?[^。!?>»›]{1,20}){1,5}\s?[>»›/]{1,2}\s?(?:正文|列表|详情|内容|文章内容|文章正文|查看文章)"
)
_HINT = (
    "[篇章节節回页頁条條期则則顶頂置](?:(?<=[上下][一1].)|(?<=[上下末尾首位到回本].))"
    "|[>»›][ ]?正文|[关關][闭閉](?:[本此窗页頁])|[返](?=回)|[打列]印"
    "|[于於系繫](?=我[们們])|[网網站](?=[首地])|[加][入]收|[设設][为為爲]"
)


def _says(line: str) -> bool:
    if compiled(_TITLED).fullmatch(line) or compiled(_TRAIL).fullmatch(line):
        return True
    if compiled(_FOOTER).fullmatch(line) or line in ("设为首页", "加入收藏", "收藏本站"):
        return True
    if not compiled(_LINKS).fullmatch(line):
        return False
    return compiled(_STRONG).search(line) is not None or len(compiled(_SET).findall(line)) > 1


KIND: LineKind = LineKind(_HINT, _says)


def find(page: Page) -> Iterator[Row]:
    return removals(page, KIND, _ID, "links of a site")


RULE: Rule = Rule(
    id=_ID,
    summary="remove lines of navigation links (上一篇 下一篇, [1][2]下一页)",
    find=find,
    profiles=("web",),
    pairs=(
        ("上下", "一1篇章页頁条條期"),
        ("末尾首", "页頁"),
        (">»›", " 正"),
        ("返", "回"),
        ("关關", "闭閉"),
        ("打列", "印"),
        ("于於系繫", "我"),
        ("网網站点點", "首地"),
        ("加", "入"),
        ("设設", "为為爲"),
        ("位", "置"),
    ),
)
