"""The rulings that hold for every text: undo, idempotence, conservation, closed flags, one answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.edits import Trace
from tests.fixtures import RAW

PIECES = [
    *"的一是在人会会議發展中国國斗游后里干乾",
    *"あいアンﾊ",
    *"한글국",
    *"abcXYZ",
    *"0123456789",
    *",.:;!?()[]{}<>'\"`~@#$%^&*-_=+|\\/",
    *"，。、；：！？（）“”‘’「」『』《》—…·～",
    *" \t\u00a0\u3000",
    *("\n", "\r", "\r\n", "\u2028", "\u2029", "\x85"),
    *"\x00\x08\x1b\x7f\x80\u200b\u200d\u200e\u202e\ufeff\u00ad\ufffd\ufe0f",
    *"\ud800\udc00",
    *"\ue000\uf8ff😀𠀀",
    *"ãä¸­å›½Ã©é",
    *(
        "&amp;",
        "&#20013;",
        "&nbsp;",
        "&",
        "(huì)",
        "?xí)",
        "?！",
        "(fā)",
        "http://a.cn/?q=1,2",
        "<p>",
        ",,",
        "。。",
        "本报讯(记者 张三)",
        "第一章 总则",
    ),
]
texts = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=30)
TARGETS = [None, "hans", "hant", "tw", "twp", "hk", "hkp"]


@given(texts)
@settings(max_examples=400)
def test_undo_gives_text_back(text: str) -> None:
    result = cleantext.explain(text)
    assert result.undo() == text
    composed = result.trace.compose()
    assert composed.apply(text) == result.text
    assert result.changed == (result.text != text)
    assert all(0 <= edit.start <= edit.end <= len(text) for edit in result.edits)
    assert all(0 <= flag.start < flag.end <= len(text) for flag in result.flags)


@given(st.binary(max_size=60) | texts.map(lambda text: text.encode("utf-8", "surrogatepass")))
@settings(max_examples=300)
def test_undo_gives_bytes_back(data: bytes) -> None:
    for given_data in (data, bytearray(data)):
        result = cleantext.explain(given_data)
        assert result.undo() == given_data
        assert type(result.undo()) is type(given_data)


@given(texts, st.sampled_from(["gb18030", "big5hkscs", "utf-16", "utf-16-le", "utf-8-sig", "hz"]))
def test_undo_gives_encoded_text_back(text: str, encoding: str) -> None:
    data = text.encode(encoding, "ignore")
    assert cleantext.explain(data).undo() == data


@given(texts)
@settings(max_examples=400)
@example("會(huì)議,,。")
@example("我們?cè)佻F(xiàn)“錦繡太原城”")
@example("&amp;amp;lt;")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = cleantext.clean(text)
    assert cleantext.clean(once) == once


@given(texts, st.sampled_from(TARGETS[1:]))
@settings(max_examples=200)
def test_converting_twice_is_converting_once(text: str, to: str) -> None:
    once = cleantext.clean(text, to)
    assert cleantext.clean(once, to) == once


@given(texts)
@settings(max_examples=300)
def test_flagged_spans_are_left_as_they_were(text: str) -> None:
    result = cleantext.explain(text)
    for flag in result.flags:
        assert not any(edit.start < flag.end and flag.start < edit.end for edit in result.edits)
        start, end, _ = result.trace.locate(flag.start, flag.end, forward=True)
        assert result.text[start:end] == text[flag.start : flag.end]


@given(texts)
@settings(max_examples=200)
def test_every_character_stands_in_one_block(text: str) -> None:
    document = cleantext.document(text)
    blocks = [block for article in document.articles for block in article.blocks]
    normalized = cleantext.clean(text)
    assert sorted(_solid("".join(block.text for block in blocks))) == sorted(_solid(normalized))
    for block in blocks:
        assert block.lines == tuple(sorted(set(block.lines))) or "moved" in block.flags or len(block.spans) > 1
        assert all(0 <= start <= end <= len(text) for start, end in block.spans)


@given(texts, st.sampled_from(TARGETS))
@settings(max_examples=200)
@example("冯康等人的几何算法获奖。", "twp")
def test_the_edits_of_a_document_make_its_blocks(text: str, to: str | None) -> None:
    document = cleantext.document(text, to=to)
    made = text
    for edit in reversed(document.edits):
        made = made[: edit.start] + edit.replacement + made[edit.end :]
    blocks = [block for article in document.articles for block in article.blocks]
    assert sorted(_solid("".join(block.text for block in blocks))) == sorted(_solid(made))


def _solid(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.stem[:3])
def test_the_real_inputs_obey(path: Path) -> None:
    data = path.read_bytes()
    result = cleantext.explain(data)
    assert result.undo() == data
    assert cleantext.clean(result.text) == result.text
    assert isinstance(result.trace, Trace)
    document = cleantext.document(data)
    blocks = [block for article in document.articles for block in article.blocks]
    assert sorted(_solid("".join(block.text for block in blocks))) == sorted(_solid(result.text))
    covered = [at for block in blocks for start, end in block.spans for at in range(start, end)]
    assert len(covered) == len(set(covered))  # no character is in two blocks


@given(texts)
@settings(max_examples=100)
def test_protected_strings_are_left(text: str) -> None:
    term = "会,"
    result = cleantext.explain(text, protect=[term])
    assert result.text.count(term) >= text.count(term)
