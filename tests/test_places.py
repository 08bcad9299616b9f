"""Where marks and rare characters stand: found one by one, as is fastest compiled, and by searches, as is fastest otherwise."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.config import Config
from cleantext.normalize.places import matches, matches_beyond, offsets_of
from cleantext.normalize.punctuation.ellipsis import _places_of_dots
from cleantext.normalize.punctuation.mark_pairs import two_marks
from cleantext.normalize.spaces.around_mark import _BESIDE_MARK, beside_marks
from cleantext.normalize.spaces.between_han import page_has_unit_run
from cleantext.normalize.syntax.closing import _FINDERS, _syntax_of
from cleantext.normalize.syntax.expressions import _BLOCK, _BRACKETED
from cleantext.normalize.syntax.forms import FORMS, sought
from cleantext.normalize.syntax.spoken_of import _BEFORE, _HALF, _NAMES, _add_candidates, _kinds
from cleantext.normalize.width.bracket_pairs import bracket_pairs, with_partners
from cleantext.patterns.beginnings import before_small_letters, holds_from, matches_from
from cleantext.patterns.membership import places
from cleantext.patterns.verbatim import PATTERNS, signs_of
from cleantext.pipeline import PHASES
from cleantext.repair.injection.injected_annotation import _BEGUN
from cleantext.repair.injection.plain_annotation import _EACH, _annotations
from cleantext.repair.mojibake.latin_mojibake import _suspected
from cleantext.rules import Page
from cleantext.scan import Scanner

TEXTS = st.text(alphabet="中a1,，、；;:!?().。…·．()（）%\n \u3000\u00a0\U00020000\U0001f600é", max_size=40)


@given(TEXTS)
def test_both_ways_find_the_same(text: str) -> None:
    inside = "\u00a0\u3000é"
    assert places(text, inside, one_by_one=True) == places(text, inside, one_by_one=False)
    runs = re.compile(f"[{inside}]+")
    assert [m.span() for m in matches(runs, Page(text, Config()), inside)] == [m.span() for m in runs.finditer(text)]
    spaces = offsets_of(text, " \u00a0\u3000")
    assert list(beside_marks(text, spaces)) == [m.span() for m in _BESIDE_MARK.finditer(text)]
    beyond = re.compile("[\U00010000-\U0010ffff]+")
    assert [m.span() for m in matches_beyond(beyond, Page(text, Config()))] == [m.span() for m in beyond.finditer(text)]


_BEGINNINGS = [
    *((beginning, pattern()) for _, beginning, pattern in _BRACKETED),
    *((form.begins, re.compile(form.pattern)) for form in FORMS if form.begins),
    *((brace, pattern()) for brace, _, pattern in _BLOCK),
    *PATTERNS,
]


@given(st.text(alphabet='中a1,:;=()[]{}“”.·/\\`-"^#@+ \n', max_size=60))
def test_patterns_are_found_by_their_beginnings(text: str) -> None:
    for beginning, pattern in _BEGINNINGS:
        assert [m.span() for m in matches_from(beginning, pattern, text)] == [m.span() for m in pattern.finditer(text)]


@given(st.text(alphabet="中ažḿA1(（)）", max_size=40))
def test_letters_in_brackets_are_found_both_ways(text: str) -> None:
    for bracket, pattern in (*_EACH.items(), *_BEGUN):
        one_by_one, at_once = (
            [m.span() for m in before_small_letters(bracket, pattern, text, False, way)] for way in (True, False)
        )
        assert one_by_one == at_once
        for way in (True, False):
            first = before_small_letters(bracket, pattern, text, True, way)
            assert [match.span() for match in first] == at_once[:1]


@given(st.text(alphabet="&#;1a =", max_size=20))
def test_a_rare_beginning_is_found_both_ways(text: str) -> None:
    pattern = re.compile("&[#a]+[1;]")
    assert holds_from("&", pattern, text, one_by_one=True) == holds_from("&", pattern, text, one_by_one=False)


@given(st.text(alphabet='中a1:;=()[]{}“”.·/\\`-"^#@+ \n', max_size=60))
def test_patterns_of_a_row_are_found_together(text: str) -> None:
    for alike in sought(FORMS):
        assert (alike.together().search(text) is None) == all(pattern().search(text) is None for pattern in alike.patterns)


_WORDS = (
    "var x|www.a.cn|http://|a@b.cn|10:30|2020|.docx|FROM |SELECT |(3):|[J].|git | -m |if (|End If|import os|:smile:|mailto:|REM "
)
_PIECES = st.sampled_from([*"中的，。“”\"'a1Zx_ ,.:;=()[]{}/\\`-^#@+%&<>|~$!?", "张三,2010;", *_WORDS.split("|"), "- ", "key: "])


@given(st.text(alphabet="中用,.;:键号的“， \n", max_size=30))
def test_marks_that_may_be_spoken_of_are_found(text: str) -> None:
    marks = [match.start() for match in re.finditer(f"[{_HALF}{_NAMES}]", text) if match.start()]
    found: list[int] = []
    _add_candidates(text, 1, len(text), _kinds(), found)
    assert found == [at for at in marks if text[at] in _NAMES or text[at - 1] in _BEFORE]


@given(st.lists(_PIECES, max_size=14).map("".join))
def test_a_line_of_prose_has_no_span_of_syntax(line: str) -> None:
    if _syntax_of(line) is None:
        signs = signs_of(line)
        assert [span for find in _FINDERS for span in find(line, signs)] == []


@given(st.lists(st.sampled_from(["(", ")", "（", "）", "中", "字" * 150, "字" * 299, "。\n", "1"]), max_size=30).map("".join))
def test_pairs_with_a_half_width_bracket_need_only_what_is_near(text: str) -> None:
    near = with_partners(text, places(text, "()", one_by_one=False))
    pairs = [pair for pair in bracket_pairs(text) if "(" in text[pair[0]] or ")" in text[pair[1]]]
    assert [pair for pair in bracket_pairs(text, near) if "(" in text[pair[0]] or ")" in text[pair[1]]] == pairs


_LOOP = Scanner(PHASES, Config(), in_one_loop=True).loop


@given(st.text(alphabet="中一.。…·．(（【a<fā)）】é\xa0Ã\x91 ，,\n", max_size=40))
def test_what_the_scan_listed_is_what_is_there(text: str) -> None:
    assert _LOOP is not None
    with_list, without = Page(text, Config(), listed=_LOOP.scan(text).listed), Page(text, Config())
    assert _places_of_dots(with_list) == _places_of_dots(without)
    assert list(_suspected(with_list)) == list(_suspected(without))
    assert two_marks(with_list) == two_marks(without)
    assert sorted(m.span() for m in _annotations(with_list)) == sorted(m.span() for m in _annotations(without))


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("甲(乙)丙（丁）戊", [(1, 3)]),
        ("甲（乙(丙)丁)戊", [(3, 5), (1, 7)]),
        ("他说（见上。\n他走了)。", []),  # not beyond the end of a paragraph
        (f"甲({'乙' * 400})", []),
        (f"甲（乙）{'丙' * 900}丁(戊)", [(905, 907)]),
    ],
)
def test_pairs_around_half_width_brackets(text: str, pairs: list[tuple[int, int]]) -> None:
    found = [pair for pair in bracket_pairs(text) if text[pair[0]] == "(" or text[pair[1]] == ")"]
    assert sorted(found) == sorted(pairs)


@pytest.mark.parametrize(("text", "holds"), [("我 们 在 山 顶 上", True), ("我 们 在 山 顶", False), ("a b c d e f g", False)])
def test_letter_runs(text: str, holds: bool) -> None:
    assert page_has_unit_run(Page(text, Config())) == holds
