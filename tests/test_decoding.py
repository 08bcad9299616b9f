"""Decoding: what is chosen, what is damaged, and that the bytes always come back."""

from __future__ import annotations

import codecs
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import cleantext
from cleantext import decode
from cleantext.decoding import Decoded
from cleantext.decoding.bom import split_bom
from cleantext.decoding.declared import declared_name
from cleantext.decoding.names import alternatives, codec_name

HANS = "联合国教科文组织今日宣布，中国的二十四节气列入人类非物质文化遗产代表作名录。"
HANT = "聯合國教科文組織今日宣布，中國的二十四節氣列入人類非物質文化遺產代表作名錄。"
JAPANESE = "これは日本語の文章です。漢字かな交じり文を、正しく判定できるでしょうか。"
KOREAN = "한국어 문장입니다. 대한민국의 수도는 서울이며, 인구가 가장 많은 도시이다."
RUSSIAN = "Москва является столицей Российской Федерации, городом федерального значения."
GERMAN = "Die Straße führt über große Brücken nach München; schöne Häuser säumen sie."
CODECS = ("utf-8", "gb18030", "gbk", "big5", "big5hkscs", "cp950", "hz", "utf-16", "utf-16-le", "utf-16-be", "utf-32",
          "utf-32-le", "utf-32-be", "utf-8-sig", "utf-7", "shift_jis", "euc_jp", "iso2022_jp", "euc_kr", "cp1252")  # fmt: skip
CASES = [
    case
    for path in sorted((Path(__file__).parents[1] / "fixtures" / "decoding").glob("*.toml"))
    for case in tomllib.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_fixtures(case: dict[str, str]) -> None:
    data = bytes.fromhex(case["input_hex"])
    decoded = decode(data, case.get("hint"))
    assert (decoded.text, decoded.encoding) == (case["output"], case["encoding"])
    assert decoded.undo(decoded.text) == data


def test_str_passes_through() -> None:
    text = "\ufeff中\0\ud800\r\n"
    assert decode(text) == Decoded(text)
    assert (decode(text).encoding, decode(text).confidence, decode(text).undo(text)) == (None, None, text)


@pytest.mark.parametrize(
    "mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
)
def test_a_byte_order_mark_is_outside_the_text(mark: bytes) -> None:
    encoding = split_bom(mark)[1]
    assert encoding is not None
    data = mark + "中文a".encode(encoding)
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.confidence) == ("中文a", encoding, 1.0)
    assert decoded.undo(decoded.text) == data


def test_utf16_mark_before_a_nul_is_not_utf32() -> None:
    decoded = decode(b"\xff\xfe\0\0-N")
    assert (decoded.text, decoded.encoding) == ("\0中", "utf-16-le")


def test_letters_of_a_code_page_are_no_mark() -> None:
    text = "яют группы разделов, расположенные на различных дисках и объединённые вместе"
    assert text.encode("cp1251").startswith(b"\xff\xfe")
    assert decode(text.encode("cp1251")).text == text


def test_only_the_first_mark_is_outside() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a").text == "\ufeffa"


@pytest.mark.parametrize("kind", [bytes, bytearray])
@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "big5", "utf-16-le", "hz"])
def test_undo_gives_the_same_type(kind: type, encoding: str) -> None:
    data = kind(HANS.encode(encoding, "ignore"))
    decoded = decode(data)
    back = decoded.undo(decoded.text)
    assert back == data
    assert type(back) is kind


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (HANS, "utf-8", "utf-8"),
        (HANS, "gb2312", "gb18030"),
        (HANT, "gbk", "gb18030"),
        (HANS + "𠮷", "gb18030", "gb18030"),
        (HANT, "big5", "big5hkscs"),
        ("啲嘢係咁㗎喎，唔該晒，佢哋喺度食緊嘢。", "big5hkscs", "big5hkscs"),
        (HANS, "utf-16-le", "utf-16-le"),
        (HANT, "utf-16-be", "utf-16-be"),
        ("<p>中文</p>", "utf-32-le", "utf-32-le"),
        ("plain text\r\n", "utf-16-le", "utf-16-le"),
        (HANS, "hz", "hz"),
        ("plain", "ascii", "utf-8"),
        ("", "ascii", "utf-8"),
        (JAPANESE, "shift_jis", "cp932"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (JAPANESE, "iso2022_jp", "iso2022_jp_2"),
        (KOREAN, "euc_kr", "cp949"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (GERMAN, "cp1252", "cp1252"),
        ("café", "cp1252", "cp1252"),
    ],
)
def test_detection(text: str, encoding: str, name: str) -> None:
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.damage) == (text, name, ())
    assert decoded.confidence is not None
    assert 0 < decoded.confidence <= 1


