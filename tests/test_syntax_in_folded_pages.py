"""What is no punctuation stays in a page whose marks were folded to ASCII, as it does alone."""

from __future__ import annotations

import pytest

import cleantext

PAGE = "山下有一条河,河水很清.我们常去钓鱼!你来过吗?\n{}\n桥上(石桥)有人说:“天快黑了,该回家了.”"

FACES = (
    "今天真高兴 :) 明天还来",
    "今天輸了 :( 明天再來",
    "忘带钥匙了 :-( 等人开门",
    "收到礼物啦 :D 谢谢大家",
    "别当真嘛 ;) 说着玩的",
    "他说没事=_=!其实有事",
    "又下雨了-_-!没法出门",
    "又下雨了(￣ー￣)没法出门",
    "这也行(o_O)我不信",
    "考砸了(T▽T)怎么办",
    "考砸了(ToT)怎么办",
    "先睡了(:3」∠)晚安",
    "气死我了(>﹏<)不管了",
)
SYNTAX = (
    "把(NH4)2SO4溶于水",
    "把(CH3)2CO加热",
    "求f'(x)的零点",
    "展开(a+b)(a-b)可得平方差",
    "这里5!等于120",
    "这里3!+2!等于8",
    "条件写作a!=b即可",
    "用!=表示不相等",
    "地址后加上?id=1再试",
    "软件装在C:盘里",
    "商标后写(TM)两个字母",
    "输入:wq保存退出",
    "伪元素写作p::before即可",
    "样式里写!important可以覆盖",
    "还有伪类::selection也可以",
    "2023-01-01 10:00:00.123 启动了,完成了",
    "End Sub '结束,返回",
    "image::图片,一.png[说明,宽度]",
)


@pytest.mark.parametrize("line", [*FACES, *SYNTAX])
def test_what_is_no_punctuation_stays(line: str) -> None:
    cleaned = cleantext.clean(PAGE.format(line)).split("\n")
    assert cleaned[0] == "山下有一条河，河水很清。我们常去钓鱼！你来过吗？"
    assert cleaned[1] == line
    assert cleantext.clean(line) == line


@pytest.mark.parametrize(
    ("line", "restored"),
    [
        ("这种鱼(学名:)生活在深海", "这种鱼（学名：）生活在深海"),
        ("定价300!先到先得", "定价300！先到先得"),
        ("他选A:盘点仓库", "他选A：盘点仓库"),
        ("世卫组织(WHO)3月1日宣布", "世卫组织（WHO）3月1日宣布"),
        ("他先后(2010-2012)任职", "他先后（2010-2012）任职"),
    ],
)
def test_marks_that_look_like_it_are_restored(line: str, restored: str) -> None:
    assert cleantext.clean(PAGE.format(line)).split("\n")[1] == restored
