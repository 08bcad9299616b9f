"""All rules by id. The stages declare them; here they are only gathered, for options, reports and tests."""

from __future__ import annotations

from cleantext.normalize import RULES as NORMALIZE
from cleantext.repair import RULES as REPAIR
from cleantext.rules import Rule
from cleantext.script import RULES as SCRIPT

RULES: dict[str, Rule] = {rule.id: rule for rule in (*REPAIR, *NORMALIZE, *SCRIPT)}
FAMILIES: frozenset[str] = frozenset(rule.family for rule in RULES.values())
