"""Which blocks have the shape of a title, and which are numbered headings, list items or paragraphs. The kind of each title
is decided later."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.passages.site_dates import is_over_date
from cleantext.segmentation.shapes.details import is_detail
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_dashed, is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, is_numeral, label, provision
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.press import is_of_press
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.titles.clauses import ends_sentences, heads_in_clauses
from cleantext.segmentation.titles.numbered import headings_by_place, mark_heading, mark_numbered
from cleantext.segmentation.titles.numerals import counted_numerals, lone_characters, mark_numeral
from cleantext.segmentation.titles.questions import titular_questions
from cleantext.segmentation.titles.speakers import speaker_heads

_WIDEST = 44.0
_HAN = re.compile("[\u3400-\u9fff]{2}")
_LONGEST_FIRST = 24  # characters of a headline's first line
_COMMAS = re.compile("[，。；]")
_LEAST_QUOTED = 5  # characters of a headline that is a quotation
_HIGHEST = 4  # blocks above the first title
_LOOSE = ("column_label", "page_furniture", "boilerplate", "dateline", "separator", "other")
_INSCRIBED = re.compile(
    "(?:[写印刻挂贴绣题](?:着|有|道|满)|题[写词]|[吟唱念喊]道|口号|标语|对联|横幅|条幅)[^，。；：！？]{0,8}：$"
)
_REACH = 16  # characters at the end of a paragraph
_ARROWS = frozenset("↓↑→←")  # 往下看↓↓↓
_REMARK = re.compile("（[^（）]{6,}）")  # wholly in brackets
_QUESTION = frozenset("！？!?")


def find_titles(blocks: Sequence[OpenBlock], wrapped: bool) -> list[OpenBlock]:
    """The blocks with the shape and place of a title, top to bottom.

    All other blocks without a kind are given one: section_heading if a number shows it, list_item, or paragraph. A block
    joined from fragments is not a title, except in wrapped text.
    """
    titles: list[OpenBlock] = []
    questions = titular_questions(blocks)
    cut = not wrapped and any(len(block.lines) > 1 for block in blocks)  # a line without a mark may be a fragment
    careful = any(map(is_of_press, blocks)) or (not cut and ends_sentences(blocks))
    counted = counted_numerals(blocks)
    placed, single = headings_by_place(blocks), lone_characters(blocks) | speaker_heads(blocks)
    for at, block in enumerate(blocks):
        if block.kind is not None:
            continue
        following = next((other for other in blocks[at + 1 : at + 4] if other.kind not in ("caption", "credit")), None)
        if len(block.lines) > 1 and not wrapped:
            block.kind = "list_item" if label(block.text) else "paragraph"
        elif at in single or is_chapter(block.text):
            block.kind = "section_heading"
        elif is_numeral(block.text):
            mark_numeral(block, blocks[at + 1 : at + 3], counted)
        elif at in placed:
            mark_heading(block)
        elif label(block.text) and not is_dashed(block.text):
            mark_numbered(block, blocks[at - 1] if at else None, following)
        elif at and _attributes(block, blocks[at - 1]):
            block.kind = "byline"
        elif at and is_titular(block.text) and _is_inscribed(blocks, at):
            block.kind = "other"
        elif (
            at in questions
            or _introduces(block, blocks[at + 1 : at + 3])
            or _stands_over_head(block, blocks[at - 1] if at else None, blocks[at + 1] if at + 1 < len(blocks) else None)
            or (not titles and at <= _HIGHEST and is_over_date(block, blocks[:at], blocks[at + 1 : at + 6]))
            or _is_title(block, at <= _HIGHEST and not titles and _is_top(blocks[:at]), following)
            or _is_between_titles(block, titles, blocks[at - 1 : at + 2] if at else [])
            or heads_in_clauses(
                block, blocks[at - 1] if at else None, following, bool(titles) and titles[-1] is blocks[at - 1], careful
            )
        ):
            titles.append(block)
        else:
            block.kind = "paragraph"
    return titles


def _attributes(block: OpenBlock, above: OpenBlock) -> bool:
    """Whether a line with a dash says whose words the paragraph above it are (——网友“老张”). Under a title it is a title."""
    return is_dashed(block.text) and above.kind == "paragraph" and above.text[-1] in "。”" and ending(above.text) == "final"


def _is_inscribed(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the paragraph above says that the line was written, hung up or sung (锦旗上写着：), or such lines are above."""
    while at and blocks[at - 1].kind == "other" and is_titular(blocks[at - 1].text):
        at -= 1
    return at > 0 and blocks[at - 1].kind == "paragraph" and _INSCRIBED.search(blocks[at - 1].text[-_REACH:]) is not None


