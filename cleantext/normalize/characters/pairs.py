"""Pairs of brackets of one kind around Han, on one line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cleantext.patterns.classes import IS_HAN
from cleantext.rules import Page

_LONGEST = 300  # code points between partners; as for folded brackets


def han_pairs(page: Page, brackets: str, partners: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """The places of both brackets of each pair in the page that holds Han and no other bracket of its kind.

    `brackets` is the inside of a class of all of them, which the asking rule lists;
    `partners` the closing one of each opening one.
    """
    text = page.text
    opened: dict[str, int] = {}
    last = 0
    for at in page.places(brackets):
        mark = text[at]
        if opened and text.find("\n", last, at) >= 0:
            opened.clear()
        last = at
        if mark in partners:
            opened[partners[mark]] = at
        elif mark in opened:
            start = opened.pop(mark)
            if at - start <= _LONGEST and IS_HAN.search(text, start, at):
                yield start, at
