"""Streams of documents: lazy, in order, the same in one process and in several, and bad arguments told at once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from itertools import islice
from typing import Any

import pytest

import cleantext
from cleantext import Cleaner, ConfigError
from cleantext.streams import each

TEXTS = [
    "新的成绩,。提高。",
    "",
    "Plain English, with a comma.",
    "人民生活,，水平",
    "\ud800",
    *(f"第{n}号,。" for n in range(200)),
]


def test_a_stream_is_what_single_calls_give() -> None:
    cleaner = Cleaner()
    assert list(cleaner.clean_many(TEXTS)) == [cleantext.clean(text) for text in TEXTS]
    for result, text in zip(cleaner.explain_many(TEXTS), TEXTS, strict=True):
        assert result.undo() == text
    assert [made.to_dict() for made in cleaner.document_many(TEXTS[:5])] == [
        cleaner.document(text).to_dict() for text in TEXTS[:5]
    ]


@pytest.mark.parametrize("workers", [2, 3])
def test_processes_give_the_same_in_the_same_order(workers: int) -> None:
    cleaner = Cleaner(disable="width", protect=["甲,。"])
    data: list[str | bytes] = [*TEXTS, *(text.encode("gb18030", "replace") for text in TEXTS)]
    assert list(cleaner.clean_many(data, workers=workers)) == list(cleaner.clean_many(data))


def test_results_come_back_whole_from_other_processes() -> None:
    cleaner = Cleaner()
    data = [text.encode("utf-8", "replace") for text in TEXTS[:5]]
    for ours, theirs in zip(cleaner.explain_many(data), cleaner.explain_many(data, workers=2), strict=True):
        assert (ours.text, ours.trace, ours.flags, ours.edits) == (theirs.text, theirs.trace, theirs.flags, theirs.edits)
        assert ours.undo() == theirs.undo()
    assert list(cleaner.document_many(data, workers=2)) == list(cleaner.document_many(data))


def test_the_target_reaches_every_document() -> None:
    cleaner = Cleaner()
    texts = ["经济发展", "我們"] * 3
    for workers in (1, 2):
        assert list(cleaner.clean_many(texts, workers=workers, to="tw")) == ["經濟發展", "我們"] * 3


class Counted:
    """Endless documents, and how many were taken."""

    def __init__(self) -> None:
        self.taken = 0

    def __iter__(self) -> Iterator[str]:
        while True:
            self.taken += 1
            yield f"第{self.taken}号,。"


def test_one_process_takes_a_document_only_when_asked() -> None:
    source = Counted()
    stream = Cleaner().clean_many(source)
    assert source.taken == 0
    assert list(islice(stream, 3)) == ["第1号。", "第2号。", "第3号。"]
    assert source.taken == 3


def test_processes_look_ahead_by_a_bounded_number_of_documents() -> None:
    source = Counted()
    stream = Cleaner().clean_many(source, workers=2)
    assert source.taken == 0
    assert list(islice(stream, 70)) == [f"第{n}号。" for n in range(1, 71)]
    assert source.taken <= 70 + (2 * 2 + 1) * 1024
    stream.close()  # type: ignore[attr-defined]


def test_an_empty_stream() -> None:
    for workers in (1, 2):
        assert list(Cleaner().clean_many([], workers=workers)) == []


def test_bad_arguments_are_told_before_anything_runs() -> None:
    cleaner = Cleaner()
    for one in ("文字", b"bytes", bytearray(b"bytes"), memoryview(b"bytes"), {"text": "文字"}, 3, None):
        with pytest.raises(TypeError, match=f"iterable of documents .*, not {type(one).__name__}"):
            cleaner.clean_many(one)  # type: ignore[arg-type]
    for workers in (0, -1, True, 1.5, None, "2"):
        with pytest.raises(ConfigError, match="workers"):
            cleaner.explain_many([], workers=workers)  # type: ignore[arg-type]
    with pytest.raises(ConfigError):
        cleaner.document_many([], to="klingon")


def test_no_more_processes_are_started_than_windows_has(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def pool(workers: int, **options: Any) -> ProcessPoolExecutor:
        asked.append(workers)
        return ProcessPoolExecutor(1, **options)

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", pool)
    assert list(Cleaner().clean_many(["甲,。"], workers=1_000_000)) == ["甲。"]
    assert asked == [61]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_document_raises_in_its_turn(workers: int) -> None:
    stream = Cleaner().clean_many(["甲,。", "乙,。", None], workers=workers)  # type: ignore[list-item]
    assert next(stream) == "甲。"
    assert next(stream) == "乙。"
    with pytest.raises(TypeError, match="None"):
        next(stream)


@pytest.mark.parametrize("workers", [1, 2])
def test_what_the_source_raises_is_passed_on_after_the_documents_before_it(workers: int) -> None:
    def broken() -> Iterator[str]:
        yield "甲,。"
        raise OSError("the source is gone")

    stream = Cleaner().clean_many(broken(), workers=workers)
    assert next(stream) == "甲。"
    with pytest.raises(OSError, match="the source is gone"):
        next(stream)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_names_the_document(workers: int) -> None:
    texts: list[object] = [*["好。"] * 100, None]
    with pytest.raises(TypeError, match="not NoneType") as caught:
        list(Cleaner().clean_many(texts, workers=workers))  # type: ignore[arg-type]
    assert caught.value.__notes__ == ["in document 100, counted from 0"]


def _end(_: str) -> None:
    os._exit(3)


def test_a_worker_that_ends_is_told() -> None:
    with pytest.raises(BrokenExecutor) as raised:
        list(each(_end, ["甲"], workers=2))
    assert '`if __name__ == "__main__":`' in raised.value.__notes__[0]
