"""Lost characters: filled where that is sure, flagged where it is not, and marks that are right left alone."""

from __future__ import annotations

import random
import re

import pytest

import cleantext
from cleantext import Cleaner
from cleantext.repair.lost.lost_character import RULE
from tests.sentences import SENTENCES

ONLY = Cleaner(disable=("characters", "punctuation", "quotes", "spaces", "width"))
INSIDE = re.compile("(?<=[\u4e00-\u9fff])[\u4e00-\u9fff](?=[\u4e00-\u9fff])")


@pytest.mark.parametrize("mark", ["?", "\u25a1", "\ufffd", "\ufffd\ufffd"])
def test_long_words_are_filled(mark: str) -> None:
    assert ONLY.clean(f"我们的全国人民代{mark}大会开幕了。") == "我们的全国人民代表大会开幕了。"
    assert ONLY.clean(f"我們的全國人民代{mark}大會開幕了。") == "我們的全國人民代表大會開幕了。"


def test_the_form_is_that_of_the_page() -> None:
    assert (
        ONLY.clean("他們發揚實事\ufffd是的精神，繼續馬克\ufffd主義的學習。") == "他們發揚實事求是的精神，繼續馬克思主義的學習。"
    )
    assert (
        ONLY.clean("奧運會即奧林匹克運動會，這是第二十次奧林匹克運?會。")
        == "奧運會即奧林匹克運動會，這是第二十次奧林匹克運動會。"
    )


def test_what_is_flagged_is_left_and_flagged_again() -> None:
    text = "他昨天从上海坐\ufffd车去南京看望老朋友，\ufffd到晚上才回来。"
    first = ONLY.explain(text)
    assert first.text == text
    assert [(flag.start, flag.end) for flag in first.flags if flag.rule == RULE.id] == [(7, 8), (18, 19)]
    assert "火" in first.flags[0].candidates
    assert ONLY.explain(first.text).flags == first.flags


@pytest.mark.parametrize(
    "text",
    [
        "是吗?不是吧?你怎么知道?我不信",
        "你去哪里?他问。什么时候回来?妈妈不知道。",
        "□男□女　□已婚□未婚",
        "真的??我不信",
        "東?京都は日本の首都です。",
        "조선민주주의?인민공화국",
        "Is it 中?文 or not? The answer is not so clear as one might think it is.",
        "https://example.com/search?词=中文",
        "天子之□，諸侯之所畏也，其□□矣。",
        "caf\ufffd au lait",
    ],
)
def test_marks_that_are_right_are_left(text: str) -> None:
    result = ONLY.explain(text)
    assert result.text == text
    assert not [flag for flag in result.flags if flag.rule == RULE.id]


def test_a_dot_that_may_be_lost_is_the_first_candidate() -> None:
    text = "已故的乔治?史密斯与理查德‧布朗,都在伦敦。"
    (flag,) = (flag for flag in cleantext.explain(text).flags if flag.rule == RULE.id)
    assert text[flag.start : flag.end] == "?"
    assert flag.candidates[0] == "‧"


@pytest.mark.parametrize("mark", ["?", "\u25a1", "\ufffd"])
def test_nothing_is_filled_wrongly_in_made_sentences(mark: str) -> None:
    chance = random.Random(3)
    for sentence in SENTENCES:
        places = [match.start() for match in INSIDE.finditer(sentence)]
        for place in chance.sample(places, min(3, len(places))):
            damaged = sentence[:place] + mark + sentence[place + 1 :]
            assert ONLY.clean(damaged) in {damaged, sentence}


@pytest.mark.parametrize("text", ["會\0議\ufffd國人", "會\ud800議\ufffd國\0人", "\0\ufffd國"])
def test_odd_characters_beside(text: str) -> None:
    assert ONLY.clean(text * 20) == text * 20


@pytest.mark.parametrize("text", ["?", "中?", "中\ufffd", "中□文", "中?文\ufffd", "中国\ufffd人民"])
def test_hostile_repetition(text: str) -> None:
    long = text * (1500 // len(text))
    result = cleantext.explain(long)
    assert result.undo() == long
    assert cleantext.clean(result.text) == result.text
