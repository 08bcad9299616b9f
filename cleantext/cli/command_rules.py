"""`cleantext rules`: all rules, and the profiles in which they are on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from cleantext.cli import options
from cleantext.cli.messages import complain
from cleantext.cli.sinks import write_standard_output
from cleantext.config import PROFILES

if TYPE_CHECKING:
    from cleantext.rules import Rule


@click.command()
@click.argument("names", nargs=-1, metavar="[RULE]...")
@click.option("--profile", type=click.Choice(list(PROFILES)), help="List only the rules that are on in this profile.")
@options.output_format("text", "json")
def rules(names: tuple[str, ...], profile: str | None, format_: str) -> None:
    """List the rules.

    For each rule: its id, its state in each profile, and what it does. "on request": acts only with --to, --quotes or
    --spacing. RULE is the id of a rule or the name of a family of rules.
    """
    from cleantext.errors import ConfigError, nearest
    from cleantext.registry import FAMILIES, LISTED, RULES
    from cleantext.report.utf8 import to_utf8

    for name in names:
        if name not in RULES and name not in FAMILIES:
            raise ConfigError(f"unknown rule {name!r}{nearest(name, [*RULES, *FAMILIES], LISTED)}")
    chosen = [rule for rule in RULES.values() if not names or rule.id in names or rule.family in names]
    chosen = [rule for rule in chosen if profile is None or profile in rule.profiles]
    if not chosen:
        complain(f"none of these rules is on in the profile {profile}")
    write_standard_output(to_utf8(_as_json(chosen) if format_ == "json" else _as_text(chosen)))


def _as_text(chosen: Sequence[Rule]) -> str:
    """A table with a column for each profile."""
    table = [("rule", *PROFILES, "what it does")]
    table += [(rule.id, *(_state(rule, profile) for profile in PROFILES), rule.summary) for rule in chosen]
    widths = [max(len(row[column]) for row in table) for column in range(len(PROFILES) + 1)]
    return "".join("  ".join([*map(str.ljust, row, widths), row[-1]]) + "\n" for row in table)


def _state(rule: Rule, profile: str) -> str:
    if profile not in rule.profiles:
        return "-"
    return "on request" if _requested_by(rule) else "on"


def _requested_by(rule: Rule) -> str | None:
    """The option without which the rule does nothing; None if it needs none."""
    if rule.only_with_target:
        return "to"
    return rule.idle_when[0] if rule.idle_when else None


def _as_json(chosen: Sequence[Rule]) -> str:
    from cleantext.report.json import dump

    rows = (
        {"id": rule.id, "summary": rule.summary, "profiles": list(rule.profiles), "option": _requested_by(rule)}
        for rule in chosen
    )
    return "".join(map(dump, rows))
