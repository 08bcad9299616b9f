"""Restores misaligned runs, which a byte-wise replacement left behind: 我們?cè)佻F(xiàn)“錦繡 → 我們再現“錦繡.

A run is restored if the page is injected and one reading of its bytes is likely enough (see solution.py). Otherwise it is
flagged, with its likeliest readings as candidates and their probabilities, in the same order, behind `p =` in the reason.
Text whose `?` is a question mark is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import itemgetter

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.repair.injection import injected_annotation, plain_annotation
from cleantext.repair.injection.annotations import find_annotations
from cleantext.repair.injection.double_byte import BIG5, GBK, Code
from cleantext.repair.injection.half_lost import guesses
from cleantext.repair.injection.shape import MARKS, Run, runs_in
from cleantext.repair.injection.solution import UNKNOWN, RunSolver, Solution
from cleantext.repair.injection.surroundings import straddling, without_annotations
from cleantext.repair.injection.window import CELL
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/byte-shift"
MAX_HALVES = 200  # characters that lost a byte for which guesses are made; a page with more is noise
MIN_HALF_SHARE = 0.95  # probability of a guess at a character of which only the pinyin is left, to replace it
_FLAGGED_BEFORE = "flagged in an earlier round"  # never shown: the flag of that round is kept
# A run is part of mojibake if `_MIN_ODD` of the `_AROUND` characters to either side are odd.
_MIN_ODD, _AROUND = 4, 8
_CUT_QUOTATION = re.compile(rf"[?][{''.join(MARKS)}][?](?:\n|\Z)")
_OPENED_BY = dict(zip("”’』」", "“‘『「", strict=True))
_PLAIN_CUT = re.compile(r"[?][a-z]{1,6}\)")


def find(page: Page) -> Findings:
    """Edits for runs with a certain reading, flags for the others.

    Certainty needs the annotations of an injected page as evidence. In a later round they are gone, so a run that was
    flagged then is only flagged again.
    """
    runs = _runs(page.text)
    if not runs and _CUT_QUOTATION.search(page.text) is None:
        return NOTHING
    injected = bool(injected_annotation.find(page).edits.starts) or plain_annotation.are_injected(page)
    annotations = injected_annotation.annotations_of(page)
    solver = RunSolver(page.text, annotations, injected)
    rows: list[Row] = []
    flags: list[Flag] = []
    known = set(page.flagged)
    halves = 0
    for alternatives in runs:
        run = alternatives[0][0]
        if (run.start, run.end) in known:
            flags.append(Flag(run.start, run.end, _ID, _FLAGGED_BEFORE))
            continue
        solution = solver.solve(alternatives)
        if injected and not solution.candidates and run.opening.isalpha() and halves < MAX_HALVES:
            halves += 1
            solution = _half_lost(page.text, run)
        if solution.certain:
            rows.append(_row(run, solution))
        elif injected or solution.candidates or not _is_misread(page.text, run):
            flags.append(Flag(run.start, run.end, _ID, _with_probabilities(solution), solution.candidates))
    if injected:
        solver = RunSolver(page.text, annotations, injected)
        begun_by_mark = any(alternatives[0][0].opening in MARKS for alternatives in runs)
        for run in _expected(page.text, runs):
            solution = solver.solve(((run, GBK),))
            if solution.certain and (begun_by_mark or _closes_a_quotation(page.text, run, solution.candidates[0])):
                rows.append(_row(run, solution))
        rows.sort(key=itemgetter(0))
    return Findings(Columns.of(rows), flags)


def _row(run: Run, solution: Solution) -> Row:
    reason = Reason((_ID,), _with_probabilities(solution), solution.probabilities[0])
    return run.start, run.end, solution.candidates[0], reason


def _expected(text: str, runs: list[tuple[tuple[Run, Code], ...]]) -> list[Run]:
    """Further runs, so short that they count as runs only where others of `runs` begin with punctuation too (?!km), or where
    they close a quotation.

    None of them is flagged, since it is not found again when the rest of the page has been repaired.
    """
    known = [alternatives[0][0] for alternatives in runs]
    ends = [0, *(run.end for run in known)]
    starts = [*(run.start for run in known), len(text)]
    found: list[Run] = []
    for run in runs_in(text, GBK, expected=True):
        place = bisect_left(starts, run.start)
        if run.opening in MARKS and ends[place] <= run.start and run.end <= starts[place]:
            found.append(run)
    return found


def _closes_a_quotation(text: str, run: Run, reading: str) -> bool:
    """Whether `reading` ends a line, and closes a quotation that was left open in it: “……?!? was “……。”"""
    opening = _OPENED_BY.get(reading[-1:], "")
    if not opening or text[run.end : run.end + 1] not in ("", "\n"):
        return False
    line = text[text.rfind("\n", 0, run.start) + 1 : run.start]
    return line.count(opening) > line.count(reading[-1])


def _runs(text: str) -> list[tuple[tuple[Run, Code], ...]]:
    """The runs of `text`, each with the code (GBK or Big5) in which it is misaligned, or as both codes read it.

    Normally GBK. Big5 is possible if a run begins with pinyin without a tone (Big5 has no toned letters) and all its
    characters are in Big5: misaligned GBK soon has rare and Simplified ones. It is excluded if only in GBK a character with
    that pinyin can begin with the last byte of the character before.
    """
    runs = runs_in(text, GBK)
    if _PLAIN_CUT.search(text) is None:
        return [((run, GBK),) for run in runs]
    found: dict[int, tuple[tuple[Run, Code], ...]] = {run.start: ((run, GBK),) for run in runs}
    for run in runs_in(text, BIG5):
        if run.opening.isalpha() and run.opening.isascii():
            other = found.get(run.start)
            end = max(run.end, other[0][0].end) if other else run.end
            if other and other[0][0].end == run.end:
                found[run.start] = *other, (run, BIG5)
            elif run.settled and _in_big5(text[run.start : end]) and not _only_in_gbk(text, run):
                found[run.start] = ((run, BIG5),)
    chosen: list[tuple[tuple[Run, Code], ...]] = []
    for start in sorted(found):
        if not chosen or chosen[-1][0][0].end <= start:
            chosen.append(found[start])
    return chosen


def _half_lost(text: str, run: Run) -> Solution:
    """The run as a single character that lost a byte, if the text behind it is plausible as it is."""
    low = max(run.start - CELL, 0)
    near = text[low : run.end + CELL]
    found = guesses(near, run._replace(start=run.start - low, end=run.end - low), frozenset(find_annotations(near).marks))
    if not found:
        return UNKNOWN
    rest = text[run.start + len(f"?{run.opening})") : run.end]
    candidates, shares = tuple(f"{each.character}{rest}" for each in found), tuple(each.share for each in found)
    return Solution(candidates, shares, shares[0] >= MIN_HALF_SHARE, f"lost byte of {found[0].character}({run.opening})")


def _only_in_gbk(text: str, run: Run) -> bool:
    """Whether a character with the pinyin that opens `run` can begin with the last byte of the character before the run in
    GBK, but not in Big5."""
    last = without_annotations(text[max(0, run.start - 10) : run.start])[-1:]
    return bool(straddling(last, run.opening, GBK)) and not straddling(last, run.opening, BIG5)


def _in_big5(text: str) -> bool:
    return all(c < "\x80" or 0xA1 <= (BIG5.pair(c) or b"\0")[0] <= 0xF9 for c in text)


def _is_misread(text: str, run: Run) -> bool:
    """Whether the run is inside mojibake that lost a byte there, which another rule repairs."""
    around = text[max(run.start - _AROUND, 0) : run.start] + text[run.end : run.end + _AROUND]
    return len(odd().findall(around)) >= _MIN_ODD


def _with_probabilities(solution: Solution) -> str:
    return f"{solution.evidence}; p = {' '.join(map(str, solution.probabilities))}" if solution.candidates else solution.evidence


RULE: Rule = Rule(
    id=_ID,
    summary="restore double-byte text decoded one byte out of step",
    find=find,
    triggers="?",
)
