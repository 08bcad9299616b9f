"""Documents: conversion of joined words, spans and lines of the input, edits and flags."""

from __future__ import annotations

import pickle

import pytest

import cleantext
from cleantext.documents import Block, Document

CUT = (
    "会议强调,要防止春季气候干\n\n燥引发的火灾,努力做好各项工作,坚持人民至上的原则,把各项任务落到实处。\n"
    "\n第二段落说明另外的事情,也要认真对待,并且把它做好,让人民群众满意。\n"
)


def _blocks(document: Document) -> list[Block]:
    return [block for article in document.articles for block in article.blocks]


def test_a_word_cut_by_a_column_is_converted_as_one_word() -> None:
    block = _blocks(cleantext.document(CUT, to="tw"))[0]
    assert "氣候乾燥引發" in block.text
    assert block.lines == (1, 3)
    assert len(block.spans) == 2
    assert block.text[block.joins[0].offset - 1 :].startswith("乾燥")
    # Line by line the same word converts wrongly: that is why blocks are converted after they are joined.
    assert "幹" in cleantext.convert("要防止春季气候干\n燥引发的火灾", "tw")


@pytest.mark.parametrize("to", ["tw", "twp", "hk", "hkp"])
def test_edits_of_a_converted_document_lead_from_the_input_to_the_blocks(to: str) -> None:
    document = cleantext.document(CUT, to=to)
    text, at = CUT, 0
    pieces = []
    for edit in document.edits:
        pieces += [text[at : edit.start], edit.replacement]
        at = edit.end
    output = "".join([*pieces, text[at:]])
    assert "".join(block.text for block in _blocks(document)) == "".join(output.split())


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_word_that_grows_grows_where_it_is_cut(end: str) -> None:
    text = "他在计算机里使用十进" + end + "制和双网" + end + "卡,大家都很满意,今后也要这样认真地做下去。" + end
    document = cleantext.document(text, to="twp")
    assert _blocks(document)[0].text.startswith("他在計算機裡使用十進位制和雙網絡卡，大家")
    output, at = "", 0
    for edit in document.edits:
        output += text[at : edit.start] + edit.replacement
        at = edit.end
    assert (output + text[at:]).startswith(f"他在計算機裡使用十進{end}位制和雙網{end}絡卡，大家")


def test_spans_are_those_of_the_input() -> None:
    text = "\ufeff标题行不带标点\r\n\r\n　　第一段文字,,写在这里。\r\n"
    document = cleantext.document(text)
    assert [text[start:end] for block in _blocks(document) for start, end in block.spans][-1] == "第一段文字,,写在这里。"
    assert _blocks(document)[-1].text == "第一段文字，写在这里。"
    assert _blocks(document)[-1].lines == (3,)


def test_bytes_keep_their_encoding() -> None:
    document = cleantext.document(CUT.encode("gb18030"))
    assert document.encoding == "gb18030"
    assert document.script == "hans"
    assert cleantext.document("abc").encoding is None
    assert cleantext.document(b"abc").encoding == "utf-8"


def test_run_in_parts_are_converted_with_their_block() -> None:
    text = "会议召开\n本报讯(记者 张云)8月10日,会议在发展大厦召开,听取了汇报。\n"
    block = _blocks(cleantext.document(text, to="tw"))[-1]
    assert block.attributes["dateline"].startswith("本報訊（記者 張雲）")
    assert block.attributes["dateline"] in block.text


def test_segment_changes_no_character() -> None:
    document = cleantext.segment(CUT)
    assert document.edits == ()
    assert "强调,要" in _blocks(document)[0].text
    with pytest.raises(TypeError):
        cleantext.segment(b"abc")  # type: ignore[arg-type]


def test_a_document_can_be_pickled() -> None:
    document = cleantext.document(CUT, to="tw")
    assert pickle.loads(pickle.dumps(document)) == document
