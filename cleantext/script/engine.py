"""A safe wrapper around OpenCC: the configurations that lead from one script to another, and the calls."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.tables import one_sided

# From Simplified to the target. Plain s2t is not used: it writes 爲 裏 羣, as neither Taiwan nor Hong Kong does.
FROM_SIMPLIFIED = {"hant": "s2tw", "tw": "s2tw", "twp": "s2twp", "hk": "s2hk", "hkp": "s2hkp"}
TO_SIMPLIFIED = {"hant": "t2s", "tw": "tw2s", "twp": "tw2sp", "hk": "hk2s", "hkp": "hk2sp"}

# The configurations that convert regional words, and those that do not, which keep the length.
CHARACTERS_ONLY = {"s2twp": "s2tw", "s2hkp": "s2hk", "tw2sp": "tw2s", "hk2sp": "hk2s"}


ID = "script/convert"

# OpenCC's accuracy on characters with several forms, measured.
ONE_OF_SEVERAL = 0.97

# Characters not given to OpenCC: NUL, which ends a text for it; surrogates, which it rejects; compatibility ideographs, which
# it would replace.
NOT_SCRIPT = re.compile("[\x00\ud800-\udfff\uf900-\ufaff\U0002f800-\U0002fa1f]")

_CLAUSE_END = re.compile(r"(?<=[\s，。！？；：、,;])")
_YAO = re.compile("(?<=[这這那怎什甚多])幺")
_DOUBLED = re.compile(rf"([{COMMON_HAN}])\1([{COMMON_HAN}])\2")


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


def route(source: str, to: str) -> tuple[str, ...]:
    """The OpenCC configurations that lead from script `source` to `to`, in order; none if there is nothing to do.

    One Traditional spelling is converted to another through OpenCC's own. Regional words are converted only from
    Simplified, since OpenCC has no list of Taiwan's words for those of Hong Kong.
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
    """`text` converted by OpenCC's `config`. It must not hold NUL or lone surrogates (see NOT_SCRIPT).

    The result is as long as `text`, unless `config` converts regional words.
    """
    convert = converter_for(config).convert
    after = convert(with_me(text))
    if len(after) == len(text) or config in CHARACTERS_ONLY:
        return after
    # That the length is kept is only so in OpenCC's data of today: a clause in which it were not is left as it is.
    clauses = _CLAUSE_END.split(text)
    return "".join(new if len(new := convert(with_me(clause))) == len(clause) else clause for clause in clauses)


def with_me(text: str) -> str:
    """`text` with 这么 and 這么 for 这幺 and 這幺, a misspelling of conversion by characters."""
    return _YAO.sub("么", text) if "幺" in text else text


def without_variants(text: str) -> str:
    """Converted Simplified `text` without the variants that OpenCC converts only in the other direction (暱, 揹, 牠)."""
    if one_sided().keys().isdisjoint(text):
        return text
    return "".join(one_sided().get(character, character) for character in text)


def even_doublets(before: str, after: str) -> str:
    """`after`, as long as `before`, with both characters of a doublet alike in words of two doublets (AABB).

    OpenCC makes 鬱郁蒼蒼 of 郁郁苍苍, whose two 郁 are the same. 王后后来 is not such a word.
    """
    characters: list[str] | None = None
    for match in _DOUBLED.finditer(before):
        for place in (match.start(), match.start() + 2):
            if after[place] != after[place + 1]:
                characters = characters or list(after)
                changed = place if after[place] != before[place] else place + 1
                characters[place] = characters[place + 1] = after[changed]
    return "".join(characters) if characters else after


@cache
def converter_for(config: str) -> _Converter:
    """One converter for each process and configuration. OpenCC holds the GIL, so threads may share it."""
    from opencc import OpenCC

    converter: _Converter = OpenCC(config)
    return converter
