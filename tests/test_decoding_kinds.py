"""Decoding: kinds of text that are hard to tell, and their look-alikes."""

from __future__ import annotations

import base64
import random
import struct

import pytest

import cleantext
from benchmarks.decoding.kinds import kinds
from benchmarks.decoding.pieces import SCRIPTS, widths
from cleantext import decode
from cleantext.decoding.alphabets.thai import LETTERS, thai_cost
from cleantext.decoding.hz import is_sound, read_hz
from cleantext.decoding.seven_bit import is_damaged_utf32

THAI = "สวัสดีครับ ยินดีต้อนรับสู่ประเทศไทย กรุงเทพมหานครเป็นเมืองหลวงของประเทศ"
NAMES = "陈志伟　李美玉　崔凤英　陈鹏　陈秀荣　龚莹　蔡雷　王丽　杜淑英　梅静　孟平"
HANS = "昨天下午我们去图书馆看书，外面一直在下雨，晚上回家的时候已经很冷了。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (NAMES, "gb18030"),
        (NAMES[:8], "gb18030"),
        ("許家宏　鄭淑惠　俊傑　黃玉玲", "big5"),
        ("佢隔離唔代", "big5hkscs"),
        ("佢食飯\n唔", "big5hkscs"),
        ("你同佢哋一齊嚟㗎", "gb18030"),
        ("辰宿列張寒來暑往秋收冬藏\n床前明月光", "big5"),
        ("〔注〕①〔原文〕約翰‧史密斯說：好的～", "cp950"),
        ("圖①：張家界國家森林公園，圖②：天門山", "cp950"),
        ("这是用 scripts。", "gb18030"),
        ("contraseñ", "cp1252"),
        ("ía debe ser hecha po", "cp1252"),
        ("TAILANDÉS THO THUNG", "cp1252"),
        ("користатися рядком, який не є інтерактивним", "koi8-u"),
        (THAI, "cp874"),
        ("李　美\n王", "utf-32-le"),
        ("李　美\n王", "utf-32-be"),
        ("“debu", "utf-16-le"),
        ("“debu", "utf-16-be"),
    ],
)
def test_the_text_comes_back(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    decoded = decode(data)
    assert (decoded.text, decoded.damage, decoded.undo(decoded.text)) == (text, (), data)


def test_a_bullet_stays() -> None:
    data = "•第一項\n•第二項，這是約翰•史密斯的測試".encode("big5")
    assert (decode(data).text, decode(data).encoding) == (data.decode("big5"), "big5hkscs")


def test_the_tilde_is_that_of_the_codec_and_set_right_afterwards() -> None:
    data = "早上九點～十點，他說：好的～".encode("cp950")
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, decoded.undo(decoded.text)) == (data.decode("big5hkscs"), "big5hkscs", data)
    assert cleantext.clean(data) == "早上九點～十點，他說：好的～"


def test_cells_of_thai_are_no_thai() -> None:
    def each(text: str) -> float:
        stretches = LETTERS.findall(text)
        return sum(map(thai_cost, stretches)) / sum(map(len, stretches))

    assert each(THAI) < 3.8 < 4.2 < each(NAMES.encode("gb18030").decode("cp874", "ignore"))
    assert thai_cost("") == thai_cost("abc") == 0.0


