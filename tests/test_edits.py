"""The edit record: apply, undo, compose, locate, on examples and on random layers."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cleantext
from cleantext.edits import Layer, Reason, Row, Trace
from cleantext.record.columns import trimmed

WHY = Reason(("test/rule",), "because")
OTHER = Reason(("test/other",), "for another reason", 0.5)

texts = st.text(alphabet="abc汉字\n\ud800😀", max_size=12)


@st.composite
def layers(draw: st.DrawFn, text: str, reason: Reason = WHY) -> Layer:
    bounds = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    rows: list[Row] = []
    for start, end in zip(bounds[::2], bounds[1::2], strict=False):
        if rows and rows[-1][0] == rows[-1][1] == start == end:
            continue
        rows.append((start, end, draw(st.text(alphabet="xyz,。", max_size=3)), reason))
    return Layer("test", text, rows)


@st.composite
def traces(draw: st.DrawFn) -> tuple[str, Trace]:
    text = source = draw(texts)
    made = []
    for _ in range(draw(st.integers(0, 4))):
        layer = draw(layers(text))
        made.append(layer)
        text = layer.apply(text)
    return source, Trace(made)


def test_apply_and_undo() -> None:
    layer = Layer("test", "一,,二", [(1, 2, "", WHY), (2, 3, ",", WHY)])
    assert layer.apply("一,,二") == "一,二"
    assert layer.undo("一,二") == "一,,二"
    assert [edit.rules for edit in layer.edits] == [("test/rule",)] * 2


def test_records_are_values() -> None:
    layer, other = (Layer("test", text, [(1, 2, "", WHY)]) for text in ("一,,二", "三,四"))
    assert (repr(layer), repr(Trace([layer])), repr(Trace())) == ("<Layer test: 1 edits>", "<Trace: test 1>", "<Trace: no edits>")
    assert layer == other != Layer("test", "三,四", [])
    assert hash(layer) == hash(other)
    assert hash(Trace([layer])) == hash(Trace([other]))
    assert layer != 1
    assert Trace([layer]) != [layer]


@pytest.mark.parametrize(
    "rows",
    [
        [(0, 2, "", WHY), (1, 3, "", WHY)],
        [(2, 3, "", WHY), (0, 1, "", WHY)],
        [(0, 5, "", WHY)],
        [(-1, 1, "", WHY)],
        [(2, 1, "", WHY)],
    ],
)
def test_a_bug_in_a_rule_is_raised_at_once(rows: list[Row]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        Layer("test", "abcd", rows)


def test_edits_as_callers_see_them_make_a_layer_again() -> None:
    layer = Layer("test", "一,,二", [(1, 2, "", WHY), (2, 3, "，", WHY)])
    again = Layer("test", "一,,二", layer.edits)
    assert again == layer
    assert again.edits == layer.edits == Trace([again]).compose().edits
    assert again.undo(again.apply("一,,二")) == "一,,二"


@pytest.mark.parametrize("row", [(0, 1, "x"), (0, 1, "x", "why"), (0, 1, "x", (("test/rule",), "why", 1.0, None))])
def test_what_is_no_edit_is_refused_at_once(row: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="an edit is"):
        Layer("test", "abc", [row])  # type: ignore[list-item]


def test_a_text_that_is_not_the_input_is_refused() -> None:
    trace = Trace([Layer("test", "一,,二", [(1, 2, "", WHY)])])
    assert trace.apply("一,,二") == "一,二"
    for text in ("一二三四", "一", ""):
        with pytest.raises(ValueError, match="not the input"):
            trace.apply(text)
    with pytest.raises(ValueError, match="not the input"):
        Trace([Layer("test", "一二", [(2, 2, "x", WHY)])]).apply("一")


def test_an_offset_is_an_integer() -> None:
    trace = Trace([Layer("test", "一,,二", [(1, 2, "", WHY)])])
    with pytest.raises(TypeError):
        trace.locate(1.5, 2)  # type: ignore[arg-type]


def test_where_layers_meet_an_edit_lists_all_their_rules() -> None:
    first = Layer("one", "a,,b", [(1, 3, ",", WHY)])
    second = Layer("two", "a,b", [(1, 2, "、", OTHER)])
    composed = Trace([first, second]).compose()
    assert list(composed.rows()) == [(1, 3, "、", Reason(("test/rule", "test/other"), "because; for another reason", 0.5))]
    assert composed.apply("a,,b") == "a、b"


def test_neighbours_stay_apart_when_composed() -> None:
    first = Layer("one", "a(x),b", [(1, 4, "", WHY)])
    second = Layer("two", "a,b", [(1, 2, "、", OTHER)])
    rows = list(Trace([first, second]).compose().rows())
    assert [row[:3] for row in rows] == [(1, 4, ""), (4, 5, "、")]


def test_edits_that_undo_one_another_leave_nothing() -> None:
    first = Layer("one", "abc", [(1, 2, "x", WHY)])
    second = Layer("two", "axc", [(1, 2, "b", WHY)])
    assert len(Trace([first, second]).compose()) == 0


def test_groups_of_different_layers_stay_different() -> None:
    first = Layer("one", "(a)", [(0, 1, "（", WHY._replace(group=0)), (2, 3, "）", WHY._replace(group=0))])
    second = Layer("two", "（a）b", [(3, 4, "c", WHY._replace(group=0))])
    groups = [edit.group for edit in Trace([first, second]).compose().edits]
    assert groups[0] == groups[1] != groups[2]


@given(traces())
def test_undo_gives_the_input_back(case: tuple[str, Trace]) -> None:
    text, trace = case
    output = trace.apply(text)
    assert trace.undo(output) == text
    composed = trace.compose()
    assert composed.apply(text) == output
    assert composed.undo(output) == text
    assert all(
        text[start:end] == removed for start, end, removed in zip(composed.starts, composed.ends, composed.removed, strict=True)
    )


@given(traces())
def test_a_record_survives_pickling(case: tuple[str, Trace]) -> None:
    assert pickle.loads(pickle.dumps(case[1])) == case[1]


def test_locate_through_a_deletion() -> None:
    trace = Trace([Layer("test", "發(fā)展", [(1, 5, "", WHY)])])
    assert trace.locate(1, 2) == (5, 6, True)
    assert trace.locate(0, 1) == (0, 1, True)
    assert trace.locate(0, 1, wide=True) == (0, 5, True)
    assert trace.locate(1, 2, wide=True) == (1, 6, True)
    assert trace.locate(1) == (1, 5, False)
    assert trace.locate(2, 4, forward=True) == (1, 1, False)
    assert trace.locate(5, 6, forward=True) == (1, 2, True)


def test_locate_inside_a_replacement() -> None:
    trace = Trace([Layer("test", "abc", [(1, 2, "xyz", WHY)])])
    assert trace.locate(2, 3) == (1, 2, False)
    assert trace.locate(1, 4) == (1, 2, True)
    assert trace.locate(0, 3) == (0, 2, False)
    assert trace.locate(2) == (1, 2, False)
    assert trace.locate(4, 5) == (2, 3, True)


@given(traces(), st.booleans())
def test_locate_is_monotone_and_keeps_the_whole(case: tuple[str, Trace], wide: bool) -> None:
    text, trace = case
    output = trace.apply(text)
    places = [trace.locate(at, at + 1, wide=wide) for at in range(len(output))]
    assert all(0 <= at.start <= at.end <= len(text) for at in places)
    assert [at.start for at in places] == sorted(at.start for at in places)
    assert [at.end for at in places] == sorted(at.end for at in places)
    whole = trace.locate(0, len(output), wide=True)
    assert (whole.start, whole.end) == (0, len(text))


@given(traces())
def test_an_exact_span_holds_what_it_came_from(case: tuple[str, Trace]) -> None:
    text, trace = case
    output = trace.apply(text)
    touched = {at for edit in trace.compose().edits for at in range(edit.start, edit.end)}
    for at in range(len(output)):
        start, end, exact = trace.locate(at, at + 1)
        if exact and end == start + 1 and start not in touched:
            assert text[start:end] == output[at]
            assert trace.locate(start, end, forward=True) == (at, at + 1, True)


@pytest.fixture
def frequent_switches() -> Iterator[None]:
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("frequent_switches")
def test_threads_share_a_layer() -> None:
    text = "甲乙" * 5_000
    for _ in range(20):
        layer = Layer("test", text, [(at, at + 1, "丙丁", WHY) for at in range(0, len(text), 2)])
        with ThreadPoolExecutor(8) as pool:
            assert set(pool.map(layer.undo, [layer.apply(text)] * 8)) == {text}


@pytest.mark.parametrize(
    ("before", "after", "trimmed_row"),
    [
        ("abcde", "abXde", (12, 13, "X")),
        ("aa", "aaa", (12, 12, "a")),
        ("aaa", "aa", (12, 13, "")),
        ("ab", "", (10, 12, "")),
        ("", "ab", (10, 10, "ab")),
        ("ab", "ab", (12, 12, "")),
    ],
)
def test_what_stays_at_the_ends_of_an_edit_is_trimmed(before: str, after: str, trimmed_row: tuple[int, int, str]) -> None:
    assert trimmed(10, before, after) == trimmed_row
    start, end, new = trimmed_row
    assert before[: start - 10] + new + before[end - 10 :] == after


def test_what_is_not_the_output_is_not_undone() -> None:
    trace = cleantext.explain("新的成绩,很好。").trace
    with pytest.raises(ValueError, match="not the output"):
        trace.undo("完全不同的一句。")


@pytest.mark.parametrize("span", [(-1, None), (-1, 2), (4, 2)])
def test_a_span_runs_forward(span: tuple[int, int | None]) -> None:
    with pytest.raises(ValueError, match="no span"):
        cleantext.explain("新的成绩,。").trace.locate(*span)
