"""Short data that is valid UTF-8 by chance, and is more probably in another encoding.

One in seven two-byte characters of a Chinese encoding is a valid UTF-8 character as well, and five characters of UTF-16 can
be ten bytes of ASCII. The more probable text decides.
"""

from __future__ import annotations

import re

from cleantext.decoding.character_classes import ASCII_COST
from cleantext.decoding.judge import text_cost
from cleantext.patterns.classes import MAIN_HAN

LONGEST = 64  # bytes; longer data is not valid UTF-8 by chance
_MIN_UTF16_BYTES = 8
_MAX_IMPLAUSIBLE, _MAX_WEAK = 6, 2  # non-ASCII characters in `is_implausible_utf8` and in `is_weak_utf8`
_TWO_BYTES = re.compile("[\0-\u07ff]+")  # characters of up to two bytes in UTF-8
_BEYOND_LATIN = re.compile("[^\0-\xff]")
# Letters of living languages, and signs like © and ±, are plausible even alone; the bytes of many are common characters of GBK.
_IN_USE = re.compile("[\0-\u017f\u0386-\u038f\u0391-\u03a9\u03ac-\u03ce\u0401-\u045c\u05d0-\u05ea\u0620-\u064a]*")
_BEYOND_ASCII = re.compile("[^\0-\x7f]")
# Costs in nats: of a character, of each run of one class, and more for a control character and a non-ASCII character. In
# ASCII text several characters in a row are of one class; in UTF-16 decoded as ASCII the class changes all the time.
_PLAIN, _CHANGE, _CONTROL, _OTHER = 2.3, 1.7, 8.0, 4.5
# Nats by which UTF-16 must be cheaper. 800,000 pieces of programs, words, keys and random ASCII are at 6 or below, and all
# but one in a hundred thousand below 0.
_MIN_UTF16_GAIN = 8.0
_RUN = re.compile(r"[a-z]+|[A-Z]+|[0-9]+|[ \t]+|[\r\n]+|[!-/:-@\[-`{-~\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[^\0-\x7f]")
_ASCII_RUN = re.compile(r"[a-z]+|[A-Z]+|[0-9]+|[ \t]+|[\r\n]+|[!-/:-@\[-`{-~]")
_CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CHINESE = re.compile(f"[\u2014\u2018-\u201d\u2026\u3000-\u3011{MAIN_HAN}\uff01-\uff5e]")
_MIN_IMPLAUSIBLE_COST = 8.0  # nats for each non-ASCII character


def utf16_codec(data: bytes, text: str) -> str | None:
    """The byte order of UTF-16 that `data` is certainly in, although it is valid UTF-8 (`text`); None if it is not certain."""
    if not _MIN_UTF16_BYTES <= len(data) <= LONGEST or len(data) % 2 or b"\0" in data or not _TWO_BYTES.fullmatch(text):
        return None
    plain = None
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = data.decode(encoding, "replace")
        if 5 * len(_CHINESE.findall(wide)) >= 4 * len(wide):
            plain = _plain_cost(text) if plain is None else plain
            if plain - text_cost(wide) >= _MIN_UTF16_GAIN:
                return encoding
    return None


def _plain_cost(text: str) -> float:
    runs, controls, others = (len(each.findall(text)) for each in (_RUN, _CONTROLS, _BEYOND_ASCII))
    return len(text) * _PLAIN + runs * _CHANGE + controls * _CONTROL + others * _OTHER


def class_change_cost(text: str) -> float:
    """A correction in nats to `text_cost` for ASCII in short data: above 0 if its classes of characters change often."""
    runs = _ASCII_RUN.findall(text)
    return len(runs) * _CHANGE - sum(map(len, runs)) * (ASCII_COST - _PLAIN)


def is_implausible_utf8(data: bytes, text: str) -> bool:
    """Whether `data` is short and improbable as UTF-8, in which it is `text`: a few non-ASCII characters that are out of use."""
    if len(data) > LONGEST or not _TWO_BYTES.fullmatch(text) or _IN_USE.fullmatch(text):
        return False
    beyond = len(_BEYOND_ASCII.findall(text))
    return 0 < beyond <= _MAX_IMPLAUSIBLE and text_cost(text) - ASCII_COST * (len(text) - beyond) > _MIN_IMPLAUSIBLE_COST * beyond


def is_weak_utf8(data: bytes, text: str) -> bool:
    """Whether `data` may be valid UTF-8 by chance: it has one or two non-ASCII characters, each of two bytes."""
    if len(data) > LONGEST or not _TWO_BYTES.fullmatch(text):
        return False
    return len(_BEYOND_ASCII.findall(text)) <= _MAX_WEAK and _BEYOND_LATIN.search(text) is not None
