"""Finds Japanese and Korean text, which is in neither Chinese script and must not be converted."""

from __future__ import annotations

import re
from functools import cache

from cleantext.patterns.classes import HAN, HAN_LETTERS, HANGUL, KANA_LETTERS
from cleantext.script.tables import japanese_only

# Japanese prose has a third kana and more, its headlines a fifth; Chinese that quotes a Japanese title has far less over a
# document.
FOREIGN_SHARE = 0.2


def foreign_share(text: str) -> float:
    """The share of kana, hangul and Japanese-only characters among these and the Han characters of `text`."""
    foreign = count_foreign(text)
    return foreign / (foreign + count_han(text)) if foreign else 0.0


def count_han(text: str) -> int:
    """The number of Han characters in `text`, without Japanese-only forms."""
    return sum(map(len, _runs(HAN_LETTERS).findall(text))) - sum(map(japanese_only().__contains__, text))


def count_foreign(text: str) -> int:
    """The number of kana, hangul and Japanese-only characters in `text`."""
    own = sum(map(len, _runs(KANA_LETTERS + HANGUL).findall(text)))
    return own + sum(map(japanese_only().__contains__, text))


def has_han(text: str) -> bool:
    """Whether `text` has a Han character."""
    return _runs(HAN_LETTERS).search(text) is not None


def has_foreign(text: str) -> bool:
    """Whether `text` has a kana, hangul or Japanese-only character."""
    return _foreign().search(text) is not None


@cache
def _foreign() -> re.Pattern[str]:
    return re.compile(f"[{KANA_LETTERS}{HANGUL}{''.join(sorted(japanese_only()))}]")


def has_cjk(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a Han character, kana or hangul."""
    return _runs(HAN_LETTERS + KANA_LETTERS + HANGUL).search(text, start, end) is not None


def is_japanese_or_korean(text: str) -> bool:
    """Whether `text` is Japanese or Korean, going by the share of its letters that Chinese does not have."""
    return not text.isascii() and has_foreign(text) and foreign_share(text) >= FOREIGN_SHARE


def foreign_runs(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The half-open spans of Japanese or Korean words in `text[start:end]`: a quoted title, a name."""
    runs = _runs(f"{HAN}{KANA_LETTERS}{HANGUL}ゝゞヽヾー・").finditer(text, start, end)
    return [run.span() for run in runs if is_japanese_or_korean(run.group())]


@cache
def _runs(letters: str) -> re.Pattern[str]:
    return re.compile(f"[{letters}]+")
