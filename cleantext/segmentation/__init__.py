"""Segmentation: splits a text into articles, and these into headlines, bylines, captions, paragraphs and other blocks.

    text ─lines→ lines ─shapes, passages→ lines of known kind ─layout→ joining | wrapping → blocks ─titles→ articles

The text is not changed, and none of it is lost: a block is made of spans of the text, in reading order. Its `joins` say why
they were joined. In doubt two lines remain two blocks. docs/architecture.md ("The files of segmentation") lists which file
answers which question.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from cleantext.segmentation.blocks import Draft, OpenBlock, Segmentation
from cleantext.segmentation.confidences import kind_confidence
from cleantext.segmentation.floats.between_lines import mark_floats
from cleantext.segmentation.floats.caption_runs import mark_caption_runs
from cleantext.segmentation.floats.pictured import mark_scenes
from cleantext.segmentation.floats.wrapped_captions import mark_wrapped_captions
from cleantext.segmentation.joining.column_cuts import join_columns
from cleantext.segmentation.joining.reading_order import restore_order
from cleantext.segmentation.lines import Line, read_lines
from cleantext.segmentation.passages.alike import mark_alike
from cleantext.segmentation.passages.buttons import mark_buttons
from cleantext.segmentation.passages.cells import mark_cells
from cleantext.segmentation.passages.chats import mark_chat
from cleantext.segmentation.passages.code_blocks import mark_code, mark_indents
from cleantext.segmentation.passages.contents import mark_contents
from cleantext.segmentation.passages.end_matter import mark_end_matter
from cleantext.segmentation.passages.exercises import mark_options
from cleantext.segmentation.passages.front_matter import mark_front_matter
from cleantext.segmentation.passages.furniture import mark_furniture
from cleantext.segmentation.passages.lists import mark_runs
from cleantext.segmentation.passages.mails import mark_fields, mark_messages, mark_quoted_lines
from cleantext.segmentation.passages.posts import mark_floors
from cleantext.segmentation.passages.rolls import mark_rolls
from cleantext.segmentation.passages.site_heads import mark_repeats, mark_site_heads
from cleantext.segmentation.passages.table_rows import mark_tables
from cleantext.segmentation.passages.verse import mark_verse
from cleantext.segmentation.shapes.chapter_ends import mark_chapter_ends
from cleantext.segmentation.shapes.kinds import mark_shapes
from cleantext.segmentation.shapes.markup import mark_headings, mark_rules, take_off_tails
from cleantext.segmentation.titles.articles import divide
from cleantext.segmentation.titles.headings import find_titles
from cleantext.segmentation.titles.labels import mark_labels
from cleantext.segmentation.titles.leads import mark_leads, mark_run_ins
from cleantext.segmentation.wrapping.layout import Layout, find_layout
from cleantext.segmentation.wrapping.unwrapping import unwrap
from cleantext.spans import Span

__all__ = ["Draft", "Segmentation", "split"]


def split(text: str, closed: Sequence[Span] = ()) -> Segmentation:
    """Split `text`, raw or normalized, into articles of drafts. Flagged characters (`closed` spans) are no evidence of words.

    Every non-space character of `text` is in exactly one piece of one draft. A text of white space has no articles.

    The order of the passes matters: a line or block keeps the first kind that it is given.
    """
    lines = read_lines(text, closed)
    if not lines:
        return Segmentation("flat", [])
    mark_front_matter(lines)
    code = mark_code(lines, text)  # first: lines of code may look like headings, fields or verse
    take_off_tails(lines)  # before any other pass reads the ends of lines; code is recognised in the unfolded text
    mark_headings(lines)  # after code, whose comments begin with # too
    mark_furniture(lines)  # from here to the layout: it is measured on lines without a kind
    mark_fields(lines)
    mark_quoted_lines(lines)
    mark_chapter_ends(lines)
    layout = find_layout(lines)
    wrapped = layout.name != "flat"
    name, blocks = (layout.name, _unwrap(lines, layout)) if wrapped else _join(lines)
    mark_indents(blocks, code, text)
    return Segmentation(name, [[block.draft(text) for block in article] for article in _articles(text, blocks, wrapped)])


def _unwrap(lines: Sequence[Line], layout: Layout) -> list[OpenBlock]:
    """The blocks of wrapped text. A wrapped line is only a part of its block, so lines are marked only where they can be
    recognised before joining; most kinds are those of whole blocks."""
    mark_shapes(lines, only=("separator", "boilerplate", "section_heading"))  # kinds that a single line shows
    mark_cells(lines, layout.measure)  # from here to captions: lines that must not be joined as prose
    mark_tables(lines, layout.measure)
    mark_alike(lines)  # after tables, whose rows it reads
    mark_verse(lines, layout.measure)
    mark_runs(lines, layout.measure)  # after verse, which it extends
    mark_wrapped_captions(lines, layout.measure)  # last: lines without a kind inside a paragraph
    blocks = unwrap(lines, layout)
    mark_shapes(blocks)
    mark_caption_runs(blocks)  # after shapes: a run ends at a caption or credit
    mark_options(blocks)
    mark_contents(blocks)
    mark_rolls(blocks)
    mark_end_matter(blocks)  # after shapes: it reads datelines, signatures and bylines
    mark_messages(blocks)  # last: it marks whatever is left in a message
    return blocks


def _join(lines: Sequence[Line]) -> tuple[str, list[OpenBlock]]:
    """The layout, "column-cut" or "flat", and the blocks of flat text. A line is mostly a whole block, so lines are marked."""
    mark_chat(lines)  # before shapes: speakers with a time look like bylines and datelines
    mark_cells(lines)  # before shapes: a cell may be a date or a number
    mark_shapes(lines)
    mark_floors(lines)
    mark_options(lines)
    mark_buttons(lines)
    mark_site_heads(lines)  # after shapes: it reads the kinds of the lines above the text
    mark_caption_runs(lines)  # after shapes: a run ends at a caption or credit
    mark_end_matter(lines)  # after shapes: it reads datelines, signatures and bylines; before verse, since its lines are short
    mark_messages(lines)  # before verse and runs: people write short lines without punctuation
    mark_verse(lines)
    mark_contents(lines)
    mark_tables(lines)
    mark_rules(lines)  # after tables: only rules outside of them
    mark_alike(lines)  # after tables, whose rows it reads
    mark_rolls(lines)
    mark_repeats(lines)
    mark_runs(lines)  # after verse, which it extends, and all passes that say more of short lines
    mark_floats(lines)  # last: short lines without a kind inside a paragraph
    blocks, cut = join_columns(lines)
    return "column-cut" if cut else "flat", restore_order(blocks)


def _articles(text: str, blocks: list[OpenBlock], wrapped: bool) -> list[list[OpenBlock]]:
    mark_labels(blocks)
    mark_scenes(blocks)  # last before titles: a scene has no other kind
    articles = divide(blocks, find_titles(blocks, wrapped))
    for article in articles:
        mark_leads(article, text)
    for block in chain.from_iterable(articles):
        mark_run_ins(block, text)
        block.confidence = min(block.confidence, kind_confidence(block))
    return articles
