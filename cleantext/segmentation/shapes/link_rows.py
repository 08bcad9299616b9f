"""Rows of links and buttons of a site: 首页 | 加入收藏 | 简体, 【打印】 【投稿】 【关闭】, 政治 财经 体育 娱乐; breadcrumb
paths.

All parts of a row must be short, and most of them known names of parts of sites. Not matched: rows of names and slogans (改革
创新 发展 共赢), program menus (文件 > 打印), rankings, and words that may be titles (下载, 评论). Takes folded text.
"""

from __future__ import annotations

import re

_LONGEST = 160
_LONGEST_PART, _SHORT_PART = 10, 3  # characters, the second with a space
_DIGIT = re.compile("\\d")
_LEAST = 3  # parts
_SHARE = 0.6  # share of the parts that must be known
_LETTERS = re.compile("(?<![\u3400-\u9fff])([\u3400-\u9fff]) (?=[\u3400-\u9fff](?![\u3400-\u9fff]))")  # 【打 印】
# Enough alone on a line, since no text has it as a title.
_OWN = (
    "往期回顾|返回(?:首页|目录|版面|列表)|[上下前后]一[版期篇页]|(?:版面|标题)导航|版面概览|数字报|电子报|版面图"
    "|跳(?:至|到|转到)(?:主要|正文)?(?:内容|正文|指定楼层)(?:区块?)?|放大图片|查看大图|(?:取得|复制)(?:连结|链接|网址)|以?电子邮件传送"
    "|其[他它](?:应用程式|应用程序)|网站无障碍|无障碍(?:浏览|阅读|版)?|适老(?:化|版|模式)|长者(?:模式|助手|版)|关怀版|数字报刊?平台|电子报平台|只看该作者|倒序浏览|阅读模式|电梯直达|该用户从未签到"
    "|显示全部楼层|只看大图|回帖奖励"
    "|上\\s?/\\s?下一篇(?:新闻|文章)?|加入最爱|设为首页|加入收藏|收藏本[站页]|(?:本报)?PDF版|关闭(?:此|本)?视窗|关闭(?:本|此)?窗口"
    "|评论区|发表评论|我要评论|网友评论|查看(?:更多|全部)?评论|展开(?:全文|更多)|阅读全文|发新话题|回复该主题|请?(?:继续)往下(?:阅读|看更多文章)(?:\\.{3}|…)?|点击(?:加载|查看)更多"
    "|(?i:loading|continue reading|read more|skip to (?:main )?content)"
    "|(?:正在)?加载中|载入中|正在加载|(?:正在)?(?:加载|载入)中?[，,]?请?稍[候等后]|下载(?:APP|客户端|本书)|打开APP(?:查看|阅读)?(?:全文)?|添加书签|加入书签|加入书架|回(?:到)?顶部|返回顶部"
)
_BUTTONS = (
    "首页|主页|(?:电话|在线|立即|免费)咨询|(?:QQ|微信|微博|会员|用户|快速|免费|立即)?(?:登[录入陆]|注册)|登出|检索|搜索|朗读|打印|列印|关闭"
    "|收藏|分享|放大|缩小|投稿|推荐|评论|下载|上传|简体(?:字|中文|版)?|繁体(?:字|中文|版)?|转寄|转发|留言|举报|回复|字[号级体]|大|中|小"
    "|默认|[版免][权责]声明|隐私(?:政策|权)?|关于(?:我们|本站|本报)|联[系络](?:我们|方式|资讯)|网站(?:地图|导航|首页)|友情链接|广告(?:服务|刊登)?|会员(?:中心|专区)?|订阅|帐[户号]|账[户号]|(?:找回|忘记)密码"
    "|密码|English|APP|RSS|客户端|手机版|电脑版|专题报[导道]|服务|看板|粉丝团|更多|论坛|博客|社区|视频|直播|图片|专题|滚动|排行榜?|热门(?:新讯)?|即时|最新"
    "|QQ空间|Qzone|朋友圈|微信好友|(?:新浪|腾讯)微博|关注(?:我们|[\u3400-\u9fff]{2,4}网|微[信博]|公众号)|LINE|Line|Facebook|FB|IG|Instagram|YouTube|Twitter|微博|微信|公众号|官网|请[至到]\\w{2,10}下载"
)
CHANNELS = (
    "要闻|新闻|时政|政治|政务|国内|国际|社会|财经|经济|金融|股票|证券|产业|科技|通信|互联|数码|手机|汽车|房产|家居|教育|文化|文教|艺文|历史|军事|军武|体育|运动|娱乐|影剧|影视|游戏|动漫"
    "|健康|医疗|养生|生活|旅游|美食|食谱|女性|时尚|亲子|星座|地方|两岸|港澳|台湾|大陆|全球|世界|环球|法治|法制|公益|评论|观点|言论|副刊|专栏|读书|小说|问答|常识|百科|热点|焦点|国会"
    "|农业|能源|环保|理财|宠物|地产|专区|招聘|求职|玄幻|都市|言情|仙侠|武侠|穿越|科幻"
)
_KNOWN = re.compile(
    f"(?:{_OWN}|{_BUTTONS})(?:版|区|页)?|[\u3400-\u9fff]{{0,2}}(?:{CHANNELS}|首页|频道)(?:新闻|新讯|频道|焦点|专区|资讯|中心|直播|网)?"
    f"|[\u3400-\u9fff]{{2,6}}(?:频道|客户端|粉丝团|粉丝专页|官网)"
)
_A_BUTTON = re.compile(f"{_OWN}|{_BUTTONS}|用户名")
_ALONE = re.compile(
    f"[\\W\\d_]*(?:{_OWN})(?:[\\W_]+(?:{_OWN}))*[\\W\\d_]*|[】\\s]*【(?:打印|列印|关闭|投稿|转寄|字体|大中小|繁体|简体)】\\s*"
)
_SPLIT = re.compile("[\\s|｜·/【】\\[\\]（）<>《》«»▶◀→←+-]+")
_BRACKETED = re.compile("[】\\s]*(?:【[^【】]{1,8}(?:】\\s*|$)){2,20}(?:[（(].{0,30}[）)])?")
_PAGES = re.compile(
    "[【\\[（]?(?:第?\\s?+\\d{1,3}\\s?+页?[\\s】\\[【\\]（）]++){2,30}[（(].{0,30}[）)]|[【\\[]?(?:第\\s?+\\d{1,3}\\s?+页[\\s】【]*+){2,30}"
)
_STEP = re.compile("\\s?(?:>{1,2}|»|›|＞)\\s?")
_SENTENCE = re.compile("[。！？；]")


