"""`cleantext fix`: a filter that cleans text and keeps its line ends."""

from __future__ import annotations

from typing import Any

import click

from cleantext.cli import options
from cleantext.cli.batch import for_each
from cleantext.cli.bom import bom_of
from cleantext.cli.messages import warn_about_decoding
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources


@click.command()
@options.files
@options.output
@options.cleaning
@click.option(
    "--format", type=click.Choice(["text"]), default="text", show_default=True, expose_value=False, help="The only format."
)
def fix(files: tuple[str, ...], output: str | None, **cleaning: Any) -> int:
    """Repair text, and convert it with --to. Correct text is left unchanged.

    Writes UTF-8. Line ends are kept; so is a UTF-8 BOM, unless several inputs share an output. Reads
    standard input without FILE, or for -.
    """
    from cleantext.report.utf8 import to_utf8

    inputs = sources(files, output)
    sink = Sink(output, inputs)
    cleaner, to = options.cleaner_for(cleaning)
    keep_bom = len(inputs) == 1 or sink.directory

    def work(source: Source) -> None:
        data = source.read()
        result = cleaner.explain(data, to)
        warn_about_decoding(source, result.decoded, cleaner.config.encoding)
        sink.write(source, (bom_of(data, result.decoded) if keep_bom else b"") + to_utf8(result.text))

    return for_each(inputs, work)
