"""Measure the repair of injected pages on a corpus, in one run:

    python -m benchmarks.repair injected CORPUS [--pages N]

CORPUS is a folder of natural Chinese: *hant* files (.txt or .txt.gz, a paragraph a line) are injected by the generator
of the tests; all files, as they are and with marks folded to half width, are what must not be touched. The character
model may have counted the same text: leave files out of it (`python -m cleantext.lexicon.build --hold-out`) to be strict.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.damaged_pages import REPAIR_ONLY, compare
from tests.injector import FOLD, Injector, in_gbk, injector_for

BEFORE: tuple[tuple[tuple[str, bytes], ...], ...] = ((), (("！", b"\x02"),), (("！", b"\x02"), ("，", b"\x02")))
SHORTEST = 20  # characters of a line that goes into a page


def main(words: Sequence[str] | None = None) -> None:
    """Print both tables for the corpus given on the command line."""
    parser = argparse.ArgumentParser(description="Injected pages: restored, flagged, spoilt; and harm on clean text.")
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pages", type=int, default=100, help="pages generated from each file (default 100)")
    arguments = parser.parse_args(words)
    paths = sorted(path for path in arguments.corpus.iterdir() if path.suffix in {".txt", ".gz", ".tsv", ".json"})
    print(f"{'file':26} {'pages':>6} {'whole':>6} {'restored':>9} {'flagged, answer held':>21} {'not held':>9}")
    for path in paths:
        if "hant" in path.name:
            counts = measure(path, arguments.pages)
            row = (counts["pages"], counts["whole"], counts["restored"], counts["held"], counts["not held"])
            print("{:26} {:6} {:6} {:9} {:21} {:9}".format(path.name, *row))
    print(f"\n{'clean text':26} {'characters':>11} {'edits':>6} {'flags':>6}")
    for path in paths:
        text = read_text(path)
        for name, each in ((path.name, text), (f"{path.name}, folded", text.translate(FOLD))):
            result = REPAIR_ONLY.explain(each)
            found = [edit for edit in result.edits if edit.rules[0] in ("repair/injected-annotation", "repair/byte-shift")]
            print(f"{name:34} {len(each):11} {len(found):6} {len(result.flags):6}")


def measure(path: Path, pages: int) -> Counter[str]:
    """Outcomes over generated pages. A page that is not whole has a run that was not seen, or was restored wrongly."""
    counts = Counter[str]()
    for text, injector in generate(path, pages):
        outcome = compare(injector.damage(text), injector.folded(text))
        counts.update({"pages": 1, "whole": outcome.whole, "restored": outcome.restored})
        counts.update({"held": sum(outcome.flagged), "not held": len(outcome.flagged) - sum(outcome.flagged)})
        if not outcome.whole:
            print("   not whole:", first_difference(outcome.pieces, injector.folded(text)))
    return counts


def generate(path: Path, pages: int) -> Iterator[tuple[str, Injector]]:
    """Pages of consecutive lines, each with an injector of its own."""
    lines = [in_gbk(line) for line in read_text(path).split("\n") if len(line) > SHORTEST]
    chance = random.Random(path.name)
    for number in range(pages):
        at, size, text = chance.randrange(len(lines)), chance.choice([1000, 4000]), ""
        while len(text) < size:
            text += lines[at % len(lines)] + "\n"
            at += 1
        options = {"one_pass": chance.random() < 0.3, "fold": chance.random() < 0.7, "before": chance.choice(BEFORE)}
        yield text, injector_for(text, number, chance.randrange(60, 101), traditional=chance.random() < 0.8, **options)


def first_difference(pieces: tuple[str, ...], truth: str) -> str:
    """The first stretch of the repaired page that is not in `truth`, half-width."""
    whole = truth.translate(FOLD)
    for piece in (piece.translate(FOLD) for piece in pieces):
        for at in range(0, len(piece), 20):
            if piece[at : at + 24] not in whole:
                return repr(piece[max(0, at - 10) : at + 34])
    return "an order of pieces that the page does not have"


def read_text(path: Path) -> str:
    """The text of a corpus file."""
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
