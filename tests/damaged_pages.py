"""How a repaired page compares with the page before it was injected: what was restored, flagged, left or spoilt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Layer
from cleantext.repair.injection import removal, shift
from cleantext.rules import Page

LONGEST = 80  # characters that a flagged run can have been


@dataclass(frozen=True)
class Outcome:
    """`whole` if all text outside of flags is that of the page. `restored` runs; for each flag whether one of its
    candidates is right."""

    whole: bool
    restored: int
    flagged: tuple[bool, ...]
    repaired: str


def repaired(text: str) -> tuple[str, Sequence[Flag], int]:
    """`text` with injected annotations taken off and runs restored, the flags in its spans, and the runs restored."""
    shifted = shift.find(Page(text, Config()))
    closed = [(row[0], row[1]) for row in shifted.rows] + [(flag.start, flag.end) for flag in shifted.flags]
    rows = list(shifted.rows)
    rows += [row for row in removal.find(Page(text, Config())) if not any(a < row[1] and row[0] < b for a, b in closed)]
    layer = Layer("repair", text, sorted(rows))
    flags = [Flag(*layer.locate(f.start, f.end, forward=True)[:2], f.rule, f.reason, f.candidates) for f in shifted.flags]
    return layer.apply(text), flags, len(shifted.rows)


def compare(damaged: str, truth: str) -> Outcome:
    """Repair `damaged` and compare with `truth`."""
    text, flags, restored = repaired(damaged)
    text, truth = _alike(text), _alike(truth)
    pattern, at = "", 0
    for flag in flags:
        pattern += re.escape(text[at : flag.start]) + f"(.{{0,{LONGEST}}}?)"
        at = flag.end
    match = re.fullmatch(pattern + re.escape(text[at:]), truth, re.DOTALL)
    if match is None:
        return Outcome(False, restored, (), text)
    found = zip(flags, match.groups(), strict=True)
    return Outcome(True, restored, tuple(_alike(lost) in map(_alike, flag.candidates) for flag, lost in found), text)


def _alike(text: str) -> str:
    """`text` with marks of either width as one."""
    return text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
