"""The writers: text, Markdown, JSON and the record. Documents are built by hand, so that only the writers are tested."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

import cleantext
from cleantext import Article, Block, Document, Edit, Flag, FormatError, Join
from cleantext.documents import BlockKind
from cleantext.report.escape import escape_heading, escape_line
from cleantext.report.json import document_to_json
from cleantext.report.positions import Places
from cleantext.report.utf8 import to_utf8
from cleantext.report.visible import visible


def block(kind: BlockKind, text: str, **more: Any) -> Block:
    return Block(kind, text, spans=((0, len(text)),), lines=(1,), **more)


def document(*articles: list[Block], **more: Any) -> Document:
    return Document(tuple(Article(tuple(blocks)) for blocks in articles), layout="flat", script="hans", **more)


PAGE = document(
    [
        block("page_furniture", "第3版"),
        block("kicker", "市委会议指出"),
        block("headline", "坚定信心"),
        block("subheadline", "——记一次会议"),
        block("byline", "本报记者 张三"),
        block("paragraph", "第一段。"),
        block("section_heading", "一、缘起"),
        block("list_item", "1. 甲"),
        block("list_item", "2. 乙"),
        block("list_item", "• 丙"),
        block("caption", "图为会场。"),
        block("verse", "床前明月光\n疑是地上霜"),
        block("column_label", "人民论坛"),
    ],
    [block("headline", "第二篇"), block("separator", "----")],
)


def test_text_has_blank_lines_between_blocks_and_no_page_furniture() -> None:
    assert PAGE.to_text().startswith("市委会议指出\n\n坚定信心\n\n——记一次会议\n\n")
    assert PAGE.to_text().endswith("人民论坛\n\n第二篇\n\n----\n")
    assert "第3版" not in PAGE.to_text()


def test_markdown_sets_headings_of_a_lower_number_deeper() -> None:
    deeper = block("section_heading", "（一）修坝", attributes={"level": 2})
    page = document([block("section_heading", "二、水利", attributes={"level": 1}), deeper, block("paragraph", "一坝之修。")])
    assert page.to_markdown() == "### 二、水利\n\n#### （一）修坝\n\n一坝之修。\n"


def test_headings_of_markdown_keep_their_marks() -> None:
    page = document([block("headline", "# 说明"), block("paragraph", "# 不是标题"), block("section_heading", "#### 安装 *C*")])
    assert page.to_markdown() == "# 说明\n\n\\# 不是标题\n\n#### 安装 \\*C\\*\n"
    assert document([block("headline", "# 说明"), block("paragraph", "很好。")]).to_markdown() == "# 说明\n\n很好。\n"
    assert document([block("headline", "# 号楼")]).to_markdown() == "# # 号楼\n"
    listed = document([block("headline", "售楼"), block("section_heading", "# 号楼"), block("paragraph", "很好。")])
    assert listed.to_markdown() == "# 售楼\n\n### # 号楼\n\n很好。\n"


def test_markdown_as_a_whole() -> None:
    assert PAGE.to_markdown() == (
        "## 市委会议指出\n\n# 坚定信心\n\n## ——记一次会议\n\n本报记者 张三\n\n第一段。\n\n### 一、缘起\n\n"
        "1. 甲\n2. 乙\n\n- 丙\n\n*图为会场。*\n\n床前明月光\\\n疑是地上霜\n\n**人民论坛**\n\n---\n\n# 第二篇\n\n***\n"
    )


def test_empty_documents_are_written_as_nothing() -> None:
    for empty in (document(), document([]), document([block("page_furniture", "1")])):
        assert empty.to_text() == ""
        assert empty.to_markdown() == ""
        assert json.loads(document_to_json(empty))["schema"] == "cleantext/document/1"


def rendered(markdown: str) -> list[tuple[str, str]]:
    """What a CommonMark reader with GitHub's tables and strikethrough makes of it: (outermost tag, text) of each block."""
    found: list[tuple[str, str]] = []
    tag = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown):
        if token.level == 0 and token.nesting >= 0:
            tag = token.tag
        if token.type == "inline":
            parts = token.children or []
            text = "".join("\n" if part.type in ("hardbreak", "softbreak") else part.content for part in parts)
            assert all(part.type in ("text", "text_special", "hardbreak") for part in parts), (markdown, parts)
            found.append((tag, text))
        elif token.nesting == 0:
            found.append((tag, token.content))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "1. 加强领导", "1.加强领导", "12) 项目", "1986. 那年", "2.5亿元", "-5℃", "5*3=15", "a < b", "AT&T",
        "# 号楼", "#话题#", "# 收尾 #", "标题 ##", "- 破折", "-", "---", "===", "+ 加", "* 星", "***", "___", "> 引",
        "a*b*c", "_斜_", "snake_case_name", "__init__", "***甲***", "~~删~~", "|表|格|", "`代码`", "``` 围", "~~~ 围",
        "[链接](http://x)", "[^1]", "[x]: http://a", "![图](x)", "<b>粗</b>", "<http://a.b>", "<!-- 注 -->", "<?php ?>",
        "&amp; &#20013;", "C:\\*", "末尾\\", "\\# 已转义", "    四格", "\t制表",
    ],
)  # fmt: skip
def test_markdown_gives_back_what_it_would_misread(text: str) -> None:
    plain = text.strip()
    assert rendered(document([block("paragraph", text)]).to_markdown()) == [("p", plain)]
    assert rendered(document([block("headline", text)]).to_markdown()) == [("h1", plain)]
    assert [tag for tag, _ in rendered(document([block("list_item", text), block("list_item", "乙")]).to_markdown())][:1] in (
        ["ul"],
        ["ol"],
    )
    assert rendered(document([block("verse", f"{text}\n{plain}\n后")]).to_markdown()) == [("p", f"{plain}\n{plain}\n后")]


