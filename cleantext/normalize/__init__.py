"""Normalize: characters, punctuation, width and spaces as the author would have set them."""

from __future__ import annotations

from dataclasses import replace

from cleantext.normalize.characters import invisible
from cleantext.normalize.punctuation import doubled_mark, stray_comma
from cleantext.normalize.spaces import around_mark, between_han
from cleantext.normalize.verbatim import verbatim_spans
from cleantext.normalize.width import folded_bracket, folded_mark
from cleantext.rules import Findings, Page, Rule, merge_spans, run_rules

RULES: tuple[Rule, ...] = (
    invisible.RULE,
    stray_comma.RULE,
    doubled_mark.RULE,
    folded_mark.RULE,
    folded_bracket.RULE,
    around_mark.RULE,
    between_han.RULE,
)


def find(page: Page) -> Findings:
    """The edits of the normalize rules on `page`; addresses, code and markup are closed to them."""
    verbatim = verbatim_spans(page.text)
    if verbatim:
        page = replace(page, closed=merge_spans([*page.closed, *verbatim]))
    return run_rules(RULES, page)
