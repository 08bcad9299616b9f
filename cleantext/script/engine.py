"""OpenCC, called so that nothing can go wrong: which configurations lead from one script to another, and the calls."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.tables import one_sided

# To the script asked for, from Simplified. Plain s2t writes 爲 裏 羣, as neither Taiwan nor Hong Kong does, and is not used.
FROM_SIMPLIFIED = {"hant": "s2tw", "tw": "s2tw", "twp": "s2twp", "hk": "s2hk", "hkp": "s2hkp"}
TO_SIMPLIFIED = {"hant": "t2s", "tw": "tw2s", "twp": "tw2sp", "hk": "hk2s", "hkp": "hk2sp"}

# The same conversion without the words of the region; it keeps every character in its place.
CHARACTERS_ONLY = {"s2twp": "s2tw", "s2hkp": "s2hk", "tw2sp": "tw2s", "hk2sp": "hk2s"}


ID = "script/convert"

# OpenCC's measured share of right choices among characters that have several.
ONE_OF_SEVERAL = 0.97

# Not letters of either script: NUL, which ends a text for OpenCC, surrogates, which it cannot take, and compatibility
# forms, which it would put right.
NOT_SCRIPT = re.compile("[\x00\ud800-\udfff\uf900-\ufaff\U0002f800-\U0002fa1f]")

_YAO = re.compile("(?<=[这這那怎什甚多])幺")
_DOUBLED = re.compile(rf"([{COMMON_HAN}])\1([{COMMON_HAN}])\2")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def route(source: str, to: str) -> tuple[str, ...]:
    """The OpenCC configurations, in order, that lead from script `source` to `to`; none where there is nothing to do.

    From one Traditional spelling to another the way is over OpenCC's own. Words of a region are put in only from
    Simplified, since OpenCC has no list of the words of Hong Kong for Taiwan.
    """
    start, end = source.removesuffix("p"), to.removesuffix("p")
    if start == end or (end == "hant" and start != "hans"):
        return ()
    if start == "hans":
        return (FROM_SIMPLIFIED[to],)
    if end == "hans":
        return (TO_SIMPLIFIED[source],)
    return (f"t2{end}",) if start == "hant" else (f"{start}2t", f"t2{end}")


def run_opencc(config: str, text: str) -> str:
    """`text`, without lone surrogates, through OpenCC's `config`."""
    return _converter(config).convert(with_me(text))


def with_me(text: str) -> str:
    """`text` with 这么 and 這么 for 这幺 and 這幺, as maps of characters spell it."""
    return _YAO.sub("么", text) if "幺" in text else text


def without_variants(text: str) -> str:
    """Simplified `text` that was Traditional, without the variants that OpenCC knows from the other side only (暱, 揹, 牠)."""
    return "".join(one_sided().get(letter, letter) for letter in text) if not one_sided().keys().isdisjoint(text) else text


def even_doublets(before: str, after: str) -> str:
    """`after`, as long as `before`, with both letters of a doublet alike in words of two doublets.

    OpenCC makes 鬱郁蒼蒼 of 郁郁苍苍, whose 郁 are the same word. Not so 王后后来, which is no such word.
    """
    letters: list[str] | None = None
    for match in _DOUBLED.finditer(before):
        for place in (match.start(), match.start() + 2):
            if after[place] != after[place + 1]:
                letters = letters or list(after)
                changed = place if after[place] != before[place] else place + 1
                letters[place] = letters[place + 1] = after[changed]
    return "".join(letters) if letters else after


@cache
def _converter(config: str) -> _Converter:
    """One converter a process and configuration. OpenCC holds the interpreter's lock, so threads may share it."""
    from opencc import OpenCC

    converter: _Converter = OpenCC(config)
    return converter
