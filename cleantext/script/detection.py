"""Detects the Chinese script of a text by the characters that only one of the two scripts has.

The tables of these deciding characters come from OpenCC's dictionaries (see `cleantext.script.tables`). A text without any
is neutral: 你好世界 is the same in both scripts, and 皇后 and 里面 are possible in both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.membership import PLANE, count_two_kinds
from cleantext.script.languages import has_han, is_japanese_or_korean
from cleantext.script.tables import simplified_only, traditional_only

Label = Literal["hans", "hant", "mixed", "neutral", "other"]

# A text is mixed if the rarer script has one in eight of the deciding characters, or `PASSAGE` of them in a row (a run of
# mojibake has four). Natural texts have a stray character of the other script in one line of a thousand.
MIXED_SHARE = 1 / 8
PASSAGE = 6

# Probability of error that one deciding character leaves. Natural texts have one of the wrong script in some 50,000
# characters; the figure is larger because a text of two characters is often a name.
DOUBT = 0.1


@dataclass(frozen=True, slots=True)
class Script:
    """`label` is "hans", "hant", "mixed", "neutral" (Han, but no deciding character) or "other" (no Han, or Japanese or
    Korean); `confidence` is from 0 to 1."""

    label: Label
    confidence: float


def detect_script(text: str) -> Script:
    """The script of `text`: "neutral" without a deciding character, "other" for Japanese and Korean.

    >>> detect_script("這是繁體").label, detect_script("这是简体").label, detect_script("你好").label
    ('hant', 'hans', 'neutral')
    """
    simplified, traditional = count_scripts(text)
    label = label_of(text, simplified, traditional)
    total = simplified + traditional
    if label in ("neutral", "other"):
        return Script(label, 1.0)
    certain = 1 - DOUBT ** (min(simplified, traditional) if label == "mixed" else total)
    share = 1.0 if label == "mixed" else max(simplified, traditional) / total
    return Script(label, round(certain * share, 4))


def label_of(text: str, simplified: int, traditional: int) -> Label:
    """The label of `text`, given the numbers of its deciding characters."""
    if is_japanese_or_korean(text):
        return "other"
    if simplified or traditional:
        return weigh(text, simplified, traditional)
    return "neutral" if has_han(text) else "other"


def weigh(text: str, simplified: int, traditional: int) -> Literal["hans", "hant", "mixed"]:
    """The script of the Chinese `text`, given the numbers of its deciding characters, not both 0."""
    lesser = min(simplified, traditional)
    if lesser >= MIXED_SHARE * (simplified + traditional) or (lesser >= PASSAGE and _has_passage(text, simplified < traditional)):
        return "mixed"
    return "hans" if simplified > traditional else "hant"


def count_scripts(text: str, one_by_one: bool = COMPILED) -> tuple[int, int]:
    """The numbers of Simplified-only and Traditional-only characters in `text`, counted by a loop (`one_by_one`) or by
    searches, with identical results."""
    if text.isascii():
        return 0, 0
    if one_by_one:
        simplified, traditional, beyond = count_two_kinds(text, _kinds())
        if not beyond:
            return simplified, traditional
    rare = _BEYOND.findall(text)  # characters beyond the Basic Multilingual Plane: hardly ever any
    simplified = len(_one_of(False).findall(text)) + sum(map(simplified_only().__contains__, rare))
    return simplified, len(_one_of(True).findall(text)) + sum(map(traditional_only().__contains__, rare))


@cache
def _kinds() -> bytes:
    """For each code point of the Basic Multilingual Plane: 1 if only Simplified has it, 2 if only Traditional has it, else
    0."""
    kinds = bytearray(PLANE)
    for kind, table in ((1, simplified_only()), (2, traditional_only())):
        for character in table:
            if ord(character) < PLANE:
                kinds[ord(character)] = kind
    return bytes(kinds)


_BEYOND = re.compile("[\U00010000-\U0010ffff]")


@cache
def _one_of(traditional: bool) -> re.Pattern[str]:
    """A pattern for the characters that only one script has, without those beyond the Basic Multilingual Plane: a class
    limited to the plane is searched in a few nanoseconds a character, one with others is much slower."""
    table = traditional_only() if traditional else simplified_only()
    listed = "".join(sorted(character for character in table if ord(character) < PLANE))
    return re.compile(f"[{listed}]")


def has_scripts(text: str) -> tuple[bool, bool]:
    """Whether `text` has Simplified-only characters, and whether it has Traditional-only ones. Several times as fast as
    counting."""
    rare = set(_BEYOND.findall(text))
    simplified = _one_of(False).search(text) is not None or not rare.isdisjoint(simplified_only())
    return simplified, _one_of(True).search(text) is not None or not rare.isdisjoint(traditional_only())


def _has_passage(text: str, of_simplified: bool) -> bool:
    """Whether `text` has `PASSAGE` deciding characters of one script in a row, with none of the other between them."""
    # Called for the rarer script: only the text between its few characters is examined.
    theirs = traditional_only() if of_simplified else simplified_only()
    places = [match.start() for match in _one_of(not of_simplified).finditer(text)]
    return any(theirs.isdisjoint(text[places[at] : places[at + PASSAGE - 1]]) for at in range(len(places) - PASSAGE + 1))
