"""Simplified characters whose Traditional form the text around them decides, where dictionaries of words do not: 三只小猪只吃草,
这出京剧 (齣), 一斤面, 8天后, 系好安全带.

The rows are in `usage_rows`, single phrases in the table `phrases`. Where none fits, nothing is said: 干了三年, 一出门, 这出口.
"""

from __future__ import annotations

from functools import cache

from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.characters.gan_dry import form_of_dry
from cleantext.script.characters.usage_rows import ROWS, Row
from cleantext.script.engine import run_opencc
from cleantext.script.tables import choices, noun_ends, phrases

NEAR = 24  # code points before the character that are examined
AHEAD = 8  # code points from there that are divided into words
_HAN = lazily(f"[{COMMON_HAN}]+")


def decided_by_usage(character: str) -> bool:
    """Whether there is a usage that decides on `character`, whatever its word."""
    return character in _rows() or character in _phrases() or character == "干"


def form_by_usage(text: str, at: int) -> str | None:
    """The Traditional form of `text[at]` in the Simplified `text` that stands in a phrase or between what a row names; None if
    nothing does."""
    character = text[at]
    for phrase, place in _phrases().get(character, ()):
        if at >= place and text.startswith(phrase, at - place):
            return phrases()[phrase][place]
    for row in _rows().get(character, ()):
        if fits(row, text, at):
            return row.form
    return form_of_dry(text, at) if character == "干" else None


def form_of_word(text: str, at: int, form: str) -> str | None:
    """The form that `text[at]` has if it is a word by itself, where OpenCC wrote `form`; None if nothing there tells."""
    for row in _rows_of_words().get(text[at], ()):
        if row.replaces in ("", form) and fits(row, text, at):
            return row.form
    return None


def fits(row: Row, text: str, at: int) -> bool:
    """Whether `text[at]` stands between what `row` names."""
    if row.behind().match(text, at) is None or row.before().search(text[max(0, at - NEAR) : at]) is None:
        return False
    return (not row.begins or _begins_no_other(text, at, row.form)) and (not row.noun or _is_before_noun(text, at))


def _begins_no_other(text: str, at: int, form: str) -> bool:
    """Whether `text[at]` begins no longer word, or one that OpenCC spells with `form` (面条)."""
    found = _HAN().match(text, at, at + AHEAD)
    start, end = divide(found.group())[0] if found else (0, 1)
    return end - start == 1 or run_opencc("s2tw", text[at : at + end])[0] == form


def _is_before_noun(text: str, at: int) -> bool:
    """Whether the word behind `text[at]` ends as nouns do."""
    found = _HAN().match(text, at + 1, at + 1 + AHEAD)
    start, end = divide(found.group())[0] if found else (0, 0)
    return end - start > 1 and text[at + end] in noun_ends()


@cache
def _rows() -> dict[str, list[Row]]:
    return _by_character(as_word=False)


@cache
def _rows_of_words() -> dict[str, list[Row]]:
    return _by_character(as_word=True)


def _by_character(as_word: bool) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in ROWS:
        if row.as_word is as_word:
            found.setdefault(row.character, []).append(row)
    return found


@cache
def _phrases() -> dict[str, list[tuple[str, int]]]:
    """By character: the phrases that have it, each with its place."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in phrases():
        for place, character in enumerate(phrase):
            if character in choices()["tw"]:
                found.setdefault(character, []).append((phrase, place))
    return found
