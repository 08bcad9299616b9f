"""Where a block without a kind stands: what is above and below it, and what is known of the text so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import above

LOOSE: tuple[BlockKind, ...] = ("column_label", "page_furniture", "boilerplate", "dateline", "separator", "other")
_OVER_FIRST: tuple[BlockKind, ...] = (*LOOSE, "byline")
_HIGHEST = 4  # blocks above the first title
_REACH, _REACH_BELOW = 4, 6  # the next block and those looked at below it, near and farther


@dataclass(slots=True, frozen=True)
class Place:
    """A `block`, the one at `at` of `blocks`.

    over         the block above, if there is one
    following    the first of the next three that is no caption or credit, if one is
    first        whether no title is above, and only lines of the site, bylines and the like
    under_title  whether the block above is a title
    careful      whether all paragraphs of the text end sentences, or a newspaper made it: then a line that does not is none
    """

    blocks: Sequence[OpenBlock]
    at: int
    over: OpenBlock | None
    following: OpenBlock | None
    first: bool
    under_title: bool
    careful: bool

    @property
    def block(self) -> OpenBlock:
        return self.blocks[self.at]

    @property
    def text(self) -> str:
        return self.block.text

    @property
    def under(self) -> Sequence[OpenBlock]:
        """The three blocks below."""
        return self.blocks[self.at + 1 : self.at + _REACH]

    @property
    def below(self) -> Sequence[OpenBlock]:
        """The five blocks below."""
        return self.blocks[self.at + 1 : self.at + _REACH_BELOW]


def place_of(blocks: Sequence[OpenBlock], at: int, titles: Sequence[OpenBlock], careful: bool) -> Place:
    """The place of the block at `at`, with the `titles` found above it."""
    over = above(blocks, at)
    following = next((other for other in blocks[at + 1 : at + _REACH] if other.kind not in ("caption", "credit")), None)
    first = not titles and at <= _HIGHEST and all(other.kind in _OVER_FIRST for other in blocks[:at])
    return Place(blocks, at, over, following, first, bool(titles) and titles[-1] is over, careful)
