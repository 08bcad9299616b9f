"""Offices that sign: 审判长 李四, 代理审判员王建国, 书 记 员 赵 六, 中华人民共和国主席 习近平.

Judgments, awards, deeds and decrees end in such lines, often letter-spaced in print.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.lexicon.personal_names import NAME, are_names
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

_WIDEST = 40  # characters
_LONGEST_OFFICE = 16  # characters of an office and a name without a space
_COMMON_WORD = 50  # frequency
_LONGEST_ONE = 4  # characters of one name
_SPACED_NAME = re.compile("(?<=[ \u3000])([\u3400-\u9fff])[ \u3000]([\u3400-\u9fff])$")  # 读者 杨 丽
_SPACE = re.compile("[ \u3000\t]+")
_APART = re.compile("\\s?：\\s?|[ \u3000\t]+")
# Offices of a court, a procuratorate, an arbitration tribunal or a notary.
_JUDICIAL = (
    "(?:(?:[\u3400-\u9fff]{0,8}庭)?(?:代理?|助理|首席|独任|人民|实习|见习|速录|受命|陪席)?"
    "(?:审判长法官|书记官|审判长|审判员|陪审员|书记员|检察员|检察官|检察长|仲裁员|仲裁秘书|执行长|执行员|公证员|法官|速录员))"
    "(?:助理)?"
)
# Other offices: these need a space or a colon before the name.
_OFFICE = (
    f"(?:[{COMMON_HAN}、]{{0,24}}(?:主席|总理|主任|总裁|总监|代表|负责人|经办人|代理人|承办人|[\u3400-\u9fff]人"
    f"|[部省市州县区厅局司处科院校所社会行队团组站馆厂店班]长|书记"
    "|读者|听众|观众|市民|居民|村民|网友|家长|学生|业主|乘客|旅客|游客"
    "|董事长|总经理))"
)
# Other titles of persons who write or speak, and places of work.
_CALLING = (
    "医[师生]|大夫|护士|药师|营养师|农艺师|工程师|设计师|建筑师|会计师|摄影师|厨师|教[师授]|老师|讲师|导师|研究员|馆员|律师|法官"
    "|检察官|作家|诗人|学者|专家|评论员|委员|代表|工人|农民|战士|司机|职工|干部|教练|队员|选手|志愿者|顾问|院士|博士|硕士|研究生"
    "|大学生"
)
_WORKPLACE = (
    "中心|医院|学校|[大中小]学|学院|研究[院所]|[局厅部院署委办处所站馆社厂店]|公司|集团|协会"
    "|学会|银行|社区|街道|[省市州县区乡镇村]|[支总]队"
)
# Any office of a court or before one, where a space or a colon is between it and a name with a surname.
_BEFORE_COURT = (
    "[\u3400-\u9fff]{0,6}(?:法官|检察官|法警|司法警察|审判[长员]|陪审员|书记[员官]|检察[长员]|仲裁员|公证员|调解员|鉴定人"
    "|记录[员人]|速录员|速裁员|执行[长员]|监督员|翻译员)(?:助理)?|[\u3400-\u9fff]{1,4}秘书"
)
# Any other office, by its last character: 联络员, 秘书长, 工程师.
_ANY_POST = "[\u3400-\u9fff]{1,10}[员官长师士警]|[\u3400-\u9fff]{0,8}(?:秘书|会计|出纳|教练|主管|助理|干事|专干)"
# Parties to a contract, with or without a name: 甲方（签字）：张三.
_SIGNED = f"[{COMMON_HAN}]{{1,12}}（(?:签[字章名]|盖章|公章)[^（）]{{0,6}}）：?.{{0,20}}"
# A name in a judgment may be masked: 张某某, 李××, 王X; others have a dot in them.
_NAME = f"[{COMMON_HAN}](?:[{COMMON_HAN}·某×xX＊*○]{{1,3}}|[{COMMON_HAN}]{{1,6}}·[{COMMON_HAN}·]{{1,8}})"
_OF_COURT = lazily(_JUDICIAL)
_BETWEEN_NAMES = lazily(f"[、，；]\\s*|(?<=[{COMMON_HAN}])[ \u3000]+(?={_JUDICIAL}[ \u3000])")
_IS_SIGNED = lazily(_SIGNED)
_ANY_OFFICE = lazily(f"{_OFFICE}|{_JUDICIAL}")
_IS_BEFORE_COURT = lazily(_BEFORE_COURT)
_IS_ANY_POST = lazily(_ANY_POST)
_OFFICE_OR_CALLING = lazily(f"{_OFFICE}|[{COMMON_HAN}]{{0,20}}(?:{_CALLING}|{_WORKPLACE})")
_NAMED_CALLING = lazily(f"{NAME}(?:主治|主任|副主任)?(?:{_CALLING})")
_PEN_NAME = lazily(f"[{COMMON_HAN}]{{2,3}}|[{COMMON_HAN}]{{2,6}}·[{COMMON_HAN}·]{{1,8}}")
_IS_NAME = lazily(_NAME)


def is_judicial(text: str) -> bool:
    """Whether the line is the office of a judge, a clerk or the like with a name, or several such pairs, letter-spaced or
    not. Without a space or colon between them the name must begin with a common surname (书记员工作规范 is not a name)."""
    if len(text) > _WIDEST:
        return False
    return all(map(_is_one_judicial, _BETWEEN_NAMES().split(text)))


def _is_one_judicial(text: str) -> bool:
    if any(_OF_COURT().fullmatch(office) and is_name for office, is_name in _divisions(text)):
        return True
    return _holds_post(text, _IS_BEFORE_COURT())


def is_office_and_name(text: str, apart: bool = True) -> bool:
    """Whether the line is any office and a name (省长 王小明, 经办人：李四), or the signature of a party to a contract. `apart`:
    a space or colon must divide them; 县长王小明 may begin a sentence or a title."""
    if len(text) <= _WIDEST and _IS_SIGNED().fullmatch(text):
        return True
    if any(_ANY_OFFICE().fullmatch(office) and is_name for office, is_name in _divisions(text, apart)):
        return True
    return _holds_post(text, _IS_ANY_POST())


def _holds_post(text: str, post: re.Pattern[str]) -> bool:
    """Whether the line is one of the posts, a space or a colon, and one name with a surname."""
    parts = [part for part in _APART.split(text) if part] if len(text) <= _WIDEST else []
    return len(parts) == 2 and post.fullmatch(parts[0]) is not None and len(parts[1]) <= _LONGEST_ONE and are_names(parts[1])


def is_person(text: str) -> bool:
    """Whether the line is a person's title or place of work, a space, and a name (校长 苏晚, 畜牧站 牧歌), or a name, a slash
    and these (苏晚／中学校长, 苏晚／台北市). Only its place shows whether it is a byline."""
    name, slash, standing = text.partition("／" if "／" in text else "/")
    if slash and len(text) <= _WIDEST and are_names(name):
        return _OFFICE_OR_CALLING().fullmatch(standing.strip()) is not None
    parts = text.split()
    if len(parts) == 2 and _NAMED_CALLING().fullmatch(parts[1]):  # 市立医院 王小明医师
        return _OFFICE_OR_CALLING().fullmatch(parts[0]) is not None
    parts = _SPACE.split(_SPACED_NAME.sub(r"\1\2", text))
    if len(text) > _WIDEST or not 2 <= len(parts) <= 3 or not (_PEN_NAME().fullmatch(parts[-1]) or are_names(parts[-1])):
        return False
    return _OFFICE_OR_CALLING().fullmatch("".join(parts[:-1])) is not None


def _divisions(text: str, apart: bool = False) -> Iterator[tuple[str, bool]]:
    """The possible divisions of the line into an office and a possible name, each with whether that is a name."""
    if len(text) > _WIDEST or len(text) < 4:
        return
    parts = [part for part in re.split(f"：|{_SPACE.pattern}", text) if part]
    compact = "".join(parts)
    if all(len(part) == 1 for part in parts):  # letter-spaced throughout: the start of the name cannot be seen
        parts = [compact]
    for at in range(1, len(parts)):
        yield "".join(parts[:at]), _is_name("".join(parts[at:]))
    if not apart and len(compact) <= _LONGEST_OFFICE:
        for size in (2, 3, 4):
            yield compact[:-size], are_names(compact[-size:]) or "某" in compact[-size + 1 :] or "×" in compact[-size + 1 :]


def _is_name(text: str) -> bool:
    """Whether it can be a name, of any surname if it is no common word."""
    return _IS_NAME().fullmatch(text) is not None and (are_names(text) or frequency(text) <= _COMMON_WORD)
