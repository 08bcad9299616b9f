"""Who speaks, on a line above the speech: 省政协委员、省农业大学教授纪文博：. Two such lines at least head parts of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label

_LONGEST = 32  # characters
_LONG = 60  # characters of the speech
_LEAST = 2  # different speakers
# A sentence that introduces a speech or a list ends so: 他说：, 具体如下：, 主要包括：.
_INTRODUCES = re.compile(
    "[，。；！？“”]|(?:记者|[说道称问答讲写想喊叫下示到为是有即括于看]|认为|指出|强调|要求|规定|内容|情况|原因)：$"
)


def speaker_heads(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of such lines: without punctuation but a colon at the end, below the end of a sentence or a title, and above
    long prose that opens with neither a quotation mark nor a number, or above its title."""
    found = [
        at for at in range(1, len(blocks) - 1) if _is_head(blocks[at - 1], blocks[at]) and _is_speech(blocks[at + 1 : at + 3])
    ]
    return frozenset(found if len({blocks[at].text for at in found}) >= _LEAST else ())


def _is_head(above: OpenBlock, block: OpenBlock) -> bool:
    text = block.text
    if block.kind is not None or text[-1] != "：" or not 2 < len(text) <= _LONGEST or _INTRODUCES.search(text):
        return False
    return above.kind not in (None, "paragraph") or ending(above.text) not in ("comma", "clause")


def _is_speech(below: Sequence[OpenBlock]) -> bool:
    speech = below[1] if len(below) > 1 and below[0].kind is None and is_titular(below[0].text) else below[0]
    prose = speech.kind in (None, "paragraph") and len(speech.text) >= _LONG and ending(speech.text) == "final"
    return prose and speech.text[0] not in "“‘" and not label(speech.text)
