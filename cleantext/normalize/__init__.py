"""Normalize: characters, width, punctuation and spaces as the author would have set them."""

from __future__ import annotations

from cleantext.rules import Findings, Page, Rule, run_rules

RULES: tuple[Rule, ...] = ()


def find(page: Page) -> Findings:
    """The edits and flags of the normalize rules on `page`."""
    return run_rules(RULES, page)
