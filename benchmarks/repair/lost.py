"""Measure how lost characters are filled:

    python -m benchmarks.repair lost [--tables DIR] [--pages N] [--length N] FILE …

From each page, some lines of a FILE of good Chinese text, Han characters with Han on both sides are lost here and there. Of
each mark that stands for a lost character are printed: the share that was filled, the share of these that is right, the
share that was flagged, and the share of flags with the right one among their candidates; then, with every ？ of the file
written as ?, how many were taken for a lost character. `--tables` has the lexicon's tables that were built without the FILEs
(`python -m cleantext._build.lexicon --hold-out … --output DIR`).
"""

from __future__ import annotations

import argparse
import random
import re
from collections.abc import Iterator

from benchmarks.commands import existing
from cleantext import Cleaner
from cleantext.lexicon import files
from cleantext.registry import RULES

ONLY = Cleaner(disable=tuple(rule for rule in RULES if rule != "repair/lost-character"))
EVERY = 120  # characters to a lost one
_INSIDE = re.compile("(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])")


def pages(text: str, length: int) -> Iterator[str]:
    """Pieces of `text` of whole lines, of `length` characters or a little more."""
    page = ""
    for line in text.splitlines(keepends=True):
        page += line
        if len(page) >= length:
            yield page
            page = ""


def lose(page: str, mark: str, chance: random.Random) -> tuple[str, dict[int, str]]:
    """`page` with some characters replaced by `mark`, and what stood where."""
    inside = [match.start() for match in _INSIDE.finditer(page)]
    chosen = sorted(chance.sample(inside, min(len(inside), max(1, len(page) // EVERY))))
    lost = {place: page[place] for number, place in enumerate(chosen) if not number or place - chosen[number - 1] > 8}
    return "".join(mark if place in lost else character for place, character in enumerate(page)), lost


def measure(sample: list[str], mark: str) -> str:
    """One line of figures."""
    chance = random.Random(7)
    total = filled = right = flagged = named = others = 0
    wrong: list[str] = []
    for page in sample:
        damaged, lost = lose(page, mark, chance)
        result = ONLY.explain(damaged)
        total += len(lost)
        for edit in result.edits:
            filled += edit.start in lost
            others += edit.start not in lost
            right += lost.get(edit.start) == edit.replacement
            if lost.get(edit.start) != edit.replacement:
                wrong.append(page[edit.start - 3 : edit.start] + f"[{edit.replacement}]" + page[edit.start : edit.end + 3])
        flags = [flag for flag in result.flags if flag.start in lost]
        flagged += len(flags)
        named += sum(lost[flag.start] in flag.candidates for flag in flags)
    shares = f"filled {filled / total:6.2%}, right {right / max(1, filled):7.2%} of {filled}; flagged {flagged / total:6.2%}"
    return f"{mark!a:9} {shares}, with it {named / max(1, flagged):6.2%}; others changed {others}  {' '.join(wrong[:6])}"


def questions(sample: list[str]) -> str:
    """What becomes of real question marks."""
    marks = changed = flagged = 0
    for page in sample:
        result = ONLY.explain(page.replace("？", "?"))
        marks += len(re.findall("[\u4e00-\u9fff][?？](?=[\u4e00-\u9fff])", page))
        changed += len(result.edits)
        flagged += len(result.flags)
    return f"real question marks between Han: {marks}, changed {changed}, flagged {flagged}"


def main(words: list[str]) -> None:
    """Print figures for each file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.repair lost")
    parser.add_argument("--tables", type=existing, default=files.DATA)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--length", type=int, default=600)
    parser.add_argument("files", type=existing, nargs="+")
    arguments = parser.parse_args(words)
    files.use(arguments.tables)
    for file in arguments.files:
        whole = list(pages(file.read_text(encoding="utf-8"), arguments.length))
        sample = random.Random(1).sample(whole, min(len(whole), arguments.pages))
        print(file.name)
        for mark in "?\u25a1\ufffd":
            print("   ", measure(sample, mark))
        print("   ", questions([page for page in whole if "？" in page][: arguments.pages]))
