"""Asides: a line wholly in brackets that names a mover, a source or further material, or what the hearers did: （由教育局局长
提交）, （详见附件）, （热烈鼓掌）. It is not a title."""

from __future__ import annotations

import re

_ASIDE = re.compile(
    "（(?:由|经|据|根据|按照?|原载|摘自|选自|节选自|译自|改编自|转载?自|参?见|详见|此文|本章|注：|按：)[^（）]{2,60}）|（[^（）]{0,16}(?:掌声|鼓掌|笑声|欢呼|起立)[^（）]{0,12}）"
)


def is_aside(text: str) -> bool:
    """Whether the line is an aside and nothing else."""
    return text[0] == "（" and text[-1] == "）" and _ASIDE.fullmatch(text) is not None
