"""`cleantext convert`: script conversion alone, without repair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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
@click.option("--to", required=True, metavar="SCRIPT", help="hans, hant, tw, twp, hk, hkp, or a tag such as zh-TW.")
@click.option("--from", "source_script", metavar="SCRIPT", help="The script of the text; default: detected.")
@options.output
@options.encoding
@options.workers
def convert(
    files: tuple[str, ...], to: str, source_script: str | None, output: str | None, encoding: str | None, workers: int | None
) -> int:
    """Convert text to another script.

    Nothing else is changed. Text already in that script is left unchanged.

    Writes UTF-8. Line ends are kept; so is a UTF-8 BOM, unless several inputs share an output. Reads
    standard input without FILE, or for -.
    """
    from cleantext.cleaner import Cleaner
    from cleantext.script.targets import target_name

    inputs = sources(files, output)
    sink = Sink(output, inputs)
    cleaner = Cleaner(encoding=encoding, source=source_script)
    work = _Convert(cleaner, target_name(to), keep_bom=len(inputs) == 1 or sink.directory)
    status, _ = for_each(inputs, work, [sink], workers)
    return status


@dataclass(frozen=True, slots=True)
class _Convert:
    cleaner: Cleaner
    to: str
    keep_bom: bool

    def __call__(self, source: Source, data: bytes) -> Made:
        from cleantext.report.utf8 import to_utf8

        decoded = self.cleaner.decode(data)
        bom = bom_of(data, decoded) if self.keep_bom else b""
        warnings = about_decoding(source, decoded, self.cleaner.config.encoding)
        return Made((bom + to_utf8(self.cleaner.convert(decoded.text, self.to)),), tuple(warnings))
