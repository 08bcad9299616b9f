"""Repair of character references and Latin mojibake: what is restored, what is left, and why."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.config import Config
from cleantext.edits import Layer, Row
from cleantext.repair.escapes import entity
from cleantext.repair.escapes.entity import decode_reference
from cleantext.repair.mojibake import latin_mojibake
from cleantext.rules import Findings, Page, Rule

CHINESE = "你好，中国人民的生活水平，“提高”了。"


def _rows(rule: Rule, text: str) -> list[Row]:
    found = rule.find(Page(text, Config()))
    return list(found.edits.rows() if isinstance(found, Findings) else found)  # type: ignore[arg-type]


def _apply(rule: Rule, text: str) -> str:
    return Layer("repair", text, _rows(rule, text)).apply(text)


@pytest.mark.parametrize(
    "encoding", ["latin-1", "sloppy-windows-1252", "sloppy-windows-1250", "sloppy-windows-1251", "macroman", "cp437"]
)
@pytest.mark.parametrize("times", [1, 2])
def test_misread_chinese_comes_back(encoding: str, times: int) -> None:
    import ftfy.bad_codecs  # noqa: F401  (registers the sloppy codecs)

    text = CHINESE
    for _ in range(times):
        text = text.encode().decode(encoding)
    assert _apply(latin_mojibake.RULE, text) == CHINESE
    assert _apply(latin_mojibake.RULE, f"记者{text}报道\n第二行") == f"记者{CHINESE}报道\n第二行"


def test_one_row_for_each_run_with_the_steps_as_evidence() -> None:
    text = "一" + "中国".encode().decode("latin-1") + "二 CafÃ© 三"
    rows = _rows(latin_mojibake.RULE, text)
    assert [(text[start:end], after) for start, end, after, _ in rows] == [("ä¸\xadå\x9b½", "中国"), ("Ã©", "é")]
    assert {row[3].evidence for row in rows} == {"latin-1 → utf-8"}


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("voilÃ\xa0 !", "voilà !"),
        ("voilÃ  le travail", "voilà le travail"),
        ("Ã©tÃ© Ã la mer", "été à la mer"),
        ("It\x92s \x93fine\x94", "It’s “fine”"),
        ("â€œquotedâ€\x9d", "“quoted”"),
        ("ä½ å¥½", "你好"),
    ],
)
def test_latin_mojibake(text: str, fixed: str) -> None:
    assert _apply(latin_mojibake.RULE, text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "“ à la carte ”", "Â là chữ cái thứ ba", "của Â Châu", "“hé”“tā”", "NESTLÉ®", "ROSÉ°", "├──┤ ░▒▓", "√2 ≈ 1,4 ‰",
        "a\x85b", "选\x8b©文本", "ä¸\ufffdå", "Ã", "В чём? «Ёж»", "Ελλάδα “ΑΒΓ” ά", "/ˈtʃaɪnə/",
    ],
)  # fmt: skip
def test_right_or_lost_text_is_left(text: str) -> None:
    assert _apply(latin_mojibake.RULE, text) == text


@pytest.mark.parametrize("mark", "“”‘’—…·、。，（）")
def test_letters_with_tone_marks_beside_chinese_marks(mark: str) -> None:
    for letter in "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü":
        for text in (f"读h{letter}{mark}的", f"读h{letter}{mark}{mark}的", f"“{letter}{mark}“"):
            assert _apply(latin_mojibake.RULE, text) == text


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("amp;", "&"), ("AMP;", "&"), ("nbsp;", "\xa0"), ("hellip;", "…"), ("rarr;", "→"), ("#20013;", "中"), ("#x4E2D;", "中"),
        ("#X4e2d;", "中"), ("#128512;", "😀"), ("#147;", "“"), ("#150;", "–"), ("#12288;", "\u3000"),
        ("#0;", None), ("#10;", None), ("#13;", None), ("#127;", None), ("#129;", None), ("#xD800;", None), ("#xFFFF;", None),
        ("#1114112;", None), ("T;", None), ("in;", None), ("NewLine;", None), ("Tab;", None), ("unknown;", None),
    ],
)  # fmt: skip
def test_references(reference: str, meant: str | None) -> None:
    assert decode_reference(reference) == meant


def test_references_escaped_many_times() -> None:
    assert _apply(entity.RULE, "&" + "amp;" * 50 + "ldquo;") == "“"
    assert cleantext.clean("&#38;#38;amp;#x26;lt;") == "<"
    assert _rows(entity.RULE, "&amp;ldquo;")[0][3].evidence == "character reference, escaped more than once"


def test_in_source_only_letters_and_marks_beyond_ascii_are_decoded() -> None:
    assert _apply(entity.RULE, "<br>&ldquo;&#20013;&rdquo;&nbsp;&lt;&amp;lt;") == "<br>“中”&nbsp;&lt;&amp;lt;"


def test_in_addresses_only_the_ampersand_is_decoded() -> None:
    text = "见http://a.cn/?a=1&amp;lang;=2&lang;=3。&lang;"
    assert _apply(entity.RULE, text) == "见http://a.cn/?a=1&lang;=2&lang;=3。⟨"


@pytest.mark.parametrize(
    "text", ["```\n&lt;\n```", "p = &lt;", "return &copy;", "`&lt;`", "「&nbsp;」", "&", "&;", "&#;", "&#x;"]
)
def test_code_and_references_spoken_of_are_left(text: str) -> None:
    assert _apply(entity.RULE, text) == text


PIECES = st.sampled_from(
    ["&", "amp;", "lt;", "#38;", "#x4e2d;", "nbsp;", "<p>", "`", "“", "”", "http://a.b/?", " ", "\n", "\r\n", "中", "a", ";",
     "#", "Ã", "©", "Â", "ä", "¸", "\xad", "å", "›", "½", "\x93", "é", "€", "™", "├", "\ufffd", "\ud800", "Ð", "°", "‚Ä", "√"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_rows_are_sorted_and_undone_and_cleaning_twice_is_cleaning_once(text: str) -> None:
    for rule in (entity.RULE, latin_mojibake.RULE):
        layer = Layer("repair", text, _rows(rule, text))
        assert layer.undo(layer.apply(text)) == text
    result = cleantext.explain(text)
    assert result.undo() == text
    assert cleantext.clean(result.text) == result.text


@pytest.mark.parametrize("unit", ["&", "&#", "&amp;", "`", "<a", "://", "Ã", "Ã©", "Â ", "ä½ ", "é“", "\x93a", "├"])
def test_long_hostile_text(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    for rule in (entity.RULE, latin_mojibake.RULE):
        assert len(_rows(rule, text)) <= len(text)
