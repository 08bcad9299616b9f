"""`cleantext fix`: a filter that cleans text and keeps its line ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import options
from cleantext.cli.batch import Made, for_each
from cleantext.cli.bom import bom_of
from cleantext.cli.messages import about_decoding
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner


@click.command()
@options.files
@options.output
@options.workers
@options.cleaning
@click.option(
    "--format", type=click.Choice(["text"]), default="text", show_default=True, expose_value=False, help="The only format."
)
def fix(files: tuple[str, ...], output: str | None, workers: int | None, **cleaning: Any) -> int:
    """Repair text, and convert it with --to. Correct text is left unchanged.

    Writes UTF-8. Line ends are kept; so is a UTF-8 BOM, unless several inputs share an output. Reads
    standard input without FILE, or for -.
    """
    inputs = sources(files, output)
    sink = Sink(output, inputs)
    work = _Fix(*options.cleaner_for(cleaning), keep_bom=len(inputs) == 1 or sink.directory)
    status, _ = for_each(inputs, work, [sink], workers)
    return status


@dataclass(frozen=True, slots=True)
class _Fix:
    cleaner: Cleaner
    to: str | None
    keep_bom: bool

    def __call__(self, source: Source, data: bytes) -> Made:
        from cleantext.report.utf8 import to_utf8

        result = self.cleaner.explain(data, self.to)
        bom = bom_of(data, result.decoded) if self.keep_bom else b""
        warnings = about_decoding(source, result.decoded, self.cleaner.config.encoding)
        return Made((bom + to_utf8(result.text),), tuple(warnings))