def is_link_row(text: str) -> bool:
    """Whether the line is a row of links or buttons, whatever its place: at least two in brackets, three buttons, six parts
    most of which are known, or a link that is enough alone."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    plain = _LETTERS.sub("\\1", text)
    if _ALONE.fullmatch(plain) or _PAGES.fullmatch(plain):
        return True
    known, parts = _known(plain)
    if _BRACKETED.fullmatch(plain):
        return known >= 2
    if parts >= _LEAST and is_buttons(text):
        return True
    return parts >= 2 * _LEAST and known >= _SHARE * parts


def is_buttons(text: str) -> bool:
    """Whether the line is only buttons. One or two of them can be a heading too."""
    parts = [part for part in _SPLIT.split(_LETTERS.sub("\\1", text)) if part] if len(text) <= _LONGEST else []
    return bool(parts) and all(_A_BUTTON.fullmatch(part) for part in parts)


def may_head_site(text: str) -> bool:
    """Whether the line, if above everything else, is a row of links: three parts, most of them known; six very short ones or
    two bars, with a known part."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return False
    plain = _LETTERS.sub("\\1", text)
    known, parts = _known(plain)
    if text.count("|") + text.count("｜") > 1:
        return parts >= _LEAST and known > 0
    # The parts of a slogan have the same length.
    even = len({len(part) for part in plain.split()}) == 1 and not (parts > _LEAST + 1 and len(plain) < _LEAST * parts)
    words = not _DIGIT.search(plain) and _SHORT_PART * parts <= len(plain) + 1 <= (_SHORT_PART + 1) * parts
    many = parts >= 2 * _LEAST and known > 0 and words
    return (parts >= _LEAST and known >= _SHARE * parts and not even) or many


def steps_of(text: str) -> list[str]:
    """The steps of a breadcrumb path (首页 > 社会 > 正文); empty if the line is not one."""
    if len(text) > _LONGEST or _SENTENCE.search(text) or not any(sign in text for sign in ">»›＞"):
        return []
    steps = [step.strip() for step in _STEP.split(text)]
    return [step for step in steps if step] if len(steps) > 1 and steps[0] else []


def _known(text: str) -> tuple[int, int]:
    """How many parts of the row are names of parts of sites, and how many parts it has; (0, 0) if an unknown part is too long
    for a link."""
    parts = [part for part in _SPLIT.split(text) if part]
    if any(len(part) > _LONGEST_PART and not _KNOWN.fullmatch(part) for part in parts):
        return 0, 0
    return sum(_KNOWN.fullmatch(part) is not None for part in parts), len(parts)
