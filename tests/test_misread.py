"""The generator that tells which runs are misread, the benchmark that counts what becomes of them, and runs of some kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

import cleantext
from benchmarks.repair.injected import KINDS, listed, main
from benchmarks.repair.outcomes import measure
from tests.damaged_pages import REPAIR_ONLY
from tests.injector import Injector, without_tones
from tests.misread import Damaged, Misread, misread
from tests.sentences import page


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_misread(kind: str) -> None:
    for number in range(4):
        codec = KINDS[kind].get("codec", "gbk")
        text = page(number, 30).encode(codec, "ignore").decode(codec)
        injector = listed(text, number, **KINDS[kind])
        damaged = misread(text, injector)
        assert damaged.seen == injector.damage(text)
        whole, at = "", 0
        changes = sorted([*((start, end, "") for start, end in damaged.annotations), *(run[:3] for run in damaged.runs)])
        for start, end, was in changes:
            whole += damaged.seen[at:start] + was
            at = end
        assert injector.folded(whole + damaged.seen[at:]) == injector.folded(text)


def test_a_run_and_an_annotation() -> None:
    damaged = misread("我們再現了", Injector((("冊", "cè"), ("現", "xiàn"), ("了", "le"))))
    assert damaged == Damaged("我們?cè)佻F(xiàn)了(le)", ((15, 19),), (Misread(2, 14, "再現", 0),))


def test_outcomes_are_counted() -> None:
    text = page(1, 60)
    counts = measure(misread(text, listed(text, 1, **KINDS["pinyin alone"])))
    assert counts["annotations behind characters"] == counts["  taken off"] > 100
    assert counts["  with an error"] == counts["  wrongly changed"] == 0


def test_the_benchmark_prints_its_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "some_hant.txt").write_text(page(2, 30) * 2, encoding="utf-8")
    main([str(tmp_path), "--lines", "2", "--alone", "1"])
    printed = capsys.readouterr().out
    assert all(kind in printed for kind in KINDS)
    assert printed.count("annotations behind characters") == 2
    assert printed.splitlines()[-2].split()[-2:] == ["0", "0"]


PAGE = page(5, 60)
LIST = listed(PAGE, 5)


@pytest.mark.parametrize(
    ("line", "was"),
    [
        ("他們說的話很有道理，大家都表示贊成，這就是最大的幸福。\n", "福。\n"),  # the line end is swallowed
        ("這座城市位於大江的出海口，是一座港口，東邊是大海。\n1998年，", "海。\n"),
    ],
)
def test_a_run_that_swallows_the_line_end(line: str, was: str) -> None:
    injector = Injector(LIST.marks, (("！", b"\x02"),))
    damaged = misread(PAGE + line + PAGE, injector)
    (run,) = [run for run in damaged.runs if run.was == was]
    result = REPAIR_ONLY.explain(damaged.seen)
    held = [flag.candidates for flag in result.flags if flag.start == run.start]
    assert injector.folded(line) in result.text or injector.folded(was) in map(injector.folded, held[0])


def test_a_program_that_writes_no_tones_over_gbk() -> None:
    injector = without_tones(Injector((("數", "shuò"), *(mark for mark in LIST.marks if mark[0] != "數"))))
    text = PAGE + "在當地的人看來，這是一件大事。\n" + PAGE
    seen = injector.damage(text)
    assert "?shuo)" in seen
    assert "當地的人看來" in REPAIR_ONLY.clean(seen)


@pytest.mark.parametrize(
    "text",
    [
        "今天我們學習多音字：重(zhòng)要、重(chóng)複；長(zhǎng)大、長(cháng)短；行(xíng)走、銀行(háng)。\n" * 3,
        "王力(Wáng Lì)著《古代漢語》(Gǔdài Hànyǔ)，北京：中華書局(Zhōnghuá Shūjú)，1999年。\n" * 12,
        "我(wǒ)是(shì)學(xué)生(shēng)，你(nǐ)是(shì)老(lǎo)師(shī)。他(tā)也(yě)是(shì)老(lǎo)師(shī)。\n" * 20,
        "生詞：參(cān)加，參(cēn)差；著(zhe)，著(zháo)急，著(zhuó)重；樂(yuè)器，快樂(lè)；處(chǔ)理，到處(chù)。\n" * 4,
        "真的?!你說什麼?!我不信!好嗎?,好的。天啊?!OK,就這樣。價格?!99元。",
    ],
)
def test_an_author_who_writes_pinyin_is_left_alone(text: str) -> None:
    result = cleantext.explain(text, profile="archive")
    assert not result.changed
    assert not result.flags
