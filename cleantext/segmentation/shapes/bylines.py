"""Bylines: □ 本报记者 张三, 记者 李四, 文/王小明, and bare names where a byline can be."""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import NAME, are_names
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.press import AGENCIES, EDITORS, MAKERS, PAPERS, RESPONSIBLE, STANDINGS

_SIGN = "(?:[□■◎●▲△○]\\s*)?"
_MEDIUM = (
    f"[{COMMON_HAN}]{{2,6}}(?:{PAPERS}|周刊|杂志|新闻|网|电视台|广播电台|在线|客户端|融媒体中心)"
    f"|本报|本刊|本台|人民日报|光明日报|{AGENCIES}"
)
# 本报驻南京全媒体记者 张三
_REPORTER = (
    f"{_SIGN}[（(]?(?:{_MEDIUM})?(?:驻[^\\s，。]{{1,10}})?(?:{STANDINGS}|本报)*(?:记者|通讯员|评论员|特约撰稿人|实习生)"
    "[\\s：:/]*[^，。；！？]{1,29}[^，。；！？：][）)]?"
)
# 本报评论员
_UNNAMED = f"{_SIGN}[（(]?(?:{_MEDIUM}|本网)(?:特约)?(?:评论员|编辑部|记者)[）)]?"
# With what the writer is, or without: 作者：小鱼，自由撰稿人.
_WRITER = (
    "(?:文(?:字?[、和及]图片?)?|图[、和及]文|作者|楼主|发帖人|撰文|撰稿|编译|图文|文图|采写|文字|执笔|主讲人?|讲述人?|口述"
    "|(?:编辑)?整理|图文编辑|译者?)\\s?[：:/／|｜][^，。；]{2,30}(?:，[^，。；]{2,24})?"
)
_TAKEN_FROM = "[（(](?:原载|选自|摘自|转自|转载自|原刊|据).{2,40}[）)]"
_INSIDE = "[^，。；！？【】〔〕［］（）]"
_BRACKETED = (
    f"[【〔［（]{_INSIDE}{{0,12}}记者{_INSIDE}{{2,24}}(?:报[道导]|专访|编译|综合)[】〕］）]"
    f"|[【〔［](?:本[报刊网])?(?:{STANDINGS})*记者[\\s：:/]*(?={NAME}){_INSIDE}{{2,24}}[】〕］]"
)
_GATHERED = (
    "[（(]?(?:本报)?综合(?:报道|消息|整理)[）)]?|[（(](?:本报)?综合[）)]"
    f"|(?:综合|据)(?:{AGENCIES}|人民日报|央视|本报)[^，。；／/\\s]{{0,6}}(?:[电讯]|报道|消息)?"
    f"|[（(](?:{AGENCIES}|人民日报|光明日报|经济日报)[电讯]?[）)]|[【〔［](?:本[报刊网])?(?:专?讯|综合(?:报[道导])?|特讯)[】〕］]"
)
_SENT_IN = f"[（(][{COMMON_HAN}]{{2,14}}[\\s／/]?供稿[）)]|[（(](?:文/图|图/文|图文)[\\s：:]+[^，。；]{{2,20}}[）)]"
_ABOUT_WRITER = "[（(]作者(?:单位|系|为|是|简介|[：:]).{2,60}[）)]"
_SOURCE = "(?:来源|稿源|信息来源)\\s?[：:/｜|][^，。；]{2,56}"
_MAKERS = f"[（(]?(?:{RESPONSIBLE}|{EDITORS}|{MAKERS}|[指辅]导[老教]师)\\s?[：:/｜|][^，。；]{{1,40}}"
# The head of an account's post without its date: 原创 writer account.
_ORIGINAL = "原创(?:\\s+[^\\s，。：；《》“”]{1,10}){1,2}"
_MARKED = re.compile(
    "|".join(
        (_REPORTER, _UNNAMED, _WRITER, _TAKEN_FROM, _BRACKETED, _GATHERED, _SENT_IN, _ABOUT_WRITER, _SOURCE, _MAKERS, _ORIGINAL)
    )
)
# Sentences about reporters are not bylines: 记者在现场看到…
_SENTENCE = re.compile(
    "记者(?:在|从|了解|获悉|看到|注意|采访|发现|问|说|来|走进|站|节|招待会|手记|观察|札记|调查|感言|视线|访谈|连线|探访|述评|见闻"
    "|日记|\\S{1,4}[了着])|[。！？]|(?:通讯员|记者|评论员)(?:队伍|工作|文章|会议|培训)"
    "|评论员(?:观察|札记|随笔|漫笔|手记|专栏|论坛|圆桌)$"
)
# What follows 记者 without a space is no name: 记者体验驻村.
_RUN_ON = re.compile(f"(?:^记者|记者(?=[^\\s、，]{{5}}))(?![\\s：:/／|｜丨、])(?!{NAME})")
_PIECE = re.compile("记者(?P<words>[\u3400-\u9fff]{2}|[\u3400-\u9fff]{4,6})")
# Bare names in brackets, between dots or after a sign: （王小明）, ·朱红·, □ 李华.
_SET_OFF = re.compile(
    f"[（(]{NAME}(?:[\\s、]?{NAME}){{0,3}}[）)]|·{NAME}·|[\u2299\u25a0-\u27bf]\\s*{NAME}(?:[\\s、]{NAME}){{0,3}}"
    "|[□■]\\s*[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){1,2}"  # letter-spaced, as only names are: □ 古 柏
    "|[（(](?!.{0,3}[完续终上中下一二三四五六])[\u3400-\u9fff](?:[ \u3000][\u3400-\u9fff]){1,2}[）)]"  # （晓 晨）
)
_LABELLING = "■◆●▲★"  # signs of labels as well as of names
# Names with their roles, and reporters of any paper: 王芳 文/图, 作者 王芳, 大河报·豫视频记者 王芳.
_DID = "文/图|图/文|文[/并]?摄|文并图|文|辑|整理|编译|编辑?|译|编?著|改编|撰文?|采写|口述|供稿"
_ROLE = (
    "图/文|文/图|图文|文图|作者|采写|撰文|编译|翻译|特约撰稿|撰稿|整理|讲述人?|主讲人?|口述人?|主持人?|采访人?|供稿"
    "|通讯员|执笔人?"
)
_WITH_NAME = re.compile(
    f"[（(]?(?:[\u2299\u25a0-\u27bf]\\s*)?(?:{NAME}(?:[\\s、]{NAME}){{0,3}}(?:\\s+|\\s*[/／])(?:{_DID})"
    f"|(?:{_ROLE})[\\s：:/｜|丨]+{NAME}(?:[\\s、]{NAME}){{0,3}}"
    f"|[（(]?[^，。；！？“”（）]{{0,16}}(?:记者|评论员|编辑)[\\s：:/｜|丨]*{NAME}(?:[\\s、]{NAME}){{0,3}}"
    f"(?:\\s+(?:实习生|通讯员|记者|编辑)?[\\s：:]*{NAME}){{0,3}}"
    f"(?:\\s+(?:\\S{{2,6}}报[道导]|文/图|文|摄影报道|发自[{COMMON_HAN}、]{{2,14}}))?)[）)]?"
)
# A dynasty and a poet, a country and a writer: [唐] 李白, （宋）苏轼, 【美】约翰·史密斯.
_DYNASTIES = (
    "[西东]周|周|春秋|战国|先秦|秦|[两东西前后]?汉|三国|曹?魏|蜀汉?|东?吴|[两东西]?晋|十六国|南北朝|南[朝唐宋齐梁陈汉]"
    "|北[朝宋魏齐周]|刘宋|宋|隋|五代(?:十国)?|后[梁唐晋汉周蜀]|前蜀|唐|辽|西夏|金|元|明|清|晚清|民国"
)
# Countries as writers have them: in short; and in full, before a name that is written for its sound, or one with a dot.
_SHORT = "美|英|法|德|日|俄|苏|意|奥|西|印|加|澳|韩|葡|荷"
_COUNTRIES = (
    "美国|英国|法国|德国|日本|韩国|泰国|前?苏联|俄罗斯|俄国|意大利|奥地利|西班牙|印度|加拿大|澳大利亚|古?希腊|古?罗马|波兰|瑞典"
    "|瑞士|挪威|丹麦|芬兰|冰岛|荷兰|比利时|爱尔兰|苏格兰|葡萄牙|捷克|匈牙利|罗马尼亚|保加利亚|塞尔维亚|南斯拉夫|克罗地亚"
    "|阿尔巴尼亚|斯洛文尼亚|乌克兰|白俄罗斯|格鲁吉亚|亚美尼亚|立陶宛|拉脱维亚|爱沙尼亚|土耳其|埃及|以色列|黎巴嫩|叙利亚|伊朗|波斯"
    "|伊拉克|巴勒斯坦|阿富汗|巴基斯坦|孟加拉国?|尼泊尔|斯里兰卡|哈萨克斯坦|墨西哥|古巴|智利|秘鲁|阿根廷|巴西|哥伦比亚|委内瑞拉"
    "|乌拉圭|危地马拉|尼加拉瓜|南非|尼日利亚|肯尼亚|塞内加尔|阿尔及利亚|摩洛哥|新西兰"
)
_SOUNDED = (
    "[阿埃艾爱安昂奥巴班贝本比彼毕波伯博布茨达戴丹道德登迪蒂丁杜多恩尔法凡菲费芬弗福盖戈格根贡古哈海汉黑赫亨胡华怀惠霍基吉济加贾"
    "杰金卡凯坎康考柯科克肯库昆拉莱赖兰朗劳勒雷黎里利莉连林龙卢鲁路伦罗洛马玛迈麦曼梅门蒙米密明莫姆穆纳娜南内尼涅聂纽农诺努欧帕潘"
    "庞佩彭皮普奇齐契恰乔切琴丘让热荣茹瑞若萨塞赛桑森沙莎珊舍什史丝斯苏索塔泰坦汤唐特滕提廷图托瓦万"
    "旺威韦维温翁沃乌伍武慕西希夏显肖谢辛欣休雪逊雅亚扬杨耶叶伊易因尤于约赞泽曾扎詹珍芝兹宗佐纪伽]{2,6}"
)
_OPEN, _CLOSE = "[〔［\\[（(【]", "[〕］\\]）)】]\\s?"
_DOTTED = "[\u3400-\u9fff]{1,6}·[\u3400-\u9fff·]{1,10}"
_POET = re.compile(
    f"{_OPEN}(?:{_DYNASTIES}){_CLOSE}[\u3400-\u9fff]{{2,4}}|{_OPEN}(?:{_SHORT}){_CLOSE}(?:{_DOTTED}|[\u3400-\u9fff]{{2,6}})"
    f"|{_OPEN}(?:{_COUNTRIES}){_CLOSE}(?:{_DOTTED}|{_SOUNDED})"
)
# Every line that the patterns below a length match has one of these.
_HINT = re.compile(
    "^原创|[\u2299\u25a0-\u27bf·：:/／|｜丨]|^[（(〔［\\[【]|^本报综|^综合|^据|文(?:并?[图摄])?$|[辑译撰著编]$|整理|改编|编译"
    "|翻译|采写|口述|供稿|执笔|讲述|主讲|主持|采访|记者|通讯员|评论员|撰稿|实习生|作者|编辑|责编|美编|校对|主编|总编|统筹|策划"
    "|版式|组版|视觉|审读|值班"
)
_COMMON_WORD = 50  # frequency
_LONGEST_SLASHED = 60  # characters
_SLASHES = "／/｜|\\"
_SLASH = "\\s?[／/｜|\\\\]\\s?"
# The last word of a newsroom, a paper, a site or an agency.
_OUTLET = (
    f"[{COMMON_HAN}A-Za-z0-9·+ ]{{0,14}}"
    "(?:中心|[日晚早商时周][报刊]|[^书海申汇回举上填通警情战捷喜公预播画]报|社|新闻|新闻网|资讯网|电子报|网|台|组)"
)
_NEWSROOM = (
    "(?:实习|特约|驻[^\\s／/]{1,6}|即时|财经|体育|社会|地方|政治|娱乐|大陆|国际)?"
    "(?:记者|特派员|特派记者|通讯员|编译|编辑|主笔|撰稿|撰稿人)"
)
_NAMES = f"{NAME}(?:[\\s、]{NAME}){{0,3}}"
_SEVERAL_NAMES = f"\\s?[{COMMON_HAN}·]{{2,6}}(?:[\\s、，及和]{{1,2}}[{COMMON_HAN}·]{{2,6}}){{0,3}}"
# The kind of report after a place: 台北报导, 综合外电报导, 高雄即时报导.
# Without 的 and 社: 某某社／某某社的报道 refers to a report.
_REPORTED = f"(?:(?![的社])[{COMMON_HAN}]){{0,12}}报[导道]"
_BYLINE = re.compile(
    f"(?!据)[（(]?(?:(?:{_OUTLET}(?:{_SLASH}|\\s))?[{COMMON_HAN}A-Za-z0-9]{{0,14}}{_NEWSROOM}{_SEVERAL_NAMES}{_SLASH}{_REPORTED}"
    f"|{_OUTLET}{_SLASH}(?:{_NEWSROOM})?{_SEVERAL_NAMES}{_SLASH}{_REPORTED}"
    f"|{_OUTLET}{_SLASH}(?:[{COMMON_HAN}]{{2,4}}、){{0,3}}{_REPORTED}|{_NAMES}{_SLASH}{_REPORTED}"
    f"|{_OUTLET}{_SLASH}(?:{_NEWSROOM}{_SEVERAL_NAMES}{_SLASH})?[{COMMON_HAN}]{{2,8}}(?:\\d{{1,2}}月)?\\d{{1,2}}日(?:综合|外|专)?"
    f"[电讯])[）)]?"
)
_LAST = "导道电讯"
# Kinds of reports, not bylines: 调查组／追踪报道.
_KINDS = "追踪|深度|系列|新闻|跟踪|调查|典型|重点|专栏|图片|图文|视频|有偿|虚假|媒体|相关|连续"
_KIND = re.compile(f"[／/｜|]\\s?(?:[\u3400-\u9fff]{{0,4}}(?:{_KINDS})报[导道])")
# Names and the place of the report, set off by spaces: 华视新闻 王芳 李伟 台北报导 / 台北市.
_SPACED = re.compile(
    f"(?:{_OUTLET}\\s)?{NAME}(?:\\s{NAME}){{0,3}}\\s(?!事迹|{_KINDS})[{COMMON_HAN}]{{2,6}}报[导道]"
    f"(?:\\s?[／/]\\s?[{COMMON_HAN}]{{2,4}})?"
)


