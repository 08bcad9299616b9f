"""Syntax: documents that are no prose come out as they were, and what is closed is no more than that."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cleantext
from cleantext.normalize.syntax.closing import closed_spans
from cleantext.normalize.syntax.forms import FORMS, Form

DOCUMENTS = sorted((Path(__file__).parent.parent / "fixtures" / "source").glob("*.txt"))

FOLDED = "4月27日,“为民办事”推进会召开。会议强调:要抓落实;要有担当!大家都说好(真的),我们也说好。"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_documents_that_are_no_prose_stay(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert cleantext.clean(text) == text
    lines = text.replace("\n", "\r\n")
    assert cleantext.clean(lines) == lines


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ('在B1输入=IF(A1>0,"是",SUM(B1,2))即可,很好', ['=IF(A1>0,"是",SUM(B1,2))']),
        ('git commit -m "修复:登录"', ['git commit -m "修复:登录"']),
        ("if 和 else,都是关键字。", []),
        ("git 是一个工具,很好用。", []),
        ("函数 f(x) 连续,所以可导。", []),
        ("张三说(甲):乙。", []),
        ("用,隔开", [","]),
        ("他不知道有什么用,后来知道了。", []),
        ("红钻鱼(学名:),又称大口滨鲷。", []),
    ],
)
def test_what_is_closed(text: str, closed: list[str]) -> None:
    found = [text[start:end] for start, end in closed_spans(text, [0], [len(text)])]
    assert [span for span in closed if span not in found] == []
    if not closed:
        assert found == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.example)
def test_each_form_of_an_expression_is_found_in_its_example(form: Form) -> None:
    text = form.example.replace("⟦", "").replace("⟧", "")
    span = form.example.index("⟦"), form.example.index("⟧") - 1
    assert all(needed in text for needed in form.needs)
    assert span in [match.span() for match in re.finditer(form.pattern, text)]
    assert any(start <= span[0] and span[1] <= end for start, end in closed_spans(text, [span[0]], [span[1]]))


def test_a_speech_that_fills_its_line_is_no_string_of_source_text() -> None:
    assert cleantext.clean('他说:\n"你好吗?"\n"我很好,谢谢。"\n她走了。') == "他说：\n“你好吗？”\n“我很好，谢谢。”\n她走了。"
    assert cleantext.clean('Tom说:"你好吗?"\n"我很好,谢谢。"\n') == "Tom说：“你好吗？”\n“我很好，谢谢。”\n"
    assert cleantext.clean('    "你好吗？"\n    "我很好。"\n') == "    “你好吗？”\n    “我很好。”\n"


def test_a_formula_stays_in_a_folded_page() -> None:
    formula = '在B1输入=IF(A1>0,"是","否")即可'
    page = f"{FOLDED}\n{formula}\n{FOLDED}"
    cleaned = cleantext.clean(page).split("\n")
    assert cleaned[1] == formula
    assert cleaned[0] == "4月27日，“为民办事”推进会召开。会议强调：要抓落实；要有担当！大家都说好（真的），我们也说好。"


@pytest.mark.parametrize(
    "piece",
    [
        "://中,",
        "/中(",
        "){",
        "1:00: ",
        "a: b\n",
        'git -m "中\n',
        "{:",
        "用,",
        "(?:",
        ";-)",
        "[J].",
        '"中",\n',
        '("中\n',
        "http://a.",
    ],
)
def test_long_rows_end(piece: str) -> None:
    text = FOLDED + piece * (30_000 // len(piece))
    assert cleantext.explain(text).undo() == text