SPECIAL = st.text(st.sampled_from("汉字，。 aZ09*_`[]()<>#+-.!|~\\&;=:/\"'"), min_size=1, max_size=20)


@given(SPECIAL)
def test_markdown_of_any_line_reads_as_that_line(text: str) -> None:
    # Of several spaces at the end of a line a reader keeps none, and the writer strips them.
    plain = text.strip()
    if plain:
        assert rendered(escape_line(plain)) == [("p", plain)]
        assert rendered(f"# {escape_heading(plain)}") == [("h1", plain)]


@given(st.lists(SPECIAL.filter(str.strip), min_size=2, max_size=4))
def test_markdown_of_any_verse_reads_as_its_lines(lines: list[str]) -> None:
    expected = "\n".join(line.strip() for line in lines)
    assert rendered(document([block("verse", "\n".join(lines))]).to_markdown()) == [("p", expected)]


def test_what_stands_together_stays_together() -> None:
    def at(kind: BlockKind, text: str, line: int) -> Block:
        return Block(kind, text, ((0, 1),), (line,))

    poem = [at("verse", text, line) for text, line in (("一", 1), ("二", 3), ("三", 6), ("四", 8))]
    page = document(
        [*poem, at("table", "甲  1", 9), at("table", "乙  2", 20), at("list_item", "1. 丙", 21), at("list_item", "2. 丁", 23)]
    )
    assert page.to_text() == "一\n二\n\n三\n四\n\n甲  1\n乙  2\n\n1. 丙\n2. 丁\n"
    assert page.to_markdown() == "一\\\n二\n\n三\\\n四\n\n甲  1\\\n乙  2\n\n1. 丙\n2. 丁\n"


def test_numbers_of_list_items_are_never_counted_anew() -> None:
    items = [block("list_item", text) for text in ("3. 丙", "4. 丁", "9. 壬", "1. 甲")]
    assert document(items).to_markdown() == "3. 丙\n4. 丁\n\n- 9\\. 壬\n\n1. 甲\n"


