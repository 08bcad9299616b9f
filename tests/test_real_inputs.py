"""The five real inputs: against their snapshots, and point by point, by hand."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

import pytest

import cleantext
from cleantext.documents import Block, Document
from tests.expected import expected_path, snapshot
from tests.fixtures import RAW

ANNOTATION = re.compile("[\u4e00-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]+[)）]")
INPUTS = {path.stem[:3]: path for path in RAW}


@cache
def _raw(name: str) -> str:
    return INPUTS[name].read_text(encoding="utf-8")


@cache
def _document(name: str) -> Document:
    return cleantext.document(_raw(name))


def _blocks(name: str) -> list[Block]:
    return [block for article in _document(name).articles for block in article.blocks]


def _of_kind(name: str, *kinds: str) -> list[str]:
    return [block.text for block in _blocks(name) if block.kind in kinds]


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.stem[:3])
def test_snapshot(path: Path) -> None:
    assert snapshot(path) == json.loads(expected_path(path).read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", INPUTS)
def test_marks_are_full_width_again_and_numbers_are_unharmed(name: str) -> None:
    text = cleantext.clean(_raw(name))
    flagged = {at for flag in cleantext.explain(text).flags for at in range(flag.start, flag.end)}
    halves = [match.start() for match in re.finditer("[,:;!?()]", text) if match.start() not in flagged]
    assert [text[at - 5 : at + 5] for at in halves] == []
    assert not re.search("[，,][，。、；：！？]", "".join(c for at, c in enumerate(text) if at not in flagged))


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("001", ["70%", "98.4%", "232520剂次", "（记者 冯凯治 通讯员 王贾）", "——柳林县"]),
        ("003", ["2020—2023年）》", "5.7公里", "99.95%", "6000公里", "5大类、134小类"]),
        (
            "004",
            [
                "47.65萬人",
                "22.5%",
                "（2021年9月26日）",
                "（站）1525個",
                "（交換站）",
                "（試行）》",
                "（社區）",
                "38329元",
                "1+30",
            ],
        ),
    ],
)
def test_what_was_right_is_there_still(name: str, kept: list[str]) -> None:
    text = cleantext.clean(_raw(name))
    assert [part for part in kept if part not in text] == []


@pytest.mark.parametrize(("name", "annotations"), [("002", 289), ("004", 2944)])
def test_no_injected_annotation_is_left(name: str, annotations: int) -> None:
    raw = _raw(name)
    assert len(ANNOTATION.findall(raw)) == annotations
    result = cleantext.explain(raw)
    flagged = {at for flag in result.flags for at in range(flag.start, flag.end)}
    left = [match[0] for match in ANNOTATION.finditer(result.text)]
    assert all(any(mark in raw[flag.start : flag.end] for flag in result.flags) for mark in left)
    assert len(left) <= len(result.flags)
    assert flagged


# Each shifted run of 002 and 004: what is seen, and what the author wrote. Either it is restored, or the run is flagged and
# the author's words are among the candidates.
RUNS = [
    ("002", "我們?cè)佻F(xiàn)“錦繡", "我們", "再現", "“錦繡"),
    ("002", "“六穩(wěn)”“六?!惫ぷ鳎υ诟哔|(zhì)量", "“六穩”“六", "保”工作，努力在高質", "量"),
    ("004", "濱河?xùn)|西路", "濱河", "東", "西路"),
    ("004", "隆重?zé)崃?,新時(shí)代", "隆重", "熱烈", "，新時代"),
    ("004", "和勇氣?!笆濉睍r(shí)期", "和勇氣", "。“十三五”時", "期"),
    ("004", "向?qū)I(yè)化", "向", "專業", "化"),
]


@pytest.mark.parametrize(("name", "seen", "before", "written", "after"), RUNS, ids=[run[3] for run in RUNS])
def test_shifted_runs(name: str, seen: str, before: str, written: str, after: str) -> None:
    raw = _raw(name)
    at = _place(raw, seen)
    result = cleantext.explain(raw)
    flags = [flag for flag in result.flags if flag.start < at + len(seen) and at < flag.end]
    if flags:
        assert any(candidate.strip("，,").startswith(written) for candidate in flags[0].candidates)
        assert len(flags) == 1
    else:
        assert before + written + after in result.text


def _place(raw: str, seen: str) -> int:
    at = raw.find(seen)
    if at < 0:  # private-use and other characters that do not show
        pattern = "[^\n]{0,3}?".join(map(re.escape, seen))
        match = re.search(pattern, raw)
        assert match is not None
        at = match.start()
    return at


def test_runs_that_are_certain_are_restored() -> None:
    assert "囑托我們再現“錦繡太原城”盛景" in cleantext.clean(_raw("002"))
    assert "濱河東西路" in cleantext.clean(_raw("004"))


def test_titles() -> None:
    assert _of_kind("000", "headline") == ["“为民创城不停步”工作推进会召开", "太原市五一劳动奖表彰暨工人先锋号命名大会举行"]
    assert _of_kind("000", "kicker") == [
        "坚定信心 振奋精神 凝聚力量 接续奋斗",
        "弘扬劳模精神劳动精神工匠精神 汇聚蹚出转型发展新路磅礴力量",
    ]
    assert _of_kind("001", "headline") == [
        "孙大军主持召开文明城市创建工作专题汇报会",
        "市政协党组暨三届六十八次主席会议召开",
        "情系民生聚民心",
        "让绿色“颜值”再提升",
    ]
    assert _of_kind("002", "headline", "kicker", "subheadline", "section_heading") == []
    assert _of_kind("003", "headline") == ["市委理论学习中心组举行学习会", "市委常委会召开会议", "守牢网格责任的康微"]
    assert _of_kind("003", "section_heading") == ["“城管网格员，就像一个大管家”", "“生活在这座城市，就该格外用心”"]
    assert _of_kind("004", "headline") == ["牢記領袖殷殷囑托 全方位推進高質量發展 全面再現“錦繡太原城”盛景"]
    headings = _of_kind("004", "section_heading")
    assert len(headings) == 12
    assert headings[0] == "一、過去五年工作的回顧"
    assert headings[-1] == "十二、大力弘揚偉大建黨精神，全面加強黨的建設"


def test_captions_and_bylines() -> None:
    captions = [(block.text, block.flags) for block in _blocks("000") if block.kind == "caption"]
    assert captions == [
        ("图为我市“为民创城不停步”工作推进会会场。梁琛 摄", ("interrupts",)),
        ("图为太原市五一劳动奖表彰暨工人先锋号命名大会会场。梁琛 摄", ("interrupts",)),
    ]
    assert _of_kind("001", "caption", "credit") == ["图为市委书记孙大军主持召开文明城市创建工作专题汇报会。", "记者 王益炜 摄"]
    assert _of_kind("003", "credit", "byline") == ["（图片由受访者提供）", "记者 王春宇"]
    assert _of_kind("004", "byline") == ["羅清宇"]


@pytest.mark.parametrize(
    ("name", "across"),
    [
        ("000", ["是坚持人民至上", "做到“两个维护”", "“风向标”作用，", "群众积极响应", "做到对党绝对忠诚", "努力在平凡的"]),
        ("001", ["服务工作，创城办", "人人奉献”", "大数据追踪，", "在西藏考察", "全面领导，", "组织开展了文明", "其中，交城县"]),
        (
            "003",
            [
                "是我们党夺取",
                "主体责任，",
                "多党合作史学习",
                "大局稳定。",
                "民心工程，",
                "优质供热、",
                "要求，努力",
                "锦绣太原城”",
                "到达现场",
                "顺风耳",
            ],
        ),
    ],
)
def test_joins(name: str, across: list[str]) -> None:
    paragraphs = _of_kind(name, "paragraph")
    assert [part for part in across if not any(part in text for text in paragraphs)] == []
    joins = sum(len(block.joins) for block in _blocks(name))
    assert joins == len(across) + (name == "001")  # in 001 a fragment was moved to the paragraph it was cut from


def test_half_converted_letters_come_out_right() -> None:
    for to in ("tw", "hk"):
        text = cleantext.clean(_raw("002"), to) + cleantext.clean(_raw("004"), to)
        assert not re.findall("奮斗|斗志|斗爭|松綁|郁郁蒼蒼|干部|災后|旅游", text)
        assert all(word in text for word in ("奮鬥", "鬥志", "鬆綁", "鬱鬱蒼蒼", "幹部", "災後", "旅遊"))
