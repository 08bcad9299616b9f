"""Segmentation: joins, captions, titles, articles; what must stay apart; nothing lost, whatever the text."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext.patterns.lines import line_starts
from cleantext.segmentation import Draft, Segmentation, split
from cleantext.segmentation.blocks import OpenBlock, join
from cleantext.segmentation.joining.cues import Cue
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.tails import Tail
from cleantext.segmentation.lines import Line, read_lines

FOLDER = Path(__file__).parent.parent / "fixtures" / "segmentation"


@dataclass(frozen=True)
class Case:
    id: str
    input: str
    blocks: list[str]
    rest: dict[str, Any]


def load() -> list[Case]:
    cases = []
    for path in sorted(FOLDER.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            rest = {key: value for key, value in case.items() if key not in ("id", "input", "blocks")}
            cases.append(Case(f"{path.stem}:{case['id']}", case["input"], case["blocks"], rest))
    return cases


def drafts(segmentation: Segmentation) -> list[Draft]:
    return [draft for article in segmentation.articles for draft in article]


def words(text: str, draft: Draft) -> str:
    parts = [text[start:end] for start, end in draft.pieces]
    return parts[0] + "".join(glue + part for glue, part in zip(draft.glue, parts[1:], strict=True))


def shown(text: str) -> list[str]:
    """The blocks as the cases write them."""
    lines: list[str] = []
    for article in split(text).articles:
        lines += ["---"] if lines else []
        lines += [f"{draft.kind} | {words(text, draft)}" for draft in article]
    return lines


@pytest.mark.parametrize("case", load(), ids=lambda case: case.id)
def test_case(case: Case) -> None:
    assert shown(case.input) == case.blocks
    found = split(case.input)
    if "layout" in case.rest:
        assert found.layout == case.rest["layout"]
    if "reasons" in case.rest:
        assert [reason for draft in drafts(found) for reason, _ in draft.joins] == case.rest["reasons"]
    interrupting = [words(case.input, draft) for draft in drafts(found) if "interrupts" in draft.flags]
    assert interrupting == case.rest.get("interrupts", [])
    moved = [case.input[slice(*draft.pieces[-1])] for draft in drafts(found) if "moved" in draft.flags]
    assert moved == case.rest.get("moved", [])
    if "datelines" in case.rest:
        assert [d.attributes["dateline"] for d in drafts(found) if "dateline" in d.attributes] == case.rest["datelines"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
@pytest.mark.parametrize("case", load(), ids=lambda case: case.id)
def test_any_line_separator(case: Case, end: str) -> None:
    assert shown(case.input.replace("\n", end)) == case.blocks


@pytest.mark.parametrize("case", [case for case in load() if case.id.startswith("lookalikes")], ids=lambda case: case.id)
def test_look_alikes_with_blank_lines_between(case: Case) -> None:
    assert not any(draft.joins for draft in drafts(split(case.input.replace("\n", "\n\n"))))


def test_empty_text_has_no_articles() -> None:
    for text in ("", "\n", " \r\n\u3000\u2028"):
        assert split(text) == Segmentation("flat", [])


def test_lead_sentences_are_marked_and_not_split() -> None:
    body = "县里安排了专门的资金，组织了专门的队伍，明确了完成的时间。"
    text = "\n".join(f"{lead}{body}" for lead in ("产业发展提速增效。", "城乡面貌大幅改善。", "民生保障更加有力。"))
    found = drafts(split(text))
    assert [draft.attributes["lead"] for draft in found] == ["产业发展提速增效。", "城乡面貌大幅改善。", "民生保障更加有力。"]
    assert all(len(draft.pieces) == 1 for draft in found)


def test_two_paragraphs_with_a_short_first_sentence_have_no_lead() -> None:
    body = "县里安排了专门的资金，组织了专门的队伍，明确了完成的时间。"
    found = drafts(split(f"产业发展提速增效。{body}\n城乡面貌大幅改善。{body}"))
    assert not any("lead" in draft.attributes for draft in found)


def test_run_in_credit_of_a_caption() -> None:
    (caption,) = drafts(split("图为工作人员在田间检查麦苗长势。李大海 摄"))
    assert (caption.kind, caption.attributes) == ("caption", {"credit": "李大海 摄"})


def test_latin_words_are_joined_with_a_space_and_numbers_without() -> None:
    cut = "入冬以来天气持续干\n\n燥，请市民注意防火。\n\n"
    text = cut + "会议开了一天。会上讨论了与国外大学合作建设实验室的方案，决定引进Deep\n\nLearning课程，并拨款支持。\n"
    assert "引进Deep Learning课程" in words(text, drafts(split(text))[1])
    text = cut + "这条环绕县城的道路是今年的民生工程。它穿过三个乡镇，建成以后全长达到5.7\n\n公里，投资三千万元。\n"
    assert "5.7公里" in words(text, drafts(split(text))[1])


@pytest.mark.parametrize(
    ("left", "right", "glue"),
    [
        ("采用A17", "Pro芯片", " "),
        ("支持Windows,", "Linux系统", " "),
        ("支持Windows，", "Linux系统", ""),
        ("(见附件)", "Annex", " "),
        ("位于Café", "Élysée旁", " "),
        ("长5.7", "公里", ""),
        ("电话010", "8888", ""),
        ("iPhone", "手机", ""),
        ("co-", "operate", ""),
    ],
)
def test_space_at_a_join(left: str, right: str, glue: str) -> None:
    text = f"{left}\n{right}"
    block = OpenBlock.of(read_lines(text)[0])
    join(block, [left], read_lines(text)[1], ("full-line", 0.9))
    assert block.draft(text).glue == [glue]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("本报讯（记者 王春宇）昨天天气晴", [("paragraph", 0.97)]),
        ("图为座谈会现场。\n昨天天气很好。", [("caption", 0.97), ("paragraph", 0.99)]),
        ("第一章 总则\n昨天天气很好。", [("section_heading", 0.97), ("paragraph", 0.99)]),
        ("雪夜访友\n昨天天气很好。", [("headline", 0.8), ("paragraph", 0.99)]),
        ("苹果\n梨子\n香蕉\n桃子\n西瓜\n葡萄\n樱桃", [("other", 0.5)] * 7),
    ],
)
def test_confidence_is_that_of_the_evidence(text: str, kinds: list[tuple[str, float]]) -> None:
    assert [(draft.kind, draft.confidence) for draft in drafts(split(text))] == kinds


@pytest.mark.parametrize(
    "text", ["太好了\n\n！！！！！！\n", "。。。。。。", "。。 ，；", "，，，，，\n；；；；；", "：：：：：。（中）"]
)
def test_lines_of_marks_alone(text: str) -> None:
    assert all(draft.kind in ("paragraph", "headline", "separator") for draft in drafts(split(text)))


def test_text_that_only_lost_its_final_marks_is_not_joined() -> None:
    text = "\n".join(
        [
            "海星生活在浅海的岩石上。以贝类为食，数量不多，没有经济价值。海洋生物图鉴",
            "高山杜鹃生长在海拔三千米的山坡上。花期五月到七月，可供观赏。植物名录",
            "雪豹栖息在高原的雪线附近。昼伏夜出，以岩羊为食，十分罕见。动物百科",
        ]
    )
    assert [len(draft.pieces) for draft in drafts(split(text))] == [1, 1, 1]


def test_doubtful_characters_are_no_evidence() -> None:
    text = "入冬以来天气持续干\n\n燥，请市民注意防火。"
    gap = text.index("干")
    assert len(drafts(split(text))) == 1
    assert len(drafts(split(text, [(gap, gap + 1), (text.index("燥"), text.index("燥") + 1)]))) == 2


def test_a_headless_fragment_list_is_not_taken_for_wrapped_text() -> None:
    names = "\n".join(
        ["北京市第一中学高三年级", "上海市第二中学高二年级", "天津市第三中学初一年级", "重庆市第四中学高一年级"] * 3
    )
    assert all(len(draft.pieces) == 1 for draft in drafts(split(names)))


def test_line_starts_of_every_separator() -> None:
    assert line_starts("a\nb\r\nc\rd\u2028e\u2029f\x0bg") == [0, 2, 5, 7, 9, 11]


def test_blank_lines_are_counted_over_crlf() -> None:
    assert [line.blank for line in read_lines("a\r\n\r\nb\r\nc\n\n\nd")] == [0, 1, 0, 2]


SAMPLES = """
中文 天气干 燥 。 ， 、 ： ； ！ ？ “ ” 《 》 （ ） 第一条 第三章 （一） 一、 1. 本报讯（记者 图为
摄 记者 —— □ 同志们： ... abc - ' 12 % 的 李白
王小明 床前明月光，疑是地上霜。 — | *** ひら カナ 한글 😀 2021年9月26日 本报记者王小明 这是一段比较长的文字用来当作段落的内容，
"""
CONTROLS = [
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\n\n\n\n",
    "\u2028",
    "\u2029",
    "\t",
    "\u3000",
    " ",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "\u200b",
]
PIECES = st.sampled_from([*SAMPLES.split(), *CONTROLS, *CONTROLS[:5], "\u200b", "\ufeff", "\ud800", "\udfff", "\x00"])
MARKS = "，。；！？、：“”‘’（）《》【】〔〕「」…—·,.;:!?()-*|/ \u30000123一十第"
MARKED_LINES = st.lists(st.text(MARKS, min_size=1, max_size=12), min_size=1, max_size=12).map("\n".join)
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map("".join), st.text(max_size=200), MARKED_LINES)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_every_character_stands_in_one_piece(text: str) -> None:
    found = drafts(split(text))
    count = [0] * len(text)
    for draft in found:
        assert len(draft.joins) == len(draft.glue) == len(draft.pieces) - 1
        for start, end in draft.pieces:
            piece = text[start:end]
            assert piece
            assert piece == piece.strip()
            for at in range(start, end):
                count[at] += 1
    assert max(count, default=0) <= 1
    assert all(count[at] == 1 for at, character in enumerate(text) if not character.isspace())


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_same_answer_twice(text: str) -> None:
    assert split(text) == split(text)


def test_work_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in gaps weighed and characters looked at, for a paragraph of many fragments."""
    seen: list[int] = []

    def counting(tail: Tail, right: Line) -> list[Cue]:
        seen.append(len(tail.text))
        return weigh(tail, right)

    monkeypatch.setattr("cleantext.segmentation.joining.column_cuts.weigh", counting)
    fragment = "这一段文字在每一栏的末尾都被切断了，但是意思并没有完，还要接着说下去，因此"
    costs = []
    for number in (100, 200):
        seen.clear()
        (draft,) = drafts(split("\n\n".join([fragment] * number + ["到此为止。"])))
        assert len(draft.pieces) == number + 1
        costs.append(sum(seen))
    assert costs[1] < 2.1 * costs[0]


@pytest.mark.parametrize(
    "text", ["\n" * 300_000, "中" * 300_000, "，" * 300_000, "“" * 300_000, " " * 300_000, "一\n" * 30_000, "。\n" * 30_000]
)
def test_extreme_texts(text: str) -> None:
    found = split(text)
    assert sum(end - start for draft in drafts(found) for start, end in draft.pieces) == sum(not c.isspace() for c in text)
