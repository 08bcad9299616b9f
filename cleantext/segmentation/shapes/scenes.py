"""Scenes: what a caption says of its picture, without a word that points to it: people who are doing something
(村民在“积分超市”兑换生活用品。), or what the picture is (会议现场。).

Headings and sentences of a story may read alike: only their place shows whether they are captions.
"""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import may_be_names

LONGEST = 30  # characters of a scene without a date
# People as captions name them, many or one of many (a story names its persons): by the last character of what they are, unless it
# ends a word of another kind.
_ONES = "[们员工民农夫兵生师手者匠警士客医童友迷妇徒翁嫂官主亲爷奶哥姐叔伯婶妈爸僧贩人户众长]|保安|城管|干部|群众|代表|孩子|医护"
_OTHERS = (
    "发生|花生|一生|人生|产生|陌生|卫生|新生|养生|民生|施工|加工|动工|竣工|完工|手工|分工|罢工|开工|双手|左手|右手|伸手|挥手|握手"
    "|动手|着手|入手|联手|携手|功夫|工夫|动员|满员|复员|或者|再者|巴士|做客|播客|博客|就医|中医|出师|涉农|三农|本人|有人|没人"
    "|无人|每人|某人|令人|别人|何人|窗户|账户|落户|客户|开户|入户|增长|成长|生长|延长|加长|特长|器官|五官|自主|民主|为主|相亲"
    "|出众|大众|公众"
)
_PEOPLE = f"(?:{_ONES})" + "".join(f"(?<!{word})" for word in _OTHERS.split("|"))
_ACTION = f"[^，。；：！？“”我你他她它这那]{{0,14}}?{_PEOPLE}[^，。；：！？]{{0,10}}?(?:正在|正|在|着(?![力手眼重实]))"
_SCENE = re.compile(f"{_ACTION}[^，。；：！？]{{2,24}}。?")
# Above a credit anyone or anything that is doing something, and what for.
_SHOWN = re.compile(
    "[^，。；：！？“”我你他她它这那]{2,20}?(?:正在|正|在|着(?![力手眼重实]))[^，。；：！？]{2,24}(?:，[^，。；：！？]{2,20})?。?"
)
_LONGEST_SHOWN = 44  # characters
_PICTURED = re.compile(
    "[^，。；：！？“”]{2,20}(?:现场|一角|一隅|全景|外景|内景|夜景|远景|全貌|外观|剪影|合影|留影|资料照|旧照|近照|截图|效果图"
    "|示意图|平面图|场景|前后对比|书封|书影|海报|剧照)(?P<stop>。?)"
)
# One person by name, as captions without a final mark may say it: 李建国在检查管路.
_NAMED = re.compile("[\u3400-\u9fff]{2,4}(?:正在|正|在)[^，。；：！？“”]{4,20}。?")
_CALLED = re.compile("[\u3400-\u9fff]{1,2}(?:师傅|老师|医生|教授|大爷|大妈|大娘|奶奶|爷爷|阿姨|老人)")
_NAME_END = re.compile("正?在")
# What has happened, should or will happen is told, not shown. Beside 正在 only what has: 正在分拣要发往外地的西红柿 is shown.
_HAPPENED = re.compile("[了过说曾已]|表示|认为|据悉|近年|近日|今年|去年|记者")
_MAY_HAPPEN = re.compile("[须可想]|将(?!军)|应(?!急)|要(?!道|塞)|会(?![场议展员])|能(?!手|源)|愿(?!者)")


def is_scene(text: str, bare: bool = False) -> bool:
    """Whether the line is a scene. Without a final mark it must say so more plainly (正在, 着), unless `bare`: where no heading
    can stand."""
    if len(text) > LONGEST:
        return False
    pictured = _PICTURED.fullmatch(text)
    if pictured:
        return bare or bool(pictured["stop"])
    # Headings name people and places too, but rarely say what they are doing.
    if _is_told(text):
        return False
    if _SCENE.fullmatch(text):
        return bare or text[-1] == "。" or "着" in text or "正在" in text
    name = _NAME_END.split(text)[0]
    return _NAMED.fullmatch(text) is not None and (_CALLED.fullmatch(name) is not None or may_be_names(name))


def is_shown(text: str) -> bool:
    """Whether the line, right above a credit, says what is going on in the picture (龙舟在江面上竞渡，两岸站满乡亲。), whoever
    does it."""
    return len(text) <= _LONGEST_SHOWN and _SHOWN.fullmatch(text) is not None and not _is_told(text)


def is_view(text: str) -> bool:
    """Whether the line says what a picture is: 决赛现场, 大桥全景."""
    return len(text) <= LONGEST and _PICTURED.fullmatch(text) is not None


def _is_told(text: str) -> bool:
    return _HAPPENED.search(text) is not None or ("正在" not in text and _MAY_HAPPEN.search(text) is not None)
