"""What the public functions take and give: types of arguments, results that are values, names that load when asked for."""

from __future__ import annotations

import inspect
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

import cleantext

PAGE = "新的成绩,。人民生活水平".encode("gb18030") + b"\xff" + "不断提高&amp;。".encode("gb18030")

ON_TEXT: dict[str, Callable[[Any], object]] = {
    "segment": cleantext.segment,
    "convert": lambda text: cleantext.convert(text, "tw"),
    "candidates": lambda text: cleantext.candidates(text, "tw"),
    "detect_script": cleantext.detect_script,
}
ON_DATA: dict[str, Callable[[Any], object]] = {
    "clean": cleantext.clean,
    "explain": cleantext.explain,
    "document": cleantext.document,
    "decode": cleantext.decode,
}


@pytest.mark.parametrize("name", ON_TEXT)
def test_functions_of_text_take_text_alone(name: str) -> None:
    for wrong in (None, 5, ["干"]):
        with pytest.raises(TypeError, match=f"text must be str, not {type(wrong).__name__}$"):
            ON_TEXT[name](wrong)
    for data in (b"\xe4", bytearray(b"abc")):
        with pytest.raises(TypeError, match=r"text must be str, not byte.*; decode bytes first"):
            ON_TEXT[name](data)


@pytest.mark.parametrize("name", ON_DATA)
def test_functions_of_data_take_text_and_bytes(name: str) -> None:
    for wrong in (None, 5, ["干"]):
        with pytest.raises(TypeError, match="data"):
            ON_DATA[name](wrong)
    for data in ("干", "干".encode(), bytearray(b"abc")):
        assert ON_DATA[name](data) == ON_DATA[name](data)


def test_a_result_is_a_value() -> None:
    for data in (PAGE, bytearray(PAGE), "新的成绩,。", ""):
        result = cleantext.explain(data)
        for same in (pickle.loads(pickle.dumps(result)), cleantext.explain(data)):
            assert same == result
            assert hash(same) == hash(result)
            assert same.undo() == data
    assert len({cleantext.explain(PAGE), cleantext.explain(PAGE)}) == 1


def test_results_differ_where_their_records_do() -> None:
    text = "新的成绩,。"
    result = cleantext.explain(text)
    assert result != cleantext.explain(text.encode()), "read otherwise"
    assert result != cleantext.explain("新的成绩。"), "the same text, from another input"
    assert result != cleantext.explain(text, disable="punctuation")
    assert result != object()


def test_types_of_results_can_be_named_and_are_loaded_when_asked_for() -> None:
    assert isinstance(cleantext.decode(b""), cleantext.Decoded)
    assert isinstance(cleantext.detect_script(""), cleantext.Script)
    assert isinstance(cleantext.candidates("干", "tw")[0], cleantext.Candidates)
    assert {"Candidates", "Decoded", "Script"} <= set(dir(cleantext))
    with pytest.raises(AttributeError, match="module 'cleantext' has no attribute 'nonesuch'"):
        _ = cleantext.nonesuch  # type: ignore[attr-defined]
    code = (
        "import cleantext, sys; stages = {'cleantext.decoding', 'cleantext.script', 'cleantext.pipeline'};"
        "before = stages & set(sys.modules); from cleantext import Decoded; sys.exit(' '.join(before) or 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_result_is_frozen() -> None:
    with pytest.raises(AttributeError):
        cleantext.explain(",。").text = "another"  # type: ignore[misc]


def test_a_document_is_hashable() -> None:
    made = cleantext.document("标题\n\n（本报讯 记者张三）会议今天开幕。")
    assert hash(made) == hash(cleantext.document("标题\n\n（本报讯 记者张三）会议今天开幕。"))


def test_a_cleaner_has_every_function_as_a_method() -> None:
    functions = [name for name in cleantext.__all__ if inspect.isfunction(getattr(cleantext, name))]
    assert [name for name in functions if not callable(getattr(cleantext.Cleaner, name, None))] == []
    assert cleantext.Cleaner().convert("发展", "tw") == "發展"
    assert cleantext.Cleaner(source="hans").convert("一只周末愉快", "tw") == "一隻週末愉快"
    assert cleantext.Cleaner(source="hans").convert("一只周末愉快", "tw", source="hant") == "一只周末愉快"


def test_equal_cleaners_are_pickled_to_equal_bytes_in_every_process() -> None:
    code = "import pickle, cleantext; print(pickle.dumps(cleantext.Cleaner(disable=['width', 'spaces', 'quotes'])))"
    pickled = {
        subprocess.check_output([sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("0", "1", "2")
    }
    assert len(pickled) == 1


def test_cleaners_are_shown_as_they_are_made() -> None:
    cleaner = cleantext.Cleaner(disable="width", protect=("乙", "甲", "乙"))
    assert repr(cleaner) == "Cleaner(disable=('width',), protect=('乙', '甲'))"
    assert repr(cleantext.Cleaner()) == "Cleaner()"
    assert cleaner == cleantext.Cleaner(disable={"width"}, protect={"甲", "乙"})


def test_results_are_shown_by_what_they_hold() -> None:
    assert repr(cleantext.explain("好了,。")) == "<Result: 1 edits, 0 flags>"
    assert repr(cleantext.document("好了,。")) == "<Document: 1 articles, 1 blocks, 1 edits, 0 flags>"


def test_options_that_are_misspelt_are_named() -> None:
    with pytest.raises(cleantext.ConfigError, match="did you mean 'to'"):
        cleantext.clean("好", too="tw")  # type: ignore[call-arg]


def test_occurrences_that_overlap_are_protected() -> None:
    assert cleantext.clean("哈,,哈,,哈。", protect=["哈,,哈"]) == "哈,,哈,,哈。"
