"""Rebuild the tables of the lexicon:

    python -m cleantext.lexicon.build --corpus DIR [--exclude NAME …]

DIR holds running Chinese text, of which only counts are kept: `.txt`, `.txt.gz`, `.tsv` (any column) and `.json` (any
string in it). Needs jieba and pypinyin (the extra `tables`). `--exclude` leaves files out, to measure on them.
"""

from __future__ import annotations

import argparse
import datetime
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cleantext.lexicon import build_characters, build_words
from cleantext.lexicon.tables import DATA

COMMAND = "python -m cleantext.lexicon.build --corpus DIR"


def texts(folder: Path, exclude: list[str]) -> Iterator[tuple[str, str]]:
    """(file name, text) of each text file of `folder`, in the order of their names."""
    for path in sorted(folder.iterdir()):
        if path.name in exclude or path.suffix not in {".txt", ".gz", ".tsv", ".json"}:
            continue
        data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        text = data.decode("utf-8")
        yield path.name, "\n".join(strings(json.loads(text))) if path.suffix == ".json" else text.replace("\t", "\n")


def strings(value: Any) -> Iterator[str]:
    """Each string in parsed JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings(item)


def write_fold() -> int:
    """Write OpenCC's character table traditional to simplified."""
    import opencc

    convert = opencc.OpenCC("t2s").convert
    pairs = []
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00), *range(0x20000, 0x2FA20)):
        simplified = convert(chr(code))
        if len(simplified) == 1 and simplified != chr(code):
            pairs.append((chr(code), simplified))
    (DATA / "fold.txt").write_text("".join(a for a, _ in pairs) + "\n" + "".join(b for _, b in pairs) + "\n", encoding="utf-8")
    return len(pairs)


def write_readings() -> int:
    """Write pypinyin's readings of all Han characters of the basic plane, one line a reading."""
    from pypinyin.constants import PINYIN_DICT

    by_reading: dict[str, list[str]] = {}
    for code, known in sorted(PINYIN_DICT.items()):
        if code < 0x10000:
            for reading in dict.fromkeys(known.split(",")):
                by_reading.setdefault(reading, []).append(chr(code))
    rows = (f"{reading}\t{''.join(characters)}\n" for reading, characters in sorted(by_reading.items()))
    (DATA / "readings.txt").write_text("".join(rows), encoding="utf-8")
    return sum(map(len, by_reading.values()))


def main() -> None:
    """Write all tables and SOURCES.toml."""
    parser = argparse.ArgumentParser(description="Rebuild the tables of the lexicon.")
    parser.add_argument("--corpus", type=Path, required=True, help="a folder of running Chinese text; only counts of it are kept")
    parser.add_argument("--exclude", nargs="*", default=[], help="files of the folder to leave out")
    arguments = parser.parse_args()
    DATA.mkdir(exist_ok=True)
    counts = {"fold.txt": write_fold(), "readings.txt": write_readings(), "words.marisa": build_words.write_words()}
    corpus = Counter[str]()
    bigrams = build_characters.Counts()
    for name, text in texts(arguments.corpus, arguments.exclude):
        corpus[name] = len(text)
        bigrams.add_text(text)
    bigrams.add_words(build_words.words())
    counts["bigrams.bin"] = bigrams.write()
    write_sources(counts, corpus)


def write_sources(counts: dict[str, int], corpus: Counter[str]) -> None:
    """Write where each table is from."""
    today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
    read = ", ".join(f"{name} ({size:,} characters)" for name, size in sorted(corpus.items()))
    sources = {
        "words.marisa, frequencies.bin": ("jieba dict.txt", version("jieba"), "MIT", f"{counts['words.marisa']:,} words"),
        "readings.txt": ("pypinyin pinyin_dict", version("pypinyin"), "MIT", f"{counts['readings.txt']:,} readings"),
        "fold.txt": ("OpenCC TSCharacters", version("opencc"), "Apache-2.0", f"{counts['fold.txt']:,} characters"),
        "bigrams.bin": (
            f"counts only: jieba dict.txt; {read}",
            version("jieba"),
            "MIT (jieba); statutes and old novels out of copyright; CC BY-SA 3.0 and 4.0, CC BY 4.0, MPL-2.0, MIT texts, counted",
            f"{counts['bigrams.bin']:,} bigrams",
        ),
    }
    blocks = [
        f'["{files}"]\nsource = "{source}"\nversion = "{number}"\nlicence = "{licence}"\ncount = "{count}"\n'
        f'built = "{today}"\ncommand = "{COMMAND}"\n'
        for files, (source, number, licence, count) in sources.items()
    ]
    (DATA / "SOURCES.toml").write_text("\n".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main()
