"""What mojibake lost for good: where U+FFFD stays in the repaired text, it is left as it was and has a flag of its own."""

from __future__ import annotations

import pytest

import cleantext
from benchmarks.repair.misreading import LOST, READERS
from cleantext.edits import Edit
from cleantext.results import Result
from tests.test_mojibake import misread, sentences

DAMAGED = "他叫黃喆，今天到了洛阳市".encode().decode("cp932", "replace")  # 喆 lost a byte, and no context names it


def flagged(result: Result) -> set[int]:
    """The offsets of the output that a flag is about."""
    spans = [result.trace.locate(flag.start, flag.end, forward=True) for flag in result.flags]
    return {place for span in spans for place in range(span.start, span.end)}


def repaired(result: Result) -> set[int]:
    """The offsets of the output from the first part of each repair to its last."""
    ends: dict[int, list[int]] = {}
    for number, edit in enumerate(result.edits):
        group = edit.group if edit.group is not None else -1 - number
        span = result.trace.locate(edit.start, edit.end, forward=True, wide=True)
        ends.setdefault(group, []).extend(span[:2])
    return {place for each in ends.values() for place in range(min(each), max(each))}


def over(edit: Edit, start: int, end: int) -> bool:
    return edit.start < end and start < edit.end


@pytest.mark.parametrize("writer", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("reader", list(READERS))
def test_each_lost_character_has_its_flag(writer: str, reader: str) -> None:
    for sentence in sentences(writer):
        damaged = misread(sentence, (writer, reader))
        result = cleantext.explain(damaged)
        lost = {place for place in repaired(result) if result.text[place] == LOST}
        assert lost <= flagged(result)
        assert result.undo() == damaged


def test_a_lost_byte_is_left_as_it_was() -> None:
    result = cleantext.explain(DAMAGED)
    assert result.text.count(LOST) == 1
    (flag,) = result.flags
    assert DAMAGED[flag.start : flag.end] == LOST
    assert not any(over(edit, flag.start, flag.end) for edit in result.edits)
    assert all(len(each) == 1 for each in flag.candidates)
    assert len({edit.group for edit in result.edits}) == 1  # the parts of the repair stand or fall together


def test_without_a_mark_an_edit_puts_one_and_no_flag_lies_on_it() -> None:
    result = cleantext.explain(DAMAGED.replace(LOST, "?"))
    assert [edit.replacement for edit in result.edits].count(LOST) == 1
    assert not any(over(edit, flag.start, flag.end) for edit in result.edits for flag in result.flags)


def test_what_is_filled_in_later_has_no_flag() -> None:
    text = "中国特色社会主义现代化建设事业"
    damaged = text.encode().decode("cp1252", "replace")
    result = cleantext.explain(damaged)
    assert (result.text, result.flags) == (text, ())


def test_what_a_round_changed_is_searched_again_elsewhere() -> None:
    text = (
        "那么，当今采访中『求真』有没\ufffd\ufffd匧\ufffd\ufffd瘜𤏪\ufffd\ufffd\n建交４０年来，两国薙}Y\x08T\\OsQ系顺利发展。\n"
        "本报西安十二月三十一日电十二月二十八日，革命圣鍦板欢瀹変緵姘村伐绋嬫\ue11c寮忓缓鎴愰氭按得到根本解决。"
    )
    once = cleantext.clean(text)
    assert "友好合作关系" in once
    assert cleantext.clean(once) == once


# The last mark lost its last byte: what the line leaves open, and what its clause asks, tells which it was.
@pytest.mark.parametrize(
    "text",
    ["这句话选自散文集《在海边的日子》", "这一箱苹果有二十个（大的十二个）", "你为什么不早点告诉我？", "他是从哪里来的？"],
)
def test_a_lost_mark_is_what_the_line_leaves_open(text: str) -> None:
    assert cleantext.clean(READERS["gbk (browser)"](text.encode())) == text


@pytest.mark.parametrize("text", ["散文集《在海边的日子》里的一句话！", "她说岂有此理！", "这是一家很大的书店！"])
def test_a_mark_that_nothing_tells_is_not_another(text: str) -> None:
    assert cleantext.clean(READERS["gbk (browser)"](text.encode())) in (text, text[:-1] + LOST)


def test_the_last_character_with_a_question_mark_for_its_byte() -> None:
    damaged = READERS["gbk (browser)"]("窗前明月光，疑是地上霜".encode()).replace(LOST, "?")
    result = cleantext.explain(damaged)
    assert result.text == "窗前明月光，疑是地上" + LOST
    assert result.undo() == damaged
    assert cleantext.clean(result.text) == result.text


@pytest.mark.parametrize("text", ["中国人民银行", "标题：测试"])
def test_a_byte_order_mark_is_evidence(text: str) -> None:
    assert cleantext.clean(READERS["gbk (browser)"](b"\xef\xbb\xbf" + text.encode())) in (text, text[:-1] + LOST)


@pytest.mark.parametrize("text", ["大家都鼓掌了，说得很好。", "你看过吗，下午好吗？"])
def test_a_character_that_was_cut_with_the_text_is_not_invented(text: str) -> None:
    damaged = READERS["cp1252 (browser)"](text.encode()[:-1])
    cleaned = cleantext.clean(damaged)
    assert cleaned.startswith(text[:-1])
    assert not {"」", "！"}.intersection(cleaned)


def test_a_repair_that_a_protected_span_forbids_hides_no_flag() -> None:
    text = "锘\ufffd你好，今天天气很好"
    result = cleantext.explain(text, protect=["锘"])
    assert result.text == text
    assert {flag.rule for flag in result.flags} == {"repair/garbage", "repair/lost-character"}


def test_a_character_with_two_codes_that_nothing_tells_apart_is_left_and_flagged() -> None:
    sentence = "四是工人劳动技能差，劳动经验少。"  # 差 is EE 5D, which Shift_JIS has as 硎; so has it FB 79, which is 移
    damaged = sentence.encode("utf-16-le").decode("cp932", "surrogateescape")
    result = cleantext.explain(damaged)
    assert result.text == sentence.replace("差", "硎")
    assert [(result.decoded.text[each.start : each.end], each.candidates) for each in result.flags] == [("硎", ("差", "移"))]
    assert "lost" not in result.flags[0].reason
    assert cleantext.clean(result.text) == result.text


@pytest.mark.parametrize("sentence", ["粗大厚实的清真寺建在小山上，十分显眼。", "在孕期、产中或哺乳期而感染艾滋病毒。"])
def test_characters_with_three_codes(sentence: str) -> None:
    damaged = sentence.encode("utf-16-le").decode("cp932", "surrogateescape")  # 寺 is FA 5B, 哺 is FA 54
    assert cleantext.clean(damaged) == sentence


@pytest.mark.parametrize(
    ("sentence", "begins"),
    [
        ("據瞭解，這座橋建於清代，橋長一百公尺，寬十公尺。", "據瞭解，這座橋建於清代，橋"),
        ("他表示，經濟發展很快，但是人民的生活水準還需要提高。", "他表示，經濟發展很快，"),
    ],
)
def test_a_lost_mark_is_not_taken_for_a_word(sentence: str, begins: str) -> None:
    restored = cleantext.clean(sentence.encode("big5").decode("gbk", "replace"))
    assert restored.startswith(begins)
