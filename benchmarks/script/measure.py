"""Detection, harm and conversion, beside plain OpenCC, in one run:

    python -m benchmarks.script measure CORPUS [--show N]

CORPUS is a folder of natural Chinese: *hant* and *hans* files (.txt or .txt.gz, a paragraph a line), and
parallel*.tsv (Simplified, a tab, Traditional). Nothing is timed here.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from opencc import OpenCC

from benchmarks.commands import existing
from cleantext.script import convert_text, detect_script

LENGTHS = (10, 20, 50)
# Spellings that both are written in Taiwan, and quotes, which conversion leaves; a reference with the other one is met too.
SAME = str.maketrans("台檯着裏里爲群峯啟污床癡佈週佔僱註痺綫鑒“”‘’", "臺臺著裡裡為羣峰啓汙牀痴布周占雇注痹線鑑「」『』")


def main(words: list[str]) -> None:
    """Print all figures for the corpus that the command line names."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.script measure", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=existing)
    parser.add_argument("--show", type=int, default=0, help="print so many of the lines that were changed")
    options = parser.parse_args(words)
    natural = {label: sorted(options.corpus.glob(f"*_{label}_*.txt*")) for label in ("hant", "hans")}
    parallel = sorted(options.corpus.glob("parallel*.tsv"))
    if not (parallel or any(natural.values())):
        parser.error(f"{options.corpus} has none of the files described above")
    for label, paths in natural.items():
        for path in paths:
            lines = [line for line in _read(path).splitlines() if line.strip()]
            print(f"\n{path.name}: {len(lines):,} lines")
            _print_detection(label, lines)
            _print_harm(label, lines, options.show)
    for path in parallel:
        pairs = [(line.split("\t")[0], line.split("\t")[1]) for line in _read(path).splitlines() if line]
        print(f"\n{path.name}: {len(pairs):,} pairs")
        _print_detection("hans", [pair[0] for pair in pairs])
        _print_detection("hant", [pair[1] for pair in pairs])
        _print_harm("hans", [pair[0] for pair in pairs], options.show)
        _print_harm("hant", [pair[1] for pair in pairs], options.show)
        _print_mixtures(pairs)
        _print_conversion(pairs)


def _read(path: Path) -> str:
    return (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode("utf-8")


def _print_detection(label: str, lines: list[str]) -> None:
    text = "".join(lines)
    pieces: dict[str, Iterable[str]] = {f"{length} characters": _cut(text, length) for length in LENGTHS}
    for name, found in {**pieces, "lines": lines}.items():
        labels = Counter[str](detect_script(piece).label for piece in found)
        told = labels["hans"] + labels["hant"] + labels["mixed"]
        print(f"  detect {name:>14}: {labels[label] / max(told, 1):8.3%} right of {told:,} told; ", end="")
        print(f"neutral {labels['neutral']:,}, other {labels['other']:,}")


def _cut(text: str, length: int) -> Iterator[str]:
    return (text[start : start + length] for start in range(0, len(text) - length + 1, length))


def _print_harm(label: str, lines: list[str], show: int) -> None:
    """Lines that a conversion into their own script changes (Traditional files are of Taiwan): as a document, each alone."""
    for target in ("tw", "hant") if label == "hant" else ("hans",):
        plain = OpenCC({"tw": "s2tw", "hant": "s2tw", "hans": "t2s"}[target])
        whole = convert_text("\n".join(lines), target).split("\n")
        changed = {
            "as a document": [(line, new) for line, new in zip(lines, whole, strict=True) if line != new],
            "each alone": [(line, new) for line in lines if (new := convert_text(line, target)) != line],
        }
        by_opencc = sum(plain.convert(line) != line for line in lines)
        counts = ", ".join(f"{len(found)} {name}" for name, found in changed.items())
        print(f"  to {target}: lines changed: {counts}; plain OpenCC {by_opencc:,}")
        for name, found in changed.items():
            for line, new in found[:show]:
                pairs = [f"{a}→{b}" for a, b in zip(line, new, strict=False) if a != b]
                print(f"    {name}: {' '.join(pairs[:8])}   {line[:70]}")


def _print_mixtures(pairs: list[tuple[str, str]]) -> None:
    """Half of one sentence in the one script, half of the next in the other; counted where both halves tell theirs."""
    for length in LENGTHS:
        labels = Counter[str]()
        for (simplified, _), (_, traditional) in pairwise(pairs):
            halves = simplified[: length // 2], traditional[: length // 2]
            if [detect_script(half).label for half in halves] == ["hans", "hant"]:
                labels[detect_script("".join(halves)).label] += 1
        print(
            f"  mixed, {length} characters: {labels['mixed'] / max(sum(labels.values()), 1):.2%} found of {sum(labels.values())}"
        )


def _print_conversion(pairs: list[tuple[str, str]]) -> None:
    forward = {"cleantext, tw": lambda text: convert_text(text, "tw"), "OpenCC s2tw": OpenCC("s2tw").convert}
    back = {
        "cleantext, hans": lambda text: convert_text(text, "hans"),
        "OpenCC t2s": OpenCC("t2s").convert,
        "OpenCC tw2s": OpenCC("tw2s").convert,
        "OpenCC hk2s": OpenCC("hk2s").convert,
    }
    for name, convert in forward.items():
        _print_exact(name, convert, pairs)
    for name, convert in back.items():
        _print_exact(name, convert, [(traditional, simplified) for simplified, traditional in pairs])


def _print_exact(name: str, convert: Callable[[str], str], pairs: list[tuple[str, str]]) -> None:
    output = [(convert(before), after) for before, after in pairs]
    exact = sum(new == after for new, after in output)
    alike = sum(new.translate(SAME) == after.translate(SAME) for new, after in output)
    print(f"  {name:>16}: sentences exact {exact / len(pairs):.2%}, spelling doublets aside, {alike / len(pairs):.2%}")
