"""Measure the repair of injected pages on text given by the user, in one run:

    python -m benchmarks.repair injected PATH [PATH …] [--lines N] [--page N] [--alone N]

A PATH is traditional Chinese, a paragraph a line (UTF-8, .txt or .txt.gz), or a folder, of which the files with *hant* in
their names are taken. N lines (2,000), equally many of each file, are put into pages of N lines (25); each page is injected
by the generator of the tests, with a list of its own, 60 to 100 characters of the page, and repaired. A column for each
kind of injector tells what became of the annotations behind whole characters, of the runs that are out of step (those that
lost pairs of bytes apart), of lines and of pages. A second table has N (200) of the lines as texts of their own, a third one
counts edits and flags in the files as they are, and with full-width marks made half-width. The character model may have
counted the same text: leave files out of it (`python -m cleantext._build.lexicon --hold-out …`) to be strict.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.commands import existing
from benchmarks.repair.outcomes import measure
from tests.damaged_pages import REPAIR_ONLY, RULES
from tests.injector import FOLD, Injector, injector_for, without_tones
from tests.misread import misread

SHORTEST = 12  # characters of a line that goes into a page
BEFORE = (("！", b"\x02"), ("，", b"\x02"))
KINDS: dict[str, dict[str, Any]] = {
    "pinyin alone": {},
    "byte before ！": {"before": BEFORE[:1]},
    "before ！ and ，": {"before": BEFORE},
    "in one pass": {"before": BEFORE, "one_pass": True},
    "line by line": {"before": BEFORE, "by_line": True},
    "no tones": {"toneless": True},
    "no tones, Big5": {"toneless": True, "codec": "big5"},
}
ROWS = {  # what is counted, and of what it is a share
    "lines": "",
    "  wrongly changed": "lines",
    "annotations behind characters": "",
    "  taken off": "annotations behind characters",
    "  in flagged runs": "annotations behind characters",
    "  left": "annotations behind characters",
    "misread runs": "",
    "  exact": "misread runs",
    "  flagged with the answer": "misread runs",
    "  flagged without": "misread runs",
    "  wrong": "misread runs",
    "  not seen": "misread runs",
    "with dropped pairs": "",
    "  exact ": "with dropped pairs",
    "  flagged with the answer ": "with dropped pairs",
    "  flagged without ": "with dropped pairs",
    "  wrong ": "with dropped pairs",
    "  not seen ": "with dropped pairs",
    "texts": "",
    "  with an error": "texts",
    "ms a misread run": "",
}


def main(words: Sequence[str] | None = None) -> None:
    """Print the tables for the paths given on the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.repair injected",
        description="Injected pages: annotations taken off, runs restored, flagged, spoilt.",
    )
    parser.add_argument("paths", type=existing, nargs="+", metavar="PATH")
    parser.add_argument("--lines", type=int, default=2000, help="lines that are injected (default 2000)")
    parser.add_argument("--page", type=int, default=25, help="lines of a page (default 25)")
    parser.add_argument("--alone", type=int, default=200, help="lines repaired as texts of their own (default 200)")
    arguments = parser.parse_args(words)
    paths = [path for each in arguments.paths for path in (sorted(each.glob("*hant*")) if each.is_dir() else [each])]
    texts = {path.name: read_text(path) for path in paths}
    for unit, number in (("pages", arguments.lines), ("lines alone", arguments.alone)):
        pages = [page for text in texts.values() for page in pages_of(text, number // len(texts), arguments.page)]
        columns = {name: measured(pages, options, alone=unit != "pages") for name, options in KINDS.items()}
        print(f"{unit:30}" + "".join(f"{name:>18}" for name in columns))
        for what, whole in ROWS.items():
            print(f"{what:30}" + "".join(f"{cell(counts, what, whole):>18}" for counts in columns.values()))
        print()
    print(f"{'as it is':40} {'characters':>11} {'edits':>6} {'flags':>6}")
    for name, text in texts.items():
        for title, each in ((name, text), (f"{name}, half-width", text.translate(FOLD))):
            result = REPAIR_ONLY.explain(each)
            edits = sum(edit.rules[0] in RULES for edit in result.edits)
            print(f"{title:40} {len(each):11} {edits:6} {sum(flag.rule in RULES for flag in result.flags):6}")


def measured(pages: Sequence[str], options: dict[str, Any], alone: bool) -> Counter[str]:
    """What becomes of all `pages`, each injected with its own list; of each line of them `alone`."""
    counts = Counter[str]()
    codec = options.get("codec", "gbk")
    for number, page in enumerate(pages):
        page = page.encode(codec, "ignore").decode(codec)
        injector = listed(page, number, **options)
        for text in page.splitlines(keepends=True) if alone else [page]:
            counts += measure(misread(text, injector))
    return counts


def listed(page: str, number: int, toneless: bool = False, **options: Any) -> Injector:
    """An injector with a list of 60 to 100 traditional characters of `page`."""
    chance = random.Random(number)
    order = {"marks_first": chance.random() < 0.5, "fold": chance.random() < 0.7}
    injector = injector_for(page, number, chance.randrange(60, 101), **order, **options)
    return without_tones(injector) if toneless else injector


def cell(counts: Counter[str], what: str, whole: str) -> str:
    """One number of a table, as a share of another one if `whole` names it."""
    if what == "ms a misread run":
        runs = counts["misread runs"] + counts["with dropped pairs"]
        return f"{counts['microseconds'] / 1000 / runs:.2f}" if runs else "–"
    if not whole:
        return str(counts[what])
    return f"{counts[what]} {100 * counts[what] / counts[whole]:6.2f} %" if counts[whole] else "–"


def pages_of(text: str, lines: int, size: int) -> Iterator[str]:
    """The first `lines` lines of `text` in pages of `size`, without the characters that GBK does not have."""
    known = text.encode("gbk", "ignore").decode("gbk").split("\n")
    kept = [line for line in known if len(line) >= SHORTEST][:lines]
    for at in range(0, len(kept), size):
        yield "".join(f"{line}\n" for line in kept[at : at + size])


def read_text(path: Path) -> str:
    """The text of a file."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
