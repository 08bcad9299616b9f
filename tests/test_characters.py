"""Rules about single characters: their tables, where they act, and long rows of one piece."""

from __future__ import annotations

import unicodedata

import pytest

import cleantext
from cleantext._build import characters as build
from cleantext.config import Config
from cleantext.lexicon.hong_kong import HONG_KONG
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.characters.tables import table
from cleantext.rules import Page

UNIFIED = "\ufa0e\ufa0f\ufa11\ufa13\ufa14\ufa1f\ufa21\ufa23\ufa24\ufa27\ufa28\ufa29"


def test_compatibility_ideographs_are_those_of_unicode() -> None:
    codes = (*range(0xF900, 0xFB00), *range(0x2F800, 0x2FA20))
    expected = {chr(code): unicodedata.normalize("NFC", chr(code)) for code in codes}
    assert table("compatibility") == {key: value for key, value in expected.items() if key != value}
    assert not table("compatibility").keys() & set(UNIFIED)


@pytest.mark.parametrize("form", build.FORMS)
def test_forms_are_those_of_unicode(form: str) -> None:
    for character, plain in table(form).items():
        assert unicodedata.decomposition(character).startswith(f"<{form}>")
        tagged = [chr(int(code, 16)) for code in unicodedata.decomposition(character).split()[1:]]
        assert plain == "".join(tagged)


def test_radicals_are_unified_ideographs() -> None:
    radicals = table("radicals")
    assert len(radicals) == 328
    assert all(
        "\u4e00" <= value <= "\u9fff" or "\u3400" <= value <= "\u4dbf" or value >= "\U00020000" for value in radicals.values()
    )
    kangxi = {key: value for key, value in radicals.items() if key >= "\u2f00"}
    assert len(kangxi) == 214
    assert sum(unicodedata.normalize("NFKC", key) != value for key, value in kangxi.items()) <= 1


def test_private_characters_of_gbk_are_in_the_codec_of_python_too() -> None:
    agreed = [key for key, value in table("private").items() if value.encode("gb18030") == key.encode("gb18030")]
    assert all(0xE000 <= ord(key) <= 0xF8FF for key in table("private"))
    assert table("private")["\ue863"] == "䶮"
    assert not agreed  # no code point of private use has the bytes of a character


def test_tables_are_made_from_lines_of_the_character_database() -> None:
    fields = [
        line.split(";")
        for line in ("F914;X;Lo;0;L;6A02;;;;N;;;;;", "FE50;X;Po;0;CS;<small> 002C;;;;N;;;;;", "FA0E;X;Lo;0;L;;;;;N;;;;;")
    ]
    assert list(build.compatibility(fields)) == [(0xF914, "樂")]
    assert list(build.forms(fields, "small")) == [(0xFE50, ",")]
    assert list(build.forms(fields, "narrow")) == []


def test_hong_kongs_characters_are_decoded_where_they_are_asked_for() -> None:
    assert [HONG_KONG[character] for character in "\uecd1\uecd8\uecb1\ue547"] == list("嘅喺嘢嚟")
    assert len(HONG_KONG) > 4000
    assert "\uf8ff" not in HONG_KONG
    assert "中" not in HONG_KONG
    with pytest.raises(KeyError):
        HONG_KONG["\uf8ff"]


def test_chinese_is_told_by_page_and_by_line() -> None:
    text = "这是中文的一个段落，的的确确，比其余的都要长，" * 4 + "完。\nこれは日本語です\n한국어 문장\n又是中文"
    page = Page(text, Config())
    places = (len(text) - 1, text.index("日"), 0, text.index("한"), len(text) - 1)  # in any order
    assert [is_chinese_at(page, at) for at in places] == [True, False, True, False, True]
    page = Page("漢字とかなの文", Config())
    assert not any(is_chinese_at(page, at) for at in range(3))
    assert not is_chinese_at(Page("これ", Config()), 0)
    assert is_chinese_at(Page("鲜の生活在这里的人们很多很好", Config()), 1)


def test_unknown_private_characters_are_flagged_and_left() -> None:
    result = cleantext.explain("首页\ue600\ue601新闻，\ue123。")
    assert result.text == "首页\ue600\ue601新闻，\ue123。"
    assert [(flag.start, flag.end, flag.rule) for flag in result.flags] == [
        (2, 4, "characters/private-use"),
        (7, 8, "characters/private-use"),
    ]


def test_what_an_earlier_stage_or_the_caller_closes_is_not_flagged() -> None:
    assert not cleantext.explain("首页\ue600新闻", protect=["\ue600"]).flags


def test_a_page_with_a_font_of_its_own_is_not_read_by_a_table() -> None:
    own = "".join(map(chr, range(0xE820, 0xE830))) + "\ue000"
    text = "中".join(own) + "中"
    assert cleantext.explain(text, disable=["repair"]).text == text


@pytest.mark.parametrize(
    "piece",
    [
        "\u2f64", "\uf914", "\u4e2d\u0336", "\u0336", "\ufe0f", "\ufe35", "\ufe36", "\ufe50中", "\uff61中", "中\ue863", "\ue000",
        "\x08", "a\x08a", "\x1b[", "\ufffc", "一○", "\u200b", "中\u200b", "\x85\x90", "\ufe41中\ufe42", "\U000e0041",
        "\U000e0100的",
    ],
)  # fmt: skip
def test_long_rows_of_a_piece_are_undone(piece: str) -> None:
    text = piece * 40_000
    assert cleantext.explain(text, disable=["repair", "script", "punctuation", "width"]).undo() == text


def test_private_characters_of_planes_15_and_16_are_flagged() -> None:
    text = "你好\U000f0041，\U0010f123再见\U0001f600"
    result = cleantext.explain(text)
    assert result.text == text
    assert [(flag.start, flag.end) for flag in result.flags] == [(2, 3), (4, 5)]


def test_private_characters_of_mojibake_behind_escapes_are_not_flagged_before_it_is_read() -> None:
    escaped = "&#47332&#58762&#34957"
    assert cleantext.clean(escaped) == "上午"
    assert cleantext.explain(escaped).flags == ()
