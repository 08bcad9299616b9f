"""著 that is read zhù, "written" or "manifest" (專著, 著名); elsewhere Taiwan's 著 is what others write 着 (看著)."""

from __future__ import annotations

import re

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.engine import run_opencc

_WRITTEN = re.compile(f"(?<=[專土原名論編合譯巨遺卓昭撰拙])著|著(?=[者述錄稱])|(?<![{COMMON_HAN}])著(?=有)")


def with_written(part: str, after: str) -> str:
    """`after`, which tw2s made of `part`, with 著 kept where it is read zhù; OpenCC's words for Taiwan lack these."""
    letters = list(after)
    for match in _WRITTEN.finditer(part):
        letters[match.start()] = "著"
    return "".join(letters)


def count_particles(text: str) -> int:
    """How often `text` has 著 as a particle (看著), as Taiwan writes it."""
    if "著" not in text:
        return 0
    after = run_opencc("tw2s", text.replace("\x00", " ").encode("utf-8", "replace").decode("utf-8"))
    return with_written(text, after).count("着") - text.count("着") if len(after) == len(text) else 0
