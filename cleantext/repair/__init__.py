"""Repair: what bytes and programs did to the characters. Its evidence is in the odd characters, so it comes first."""

from __future__ import annotations

from cleantext.repair import entity, latin_mojibake
from cleantext.rules import Findings, Page, Rule, run_rules

RULES: tuple[Rule, ...] = (entity.RULE, latin_mojibake.RULE)


def find(page: Page) -> Findings:
    """The edits and flags of the repair rules on `page`."""
    return run_rules(RULES, page)
