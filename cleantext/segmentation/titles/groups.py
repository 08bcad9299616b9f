"""Groups of title lines, with the column labels above and the bylines and datelines below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleantext.documents import BlockKind
from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.passages.site_heads import is_site_date
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.roles import is_office_and_name, is_person
from cleantext.segmentation.titles.byline_names import are_full_names

HEAD: tuple[BlockKind, ...] = ("byline", "dateline", "column_label")
BODY: tuple[BlockKind | None, ...] = ("paragraph", "list_item", "verse", "table", "other", "section_heading", "salutation", None)
STARTERS = "□■◆●▲"  # before a name, they mark the beginning of a text
_REPORT = "报道"  # 罗小山 摄影报道: below a title, a byline as well as a credit


@dataclass(slots=True)
class Group:
    """Consecutive title lines, `start` to `end` among the blocks, with the column labels above and the bylines and datelines
    below."""

    start: int
    end: int
    titles: list[OpenBlock] = field(default_factory=list)


def find_group(blocks: Sequence[OpenBlock], at: int, pending: set[int]) -> Group:
    """The group of titles that begins at `at`, without titles if none does. `pending` are the ids of blocks with the shape of
    a title. A bare name at the end of the group, or between its titles, is made a byline."""
    end = at
    while end < len(blocks) and blocks[end].kind == "column_label":
        end += 1
    titles: list[OpenBlock] = []
    while end < len(blocks) and id(blocks[end]) in pending:
        if titles and _names_one(blocks[end]) and end + 1 < len(blocks) and id(blocks[end + 1]) in pending:
            while end < len(blocks) and id(blocks[end]) in pending and _names_one(blocks[end]):
                blocks[end].kind = "byline"
                end += 1
            return Group(at, end, titles)
        titles.append(blocks[end])
        end += 1
    while titles and end < len(blocks) and (_is_head(blocks[end]) or _is_name(blocks, end, pending)):
        blocks[end].kind = "byline" if id(blocks[end]) in pending or blocks[end].kind == "credit" else blocks[end].kind
        end += 1
    return Group(at, end, titles)


def opening(block: OpenBlock) -> int:
    """The length of the paragraph's run-in opening. 0 if it has none, or one that only names a source (据新华社报道，)."""
    length = run_in_opening(block.text) if block.kind == "paragraph" else 0
    return 0 if block.text[length : length + 1] in ("，", "：") and block.text[0] == "据" else length


def _names_one(block: OpenBlock) -> bool:
    return may_be_names(block.text) or is_person(block.text)


def _is_head(block: OpenBlock) -> bool:
    return block.kind in HEAD or is_site_date(block) or (block.kind == "credit" and _REPORT in block.text)


def _is_name(blocks: Sequence[OpenBlock], at: int, pending: set[int]) -> bool:
    """Whether a line below a dateline or a byline can be the name of the writer or the speaker, with an office or without."""
    text = blocks[at].text
    named = may_be_names(text) or is_person(text) or is_office_and_name(text) or are_full_names(text)
    return id(blocks[at]) in pending and named
