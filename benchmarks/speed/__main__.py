"""`python -m benchmarks.speed`: MB/s (of UTF-8) of cleantext and ftfy in one run, and how time grows.

Dirty text is the five inputs of fixtures/raw, repeated; clean text is what `clean` makes of them. "Whole" hands over each
input as one document, "line" each line. Each figure is the best of several runs, the contestants in turn.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import ftfy

import cleantext
from benchmarks.commands import positive
from benchmarks.repetition import repeated

RAW = Path(__file__).resolve().parents[2] / "fixtures" / "raw"


def main(words: Sequence[str] | None = None) -> None:
    """Print all figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument("megabytes", type=positive, nargs="?", default=10, help="size of each text (default 10)")
    megabytes = parser.parse_args(words).megabytes
    dirty = [path.read_text(encoding="utf-8") for path in sorted(RAW.glob("*.txt"))]
    clean = [cleantext.clean(text) for text in dirty]
    edits = sum(len(cleantext.explain(text).edits) for text in dirty)
    print(f"five inputs: {_size(dirty):,} bytes, an edit every {_size(dirty) / edits:.0f} bytes; repeated to {megabytes:g} MB\n")
    print(f"{'':24s}{'cleantext':>12s}{'ftfy':>12s}{'ratio':>9s}")
    for name, texts in (("dirty", dirty), ("clean", clean)):
        whole = repeated(texts, megabytes)
        lines = [line for text in whole for line in text.splitlines(keepends=True)]
        for unit, documents in (("whole", whole), ("line", lines)):
            ours, theirs = _race(documents, cleantext.clean, ftfy.fix_text)
            size = _size(documents) / 1e6
            print(f"{name + ', ' + unit:24s}{size / ours:7.1f} MB/s{size / theirs:7.1f} MB/s{theirs / ours:8.1f}×")
    _print_explain(repeated(dirty, megabytes))
    _print_growth(dirty)


def _print_explain(texts: list[str]) -> None:
    plain, unread, read = _race(texts, cleantext.clean, cleantext.explain, _read_all)
    print(f"\nexplain, results unread  {unread / plain:.2f} × clean\nexplain, all results read {read / plain:.2f} × clean")


def _read_all(text: str) -> None:
    result = cleantext.explain(text)
    _ = result.text, result.edits, result.flags, result.script


def _print_growth(texts: list[str]) -> None:
    print("\none document of")
    for megabytes in (12.5, 25.0, 50.0, 100.0):
        text = "\n".join(repeated(texts, megabytes))
        start = time.perf_counter()
        cleantext.clean(text)
        elapsed = time.perf_counter() - start
        print(f"{megabytes:8.1f} MB  {elapsed:6.2f} s  {megabytes / elapsed:6.1f} MB/s")


def _size(texts: list[str]) -> int:
    return sum(len(text.encode("utf-8")) for text in texts)


def _race(texts: list[str], *contestants: Callable[[str], object], rounds: int = 3) -> list[float]:
    """The best time in seconds of each contestant over all `texts`, run in turn."""
    best = [float("inf")] * len(contestants)
    for _ in range(rounds):
        for number, contestant in enumerate(contestants):
            start = time.perf_counter()
            for text in texts:
                contestant(text)
            best[number] = min(best[number], time.perf_counter() - start)
    return best


if __name__ == "__main__":
    main()
