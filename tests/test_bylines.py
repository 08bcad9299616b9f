"""Bylines and names: what the words of a line tell of who made it."""

from __future__ import annotations

import pytest

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.segmentation.shapes.bylines import is_byline

OFFICES = [
    "责编",
    "编辑",
    "编审",
    "审校",
    "初审",
    "三校",
    "签发",
    "美编",
    "排版",
    "版式",
    "监制",
    "制作",
    "统筹",
    "值班编委",
    "编委",
    "主编",
    "出品人",
    "统稿",
    "制片",
    "审签",
]


@pytest.mark.parametrize("office", OFFICES)
def test_an_office_with_a_colon_and_a_name_is_a_byline(office: str) -> None:
    assert is_byline(f"{office}：李明")
    assert is_byline(f"（{office} ：李明")


@pytest.mark.parametrize(
    "line",
    [
        "本报驻南京全媒体记者 张三",
        "□ 本报评论员",
        "文/王小明",
        "（原载某某日报）",
        "【本报记者王小明台北报道】",
        "据中通社电",
        "（县文化馆供稿）",
        "（作者系某某大学教授）",
        "来源：某某晚报",
        "王芳 文并图",
        "[唐] 李白",
    ],
)
def test_each_kind_of_byline(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize("line", ["记者在现场看到了这一幕", "据中央社/路透社报道", "评论员队伍建设", "编辑一本书", "作者的话"])
def test_what_is_said_of_writers_is_no_byline(line: str) -> None:
    assert not is_byline(line)


def test_names_and_words() -> None:
    assert are_names("王小明")
    assert are_names("张 伟、欧阳锋（本报记者）")
    assert are_names("高度")
    assert may_be_names("王小明")
    assert not may_be_names("高度")
    assert not are_names("的确")
    assert not are_names("王小明" * 7)
