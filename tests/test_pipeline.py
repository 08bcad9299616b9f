"""The stages together: rounds, closed spans, options, and what callers get wrong."""

from __future__ import annotations

import io
import pickle
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import cleantext
from cleantext import pipeline
from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.rules import Findings, Page, Rule, Stage
from cleantext.spans import Span


def _rule(rule_id: str, rows: list[Row], flags: list[Flag] | None = None) -> Rule:
    return Rule(
        id=rule_id,
        summary="a rule of the tests",
        find=lambda _: Findings(Columns.of(rows), flags or []),
        triggers="a",
    )


def _row(start: int, end: int, group: int | None = None, rule: str = "test/rule") -> Row:
    return start, end, "x", Reason((rule,), "", 1.0, group)


def _found(*rules: Rule, closed: Sequence[Span] = ()) -> Findings:
    return Stage("test", rules).find(Page("aaaaaaaaaa", Config(), closed=closed), rules)


def test_where_two_rules_want_the_same_the_earlier_one_has_it() -> None:
    found = _found(_rule("test/one", [_row(2, 4)]), _rule("test/two", [_row(1, 3), _row(5, 6)]))
    assert list(zip(found.edits.starts, found.edits.ends, strict=True)) == [(2, 4), (5, 6)]
    found = _found(_rule("test/one", [_row(1, 3), _row(5, 6)]), _rule("test/two", [_row(2, 4)]))
    assert list(zip(found.edits.starts, found.edits.ends, strict=True)) == [(1, 3), (5, 6)]


def test_a_group_stands_or_falls_together() -> None:
    found = _found(_rule("test/one", [_row(4, 5)]), _rule("test/two", [_row(1, 2, 7), _row(4, 5, 7), _row(8, 9)]))
    assert list(zip(found.edits.starts, found.edits.ends, strict=True)) == [(4, 5), (8, 9)]


def test_groups_of_two_rules_are_two() -> None:
    one = _rule("test/one", [_row(1, 2, 1, "test/one"), _row(4, 5, 1, "test/one")])
    two = _rule("test/two", [_row(2, 3, 1, "test/two"), _row(8, 9, 1, "test/two")])
    found = _found(one, two, closed=[(8, 9)])
    assert list(zip(found.edits.starts, found.edits.ends, strict=True)) == [(1, 2), (4, 5)]


@pytest.mark.parametrize(
    ("text", "protect", "kept"),
    [
        ('"今天开会,大家都来了",后来(因为下雨)取消了,很遗憾.请大家注意.会议(第二次)改在明天.\n', '"今天', "（因为下雨）"),
        ("︵一︶他们总结经验，查找不足。她說｢好的｣，認真整改。", "︵一", "「好的」"),
    ],
)
def test_what_is_protected_keeps_back_no_pair_of_another_rule(text: str, protect: str, kept: str) -> None:
    assert kept in cleantext.clean(text, protect=[protect])
    edits = cleantext.explain(text).edits
    for edit in edits:
        assert edit.group is None or len({other.rules for other in edits if other.group == edit.group}) == 1


def test_a_flag_closes_its_span_to_the_rules_of_its_stage() -> None:
    flag = Flag(3, 6, "test/flag", "doubtful")
    found = _found(_rule("test/one", [], [flag]), _rule("test/two", [_row(0, 1), _row(5, 7), _row(6, 7)]))
    assert list(zip(found.edits.starts, found.edits.ends, strict=True)) == [(0, 1), (6, 7)]


def test_one_rule_uncovers_work_for_an_earlier_one() -> None:
    result = cleantext.explain("甲&amp;#20013;乙")
    assert result.text == "甲中乙"
    assert len(result.edits) == 1
    assert result.undo() == "甲&amp;#20013;乙"


def test_profiles_and_switches() -> None:
    text = "他们总结经验,、查找不足,认真整改。"
    assert cleantext.clean(text, profile="archive") == text
    assert cleantext.clean(text, disable=["width"]) == "他们总结经验、查找不足,认真整改。"
    assert cleantext.clean(text, profile="archive", enable=["punctuation/stray-comma"]) == "他们总结经验、查找不足,认真整改。"
    assert cleantext.clean(text, enable=["width"], disable=["width"]) == cleantext.clean(text, disable=["width"])