@pytest.mark.parametrize("length", [2, 3, 4, 6])
def test_short_pieces(length: int) -> None:
    assert decode(HANS[:length].encode("gbk")).text == HANS[:length]
    assert decode(HANT[:length].encode("big5")).text == HANT[:length]


@pytest.mark.parametrize("declared", ["gb2312", "big5", "utf-8", "iso-8859-1", "no-such-thing", "base64"])
@pytest.mark.parametrize(("text", "encoding"), [(HANS, "gbk"), (HANT, "big5"), (HANS, "utf-8")])
def test_a_declaration_or_hint_wins_only_if_it_is_true(declared: str, text: str, encoding: str) -> None:
    page = f'<html><meta http-equiv="Content-Type" content="text/html; charset={declared}">{text}'
    assert decode(page.encode(encoding)).text == page
    if codec_name(declared):
        assert decode(text.encode(encoding), declared).text == text


def test_a_hint_decides_what_the_bytes_leave_open() -> None:
    data = b"\xa4\xa4\xa4\xe5"  # 中文 in Big5, いゅ in GB 2312 and EUC-JP
    assert decode(data, "big5").text == "中文"
    assert decode(data, "euc_jp").text == "いゅ"


def test_a_hint_never_wins_over_utf8() -> None:
    for hint in ("gb18030", "big5", "latin-1", "utf-16-le"):
        assert decode("café".encode(), hint).text == "café"
        assert decode(b"plain", hint).encoding == "utf-8"


@pytest.mark.parametrize("hint", ["cp037", "utf-7", "utf-16-le", "hz", "iso2022_jp", "shift_jis"])
@pytest.mark.parametrize("times", [1, 300])
def test_a_hint_does_not_make_ascii_something_else(hint: str, times: int) -> None:
    data = b"hello world + plain text " * times
    assert decode(data, hint).text == data.decode()


@pytest.mark.parametrize("hint", ["klingon", "", "base64", "rot13", "a\0b"])
def test_an_unknown_hint_is_an_error(hint: str) -> None:
    for kind in (cleantext.DecodeError, cleantext.ConfigError, ValueError):
        for read in (cleantext.decode, decode):
            with pytest.raises(kind, match="unknown encoding"):
                read(b"abc", hint)
        with pytest.raises(kind, match="unknown encoding"):
            cleantext.clean(b"abc", encoding=hint)


def test_other_mistakes_are_no_errors_of_decoding() -> None:
    with pytest.raises(cleantext.ConfigError) as raised:
        cleantext.clean(b"abc", profile="nonesuch")
    assert not isinstance(raised.value, cleantext.DecodeError)


@pytest.mark.parametrize("hint", ["idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"])
def test_codecs_that_are_not_for_files_are_no_evidence(hint: str) -> None:
    assert decode(HANS.encode("gbk"), hint).text == HANS


def test_a_codec_of_the_caller_may_know_strict_decoding_alone() -> None:
    def read(data: bytes, errors: str = "strict") -> tuple[str, int]:
        if errors != "strict":
            raise ValueError(errors)
        return bytes(data).decode("gbk"), len(data)

    def find(name: str) -> codecs.CodecInfo | None:
        return codecs.CodecInfo(str.encode, read, name=name) if name == "strict_only" else None  # type: ignore[arg-type]

    codecs.register(find)
    try:
        assert decode(HANS.encode("gbk"), "strict_only").text == HANS
    finally:
        codecs.unregister(find)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ('<meta charset="gbk">', "gbk"),
        ("<META HTTP-EQUIV=Content-Type CONTENT='text/html;charset=Big5'>", "Big5"),
        ('<?xml version="1.0" encoding="GB2312"?>', "GB2312"),
        ('@charset "utf-8";', "utf-8"),
        ("the charset=gbk of a page", None),
        ("<meta name=x>", None),
    ],
)
def test_declarations(head: str, name: str | None) -> None:
    assert declared_name(head.encode()) == name


