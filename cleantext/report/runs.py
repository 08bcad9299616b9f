"""Blocks that stand together on the page: the items of a list, the rows of a table, the lines of a stanza or of code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from cleantext.documents import Article, Block

LEFT_OUT = frozenset({"page_furniture"})
"""Kinds of block that text and Markdown leave out: page numbers, running heads. JSON keeps them."""

_TOGETHER = frozenset({"list_item", "table", "verse"})


def runs(article: Article) -> Iterator[Sequence[Block]]:
    """The blocks of `article`, less page furniture, in groups that nothing but a line end divides."""
    shown = (block for block in article.blocks if block.kind not in LEFT_OUT)
    for (kind, code), group in groupby(shown, key=lambda block: (block.kind, is_code(block))):
        blocks = list(group)
        if kind == "verse":
            yield from _stanzas(blocks)
        elif kind in _TOGETHER or code:
            yield blocks
        else:
            yield from ([block] for block in blocks)


def is_code(block: Block) -> bool:
    """Whether `block` is a line of source code, a command or what one prints."""
    return block.kind == "other" and "indent" in block.attributes


def code_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines of code of `blocks`, indented as they were, with an empty one where the input has some."""
    before = None
    for block in blocks:
        if before is not None and _gap(before, block) > 1:
            yield ""
        yield f"{block.attributes['indent']}{block.text}"
        before = block


def _stanzas(lines: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """A stanza ends where more empty lines follow in the input than between its own lines."""
    gaps = [_gap(before, after) for before, after in pairwise(lines)]
    usual = min(gaps, default=0)
    stanza = [lines[0]]
    for gap, line in zip(gaps, lines[1:], strict=True):
        if gap > usual:
            yield stanza
            stanza = []
        stanza.append(line)
    yield stanza


def _gap(before: Block, after: Block) -> int:
    return after.lines[0] - before.lines[-1] if before.lines and after.lines else 0
