"""Make the tables of single characters anew:

    python -m cleantext.normalize.characters.tables.build --ucd DIR

DIR holds UnicodeData.txt and EquivalentUnifiedIdeograph.txt of the Unicode Character Database. The table of private-use
characters comes from GB 18030 of 2000, which gave code points of the private use area to characters that Unicode did not
have yet, and from the C library's codec of 2005 (the command `iconv`), by which the same bytes are characters.
"""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

HERE = Path(__file__).parent
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
    """Write all tables beside this file and say how many entries each has."""
    parser = argparse.ArgumentParser(description="Make the tables of single characters from the Unicode Character Database.")
    parser.add_argument(
        "--ucd", type=Path, required=True, help="the folder of UnicodeData.txt and EquivalentUnifiedIdeograph.txt"
    )
    folder = parser.parse_args(arguments).ucd
    equivalents = folder / "EquivalentUnifiedIdeograph.txt"
    version = equivalents.read_text("utf-8").split("\n", 1)[0].removeprefix("# EquivalentUnifiedIdeograph-").removesuffix(".txt")
    data = [line.split(";") for line in (folder / "UnicodeData.txt").read_text("utf-8").splitlines()]
    names = {int(fields[0], 16): fields[1] for fields in data}
    source = f"of the Unicode Character Database {version} (Unicode-3.0 licence)"
    _write("radicals", f"EquivalentUnifiedIdeograph.txt {source}", radicals(equivalents), names)
    _write("compatibility", f"UnicodeData.txt {source}, decompositions", compatibility(data), names)
    for form in FORMS:
        _write(form, f"UnicodeData.txt {source}, decompositions <{form}>", forms(data, form), names)
    _write("private", "GB 18030-2000, appendix E, and the codec GB18030 (2005) of the GNU C library", private(), names)


def radicals(path: Path) -> Iterator[Row]:
    """Radicals (not strokes) and the ideographs that look like them."""
    for line in path.read_text("utf-8").splitlines():
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


def _write(name: str, source: str, rows: Iterable[Row], names: dict[int, str]) -> None:
    lines = [f"{chr(code)}\t{into}\t{code:04X}\t{_codes(into)}\t{_name(code, into, names)}" for code, into in sorted(rows)]
    head = [
        f"# {name}: {len(lines)} entries: character, what it stands for, the code points of both, a name",
        f"# Source: {source}",
        f"# Made on {date.today().isoformat()} by python -m cleantext.normalize.characters.tables.build",
    ]
    (HERE / f"{name}.tsv").write_text("\n".join([*head, *lines]) + "\n", "utf-8")
    print(f"{name}: {len(lines)}")


def _codes(text: str) -> str:
    return " ".join(f"{ord(character):04X}" for character in text)


def _name(code: int, into: str, names: dict[int, str]) -> str:
    """The character's name, or its look-alike's where it is private and has none."""
    return names.get(code) or names.get(ord(into), f"CJK UNIFIED IDEOGRAPH-{ord(into):04X}")


if __name__ == "__main__":
    main()
