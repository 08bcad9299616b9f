"""Punctuation and quotes: every class of damage is repaired, every look-alike stays."""

from __future__ import annotations

import pytest

import cleantext

DAMAGE = (
    ("在大家的努力下,,大会圆满完成。", "在大家的努力下，大会圆满完成。"),
    ("会议开得很好,。大家都很满意。", "会议开得很好。大家都很满意。"),
    ("会议开得很好。，大家都很满意。", "会议开得很好。大家都很满意。"),
    ("总结经验，、查找不足", "总结经验、查找不足"),
    ("很久没有见面了。。大家都很高兴。", "很久没有见面了。大家都很高兴。"),
    ("他说:你好,世界!", "他说：你好，世界！"),
    ("你去哪里?我不知道;算了.", "你去哪里？我不知道；算了。"),
    ("公司(北京)有限公司成立了。", "公司（北京）有限公司成立了。"),
    ("参加者（五人)都到了。", "参加者（五人）都到了。"),
    ("使用ＷＩＮＤＯＷＳ系统的人有１２３４５个。", "使用WINDOWS系统的人有12345个。"),
    ('他说："今天天气很好。"', "他说：“今天天气很好。”"),
    ("所谓'自由'就是这样。", "所谓‘自由’就是这样。"),
    ("他说：”你好。“", "他说：“你好。”"),
    ("“你好“，他说。", "“你好”，他说。"),
    ("我不知道。。。", "我不知道……"),
    ("我不知道...也许吧。", "我不知道……也许吧。"),
    ("我不知道…也许吧。", "我不知道……也许吧。"),
    ("他--一个老人--走了。", "他——一个老人——走了。"),
    ("太好了！！！！！！", "太好了！！！"),
    ("真的吗????????", "真的吗？？？"),
)

TRAPS = (
    "1,000.50元，10:30，3:2，99.95%。",
    "见 https://example.org/a?b=1,2...(3) 和 a--b@example.org，路径 C:\\a...b\\文件--新.txt，版本v1.2...3。",
    '用 `--help` 和 `"中文"` 以及 `...`。\n\n```\n你好,世界..."中文"--\n```',
    "他说 “Hello... world!!!!” 然后走了。",
    "哈哈(^_^) :-) T_T (╯°□°）╯︵ ┻━┻",
    "1. 第一\n2) 第二\n（3）第三",
    "2020-08-09，2020—2023年，北京—上海，第1--3页",
    "床前明月光……低头思故乡。…………",
    "3～5天，1~2个，再见~",
    "㎡、①、Ⅳ、〃、〇",
    "「他說：“好。”」“他说：‘好。’”『書』",
    "太好了！！！真的吗？？？什么？！",
    "苹果、“香蕉”、《书》、梨",
    "そうですか…。「はい」と言った...東京--大阪",
    '정말... "한국어"입니다--네!!!!',
    "“第一段\n“第二段\n“第三段”",
    "rock 'n' roll，'90s，It's，the boys' room",
    '27"显示器，5\'10"，北纬35°48\'36"',
    "选择“打开...”，再选「浏览...」",
    "a ... b，x1, x2, ..., xn，[...]",
    "导出 --all，然后 -- 结束",
    "，这一行以逗号开头",
    "| a | b |\n|---|:--|\n| 中 | 文 |",
)


@pytest.mark.parametrize(("text", "wanted"), DAMAGE)
def test_damage_is_repaired(text: str, wanted: str) -> None:
    assert cleantext.clean(text) == wanted
    assert cleantext.clean(wanted) == wanted
    assert cleantext.explain(text).undo() == text


@pytest.mark.parametrize(("text", "wanted"), DAMAGE)
def test_damage_is_repaired_in_a_page(text: str, wanted: str) -> None:
    page = "会议指出，要坚持实事求是，解放思想，开拓进取。\n{}\n他说：“好。”（完）"
    assert cleantext.clean(page.format(text)) == page.format(wanted)


@pytest.mark.parametrize("text", TRAPS)
def test_traps_stay(text: str) -> None:
    assert cleantext.clean(text) == text


@pytest.mark.parametrize("text", TRAPS)
def test_traps_stay_in_a_page(text: str) -> None:
    page = f"会议指出，要坚持实事求是，解放思想，开拓进取。\n\n{text}\n\n他说：“好。”（完）"
    assert cleantext.clean(page) == page


def test_what_stood_between_two_marks_is_seen_through() -> None:
    assert cleantext.clean("会议。\u200b。大家都好。") == "会议。大家都好。"
    assert cleantext.clean("会议,\u200b。大家都好。") == "会议。大家都好。"


def test_quotes_take_the_style_of_the_document() -> None:
    assert cleantext.clean('他说「好」，又说"不好"。') == "他说「好」，又说「不好」。"
    assert cleantext.clean('他说"好"，又说"不好"。', quotes="corner") == "他说「好」，又说「不好」。"
    assert cleantext.clean("他说：“她说'好'。”") == "他说：“她说‘好’。”"


def test_protected_and_disabled() -> None:
    assert cleantext.clean("好...吧，你说呢...", protect=["好..."]) == "好...吧，你说呢……"
    assert cleantext.clean('所谓"自由"就是这样。', disable=["quotes"]) == '所谓"自由"就是这样。'


@pytest.mark.parametrize(
    "piece", ["…", "...", "。", "--", '"', "“", "”", "‘", "'", '中"', "“中", "”中“", "！", "?", "，，", "中...", "。，", '"\n']
)
def test_hostile_text_stays_linear(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    once = cleantext.clean(text)
    assert cleantext.clean(once) == once
