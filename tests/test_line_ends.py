"""LF, CRLF, CR, U+2028 and U+2029 end a line alike: a text comes out the same whichever of them it has."""

from __future__ import annotations

from itertools import count, cycle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.documents import Document
from cleantext.patterns.lines import LINE_END, with_line_feeds
from cleantext.pipeline import STAGES
from cleantext.record.line_feeds import LineFeeds
from cleantext.registry import FAMILIES
from tests.fixtures import FIXTURES, NEGATIVE, RAW, cases
from tests.test_laws import texts

ENDS = ["\r\n", "\r", "\u2028", "\u2029"]
# All in turn. CR and LF do not meet: together they would end one line, not two.
MIXED = ["\n", "\r\n", "\u2028", "\r", "\u2029"]

CASES = [case for case in cases(*sorted(FAMILIES)) if isinstance(case.input, str) and LINE_END.search(case.input)]
PAGES = [*NEGATIVE, *sorted((FIXTURES / "source").glob("*.txt"))]


def with_mixed_ends(text: str) -> str:
    ends = cycle(MIXED)
    return "".join(line + next(ends) for line in text.split("\n"))[: -len(MIXED[text.count("\n") % len(MIXED)])]


def assert_alike(text: str, end: str, **options: Any) -> None:
    """`text` comes out the same with LF and with `end`."""
    text = with_line_feeds(text)
    result, other = cleantext.explain(text, **options), cleantext.explain(text.replace("\n", end), **options)
    assert other.text == result.text.replace("\n", end)
    assert [flag.candidates for flag in other.flags] == [flag.candidates for flag in result.flags]
    assert len(other.edits) == len(result.edits)
    assert other.undo() == text.replace("\n", end)


@pytest.mark.parametrize(("number", "path"), list(zip(count(), PAGES)), ids=[path.stem for path in PAGES])
def test_a_page_comes_out_the_same(number: int, path: Path) -> None:
    text = with_line_feeds(path.read_text(encoding="utf-8"))
    assert_alike(text, ENDS[number % len(ENDS)])
    mixed = cleantext.explain(with_mixed_ends(text))
    assert with_line_feeds(mixed.text) == cleantext.clean(text)
    assert mixed.undo() == with_mixed_ends(text)


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_a_case_of_a_rule_comes_out_the_same(end: str) -> None:
    for case in CASES[ENDS.index(end) :: len(ENDS)]:
        assert_alike(str(case.input), end, **case.options)


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.stem[:3])
def test_a_document_has_the_same_blocks(path: Path) -> None:
    text = with_line_feeds(cleantext.decode(path.read_bytes()).text)
    end = ENDS[RAW.index(path) % len(ENDS)]
    blocks = blocks_of(cleantext.document(text, to="tw"))
    assert blocks_of(cleantext.document(text.replace("\n", end), to="tw")) == blocks
    assert blocks_of(cleantext.document(with_mixed_ends(text), to="tw")) == blocks


def blocks_of(document: Document) -> list[dict[str, Any]]:
    """The blocks as data, without their spans, which count CRLF as two."""
    blocks = [block.to_dict() for article in document.articles for block in article.blocks]
    return [{name: value for name, value in block.items() if name != "spans"} for block in blocks]


@pytest.mark.parametrize("path", RAW, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("encoding", ["gb18030", "cp950", "utf-8"])
def test_bytes_are_read_the_same(path: Path, encoding: str) -> None:
    text = with_line_feeds(cleantext.decode(path.read_bytes()).text)
    for every in (0, 150):
        plain = cleantext.decode(damaged_bytes(text, "\n", encoding, every))
        for end in ("\r\n", "\r"):
            other = cleantext.decode(damaged_bytes(text, end, encoding, every))
            assert (other.encoding, with_line_feeds(other.text)) == (plain.encoding, plain.text)


def damaged_bytes(text: str, end: str, encoding: str, every: int) -> bytes:
    """`text` in `encoding`, its lines ended by `end`; each character whose number `every` divides without its last byte."""
    pieces = [(end if each == "\n" else each).encode(encoding, "ignore") for each in text]
    lost = [each[:-1] if every and number % every == 1 and len(each) > 1 else each for number, each in enumerate(pieces)]
    return b"".join(piece if each == "\n" else left for each, piece, left in zip(text, pieces, lost, strict=True))


def test_protected_strings_may_hold_line_ends() -> None:
    for end in MIXED:
        text = f"他说,好{end}好,对。"
        assert cleantext.clean(text, protect=["说,好\r\n好,对"]) == text


def test_a_protected_carriage_return_stays_where_it_is_a_byte() -> None:
    text = "\rN\x0eN\uff68`\u0451*N\uff7aNpenc \x00(\x00"
    assert "\r" not in cleantext.clean(text)
    assert "\r" in cleantext.clean(text, protect="\r")


def test_an_escape_spells_the_line_end_of_its_page() -> None:
    for end in ENDS:
        assert cleantext.clean(f"第一行{end}\\u4e2d\\u56fd\\n\\u4eba") == f"第一行{end}中国{end}人"


def test_no_line_end_triggers_a_rule() -> None:
    for rule in (rule for stage in STAGES for rule in stage.rules):
        halves = [half for pair in rule.pairs for half in pair]
        assert not any(LINE_END.search(inside) for inside in (rule.triggers, *halves)), rule.id


@given(texts, st.sampled_from(ENDS))
@settings(max_examples=60)
def test_any_text_comes_out_the_same(text: str, end: str) -> None:
    assert_alike(text, end)
    text = with_line_feeds(text)
    assert with_line_feeds(cleantext.clean(with_mixed_ends(text))) == cleantext.clean(text)


def test_a_carriage_return_among_controls_is_a_byte() -> None:
    sentence = "队伍里的服务员和医务人员都得到了很好的休息，大家都说这样的安排十分合理。"  # 伍 and 服 have the byte 0D in UTF-16
    assert "\r" in (misread := sentence.encode("utf-16-le").decode("latin-1"))
    assert cleantext.clean(misread) == sentence


def test_a_line_end_beside_the_other_byte_of_its_character_is_a_byte() -> None:
    for sentence, writer, reader in (
        ("有点就不说了，", "utf-16-le", "latin-1"),
        ("但點擊後彈出對話框，", "utf-16-le", "latin-1"),
        ("上海的同事对我们的服务不满意", "utf-16-be", "gb18030"),
    ):
        misread = sentence.encode(writer).decode(reader)
        assert "\r" in misread or "\n" in misread
        assert cleantext.clean(misread) == sentence


def test_a_carriage_return_beside_a_word_ends_a_line() -> None:
    page = "Olá\rNão há nada\rÀ Nancy\rgénie"
    assert cleantext.clean(page) == page


def test_a_carriage_return_ends_a_line_once_the_controls_around_are_gone() -> None:
    page = LineFeeds("\x01\x02好\r你")
    assert page.text == page.given
    assert page.after("好\r你", [""]).text == "好\n你"
    assert LineFeeds("好\n你").after("好\r你", ["\r"]).text == "好\n你"
