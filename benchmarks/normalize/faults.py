"""Faults as scraped pages have them, put into right text.

A fault is a change at one mark or one stretch; each kind is a pattern and what its match becomes. Kinds are applied one
at a time, so that what a cleaner restores can be counted by kind.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

_HAN = "\u3400-\u9fff"
_ASCII = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def fold(text: str) -> str:
    """U+FF01–FF5E made ASCII, one for one, as folding pages do."""
    return text.translate(_ASCII)


class Fault(NamedTuple):
    """A kind of fault: where it can happen, and what becomes of the place."""

    name: str
    place: re.Pattern[str]
    damage: Callable[[str], str]


FAULTS = (
    Fault("half-width , ; : ! ?", re.compile(f"(?<=[{_HAN}])[，；：！？](?=[{_HAN}“])"), fold),
    Fault("half-width ( )", re.compile(f"（[^（）\n]{{0,20}}[{_HAN}][^（）\n]{{0,20}}）(?=[{_HAN}，。])"), fold),
    Fault("half-width . at a line's end", re.compile(f"(?<=[{_HAN}]{{6}})。(?=\n|$)"), lambda _: "."),
    Fault("stop doubled", re.compile(f"(?<=[{_HAN}])。(?=[{_HAN}])"), lambda _: "。。"),
    Fault("comma doubled", re.compile(f"(?<=[{_HAN}])，(?=[{_HAN}])"), lambda _: "，，"),
    Fault("comma before a mark", re.compile(f"(?<=[{_HAN}])[。、；](?=[{_HAN}])"), lambda mark: f",{mark}"),
    Fault("comma after a stop", re.compile(f"(?<=[{_HAN}])。(?=[{_HAN}])"), lambda _: "。，"),
    Fault("straight quotes", re.compile(f"(?<=[{_HAN}：])“[{_HAN}]{{1,20}}”(?=[{_HAN}])"), lambda text: f'"{text[1:-1]}"'),
    Fault("quotes turned", re.compile(f"(?<=[：，])“[^“”\n]{{1,60}}”(?=[{_HAN}，。])"), lambda text: f"”{text[1:-1]}“"),
    Fault("ellipsis of dots", re.compile(f"(?<=[{_HAN}])……(?=[{_HAN}])"), lambda _: "..."),
    Fault("ellipsis of stops", re.compile(f"(?<=[{_HAN}])……(?=[{_HAN}”])"), lambda _: "。。。"),
    Fault("dash of hyphens", re.compile(f"(?<=[{_HAN}])——(?=[{_HAN}])"), lambda _: "--"),
    Fault("full-width words", re.compile(f"(?<=[{_HAN}])[A-Za-z]{{2,12}}(?=[{_HAN}])"), lambda text: text.translate(_WIDE)),
    Fault("space before a mark", re.compile(f"(?<=[{_HAN}])[，。、；](?=[{_HAN}])"), lambda mark: f" {mark}"),
)


def damaged(text: str, fault: Fault, every: int, random_: random.Random) -> tuple[str, int]:
    """`text` with the fault once in `every` characters where it can happen, and how often it did."""
    pieces: list[str] = []
    at = count = 0
    for match in _spread(fault.place.finditer(text), every, random_):
        pieces += (text[at : match.start()], fault.damage(match[0]))
        at = match.end()
        count += 1
    return "".join([*pieces, text[at:]]), count


def with_faults(text: str, every: int, seed: int) -> str:
    """`text` with one fault of one kind or another in `every` characters."""
    random_ = random.Random(seed)
    pieces: list[str] = []
    for start in range(0, len(text), every):
        piece = text[start : start + every]
        kinds = [fault for fault in random_.sample(FAULTS, len(FAULTS)) if fault.place.search(piece)]
        if kinds:
            piece = kinds[0].place.sub(lambda match, kind=kinds[0]: kind.damage(match[0]), piece, count=1)  # type: ignore[misc]
        pieces.append(piece)
    return "".join(pieces)


def _spread(matches: Iterator[re.Match[str]], every: int, random_: random.Random) -> Iterator[re.Match[str]]:
    least = random_.randrange(every)
    for match in matches:
        if match.start() >= least:
            yield match
            least = match.end() + every // 2 + random_.randrange(every)
