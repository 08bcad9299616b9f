"""Titles of the same construction, like the headings of one feature: 退出来的生机 and 算出来的账本; “…” and “…”; 其一 … and
其二 …; 样本一：… and 样本二：…."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.shapes.looks import is_notice

_QUOTED = re.compile("“[^“”]{2,38}”|【[^【】]{1,20}】|〖[^〖〗]{1,20}〗|\\[[^\\[\\]]{1,20}\\]")
_NUMBERED = re.compile("(?:其|之)[一二三四五六七八九十]{1,2}(?:[\\s：、].{0,30})?")
_COUNTED = re.compile("\\d{1,2}\\s\\S.{0,30}")
_NAMED = re.compile("[\u3400-\u9fff]{1,3}[一二三四五六七八九十]{1,2}[\\s：、].{1,30}")  # 看点一 …
_ASKED = re.compile("[^？]{4,}？")
_ENDS_QUOTED = re.compile("[^“”：]{2,14}“[^“”]{2,10}”")  # 办工厂办成“亿元村”
_WORD = re.compile("[\u3400-\u9fff]{2,4}")  # 用料, 做法, 小贴士
_FRAMES = (_ASKED, _QUOTED, _NUMBERED, _COUNTED, _NAMED)
_PART_END = re.compile("[\\s，：]+")
_LONGEST_TOPIC = 6  # characters before a colon
_LONGEST = 10  # characters of a title that is compared character by character
_LEAST = 2  # characters equal and in the same position, and a third of all


def parallel_titles(titles: Sequence[str]) -> frozenset[str]:
    """Those of `titles` (the lone titles of the text, in order) that have the same construction as a neighbour."""
    found = [pair for pair in pairwise(titles) if _are_alike(*pair)]
    return frozenset(title for pair in found for title in pair)


def end_quoted(titles: Sequence[str]) -> frozenset[str]:
    """Those of `titles` that end in a quotation, as a neighbour does."""
    found = [pair for pair in pairwise(titles) if all(map(_ENDS_QUOTED.fullmatch, pair))]
    return frozenset(title for pair in found for title in pair)


def opens_series(title: str, other: str, alone: bool) -> bool:
    """Whether both are numbered, or both are questions or single words and the other is `alone`, so that the first is no
    subheadline."""
    frames = (_NUMBERED, _COUNTED, _ASKED) if alone else (_NUMBERED, _COUNTED)
    if alone and is_word(title) and is_word(other):
        return True
    return any(frame.fullmatch(title) and frame.fullmatch(other) for frame in frames)


def is_word(text: str) -> bool:
    """Whether the title is one word, and neither a name nor the title of a notice, which is a text of its own."""
    return _WORD.fullmatch(text) is not None and not (may_be_names(text) or is_notice(text))


def _are_alike(one: str, other: str) -> bool:
    if any(frame.fullmatch(one) and frame.fullmatch(other) for frame in _FRAMES):
        return True
    if _topic(one) and len(_topic(one)) == len(_topic(other)) and 2 * _same(_topic(one), _topic(other)) >= len(_topic(one)):
        return True
    parts, others = _parts(one), _parts(other)
    if len(parts) > 1 and (parts == others or (_is_caesural(one) and _is_caesural(other) and parts[0] == others[0])):
        return True
    if len(one) != len(other) or not 4 <= len(one) <= _LONGEST or one == other:
        return False
    return _same(one, other) >= max(_LEAST, len(one) / 3)


def _same(one: str, other: str) -> int:
    return sum(a == b and a not in "“”《》（）" for a, b in zip(one, other, strict=True))


def _parts(text: str) -> list[int]:
    """The number of letters between spaces and commas: 4 and 6 of 闻“汛”而动 生命高于一切."""
    return [sum(map(str.isalnum, part)) for part in _PART_END.split(text)]


def _is_caesural(text: str) -> bool:
    """Whether the line has two parts, a short one and a longer one (善用科技 打造本地品牌)."""
    first, _, second = text.partition(" ")
    return 2 <= len(first) <= _LONGEST_TOPIC <= len(second) and "，" not in text and " " not in second


def _topic(text: str) -> str:
    """The part before the colon: 样本一 of 样本一：…."""
    at = text.find("：", 0, _LONGEST_TOPIC + 1)
    return text[: max(at, 0)]
