"""Font ciphers: read where they are, and private-use characters of other kinds left alone."""

from __future__ import annotations

import random

import pytest

import cleantext
from cleantext import Cleaner
from cleantext.repair.cipher.font_cipher import RULE
from tests.sentences import SENTENCES

ONLY = Cleaner(disable=("characters", "punctuation", "quotes", "spaces", "width"))
PAGE = "\n".join(SENTENCES)


def enciphered(page: str, number: int, seed: int) -> tuple[str, dict[str, str]]:
    """`page` with its `number` most frequent Han replaced, and what the symbols stand for."""
    han = sorted({each for each in page if each >= "\u4e00" and each < "\ua000"}, key=lambda each: (-page.count(each), each))
    symbols = random.Random(seed).sample(range(0xE3E8, 0xE600), number)
    meaning = dict(zip(map(chr, symbols), han, strict=False))
    return page.translate({ord(each): symbol for symbol, each in meaning.items()}), meaning


@pytest.mark.parametrize("number", [20, 60])
def test_a_page_is_read(number: int) -> None:
    damaged, meaning = enciphered(PAGE, number, number)
    result = ONLY.explain(damaged)
    changed = [(after, meaning[before]) for before, after in zip(damaged, result.text, strict=True) if before != after]
    assert len(changed) > 0.4 * sum(map(damaged.count, meaning))
    assert sum(after != meant for after, meant in changed) <= 0.01 * len(changed)
    assert result.undo() == damaged


def test_hangul_that_is_no_korean_is_read_as_private_use_is() -> None:
    damaged, _ = enciphered(PAGE, 40, 1)
    hangul = {ord(symbol): chr(0xAC02 + 28 * number) for number, symbol in enumerate(sorted(set(damaged) - set(PAGE)))}
    assert ONLY.clean(damaged.translate(hangul)) == ONLY.clean(damaged).translate(hangul)


def test_what_is_not_sure_is_flagged_with_candidates() -> None:
    damaged, meaning = enciphered(PAGE, 40, 1)
    result = ONLY.explain(damaged)
    left = [place for place, each in enumerate(result.text) if each in meaning]
    flagged = [flag for flag in result.flags if flag.rule == RULE.id]
    assert left == [flag.start for flag in flagged]
    assert all(flag.candidates for flag in flagged)


@pytest.mark.parametrize(("length", "number"), [(400, 60), (400, 120), (700, 150)])
def test_a_page_that_cannot_be_solved_is_flagged_as_a_whole(length: int, number: int) -> None:
    page = "".join(SENTENCES)[:length]
    damaged, meaning = enciphered(page, number, number)
    result = ONLY.explain(damaged)
    assert result.text == damaged
    assert [flag.start for flag in result.flags] == [place for place, each in enumerate(damaged) if each in meaning]
    assert ONLY.explain(result.text).flags == result.flags


def test_rare_characters_of_a_typesetter_are_not_flagged() -> None:
    page = "".join(SENTENCES)[:1500]
    rare = sorted({each for each in page if "\u4e00" <= each < "\ua000"}, key=lambda each: (page.count(each), each))[:40]
    damaged = page.translate({ord(each): chr(0xE815 + number) for number, each in enumerate(rare)})
    assert ONLY.explain(damaged).flags == ()


def test_cleaning_twice_changes_nothing_more() -> None:
    damaged, _ = enciphered(PAGE, 50, 2)
    once = cleantext.clean(damaged)
    assert cleantext.clean(once) == once


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"{chr(0xF000 + number % 12)} 第{number}项 说明文字" for number in range(60)),  # icons of a font
        PAGE.replace("。", "。\ue123"),  # one symbol
        "".join(chr(0xE000 + number * 7 % 400) for number in range(800)),  # nothing but symbols
        "Menu \ue001\ue002 Home \ue003\ue004 " * 40,
        "佢\ue3b4過嚟\ue5a4度，\ue5e0\ue5a4\ue3c3？" * 30,
    ],
    ids=["icons", "one", "noise", "latin", "few"],
)
def test_other_private_use_characters_are_left(text: str) -> None:
    assert ONLY.clean(text) == text


def test_rare_names_are_left() -> None:
    chance = random.Random(4)
    names = [chr(0xE000 + number) for number in range(30)]
    page = "".join(
        f"{sentence}王{chance.choice(names)}先生和李{chance.choice(names)}女士也说过。\n" for sentence in SENTENCES * 3
    )
    assert ONLY.clean(page) == page
