"""Scenes: what a caption says of its picture, without a word that points to it: people who are doing something
(村民在“积分超市”兑换生活用品。), or what the picture is (会议现场。).

Headings and sentences of a story may read alike: only their place shows whether they are captions.
"""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import are_names

LONGEST = 30  # characters of a scene without a date
# People as captions name them: many, or one of many; a story names its persons.
_PEOPLE = (
    "(?:们|人员|[市村居农渔牧果茶菜花椒林]民|[果茶菜花椒林药蚕棉瓜烟]农|游客|旅客|乘客|顾客|学[生员]|师生|工人|职工|员工|观众|听众|读者"
    "|代表|委员|志愿者|队员|选手|演员|艺人|民警|医护|官兵|战士|干部|群众|孩子|儿童|老人|小朋友|技术员|工作者|爱好者|消费者|考生|家长)"
)
_ACTION = f"[^，。；：！？“”我你他她它这那]{{0,14}}?{_PEOPLE}[^，。；：！？]{{0,10}}?(?:正在|正|在|着)"
_SCENE = re.compile(f"{_ACTION}[^，。；：！？]{{2,24}}。?")
_PICTURED = re.compile(
    "[^，。；：！？“”]{2,20}(?:现场|一角|一隅|全景|外景|内景|夜景|远景|全貌|外观|剪影|合影|留影|资料照|旧照|近照|截图|效果图|示意图|平面图|场景|前后对比|书封|书影|海报|剧照)(?P<stop>。?)"
)
# One person by name, as captions without a final mark may say it: 李建国在检查管路.
_NAMED = re.compile("[\u3400-\u9fff]{2,4}(?:正在|正|在)[^，。；：！？“”]{4,20}。?")
_CALLED = re.compile("[\u3400-\u9fff]{1,2}(?:师傅|老师|医生|教授|大爷|大妈|大娘|奶奶|爷爷|阿姨|老人)")
_NAME_END = re.compile("正?在")
# What has happened, should or will happen is told, not shown.
_TOLD = re.compile("[了过说将曾已应要须可能会想愿]|表示|认为|据悉|近年|近日|今年|去年|记者")


def is_scene(text: str, bare: bool = False) -> bool:
    """Whether the line is a scene. Without a final mark it must say so more plainly (正在, 着), unless `bare`: where no heading
    can stand."""
    if len(text) > LONGEST:
        return False
    pictured = _PICTURED.fullmatch(text)
    if pictured:
        return bare or bool(pictured["stop"])
    # Headings name people and places too, but rarely say what they are doing.
    if _TOLD.search(text):
        return False
    if _SCENE.fullmatch(text):
        return bare or text[-1] == "。" or "着" in text or "正在" in text
    name = _NAME_END.split(text)[0]
    return _NAMED.fullmatch(text) is not None and (_CALLED.fullmatch(name) is not None or are_names(name))


def is_view(text: str) -> bool:
    """Whether the line says what a picture is: 决赛现场, 大桥全景."""
    return len(text) <= LONGEST and _PICTURED.fullmatch(text) is not None
