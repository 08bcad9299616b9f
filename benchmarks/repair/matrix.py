"""Measure the repair of mojibake on text given by the user: pair × loss × tool, in one run:

    python -m benchmarks.repair matrix FILE_OR_DIR [--sentences N] [--part test|dev] [--only TEXT] [--within] [--tools NAME …]

FILE_OR_DIR is good Chinese (.txt or .txt.gz), which the character model should not have counted. Its sentences of six Han or more
are written in each encoding and read in each other one; what a reader loses is replaced by U+FFFD or `?`, or dropped. A pair that
loses bytes is measured on all sentences and on those that survived whole. Half of the sentences are kept for choosing thresholds
(`--part dev`). Sentences of Simplified characters are not written in Big5, nor those that an encoding does not have.

`--within`: six to twelve characters of each sentence are misread, wherever they stand, the rest is good.

`exact`: per cent of sentences restored exactly; `chars`: per cent of their characters; `worse`: sentences that are further from
the original than the input was. chardet and charset-normalizer detect encodings: they are asked about the bytes by each reader.
"""

from __future__ import annotations

import argparse
import gzip
import re
import time
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from zlib import crc32

from benchmarks.commands import existing, positive
from benchmarks.repair.misreading import LOSSES, LOST, READERS, WRITERS
from benchmarks.repair.tools import TOOLS

SHORTEST, LONGEST = 6, 80  # Han, characters
_SENTENCE = re.compile("[^。！？\r\n]+[。！？]?[”」]?")
_HAN = re.compile("[\u4e00-\u9fff]")


def main(words: Sequence[str] | None = None) -> None:
    """Print the matrix for the text given on the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.repair matrix", description="Mojibake restored: pair by loss by tool."
    )
    parser.add_argument("text", type=existing)
    parser.add_argument("--sentences", type=positive, default=100, help="sentences a pair (default 100)")
    parser.add_argument("--part", choices=("test", "dev"), default="test")
    parser.add_argument("--only", default="", help="pairs that hold this text, as in 'utf-8 → gbk'")
    parser.add_argument("--within", action="store_true", help="misread only a part of each sentence")
    parser.add_argument("--tools", nargs="*", choices=tuple(TOOLS), default=list(TOOLS))
    arguments = parser.parse_args(words)
    sentences = list(sentences_of(arguments.text, arguments.part))
    print(f"{'written → read':34} {'loss':9} {'n':>5}  " + "  ".join(f"{name:^26}" for name in ("input", *arguments.tools)))
    print(" " * 52 + "  ".join(f"{'exact chars worse  ms':^26}" for _ in ("input", *arguments.tools)))
    for writer in WRITERS:
        for reader in READERS:
            if arguments.only in f"{writer} → {reader}" and not _same(writer, reader):
                for loss, damaged in _cells(sentences, writer, reader, arguments.sentences, arguments.within):
                    row = "  ".join(_scored(damaged, tool) for tool in ("input", *arguments.tools))
                    print(f"{writer + ' → ' + reader:34} {loss:9} {len(damaged):5}  {row}", flush=True)


def sentences_of(path: Path, part: str) -> Iterator[str]:
    """The sentences of one half of a text, in an order that does not depend on where they stand."""
    paths = sorted(each for each in path.rglob("*") if each.suffix in {".txt", ".gz"}) if path.is_dir() else [path]
    found: dict[str, None] = {}
    for each in paths:
        data = each.read_bytes()
        text = (gzip.decompress(data) if each.suffix == ".gz" else data).decode("utf-8")
        found |= dict.fromkeys(sentence.strip() for sentence in _SENTENCE.findall(text))
    kept = (each for each in found if len(each) <= LONGEST and len(_HAN.findall(each)) >= SHORTEST)
    halves = ((crc32(each.encode("utf-8", "replace")), each) for each in kept)
    yield from (each for number, each in sorted(halves) if number % 2 == (part == "test"))


def _same(writer: str, reader: str) -> bool:
    """Whether the reader reads what the writer wrote."""
    family = {"gb18030": ("gb",), "big5": ("big5", "cp950"), "big5hkscs": ("big5", "cp950")}.get(writer, (writer,))
    return reader.startswith(family)


def _cells(
    sentences: Sequence[str], writer: str, reader: str, most: int, within: bool
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """What stands there by each kind of loss: pairs of a damaged sentence and the original."""
    whole: list[tuple[str, str]] = []
    lossy: list[tuple[str, str]] = []
    for sentence in sentences:
        start, end = _part_of(sentence) if within else (0, len(sentence))
        try:
            data = sentence[start:end].encode(writer)
        except UnicodeEncodeError:
            continue
        damaged = sentence[:start] + READERS[reader](data) + sentence[end:]
        (lossy if LOST in damaged else whole).append((damaged, sentence))
        if min(len(whole), len(lossy)) >= most or len(whole) + len(lossy) >= 20 * most:
            break
    if whole:
        yield "none", whole[:most]
    if lossy:
        for loss, mark in LOSSES.items():
            yield loss, [(damaged.replace(LOST, mark), sentence) for damaged, sentence in lossy[:most]]


def _part_of(sentence: str) -> tuple[int, int]:
    """A part of the sentence that depends on nothing but its text: the span of six to twelve of its characters, or of all."""
    chance = Random(crc32(sentence.encode("utf-8", "replace")))
    length = min(chance.randint(6, 12), len(sentence))
    start = chance.randint(0, len(sentence) - length)
    return start, start + length


def _scored(damaged: Sequence[tuple[str, str]], name: str) -> str:
    exact = worse = 0
    right = total = 0.0
    began = time.perf_counter()
    mended = [TOOLS[name](text) if name in TOOLS else text for text, _ in damaged]
    took = (time.perf_counter() - began) / len(damaged) * 1000
    for (before, sentence), after in zip(damaged, mended, strict=True):
        exact += after == sentence
        share = likeness(after, sentence)
        worse += after != before and share < likeness(before, sentence)
        right += share * len(sentence)
        total += len(sentence)
    return f"{100 * exact / len(damaged):5.1f} {100 * right / total:5.1f} {worse:5}  {took:5.1f}  "


def likeness(text: str, truth: str) -> float:
    """The share of the characters of `truth` that `text` has, in order."""
    if text == truth:
        return 1.0
    blocks = SequenceMatcher(None, text, truth, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / len(truth)
