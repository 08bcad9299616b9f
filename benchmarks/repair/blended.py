"""Measure the repair of GBK and Big5 read as Windows-1252 and then "fixed" as if it was UTF-8, on text given by the user:

    python -m benchmarks.repair blended FILE_OR_DIR [--codec gb18030|big5] [--sentences N] [--part test|dev]

FILE_OR_DIR is good Chinese (.txt or .txt.gz), which the character model should not have counted. Its sentences are damaged in
three ways, each alone and as pages of ten lines: by ftfy's fix_encoding (`fixed`), by taking for UTF-8 all that can be
(`taken`), by dropping the soft hyphens only (`dropped`, which the two others do as well).

`exact`: per cent of lines restored exactly; `chars`: per cent of their characters; `wrong`: Han written that did not stand there;
`silent`: lines that are not exact on a page without a flag.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from itertools import islice

from benchmarks.commands import existing, positive
from benchmarks.repair.matrix import likeness, sentences_of
from cleantext import Cleaner

LINES = 10  # of a page

_HAN = re.compile("[\u3400-\u9fff]")
_UTF8 = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")
_CLEANER = Cleaner(profile="archive")  # repair only


def main(words: Sequence[str] | None = None) -> None:
    """Print a row for each kind of damage."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.repair blended", description="GBK or Big5 read as Windows-1252 and damaged again."
    )
    parser.add_argument("text", type=existing)
    parser.add_argument("--codec", choices=("gb18030", "big5"), default="gb18030")
    parser.add_argument("--sentences", type=positive, default=60)
    parser.add_argument("--part", choices=("test", "dev"), default="test")
    arguments = parser.parse_args(words)
    found = (each for each in sentences_of(arguments.text, arguments.part) if is_written_in(each, arguments.codec))
    sentences = list(islice(found, arguments.sentences))
    print(f"{'damage':8} {'lines':>5} {'n':>5} {'exact':>6} {'chars':>6} {'wrong':>5} {'silent':>6}")
    for name, damage in DAMAGES.items():
        for lines in (1, LINES):
            print(f"{name:8} {lines:5} {len(sentences):5} {_row(sentences, arguments.codec, damage, lines)}", flush=True)


def is_written_in(sentence: str, codec: str) -> bool:
    """Whether the codec has all characters of the sentence."""
    return sentence.encode(codec, "replace").decode(codec) == sentence


def fixed(data: bytes) -> str:
    """`data` read as Windows-1252 and given to ftfy."""
    from ftfy import fix_encoding

    return fix_encoding(_read(data)).replace("\xad", "")


def taken(data: bytes) -> str:
    """`data` read as UTF-8 wherever two or three bytes can be, as Windows-1252 elsewhere."""
    pieces, at = list[str](), 0
    for match in _UTF8.finditer(data):
        if character := match[0].decode("utf-8", "ignore"):
            pieces += (_read(data[at : match.start()]), character)
            at = match.end()
    return "".join([*pieces, _read(data[at:])]).replace("\xad", "")


def dropped(data: bytes) -> str:
    """`data` read as Windows-1252, without soft hyphens."""
    return _read(data).replace("\xad", "")


DAMAGES: dict[str, Callable[[bytes], str]] = {"fixed": fixed, "taken": taken, "dropped": dropped}


def _read(data: bytes) -> str:
    """As browsers do: a byte that Windows-1252 lacks is a control."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in data)


def _row(sentences: Sequence[str], codec: str, damage: Callable[[bytes], str], lines: int) -> str:
    exact = wrong = silent = 0
    right = total = 0.0
    for first in range(0, len(sentences), lines):
        page = sentences[first : first + lines]
        result = _CLEANER.explain("\n".join(damage(sentence.encode(codec)) for sentence in page))
        for mended, sentence in zip(result.text.split("\n"), page, strict=True):
            exact += mended == sentence
            silent += mended != sentence and not result.flags
            wrong += invented(mended, sentence)
            right += likeness(mended, sentence) * len(sentence)
            total += len(sentence)
    return f"{100 * exact / len(sentences):6.1f} {100 * right / total:6.1f} {wrong:5} {silent:6}"


def invented(text: str, truth: str) -> int:
    """How many Han of `text` are none of `truth`."""
    found = at = 0
    for block in SequenceMatcher(None, text, truth, autojunk=False).get_matching_blocks():
        found += len(_HAN.findall(text[at : block.a]))
        at = block.a + block.size
    return found
