"""Natural text as it is: how many paragraphs are changed, and by which rules.

    python -m benchmarks.normalize natural PATH [PATH …] [--rule ID]

A path is as above; a file that ends in .gz is unpacked. Each paragraph is cleaned alone, in the profile `safe`. With --rule,
each change by that rule is printed with what stands around it, to be looked at.
"""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import cleantext
from cleantext.edits import Edit

_AROUND = 14  # code points


def print_natural(paths: Sequence[Path], rule: str = "") -> None:
    """Print a row for each file of `paths`, and the changes by `rule` if one is named."""
    print(f"{'':32s}{'paragraphs':>11s}{'changed':>9s}           by rule, paragraphs")
    for path in paths:
        paragraphs = paragraphs_of(path)
        counts, changes = counted(paragraphs, rule)
        changed = counts.pop("")
        rules = ", ".join(f"{name} {count}" for name, count in counts.most_common())
        print(f"{path.name[:32]:32s}{len(paragraphs):11d}{changed:9d}{100 * changed / max(len(paragraphs), 1):8.2f} %  {rules}")
        for change in changes:
            print(f"    {change}")


def paragraphs_of(path: Path) -> list[str]:
    """The lines of the file that are not blank."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [line for line in data.decode("utf-8").split("\n") if line.strip()]


def counted(paragraphs: Sequence[str], rule: str = "") -> tuple[Counter[str], list[str]]:
    """In how many paragraphs each rule changes something, under "" how many are changed at all; and the changes by `rule`."""
    counts: Counter[str] = Counter({"": 0})
    changes: list[str] = []
    for paragraph in paragraphs:
        result = cleantext.explain(paragraph)
        if result.text == paragraph:
            continue
        edits = result.trace.compose().edits
        counts.update({"", *(name for edit in edits for name in edit.rules)})
        changes += _shown(paragraph, (edit for edit in edits if rule in edit.rules))
    return counts, changes


def _shown(text: str, edits: Iterator[Edit]) -> Iterator[str]:
    for edit in edits:
        before, after = text[max(edit.start - _AROUND, 0) : edit.start], text[edit.end : edit.end + _AROUND]
        yield f"{before}[{text[edit.start : edit.end]}|{edit.replacement}]{after}"
