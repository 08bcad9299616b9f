"""UTF-16 decoded as another encoding: its edges, and line ends that are bytes of it."""

from __future__ import annotations

import pytest

import cleantext


@pytest.mark.parametrize("writer", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("reader", ["latin-1", "mac_roman", "cp437"])
@pytest.mark.parametrize(
    "sentence",
    [
        "渤西油田的投产圆了津城百姓使用清洁燃料的梦。",  # 渤 is n$
        "挺和善的样子，也没有老态。",  # 挺 is c:
        "伊拉克驻约旦大使馆的代办遇刺身亡。",  # 伊 ends in LF
        "《周恩来手迹大字典》永成摹本。",  # so does 《
        "因此，人民日报网络版有九报四刊的信息内容。",
        "这套丛书的名字取得不好，读者都说记不住。",  # 名 and 不 end in CR
    ],
)
def test_a_sentence_to_both_its_ends(sentence: str, writer: str, reader: str) -> None:
    assert cleantext.clean(sentence.encode(writer).decode(reader)) == sentence


def test_a_line_end_inside_is_read_as_the_byte_that_it_was() -> None:
    good = "一部电影《小花》而闻名全国。"
    damaged = good[:1] + good[1:-2].encode("utf-16-le").decode("cp437") + good[-2:]
    assert "\r" in damaged  # of 名; LF would make 吊 of it
    assert cleantext.clean(damaged) == good


@pytest.mark.parametrize("text", ["共计20\n上海世博会\n", "c:\\temp\n不要删除\n", "甲T\r名字\r", "价格n$\n"])
def test_line_ends_beside_the_same_letters_stay(text: str) -> None:
    assert cleantext.clean(text) == text
