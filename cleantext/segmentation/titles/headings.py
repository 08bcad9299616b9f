"""Which blocks have the shape of a title, and which are numbered headings, list items or paragraphs. The kind of each title
is decided later."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.joining.cut_titles import MOST_LINES
from cleantext.segmentation.neighbours import above, mark
from cleantext.segmentation.passages.site_heads import is_over_date
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import is_dashed, is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, is_numeral, label
from cleantext.segmentation.shapes.openings import is_of_press, run_in_opening
from cleantext.segmentation.shapes.page_fields import is_detail
from cleantext.segmentation.titles.clauses import alike_clauses, ends_sentences, heads_in_clauses, is_free, is_under_title
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
    opens_with_sign,
    rest_of_series,
)
from cleantext.segmentation.titles.questions import titular_questions
from cleantext.segmentation.titles.set_off import stand_out
from cleantext.segmentation.titles.speakers import speaker_heads
from cleantext.segmentation.titles.years import years_over_prose

_LONGER = 3  # length of the text below a question at the top, as a multiple of the question's
_LONG = 32  # characters of a paragraph
_HIGHEST = 4  # blocks above the first title
_LOOSE = ("column_label", "page_furniture", "boilerplate", "dateline", "separator", "other")
_OVER_FIRST = (*_LOOSE, "byline")
_INSCRIBED = re.compile(
    "(?:[写印刻挂贴绣题](?:着|有|道|满)|题[写词]|[吟唱念喊]道|口号|标语|对联|横幅|条幅)[^，。；：！？]{0,8}：$"
)
_BRACKETED = re.compile("（[^（）]{2,5}）")  # below a text: who wrote it
_TEXT_KINDS = ("paragraph", "list_item", "caption", "credit")
_NUMBERED_POST = re.compile("#|第?\\d{1,4}\\s?[楼#F]")
_LONGEST_ITEM = 24  # characters of a part of the title of a digest
_REACH = 16  # characters at the end of a paragraph
_TURN = re.compile("[问答QA]：")  # of an interview
_REMARK = re.compile("（(?:[^（）]{6,}|[^（）]*(?:鼓掌|掌声|笑声))）|哈哈.*|.*(?:哈哈|呵呵|嘿嘿)")  # or laughter


def find_titles(blocks: Sequence[OpenBlock], wrapped: bool) -> list[OpenBlock]:
    """The blocks with the shape and place of a title, top to bottom.

    All other blocks without a kind are given one: section_heading if a number shows it, list_item, or paragraph. A block
    joined from fragments is not a title, except in wrapped text.
    """
    titles: list[OpenBlock] = []
    cut = not wrapped and any(len(block.lines) > 1 for block in blocks)  # a line without a mark may be a fragment
    careful = any(map(is_of_press, blocks)) or (not cut and ends_sentences(blocks))
    titular, counted, placed = titular_questions(blocks), counted_numerals(blocks), headings_by_place(blocks)
    divided = headings_with_colon(blocks)
    mark((blocks[at] for at in years_over_prose(blocks)), "section_heading")
    parts = lone_characters(blocks) | counted_words(blocks) | speaker_heads(blocks) | divided
    items = unmarked_items(blocks, divided)
    fields = recurring_fields(blocks)
    titular = titular | heads_of_entries(blocks) | alike_clauses(blocks) | stand_out(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        over, under = above(blocks, at), blocks[at + 1 : at + 4]
        following = next((other for other in under if other.kind not in ("caption", "credit")), None)
        first = not titles and at <= _HIGHEST and all(other.kind in _OVER_FIRST for other in blocks[:at])
        if len(block.lines) > 1 and not (wrapped or _is_cut_title(block)):
            block.kind = "list_item" if label(block.text) else "paragraph"
        elif at in parts or is_chapter(block.text):
            block.kind = "section_heading"
        elif is_numeral(block.text):
            mark_numeral(block, under, counted)
        elif titles and titles[-1] is over and _is_summed_up(blocks, at):
            titles.append(block)
        elif at in placed:
            mark_heading(block)
        elif label(block.text) and not is_dashed(block.text):
            mark_numbered(block, over, following)
        elif at in fields:
            block.kind = "other"
        elif at in items:
            block.kind = "list_item"
        elif _TURN.match(block.text):
            block.kind = "paragraph"
        elif over is not None and _signs(block, over):
            block.kind = "byline"
        elif over is not None and is_titular(block.text) and _is_inscribed(blocks, at):
            block.kind = "other"
        elif (
            at in titular
            or _is_one_character(block, over, under)
            or ((first or careful) and _leads_to_title(block, following))
            or (first and is_over_date(block, blocks[at + 1 : at + 6]))
            or _is_title(block, first, _first_sentence(blocks[at + 1 : at + 6], following) if first else following)
            or heads_in_clauses(block, over, following, first, bool(titles) and titles[-1] is over, careful)
            or (first and _heads_below(blocks, at, over, following))
        ):
            titles.append(block)
        else:
            block.kind = "paragraph"
    mark(rest_of_series(blocks), "section_heading")
    mark(headings_among_others(blocks, {id(block) for block in titles}), "section_heading")
    return titles


def _first_sentence(below: Sequence[OpenBlock], following: OpenBlock | None) -> OpenBlock | None:
    """The first block below the top of a text that ends a sentence, if only lines of the site and short ones without a mark are
    above it; else the block that is `following`."""
    prose = next((block for block in below if block.kind not in _LOOSE and ending(block.text) not in ("open", "closer")), None)
    return prose if prose is not None and prose.kind in (None, "paragraph") else following


def _heads_below(blocks: Sequence[OpenBlock], at: int, over: OpenBlock | None, following: OpenBlock | None) -> bool:
    """Whether the line at the top, of any form that titles have, is above prose with only lines of the site between, or opens
    with a bracket and is between a date and longer prose, or is the contents of a digest: two to four short parts with
    semicolons between."""
    text = blocks[at].text
    parts = text.split("；")
    digest = len(parts) in (2, 3, 4) and all(4 <= len(part) <= _LONGEST_ITEM for part in parts) and ending(text) == "open"
    if digest and "。" not in text and not label(text):
        return True
    under = blocks[at + 1 : at + 6]
    if text[0] in "【[" and over is not None and over.kind == "dateline" and following is not None and is_free(text):
        return following.kind is None and ending(following.text) == "final" and len(following.text) > len(text)
    prose = _first_sentence(under, None)
    if prose is None or prose is following or len(prose.text) <= len(text):
        return False
    signed = any(block.kind in ("byline", "dateline") for block in under[: under.index(prose)])
    return (signed and is_free(text)) or heads_in_clauses(blocks[at], None, prose, True, False, False)


def _is_summed_up(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the line opens with a sign (●全国妇联参与扶贫) and is one of those between a headline and the opening of a
    dispatch, which sum up the news."""
    text = blocks[at].text
    if not opens_with_sign(text) or ending(text) not in ("open", "closer"):
        return False
    end = next((low for low in range(at + 1, len(blocks)) if blocks[low].text[0] != text[0]), len(blocks))
    return end < len(blocks) and run_in_opening(blocks[end].text) > 0


