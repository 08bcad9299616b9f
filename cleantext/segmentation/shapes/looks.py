"""The shape of a title: a short line without sentence punctuation. Its place decides which title it is (see `headlines`)."""

from __future__ import annotations

import re

from cleantext.patterns.classes import IS_HAN, KANA
from cleantext.segmentation.lines import width
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.numbering import provision

# People's Daily, January 1998: 2,754 headlines, the longest 38 characters, 80% up to 20; 1.1% with ， 。 or ； in them.
WIDEST = 40
_LONGEST_NOTICE = 30  # characters
_SHORTEST_OFFICIAL, _LONGEST_OFFICIAL = 4, 100  # characters of the title of a law or notice
_WIDEST_BESIDE_TITLES = 16  # cells, not counting the titles of works and documents that it lists: 审议《…》《…》
_KANA = re.compile(f"[{KANA}]")
_QUOTED = re.compile("《[^《》]{0,60}》|“[^“”]{0,40}”|（[^（）]{0,40}）|‘[^‘’]{0,40}’")
_SENTENCE_MARKS = re.compile("[，。；]")
_OFFICIAL = re.compile(
    "(?:关于|中华人民共和国|全国|国务院|最高人民|[\u3400-\u9fff]{2,10}[省市县区部委局院]).{2,90}"
    "(?:条例|规定|办法|解释|决定|通知|意见|报告|公告|法|细则|通报|批复|函|方案|规划|纲要|制度|章程|规则|决议|命令|公报|要点|措施"
    "|标准|规范|准则|清单|目录|公示)(?:（[^（）]{1,20}）)*|[\u3400-\u9fff]{2,30}(?:条例|细则|办法|规定)(?:（[^（）]{1,12}）)?"
)
_EVENT = re.compile(
    "(?:召开|举行|会见|印发|开幕|闭幕|启动|揭晓|举办|成立|开工|竣工|通车|签约|揭牌|发布|公布|落幕|开班|开讲|上线|座谈会|推进会"
    "|汇报会|动员会|专题会|视察|讲话|述职|考察|调研)$|^[\u3400-\u9fff“”0-9]{2,16}(?:召开|举行|举办)[\u3400-\u9fff“”0-9]{2,}"
    "|^.{2,12}(?:主持(?:召开)?|出席|调研|会见|考察|慰问|检查|督导|走访).{2,}"
)
_ATTENDANCE = re.compile(
    "[\u3400-\u9fff]{2,4}(?:(?:出席|主持|参加|讲话|致辞|作报告|宣读|批示)(?:并?(?:讲话|致辞|作报告|主持|宣布))?)"
    "(?:(?:会议|仪式|开幕式|大会|活动)?)(?:[\\s、]+[\u3400-\u9fff、]{2,12}(?:出席|主持|参加|讲话|致辞|列席|作报告)"
    "(?:并?(?:讲话|致辞|作报告))?){0,4}"
)
# A title that describes its own text; it is above or below the headline.
_ACCOUNT = re.compile(
    "(?:选登|选载|连载|征文|纪实|综述|侧记|纪事|巡礼|扫描|见闻|掠影|述评|采访记|访谈录?|对话录|答记者问|系列报道)"
    "(?:之?[（(]?[一二三四五六七八九十]{1,2}[）)]?|[①-⑳])?$|^兼[谈论评述议析及]"
)
_NOTICE = re.compile(
    "[\u3400-\u9fff]{0,6}(?:公告|通告|启事|声明|讣告|更正|致歉信?|通知|天气预报|寻人|招聘|招领|招标|招租|转让|出租|出售|求购|征婚"
    "|求职)"
    "|简讯|短讯|一句话新闻|读者来信|致读者|敬告读者"  # above the text itself: the title of news in brief, of letters
)
# Notices that are never part of another text.
_LOOSE_NOTICE = re.compile(
    "[\u3400-\u9fff]{0,4}(?:遗失|挂失)声明|(?:寻[人物]|招[领聘]|征[稿文订])启事|讣告"
    "|[\u3400-\u9fff]{0,24}(?:拍卖|招标|中标|采购|成交)公告"
)
# Words of sentences, which names and labels seldom have.
SPOKEN = re.compile("[的了着地得我你他她是在这那]")
_DASHED = re.compile("(?:——|--|—|－－)\\s?\\S.{2,50}")


def is_titular(text: str) -> bool:
    """Whether the line has the shape of a title: Chinese, up to 40 cells (an official document's title up to 100), and no
    sentence punctuation outside quotes and brackets. Spaces in it are caesuras. Questions and exclamations may be titles or
    speech."""
    if len(text) > _LONGEST_OFFICIAL or text.startswith("> "):
        return False
    if is_official(text):
        return True
    cells = width(text)
    if len(text) < 2 or (cells > WIDEST and width(_QUOTED.sub("", text)) > _WIDEST_BESIDE_TITLES):
        return False
    if provision(text) or not IS_HAN.search(text) or _KANA.search(text):
        return False
    how = ending(text)
    if how in ("clause", "comma", "dash") or (how == "final" and text[-1] not in QUESTIONING):
        return False
    if how == "closer" and ending(text[:-1]) == "dash":
        return False  # speech that breaks off
    return not _SENTENCE_MARKS.search(_QUOTED.sub("", text))


def is_official(text: str) -> bool:
    """Whether the line is phrased like the title of a statute or official document: 关于…的通知, 中华人民共和国…法,
    …管理条例."""
    if (
        len(text) > _LONGEST_OFFICIAL
        or len(text) < _SHORTEST_OFFICIAL
        or text[-1] not in "例定办法释知见告则报复函案划纲要度章程议令点施准单录范示）"
    ):
        return False
    return _OFFICIAL.fullmatch(text) is not None and not _SENTENCE_MARKS.search(_QUOTED.sub("", text))


def is_event(text: str) -> bool:
    """Whether the title names an event (…召开, …举行, 张文海会见…): the kind of title that heads an article."""
    return _EVENT.search(text) is not None


def is_attendance(text: str) -> bool:
    """Whether the title only says who attended and who spoke (张文海出席并讲话 李树青主持): a subheadline."""
    return len(text) <= 40 and _ATTENDANCE.fullmatch(text) is not None


def is_account(text: str) -> bool:
    """Whether the title names the kind of its text (…工作纪实, …征文选登): the headline only if there is no other title."""
    return _ACCOUNT.search(text) is not None


def is_notice(text: str) -> bool:
    """Whether the title is that of a notice or another piece that is independent in a paper: 遗失声明, 公 告, 天气预报."""
    return len(text) <= 12 and _NOTICE.fullmatch("".join(text.split())) is not None


def is_loose_notice(text: str) -> bool:
    """Whether the title is that of a notice that no other text has as a heading: 遗失声明, 寻人启事."""
    return len(text) <= _LONGEST_NOTICE and _LOOSE_NOTICE.fullmatch("".join(text.split())) is not None


def is_dashed(text: str) -> bool:
    """Whether the line opens with a dash and has no final mark, like the subheadline of a feature."""
    return (
        len(text) <= 54
        and text[0] in "—-－"
        and _DASHED.fullmatch(text) is not None
        and ending(text) not in ("final", "clause", "comma")
    )
