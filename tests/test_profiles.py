"""The profiles are the sets that docs/profiles.md lists; any rule can be turned on and off."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import cleantext
from cleantext.config import PROFILES, Config
from cleantext.registry import FAMILIES, RULES
from cleantext.rules import Rule
from tests.command import Command

PAGE = "他说：他们的新成绩,。&ldquo;好&rdquo;\u200b\n责任编辑：李四\n"
DOCUMENTED = re.findall(
    r"^\| `(\w+)` \| (on|-) \| (on|-) \| (on|-) \|",
    (Path(__file__).parent.parent / "docs/profiles.md").read_text("utf-8"),
    flags=re.M,
)


def test_the_documented_families_are_all_there_are() -> None:
    assert {row[0] for row in DOCUMENTED} == FAMILIES


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_a_profile_has_whole_families_as_documented(family: str) -> None:
    states = next(row[1:] for row in DOCUMENTED if row[0] == family)
    expected = {profile for profile, state in zip(PROFILES, states, strict=True) if state == "on"}
    assert all(set(rule.profiles) == expected for rule in RULES.values() if rule.family == family)


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("rule", RULES.values(), ids=list(RULES))
def test_any_rule_can_be_turned_on_and_off(rule: Rule, profile: str) -> None:
    asked = {rule.idle_when[0]: {"quotes": "curly", "spacing": "add"}[rule.idle_when[0]]} if rule.idle_when else {}
    assert rule.active(Config.of(profile=profile, **asked)) is (profile in rule.profiles)
    for name in (rule.id, rule.family):
        assert rule.active(Config.of(profile=profile, enable=name, **asked))
        assert not rule.active(Config.of(profile=profile, disable=name, **asked))
        assert not rule.active(Config.of(profile=profile, enable=rule.id, disable=name, **asked))


def test_what_each_profile_does() -> None:
    assert cleantext.clean(PAGE) == cleantext.clean(PAGE, profile="safe")
    assert cleantext.clean(PAGE, profile="archive") == "他说：他们的新成绩,。“好”\u200b\n责任编辑：李四\n"
    assert cleantext.clean(PAGE, profile="safe") == "他说：他们的新成绩。“好”\n责任编辑：李四\n"
    assert cleantext.clean(PAGE, profile="web") == "他说：他们的新成绩。“好”\n"


def test_the_command_lists_rules_and_profiles(command: Command) -> None:
    header, *lines = command("rules").out.decode().splitlines()
    assert header.split()[: len(PROFILES) + 1] == ["rule", *PROFILES]
    assert [line.split()[0] for line in lines] == list(RULES)
    for line, rule in zip(lines, RULES.values(), strict=True):
        states = line.replace("on request", "on-request").split()[1 : len(PROFILES) + 1]
        assert [state != "-" for state in states] == [profile in rule.profiles for profile in PROFILES]
        assert ("on-request" in states) == bool(rule.only_with_target or rule.idle_when)
        assert line.endswith(rule.summary)


@pytest.mark.parametrize("profile", PROFILES)
def test_the_command_lists_one_profile(command: Command, profile: str) -> None:
    records = command("rules", "--profile", profile, "--format", "json").out.decode().splitlines()
    expected = [rule.id for rule in RULES.values() if profile in rule.profiles]
    assert [json.loads(record)["id"] for record in records] == expected
