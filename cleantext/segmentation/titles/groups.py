"""Groups of title lines, with the column labels above and the bylines and datelines below them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import Block
from cleantext.segmentation.passages.site_dates import is_site_date
from cleantext.segmentation.shapes.bylines import may_be_names
from cleantext.segmentation.shapes.openings import run_in_opening

HEAD: tuple[BlockKind, ...] = ("byline", "dateline", "column_label")
BODY: tuple[BlockKind | None, ...] = ("paragraph", "list_item", "verse", "table", "other", "section_heading", "salutation", None)
STARTERS = "□■◆●▲"  # before a name they show that a text begins
_REPORT = "报道"  # 罗小山 摄影报道: under a title it signs the text too


@dataclass(slots=True)
class Group:
    """Title lines that stand together, at `start` to `end` among the blocks, with the column labels above and the bylines
    and datelines below them."""

    start: int
    end: int
    titles: list[Block] = field(default_factory=list)


def find_group(blocks: Sequence[Block], at: int, pending: set[int]) -> Group:
    """The group of titles that begins at `at`; without titles if none does. `pending` are the ids of blocks that have a
    title's shape. A bare name that ends it is made a byline, and so is one that stands between titles."""
    end = at
    while end < len(blocks) and blocks[end].kind == "column_label":
        end += 1
    titles: list[Block] = []
    while end < len(blocks) and id(blocks[end]) in pending:
        if titles and may_be_names(blocks[end].text) and end + 1 < len(blocks) and id(blocks[end + 1]) in pending:
            blocks[end].kind = "byline"
            return Group(at, end + 1, titles)
        titles.append(blocks[end])
        end += 1
    while titles and end < len(blocks) and (_is_head(blocks[end]) or _is_name(blocks, end, pending)):
        blocks[end].kind = "byline" if id(blocks[end]) in pending or blocks[end].kind == "credit" else blocks[end].kind
        end += 1
    return Group(at, end, titles)


def opening(block: Block) -> int:
    """The length of the paragraph's run-in opening; 0 where it has none, or only says whom it quotes (据新华社报道，)."""
    length = run_in_opening(block.text) if block.kind == "paragraph" else 0
    return 0 if block.text.startswith("据") else length


def _is_head(block: Block) -> bool:
    return block.kind in HEAD or is_site_date(block) or (block.kind == "credit" and _REPORT in block.text)


def _is_name(blocks: Sequence[Block], at: int, pending: set[int]) -> bool:
    """Whether a line under a dateline or a byline can be the writer's or the speaker's bare name."""
    return id(blocks[at]) in pending and may_be_names(blocks[at].text)
