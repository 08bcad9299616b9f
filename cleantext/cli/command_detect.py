"""`cleantext detect`: the encoding and the script of each input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from cleantext.cli import options
from cleantext.cli.batch import Made, for_each
from cleantext.cli.messages import count
from cleantext.cli.sinks import Sink
from cleantext.cli.sources import Source, sources

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner
    from cleantext.decoding import Decoded
    from cleantext.script import Script

SCHEMA = "cleantext/detection/1"
_SUFFIXES = {"text": ".txt", "json": ".json"}


@click.command()
@options.files
@options.output_format(*_SUFFIXES, by_suffix=True)
@options.output
@options.encoding
@options.workers
def detect(files: tuple[str, ...], format_: str | None, output: str | None, encoding: str | None, workers: int | None) -> int:
    """Detect the encoding and script of each input.

    Confidences range from 0 to 1. JSON has one line per input. Reads standard input without FILE, or for -.
    """
    from cleantext.cleaner import Cleaner

    inputs = sources(files, output)
    format_ = format_ or options.format_for(output, {suffix: name for name, suffix in _SUFFIXES.items()})
    sink = Sink(output, inputs, _SUFFIXES[format_])
    status, _ = for_each(inputs, _Detect(Cleaner(encoding=encoding), format_), [sink], workers)
    return status


@dataclass(frozen=True, slots=True)
class _Detect:
    cleaner: Cleaner
    format: str

    def __call__(self, source: Source, data: bytes) -> Made:
        from cleantext import detect_script
        from cleantext.report.json import dump
        from cleantext.report.utf8 import to_utf8

        decoded = self.cleaner.decode(data)
        script = detect_script(decoded.text)
        text = dump(_as_dict(source, decoded, script)) if self.format == "json" else _as_text(source, decoded, script)
        return Made((to_utf8(text),))


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
