"""What becomes of one injected page: counts of annotations taken off, of runs restored, flagged, spoilt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from time import process_time

from cleantext import Cleaner
from cleantext.registry import FAMILIES
from cleantext.repair.injection import byte_shift
from tests.damaged_pages import REPAIR_ONLY, RULES, alike
from tests.misread import Damaged

_WITHOUT = Cleaner(disable=[*sorted(FAMILIES - {"repair"}), byte_shift.RULE.id])

Change = tuple[int, int, str]
"""A half-open span, and what is to stand there."""


def measure(damaged: Damaged) -> Counter[str]:
    """Repair an injected page, and nothing else of it, and count what became of each thing that is wrong in it.

    The names of the counts are those of the rows of the table; those of runs that lost pairs of bytes end in a space.
    """
    start = process_time()
    _WITHOUT.explain(damaged.seen).text  # noqa: B018 - timed
    between = process_time()
    result = REPAIR_ONLY.explain(damaged.seen)
    counts = Counter({"microseconds": round(1e6 * (process_time() + start - 2 * between)), "texts": 1})
    edits = [(edit.start, edit.end, edit.replacement) for edit in result.edits if edit.rules[0] in RULES]
    flags = [(flag.start, flag.end, flag.candidates) for flag in result.flags if flag.rule == byte_shift.RULE.id]
    truth = _Truth(damaged)
    exact = set(truth.changes).intersection(edits)
    wrong = {edit for edit in edits if edit not in exact and not truth.allows(edit, edits)}
    for place in damaged.annotations:
        taken = (*place, "") in exact or any(_meet(edit[:2], place) for edit in edits)
        what = "taken off" if taken else "in flagged runs" if any(_meet(flag[:2], place) for flag in flags) else "left"
        counts.update({"annotations behind characters": 1, f"  {what}": 1})
    for run in damaged.runs:
        place = run.start, run.end
        if (changes := [edit for edit in edits if _meet(edit[:2], place)]) and not any(_meet(flag[:2], place) for flag in flags):
            what = "wrong" if wrong.intersection(changes) else "exact"
        else:
            held = [truth.holds(flag) for flag in flags if _meet(flag[:2], place)]
            what = "not seen" if not held else "flagged with the answer" if all(held) else "flagged without"
        kind, tail = ("with dropped pairs", " ") if run.dropped else ("misread runs", "")
        counts.update({kind: 1, f"  {what}{tail}": 1})
    counts["lines"] = damaged.seen.count("\n")
    counts["  wrongly changed"] = len({damaged.seen.count("\n", 0, start) for start, _, _ in wrong})
    unseen = counts["  not seen"] + counts["  not seen "] + counts["  left"]
    counts["  with an error"] = int(bool(wrong) or unseen > 0)
    return counts


class _Truth:
    """The changes that would give the page back, but for a line end behind it, which a run may have swallowed."""

    def __init__(self, damaged: Damaged) -> None:
        self.seen = damaged.seen
        runs = ((run.start, run.end, run.was.rstrip("\n") if run.end == len(self.seen) else run.was) for run in damaged.runs)
        self.changes = sorted(chain(((a, b, "") for a, b in damaged.annotations), runs))

    def allows(self, edit: Change, edits: Iterable[Change]) -> bool:
        """Whether `edit`, with the others that it meets in what is damaged, gives the page back."""
        start, end, _ = edit
        others, changes = self._meeting(edits, start, end), self._meeting(self.changes, start, end)
        while grown := (min(each[0] for each in (*others, *changes)), max(each[1] for each in (*others, *changes))):
            if grown == (start, end):
                break
            start, end = grown
            others, changes = self._meeting(edits, start, end), self._meeting(self.changes, start, end)
        return alike(_applied(self.seen, start, end, others)) == alike(_applied(self.seen, start, end, changes))

    def holds(self, flag: tuple[int, int, tuple[str, ...]]) -> bool:
        """Whether a candidate of `flag` is what stood there."""
        start, end, candidates = flag
        changes = self._meeting(self.changes, start, end)
        if any(change[0] < start or change[1] > end for change in changes):
            return False
        return alike(_applied(self.seen, start, end, changes)) in map(alike, candidates)

    def _meeting(self, changes: Iterable[Change], start: int, end: int) -> list[Change]:
        return [change for change in changes if _meet(change[:2], (start, end))]


def _applied(text: str, start: int, end: int, changes: Iterable[Change]) -> str:
    out = []
    for first, last, replacement in changes:
        out += [text[start:first], replacement]
        start = last
    return "".join([*out, text[start:end]])


def _meet(first: tuple[int, int], second: tuple[int, int]) -> bool:
    return first[0] < second[1] and second[0] < first[1]
