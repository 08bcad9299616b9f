"""A rule and its cases stay together: the rule's id is its module's and its fixture's name."""

from __future__ import annotations

import importlib
import pkgutil
import re
import subprocess
import sys
from types import FunctionType

import pytest

import cleantext
from cleantext.registry import RULES
from cleantext.rules import Rule
from tests.fixtures import FIXTURES, cases


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_a_rule_has_its_cases(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+/[a-z]+(-[a-z]+)*", rule.id)
    assert rule.summary
    assert rule.summary[-1] != "."
    own = [case for case in cases(rule.family) if case.rule == rule.id]
    assert sum(case.input != case.output or bool(case.flags) for case in own) >= 3
    assert sum(case.input == case.output and not case.flags for case in own) >= 2
    assert all(case.source and case.why for case in own)


@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_edits_and_flags_name_their_rule(rule: Rule) -> None:
    results = (cleantext.explain(case.input, **case.options) for case in cases(rule.family) if case.rule == rule.id)
    named = ({flag.rule for flag in result.flags}.union(*(edit.rules for edit in result.edits)) for result in results)
    assert any(rule.id in names and names <= set(RULES) for names in named)


def test_every_fixture_of_a_rule_has_a_rule() -> None:
    stages = {rule.family for rule in RULES.values()}
    found = {f"{path.parent.name}/{path.stem}" for path in FIXTURES.glob("*/*.toml") if path.parent.name in stages}
    assert found == set(RULES)


def test_the_public_names_are_what_they_say() -> None:
    for module in pkgutil.walk_packages(cleantext.__path__, "cleantext."):
        # The builders of tables need more than the package does.
        if not module.name.endswith("__main__") and "_build" not in module.name:
            importlib.import_module(module.name)
    for name in ("clean", "explain", "document", "segment", "decode", "convert", "candidates", "detect_script"):
        assert isinstance(getattr(cleantext, name), FunctionType), f"a module took the name of cleantext.{name}"
    assert all(hasattr(cleantext, name) for name in cleantext.__all__)


def test_import_is_light() -> None:
    heavy = "opencc ftfy chardet marisa_trie click rich"
    code = f"import cleantext, sys; print(*[name for name in {heavy.split()!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
