"""Groups blocks that belong together: the items of a list, the rows of a table, the lines of a stanza or of code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from cleantext.documents import Article, Block

LEFT_OUT = frozenset({"page_furniture"})
"""Kinds of block that text and Markdown omit: page numbers, running heads. JSON keeps them."""

_TOGETHER = frozenset({"list_item", "table", "verse"})


def runs(article: Article) -> Iterator[Sequence[Block]]:
    """The blocks of `article`, without page furniture, in groups. No blank line is written inside a group."""
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
    """Whether `block` is a line of source code, a command line, or program output."""
    return block.kind == "other" and "indent" in block.attributes


def code_lines(blocks: Sequence[Block]) -> Iterator[str]:
    """The lines of code in `blocks` with their indents, and an empty line where the input has one or more."""
    before = None
    for block in blocks:
        if before is not None and _gap(before, block) > 1:
            yield ""
        yield f"{block.attributes['indent']}{block.text}"
        before = block


def _stanzas(lines: Sequence[Block]) -> Iterator[Sequence[Block]]:
    """The lines of verse in stanzas. A stanza ends where the input has more empty lines than the smallest gap."""
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