def test_names() -> None:
    assert alternatives(codec_name("GB2312") or "") == ("gb18030",)
    assert alternatives(codec_name("x-x-big5") or "") == ("big5hkscs", "cp950")
    assert codec_name("hex") is None
    assert all(codec_name(name) is None for name in ("unicode_escape", "raw-unicode-escape", "idna", "charmap"))


def test_cp950_where_hkscs_has_no_character() -> None:
    only = [
        pair
        for lead in range(0xA1, 0xFA)
        for trail in range(0xA1, 0xFF)
        if _strict(pair := bytes((lead, trail)), "cp950") and not _strict(pair, "big5hkscs")
    ]
    for pair in only:
        decoded = decode(HANT.encode("big5") + pair)
        assert (decoded.encoding, decoded.damage) == ("cp950", ())


@pytest.mark.parametrize("more", [HANT, "甲㗎"])
def test_numbers_of_windows_are_read_as_such_only_in_windows_big5(more: str) -> None:
    data = "項目如下：".encode("big5") + b"\xc7\xe9" + more.encode("big5hkscs")
    is_windows = more == HANT  # 㗎 is of Hong Kong alone
    decoded = decode(data)
    assert (decoded.text[5], decoded.encoding) == ("①" if is_windows else "ロ", "cp950" if is_windows else "big5hkscs")
    assert decoded.undo(decoded.text) == data


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "big5"])
def test_damage_in_the_middle(encoding: str) -> None:
    text = HANT if encoding == "big5" else HANS
    data = text[:10].encode(encoding) + b"\xff\xff" + text[10:].encode(encoding)
    decoded = decode(data)
    assert decoded.text == text[:10] + "\ufffd" + text[10:]
    assert decoded.damage == ((10, 11, b"\xff\xff"),)
    assert decoded.undo(decoded.text) == data


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_cut_in_mid_character(encoding: str) -> None:
    # What is left of the first character must be no ASCII byte, or nobody could tell.
    text = HANT[2:] if encoding == "big5hkscs" else HANS
    data = text.encode(encoding)[1:-1]
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == ("\ufffd" + text[1:-1] + "\ufffd", encoding)
    assert [span[:2] for span in decoded.damage] == [(0, 1), (len(text) - 1, len(text))]
    assert decoded.undo(decoded.text) == data


def test_a_replacement_character_in_the_data_is_no_damage() -> None:
    data = "锟\ufffd斤".encode() + b"\xe4"
    decoded = decode(data)
    assert (decoded.text, decoded.damage) == ("锟\ufffd斤\ufffd", ((3, 4, b"\xe4"),))


def test_line_ends_and_nuls_are_kept() -> None:
    text = "一\r\n二\r三\n四\0五\u2028"
    assert decode(text.encode()).text == text
    assert decode(b"a\0b\r\nc").text == "a\0b\r\nc"


def test_a_few_legacy_characters_in_much_markup() -> None:
    markup = '<div class="a b">hello world, this is markup</div>\n' * 80
    for encoding in ("gbk", "big5"):
        text = markup + "中文新聞網頁" + markup
        assert decode(text.encode(encoding)).text == text


def test_confidence_says_something() -> None:
    long = decode(HANS.encode("gbk")).confidence or 0.0
    short = decode(HANS[:1].encode("gbk")).confidence or 0.0
    noise = decode(bytes(range(0x80, 0x100)) * 3).confidence or 0.0
    assert long > 0.95 > short
    assert noise < 0.5


def test_deterministic_across_processes() -> None:
    code = "import cleantext; d=cleantext.decode(bytes(range(120,256))*5); print(ascii(d))"
    runs = {
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1
