"""Which blocks have the shape of a title, and which are numbered headings, list items or paragraphs. The kind of each title
is decided later."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.cut_titles import MOST_LINES
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.shapes.looks import is_dashed, is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, is_numeral, label
from cleantext.segmentation.shapes.openings import is_of_press
from cleantext.segmentation.titles.by_place import is_inscribed, is_title_there, signs_text, sums_up
from cleantext.segmentation.titles.clausal import alike_clauses, ends_sentences
from cleantext.segmentation.titles.colons import headings_among_others, headings_with_colon
from cleantext.segmentation.titles.counted import counted_words
from cleantext.segmentation.titles.items import heads_of_entries, recurring_fields, unmarked_items
from cleantext.segmentation.titles.numbered import (
    counted_numerals,
    headings_by_place,
    lone_characters,
    mark_heading,
    mark_numbered,
    mark_numeral,
    rest_of_series,
)
from cleantext.segmentation.titles.place import Place, place_of
from cleantext.segmentation.titles.questions import titular_questions
from cleantext.segmentation.titles.set_off import stand_out
from cleantext.segmentation.titles.speakers import speaker_heads
from cleantext.segmentation.titles.years import years_over_prose

_TURN = re.compile("[问答QA]：")  # of an interview


@dataclass(slots=True, frozen=True)
class Together:
    """What several lines of the text tell together: the indices of `headings` of its parts, headings by their `place`, `fields`,
    `items` and titles (`titular`); the values of bare numbers that count up (`counted`); and
    whether the text is `wrapped`."""

    headings: frozenset[int]
    placed: frozenset[int]
    fields: frozenset[int]
    items: frozenset[int]
    titular: frozenset[int]
    counted: frozenset[int]
    wrapped: bool


def _read(blocks: Sequence[OpenBlock], wrapped: bool) -> Together:
    titular, counted, placed = titular_questions(blocks), counted_numerals(blocks), headings_by_place(blocks)
    divided = headings_with_colon(blocks)
    mark((blocks[at] for at in years_over_prose(blocks)), "section_heading")  # a year is also a number and a title
    headings = lone_characters(blocks) | counted_words(blocks) | speaker_heads(blocks) | divided
    items, fields = unmarked_items(blocks, divided), recurring_fields(blocks)
    titular = titular | heads_of_entries(blocks) | alike_clauses(blocks) | stand_out(blocks)
    return Together(headings, placed, fields, items, titular, counted, wrapped)


def _is_joined(place: Place, text: Together) -> bool:
    """Whether the block was joined from fragments, unless it is as short as a title, and was cut where titles are."""
    lines = len(place.block.lines)
    if lines == 1 or text.wrapped:
        return False
    return lines > MOST_LINES or bool(label(place.text)) or not is_titular(place.text)


def _mark_joined(place: Place, _: Together) -> None:
    place.block.kind = "list_item" if label(place.text) else "paragraph"


def _mark_numeral(place: Place, text: Together) -> None:
    mark_numeral(place.block, place.under, text.counted)


def _mark_heading(place: Place, _: Together) -> None:
    mark_heading(place.block)


def _mark_numbered(place: Place, _: Together) -> None:
    mark_numbered(place.block, place.over, place.following)


_Answer = BlockKind | Literal["title"] | Callable[[Place, Together], None]
# What a block is, by the first test that fits (their order matters): a kind, or what finds the kind, or a title, of which the
# place among the other titles will tell the kind.
_KINDS: tuple[tuple[Callable[[Place, Together], bool], _Answer], ...] = (
    (_is_joined, _mark_joined),
    (lambda place, text: place.at in text.headings or is_chapter(place.text), "section_heading"),
    (lambda place, _: is_numeral(place.text), _mark_numeral),
    (lambda place, _: sums_up(place), "title"),
    (lambda place, text: place.at in text.placed, _mark_heading),
    (lambda place, _: bool(label(place.text)) and not is_dashed(place.text), _mark_numbered),
    (lambda place, text: place.at in text.fields, "other"),
    (lambda place, text: place.at in text.items, "list_item"),
    (lambda place, _: _TURN.match(place.text) is not None, "paragraph"),
    (lambda place, _: signs_text(place), "byline"),
    (lambda place, _: is_inscribed(place), "other"),
    (lambda place, text: place.at in text.titular or is_title_there(place), "title"),
    (lambda *_: True, "paragraph"),
)


def find_titles(blocks: Sequence[OpenBlock], wrapped: bool) -> list[OpenBlock]:
    """The blocks with the shape and place of a title, top to bottom.

    All other blocks without a kind are given one: section_heading if a number shows it, list_item, or paragraph. A block
    joined from fragments is not a title, except in wrapped text.
    """
    titles: list[OpenBlock] = []
    cut = not wrapped and any(len(block.lines) > 1 for block in blocks)  # a line without a mark may be a fragment
    careful = any(map(is_of_press, blocks)) or (not cut and ends_sentences(blocks))
    text = _read(blocks, wrapped)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        place = place_of(blocks, at, titles, careful)
        answer = next(answer for test, answer in _KINDS if test(place, text))
        if answer == "title":
            titles.append(block)
        elif callable(answer):
            answer(place, text)
        else:
            block.kind = answer
    mark(rest_of_series(blocks), "section_heading")
    mark(headings_among_others(blocks, {id(block) for block in titles}), "section_heading")
    return titles
