"""The codecs for CNS 11643: EUC-TW and ISO-2022-CN."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext.decoding.cns.planes import EMPTY, places, plane
from cleantext.decoding.cns.registration import register

register()
TAIWAN = "臺灣，中華民國；「繁體」字。"
NAMES = ("euc_tw", "iso2022_cn", "iso2022_cn_ext")


@pytest.mark.parametrize(("name", "codec"), [("EUC-TW", "euc_tw"), ("x-euc-tw", "euc_tw"), ("ISO-2022-CN", "iso2022_cn"),
                                             ("ISO-2022-CN-EXT", "iso2022_cn_ext")])  # fmt: skip
def test_the_codecs_are_known_to_python(name: str, codec: str) -> None:
    assert codecs.lookup(name).name == codec
    cleantext.Cleaner(encoding=name)


@pytest.mark.parametrize(
    ("text", "encoding", "data"),
    [
        ("一乙丁", "euc_tw", b"\xc4\xa1\xc4\xa2\xc4\xa3"),  # the first characters of plane 1
        ("a乂b", "euc_tw", b"a\x8e\xa2\xa1\xa1b"),  # the first of plane 2
        ("交换", "iso2022_cn", b"\x1b$)A\x0e=;;;\x0f"),  # RFC 1922, section 3
        ("～", "euc_tw", b"\xa2\xc4"),
        ("一", "iso2022_cn", b"\x1b$)A\x0eR;\x0f"),
        ("亄", "iso2022_cn", b"\x1b$*H\x1bNAW"),  # plane 2, single shift
        ("乙\n乙", "iso2022_cn", b"\x1b$)A\x0eRR\x0f\n\x1b$)A\x0eRR\x0f"),
    ],
)
def test_known_bytes(text: str, encoding: str, data: bytes) -> None:
    assert (text.encode(encoding), data.decode(encoding)) == (data, text)


def test_planes_beyond_the_second() -> None:
    third = next(
        character for character, (number, _) in places().items() if number == 3 and not character.encode("gb2312", "ignore")
    )
    fifteenth = next(character for character, (number, _) in places().items() if number == 15)
    assert (third + fifteenth).encode("euc_tw").decode("euc_tw") == third + fifteenth
    assert third.encode("iso2022_cn_ext").decode("iso2022_cn_ext") == third
    with pytest.raises(UnicodeEncodeError):
        third.encode("iso2022_cn")


def test_the_table() -> None:
    filled = {number: sum(character != EMPTY for character in plane(number).values()) for number in range(1, 17)}
    assert filled[1] >= 5401 + 438
    assert filled[2] == 7650
    assert sum(filled.values()) > 58_000
    # Big5 has the Han characters of the first two planes, but for one that Unicode tells from its variant there.
    han = {c for number in (1, 2) for c in plane(number).values() if "一" <= c <= "鿿"}
    assert {c for c in han if not c.encode("big5hkscs", "ignore")} == {"彞"}


@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_character_is_an_error(name: str) -> None:
    bad = b"\xff" if name == "euc_tw" else b"\x1b$)A\x0e\x7e\x7e\x0f"
    with pytest.raises(UnicodeDecodeError):
        (b"ab" + bad).decode(name)
    assert (b"ab" + bad + b"c").decode(name, "replace") == "ab\ufffdc"
    assert "a\u00f1\ud800b".encode(name, "replace") == b"a??b"
    assert "中\u00f1中".encode(name, "xmlcharrefreplace").decode(name) == "中&#241;中"


def test_a_set_has_its_slot() -> None:
    assert b"\x1b$)A\x0eVPND\x0f".decode("iso2022_cn") == "中文"
    for other in (b"\x1b$*A", b"\x1b$)H"):
        with pytest.raises(UnicodeDecodeError):
            (other + b"\x0eVPND\x0f").decode("iso2022_cn")


@pytest.mark.parametrize("name", NAMES)
@given(st.text(st.sampled_from(TAIWAN + "\r\n a~{}\0乂丂﹏〸")))
def test_text_comes_back(name: str, text: str) -> None:
    writable = text.replace("丂", "") if name == "iso2022_cn" else text
    writable = writable if name == "euc_tw" else writable.replace("\r", "")
    assert writable.encode(name).decode(name) == writable


@pytest.mark.parametrize("name", NAMES)
@given(st.binary(max_size=60))
def test_random_bytes_end(name: str, data: bytes) -> None:
    assert isinstance((b"\x1b$)G\x0e" + data).decode(name, "replace"), str)


def test_a_hint_names_them() -> None:
    for name in NAMES:
        data = TAIWAN.encode(name)
        assert cleantext.decode(data, name).text == TAIWAN
        assert cleantext.decode(data, name).undo(TAIWAN) == data
