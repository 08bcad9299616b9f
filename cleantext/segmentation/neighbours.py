"""Lines and blocks beside each other: the next one above or below, and runs of what is alike. `mark` gives several a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line

Item = Line | OpenBlock
T = TypeVar("T")


def above(items: Sequence[T], at: int) -> T | None:
    return items[at - 1] if at else None


def below(items: Sequence[T], at: int) -> T | None:
    return items[at + 1] if at + 1 < len(items) else None


def beside(items: Sequence[T], at: int) -> list[T]:
    """Those right above and below, of which one is missing at either end."""
    return [*items[max(at - 1, 0) : at], *items[at + 1 : at + 2]]


def runs(keys: Iterable[object]) -> Iterator[tuple[int, int]]:
    """The spans of neighbours with the same key, but for keys that are false."""
    for key, run in groupby(enumerate(keys), key=itemgetter(1)):
        places = [at for at, _ in run]
        if key:
            yield places[0], places[-1] + 1


def mark(items: Iterable[Item], kind: BlockKind) -> None:
    for item in items:
        item.kind = kind