@pytest.mark.parametrize("text", ["用户登录主", "是利用中國", "\n何当共剪", "丹丹、符兰"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_that_is_all_ascii(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert data.isascii()
    assert decode(data).text == text


def test_ascii_is_no_utf16() -> None:
    chance = random.Random(1)
    keys = [base64.b64encode(chance.randbytes(9)) for _ in range(300)]
    noise = [bytes(chance.randrange(33, 127) for _ in range(chance.choice((8, 10, 12)))) for _ in range(300)]
    others = [b"Bush hid the facts", b"(?P<Y>\\d\\d\\d\\d)", b"x[i]={j}", b"N_THOUSAND", b"a\tb\tc\td", b"\\d{2}:\\d{2}!"]
    assert [data for data in (*keys, *noise, *others) if decode(data).encoding != "utf-8"] == []


def test_chance_utf8() -> None:
    assert decode(b" 00-97520956 372 \xcc\xab").text == " 00-97520956 372 太"
    for text in (
        "café",
        "naïve",
        "Ünal",
        "5 µm",
        "Привет",
        "Ελλάδα",
        "¡Hola!",
        "β = 5",
        "α",
        "Ω",
        "¥100",
        "© 2024",
        "π r²",
        "Δt",
        "25 °C",
        "½",
        "λx.x",
        "σ²=3",
        "μ±2",
        "/ˈwɔːtə/",
    ):
        assert (decode(text.encode()).text, decode(text.encode()).encoding) == (text, "utf-8")


@pytest.mark.parametrize(
    "text", ["厢叩玉扃，转教小", "严秀珍", "８００", "0至500年", "　张玲、", "残月下章台。\n", "他说：“好”。"]
)
def test_hz(text: str) -> None:
    data = text.encode("gb2312")
    pieces, wide = [], False
    for start, end in widths(text, "gb2312"):
        if (end - start > 1) != wide:
            wide = not wide
            pieces.append(b"~{" if wide else b"~}")
        pieces.append(bytes(byte & 0x7F for byte in data[start:end]))
    packed = b"".join((*pieces, b"~}" * wide))
    decoded = decode(packed)
    assert (decoded.text, decoded.encoding, decoded.undo(decoded.text)) == (text, "hz", packed)


@pytest.mark.parametrize("text", ["~{x~} and ~{ab~}", '(format t "~{~a~^, ~}" list)', "~{):~}", "a~}b"])
def test_what_is_no_hz(text: str) -> None:
    assert (decode(text.encode()).text, decode(text.encode()).encoding) == (text, "utf-8")


@pytest.mark.parametrize(
    ("place", "new"), [(0, b"x"), (1, b"\xa5"), (0, b""), (9, b""), (12, b"\n"), (-2, b""), (-1, b"7"), (30, b"\xf0")]
)
def test_hz_with_a_byte_changed(place: int, new: bytes) -> None:
    line = f"{HANS}abc{HANS}".encode("hz")
    place %= len(line)
    data = f"{HANS}\n".encode("hz") + line[:place] + new + line[place + 1 :]
    decoded = decode(data)
    assert (decoded.encoding, decoded.undo(decoded.text)) == ("hz", data)
    assert not is_sound(data)
    wanted = f"{HANS}\n{HANS}abc{HANS}"
    assert sum(character in decoded.text for character in wanted) >= len(wanted) - 3
    assert abs(len(decoded.text) - len(wanted)) <= 2


def test_hz_whose_first_sign_is_lost() -> None:
    data = f"{HANS}".encode("hz")[1:]
    assert decode(data).text[-30:] == HANS[-30:]
    assert read_hz(b"") == ""


def test_hz_that_is_damaged_right_behind_its_signs() -> None:
    data = f"{HANS}\n{HANS}".encode("hz").replace(b"~{", b"~{@\xfc", 2)
    assert decode(data).encoding == "hz"
    assert decode(data).undo(decode(data).text) == data


def test_kinds_are_lines_of_their_scripts() -> None:
    lines = {"simplified": [HANS], "traditional": ["昨天下午我們去圖書館看書，外面一直在下雨。"]}
    made = kinds(lines, random.Random(1))
    assert {name.split(":")[0] for name in made} == set(lines) <= set(SCRIPTS)
    assert len(made) == 11
    for texts in made.values():
        assert all(len(text) > 3 and "\n" not in text for text in texts)
    assert made == kinds(lines, random.Random(1))


def test_widths_of_hz() -> None:
    spans = list(widths("中文ab中", "hz"))
    packed = "中文ab中".encode("hz")
    assert [packed[start:end] for start, end in spans] == [b"VP", b"ND", b"a", b"b", b"VP"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_in_utf_16_full_of_mojibake_is_in_utf_16(encoding: str) -> None:
    text = "这家书店在河边开了三十年。".encode("gbk").decode("utf-8", "replace") * 8
    decoded = decode(f"\ufeff{text}".encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.confidence) == (text, encoding, 1.0)


@pytest.mark.parametrize("declared", ["unicode_escape", "raw-unicode-escape", "charmap"])
def test_a_declared_codec_that_is_none_of_files_is_ignored(declared: str) -> None:
    page = f'<meta charset="{declared}">C:\\new\\table'
    assert decode(page.encode()).text == page
    assert cleantext.clean(page.encode(), encoding=declared, profile="archive") == page


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_damaged_utf_32(encoding: str, mark: str) -> None:
    text = "今天天气很好，我们去公园玩。\r\n大家都很高兴，一直玩到天黑才回家。\n" * 4
    data = bytearray((mark + text).encode(encoding))
    for at in range(41, len(data), 97):
        data[at] ^= 0x55
    found = cleantext.decode(bytes(data))
    assert found.encoding == encoding
    assert sum(map(str.__eq__, found.text, text)) >= 0.95 * len(text)
    assert cleantext.explain(bytes(data)).undo() == bytes(data)


@pytest.mark.parametrize("encoding", ["utf-32-le", "utf-32-be"])
def test_numbers_of_four_bytes_are_no_damaged_text(encoding: str) -> None:
    order = "<" if encoding == "utf-32-le" else ">"
    data = struct.pack(f"{order}400I", *(number * 7919 % 60_000 for number in range(400)))
    assert not is_damaged_utf32(b"\xff\xff\xff\xff" + data, encoding)
