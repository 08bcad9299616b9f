"""著 read zhù ("written", "manifest": 專著, 著名), which stays; elsewhere Taiwan writes 著 for what others write 着 (看著)."""

from __future__ import annotations

import re

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.engine import run_opencc

_WRITTEN = re.compile(f"(?<=[專土原名論編合譯巨遺卓昭撰拙])著|著(?=[者述錄稱])|(?<![{COMMON_HAN}])著(?=有)")


def with_written(part: str, after: str) -> str:
    """`after`, which is `part` converted by tw2s, with 著 kept where it is read zhù: OpenCC's words for Taiwan lack these."""
    characters = list(after)
    for match in _WRITTEN.finditer(part):
        characters[match.start()] = "著"
    return "".join(characters)


def count_particles(text: str) -> int:
    """The number of 著 in `text` that are the particle (看著), in Taiwan's spelling."""
    if "著" not in text:
        return 0
    after = run_opencc("tw2s", text.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8"))
    return with_written(text, after).count("着") - text.count("着")