def _is_title(block: OpenBlock, first: bool, following: OpenBlock | None) -> bool:
    """Whether the block may be a title. Lines ending in ？ or ！ are treated as speech unless their place allows only a
    title: first, or above an opening or a byline. Quoted ones are speech even there, except above a subheadline with a dash."""
    text = block.text
    if first and following is not None and text[0] == "“" and text[-1] == "”" and is_dashed(following.text):
        return len(text) > _LEAST_QUOTED and is_titular(text[1:-1])
    if (
        text[-1] in _ARROWS
        or _REMARK.fullmatch(text)
        or provision(text)
        or run_in_opening(text)
        or is_detail(text)
        or not (is_titular(text) or is_dashed(text))
    ):
        return False
    if text[-1] not in _QUESTION:
        return True
    if following is None or (text[0] == "“" and "”" not in text[:-2]):
        return False
    heads = following.kind in ("byline", "dateline") or run_in_opening(following.text) or is_dashed(following.text)
    heads = heads or (following.kind is None and is_person(following.text))
    heads = heads or (first and following.kind is None and text[0] not in "“‘" and _is_plain_title(following.text))
    return bool(heads or (first and len(following.text) > 3 * len(text)))


def _is_plain_title(text: str) -> bool:
    """Whether the line has the shape of a title and asks or calls nothing."""
    return is_titular(text) and text[-1] not in _QUESTION


def _is_between_titles(block: OpenBlock, titles: Sequence[OpenBlock], around: Sequence[OpenBlock]) -> bool:
    """Whether a question is the second of three title lines."""
    question = block.text[-1] in _QUESTION and is_titular(block.text)
    if not question or len(around) < 3 or not titles or titles[-1] is not around[0]:
        return False
    below = around[2]
    return below.kind is None and _is_plain_title(below.text)


def _stands_over_head(block: OpenBlock, above: OpenBlock | None, below: OpenBlock | None) -> bool:
    """Whether a line without a sentence end is where only a title can be: at the top or below the end of a text, and right
    above a byline or an opening."""
    text = block.text
    if below is None or not (below.kind == "byline" or run_in_opening(below.text)):
        return False
    if width(text) > _WIDEST or "。" in text or ending(text) in ("comma", "clause", "dash") or text[-1] == "…":
        return False
    if run_in_opening(text) or is_detail(text) or provision(text) or text[0] in "（([【" or not _HAN.search(text):
        return False
    return above is None or above.kind not in (None, "paragraph") or ending(above.text) == "final"


def _introduces(block: OpenBlock, below: Sequence[OpenBlock]) -> bool:
    """Whether the line is the first part of a headline divided after a colon: a title and a byline follow."""
    text = block.text
    if text[-1] != "：" or len(text) > _LONGEST_FIRST or _COMMAS.search(text) or len(below) < 2:
        return False
    title, body = below
    titled = title.kind is None and is_titular(title.text) and not is_dashed(title.text)
    return titled and (body.kind == "byline" or run_in_opening(body.text) > 0)


def _is_top(above: Sequence[OpenBlock]) -> bool:
    """Whether there is nothing above but labels, dates and lines of the site."""
    return all(block.kind in _LOOSE for block in above)