def test_dict_is_the_schema() -> None:
    full = Document(
        articles=(
            Article(
                (
                    Block(
                        "headline", "坚定信心", ((0, 2), (4, 6)), (1, 3), 0.98, (Join(2, "word-across-gap", 0.97),), ("moved",)
                    ),
                    block("paragraph", "正文。", attributes={"dateline": "本报讯"}),
                )
            ),
        ),
        layout="column-cut",
        script="hans",
        encoding="gb18030",
        encoding_confidence=0.99,
        edits=(Edit(8, 10, "。", ("punctuation/stray-comma",), "mark after comma", 1.0, None),),
        flags=(Flag(1, 2, "repair/byte-shift", "two readings", ("甲", "乙")),),
        source="坚定\n\n信心\n，，。正文",
    )
    made = full.to_dict()
    assert list(made) == [
        "schema",
        "version",
        "encoding",
        "encoding_confidence",
        "script",
        "layout",
        "articles",
        "edits",
        "flags",
    ]
    assert made["articles"][0]["headline_missing"] is False
    assert made["articles"][0]["blocks"][0] == {
        "kind": "headline",
        "text": "坚定信心",
        "spans": [[0, 2], [4, 6]],
        "lines": [1, 3],
        "confidence": 0.98,
        "joins": [{"offset": 2, "reason": "word-across-gap", "confidence": 0.97}],
        "flags": ["moved"],
        "attributes": {},
    }
    assert made["edits"] == [
        {
            "start": 8, "end": 10, "before": "，。", "after": "。", "rules": ["punctuation/stray-comma"],
            "evidence": "mark after comma", "confidence": 1.0, "group": None,
        }
    ]  # fmt: skip
    assert made["flags"] == [
        {"start": 1, "end": 2, "rule": "repair/byte-shift", "reason": "two readings", "candidates": ["甲", "乙"]}
    ]
    line = document_to_json(full)
    assert line.count("\n") == 1
    assert json.loads(line) == made
    assert "坚定信心" in line


def test_a_lone_surrogate_is_refused_by_its_place() -> None:
    with pytest.raises(FormatError, match=r"U\+D800 at character 3"):
        to_utf8("汉字\ud800")
    for written in (
        document_to_json(document([block("paragraph", "\udfff")])),
        document([block("paragraph", "\udfff")]).to_text(),
    ):
        with pytest.raises(FormatError):
            to_utf8(written)


def test_lines_and_columns() -> None:
    text = "甲\r\n乙\r丙\n\u2028丁\u2029\x0b戊"
    places = Places(text)
    assert [places.of(text.index(character)) for character in "甲乙丙丁戊"] == [(1, 1), (2, 1), (3, 1), (5, 1), (6, 2)]
    assert places.of(len(text)) == (6, 3)
    assert Places("").of(0) == (1, 1)


def test_hidden_characters_are_drawn() -> None:
    assert (
        visible("甲\u200b乙\ufeff \u3000\n\ud800\ue000\ufe0f") == "甲<U+200B>乙<U+FEFF> <U+3000><U+000A><U+D800><U+E000><U+FE0F>"
    )
    assert visible("\u180b\u180f\u17b4\u3164\U000e0100") == "<U+180B><U+180F><U+17B4><U+3164><U+E0100>"
    assert visible("干" * 100, limit=10) == "干" * 5 + "…(90 more)…" + "干" * 5


CODE = """安装方法

先在命令行里运行下面的命令,等它结束就可以了。

```python
def f(x):
    if x:

        return "中文,``测试``"
```

然后运行:

$ pip install cleantext-zh
$ cleantext fix page.txt

就可以了。
"""


def test_lines_of_code_stay_as_they_are() -> None:
    document = cleantext.document(CODE)
    code = CODE[CODE.index("```python") : CODE.index("\n\n然后")]
    assert code in document.to_text()
    assert code in document.to_markdown()
    assert "\n\n```\n$ pip install cleantext-zh\n$ cleantext fix page.txt\n```\n\n" in document.to_markdown()
    assert "\n\n$ pip install cleantext-zh\n$ cleantext fix page.txt\n\n" in document.to_text()
