"""Width: a fold is taken back sentence by sentence, right half-width marks stay, styles of their own stay."""

from __future__ import annotations

import re

import pytest

import cleantext
from cleantext.config import Config
from cleantext.normalize.width import half_stop
from cleantext.rules import Page

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}

SENTENCES = (
    "哈德逊（Hudson，Ohio）是美国俄亥俄州的一个城市。",
    "国际天文联会（IAU）将为该组卫星保留神话名。",
    "失业率控制在4%以内，增长22.5%，其中农村居民增长8%，2021年更高！",
    "他问：“你去哪里？”她说：“回家；你呢？”",
    "一个家庭收入的中间数为$16,250，国民平均收入为$5,467。",
    "上午9:30，收到1,000元、5.7公里，比分3:2；见下。",
    "40楼为Penthouse，设4个复式单位。",
    "華山松（學名：Pinus armandii），是一種松科植物。",
    "《大明会典》：「文臣称总督，武臣称总兵，皆是虚衔。」",
    "这种方法（见第3章）叫做“减负”，让教育回归：很好！",
    "宽叶毛毡苔（Drosera burmanni）是一年生的，因此不需要经过冬眠？",
    "常規部隊使用的突擊步槍為PA md.86，特種部隊也使用HK G36，另有其他。",
    "太好了！！真的吗？！我不信。",
    "第一（甲）、第二（乙）和第三（丙）都在北京～上海一线。",
    "你好，世界！",
    "今天天气很好，我们去公园玩吧！",
)

# Half-width marks that are right, in documents of every kind.
RIGHT = (
    '他用 print("你好, 世界!") 打印,然后调用 f(x, y)。',
    "函数f(x)连续，且g(a,b)=1,000.50，在10:30时为3:2。",
    "网址是http://a.cn/?q=1,2;x=(3)!，邮箱a.b@c.cn，文件在C:\\报告(终稿),v1.docx里。",
    "他最喜欢的一句是 To be, or not to be: that is the question! 这句话很有名。",
    "好的:) 哈哈;-) 明天见 :P",
    "1) 第一条\n2) 第二条\na) 第三条",
    "编号,姓名,备注\n1,张三,优秀\n2,李四,良好",
    "正文说到这里，下面是表。\n红,黄,蓝\n东,南,西\n以上是表。",
    "张三,男,北京",
    "東京,大阪,京都に行きました。これは本です。",
    "대한민국,서울은 수도입니다. 韓國(한국)과 日本(일본)이다.",
    "它很快. 但是, 有些人不喜欢. 你呢? 我觉得, 都可以.",
    "选择以下操作之一:",
    "参数为：长度, 宽度 (可选) 和高度。",
    "    int a = 1; // 计算,然后返回\n    int b = 2; // 好的,结束\n    return a;\n",
    "12:30 张三: 在吗,有事\n12:31 李四: 在,什么事\n12:32 张三: 开会,别忘了",
    "Yahoo!奇摩和“AT&T, Inc.”都是公司，3:2获胜，1~2个。",
    "深水?区和官吏?障碍，是丢了的字。",
)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_fold_is_taken_back_in_a_sentence_alone(sentence: str) -> None:
    assert cleantext.clean(sentence) == sentence
    assert cleantext.clean(sentence.translate(FOLD)) == sentence


def test_a_fold_is_taken_back_in_a_document() -> None:
    page = "\n".join(SENTENCES)
    assert cleantext.clean(page.translate(FOLD)) == page


@pytest.mark.parametrize("text", RIGHT[1:])
def test_right_half_width_marks_stay(text: str) -> None:
    assert cleantext.clean(text) == text


@pytest.mark.parametrize("mark", "，；：！？")
def test_one_slip_in_a_right_document_is_repaired(mark: str) -> None:
    page = "\n".join(sentence for sentence in SENTENCES if sentence.isprintable())
    for match in re.finditer(f"(?<=[\u4e00-\u9fff]){mark}(?=[“\u4e00-\u9fff])", page):
        if mark == "？" and page[match.start() - 1] not in "吗呢":
            continue  # between other characters it can be one that was lost
        slipped = page[: match.start()] + mark.translate(FOLD) + page[match.end() :]
        assert cleantext.clean(slipped) == page


BEFORE = (
    "很高兴",
    "很高兴”",
    "很高兴)",
    "很高兴）",
    '很高兴"',
    "增长7.5%",
    "达35℃",
    "达5′",
    "用Windows",
    "到2008",
    "很高兴!",
    "他说[很高兴]",
    "很高兴 ",
)
BEHIND = (
    "",
    " ",
    "\n",
    "</p>",
    " <br>",
    '"',
    "'",
    "”",
    "」\n",
    "大家",
    " 大家",
    "\u3000大家",
    "“好”",
    "(完)",
    "2008年",
    " 3人",
    "ABB来了",
)


def test_the_gate_of_half_width_stops_is_as_wide_as_the_rule() -> None:
    repaired = set()
    for before in BEFORE:
        for behind in BEHIND:
            text = f"我们今天去了北京,{before}.{behind}"
            if half_stop.find(Page(text, Config())).starts:
                assert half_stop.can_hold_stop(text), text
                repaired |= {before, behind}
    assert repaired == {*BEFORE, *BEHIND}


def test_pairs_change_together() -> None:
    brackets = [edit for edit in cleantext.explain("会议(第三次)开得很好,很成功。").edits if edit.replacement in "（）"]
    assert [edit.replacement for edit in brackets] == ["（", "）"]
    assert len({edit.group for edit in brackets}) == 1
    assert brackets[0].group is not None
    assert cleantext.clean("会议(第三次开得很好，很成功。") == "会议(第三次开得很好，很成功。"


@pytest.mark.parametrize(
    "piece", [",", "(", ")", "中,", "中(", "(中)", "中. ", "Ａ", "中Ａ", "中:“", "1,", "a,", "中,\n", "，", "（)"]
)
def test_hostile_text_stays_linear(piece: str) -> None:
    text = piece * (30_000 // len(piece))
    once = cleantext.clean(text)
    assert cleantext.clean(once) == once


def test_dao_is_a_verb_behind_any_verb_and_a_noun_in_any_noun() -> None:
    said = [
        "老师补充",
        "小王反驳",
        "她回复",
        "他打趣",
        "母亲哽咽",
        "他埋怨",
        "他感慨",
        "老人叮嘱",
        "她惊呼",
        "小李调侃",
        "他怒斥",
        "師傅吩咐",
        "他咕哝",
        "他戏谑",
        "她央求",
        "她呵斥",
    ]
    ways = [
        "新闻频",
        "步行街",
        "绿色通",
        "轨",
        "下水管",
        "呼吸",
        "求职渠",
        "知",
        "本台报",
        "小区楼",
        "养生之",
        "空手",
        "创业赛",
        "两条车",
        "滨海栈",
        "头头是",
        "公交专用",
        "机场跑",
        "茶马古",
        "坡",
    ]
    assert [words for words in said if cleantext.clean(f"{words}道:") != f"{words}道："] == []
    assert [words for words in ways if cleantext.clean(f"{words}道:") != f"{words}道:"] == []
