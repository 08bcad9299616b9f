"""What a reading of a shifted run is weighed by: words, what stands side by side, the page."""

from __future__ import annotations

from math import log

import pytest

from cleantext import lexicon
from cleantext.repair.injection.page_model import PageModel
from cleantext.repair.injection.window import UNUSUAL_FORM, Stretch, Window
from cleantext.repair.injection.wording import MAX_COHESION, closeness, words_cost


@pytest.mark.parametrize(
    ("text", "number"), [("擔任安理會", 0), ("撐安理會", 1), ("的了", 2), ("", 0), ("abc，。", 0), ("研究，他", 1)]
)
def test_characters_that_are_words_by_themselves_are_counted(text: str, number: int) -> None:
    assert words_cost(text, 1.0, 0.0) == number


def test_a_neighbour_makes_a_word() -> None:
    assert words_cost("研究", 1.0, 0.0) < words_cost("研\n究", 1.0, 0.0)


def test_both_scripts_divide_alike() -> None:
    assert words_cost("國際經濟關係的發展", 1.0, 1.0) == words_cost("国际经济关系的发展", 1.0, 1.0)


def test_words_that_are_rare_cost_more() -> None:
    assert words_cost("國際", 0.0, 1.0) < words_cost("葡萄", 0.0, 1.0)
    assert words_cost("經濟，", 0.0, 1.0) == -lexicon.segment_log_probability("經濟")


def test_closeness_is_bounded() -> None:
    assert closeness("葡", "萄") == MAX_COHESION
    assert closeness("的", "葡") < 1 < closeness("經", "濟")


def test_what_the_page_has_not_seen_gains_nothing() -> None:
    assert PageModel("甲乙丙").gain("子丑寅") == 0.0


def test_what_the_page_repeats_gains_and_what_it_has_otherwise_loses() -> None:
    model = PageModel("紅海沿岸。" * 20)
    rare, often = -8.0, -8.0
    assert model.against("紅海沿", rare) > 1 > 0 > model.against("紅海葡", often)


def test_the_gain_never_exceeds_certainty() -> None:
    model = PageModel("紅海沿岸。" * 1000)
    expected = lexicon.continuation("紅海", "沿")
    assert expected < model.against("紅海沿", expected) + expected <= log(1.0)


@pytest.mark.parametrize("text", ["他說，好？，再說！", "好，？他說，好。", "好?,好?!好?.", "？，", ""])
def test_a_question_mark_before_a_comma_may_be_the_authors(text: str) -> None:
    assert Window(Stretch(text, ())).form_cost("，") == 0.0


def test_where_bytes_stood_before_commas_no_run_goes_on_past_one() -> None:
    window = Window(Stretch("發展？，他說。我們常？，再說", ()))
    assert window.form_cost("，") == UNUSUAL_FORM
    assert window.form_cost("。") == window.form_cost("、") == 0.0
