"""`cleantext rules`: which rules there are, and which profiles have them on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from cleantext.cli import options
from cleantext.cli.sinks import write_standard_output

if TYPE_CHECKING:
    from cleantext.rules import Rule


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@options.form("text", "json")
def rules(names: tuple[str, ...], format_: str) -> None:
    """List the rules.

    For each its id, the profiles that have it on, and what it does. RULE names a rule, or a family of rules."""
    from cleantext.config import nearest
    from cleantext.errors import ConfigError
    from cleantext.registry import FAMILIES, RULES
    from cleantext.report.utf8 import to_utf8

    for name in names:
        if name not in RULES and name not in FAMILIES:
            raise ConfigError(f"unknown rule {name!r}{nearest(name, [*RULES, *FAMILIES])}")
    chosen = [rule for rule in RULES.values() if not names or rule.id in names or rule.family in names]
    write_standard_output(to_utf8(_as_json(chosen) if format_ == "json" else _as_text(chosen)))


def _as_text(chosen: Iterable[Rule]) -> str:
    table = [(rule.id, " ".join(rule.profiles) or "-", rule.summary) for rule in chosen]
    widths = [max((len(row[column]) for row in table), default=0) for column in range(2)]
    return "".join(f"{name:<{widths[0]}}  {profiles:<{widths[1]}}  {summary}\n" for name, profiles, summary in table)


def _as_json(chosen: Iterable[Rule]) -> str:
    from cleantext.report.json import dump

    return "".join(dump({"id": rule.id, "summary": rule.summary, "profiles": list(rule.profiles)}) for rule in chosen)