def test_protected_strings() -> None:
    text = "他们总结经验,、查找不足,认真整改。"
    assert cleantext.clean(text, protect=["不足,"]) == "他们总结经验、查找不足,认真整改。"


@pytest.mark.parametrize(
    ("text", "converted"),
    [("一只", "一隻"), ("周末愉快", "週末愉快"), ("皇后", "皇后"), ("一只貓在後面。\n周末愉快", None), ("干部", "幹部")],
)
def test_what_does_not_tell_its_script_is_in_the_source(text: str, converted: str | None) -> None:
    cleaner = cleantext.Cleaner(source="zh-CN")
    assert cleaner.clean(text, to="tw") == (text if converted is None else converted)
    assert cleaner.document(text, to="tw").to_text().strip() == (text.replace("\n", "\n\n") if converted is None else converted)
    assert cleaner.clean(cleaner.clean(text, to="tw"), to="tw") == cleaner.clean(text, to="tw")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"source": "klingon"}, "unknown script"),
        ({"profil": "web"}, "profile"),
        ({"profile": "wbe"}, "web"),
        ({"disable": ["width/folded-marks"]}, "width/folded-mark"),
        ({"enable": 3}, "string"),
        ({"protect": [3]}, "string"),
        ({"to": "tw"}, "pass it to the call"),
        ({"quotes": "straight"}, "curly"),
        ({"encoding": "gb-18031"}, "unknown encoding"),
        ({"encoding": "base64"}, "unknown encoding"),
        ({"encoding": "\0"}, "unknown encoding"),
    ],
)
def test_a_wrong_option_names_the_right_one(options: dict[str, Any], message: str) -> None:
    with pytest.raises(cleantext.ConfigError, match=message):
        cleantext.Cleaner(**options)


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        (None, "NoneType; is it a missing value"),
        (float("nan"), "float; is it a missing value"),
        (3, "int$"),
        (object(), "object$"),
        ({"text": "中"}, "dict$"),
        (["中"], "list; give its items one by one, or to clean_many"),
        ({"中"}, "set; give its items"),
        (memoryview(b"abc"), "memoryview; give bytes"),
        (Path("page.txt"), "read a file first: path.read_bytes"),
        (io.StringIO("中"), "StringIO; give what it reads"),
    ],
)
def test_data_of_another_type(data: object, hint: str) -> None:
    for function in (cleantext.clean, cleantext.explain, cleantext.document):
        with pytest.raises(TypeError, match=f"data must be str, bytes or bytearray, not .*{hint}"):
            function(data)  # type: ignore[arg-type]


def test_a_wrong_target() -> None:
    with pytest.raises(cleantext.ConfigError, match="tw"):
        cleantext.clean("中", to="taiwn")


def test_a_cleaner_is_frozen_picklable_and_shared_between_threads() -> None:
    cleaner = cleantext.Cleaner(disable=["width"], protect="甲")
    assert pickle.loads(pickle.dumps(cleaner)) == cleaner
    assert hash(pickle.loads(pickle.dumps(cleaner))) == hash(cleaner)
    with pytest.raises(AttributeError, match="frozen"):
        cleaner.config = Config()
    with pytest.raises(AttributeError, match="frozen"):
        del cleaner.config
    texts = ["他们总结经验,、查找不足,认真整改。"] * 50
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(cleaner.clean, texts)) == {"他们总结经验、查找不足,认真整改。"}


def test_a_pipeline_is_shared_by_all_with_the_same_options() -> None:
    pipeline.pipeline_for.cache_clear()
    for _ in range(2):
        assert cleantext.clean("会议,结束了。", protect="a string that no other test protects") == "会议，结束了。"
    cleaner = cleantext.Cleaner(protect=["a string that no other test protects"], encoding="big5")
    assert pickle.loads(pickle.dumps(cleaner)).clean("会议,结束了。") == "会议，结束了。"
    assert pipeline.pipeline_for.cache_info().misses == 1


def test_a_result_can_be_pickled() -> None:
    result = cleantext.explain("他们总结经验,、查找不足,认真整改。".encode("gb18030"))
    again = pickle.loads(pickle.dumps(result))
    assert (again.text, again.edits, again.flags, again.undo()) == (result.text, result.edits, result.flags, result.undo())


def test_empty_text() -> None:
    assert cleantext.clean("") == ""
    assert cleantext.clean(b"") == ""
    assert cleantext.document("").articles == ()
    assert cleantext.document("\n \n").articles == ()
