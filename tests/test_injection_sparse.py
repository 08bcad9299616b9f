"""Pinyin without tones behind one character in fifty: a program's if the characters were taken at random."""

from __future__ import annotations

import random
from unicodedata import normalize

import pytest

from cleantext import lexicon
from cleantext.repair.injection.readings import has_one_reading
from tests.damaged_pages import REPAIR_ONLY
from tests.sentences import page

TEXT = "".join(page(number, 44) for number in range(0, 12, 3))


def annotated(text: str, places: list[int]) -> str:
    chosen = set(places)
    return "".join(f"{character}({_reading(character)})" if at in chosen else character for at, character in enumerate(text))


def _reading(character: str) -> str:
    return "".join(filter(str.isascii, normalize("NFD", min(lexicon.readings(character)))))


def _han(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if lexicon.readings(character)]


@pytest.mark.parametrize("seed", range(6))
def test_characters_taken_at_random(seed: int) -> None:
    han = _han(TEXT)
    damaged = annotated(TEXT, random.Random(seed).sample(han, len(han) // 50))
    assert REPAIR_ONLY.clean(damaged) == TEXT


@pytest.mark.parametrize("seed", range(3))
def test_an_author_annotates_characters_of_several_readings(seed: int) -> None:
    several = [at for at in _han(TEXT) if not has_one_reading(TEXT[at])]
    text = annotated(TEXT, random.Random(seed).sample(several, 60))
    assert REPAIR_ONLY.clean(text) == text


@pytest.mark.parametrize("seed", range(3))
def test_an_author_annotates_rare_characters(seed: int) -> None:
    rare = sorted(_han(TEXT), key=lambda at: -lexicon.rarity(TEXT[at]))[:200]
    text = annotated(TEXT, random.Random(seed).sample(rare, 60))
    assert REPAIR_ONLY.clean(text) == text


def test_a_few_are_nobodys_program() -> None:
    han = _han(TEXT)
    text = annotated(TEXT, random.Random(1).sample(han, 20))
    assert REPAIR_ONLY.clean(text) == text
