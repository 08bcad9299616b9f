"""Measure how font ciphers are read:

    python -m benchmarks.repair cipher [--tables DIR] [--symbols N …] [--pages N] [--length N] FILE …

From each page, a stretch of a FILE of good Chinese text, N common characters are replaced by private-use ones. Printed are
the share of these that were put back, the share of those put back that are right, the share flagged, and the seconds a page.
`--tables` has the lexicon's tables that were built without the FILEs (`python -m cleantext._build.lexicon --hold-out …
--output DIR`).
"""

from __future__ import annotations

import argparse
import random
import time
from collections import Counter

from benchmarks.commands import existing
from cleantext import Cleaner, lexicon
from cleantext.lexicon import files
from cleantext.registry import RULES

ONLY = Cleaner(disable=tuple(rule for rule in RULES if rule != "repair/font-cipher"))
FIRST, LAST = 0xE3E8, 0xF8FF


def common(text: str, number: int) -> list[str]:
    """The commonest characters of Chinese in the forms that `text` has, `number` of them or fewer."""
    forms: dict[str, Counter[str]] = {}
    for character, count in Counter(text).items():
        forms.setdefault(lexicon.fold(character), Counter())[character] = count
    return [forms[each].most_common(1)[0][0] for each in lexicon.commonest(number) if each in forms]


def encipher(page: str, characters: list[str], chance: random.Random) -> str:
    """`page` with each of `characters` replaced by a private-use character, everywhere."""
    symbols = chance.sample(range(FIRST, LAST), len(characters))
    return page.translate(dict(zip(map(ord, characters), map(chr, symbols), strict=True)))


def measure(text: str, symbols: int, pages: int, length: int) -> str:
    """One line of figures."""
    chance = random.Random(11)
    total = back = right = flagged = 0
    wrong = Counter[str]()
    seconds = 0.0
    for _ in range(pages):
        start = chance.randrange(len(text) - length)
        page = text[start : start + length]
        enciphered = encipher(page, chance.sample(common(text, 2 * symbols), symbols), chance)
        begun = time.perf_counter()
        result = ONLY.explain(enciphered)
        seconds += time.perf_counter() - begun
        for before, after, meant in zip(enciphered, result.text, page, strict=True):
            if before != meant:
                total += 1
                back += after != before
                right += after == meant
                wrong[after + meant] += before != after != meant
        flagged += sum(flag.end - flag.start for flag in result.flags)
    shares = f"put back {back / total:6.2%}, right {right / max(1, back):7.2%} of {back}, flagged {flagged / total:6.2%}"
    confused = " ".join(pair for pair, count in wrong.most_common(6) if count)
    return f"{symbols:4} symbols: {shares}, {seconds / pages:.2f} s a page  {confused}"


def main(words: list[str]) -> None:
    """Print figures for each file."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.repair cipher")
    parser.add_argument("--tables", type=existing, default=files.DATA)
    parser.add_argument("--symbols", type=int, nargs="+", default=[20, 60, 200, 370])
    parser.add_argument("--pages", type=int, default=5)
    parser.add_argument("--length", type=int, default=3000)
    parser.add_argument("files", type=existing, nargs="+")
    arguments = parser.parse_args(words)
    files.use(arguments.tables)
    for file in arguments.files:
        print(file.name)
        text = file.read_text(encoding="utf-8")
        for symbols in arguments.symbols:
            print("   ", measure(text, symbols, arguments.pages, arguments.length), flush=True)
