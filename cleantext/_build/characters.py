"""Rebuild the tables of single characters of normalize:

    python -m cleantext._build.characters --ucd DIR [--output DIR]

DIR holds UnicodeData.txt and EquivalentUnifiedIdeograph.txt of the Unicode Character Database. The table of private-use
characters comes from GB 18030 of 2000, which gave code points of the private use area to characters that Unicode did not
have yet, and from the C library's codec of 2005 (the command `iconv`), by which the same bytes are characters.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import cleantext.normalize.characters.tables
from cleantext._build.sources import Input, Table, write_sources

COMMAND = "python -m cleantext._build.characters --ucd DIR"
FORMS = ("vertical", "small", "narrow")

# Where GB 18030-2000, appendix E, and GBK before it put characters that Unicode did not have: the first code point, the first
# two bytes, how many follow on (7F is no second byte).
GBK_PRIVATE = (
    (0xE76C, 0xA2E3, 1),
    (0xE78D, 0xA6D9, 7),
    (0xE794, 0xA6EC, 2),
    (0xE796, 0xA6F3, 1),
    (0xE7C7, 0xA8BC, 1),
    (0xE7C8, 0xA8BF, 1),
    (0xE7E7, 0xA989, 13),
    (0xE815, 0xFE50, 80),
)

Row = tuple[int, str]


def main(arguments: list[str] | None = None) -> None:
    """Write all tables and SOURCES.toml, and say how many entries each has."""
    parser = argparse.ArgumentParser(description="Rebuild the tables of single characters.")
    parser.add_argument(
        "--ucd", type=Path, required=True, help="the folder of UnicodeData.txt and EquivalentUnifiedIdeograph.txt"
    )
    parser.add_argument("--output", type=Path, default=Path(cleantext.normalize.characters.tables.__file__).parent)
    options = parser.parse_args(arguments)
    ucd, equivalents = options.ucd / "UnicodeData.txt", options.ucd / "EquivalentUnifiedIdeograph.txt"
    text, equivalent = ucd.read_text("utf-8"), equivalents.read_text("utf-8")
    version = "Unicode " + equivalent.split("\n", 1)[0].removeprefix("# EquivalentUnifiedIdeograph-").removesuffix(".txt")
    data = [line.split(";") for line in text.splitlines()]
    names = {int(fields[0], 16): fields[1] for fields in data}
    tables: list[Table] = []

    def write(name: str, source: str, rows: Iterable[Row], inputs: tuple[str, ...] = (ucd.name,)) -> None:
        count = f"{_write(options.output, name, rows, names):,} characters"
        number, licence = (version, "Unicode-3.0") if inputs else ("GB 18030-2000, GB 18030-2005", "facts of a published standard")
        tables.append(Table(f"{name}.tsv", source, number, licence, count, inputs))
        print(f"{name}: {count}")

    write("radicals", "equivalents of radicals", radicals(equivalent), (equivalents.name, ucd.name))
    write("compatibility", "decompositions of compatibility ideographs", compatibility(data))
    for form in FORMS:
        write(form, f"decompositions <{form}>", forms(data, form))
    write("private", "GB 18030-2000, appendix E, and the codec GB18030 (2005) of the GNU C library", private(), ())
    write_sources(options.output, COMMAND, tables, [Input(ucd, len(text)), Input(equivalents, len(equivalent))])


def radicals(text: str) -> Iterator[Row]:
    """Radicals (not strokes) and the ideographs that look like them, by EquivalentUnifiedIdeograph.txt."""
    for line in text.splitlines():
        codes, _, rest = line.partition("#")[0].partition(";")
        if not rest:
            continue
        first, _, last = codes.strip().partition("..")
        for code in range(int(first, 16), int(last or first, 16) + 1):
            if 0x2E80 <= code <= 0x2FD5:
                yield code, chr(int(rest, 16))


def compatibility(data: Iterable[list[str]]) -> Iterator[Row]:
    """The compatibility ideographs with a canonical decomposition; twelve of their block have none, and are unified."""
    for fields in data:
        code = int(fields[0], 16)
        if fields[5] and (0xF900 <= code <= 0xFAFF or 0x2F800 <= code <= 0x2FA1F):
            yield code, chr(int(fields[5], 16))


def forms(data: Iterable[list[str]], form: str) -> Iterator[Row]:
    """The forms of other characters that Unicode tags `<form>`."""
    for fields in data:
        if fields[5].startswith(f"<{form}> "):
            yield int(fields[0], 16), "".join(chr(int(code, 16)) for code in fields[5].split()[1:])


def private() -> Iterator[Row]:
    """The characters that the C library now gives for the bytes of private-use ones."""
    for code, first, count in GBK_PRIVATE:
        data = [value.to_bytes(2, "big") for value in range(first, first + count + 1) if value & 0xFF != 0x7F][:count]
        for place, pair in enumerate(data):
            done = subprocess.run(["iconv", "-f", "GB18030", "-t", "UTF-8"], input=pair, capture_output=True, check=True)
            yield code + place, done.stdout.decode("utf-8")


def _write(folder: Path, name: str, rows: Iterable[Row], names: dict[int, str]) -> int:
    """Write a table; how many lines it has."""
    lines = [f"{chr(code)}\t{into}\t{code:04X}\t{_codes(into)}\t{_name(code, into, names)}" for code, into in sorted(rows)]
    head = f"# {name}: character, what it stands for, the code points of both, a name; SOURCES.toml says where it is from"
    (folder / f"{name}.tsv").write_text("\n".join([head, *lines]) + "\n", "utf-8")
    return len(lines)


def _codes(text: str) -> str:
    return " ".join(f"{ord(character):04X}" for character in text)


def _name(code: int, into: str, names: dict[int, str]) -> str:
    """The character's name, or its look-alike's where it is private and has none."""
    return names.get(code) or names.get(ord(into), f"CJK UNIFIED IDEOGRAPH-{ord(into):04X}")


if __name__ == "__main__":
    main()
