"""Messages of a site to its visitors: consent to cookies, the browser to use, the minimum age.

A line with nothing else, of one of three kinds: reading on means consent (本网站使用
Cookie，继续浏览即表示您同意我们的隐私政策), the recommended browser (为达最佳浏览效果，建议使用 … 浏览器), and the minimum
age (您即将进入之内容需满18岁方可浏览).

Left alone are texts about these (欧盟要求网站使用 Cookie 前取得用户同意), how to set a browser, a statement about privacy
itself, statutes, and lines with persons in them.
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.rules import Rule

_HERE = "(?:本网?站|本网|我们(?:的)?网站|我们|此网站|本页面?)"
_MEANS = "(?i:cookies?)|相关技术|(?:阅读|浏览|使用者?|用户|上网)体验|隐私"
_READS_ON = (
    "(?:继续|持续)(?:浏览|使用|访问|阅读)|关闭(?:此|本|该)?(?:视窗|窗口|提示|通知|横幅)"
    '|(?:点击|点选|按下?|单击)[“"\\[「]?(?:我?同意|接受|确[定认])|进入(?:本|我们)'
)
_AGREES = "(?:即|就|将|代表|表示|视为|视同|等同)[^。!?]{0,8}(?:同意|接受)|您?(?:同意|接受)(?:上述|我们|本网?站|其|使用)"
_CONSENT = rf"(?=.*{_HERE})(?=.*(?:{_MEANS}))(?=.*(?:{_READS_ON}))(?=.*(?:{_AGREES})).{{16,}}"
_ASKED = "请先?(?:同意|接受)我们的隐私权?(?:规范|政策|声明|条款)[,，]?(?:才能|以便|方可)[^。!?]{2,30}[。!]?"
_BROWSERS = (
    r"(?:Google\s?)?Chrome|(?:Mozilla\s?)?Fire\s?[Ff]ox|(?:Microsoft\s?)?(?:Edge|IE|Internet Explorer)|Safari|Opera|谷歌|火狐"
    r"|[Ii][Ee]\s?\d{0,2}"
)
_BEST = (
    r"(?:为了?|如要|欲)?(?:能?获得?|达到?|取得|得到|有|享受?)?(?:更好|最佳|最好|良好)的?"
    r"(?:浏览|阅读|观看|显示|访问)?(?:效果|体验|品质)[,，]?"
    rf"(?:请|建议)(?:您)?(?:使用|采用|升级|下载|改用)[^。!?]{{0,20}}(?:{_BROWSERS})[^。!?]{{0,60}}[。!]?"
    rf"|本网?站?(?:建议|最佳)(?:使用|浏览)[^。!?]{{0,40}}(?:{_BROWSERS}|\d{{3,4}}\s?[x*×]\s?\d{{3,4}})[^。!?]{{0,40}}[。!]?"
)
_AGE = r"(?:年?满\s?(?:18|十八)\s?(?:岁|周岁))"
_OLD_ENOUGH = (
    rf"您?即将进入(?:之|的)?[^。!?]{{0,14}}(?:内容|网站|网页|页面|区域)[^。!?]{{0,6}}需[^。!?]{{0,4}}{_AGE}"
    rf"[^。!?]{{0,4}}方?可?(?:浏览|进入|观看)[。!]?"
    rf"|我(?:已经?)?{_AGE},?\s?(?:同意|进入|离开|确认){{1,2}}(?:进入)*|未{_AGE},?\s?(?:请)?(?:勿进入|离开|不同意){{1,2}}(?:离开)*"
)
_LINE = lazily(rf"{_CONSENT}|{_ASKED}|{_BEST}|{_OLD_ENOUGH}")
_TOLD = lazily(
    "第[一二三四五六七八九十百\\d]{1,6}[条款]|[他她它了过]|被告|原告|法院|欧盟|监管|如何|例如|收集(?:的|哪些)|可以在"
    "|您可以?(?:在|通过)"
)
_HINT = lazily("[体體](?=[验驗])|[隐隱](?=私)|[oO](?=[oO]kie)|[浏瀏](?=[览覽])|[满滿](?=\\s?[1十])")


def _says(line: str) -> bool:
    return _LINE().fullmatch(line) is not None and not _TOLD().search(line)


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/visitor-line",
    "remove messages of a site to its visitors (cookies, browsers, age)",
    evidence="what a site says to its visitor",
    pairs=(("体體", "验驗"), ("隐隱", "私"), ("oO", "oO"), ("浏瀏", "览覽"), ("满滿", " 1十")),
)