def is_byline(text: str) -> bool:
    """Whether the line names the writers, the source or the editors, and says so."""
    if is_slashed(text) or (text[-1] in "导道市县" and " " in text and len(text) <= _LONGEST_SLASHED and _SPACED.fullmatch(text)):
        return True
    if len(text) > 60 or not _HINT.search(text):
        return False
    if _MARKED.fullmatch(text) or _WITH_NAME.fullmatch(text):
        return not (_SENTENCE.search(text) or is_reporters_piece(text) or _RUN_ON.search(text))
    if text[0] in _LABELLING and frequency(text[1:].strip()) > _COMMON_WORD:
        return False  # ■ 焦点
    return any(pattern.fullmatch(text) for pattern in (_SET_OFF, _POET))


def is_reporters_piece(text: str) -> bool:
    """Whether the line names what reporters do or write (记者追踪, 记者蹲点日记), not a reporter: a common word is at its end,
    and no surname below 记者."""
    found = _PIECE.fullmatch(text)
    return found is not None and not are_names(found["words"][:2]) and frequency(found["words"][-2:]) > _COMMON_WORD


def is_slashed(text: str) -> bool:
    """Whether the line is a byline of such parts. A kind of report (某某网／深度报道) is a label."""
    if (
        not 6 <= len(text) <= _LONGEST_SLASHED
        or text.rstrip("）)")[-1:] not in _LAST
        or not any(mark in text for mark in _SLASHES)
    ):
        return False
    return _BYLINE.fullmatch(text) is not None and not _KIND.search(text)