def _is_cut_title(block: OpenBlock) -> bool:
    """Whether a block joined from fragments is as short as a title, and was cut where titles are."""
    return len(block.lines) <= MOST_LINES and not label(block.text) and is_titular(block.text)


def _signs(block: OpenBlock, above: OpenBlock) -> bool:
    """Whether the line says who wrote the text above it, in brackets (（晓王）), or whose words the paragraph above it are, with
    a dash (——网友“老张”). Under a title it is a title."""
    if above.kind in _TEXT_KINDS and _BRACKETED.fullmatch(block.text):
        return True
    return is_dashed(block.text) and above.kind == "paragraph" and above.text[-1] in "。”" and ending(above.text) == "final"


def _is_inscribed(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the paragraph above says that the line was written, hung up or sung (锦旗上写着：), or such lines are above."""
    while at and blocks[at - 1].kind == "other" and is_titular(blocks[at - 1].text):
        at -= 1
    return at > 0 and blocks[at - 1].kind == "paragraph" and _INSCRIBED.search(blocks[at - 1].text[-_REACH:]) is not None


def _is_title(block: OpenBlock, first: bool, following: OpenBlock | None) -> bool:
    """Whether the block may be a title. Lines ending in ？ or ！ are treated as speech unless their place allows only a
    title: first, or above an opening or a byline. Quoted ones are speech even there."""
    text = block.text
    if not (is_titular(text) or is_dashed(text)) or _REMARK.fullmatch(text):
        return False
    if run_in_opening(text) or is_detail(text):
        return False
    if text[-1] not in QUESTIONING:
        return True
    if following is None or (text[0] == "“" and "”" not in text[:-2]):
        return False
    if following.kind == "byline" and _NUMBERED_POST.match(following.text):
        return False  # the last words of a post
    return is_under_title(following) or (first and len(following.text) > _LONGER * len(text))


def _leads_to_title(block: OpenBlock, following: OpenBlock | None) -> bool:
    """Whether the line is a title but for a dash at its end, and a title follows: a kicker (奋进新征程———)."""
    if ending(block.text) != "dash" or following is None or following.kind is not None:
        return False
    return is_titular(block.text.rstrip("—-－ ")) and is_titular(following.text) and ending(following.text) != "final"


def _is_one_character(block: OpenBlock, above: OpenBlock | None, below: Sequence[OpenBlock]) -> bool:
    """Whether a single character is the title of a poem or an essay (雪): above a byline, or a name and a text, or verse with
    no verse above."""
    if len(block.text) != 1 or not "\u3400" <= block.text <= "\u9fff" or not below:
        return False
    if below[0].kind == "verse":
        return above is None or above.kind != "verse"
    if below[0].kind is not None or not may_be_names(below[0].text):
        return below[0].kind == "byline"
    return any(body.kind == "verse" or (len(body.text) >= _LONG and ending(body.text) == "final") for body in below[1:])
