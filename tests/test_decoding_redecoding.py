"""Decoding: runs that a lost byte put out of step, parts in another encoding, and good text that must stay."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import decode
from cleantext.decoding.codec_groups import MENDABLE
from cleantext.decoding.damage import mark_damage, unmark_damage
from cleantext.decoding.lattice import find_path
from cleantext.decoding.odd_places import odd_places
from cleantext.decoding.redecoding import mend
from cleantext.decoding.units import reader

HANS = "昨天下午我们去图书馆看书，外面一直在下雨，晚上回家的时候已经很冷了，大家都说明天可能会下雪。"
HANT = "昨天下午我們去圖書館看書，外面一直在下雨，晚上回家的時候已經很冷了，大家都說明天可能會下雪。"
CODECS = {"gb18030": HANS, "big5hkscs": HANT, "euc_tw": HANT, "utf-8": HANS}


@pytest.mark.parametrize("encoding", ["gb18030", "euc_tw"])
@pytest.mark.parametrize("lost", [10, 11, 24, 25, 40, 41])
def test_a_lost_byte_damages_one_character(encoding: str, lost: int) -> None:
    text = CODECS[encoding]
    data = text.encode(encoding)
    data = data[:lost] + data[lost + 1 :]
    decoded = decode(data)
    assert decoded.encoding == encoding
    # Which of two neighbours lost it the bytes do not always tell.
    assert len(decoded.damage) == 1
    assert abs(decoded.damage[0][0] - lost // 2) <= 1
    assert (decoded.text[: lost // 2 - 1], decoded.text[-20:]) == (text[: lost // 2 - 1], text[-20:])
    assert decoded.undo(decoded.text) == data


def test_what_is_no_damage_in_damaged_hz() -> None:
    whole = HANS.encode("hz")
    for data, text, lost in (
        (whole + b"~~ 50~~60~\n \x80" + whole, f"{HANS}~ 50~60 \ufffd{HANS}", b"\x80"),
        (whole + b"~{\x7d\x7d~}" + whole, f"{HANS}\ufffd{HANS}", b"\x7d\x7d"),  # a pair without a character
        (b"~{\x7d\x7d~}\n" + whole, f"\ufffd\n{HANS}", b"\x7d\x7d~}"),  # with the escape back, which the line end makes idle
    ):
        decoded = decode(data)
        assert (decoded.text, [raw for _, _, raw in decoded.damage], decoded.encoding) == (text, [lost], "hz")
        assert decoded.undo(decoded.text) == data


def test_characters_of_plane_2_in_damaged_iso_2022_cn() -> None:
    whole = f"{HANT}龘，燚。".encode("iso2022_cn")
    data = whole[:-1] + b"\x80"
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (f"{HANT}龘，燚。\ufffd", "iso2022_cn")
    assert decoded.undo(decoded.text) == data


def test_a_character_that_the_codec_lacks_is_an_error() -> None:
    assert unmark_damage("中\udcff", "gb18030") == "中".encode("gb18030") + b"\xff"
    with pytest.raises(UnicodeEncodeError):
        unmark_damage("中é", "big5")


def test_a_lost_byte_in_hz() -> None:
    data = f"{HANS}\n{HANS}".encode("hz")
    data = data[:30] + data[31:]
    decoded = decode(data)
    assert decoded.encoding == "hz"
    assert len(decoded.damage) == 1
    assert (decoded.text[:13], decoded.text[-70:]) == (HANS[:13], f"{HANS}\n{HANS}"[-70:])
    assert decoded.undo(decoded.text) == data


@pytest.mark.parametrize("encoding", sorted(CODECS))
def test_changed_bytes_damage_no_others(encoding: str) -> None:
    text = CODECS[encoding] * 4
    data = bytearray(text.encode(encoding))
    for at in range(45, len(data), 90):
        data[at] = 0x20
    decoded = decode(bytes(data))
    assert decoded.encoding == encoding
    kept = sum(a == b for a, b in zip(decoded.text.split("，"), text.split("，"), strict=False))
    assert kept >= len(text.split("，")) - 2 * len(range(45, len(data), 90))
    assert decoded.undo(decoded.text) == data


@pytest.mark.parametrize(
    ("page", "part"), [("utf-8", "gb18030"), ("gb18030", "utf-8"), ("utf-8", "big5hkscs"), ("big5hkscs", "utf-8")]
)
def test_a_part_in_another_encoding(page: str, part: str) -> None:
    if page == part:
        return
    text = HANT if "big5hkscs" in (page, part) else HANS
    lines = [text, "<p>title: x</p>", text[:20], text]
    data = b"\n".join(line.encode(part if number == 2 else page) for number, line in enumerate(lines))
    decoded = decode(data)
    assert (decoded.text, decoded.damage) == ("\n".join(lines), ())
    assert decoded.encoding == page
    ((start, end, encoding),) = decoded.parts
    assert encoding == part
    assert decoded.text[start:end].strip() == text[:20]
    assert decoded.undo(decoded.text) == data


def test_a_part_inside_a_line() -> None:
    data = f"<li>{HANS}</li><li>".encode() + HANS[:16].encode("gbk") + f"</li><li>{HANS[16:]}</li>".encode()
    decoded = decode(data)
    assert decoded.text == f"<li>{HANS}</li><li>{HANS[:16]}</li><li>{HANS[16:]}</li>"
    assert [encoding for _, _, encoding in decoded.parts] == ["gb18030"]
    assert decoded.undo(decoded.text) == data


def test_places_of_parts_and_damage_agree() -> None:
    data = HANS.encode() + b"\xff\xff\n" + HANS[:20].encode("gbk") + b"\n\xe4\xb8" + HANS.encode()
    decoded = decode(data)
    assert [lost for _, _, lost in decoded.damage] == [b"\xff\xff", b"\xe4\xb8"]
    assert all(decoded.text[start:end] == "\ufffd" for start, end, _ in decoded.damage)
    assert [decoded.text[start:end].strip() for start, end, _ in decoded.parts] == [HANS[:20]]


@pytest.mark.parametrize("encoding", sorted(MENDABLE))
@pytest.mark.parametrize(
    "text",
    [
        HANS,
        HANT,
        "王厚卿、王宪志、王晓秋、王梦恕、王辉丰、王敦书、王福祥、王震源、方鑫淼、沈嘉琪、龚育之、郗恩庭",
        "囧槑靐龘，饕餮魑魅，彳亍踯躅，氤氲氍毹",
        "【原作】〔注〕〖题〗了很多．呵呵．真是，Ａ．Ｂ．Ｃ三项",
        "┌──┬──┐\n│　　│　　│\n├──┼──┤",
        "これは日本語の文章です。漢字かな交じり文を、正しく判定できるでしょうか。",
        "Москва является столицей; ελληνικά γράμματα; lǐ bái dù fǔ",
        "\ue168\ue16e\ue174\ue17a\ue180\ue197\ue198\ue199",
        "T恤、A股、U盘和CPU与GPU，用PHP写的的k歌房",
    ],
)
def test_what_is_right_stays(encoding: str, text: str) -> None:
    data = f"{text}\n{text}".encode(encoding, "ignore")
    good = data.decode(encoding)
    assert mend(data, good, encoding) == (good, ())


def test_a_replacement_character_is_cheaper_than_an_invented_text() -> None:
    data = HANS[:10].encode() + b"\xd6\xd0" + HANS[10:].encode()
    assert decode(data).text == HANS[:10] + "\ufffd" + HANS[10:]


@pytest.mark.parametrize("encoding", sorted(MENDABLE))
def test_units_are_what_the_codec_reads(encoding: str) -> None:
    read = reader(encoding)
    for text in HANT + "a乂！":
        data = text.encode(encoding)
        assert read(data + b"\x20\x20\x20", 0) == (text, len(data))
    assert read(b"\xff", 0) is None
    assert read(b"\xc4", 0) is None


def test_a_way_has_every_byte_once() -> None:
    data = HANS.encode("gbk")[1:41] + HANS.encode() + b"\xff"
    _, pieces = find_path(data, ("gb18030", "utf-8"), "\n")
    assert [piece.start for piece in pieces[1:]] == [piece.end for piece in pieces[:-1]]
    assert (pieces[0].start, pieces[-1].end) == (0, len(data))
    assert {piece.encoding for piece in pieces} == {None, "gb18030", "utf-8"}


@settings(deadline=None)
@given(st.binary(max_size=120), st.sampled_from(sorted(MENDABLE)))
def test_places_are_in_order_and_bytes_come_back(data: bytes, encoding: str) -> None:
    marked = mark_damage(data, encoding)
    places = list(odd_places(marked, encoding))
    assert all(first.end <= second.start for first, second in itertools.pairwise(places))
    mended, parts = mend(data, marked, encoding)
    assert all(mended[start:end] for start, end, _ in parts)
    if not parts and mended != marked:
        assert unmark_damage(mended, encoding) == data


def test_noise_is_given_up() -> None:
    noise = bytes((number * number * 7 + number // 3) % 127 + 128 for number in range(40_000))
    decoded = decode(noise)
    assert (decoded.confidence or 0) < 0.5
    assert decoded.undo(decoded.text) == noise


@pytest.mark.parametrize(
    "line", ["吴邦国致信全国会议着力抓好减员增效", "爷爷把慰问信用饭粒贴小", "我国最大的陆路口岸去年全", "本报北京讯国家新药"]
)
def test_the_last_character_of_a_line_of_gbk_may_be_valid_utf_8(line: str) -> None:
    page = "今天天气很好，我们去公园玩。", line, "大家都很高兴，一直玩到天黑才回家。"
    data = "\n".join(page).encode().replace(line.encode(), line.encode("gb18030"))
    assert decode(data).text == "\n".join(page)
    greek = "这种药是β受体阻滞剂，与α粒子无关。"
    assert decode(data + f"\n{greek}".encode()).text.endswith(greek)
