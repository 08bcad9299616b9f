"""Junk: taken out where the profile asks, marked as boilerplate everywhere, and never more than the line or the insertion."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from opencc import OpenCC

import cleantext
from cleantext import junk
from cleantext.junk import JUNK
from cleantext.junk.address import disguised
from cleantext.junk.lines import LineKind
from cleantext.junk.site_spam import _HINT, spam_spans
from cleantext.registry import RULES
from cleantext.rules import Rule
from cleantext.segmentation.shapes.boilerplate import is_boilerplate
from tests.fixtures import FIXTURES, cases

PAGE = """市长会见来宾
来源：某某新闻网 2021-08-10 09:32
文/李强
今天下午，市长在市政府会见了来宾，双方进行了友好的交谈。
会见后，来宾参观了新区。记者从会上了解到，来源：统计局的数据已经更新。
（责任编辑：王小明）
上一篇：防汛工作会议召开
分享到：微信 微博
版权所有 © 某某新闻网
"""
JUNK_LINES = ("来源：某某", "责任编辑", "上一篇", "分享到", "版权所有")


def test_safe_keeps_every_line() -> None:
    assert cleantext.clean(PAGE) == PAGE
    assert cleantext.clean(PAGE, profile="archive") == PAGE


def test_web_takes_the_junk_and_only_the_junk() -> None:
    kept = [line for line in PAGE.splitlines() if not any(word in line for word in JUNK_LINES)]
    result = cleantext.explain(PAGE, profile="web")
    assert result.text.splitlines() == kept
    assert result.undo() == PAGE
    assert "文/李强" in result.text
    assert {rule for edit in result.edits for rule in edit.rules} == {
        "junk/editor-line",
        "junk/source-line",
        "junk/navigation",
        "junk/share-line",
        "junk/copyright-line",
    }


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("责任编辑：张三\n\n甲。\n\n乙。\n", "甲。\n\n乙。\n"),  # nothing above
        ("来源：新华网\n责任编辑：张三\n上一篇：经济发展\n\n甲。\n", "甲。\n"),
        ("甲。\n\n责任编辑：张三\n\n乙。\n", "甲。\n\n乙。\n"),
        ("甲。\n责任编辑：张三\n\n乙。\n", "甲。\n\n乙。\n"),
        ("甲。\n\n" + "责任编辑：张三\n来源：新华网\n" * 9 + "\n乙。\n", "甲。\n\n乙。\n"),
        ("甲。\n\n责任编辑：张\ue123三\n", "甲。\n\n责任编辑：张\ue123三\n"),  # cannot be read
    ],
)
def test_one_blank_line_is_left_where_lines_go(text: str, cleaned: str) -> None:
    assert cleantext.clean(text, profile="web") == cleaned


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("他笑了笑天才一秒记住本站地址：www.xbiquge.com。\n她走了。\n", "他笑了笑。\n她走了。\n"),
        ("他转身就走。天才一秒记住本站地址：www.xbiquge.com。\n她走了。\n", "他转身就走。\n她走了。\n"),
        ("他说。天才一秒记住本站地址：www.xbiquge.com。他笑了。\n", "他说。他笑了。\n"),
    ],
)
def test_the_stop_of_the_sentence_stays_where_a_call_goes(text: str, cleaned: str) -> None:
    assert cleantext.clean(text, profile="web") == cleaned


def test_one_rule_can_be_asked_for() -> None:
    lines = cleantext.clean(PAGE, enable=["junk/navigation"]).splitlines()
    assert len(lines) == len(PAGE.splitlines()) - 1
    assert not any(line.startswith("上一篇") for line in lines)
    assert cleantext.clean(PAGE, profile="web", disable=["junk"]) == PAGE


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_the_line_end_goes_with_the_line(end: str) -> None:
    text = f"正文开始。{end}责任编辑：李四{end}正文结束。{end}责任编辑：李四"
    assert cleantext.clean(text, profile="web") == f"正文开始。{end}正文结束。{end}"


def test_segmentation_marks_what_web_takes() -> None:
    blocks = [block for article in cleantext.document(PAGE).articles for block in article.blocks]
    marked = [block.text for block in blocks if block.kind == "boilerplate"]
    assert len(marked) == 5
    assert all(any(word in text for word in JUNK_LINES) for text in marked)
    assert [block.text for block in blocks if block.kind == "byline"] == ["文/李强"]
    solid = re.sub(r"\s", "", "".join(block.text for block in blocks))
    assert sorted(solid) == sorted(re.sub(r"\s", "", PAGE))
    left = cleantext.document(PAGE, profile="web")
    assert not any(block.kind == "boilerplate" for article in left.articles for block in article.blocks)


def test_flagged_and_protected_lines_stay() -> None:
    assert "版权所有" in cleantext.clean(PAGE, profile="web", protect=["版权所有 ©"])


@pytest.mark.parametrize(
    ("address", "hidden"),
    [
        ("www.example.com", False),
        ("WWW.EXAMPLE.COM", False),
        ("ｗｗｗ．ｅｘａｍｐｌｅ．ｃｏｍ", False),
        ("OpenOffice.org", False),
        ("http://www.w3.org/1998/Math/MathML", False),
        ("ｗwｗ.example.com", True),
        ("wWw.example.cOm", True),
        ("www.exаmple.com", True),
        ("www。example。com", True),
    ],
)
def test_which_addresses_are_disguised(address: str, hidden: bool) -> None:
    assert disguised(address) is hidden
    assert (list(spam_spans(f"他看着{address}，")) != []) is hidden


def test_all_of_the_stage_is_off_but_in_web() -> None:
    assert all(RULES[rule.id].profiles == ("web",) for rule in JUNK.rules)


@pytest.mark.parametrize(
    "piece",
    [
        "责任编辑：",
        "编辑：张三\n",
        "1",
        "[1]\n",
        "www.",
        "笔~",
        "最新章节\n",
        "首页 > ",
        "分享到\n",
        "(",
        "喜欢\n",
        "请本站",
        "书签 ",
        "字体:大 ",
    ],
)
def test_long_rows_end(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    assert cleantext.explain(text, profile="web").undo() == text


_KINDS = tuple(
    (module.RULE, module.KIND)
    for module in (import_module(f"{junk.__name__}.{found.name}") for found in iter_modules(junk.__path__))
    if hasattr(module, "KIND")
)


@pytest.mark.parametrize(("rule", "kind"), _KINDS, ids=lambda value: getattr(value, "id", ""))
def test_each_line_of_a_kind_triggers_its_rule(rule: Rule, kind: LineKind) -> None:
    paths = [path for folder in ("junk", "segmentation", "raw") for path in (FIXTURES / folder).iterdir()]
    texts = [*(path.read_text("utf-8") for path in paths), *(str(case.input) for case in cases("junk"))]
    lines = {line.strip() for text in texts for line in text.splitlines() if kind.fits(line.strip())}
    assert lines
    pairs = [re.compile(f"[{first}][{second}]") for first, second in rule.pairs]
    triggers = re.compile(f"[{rule.triggers}]") if rule.triggers else None
    assert [line for line in lines if not any(pair.search(line) for pair in [*pairs, *([triggers] if triggers else [])])] == []


_TRADITIONAL = tuple(OpenCC(config).convert for config in ("s2t", "s2tw", "s2hk"))


def _lacking(characters: str) -> set[str]:
    """The Traditional forms of Simplified `characters` that are not among them."""
    return {convert(character) for character in characters for convert in _TRADITIONAL} - set(characters)


@pytest.mark.parametrize("hint", [*(kind.hint().pattern for _, kind in _KINDS), _HINT().pattern])
def test_a_hint_knows_both_scripts(hint: str) -> None:
    inside = re.compile(r"\[((?:\\.|[^\]\\])+)\]")
    assert [found for found in inside.findall(hint) if _lacking(found)] == []
    assert _lacking(inside.sub("", hint)) == set(), "a character with two forms has to be in a class"


@pytest.mark.parametrize("rule", JUNK.rules, ids=lambda rule: rule.id)
def test_triggers_know_both_scripts(rule: Rule) -> None:
    assert [found for pair in rule.pairs for found in pair if _lacking(found)] == []


@pytest.mark.parametrize(
    "line", ["上一篇：河堤", "下一版", "上一页 下一页", "下转第二版", "（未完待续）", "您的位置：首页 > 新闻 > 正文"]
)
def test_links_of_a_page_are_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line", ["上一篇文章谈到了河堤的加固，这一次再说说步道", "下一章他们终于见面了", "上一版的地图上没有这条路"]
)
def test_a_sentence_that_begins_as_a_link_does_is_none(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize("line", ["请记住本书首发域名：www.abcxsw.com", "网站编辑：小林", "共4页 1 2 3 4"])
def test_what_the_profile_web_removes_is_boilerplate_of_a_document(line: str) -> None:
    page = f"雨下了一夜，河水涨了。\n\n{line}\n\n天亮以后，大家到河边去看。\n"
    assert line not in cleantext.clean(page, profile="web")
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert kinds[line] == "boilerplate"


@pytest.mark.parametrize("line", ["未经授权，不得进入实验室", "京ICP备案办理流程"])
def test_what_is_no_notice_of_a_site_is_no_boilerplate(line: str) -> None:
    page = f"雨下了一夜，河水涨了。\n\n{line}\n\n天亮以后，大家到河边去看。\n"
    assert all(block.kind != "boilerplate" for article in cleantext.document(page).articles for block in article.blocks)
