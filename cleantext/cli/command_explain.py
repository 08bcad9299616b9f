"""`cleantext explain`: every edit, and every flag on an uncertain place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import options
from cleantext.cli.batch import Made, for_each
from cleantext.cli.messages import about_decoding
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

_SUFFIXES = {"text": ".txt", "json": ".json", "jsonl": ".jsonl"}


@click.command()
@options.files
@options.output_format(*_SUFFIXES, by_suffix=True)
@options.output
@options.workers
@options.cleaning
def explain(files: tuple[str, ...], format_: str | None, output: str | None, workers: int | None, **cleaning: Any) -> int:
    """Show what `fix` would change, and why.

    For each edit: line:column in the input, rules, text before and after, evidence, confidence. For each uncertain place:
    the reason and the candidates. Invisible characters are shown as <U+XXXX>.

    JSON has one line per input; JSON Lines has one per edit and per uncertain place. Reads standard input without FILE,
    or for -.
    """
    inputs = sources(files, output)
    format_ = format_ or options.format_for(output, {suffix: name for name, suffix in _SUFFIXES.items()})
    sink = Sink(output, inputs, _SUFFIXES[format_])
    work = _Explain(*options.cleaner_for(cleaning), format=format_)
    status, _ = for_each(inputs, work, [sink], workers)
    return status


@dataclass(frozen=True, slots=True)
class _Explain:
    cleaner: Cleaner
    to: str | None
    format: str

    def __call__(self, source: Source, data: bytes) -> Made:
        from cleantext.report import record
        from cleantext.report.utf8 import to_utf8

        write = {"text": record.record_to_text, "json": record.record_to_json, "jsonl": record.record_to_jsonl}[self.format]
        result = self.cleaner.explain(data, self.to)
        warnings = about_decoding(source, result.decoded, self.cleaner.config.encoding)
        return Made((to_utf8(write(result, source.name if self.format == "text" else source.label)),), tuple(warnings))
