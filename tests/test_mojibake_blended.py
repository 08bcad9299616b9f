"""GBK and Big5 read as Windows-1252 of which pieces were then taken for UTF-8: restored where it is sure, else flagged."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

import cleantext
from benchmarks.repair.blended import DAMAGES, fixed, invented, is_written_in, taken
from cleantext.repair.mojibake.blends.blending import BLEND, moves
from cleantext.repair.mojibake.blends.weighing import parts
from cleantext.repair.mojibake.codecs.writers import PAIRS
from tests.sentences import SENTENCES

GBK, BIG5 = PAIRS[:2]


@pytest.mark.parametrize("damage", DAMAGES.values())
@pytest.mark.parametrize("codec", ["gb18030", "big5"])
def test_a_page_comes_back_or_is_flagged(damage: Callable[[bytes], str], codec: str) -> None:
    source = [cleantext.convert(sentence, "tw") if codec == "big5" else sentence for sentence in SENTENCES]
    page = [sentence for sentence in source if is_written_in(sentence, codec)][:12]
    result = cleantext.explain("\n".join(damage(sentence.encode(codec)) for sentence in page), profile="archive")
    mended = result.text.split("\n")
    exact = sum(ours == theirs for ours, theirs in zip(mended, page, strict=True))
    assert exact >= 0.7 * len(page)
    assert exact == len(page) or result.flags
    assert sum(invented(ours, theirs) for ours, theirs in zip(mended, page, strict=True)) <= 1
    assert result.undo() == "\n".join(damage(sentence.encode(codec)) for sentence in page)
    assert cleantext.clean(result.text, profile="archive") == result.text


def test_what_is_in_doubt_is_left_and_flagged() -> None:
    seen = "\n".join(
        fixed(text.encode("gb18030")) for text in ("老人在火边坐下，又给孩子们讲起丹希冈的故事。", "系统的液压装置显示重度用户")
    )
    result = cleantext.explain(seen, profile="archive")
    assert result.text.endswith("\n系统的液压装置显示重度用户")
    assert result.text.startswith("老人在火边坐下，又给孩子们讲起")
    assert not set(result.text) & set("８月德は")
    assert any(flag.rule == "repair/mojibake" for flag in result.flags)


def test_a_letter_writes_its_byte_or_those_of_its_utf8() -> None:
    assert ("系", 0) in [(each.written, each.pending) for each in moves(0, "ϵ", GBK)]
    assert {("欲", 0), ("用", 0xBB)} <= {(each.written, each.pending) for each in moves(0xD3, "û", GBK)}  # D3 FB, D3 C3 BB
    assert ("要", 0) in [(each.written, each.pending) for each in moves(0, "n", BIG5)]
    assert all(each.written == "n" for each in moves(0, "n", GBK))  # GBK hardly has characters that begin with AD


def test_parts_cover_the_run_and_add_up() -> None:
    text = taken("通过改变压强增大水的流量".encode("gb18030"))
    found = parts(text, 0, len(text), "\n", GBK)
    assert "".join(part.written for part in found) == "通过改变压强增大水的流量"
    assert [part.end for part in found][:-1] == [part.start for part in found][1:]
    assert all(0.0 <= part.share <= 1.0 for part in found)


def test_letters_of_many_alphabets_are_left() -> None:
    chance = random.Random(3)
    ranges = ((0xC0, 0x17F), (0xC0, 0x24F), (0x250, 0x2AF), (0x370, 0x3FF), (0x400, 0x4FF), (0x5D0, 0x5EA), (0x1EA0, 0x1EF9))
    for _ in range(150):
        low, high = chance.choice(ranges)
        text = "这是" + "".join(chr(chance.randint(low, high)) for _ in range(chance.randint(4, 24))) + "。"
        result = cleantext.explain(text, profile="archive")
        assert not any(BLEND.name in edit.evidence for edit in result.edits), text


_PAGE = "\n".join(
    line.encode("gb18030").decode("cp1252")
    for line in ("会议将在明天上午九点举行。", "大家讨论了很长时间，才决定下来。", "我们的酒店位于市中心，交通非常方便。")
)


@pytest.mark.parametrize("words", ["会员", "订阅 | 捐助", "作者：", "“文章”", "_张逸_", "of　the，acquirer。"])
def test_short_runs_of_a_page_that_is_known_are_restored(words: str) -> None:
    damaged = words.encode("gb18030").decode("cp1252")
    assert cleantext.clean(f"{damaged}\n{_PAGE}").split("\n")[0] == words
    assert cleantext.clean(damaged) == damaged


@pytest.mark.parametrize(("run", "candidate"), [("ÎÄÕ", "文\ufffd"), ("QQÈº", "群")])
def test_those_that_are_not_sure_are_flagged(run: str, candidate: str) -> None:
    result = cleantext.explain(f"{run}\n{_PAGE}")
    assert result.text.startswith(f"{run}\n")
    assert [flag.candidates for flag in result.flags] == [(candidate,)]


@pytest.mark.parametrize("line", ["café Müller", "Ação, ïð", "首页 »» 新闻", "© 2004 ® ××", "20°C ±5", "naïve ÄÖÜ"])
def test_letters_of_other_languages_on_such_a_page_are_left(line: str) -> None:
    result = cleantext.explain(f"{line}\n{_PAGE}")
    assert result.text.startswith(f"{line}\n")


def test_a_character_cut_at_the_end_of_a_run_is_not_invented() -> None:
    damaged = "最新文章".encode("gb18030").decode("cp1252")
    result = cleantext.explain(f"{_PAGE}\n{damaged[:-1]}")
    assert "窄" not in result.text
    assert result.flags
    assert result.text.endswith("最新文" + damaged[6:-1])


def test_an_indent_that_belongs_to_the_line_behind_it_is_added_once() -> None:
    text = "¡@¦U¦ì¡AÅwªï¦h¥[§Q¥Î¡C\n°ÏÁ¿®y²¾¨ì¤T¼Ó·|Ä³«ÇÁ|¦æ¡A¡"
    result = cleantext.explain(text)
    assert result.text == "\u3000各位，歡迎多加利用。\n區講座移到三樓會議室舉行，¡"
    assert result.undo() == text
