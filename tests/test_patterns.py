"""Classes of characters: what is in them, and that no module makes its own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import cleantext
from cleantext.patterns import classes
from cleantext.patterns.quotes import QUOTES, is_enclosed
from cleantext.patterns.ranges import ranges_of, searched_ranges
from cleantext.pipeline import STAGES

PACKAGE = Path(cleantext.__file__).parent
# Rare characters and what they cost; builders of tables.
OWN = re.compile(r"decoding/judge|repair/mojibake/suspects/oddities|_build/")


@pytest.mark.parametrize("character", ["一", "鿿", "㐀", "々", "〇", "豈", "\U00020000", "\U00030000"])
def test_every_han_character_is_han(character: str) -> None:
    assert classes.IS_HAN.match(character)


@pytest.mark.parametrize("character", ["の", "ア", "가", "ㄅ", "、", "a", "１", "\ud840", "\U00010000"])
def test_nothing_else_is_han(character: str) -> None:
    assert not classes.IS_HAN.match(character)


def test_letters_of_japanese_have_no_marks_that_chinese_uses_too() -> None:
    assert re.fullmatch(f"[{classes.KANA_LETTERS}]+", "あんアンｱﾝㇷ")
    assert not re.search(f"[{classes.KANA_LETTERS}]", "・ー゛゜ヽヾ")
    assert re.fullmatch(f"[{classes.KANA}]+", "あアｱ・ー")


def test_no_module_makes_a_class_of_han_of_its_own() -> None:
    found = {}
    for path in PACKAGE.rglob("*.py"):
        name = path.relative_to(PACKAGE).as_posix()
        if OWN.search(name) or name == "patterns/classes.py":
            continue
        own = re.findall(r"(?<!\\)\\u(?:3400-(?!\\u9fff)|4e00-).{0,9}|㐀-|一-[鿿龥龿]", path.read_text("utf-8"))
        if own:
            found[name] = own
    assert not found


def test_what_stands_alone_between_two_marks_is_enclosed() -> None:
    assert is_enclosed("字“x”字", 2, 3)
    assert is_enclosed("[x]", 1, 2)
    assert not is_enclosed("[x]", 1, 2, QUOTES)
    assert not is_enclosed("“x", 1, 2)
    assert not is_enclosed("x”", 0, 1)
    assert not is_enclosed("”x“", 1, 2)


_OF_RULES = {
    inside
    for stage in STAGES
    for rule in stage.rules
    for inside in (stage.listed, rule.listed, rule.triggers, *(half for pair in rule.pairs for half in pair))
    if inside
}


@pytest.mark.parametrize("inside", sorted(_OF_RULES))
def test_ranges_of_the_classes_of_rules(inside: str) -> None:
    assert ranges_of(inside) == searched_ranges(inside)


@pytest.mark.parametrize(
    "inside", ["a-cb-e", "^a", "a^", "-a", "a-", r"\]\\a", r"\s中", r"\--/", "一-龥\U00020000-\U0003ffff", "𠀀", "b-da"]
)
def test_ranges_of_other_classes(inside: str) -> None:
    assert ranges_of(inside) == searched_ranges(inside)
