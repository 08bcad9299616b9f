"""Titles, and lines that only look like them, by where they stand: each test is about one line at its place."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.passages.site_heads import is_over_date
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import is_dashed, is_titular
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.page_fields import is_detail
from cleantext.segmentation.titles.clausal import heads_in_clauses, is_free, is_under_title
from cleantext.segmentation.titles.numbered import opens_with_sign
from cleantext.segmentation.titles.place import LOOSE, Place

_LONGER = 3  # length of the text below a question at the top, as a multiple of the question's
_LONG = 32  # characters of a paragraph
_INSCRIBED = re.compile(
    "(?:[写印刻挂贴绣题](?:着|有|道|满)|题[写词]|[吟唱念喊]道|口号|标语|对联|横幅|条幅)[^，。；：！？]{0,8}：$"
)
_BRACKETED = re.compile("（[^（）]{2,5}）")  # below a text: who wrote it
_TEXT_KINDS = ("paragraph", "list_item", "caption", "credit")
_NUMBERED_POST = re.compile("#|第?\\d{1,4}\\s?[楼#F]")
_LONGEST_ITEM = 24  # characters of a part of the title of a digest
_REACH = 16  # characters at the end of a paragraph
_REMARK = re.compile("（(?:[^（）]{6,}|[^（）]*(?:鼓掌|掌声|笑声))）|哈哈.*|.*(?:哈哈|呵呵|嘿嘿)")  # or laughter


def is_title_there(place: Place) -> bool:
    """Whether the block has the shape of a title, where a line of this shape is one."""
    return any(test(place) for test in _TITLES)


def _first_sentence(below: Sequence[OpenBlock], following: OpenBlock | None) -> OpenBlock | None:
    """The first block below the top of a text that ends a sentence, if only lines of the site and short ones without a mark are
    above it; else the block that is `following`."""
    prose = next((block for block in below if block.kind not in LOOSE and ending(block.text) not in ("open", "closer")), None)
    return prose if prose is not None and prose.kind in (None, "paragraph") else following


def _heads_below(place: Place) -> bool:
    """Whether the line is at the top, of any form that titles have, and above prose with only lines of the site between, or opens
    with a bracket and is between a date and longer prose, or is the contents of a digest: two to four short parts with
    semicolons between."""
    text, over, following = place.text, place.over, place.following
    if not place.first:
        return False
    parts = text.split("；")
    digest = len(parts) in (2, 3, 4) and all(4 <= len(part) <= _LONGEST_ITEM for part in parts) and ending(text) == "open"
    if digest and "。" not in text and not label(text):
        return True
    if text[0] in "【[" and over is not None and over.kind == "dateline" and following is not None and is_free(text):
        return following.kind is None and ending(following.text) == "final" and len(following.text) > len(text)
    prose = _first_sentence(place.below, None)
    if prose is None or prose is following or len(prose.text) <= len(text):
        return False
    signed = any(block.kind in ("byline", "dateline") for block in place.below[: place.below.index(prose)])
    return (signed and is_free(text)) or heads_in_clauses(
        replace(place, over=None, following=prose, under_title=False, careful=False)
    )


def sums_up(place: Place) -> bool:
    """Whether the line opens with a sign (●全国妇联参与扶贫) and is one of those between a headline and the opening of a
    dispatch, which sum up the news."""
    text, blocks, at = place.text, place.blocks, place.at
    if not place.under_title or not opens_with_sign(text) or ending(text) not in ("open", "closer"):
        return False
    end = next((low for low in range(at + 1, len(blocks)) if blocks[low].text[0] != text[0]), len(blocks))
    return end < len(blocks) and run_in_opening(blocks[end].text) > 0


def signs_text(place: Place) -> bool:
    """Whether the line says who wrote the text above it, in brackets (（晓王）), or whose words the paragraph above it are, with
    a dash (——网友“老张”). Under a title it is a title."""
    text, above = place.text, place.over
    if above is None:
        return False
    if above.kind in _TEXT_KINDS and _BRACKETED.fullmatch(text):
        return True
    return is_dashed(text) and above.kind == "paragraph" and above.text[-1] in "。”" and ending(above.text) == "final"


def is_inscribed(place: Place) -> bool:
    """Whether the paragraph above says that the line was written, hung up or sung (锦旗上写着：), or such lines are above."""
    blocks, at = place.blocks, place.at
    if not at or not is_titular(place.text):
        return False
    while at and blocks[at - 1].kind == "other" and is_titular(blocks[at - 1].text):
        at -= 1
    return at > 0 and blocks[at - 1].kind == "paragraph" and _INSCRIBED.search(blocks[at - 1].text[-_REACH:]) is not None


def _is_title(place: Place) -> bool:
    """Whether the block may be a title. Lines ending in ？ or ！ are treated as speech unless their place allows only a
    title: first, or above an opening or a byline. Quoted ones are speech even there."""
    text, first = place.text, place.first
    if not (is_titular(text) or is_dashed(text)) or _REMARK.fullmatch(text):
        return False
    if run_in_opening(text) or is_detail(text):
        return False
    if text[-1] not in QUESTIONING:
        return True
    following = _first_sentence(place.below, place.following) if first else place.following
    if following is None or (text[0] == "“" and "”" not in text[:-2]):
        return False
    if following.kind == "byline" and _NUMBERED_POST.match(following.text):
        return False  # the last words of a post
    return is_under_title(following) or (first and len(following.text) > _LONGER * len(text))


def _leads_to_title(place: Place) -> bool:
    """Whether the line is a title but for a dash at its end, and a title follows: a kicker (奋进新征程———)."""
    text, following = place.text, place.following
    if not (place.first or place.careful) or ending(text) != "dash" or following is None or following.kind is not None:
        return False
    return is_titular(text.rstrip("—-－ ")) and is_titular(following.text) and ending(following.text) != "final"


def _is_one_character(place: Place) -> bool:
    """Whether a single character is the title of a poem or an essay (雪): above a byline, or a name and a text, or verse with
    no verse above."""
    text, above, below = place.text, place.over, place.under
    if len(text) != 1 or not "\u3400" <= text <= "\u9fff" or not below:
        return False
    if below[0].kind == "verse":
        return above is None or above.kind != "verse"
    if below[0].kind is not None or not may_be_names(below[0].text):
        return below[0].kind == "byline"
    return any(body.kind == "verse" or (len(body.text) >= _LONG and ending(body.text) == "final") for body in below[1:])


def _is_over_date(place: Place) -> bool:
    return place.first and is_over_date(place.block, place.below)


_TITLES = (_is_one_character, _leads_to_title, _is_over_date, _is_title, heads_in_clauses, _heads_below)
