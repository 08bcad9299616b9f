"""All rules by id. The stages declare them; here they are only gathered, for options, reports and tests."""

from __future__ import annotations

from cleantext.config import Config
from cleantext.errors import ConfigError, nearest
from cleantext.pipeline import STAGES
from cleantext.rules import Rule

RULES: dict[str, Rule] = {rule.id: rule for stage in STAGES for rule in stage.rules}
LISTED = "`cleantext rules` lists them"
FAMILIES: frozenset[str] = frozenset(rule.family for rule in RULES.values())


def check_rules(config: Config) -> None:
    """Raise ConfigError, naming the nearest rule, unless all that `config` turns on or off are rules or families."""
    for option in ("enable", "disable"):
        for rule in sorted(getattr(config, option)):
            if rule not in RULES and rule not in FAMILIES:
                raise ConfigError(f"unknown rule {rule!r} in {option}{nearest(rule, [*RULES, *FAMILIES], LISTED)}")
