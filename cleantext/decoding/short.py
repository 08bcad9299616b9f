"""Short data that happens to be valid UTF-8: whether something else is meant.

Two bytes of a Chinese code are a character of UTF-8 in one case of seven, and five characters of UTF-16 may be ten bytes
of ASCII. What decides is whether anybody would write the one text or the other.
"""

from __future__ import annotations

import re

from cleantext.decoding.judge import text_cost
from cleantext.patterns.classes import MAIN_HAN

LONGEST = 64  # bytes; chance does not reach further
_SHORTEST_WIDE = 8
_MOST_BEYOND = 6  # characters beyond ASCII
_TWO_BYTES = re.compile("[\0-\u07ff]+")  # what UTF-8 has in two bytes at most
_THIN = 2
_BEYOND_LATIN = re.compile("[^\0-\xff]")
# Letters in use, and signs like © and ±, stand alone too; the bytes of many are common characters of GBK.
_IN_USE = re.compile("[\0-\u017f\u0386-\u038f\u0391-\u03a9\u03ac-\u03ce\u0401-\u045c\u05d0-\u05ea\u0620-\u064a]*")
_BEYOND = re.compile("[^\0-\x7f]")
# In nats. Plain text of ASCII goes on in one class of characters for a while; what is left of UTF-16 changes all the time.
_PLAIN, _CHANGE, _CONTROL, _OTHER = 2.3, 1.7, 8.0, 4.5
# 800,000 pieces of programs, words, keys and random ASCII are at 6 or below, all but one in a hundred thousand below 0.
_WIDE_GAIN = 8.0
_STRETCH = re.compile(r"[a-z]+|[A-Z]+|[0-9]+|[ \t]+|[\r\n]+|[!-/:-@\[-`{-~\0-\x08\x0b\x0c\x0e-\x1f\x7f]|[^\0-\x7f]")
_ASCII_STRETCH = re.compile(r"[a-z]+|[A-Z]+|[0-9]+|[ \t]+|[\r\n]+|[!-/:-@\[-`{-~]")
_NO_TEXT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CHINESE = re.compile(f"[\u2014\u2018-\u201d\u2026\u3000-\u3011{MAIN_HAN}\uff01-\uff5e]")
_IMPLAUSIBLE = 8.0  # nats for each character beyond ASCII
_ASCII = 3.0


def wide_codec(data: bytes, text: str) -> str | None:
    """The form of UTF-16 that `data` is surely written in, although it is `text` in UTF-8; None if it is not sure."""
    if not _SHORTEST_WIDE <= len(data) <= LONGEST or len(data) % 2 or b"\0" in data or not _TWO_BYTES.fullmatch(text):
        return None
    plain = None
    for encoding in ("utf-16-le", "utf-16-be"):
        wide = data.decode(encoding, "replace")
        if 5 * len(_CHINESE.findall(wide)) >= 4 * len(wide):
            plain = _plain_cost(text) if plain is None else plain
            if plain - text_cost(wide) >= _WIDE_GAIN:
                return encoding
    return None


def _plain_cost(text: str) -> float:
    changes, controls, others = (len(each.findall(text)) for each in (_STRETCH, _NO_TEXT, _BEYOND))
    return len(text) * _PLAIN + changes * _CHANGE + controls * _CONTROL + others * _OTHER


def change_cost(text: str) -> float:
    """What ASCII in short data costs more than `text_cost` says, in nats, because it changes its class so often; or less."""
    stretches = _ASCII_STRETCH.findall(text)
    return len(stretches) * _CHANGE - sum(map(len, stretches)) * (_ASCII - _PLAIN)


def is_doubtful(data: bytes, text: str) -> bool:
    """Whether `data`, which is `text` in UTF-8, may be in another encoding: a few characters that are hardly written so."""
    if len(data) > LONGEST or not _TWO_BYTES.fullmatch(text) or _IN_USE.fullmatch(text):
        return False
    beyond = len(_BEYOND.findall(text))
    return 0 < beyond <= _MOST_BEYOND and text_cost(text) - _ASCII * (len(text) - beyond) > _IMPLAUSIBLE * beyond


def is_thin(data: bytes, text: str) -> bool:
    """Whether so little of `data` speaks for UTF-8 that it may be chance: one or two characters of two bytes."""
    if len(data) > LONGEST or not _TWO_BYTES.fullmatch(text):
        return False
    return len(_BEYOND.findall(text)) <= _THIN and _BEYOND_LATIN.search(text) is not None
