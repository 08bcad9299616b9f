"""`cleantext detect`: the encoding and the script of each input."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import options
from cleantext.cli.batch import for_each
from cleantext.cli.messages import count
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

if TYPE_CHECKING:
    from cleantext.decoding import Decoded
    from cleantext.script import Script

SCHEMA = "cleantext/detection/1"
_SUFFIXES = {"text": ".txt", "json": ".json"}


@click.command()
@options.files
@options.output_format(*_SUFFIXES, by_suffix=True)
@options.output
@options.encoding
def detect(files: tuple[str, ...], format_: str | None, output: str | None, encoding: str | None) -> int:
    """Detect the encoding and script of each input.

    Confidences range from 0 to 1. JSON has one line per input. Reads standard input without FILE, or for -.
    """
    from cleantext import Cleaner, detect_script
    from cleantext.report.json import dump
    from cleantext.report.utf8 import to_utf8

    inputs = sources(files, output)
    format_ = format_ or options.format_for(output, {suffix: name for name, suffix in _SUFFIXES.items()})
    sink = Sink(output, inputs, _SUFFIXES[format_])
    cleaner = Cleaner(encoding=encoding)

    def work(source: Source) -> None:
        decoded = cleaner.decode(source.read())
        script = detect_script(decoded.text)
        text = dump(_as_dict(source, decoded, script)) if format_ == "json" else _as_text(source, decoded, script)
        sink.write(source, to_utf8(text))

    return for_each(inputs, work)


def _as_dict(source: Source, decoded: Decoded, script: Script) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "file": source.label,
        "encoding": decoded.encoding,
        "encoding_confidence": decoded.confidence,
        "damage": [{"start": start, "end": end, "bytes": raw.hex()} for start, end, raw in decoded.damage],
        "parts": [{"start": start, "end": end, "encoding": codec} for start, end, codec in decoded.parts],
        "script": script.label,
        "script_confidence": script.confidence,
    }


def _as_text(source: Source, decoded: Decoded, script: Script) -> str:
    damage = f", {count(len(decoded.damage), 'damaged place')}" if decoded.damage else ""
    kinds = f"{decoded.encoding} ({decoded.confidence:.2f}), {script.label} ({script.confidence:.2f})"
    return f"{source.name}: {kinds}{damage}{_parts(decoded)}\n"


def _parts(decoded: Decoded) -> str:
    """For each codec other than the main one: the number of parts written in it, and of their characters."""
    shown = []
    for codec in dict.fromkeys(codec for _, _, codec in decoded.parts):
        sizes = [end - start for start, end, other in decoded.parts if other == codec]
        shown.append(f", {count(len(sizes), 'part')} in {codec} ({count(sum(sizes), 'character')})")
    return "".join(shown)
