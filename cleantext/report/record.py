"""The record of one cleaning, for people (text) and programs (JSON, JSON Lines)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cleantext.report.json import dump, edit_to_dict
from cleantext.report.positions import Places
from cleantext.report.visible import visible
from cleantext.version import __version__

if TYPE_CHECKING:
    from cleantext.documents import Flag
    from cleantext.edits import Edit
    from cleantext.results import Result

SCHEMA = "cleantext/record/1"


def record_to_text(result: Result, name: str = "-") -> str:
    """A summary line, then each edit and flag with its line:column in the input, in input order."""
    places = Places(result.decoded.text)
    entries: list[tuple[int, int, str]] = [(edit.start, edit.end, _edit_line(edit, result, places)) for edit in result.edits]
    entries += ((flag.start, flag.end, _flag_line(flag, result, places)) for flag in result.flags)
    entries.sort(key=lambda entry: entry[:2])
    return "".join([_summary(result, name), *(line for _, _, line in entries)])


def record_to_json(result: Result, name: str = "-") -> str:
    """The whole record as one line of JSON, in the schema `cleantext/record/1`."""
    return dump({**_head(result, name), "edits": list(_edits(result)), "flags": list(_flags(result))})


def record_to_jsonl(result: Result, name: str = "-") -> str:
    """A line of JSON for the input, then one for each edit and each flag. `type` tells them apart; `file` is the input."""
    rows = [{**_head(result, name), "type": "input"}]
    rows += ({"type": "edit", "file": name, **edit} for edit in _edits(result))
    rows += ({"type": "flag", "file": name, **flag} for flag in _flags(result))
    return "".join(map(dump, rows))


def _head(result: Result, name: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "version": __version__,
        "file": name,
        "encoding": result.decoded.encoding,
        "encoding_confidence": result.decoded.confidence,
        "script": result.script.label,
        "changed": result.changed,
    }


def _edits(result: Result) -> Iterator[dict[str, Any]]:
    places = Places(result.decoded.text)
    for edit in result.edits:
        line, column = places.of(edit.start)
        yield {**edit_to_dict(edit, result.decoded.text), "line": line, "column": column}


def _flags(result: Result) -> Iterator[dict[str, Any]]:
    places = Places(result.decoded.text)
    for flag in result.flags:
        line, column = places.of(flag.start)
        before = result.decoded.text[flag.start : flag.end]
        yield {**flag.to_dict(), "before": before, "line": line, "column": column}


def _summary(result: Result, name: str) -> str:
    encoding = result.decoded.encoding or "text"
    counts = f"{_count(len(result.edits), 'edit')}, {_count(len(result.flags), 'flag')}"
    return f"{visible(name, 200)}: {encoding}, {result.script.label}, {counts}\n"


def _edit_line(edit: Edit, result: Result, places: Places) -> str:
    line, column = places.of(edit.start)
    before, after = visible(result.decoded.text[edit.start : edit.end]), visible(edit.replacement)
    why = f"{visible(edit.evidence, 200)}; " if edit.evidence else ""
    return f"  {line}:{column}  {' + '.join(edit.rules)}  {_quote(before)} → {_quote(after)}  ({why}{edit.confidence:.2f})\n"


def _flag_line(flag: Flag, result: Result, places: Places) -> str:
    line, column = places.of(flag.start)
    before = visible(result.decoded.text[flag.start : flag.end])
    choices = f"; candidates: {' | '.join(visible(choice) for choice in flag.candidates)}" if flag.candidates else ""
    return f"  {line}:{column}  flag {flag.rule}  {_quote(before)}  ({visible(flag.reason, 200)}{choices})\n"


def _quote(text: str) -> str:
    return f"[{text}]" if text else "nothing"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
