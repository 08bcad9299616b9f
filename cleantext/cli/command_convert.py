"""`cleantext convert`: script conversion alone, without repair."""

from __future__ import annotations

import click

from cleantext.cli import options
from cleantext.cli.batch import for_each
from cleantext.cli.bom import bom_of
from cleantext.cli.messages import warn_about_decoding
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources


@click.command()
@options.files
@click.option("--to", required=True, metavar="SCRIPT", help="hans, hant, tw, twp, hk, hkp, or a tag such as zh-TW.")
@click.option("--from", "source_script", metavar="SCRIPT", help="The script of the text; default: detected.")
@options.output
@options.encoding
def convert(files: tuple[str, ...], to: str, source_script: str | None, output: str | None, encoding: str | None) -> int:
    """Convert text to another script.

    Nothing else is changed. Text already in that script is left unchanged.

    Writes UTF-8. Line ends are kept; so is a UTF-8 BOM, unless several inputs share an output. Reads
    standard input without FILE, or for -.
    """
    import cleantext
    from cleantext.cleaner import check_target
    from cleantext.report.utf8 import to_utf8

    inputs = sources(files, output)
    sink = Sink(output, inputs)
    cleaner = cleantext.Cleaner(encoding=encoding)
    for name in (to, source_script):
        check_target(name)
    keep_bom = len(inputs) == 1 or sink.directory

    def work(source: Source) -> None:
        data = source.read()
        decoded = cleaner.decode(data)
        warn_about_decoding(source, decoded, cleaner.config.encoding)
        text = cleantext.convert(decoded.text, to, source_script)
        sink.write(source, (bom_of(data, decoded) if keep_bom else b"") + to_utf8(text))

    return for_each(inputs, work)
