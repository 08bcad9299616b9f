"""How a repaired page compares with the page before it was injected: what was restored, flagged, left or spoilt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleantext import Cleaner
from cleantext.registry import FAMILIES
from cleantext.repair.injection import byte_shift, injected_annotation, injected_byte, plain_annotation

LONGEST = 80  # characters that a flagged run can have been
RULES = {rule.RULE.id for rule in (byte_shift, injected_annotation, injected_byte, plain_annotation)}
REPAIR_ONLY = Cleaner(disable=sorted(FAMILIES - {"repair"}))


@dataclass(frozen=True)
class Outcome:
    """`whole` if all text outside of flags is that of the page, but for a line end behind it. `restored` runs; for each flag
    whether one of its candidates is right."""

    whole: bool
    restored: int
    flagged: tuple[bool, ...]
    pieces: tuple[str, ...]


def compare(damaged: str, truth: str) -> Outcome:
    """Repair `damaged`, and nothing else, and compare with `truth`: the pieces between flags must be found in it."""
    result = REPAIR_ONLY.explain(damaged)
    flags = [flag for flag in result.flags if flag.rule == byte_shift.RULE.id]
    edits = [edit for edit in result.edits if edit.rules[0] in RULES]
    assert len(edits) == len(result.edits)
    pieces, at = [""], 0
    marks = [(flag.start, flag.end, None) for flag in flags] + [(edit.start, edit.end, edit.replacement) for edit in edits]
    for start, end, replacement in sorted(marks, key=lambda mark: mark[:2]):
        pieces[-1] += damaged[at:start] + (replacement or "")
        pieces += [""] * (replacement is None)
        at = end
    pieces[-1] += damaged[at:]
    restored = sum(edit.rules[0] == byte_shift.RULE.id for edit in edits)
    pattern = f"(.{{0,{LONGEST}}}?)".join(re.escape(alike(piece)) for piece in pieces).removesuffix("\\\n")
    match = re.fullmatch(pattern, alike(truth).removesuffix("\n"), re.DOTALL)
    right = () if match is None else match.groups()
    found = tuple(lost in map(alike, flag.candidates) for flag, lost in zip(flags, right, strict=False))
    return Outcome(match is not None, restored, found, tuple(pieces))


def alike(text: str) -> str:
    """`text` with marks of either width as one."""
    return text.translate({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
