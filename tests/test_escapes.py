"""Escapes: what is decoded in every form, and what is left where it is no text."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Callable
from urllib.parse import quote

import pytest

import cleantext

SIMPLIFIED = [
    "国家统计局公布了上半年的主要经济数据",
    "学校图书馆周末也向市民开放",
    "他说：“我们明天一早出发。”",
    "这条铁路全长三百公里，途经两省六市",
]
TRADITIONAL = [
    "國家統計局公布了上半年的主要經濟數據",
    "學校圖書館週末也向市民開放",
    "這條鐵路全長三百公里，途經兩省六市",
]


def by_number(text: str) -> str:
    return "".join(f"\\u{ord(character):04x}" for character in text)


def printed(text: str, codec: str) -> str:
    return repr(text.encode(codec))[2:-1]


def octal(text: str) -> str:
    return "".join(f"\\{byte:03o}" for byte in text.encode())


FORMS: dict[str, Callable[[str], str]] = {
    "percent": quote,
    "percent, GB18030": lambda text: quote(text.encode("gb18030")),
    "percent, Big5": lambda text: quote(text.encode("big5hkscs", "ignore")),
    "percent, twice": lambda text: quote(quote(text)),
    "number": by_number,
    "number, twice": lambda text: by_number(text).replace("\\", "\\\\"),
    "number, stripped": lambda text: by_number(text).replace("\\", ""),
    "JavaScript": lambda text: "".join(f"%u{ord(character):04X}" for character in text),
    "bytes": lambda text: printed(text, "utf-8"),
    "bytes, GB18030": lambda text: printed(text, "gb18030"),
    "octal": octal,
    "quoted-printable": lambda text: quopri.encodestring(text.encode()).decode(),
    "encoded word": lambda text: f"=?UTF-8?B?{base64.b64encode(text.encode()).decode()}?=",
    "reference": lambda text: "".join(f"&#{ord(character)};" for character in text),
    "reference without ;": lambda text: "".join(f"&#{ord(character)}" for character in text),
    "reference without &": lambda text: "".join(f"#x{ord(character):x}；" for character in text),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("text", SIMPLIFIED + TRADITIONAL)
def test_every_form_is_decoded(form: str, text: str) -> None:
    if "Big5" in form and text in SIMPLIFIED:
        pytest.skip("Big5 lacks these characters")
    escaped = FORMS[form](text)
    for before, after in (("", ""), ("标题：", ""), ("昨日", "。"), ("第一行。\n", "\n第三行。")):
        result = cleantext.explain(before + escaped + after)
        assert result.text == before + text + after
        assert result.undo() == before + escaped + after


@pytest.mark.parametrize("form", [form for form in FORMS if not form.startswith(("encoded", "reference"))])
@pytest.mark.parametrize(
    "frame",
    [
        'title = "{}"',
        '{{"title": "{}"}}',
        "https://www.example.com/search/{}",
        "`{}`",
        "经编码后得到：{}",
        "<img alt='{}'>",
    ],
)
def test_where_it_is_no_text_it_stays(form: str, frame: str) -> None:
    shown = frame.format(FORMS[form]("国家统计"))
    assert cleantext.clean(shown) == shown


@pytest.mark.parametrize("codec", ["shift_jis", "euc_kr", "cp1251", "latin-1"])
def test_other_encodings_are_no_chinese(codec: str) -> None:
    text = {"shift_jis": "日本語のテスト", "euc_kr": "한국어 문장", "cp1251": "русский текст", "latin-1": "déjà été"}[codec]
    for escaped in (quote(text.encode(codec)), printed(text, codec), quopri.encodestring(text.encode(codec)).decode()):
        assert cleantext.clean("题：" + escaped) == "题：" + escaped


@pytest.mark.parametrize(
    "piece", ["%25", "\\", "\\u4e2d", "%E4", "\\xe4\\xb8", "=E4=B8=\n", "&#2001", "#x4e2d；", "=?a?B?", "u4e2d"]
)
def test_long_rows_end(piece: str) -> None:
    text = piece * 20_000
    result = cleantext.explain(text)
    assert result.undo() == text
