"""`cleantext document`: the whole pipeline, from bytes to articles with headlines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import options
from cleantext.cli.batch import Made, for_each
from cleantext.cli.messages import about_decoding, about_markup
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

_SUFFIXES = {"text": ".txt", "markdown": ".md", "json": ".json"}
_FORMATS = {".txt": "text", ".md": "markdown", ".markdown": "markdown", ".json": "json", ".jsonl": "json"}
_BETWEEN = {"text": b"\n", "markdown": b"\n---\n\n", "json": b""}


@click.command()
@options.files
@click.option(
    "--format", "formats", type=click.Choice(list(_SUFFIXES)), multiple=True,
    show_default=options.by_suffix_or("text"), help="The output format. May be repeated if -o is a directory.",
)  # fmt: skip
@options.output
@options.workers
@options.cleaning
def document(files: tuple[str, ...], formats: tuple[str, ...], output: str | None, workers: int | None, **cleaning: Any) -> int:
    """Repair text and find its articles.

    Each article has headlines, paragraphs and captions. With --to, each block is converted as a whole.

    JSON holds everything, one line per input; text and Markdown omit page furniture. In a directory, files are named
    after the inputs (.txt, .md, .json), and a table on standard error summarizes them. On standard output, documents are
    separated by a blank line (text) or a rule (---, Markdown). Reads standard input without FILE, or for -.
    """
    from cleantext.cli.summary import show

    inputs = sources(files, output)
    formats = formats or (options.format_for(output, _FORMATS),)
    sinks = {name: Sink(output, inputs, _SUFFIXES[name], _BETWEEN[name]) for name in dict.fromkeys(formats)}
    into_directory = all(sink.directory for sink in sinks.values())
    if len(sinks) > 1 and not into_directory:
        raise click.UsageError("several formats need a directory; give one with -o", click.get_current_context())
    work = _Document(*options.cleaner_for(cleaning), formats=tuple(sinks))
    status, rows = for_each(inputs, work, list(sinks.values()), workers)
    if into_directory:
        show(rows)
    return status


@dataclass(frozen=True, slots=True)
class _Document:
    cleaner: Cleaner
    to: str | None
    formats: tuple[str, ...]

    def __call__(self, source: Source, data: bytes) -> Made:
        from cleantext.cli.summary import summarize
        from cleantext.report.utf8 import to_utf8
        from cleantext.report.writers import WRITERS

        result, made = self.cleaner.explain_document(data, self.to)
        decoding = about_decoding(source, result.decoded, self.cleaner.config.encoding)
        warnings = (*decoding, *about_markup(source, result.decoded))
        return Made(tuple(to_utf8(WRITERS[name](made)) for name in self.formats), warnings, summarize(source, made))
