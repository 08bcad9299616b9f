"""Marks, width and quotes beside the peers, in one run:

    python -m benchmarks.normalize PATH [PATH …] [--sentences N] [--megabytes N] [--growth N] [--seed N]
    python -m benchmarks.normalize classes
    python -m benchmarks.normalize natural PATH [PATH …] [--rule ID]

A path is a text file of UTF-8, a paragraph a line, or a folder of such files (*.txt). Six tables are printed: what comes
back of a fold to ASCII, sentence by sentence; the same of those sentences that have no fault of their own (`is_standard`); what
comes back of each kind of fault, one in 200 characters, in documents of 40 paragraphs; how many paragraphs are changed by
cleaning them as they are; MB/s of UTF-8, with one fault in 200 characters, as they are, and cleaned before, for documents of 40
paragraphs and for paragraphs alone; and seconds for hostile text. A table has a row for each contestant that is installed.
Sentences are the same for the same seed. `classes` prints the classes of damage and the traps instead, which need no text: see
`classes.py`; `natural` prints for natural text how many paragraphs are changed by which rules: see `natural.py`.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.commands import existing
from benchmarks.normalize.classes import print_classes
from benchmarks.normalize.contestants import Cleaner, contestants
from benchmarks.normalize.faults import FAULTS, damaged, with_faults
from benchmarks.normalize.growth import HOSTILE, growth
from benchmarks.normalize.natural import paragraphs_of, print_natural
from benchmarks.normalize.scoring import Score, exact_share, is_standard, sentences
from benchmarks.repetition import repeated

EVERY = 200
PAGE = 40


def main(words: Sequence[str] | None = None) -> int:
    """Print the tables for the files of the command line `words`."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.normalize", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", type=_path, nargs="+")
    parser.add_argument("--sentences", type=int, default=3000)
    parser.add_argument("--megabytes", type=float, default=10.0)
    parser.add_argument("--growth", type=int, default=500_000, help="code points of the hostile texts; 0 for none")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rule", default="", help="with `natural`: print each change by this rule")
    options = parser.parse_args(words)
    if options.path == [Path("classes")]:
        print_classes(contestants())
        return 0
    if options.path[0] == Path("natural"):
        if len(options.path) == 1:
            parser.error("natural needs a path")
        print_natural([file for path in options.path[1:] for file in _files(path)], options.rule)
        return 0
    paragraphs = [line for path in options.path for line in _lines(path)]
    random_ = random.Random(options.seed)
    pages = ["\n".join(paragraphs[at : at + PAGE]) for at in range(0, len(paragraphs), PAGE)]
    cleaners = contestants()
    _print_folds(cleaners, _some(sentences(paragraphs), options.sentences, random_))
    _print_faults(cleaners, _some(pages, 100, random_), random_)
    _print_altered(cleaners, _some(paragraphs, options.sentences, random_))
    _print_speed(cleaners, pages, options.megabytes, options.seed)
    if options.growth:
        _print_growth(cleaners["cleantext"], options.growth)
    return 0


def _path(word: str) -> Path:
    return Path(word) if word in ("classes", "natural") else existing(word)


def _files(path: Path) -> list[Path]:
    return sorted([*path.rglob("*.txt"), *path.rglob("*.txt.gz")]) if path.is_dir() else [path]


def _lines(path: Path) -> list[str]:
    return [line for file in _files(path) for line in paragraphs_of(file)]


def _some(texts: list[str], most: int, random_: random.Random) -> list[str]:
    return random_.sample(texts, most) if len(texts) > most else texts


def _print_folds(cleaners: dict[str, Cleaner], texts: list[str]) -> None:
    standard = list(filter(is_standard, texts))
    for title, some in ((f"{len(texts)} sentences", texts), (f"{len(standard)} of them as the standard has them", standard)):
        print(f"fold to ASCII, {title}")
        print(f"{'':18s}{'marks':>8s}{'restored':>10s}{'right':>8s}{'harmed':>8s}{'altered':>9s}")
        for name, clean in cleaners.items():
            score = Score()
            for text in some:
                score.add(text, clean)
            share = 100 * score.restored / max(score.marks, 1)
            print(f"{name:18s}{score.marks:8d}{share:8.2f} %{score.right:8d}{score.harmed:8d}{score.altered:9d}")


def _print_faults(cleaners: dict[str, Cleaner], pages: list[str], random_: random.Random) -> None:
    names = "".join(f"{name:>16s}" for name in cleaners)
    print(f"\none fault in {EVERY} characters, paragraphs that come out as they were (per cent)\n{'':32s}{'faults':>8s}{names}")
    for fault in FAULTS:
        cases = [(page, *damaged(page, fault, EVERY, random_)) for page in pages]
        total = sum(count for _, _, count in cases)
        shares = [exact_share([(page, bad) for page, bad, _ in cases], clean) for clean in cleaners.values()]
        print(f"{fault.name:32s}{total:8d}" + "".join(f"{'-':>16s}" if share is None else f"{share:16.1f}" for share in shares))


def _print_altered(cleaners: dict[str, Cleaner], texts: list[str]) -> None:
    print(f"\n{len(texts)} paragraphs as they are, changed")
    for name, clean in cleaners.items():
        changed = sum(clean(text) != text for text in texts)
        print(f"{name:18s}{changed:8d}{100 * changed / max(len(texts), 1):8.2f} %")


def _print_speed(cleaners: dict[str, Cleaner], pages: list[str], megabytes: float, seed: int) -> None:
    print(f"\nMB/s of UTF-8, {megabytes:g} MB\n{'':32s}" + "".join(f"{name:>16s}" for name in cleaners))
    whole = repeated(pages, megabytes)
    good = repeated(list(map(cleaners["cleantext"], pages)), megabytes)  # natural text has slips of its own
    damaged_pages = [with_faults(text, EVERY, seed + number) for number, text in enumerate(good)]
    for name, texts in ((f"one fault in {EVERY}", damaged_pages), ("as they are", whole), ("cleaned before", good)):
        for unit, documents in (("pages", texts), ("paragraphs", [line for text in texts for line in text.split("\n")])):
            size = sum(len(text.encode("utf-8")) for text in documents) / 1e6
            speeds = (size / _seconds(documents, clean) for clean in cleaners.values())
            print(f"{name + ', ' + unit:32s}" + "".join(f"{speed:16.1f}" for speed in speeds))


def _print_growth(clean: Cleaner, characters: int) -> None:
    print(
        f"\ncleantext, seconds for hostile text of N = {characters:,} code points\n{'':32s}{'N':>10s}{'2N':>10s}{'factor':>10s}"
    )
    for name, unit in HOSTILE.items():
        growth(clean, unit, characters // 100)  # patterns are compiled, tables read
        once, twice = growth(clean, unit, characters)
        print(f"{name:32s}{once:10.3f}{twice:10.3f}{twice / once:10.1f}", flush=True)


def _seconds(texts: list[str], clean: Cleaner) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        for text in texts:
            clean(text)
        best = min(best, time.perf_counter() - start)
    return best


if __name__ == "__main__":
    sys.exit(main())
