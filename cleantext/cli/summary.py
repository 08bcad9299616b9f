"""The table on standard error that summarizes a batch of documents."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

import click

from cleantext.cli.sources import Source
from cleantext.documents import Document

COLUMNS = ("file", "encoding", "script", "layout", "articles", "headlines", "paragraphs", "edits by rule", "flags")
_UNLIMITED = 10_000  # columns
_NUMBERS = frozenset({"articles", "headlines", "paragraphs", "flags"})


def summarize(source: Source, document: Document) -> tuple[str, ...]:
    """The row of one document. An edit with several rules counts for each of them."""
    kinds = Counter(block.kind for article in document.articles for block in article.blocks)
    rules = Counter(rule for edit in document.edits for rule in edit.rules)
    by_rule = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    return (
        source.short_name,
        document.encoding or "text",
        document.script,
        document.layout,
        str(len(document.articles)),
        str(kinds["headline"]),
        str(kinds["paragraph"]),
        "\n".join(f"{count:>5} {rule}" for rule, count in by_rule) or "    0",
        str(len(document.flags)),
    )


def show(rows: Sequence[Sequence[str]]) -> None:
    """Print the table on standard error: drawn on a terminal, listed on a narrow one, else in plain aligned columns."""
    if not rows:
        return
    with suppress(OSError):
        if not sys.stderr.isatty():
            click.echo(plain(rows), err=True, nl=False)
        elif not _draw(rows):
            click.echo(listed(rows), err=True, nl=False)


def plain(rows: Sequence[Sequence[str]]) -> str:
    """The table as text: columns padded by display width, two spaces between them. A cell may hold several lines."""
    from rich.cells import cell_len

    table = [list(COLUMNS), *rows]
    widths = [max(cell_len(line) for row in table for line in row[column].split("\n")) for column in range(len(COLUMNS))]
    lines = []
    for row in table:
        cells = [cell.split("\n") for cell in row]
        for height in range(max(map(len, cells))):
            parts = [cell[height] if height < len(cell) else "" for cell in cells]
            padded = (_pad(part, width - cell_len(part), name) for part, width, name in zip(parts, widths, COLUMNS, strict=True))
            lines.append("  ".join(padded).rstrip() + "\n")
    return "".join(lines)


def listed(rows: Sequence[Sequence[str]]) -> str:
    """The rows one below the other: the file, its values, a line for each rule."""
    lines: list[str] = []
    for row in rows:
        cells = dict(zip(COLUMNS, row, strict=True))
        file, by_rule = cells.pop("file"), cells.pop("edits by rule").split("\n")
        values = (f"{name} {value}" if name in _NUMBERS else value for name, value in cells.items())
        lines += [file, "  " + ", ".join(values), *(f"  {line}" for line in by_rule)]
    return "\n".join(lines) + "\n"


def _pad(text: str, space: int, column: str) -> str:
    return " " * space + text if column in _NUMBERS else text + " " * space


def _draw(rows: Sequence[Sequence[str]]) -> bool:
    """Draw the table if no word in it has to be broken. Returns whether it did."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for column in COLUMNS:
        table.add_column(column, justify="right" if column in _NUMBERS else "left", no_wrap=True)
    for row in rows:
        table.add_row(*map(Text, row))
    console = Console(stderr=True)
    if console.measure(table, options=console.options.update(width=_UNLIMITED)).maximum > console.width:
        return False
    console.print(table)
    return True
