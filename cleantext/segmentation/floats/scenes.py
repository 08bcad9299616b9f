"""Captions without a word that points to the picture: a sentence right above a credit; and sentences recognised by what they
say, people who are doing something (村民在“积分超市”兑换生活用品。) or what the picture is (会议现场。).

A story may have sentences of the second sort too, so they are captions only where no other paragraph is as short.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.shapes.bylines import are_names
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.press import is_of_press

_SHORTEST, _LONGEST, _LONGEST_CREDITED, _LONGEST_DATED = 5, 30, 60, 150  # characters
_LONG = 40  # characters of the paragraphs around it
_MOST_SHORT = 1  # other paragraphs of one short sentence
# People as captions name them: many, or one of many; a story names its persons.
_PEOPLE = (
    "(?:们|人员|[市村居农渔牧果茶菜花椒林]民|[果茶菜花椒林药蚕棉瓜烟]农|游客|旅客|乘客|顾客|学[生员]|师生|工人|职工|员工|观众|听众|读者"
    "|代表|委员|志愿者|队员|选手|演员|艺人|民警|医护|官兵|战士|干部|群众|孩子|儿童|老人|小朋友|技术员|工作者|爱好者|消费者|考生|家长)"
)
_ACTION = f"[^，。；：！？“”我你他她它这那]{{0,14}}?{_PEOPLE}[^，。；：！？]{{0,10}}?(?:正在|正|在|着)"
_SCENE = re.compile(f"{_ACTION}[^，。；：！？]{{2,24}}。?")
_DATED = re.compile(
    f"(?:\\d{{4}}年)?(?:\\d{{1,2}}月)?\\d{{1,2}}日(?:[上下]午|清?晨|早上|中午|傍晚|晚上?)?，{_ACTION}[^，。；：！？]{{2,30}}。"
)
_PICTURED = re.compile(
    "[^，。；：！？“”]{2,20}(?:现场|一角|一隅|全景|外景|内景|夜景|远景|全貌|外观|剪影|合影|留影|资料照|旧照|近照|截图|效果图|示意图|平面图|场景)。"
)
# One person by name, as captions without a final mark may say it: 李建国在检查管路.
_NAMED = re.compile("[\u3400-\u9fff]{2,4}(?:正在|正|在)[^，。；：！？“”]{4,20}")
_NAME_END = re.compile("正?在")
_OF_PAGE = re.compile("本[版组期][图照摄均]")  # the credit of all pictures of a page
_BRACKETED = re.compile("（[^（）。，；：！？]{6,40}）")
# What else is in brackets on a line of its own: who wrote it, what follows, what the audience does.
_NOTE = re.compile(
    "^（[此本未待完续略附注按据经由见]|供稿|作者|记者|通讯员|编辑|来源|选自|摘自|原载|节选|删节|[上下]接|[上下]转|掌声|鼓掌|笑声|欢呼|起立|以[上下]"
)
# What has happened, should or will happen is told, not shown.
_TOLD = re.compile("[了过说将曾已应要须可能会想愿]|表示|认为|据悉|近年|近日|今年|去年|记者")


def mark_scenes(blocks: Sequence[OpenBlock]) -> None:
    """Mark as captions blocks without a kind: one sentence above a credit inside a text; scenes between long paragraphs; and,
    in a newspaper, dated ones (2月2日，市民在…) that are all the text below a title."""
    for at, block in enumerate(blocks):
        if _is_credited(blocks, at):
            block.kind = "caption"
    press = any(map(is_of_press, blocks))
    scenes = [at for at, block in enumerate(blocks) if _is_scene(blocks, at) or (press and _is_dated(blocks, at))]
    scenes += [at for at in range(len(blocks)) if _is_bracketed(blocks, at)]
    short = sum(_is_short(block) for at, block in enumerate(blocks) if at not in scenes)
    for at in scenes if short <= _MOST_SHORT else ():
        blocks[at].kind = "caption"


def _is_credited(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the block is at most one sentence, and right above the credit of a single picture with text below that. If a
    title follows, the credit may be that of the whole text, unless the block opens with what a picture of that day shows."""
    block = blocks[at]
    if _is_credited_news(block, blocks[at + 1 : at + 2]):
        return True
    if block.kind is not None or not at or at + 2 >= len(blocks) or not _SHORTEST <= len(block.text) <= _LONGEST_CREDITED:
        return False
    credit, below = blocks[at + 1], blocks[at + 2]
    if credit.lines[0].blank > block.lines[0].blank:
        return False  # the picture stands between the two
    if credit.kind != "credit" or _OF_PAGE.match(credit.text) or "。" in block.text[:-1]:
        return False
    if ending(block.text) not in ("final", "open", "closer") or not (_is_sentence(block) or _is_sentence(blocks[at - 1])):
        return False
    return _is_long(below) and not (run_in_opening(block.text) or run_in_opening(below.text))


def _is_credited_news(block: OpenBlock, below: Sequence[OpenBlock]) -> bool:
    scene = _DATED.match(block.text) if block.kind is None and len(block.text) <= _LONGEST_DATED else None
    if scene is None or not below or _TOLD.search(scene.group()):
        return False
    return below[0].kind == "credit" and not _OF_PAGE.match(below[0].text) and below[0].lines[0].blank <= block.lines[0].blank


def _is_scene(blocks: Sequence[OpenBlock], at: int) -> bool:
    text = blocks[at].text
    if blocks[at].kind is not None or not _SHORTEST <= len(text) <= _LONGEST or not 0 < at < len(blocks) - 1:
        return False
    if not (_is_long(blocks[at - 1]) and _is_long(blocks[at + 1])):
        return False
    if _PICTURED.fullmatch(text):
        return True
    # Headings name people and places too, but rarely say what they are doing.
    if _TOLD.search(text):
        return False
    if _SCENE.fullmatch(text):
        return text[-1] == "。" or "着" in text or "正在" in text
    return _NAMED.fullmatch(text) is not None and are_names(_NAME_END.split(text)[0])


def _is_bracketed(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the block is a clause in brackets, and above and below are long paragraphs or other such clauses."""
    around = [blocks[beside] for beside in (at - 1, at + 1) if 0 <= beside < len(blocks)]
    return _may_be_bracketed(blocks[at]) and len(around) == 2 and all(map(_is_long_or_bracketed, around))


def _is_long_or_bracketed(block: OpenBlock) -> bool:
    return _is_long(block) or _may_be_bracketed(block)


def _may_be_bracketed(block: OpenBlock) -> bool:
    text = block.text
    return block.kind is None and text[0] == "（" and _BRACKETED.fullmatch(text) is not None and not _NOTE.search(text)


def _is_dated(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the block opens with a day and people who are doing something, and no text follows before the next title."""
    block = blocks[at]
    found = _DATED.match(block.text) if block.kind is None and len(block.text) <= _LONGEST_DATED else None
    if found is None or _TOLD.search(found.group()) or not at:
        return False
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return not _is_sentence(blocks[at - 1]) and (below is None or not _is_sentence(below))


def _is_sentence(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph") and ending(block.text) == "final"


def _is_long(block: OpenBlock) -> bool:
    return _is_sentence(block) and len(block.text) >= _LONG


def _is_short(block: OpenBlock) -> bool:
    return _is_sentence(block) and len(block.text) <= _LONGEST
