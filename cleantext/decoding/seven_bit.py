"""Encodings whose data is valid ASCII or UTF-8: HZ, the ISO 2022 family, and UTF-16 and UTF-32 of mostly ASCII text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice

from cleantext.decoding.codec_groups import WIDE
from cleantext.decoding.damage import count_damage, mark_damage
from cleantext.decoding.iso2022 import CODECS, read_iso2022, with_escapes
from cleantext.decoding.judge import text_cost
from cleantext.decoding.names import alternatives
from cleantext.patterns.classes import MAIN_HAN

# RFC 1843: pairs of bytes between ~{ and ~}, the first of each 21-77. Only the beginning of a long stretch need be valid.
_PAIR = rb"[\x21-\x77][\x21-\x7e]"
_HZ = re.compile(rb"~\{((?:%b){1,3}(?=~\})|(?:%b){4,50})" % (_PAIR, _PAIR))
_HZ_END = re.compile(rb"(?<![\x21-\x7e])[\x21-\x7e]?((?:%b){6,200})(?=~\})" % _PAIR)
_HZ_SAMPLE = 8  # stretches
_HZ_OPENED, _HZ_CLOSED = 6.0, 4.0  # nats for HZ: ~{ is rare in ASCII text, and so is ~} after whole pairs
_HZ_RARE, _HZ_SINGLE = 4.0, 3.0  # nats against HZ: files in it are rare, and so are files with a single Chinese character
_NOT_IN_WORD, _IN_WORD = 5.2, 2.3  # the cost in nats of an ASCII byte outside a word and inside one
_CHINESE = re.compile(f"[{MAIN_HAN}、。，：；？！（）《》“”０-９Ａ-Ｚａ-ｚ]")
_WORDS = re.compile(rb"[a-z]{2,}")
_ESCAPES: tuple[tuple[bytes, str], ...] = (
    (b"\x1b$B", "iso2022_jp_2"),
    (b"\x1b$@", "iso2022_jp_2"),
    (b"\x1b$)C", "iso2022_kr"),
    (b"\x1b$)A", "iso2022_cn"),
    (b"\x1b$)G", "iso2022_cn"),
    (b"\x1b$*H", "iso2022_cn"),
    (b"\x1b$)E", "iso2022_cn_ext"),
    (b"\x1b$+", "iso2022_cn_ext"),
)
_BEYOND_ASCII = re.compile("[^\0-\x7f\udc80-\udcff]")
_MIN_READ_PER_DAMAGED = 5  # characters beyond ASCII for each damaged byte
_ISO_SAMPLE = 2000  # bytes that are read as damaged ISO-2022-CN
_HIGH = bytes(range(0x80, 0x100))
_MAX_HIGH = 0.04  # the share of non-ASCII bytes that damaged HZ may have
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SHORT = 400  # code points; longer text is not searched for control characters
_MIN_WIDE_BYTES = 8
_STRIPES_SAMPLE = 4096  # bytes
_MOST_UNITS, _MIN_DAMAGED_UNITS = 0.9, 16  # units of UTF-32 that are whole, and units of damaged text
_PLANES = bytes(range(4))
_LOW = bytes(range(7))  # the high bytes of Latin, Greek, Cyrillic, Hebrew and Arabic letters


def hidden_codecs(data: bytes, text: str) -> list[str]:
    """The forms of UTF-16 and UTF-32 that `data` may be in, although it is valid UTF-8 (`text`). Mostly there is none."""
    if len(data) >= _MIN_WIDE_BYTES and (_is_striped(data) or (len(text) <= SHORT and _CONTROLS.search(text))):
        return [encoding for encoding in WIDE if "\0" not in data.decode(encoding, "ignore")]
    return []


def utf32_codec(data: bytes) -> str | None:
    """The byte order of UTF-32 that `data` is in, or None: other data is hardly ever valid.

    Its last unit may be truncated, and one unit in ten damaged.
    """
    if len(data) < _MIN_WIDE_BYTES or b"\0" not in data:
        return None
    for encoding in ("utf-32-le", "utf-32-be"):
        try:
            text = data[: len(data) & ~3].decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (len(data) % 4 == 0 or len(text) > _MIN_WIDE_BYTES):
            return encoding
    return next(filter(partial(is_damaged_utf32, data), ("utf-32-le", "utf-32-be")), None)


def is_damaged_utf32(data: bytes, encoding: str) -> bool:
    """Whether `data` is text in UTF-32 but for one unit in ten at most. Numbers of four bytes are no text."""
    sample = data[:_STRIPES_SAMPLE]
    high, plane = (sample[3::4], sample[2::4]) if encoding == "utf-32-le" else (sample[0::4], sample[1::4])
    enough = _MOST_UNITS * len(high)
    if len(high) < _MIN_DAMAGED_UNITS or high.count(0) < enough or len(plane) - len(plane.translate(None, _PLANES)) < enough:
        return False
    marked = mark_damage(sample[: len(sample) & ~3], encoding)
    return sum(map(str.isprintable, marked)) + marked.count("\n") + marked.count("\r") >= enough


def escaped_codec(data: bytes) -> str | None:
    """The codec of the ISO 2022 family, or HZ, that `data` is in; None if there is no sign of one.

    A few bytes may be damaged. Most of the decoded text must be plausible, since any binary data may contain escapes.
    """
    data = with_escapes(data)
    # Searching for a single byte is much faster than for two.
    if b"\x1b" in data and b"\x1b$" in data:
        for escape, encoding in _ESCAPES:
            if escape in data:
                if _is_read(mark_damage(data, encoding)):
                    return encoding
                if encoding in CODECS and _is_read(read_iso2022(data[:_ISO_SAMPLE]) or ""):
                    return encoding
    if b"~" not in data or len(data) - len(data.translate(None, _HIGH)) > len(data) * _MAX_HIGH:
        return None
    if b"~{" in data and _is_hz(_HZ.finditer(data)):
        return "hz"
    # The ~{ may be lost, or the pairs after it.
    return "hz" if b"~}" in data and _is_hz(_HZ_END.finditer(data)) else None


def _is_read(marked: str) -> bool:
    """Whether a marked text (see `mark_damage`) has characters that its escapes introduce, and little damage."""
    return len(_BEYOND_ASCII.findall(marked)) > _MIN_READ_PER_DAMAGED * count_damage(marked)


def _is_striped(data: bytes) -> bool:
    """Whether at least one byte in eight is below 7, nearly all of these at even or nearly all at odd offsets; or UTF-32."""
    if b"\0" not in data:
        return False
    data = data[:_STRIPES_SAMPLE]
    even, odd = (len(half) - len(half.translate(None, _LOW)) for half in (data[0::2], data[1::2]))
    if max(data[0::4].count(0), data[3::4].count(0)) * 5 > len(data):
        return True  # UTF-32
    return max(even, odd) * 8 >= len(data) and max(even, odd) >= 4 * min(even, odd)


def claimed_codecs(data: bytes, text: str, claims: Sequence[str]) -> list[str]:
    """The codecs of `claims` that decode `data`, which is ASCII (`text`), to another text."""
    return [encoding for claim in claims for encoding in alternatives(claim) if _differs(data, text, encoding)]


def _is_hz(stretches: Iterable[re.Match[bytes]]) -> bool:
    """Whether data with these `stretches` of pairs is HZ: they are more probable as Chinese than as ASCII."""
    cost, read = _HZ_RARE, 0
    for found in islice(stretches, _HZ_SAMPLE):
        pairs = found[1]
        text = bytes(byte | 0x80 for byte in pairs).decode("gb18030", "replace")
        letters = sum(map(len, _WORDS.findall(pairs)))
        closed = found.string.startswith(b"~}", found.end())
        cost += text_cost(text) - (len(pairs) - letters) * _NOT_IN_WORD - letters * _IN_WORD
        cost -= _HZ_OPENED + closed * _HZ_CLOSED
        read += len(_CHINESE.findall(text))
    return read > 0 and cost + (_HZ_SINGLE if read == 1 else 0.0) < 0


def _differs(data: bytes, text: str, encoding: str) -> bool:
    try:
        return data.decode(encoding) != text
    except (UnicodeError, ValueError, RuntimeError):
        return False
