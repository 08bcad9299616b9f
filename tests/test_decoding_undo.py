"""Decoding: random, cut and spliced bytes always come back, and hostile ones cost no more than others."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleantext import decode
from cleantext.decoding.damage import collect_damage, mark_damage
from tests.command import RAW
from tests.test_decoding import CODECS, _strict


def _check(data: bytes, hint: str | None = None) -> None:
    decoded = decode(data, hint)
    assert decoded.undo(decoded.text) == data
    assert decoded == decode(data, hint)
    assert decoded.confidence is not None
    assert 0 <= decoded.confidence <= 1
    for start, end, lost in decoded.damage:
        assert decoded.text[start:end] == "\ufffd"
        assert lost
    assert all(before[1] < after[0] for before, after in zip(decoded.damage, decoded.damage[1:], strict=False))
    assert codecs.lookup(str(decoded.encoding)).name == decoded.encoding


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from([None, *CODECS]))
def test_random_bytes_come_back(data: bytes, hint: str | None) -> None:
    _check(data, hint)


@settings(deadline=None)
@given(
    st.text(st.sampled_from("中国國文的，。、「」あ한é€ \r\n\0abc~{}<&;\ufeff😀"), max_size=60),
    st.sampled_from(CODECS),
    st.integers(0, 3),
    st.integers(0, 3),
    st.binary(max_size=3),
)
def test_spoilt_text_comes_back(text: str, encoding: str, head: int, tail: int, splice: bytes) -> None:
    data = text.encode(encoding, "ignore")
    data = data[head : len(data) - tail]
    _check(data)
    _check(data[: len(data) // 2] + splice + data[len(data) // 2 :], encoding)


@settings(deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-32-be", "cp1252", "euc_jp"]))
def test_damage_is_what_the_codec_does_not_take(data: bytes, encoding: str) -> None:
    text, damage = collect_damage(mark_damage(data, encoding))
    if _strict(data, encoding) is not None:
        assert (text, damage) == (data.decode(encoding), ())
    else:
        assert damage


def test_long_hostile_data_is_linear_work() -> None:
    for unit in (b"\x80", b"\xff\x41", b"~{", b"\xe4\xb8", b"<meta ", b"\0", b"\x1b$B", b"\xd8\x00"):
        _check(unit * (200_000 // len(unit)))


def test_a_codec_that_gives_up_is_no_crash() -> None:
    class GivesUp(bytes):
        def decode(self, encoding: str = "utf-8", errors: str = "strict") -> str:
            if self.find(b"!") >= 0:
                raise RuntimeError("internal codec error")
            return super().decode(encoding, errors)

        def __getitem__(self, place):  # type: ignore[no-untyped-def]
            return GivesUp(super().__getitem__(place)) if isinstance(place, slice) else super().__getitem__(place)

        def splitlines(self, keepends: bool = False) -> list[bytes]:
            return [GivesUp(line) for line in super().splitlines(keepends)]

    assert collect_damage(mark_damage(GivesUp(b"ab\n!c\nd"), "ascii")) == ("ab\n\ufffdd", ((3, 4, b"!c\n"),))


@pytest.mark.parametrize("path", sorted(RAW.glob("*.txt")), ids=lambda path: path.stem[:3])
def test_a_page_that_was_saved_anew_is_read_as_it_is(path: Path) -> None:
    """Runs that are out of step are the page's, and no damage of the file."""
    text = path.read_text(encoding="utf-8")
    for encoding in ("gb18030", "utf-16"):
        decoded = decode(text.encode(encoding))
        assert decoded.text == text
        assert not decoded.damage
