"""The benchmark of marks and width: faults are what they say, the scores count what they should, the command runs."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import cleantext
from benchmarks.normalize.__main__ import main
from benchmarks.normalize.classes import classes, is_right, print_classes, traps
from benchmarks.normalize.contestants import by_neighbour
from benchmarks.normalize.faults import FAULTS, Fault, damaged, fold, with_faults
from benchmarks.normalize.growth import growth
from benchmarks.normalize.natural import counted
from benchmarks.normalize.scoring import Score, exact_share, is_standard, sentences

TEXT = (
    "他想了想……还是说：“好吧”就走了，这是他（老张）第一次这样；大家都不明白——为什么？他说，“我用Windows系统。”"
    "会议指出，要总结经验、查找不足；要坚持实事求是。会议强调，要抓落实，要有担当！所谓“新人”不是新来的人。\n"
)


def test_a_fold_is_one_for_one() -> None:
    assert fold("你好，世界！（１）") == "你好,世界!(1)"


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_can_happen(fault: Fault) -> None:
    text, count = damaged(TEXT * 9, fault, 5, random.Random(1))
    assert count
    assert text != TEXT * 9


def test_faults_are_the_same_for_the_same_seed() -> None:
    assert with_faults(TEXT * 9, 50, 1) == with_faults(TEXT * 9, 50, 1) != TEXT * 9


def test_scores() -> None:
    score = Score()
    for sentence in sentences(["你好，世界（1,000人）。", "没有标点的句子"]):
        score.add(sentence, by_neighbour)
    assert (score.marks, score.restored, score.right, score.harmed, score.altered) == (3, 3, 1, 0, 0)
    assert exact_share([("甲\n乙", "甲,\n乙,")], lambda text: text.replace("甲,", "甲")) == 50.0
    assert exact_share([("甲", "甲")], str) is None


@pytest.mark.parametrize(
    "sentence", ["“去年（2019年），产值为1,000.5元；今年呢？”他问。", "会议于10:30开始，请看《通知》……别迟到——谢谢！"]
)
def test_a_sentence_set_as_the_standard_has_it(sentence: str) -> None:
    assert is_standard(sentence)


WITH_FAULTS = [
    "他(老张)走了，",
    '他说，"好"。',
    "安妮（，）是歌手。",
    "庙，，在山上。",
    "他来了 ，又走了。",
    "等...我，",
    "取名为“糖“，很好。",
    "《你好！",
]


@pytest.mark.parametrize("sentence", WITH_FAULTS)
def test_a_sentence_with_a_fault_of_its_own(sentence: str) -> None:
    assert not is_standard(sentence)


def test_the_command_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "text.txt").write_text(TEXT * 3, encoding="utf-8")
    assert main([str(tmp_path), "--megabytes", "0.001", "--sentences", "5", "--growth", "200"]) == 0
    printed = capsys.readouterr().out
    assert "cleantext" in printed
    assert "MB/s" in printed
    assert "N = 200 code points" in printed


def test_growth_times_both_lengths() -> None:
    lengths: list[int] = []

    def clean(text: str) -> str:
        lengths.append(len(text))
        return text

    once, twice = growth(clean, "中,", 100)
    assert once > 0 < twice
    assert max(lengths) - min(lengths) == 100


# Left as they are: Latin in half-width brackets is a house style, and a line that was cut can begin inside a quotation.
LEFT = ["世界卫生组织(WHO)发布了报告。"]


def test_every_class_is_put_right_and_no_trap_harmed() -> None:
    failed = [
        bad for row in (*classes(), *traps()) for bad, good in row.cases if not is_right(cleantext.clean, bad, good, row.places)
    ]
    assert failed == LEFT


def test_classes_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    print_classes({"nothing": str})
    printed = capsys.readouterr().out
    assert f"{'space before a mark':44s}{8:8d}{0:16d}" in printed
    assert printed.endswith(f"{'right throughout':44s}{len(traps()):8d}{len(traps()):16d}\n\n")


def test_natural_text_is_counted_by_paragraph_and_rule(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counts, changes = counted(["天黑了。 他说，下雨了。 走吧。", "天黑了。", "好。。"], "spaces/around-mark")
    assert counts == {"": 2, "spaces/around-mark": 1, "punctuation/doubled-mark": 1}
    assert changes == ["天黑了。[ |]他说，下雨了。 走吧。", "天黑了。 他说，下雨了。[ |]走吧。"]
    path = tmp_path / "text.txt"
    path.write_text("天黑了。 他说，下雨了。\n\n天黑了。\n", encoding="utf-8")
    assert main(["natural", str(path), "--rule", "spaces/around-mark"]) == 0
    assert "50.00 %  spaces/around-mark 1\n    天黑了。[ |]他说，下雨了。" in capsys.readouterr().out
