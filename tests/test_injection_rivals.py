"""Readings of a run that count against others: letters lost behind a mark, sentences that end where none can."""

from __future__ import annotations

import pytest

from cleantext.repair.injection.clashes import ENDS_SPEECH, GOES_ON
from cleantext.repair.injection.double_byte import GBK
from cleantext.repair.injection.lattice import search
from cleantext.repair.injection.likelihood import posterior
from cleantext.repair.injection.lost_letters import has_a_letter_lost, letters_behind
from cleantext.repair.injection.shape import Run, runs_in
from cleantext.repair.injection.surroundings import RunContext
from cleantext.repair.injection.window import Stretch, Window
from tests.damaged_pages import REPAIR_ONLY, compare
from tests.injector import injector_for, read
from tests.sentences import page

MARK = ("！".encode("gbk"), b"\x02" + "！".encode("gbk"))


def _only_run(text: str, before: str, behind: str) -> tuple[Run, RunContext]:
    """The only run of `text` with its surroundings, which are to be `before` and `behind`."""
    seen = read((before + text + behind).encode("gbk").replace(*MARK)).replace("\x02", "")
    (run,) = runs_in(seen, GBK, expected=True)
    window = Window(Stretch(before + behind, ()))
    left, right = seen[: run.start], seen[run.end :]
    return run._replace(start=0, end=run.end - run.start), RunContext(run, window, left, right, GBK)


def test_the_letters_behind_a_run_may_be_the_texts_own() -> None:
    run, place = _only_run("常。A", "使血液體積恢復正", "NP抑制腎素與血管收縮素")
    assert letters_behind(run, place.after) == "NP"
    states = search(run, place)
    lost = [state for state in states if has_a_letter_lost(state.text, run)]
    assert "常。ANP" in {state.text for state in lost}
    readings = posterior(states, run, place)
    assert readings
    assert not any(text.isascii() or "ANP" in text for text, _ in readings)  # which letter it was is not known
    assert readings[0][1] < 0.6  # without such rivals 常。吸盤 is sure


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("常。A", "N抑制"),  # one letter alone is mostly the byte that ends a run
        ("福，", "他說"),
        ("福。", "，說"),
    ],
)
def test_no_letters_behind_a_run(text: str, behind: str) -> None:
    for run in runs_in(read(f"他很幸{text}{behind}".encode("gbk").replace(*MARK)).replace("\x02", ""), GBK, expected=True):
        assert letters_behind(run, behind[1:]) == ""


@pytest.mark.parametrize("text", ["。”等令人羨", "。”的司機", "。”、“火", "。」是", "。”；", "。”之", "。』："])
def test_no_sentence_goes_on_behind_one_in_quotes(text: str) -> None:
    assert GOES_ON.search(text)


@pytest.mark.parametrize("text", ["。”他說", "。”“火", "。”，他", "？”的問題", "！”等口號", "福”的人", "。”\n", "。的"])
def test_other_sentences_follow_one_in_quotes(text: str) -> None:
    assert not GOES_ON.search(text)


@pytest.mark.parametrize(
    ("before", "named"),
    [
        ("她是全國一級“勞", True),
        ("舞獅表演“祥虎送", True),
        ("文藝晚會“福臨香江耀四", True),
        ("他笑著說：“好", False),  # speech follows a pause …
        ("他想了想，“好", False),
        ("“滿意不滿意？”“滿", False),  # … or other speech
        ("他從來沒有說過“我不願意和你們一起走", False),  # long
        ("全國勞", False),
    ],
)
def test_names_in_quotes(before: str, named: bool) -> None:
    run = Run(0, 2, "！", (), 0x41, "", "", True)
    assert RunContext(run, Window(Stretch(before, ())), before, "他", GBK).in_a_name is named
    assert ENDS_SPEECH.match("。”他")


@pytest.mark.parametrize("number", range(4))
def test_a_name_in_quotes_is_not_taken_for_speech(number: int) -> None:
    text = page(number, 44) + "她是“全國勞模”等令人羨慕的稱號的獲得者。他說：“我不去了。”然後轉身就走。\n"
    injector = injector_for(text, number, 80, before=(("！", b"\x02"),), fold=False)
    damaged = injector.damage(text)
    assert compare(damaged, injector.folded(text)).whole
    assert "勞。”" not in REPAIR_ONLY.clean(damaged)
