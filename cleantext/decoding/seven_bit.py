"""Encodings that hide in ASCII: HZ, the ISO 2022 family, and UTF-16 of text that is mostly ASCII itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from cleantext.decoding.damage import count_damage, mark_damage
from cleantext.decoding.judge import text_cost
from cleantext.decoding.names import alternatives
from cleantext.patterns.classes import MAIN_HAN

# RFC 1843: between ~{ and ~} stand pairs of bytes, the first of them 21-77. A long one may be damaged further on.
_PAIR = rb"[\x21-\x77][\x21-\x7e]"
_HZ = re.compile(rb"~\{((?:%b){1,3}(?=~\})|(?:%b){4,50})" % (_PAIR, _PAIR))
_HZ_END = re.compile(rb"(?<![\x21-\x7e])[\x21-\x7e]?((?:%b){6,200})(?=~\})" % _PAIR)
_HZ_SAMPLE = 8  # stretches
_HZ_SIGNS, _HZ_CLOSED = 6.0, 4.0  # ~{ is rare in itself, and ~} behind whole pairs again
_HZ_RARE, _HZ_SINGLE = 4.0, 3.0  # and so are files in HZ, and those with a single character
_NO_WORD = 5.2  # the cost of a byte of ASCII that is no part of a word
_WORD_LETTER = 2.3  # and that of a letter of a word
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
_ASIAN = re.compile(f"[\u3000-\u30ff{MAIN_HAN}\uac00-\ud7a3\uff01-\uff5e]")
_SOUND = 5  # such characters for each damaged byte
_HIGH = bytes(range(0x80, 0x100))
_CORRUPT = 0.04  # bytes beyond ASCII that HZ may have
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
SHORT = 400  # no longer text is looked at for control characters
_SHORTEST = 8
_STRIPES = 4096
_LOW = bytes(range(7))  # the high bytes of Latin, Greek, Cyrillic, Hebrew and Arabic letters
_WIDE = ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")


def hidden_codecs(data: bytes, text: str) -> list[str]:
    """The codecs besides UTF-8 that may be meant by `data`, which is `text` in UTF-8. Mostly there is none."""
    if len(data) >= _SHORTEST and (_is_striped(data) or (len(text) <= SHORT and _CONTROLS.search(text))):
        return [encoding for encoding in _WIDE if "\0" not in data.decode(encoding, "ignore")]
    return []


def four_byte_codec(data: bytes) -> str | None:
    """The form of UTF-32 that `data` is in, but for a last unit that is cut: hardly any other bytes are numbers up to 10FFFF."""
    if len(data) < _SHORTEST or b"\0" not in data:
        return None
    for encoding in ("utf-32-le", "utf-32-be"):
        try:
            text = data[: len(data) & ~3].decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text and (len(data) % 4 == 0 or len(text) > _SHORTEST):
            return encoding
    return None


def escaped_codec(data: bytes) -> str | None:
    """The codec of the ISO 2022 family, or HZ, that `data` is written in; None if there is no sign of one.

    A few bytes may be damaged. What a codec reads must mostly make sense: bytes with escapes in them may be anything.
    """
    # A single byte is looked for much faster than two.
    if b"\x1b" in data and b"\x1b$" in data:
        for escape, encoding in _ESCAPES:
            if escape in data:
                marked = mark_damage(data, encoding)
                if len(_ASIAN.findall(marked)) > _SOUND * count_damage(marked):
                    return encoding
    if b"~" not in data or len(data) - len(data.translate(None, _HIGH)) > len(data) * _CORRUPT:
        return None
    if b"~{" in data and _is_hz(_HZ.finditer(data)):
        return "hz"
    # The sign at the beginning may be lost, or what stands behind it.
    return "hz" if b"~}" in data and _is_hz(_HZ_END.finditer(data)) else None


def _is_striped(data: bytes) -> bool:
    """Whether NULs and the like fill one in eight bytes or more, and nearly all at even or nearly all at odd places."""
    if b"\0" not in data:
        return False
    data = data[:_STRIPES]
    even, odd = (len(half) - len(half.translate(None, _LOW)) for half in (data[0::2], data[1::2]))
    if max(data[0::4].count(0), data[3::4].count(0)) * 5 > len(data):
        return True  # UTF-32
    return max(even, odd) * 8 >= len(data) and max(even, odd) >= 4 * min(even, odd)


def claimed_codecs(data: bytes, text: str, claims: Sequence[str]) -> list[str]:
    """The codecs of `claims` that read `data`, which is ASCII, otherwise than as ASCII."""
    return [encoding for claim in claims for encoding in alternatives(claim) if _reads_otherwise(data, text, encoding)]


def _is_hz(stretches: Iterable[re.Match[bytes]]) -> bool:
    """Whether data is HZ in which `stretches` of pairs were found: these are likelier to be Chinese than anything else."""
    cost, read = _HZ_RARE, 0
    for found in islice(stretches, _HZ_SAMPLE):
        pairs = found[1]
        text = bytes(byte | 0x80 for byte in pairs).decode("gb18030", "replace")
        letters = sum(map(len, _WORDS.findall(pairs)))
        closed = found.string.startswith(b"~}", found.end())
        cost += text_cost(text) - (len(pairs) - letters) * _NO_WORD - letters * _WORD_LETTER
        cost -= _HZ_SIGNS + closed * _HZ_CLOSED
        read += len(_CHINESE.findall(text))
    return read > 0 and cost + (_HZ_SINGLE if read == 1 else 0.0) < 0


def _reads_otherwise(data: bytes, text: str, encoding: str) -> bool:
    try:
        return data.decode(encoding) != text
    except (UnicodeError, ValueError, RuntimeError):
        return False
