"""Every case of every rule, and every text that must not change."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from cleantext.registry import FAMILIES
from tests.fixtures import NEGATIVE, Case, cases

CASES = cases(*sorted(FAMILIES))


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}:{case.id}")
def test_case(case: Case) -> None:
    result = cleantext.explain(case.input, **case.options)
    assert result.text == case.output
    assert result.undo() == case.input
    assert type(result.undo()) is type(case.input)
    assert cleantext.clean(result.text, **case.options) == result.text
    if case.flags is not None:
        assert bool(result.flags) == bool(case.flags)  # an empty list says that nothing is flagged
        offered = [candidate for flag in result.flags for candidate in flag.candidates]
        assert all(any(wanted in candidate for candidate in offered) for wanted in case.flags)


@pytest.mark.parametrize("case", [case for case in CASES if case.input != case.output], ids=lambda case: f"{case.rule}:{case.id}")
def test_a_rule_turned_off_makes_none_of_its_edits(case: Case) -> None:
    result = cleantext.explain(case.input, **{**case.options, "disable": [case.rule]})
    assert not any(case.rule in edit.rules for edit in result.edits)


@pytest.mark.parametrize("path", NEGATIVE, ids=lambda path: path.stem)
def test_right_text_comes_out_unchanged(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert cleantext.clean(text) == text
    assert cleantext.clean(text.encode("utf-8")) == text
    for line in text.splitlines():
        assert cleantext.clean(line) == line
