"""Detection on short pieces, beside chardet alone, in one run: `python -m benchmarks.decoding CORPUS_DIR [--pieces N]`.

Pieces of lines of a folder of Chinese text files are encoded; an answer counts as right if the text that it gives equals
the original. For chardet the answer is its best guess, decoded with the larger codec (GB18030 for GB2312 and so on).
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import chardet

from benchmarks.decoding.pieces import KINDS, cut_pieces, read_lines
from cleantext.decoding import decode_data
from cleantext.decoding.names import codec_name, larger_codec

SIZES = (10, 20, 50, 200)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.decoding", description=__doc__)
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--pieces", type=int, default=200, help="pieces of each kind and size (default 200)")
    parser.add_argument("--misses", action="store_true", help="print the pieces that cleantext read wrong")
    arguments = parser.parse_args()
    lines = read_lines(arguments.corpus)
    decode_data("你好".encode("gbk"))  # load the tables before the clock runs
    print(f"{'% right, pieces of ' + '/'.join(map(str, SIZES)) + ' bytes':42}{'cleantext':>20}{'ms':>7}{'chardet':>22}{'ms':>7}")
    for kind in KINDS:
        cases = [cut_pieces(lines, kind, size, arguments.pieces, random.Random(size)) for size in SIZES]
        ours, our_time = score(_cleantext, cases, arguments.misses)
        theirs, their_time = score(_chardet, cases, False)
        print(f"{kind.name:42}{'/'.join(ours):>20}{our_time:7.2f}{'/'.join(theirs):>22}{their_time:7.2f}", flush=True)
    speed(lines)
    return 0


def score(
    decode: Callable[[bytes], str | None], cases: Sequence[Sequence[tuple[str, bytes]]], show: bool
) -> tuple[list[str], float]:
    """The share of right answers for each list of pieces, in %, and the milliseconds for each piece."""
    shares: list[str] = []
    begin = time.perf_counter()
    for pieces in cases:
        answers = [decode(data) for _, data in pieces]
        wrong = [(text, answer) for (text, _), answer in zip(pieces, answers, strict=True) if text != answer]
        shares.append(f"{100 - 100 * len(wrong) / max(len(pieces), 1):.0f}")
        if show:
            print(*(f"  {text!r} → {answer!r}" for text, answer in wrong), sep="\n")
    return shares, (time.perf_counter() - begin) * 1000 / max(sum(map(len, cases)), 1)


def speed(lines: Sequence[str]) -> None:
    """Whole files of 100 kB."""
    text = "\n".join(lines)
    for encoding, errors in (("utf-8", "ignore"), ("gb18030", "ignore"), ("big5hkscs", "ignore"), ("utf-16-le", "ignore")):
        data = text.encode(encoding, errors)[:100_000]
        best = [min(_timed(decode, data) for _ in range(5)) for decode in (_cleantext, _chardet)]
        print(f"100 kB {encoding:35}{best[0] * 1000:27.2f}{best[1] * 1000:29.2f}")


def _timed(decode: Callable[[bytes], str | None], data: bytes) -> float:
    begin = time.perf_counter()
    decode(data)
    return time.perf_counter() - begin


def _cleantext(data: bytes) -> str | None:
    return decode_data(data, None).text


def _chardet(data: bytes) -> str | None:
    name = codec_name(chardet.detect(data)["encoding"] or "utf-8")
    try:
        return data.decode(larger_codec(name)) if name else None
    except UnicodeDecodeError:
        return None


if __name__ == "__main__":
    sys.exit(main())
