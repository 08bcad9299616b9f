"""Script: which Chinese script a text is in, and conversion to the one asked for."""

from __future__ import annotations

from cleantext.rules import Findings, Page, Rule, run_rules

RULES: tuple[Rule, ...] = ()


def find(page: Page) -> Findings:
    """The edits and flags of the script rules on `page`."""
    return run_rules(RULES, page)
