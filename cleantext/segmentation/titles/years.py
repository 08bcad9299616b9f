"""Years and months as headings of a chronicle: 一九六八年 above what happened in it.

One date dates its text. A date below a text signs it, and one below each title dates what that heads.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import ending

_LEAST = 2  # years of a chronicle
_N = "[〇○零O一二三四五六七八九十\\d]"
_YEAR = re.compile(
    f"(?:公元前?)?{_N}{{2,4}}年(?:（[^（）]{{2,14}}）)?|(?:{_N}{{4}}年)?{_N}{{1,2}}月"
    f"|[\u3400-\u9fff]{{2,4}}{_N}{{1,3}}年（[^（）]{{2,14}}）"
)


def years_over_prose(blocks: Sequence[OpenBlock]) -> list[int]:
    """The indices of at least two such lines, all different, each above prose, and all but the first below prose."""
    found = [at for at in range(1, len(blocks)) if blocks[at].kind in (None, "dateline") and _YEAR.fullmatch(blocks[at].text)]
    texts = [blocks[at].text for at in found]
    over = all(at + 1 < len(blocks) and _is_prose(blocks[at + 1]) for at in found)
    under = all(_is_prose(blocks[at - 1]) for at in found[1:])
    return found if len(found) >= _LEAST and len(set(texts)) == len(texts) and over and under else []


def _is_prose(block: OpenBlock) -> bool:
    return block.kind in (None, "paragraph", "list_item") and ending(block.text) in ("final", "clause")
