"""`cleantext explain`: every edit, and every flag on an uncertain place."""

from __future__ import annotations

from typing import Any

import click

from cleantext.cli import options
from cleantext.cli.batch import for_each
from cleantext.cli.messages import warn_about_decoding
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

_SUFFIXES = {"text": ".txt", "json": ".json", "jsonl": ".jsonl"}


@click.command()
@options.files
@options.output_format(*_SUFFIXES, by_suffix=True)
@options.output
@options.cleaning
def explain(files: tuple[str, ...], format_: str | None, output: str | None, **cleaning: Any) -> int:
    """Show what `fix` would change, and why.

    For each edit: line:column in the input, rules, text before and after, evidence, confidence. For each uncertain place:
    the reason and the candidates. Invisible characters are shown as <U+XXXX>.

    JSON has one line per input; JSON Lines has one per edit and per uncertain place. Reads standard input without FILE,
    or for -.
    """
    from cleantext.report import record
    from cleantext.report.utf8 import to_utf8

    inputs = sources(files, output)
    format_ = format_ or options.format_for(output, {suffix: name for name, suffix in _SUFFIXES.items()})
    sink = Sink(output, inputs, _SUFFIXES[format_])
    cleaner, to = options.cleaner_for(cleaning)
    write = {"text": record.record_to_text, "json": record.record_to_json, "jsonl": record.record_to_jsonl}[format_]

    def work(source: Source) -> None:
        result = cleaner.explain(source.read(), to)
        warn_about_decoding(source, result.decoded, cleaner.config.encoding)
        sink.write(source, to_utf8(write(result, source.name if format_ == "text" else source.label)))

    return for_each(inputs, work)
