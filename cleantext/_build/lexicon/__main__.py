"""Rebuild the tables of the lexicon:

    python -m cleantext._build.lexicon --corpus DIR [DIR …] [--hold-out NAME …] [--output DIR]

Of the text only counts are kept. A DIR holds running text, `.txt`, `.txt.gz`, `.tsv` (any column) and `.json` (any string
in it), and packages of Debian (`.deb`), whose HTML and manual pages are read: manpages-zh, debian-reference-zh-cn,
libreoffice-help-zh-tw and the like; `-ja` and `-ko` in a package's name say that it is Japanese or Korean; sunpinyin-data
is open-gram's model of Chinese words. `--hold-out` leaves files or packages out, to measure on them, and `--output` writes
the tables elsewhere. Needs the extra `tables`.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from importlib.metadata import version
from pathlib import Path

from cleantext._build.lexicon import model, opengram, word_lists
from cleantext._build.lexicon.counts import SIZE, Counts
from cleantext._build.lexicon.text import LETTERS, normal, read_texts, unpacked
from cleantext._build.sources import Input, Table, write_sources
from cleantext.lexicon.characters import UNKNOWN
from cleantext.lexicon.files import DATA

COMMAND = "python -m cleantext._build.lexicon --corpus DIR"
NAMES = {"zh": "chinese.bin", "ja": "japanese.bin", "ko": "korean.bin"}
# At most so many pairs and triples of characters.
KEPT = {"zh": (400_000, 485_000), "ja": (60_000, 0), "ko": (45_000, 0)}
RAREST = {"zh": 2.0, "ja": 3.0, "ko": 3.0}  # a rarer character is unknown
# Weights that gave the lowest perplexity on encyclopedia text held out. Law and manuals are more than their share.
TECHNICAL = 0.4
WORDS = {"zh": 0.3, "ja": 0.05, "ko": 0.05}
OPENGRAM = 0.06
CHARACTERS = 1.5  # to a word
OPENGRAM_PACKAGE = "sunpinyin-data"
WORD_LISTS = {"zh": "jieba dict.txt", "ja": "wordfreq large_ja", "ko": "wordfreq small_ko"}
LICENCES = {
    "zh": "MIT (jieba); CC BY-SA 3.0 (open-gram); of the texts: statutes and old novels out of copyright, CC BY-SA 3.0 and 4.0 "
    "(encyclopedia), CC BY 4.0, MPL-2.0, GFDL-1.2+, GPL-2+, MIT",
    "ja": "CC BY-SA 4.0 (wordfreq); of the texts: MPL-2.0, GPL-2+, the manual pages' own",
    "ko": "CC BY-SA 4.0 (wordfreq); of the texts: MPL-2.0, GPL-3+",
}


def main() -> None:
    """Write all tables and SOURCES.toml."""
    parser = argparse.ArgumentParser(description="Rebuild the tables of the lexicon.")
    parser.add_argument("--corpus", type=Path, nargs="+", required=True, help="folders of text; only counts of it are kept")
    parser.add_argument("--hold-out", nargs="*", default=[], help="files and packages to leave out")
    parser.add_argument("--output", type=Path, default=DATA, help="where to write the tables")
    arguments = parser.parse_args()
    arguments.output.mkdir(exist_ok=True, parents=True)
    tables = word_lists.write_all(arguments.output)
    texts: dict[str, dict[Path, str]] = {language: {} for language in NAMES}
    for folder in arguments.corpus:
        for path, text in read_texts(folder, arguments.hold_out):
            language = next((language for language in ("ja", "ko") if f"-{language}_" in path.name), "zh")
            texts[language][path] = normal(text, language)
    inputs = [Input(path, len(text)) for read in texts.values() for path, text in read.items()]
    packages = [path for folder in arguments.corpus for path in sorted(folder.glob(f"{OPENGRAM_PACKAGE}_*.deb"))]
    if OPENGRAM_PACKAGE in arguments.hold_out:
        packages = []
    inputs += [Input(path, 0) for path in packages[:1]]
    for language, name in NAMES.items():
        counts = count(language, {path.name: text for path, text in texts[language].items()})
        if language == "zh" and packages:
            add_opengram(counts, packages[0])
        pairs, triples = model.write(counts, *KEPT[language], arguments.output / name)
        read = [path.name for path in (*texts[language], *(packages[:1] if language == "zh" else ()))]
        tables.append(describe(language, read, f"{pairs:,} pairs and {triples:,} triples of characters"))
    write_sources(arguments.output, COMMAND, tables, inputs)


def describe(language: str, read: list[str], size: str) -> Table:
    """Where the model of `language` is from, which was counted in the files `read`."""
    package = "jieba" if language == "zh" else "wordfreq"
    source = f"{WORD_LISTS[language]} and the inputs, counts only"
    return Table(NAMES[language], source, f"{package} {version(package)}", LICENCES[language], size, tuple(read))


def count(language: str, texts: dict[str, str]) -> Counts:
    """The counts of one language's texts and words."""
    words = word_lists.frequencies(language)
    counts = Counts(vocabulary(language, texts, words))
    for name, text in texts.items():
        counts.add_text(text, TECHNICAL if language == "zh" and not name.startswith(("wiki", "novels", "parallel")) else 1.0)
    counts.add_words(((word, number) for word, number in words.items()), WORDS[language])
    return counts


def add_opengram(counts: Counts, package: Path) -> None:
    """Add open-gram's model. It has no brackets, digits and letters; so what was counted of them is raised with the rest."""
    own = counts.tables[0].weights.sum()
    counts.raise_all("（）‘’“”·—0a\n", 1 + opengram.WORDS_COUNTED * OPENGRAM * CHARACTERS / own)
    with tempfile.TemporaryDirectory() as folder:
        opengram.add(counts, unpacked(package, Path(folder)), OPENGRAM)


def vocabulary(language: str, texts: dict[str, str], words: dict[str, float]) -> str:
    """The characters of the model, the most frequent first, behind the one that stands for all others."""
    counted = Counter[str]()
    for text in texts.values():
        counted.update(text)
    for word, number in words.items():
        for character in word:
            counted[character] += number * WORDS[language]  # type: ignore[assignment]
    known = [character for character, number in counted.items() if number >= RAREST[language] and character != UNKNOWN]
    known += sorted(word_lists.common_characters(LETTERS[language]) - set(known)) if language == "zh" else []
    return UNKNOWN + "".join(sorted(known, key=lambda character: (-counted[character], character))[: SIZE - 1])


if __name__ == "__main__":
    main()
