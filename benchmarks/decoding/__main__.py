"""Detection beside chardet and charset-normalizer, in one run: `python -m benchmarks.decoding PATH [--pieces N]`.

PATH is a folder of UTF-8 text files, or one, in any languages; best one that no table was built from. Lines are sorted by
script, cut to pieces and encoded; an answer is right if its text equals the original. Then the same for kinds of text that
are hard, what the confidence is worth, files damaged in six ways, and the time.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from benchmarks.commands import existing, positive
from benchmarks.decoding.damage import SIZE, SPOILS, STATELESS, kept
from benchmarks.decoding.kinds import kinds
from benchmarks.decoding.pieces import CHINESE, SCRIPTS, Piece, cut_pieces, read_lines
from benchmarks.decoding.readers import Reader, readers
from cleantext.decoding import decode_data

SIZES = (10, 20, 50, 200)
DAMAGED = {"simplified": ("gb18030", "utf-8", "hz"), "traditional": ("gb18030", "big5", "euc_tw")}
NAMES = {"big5": ("big5hkscs", "cp950", "big5"), "iso8859-1": ("cp1252", "iso8859-1")}
_CHINESE_CODECS = frozenset({"gb18030", "big5hkscs", "cp950", "euc_tw", "hz", "iso2022_cn", "utf-16-le", "utf-16-be"})
LIMITS = (0.5, 0.9, 0.95, 0.98)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.decoding", description=__doc__)
    parser.add_argument("path", type=existing)
    parser.add_argument(
        "--pieces",
        type=positive,
        default=100,
        help="pieces of each script and size (default 100), and a quarter of them of each kind",
    )
    parser.add_argument("--misses", action="store_true", help="print the pieces that cleantext read wrong")
    arguments = parser.parse_args()
    lines = read_lines(arguments.path)
    if not lines:
        parser.error(f"{arguments.path} has no line of text")
    print_pieces(lines, arguments.pieces, arguments.misses)
    print_pieces(kinds(lines, random.Random(1)), arguments.pieces // 4 or 1, arguments.misses)
    print_damage(lines, arguments.pieces)
    print_speed(lines)
    return 0


def print_pieces(lines: Mapping[str, Sequence[str]], count: int, misses: bool) -> None:
    """The share of right answers by script, encoding and size, and what the confidence was worth."""
    systems = readers()
    print(f"{'% right, pieces of ' + '/'.join(map(str, SIZES)) + ' bytes':36}" + "".join(f"{name:>22}" for name in systems))
    answers: list[tuple[float, bool]] = []
    called = foreign = 0
    for script, encoding in ((each, encoding) for each in lines for encoding in SCRIPTS[each.split(":")[0]]):
        pieces = {size: cut_pieces(lines[script], encoding, size, count, random.Random(size)) for size in SIZES}
        shares = ("/".join(_share(reader, pieces[size]) for size in SIZES) for reader in systems.values())
        print(f"{script + ' ' + encoding:36}" + "".join(f"{share:>22}" for share in shares), flush=True)
        for piece in (piece for size in SIZES for piece in pieces[size]):
            decoded = decode_data(piece.data)
            answers.append((decoded.confidence or 0.0, decoded.text == piece.text))
            if script.split(":")[0] not in CHINESE and len(piece.data) > 15:
                foreign += 1
                called += decoded.text != piece.text and decoded.encoding in _CHINESE_CODECS
            if misses and decoded.text != piece.text:
                print(f"  {piece.text!r} → {decoded.encoding} {decoded.text!r}")
    if foreign:
        print(f"not Chinese, from 20 bytes, called Chinese: {100 * called / foreign:.2f} % of {foreign}")
    for limit in LIMITS:
        given = [right for confidence, right in answers if confidence >= limit]
        print(f"confidence ≥ {limit}: {len(given)} of {len(answers)}, right {100 * sum(given) / max(len(given), 1):.2f} %")


def _share(reader: Reader, pieces: Sequence[Piece]) -> str:
    right = sum(reader(piece.data)[0] == piece.text for piece in pieces)
    return f"{100 * right / len(pieces):.0f}" if pieces else "–"


def print_damage(lines: Mapping[str, Sequence[str]], count: int) -> None:
    """The share of right codecs, and of undamaged characters that are in the text."""
    systems = readers()
    print(f"\n{'% right codec / undamaged characters':48}" + "".join(f"{name:>20}" for name in systems))
    for name, spoil in SPOILS.items():
        cases = [(each, codec) for each in CHINESE if each in lines for codec in DAMAGED[each]]
        for script, encoding in cases if name not in STATELESS else (case for case in cases if case[1] != "hz"):
            chance = random.Random(name + encoding)
            whole = cut_pieces(lines[script], encoding, SIZE, count, chance)
            pieces = [spoil(piece, encoding, chance) for piece in whole]
            scores = (_damage_score(reader, pieces, encoding) for reader in systems.values())
            print(f"{name + ', ' + script + ' ' + encoding:48}" + "".join(f"{score:>20}" for score in scores), flush=True)


def _damage_score(reader: Reader, pieces: Iterable[Piece], encoding: str) -> str:
    right = total = found = there = 0
    for piece in pieces:
        text, codec = reader(piece.data)
        right += codec in NAMES.get(encoding, (encoding,))
        total += 1
        now, before = kept(piece, encoding, text)
        found, there = found + now, there + before
    return f"{100 * right / total:.1f} / {100 * found / there:.2f}" if total else "–"


def print_speed(lines: Mapping[str, Sequence[str]]) -> None:
    """Milliseconds of a processor for a page of 2 kB, the best of three runs over twenty pages."""
    systems = readers()
    print(f"\n{'ms for a page of 2 kB':36}" + "".join(f"{name:>22}" for name in systems))
    for script, encoding in ((each, SCRIPTS[each][0]) for each in lines):
        pages = [piece.data for piece in cut_pieces(lines[script], encoding, 2000, 20, random.Random(1))]
        times = (min(_timed(reader, pages) for _ in range(3)) / max(len(pages), 1) for reader in systems.values())
        print(f"{script + ' ' + encoding:36}" + "".join(f"{1000 * each:22.2f}" for each in times))


def _timed(reader: Reader, pages: Sequence[bytes]) -> float:
    begin = time.process_time()
    for page in pages:
        reader(page)
    return time.process_time() - begin


if __name__ == "__main__":
    sys.exit(main())
