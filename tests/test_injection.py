"""Injected annotations and the runs they put out of step: all of the first are taken off, none of the second restored wrongly."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.repair.injection.double_byte import GBK
from cleantext.repair.injection.shape import runs_in
from tests.damaged_pages import REPAIR_ONLY, compare
from tests.fixtures import RAW
from tests.injector import Injector, injector_for, private, read, without_tones
from tests.sentences import SENTENCES, page

BEFORE = ((), (("！", b"\x02"),), (("！", b"\x02"), ("，", b"\x02")))
ANNOTATED = re.compile("[\u4e00-\u9fff]\\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\\)")
SCRAPED = {path.name[:3]: path.read_text(encoding="utf-8") for path in RAW}


def _injected(number: int, size: int, **options: bool) -> tuple[str, Injector]:
    text = page(number, 44)
    before, one_pass, fold = list(product(BEFORE, (False, True), (False, True)))[number % 12]
    options["marks_first"] = number % 5 > 1
    return text, injector_for(text, number, size, one_pass=one_pass, fold=fold, before=before, **options)


@pytest.mark.parametrize("number", range(48))
def test_generated_pages(number: int) -> None:
    text, injector = _injected(number, 60 + number % 41, traditional=number % 4 > 0)
    outcome = compare(injector.damage(text), injector.folded(text))
    # All text outside of flags is the author's: no annotation left, no bracket lost, no run restored wrongly.
    assert outcome.whole, outcome.pieces


def test_runs_are_restored_or_the_flags_hold_the_answer() -> None:
    outcomes = []
    for number in range(100, 140):
        text, injector = _injected(number, 100)
        outcomes.append(compare(injector.damage(text), injector.folded(text)))
    named = [run.opening for outcome in outcomes for run in runs_in("".join(outcome.pieces)) if run.opening.isalpha()]
    flagged = [right for outcome in outcomes for right in outcome.flagged]
    assert all(outcome.whole for outcome in outcomes)
    assert not named  # what is not flagged is restored
    assert sum(outcome.restored for outcome in outcomes) > 0  # most runs here begin before a mark
    assert sum(flagged) >= 0.9 * len(flagged)


def test_a_page_of_which_every_character_is_annotated_is_for_learners() -> None:
    text = page(0, 44)
    injector = injector_for(text, 0, 1000, traditional=False)
    assert len(injector.marks) > 300  # more than a byte counts
    damaged = injector.damage(text)
    assert REPAIR_ONLY.clean(damaged) == damaged


@pytest.mark.parametrize("number", range(6))
def test_only_some_paragraphs_are_injected(number: int) -> None:
    injector = injector_for(page(number, 24), number, 70)
    plain, text = "".join(SENTENCES[:20]) + "\n", page(number, 24)
    outcome = compare(plain + injector.damage(text) + plain, plain + injector.folded(text) + plain)
    assert outcome.whole, outcome.pieces


def test_brackets_that_were_made_full_width() -> None:
    text = page(9, 40)
    damaged = injector_for(text, 9, 40, fold=False).damage(text)
    assert "?" not in damaged.replace("？", "")  # no run in this page
    wide = re.sub(r"\(([^()]{1,6})\)", r"（\1）", damaged)
    assert REPAIR_ONLY.clean(wide) == text


def test_pages_with_different_lists_in_one_text() -> None:
    texts = [page(number, 40) for number in (1, 2, 3)]
    injectors = [injector_for(text, seed, 60) for seed, text in enumerate(texts)]
    lists = [{character for character, _ in injector.marks} for injector in injectors]
    assert len(set(map(frozenset, lists))) == 3
    damaged = "".join(injector.damage(text) for injector, text in zip(injectors, texts, strict=True))
    outcome = compare(damaged, "".join(injector.folded(text) for injector, text in zip(injectors, texts, strict=True)))
    assert outcome.whole, outcome.pieces


@pytest.mark.parametrize("number", range(12))
def test_cleaning_twice_changes_nothing_more(number: int) -> None:
    text, injector = _injected(number, 90)
    once = cleantext.explain(injector.damage(text))
    twice = cleantext.explain(once.text)
    assert twice.text == once.text
    assert once.undo() == injector.damage(text)
    assert len(twice.flags) >= len([flag for flag in once.flags if flag.rule == "repair/byte-shift"])


@pytest.mark.parametrize("number", range(8))
def test_the_page_before_it_was_injected_is_left_alone(number: int) -> None:
    result = REPAIR_ONLY.explain(page(number, 44))
    assert not result.changed
    assert not result.flags


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_short_run_is_restored_where_others_show_what_was_done(number: int) -> None:
    short, questions = "他說：「這裡的風景很好。」然而，旅館都關了門。\n", "你說什麼？！我沒有聽見。難道是真的？，他問。\n"
    text = page(number, 30) + short + questions
    injector = injector_for(text, number, 80, before=(("！", b"\x02"), ("，", b"\x02")))
    damaged = injector.damage(text)
    assert "?!谷欢?," in damaged
    assert "?!谷欢?," not in [damaged[run.start : run.end] for run in runs_in(damaged)]
    assert REPAIR_ONLY.clean(damaged).endswith(injector.folded(short + questions))
    assert "?!谷欢?," in REPAIR_ONLY.clean("前文?!谷欢?,後文")


@pytest.mark.parametrize(
    ("name", "seen", "was"),
    [
        ("002", "我們?cè)佻F(xiàn)“錦繡", "我們再現“錦繡"),
        ("004", "濱河?xùn)|西路", "濱河東西路"),
        ("004", "向?qū)I(yè)化", "向專業化"),  # one pair dropped
    ],
)
def test_scraped_runs_that_are_certain(name: str, seen: str, was: str) -> None:
    assert seen in SCRAPED[name]
    assert was in REPAIR_ONLY.clean(SCRAPED[name])


@pytest.mark.parametrize(
    ("name", "seen", "was"),
    [
        ("002", "?!惫ぷ鳎υ诟哔|(zhì)", "保”工作，努力在高質"),
        ("004", "?zé)崃?,", "熱烈,"),
        ("004", "?!笆濉睍r(shí)", "。“十三五”時"),
    ],
)
def test_scraped_runs_in_doubt_are_flagged_with_the_answer(name: str, seen: str, was: str) -> None:
    text = SCRAPED[name]
    flag = next(flag for flag in REPAIR_ONLY.explain(text).flags if text[flag.start : flag.end] == seen)
    assert was in flag.candidates
    again = REPAIR_ONLY.explain(f"前文。{seen}後文")  # known by its own shape
    assert [(each.start, each.end) for each in again.flags] == [(3, 3 + len(seen))]


@pytest.mark.parametrize("name", ["002", "004"])
def test_scraped_pages_lose_annotations_and_nothing_else(name: str) -> None:
    text = SCRAPED[name]
    cleaned = REPAIR_ONLY.clean(text)
    assert not ANNOTATED.search(cleaned)
    real = re.findall("\\([^a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ)]+\\)", text)
    assert all(cleaned.count(each) == text.count(each) for each in real)


def test_the_evidence_names_the_pair_and_the_probability() -> None:
    (edit,) = [edit for edit in REPAIR_ONLY.explain(SCRAPED["002"]).edits if edit.rules == ("repair/byte-shift",)]
    assert edit.replacement == "再現"
    evidence, probabilities = edit.evidence.split("; p = ")
    assert evidence == "冊(cè) across 們|再"
    assert float(probabilities.split()[0]) == edit.confidence


@pytest.mark.parametrize("name", ["002", "004"])
def test_candidates_have_probabilities_likeliest_first(name: str) -> None:
    for flag in REPAIR_ONLY.explain(SCRAPED[name]).flags:
        probabilities = list(map(float, flag.reason.split("; p = ")[1].split()))
        assert len(probabilities) == len(flag.candidates)
        assert probabilities == sorted(probabilities, reverse=True)
        assert sum(probabilities) < 1


@pytest.mark.parametrize(
    "text",
    [
        "重(zhòng)要的是，他在銀行(háng)工作，長(zhǎng)大以後想當樂(yuè)手。",
        (
            "給下列字注音：鞭(biān)、憎(zēng)、蕁(qián)、殯(bìn)、鏽(xiù)、謐(mì)、攢(zǎn)、醞(yùn)、燴(huì)、贗(yàn)、囁"
            "(niè)、踟(chí)。"
        ),
        "我(wǒ)們(men)今(jīn)天(tiān)去(qù)學(xué)校(xiào)，我(wǒ)們(men)學(xué)習(xí)漢(hàn)字(zì)。" * 12,
        "Python(蟒蛇)是一種語言，發(fa)展(zhan)很快。",
        "你好吗?我很好。什么?(笑)真的?!你说呢?!真的吗?,是的。",
        "见 https://example.com/?q=xī) 与 /s?wd=%E4%BD%A0。",
        "他問：“走嗎?”“走!”",
        "？！「真的？！」他說，「怎麼會？」",
        "本当?!ふざけるな。何?!私は知らない。",
        "정말?!그래. 뭐?!나는 몰라.",
    ],
)
def test_look_alikes(text: str) -> None:
    result = REPAIR_ONLY.explain(text)
    assert not result.changed
    assert not result.flags


def test_a_reader_for_learners_beside_plain_text() -> None:
    text = page(3, 40)
    lines = text.splitlines(keepends=True)
    reader = injector_for(text, 1, 10_000, traditional=False)
    table = dict(reader.marks)
    annotated = "".join(f"{c}({table[c]})" if c in table else c for c in lines[0] + lines[1])
    assert REPAIR_ONLY.clean(annotated + "".join(lines[2:])) == annotated + "".join(lines[2:])


def test_pages_in_big5() -> None:
    outcomes = []
    for number in range(16):
        text = page(number, 44).encode("big5", "ignore").decode("big5")
        injector = without_tones(injector_for(text, number, 80, one_pass=number % 2 > 0, codec="big5"))
        outcomes.append(compare(injector.damage(text), injector.folded(text)))
    restored, flagged = sum(outcome.restored for outcome in outcomes), sum(len(outcome.flagged) for outcome in outcomes)
    assert sum(outcome.whole for outcome in outcomes) >= 15
    assert restored > 4 * flagged


@pytest.mark.parametrize("number", range(6))
def test_pages_without_tones(number: int) -> None:
    text, injector = _injected(number, 60)
    plain = replace(without_tones(injector), before=())
    assert compare(plain.damage(text), plain.folded(text)).whole


def test_gbk_tables() -> None:
    assert GBK.character(0x83, 0xD4) == "冊"
    assert GBK.pair("現") == b"\xac\x46"
    assert GBK.pair("A") == GBK.pair("한") == GBK.pair("\ud800") == b""
    codes = [divmod(code, 256) for code in range(0x8140, 0xFEFF)]
    assert all(GBK.dropped(*code) == private(*code) for code in codes if code[1] not in (0x7F, 0xFF) and code[1] >= 0x40)


def test_the_generator_reproduces_the_scraped_damage() -> None:
    """The examples of real pages, damaged again by the generator."""
    marks = (("冊", "cè"), ("現", "xiàn"))
    assert Injector(marks).damage("我們再現“錦") == "我們?cè)佻F(xiàn)“錦"
    assert Injector((("訓", "xùn"),)).damage("濱河東西路") == "濱河?xùn)|西路"
    assert Injector((("報", "bào"), ("請", "qǐng"))).damage("日報") == "日?qǐng)?bào)"
    assert Injector((("質", "zhì"),), (("！", b"\x02"),)).damage("六保”工作，努力在高質") == "六?!惫ぷ鳎υ诟哔|(zhì)"
    assert read(b"\xd4\x28") == "?"


@settings(max_examples=60)
@given(st.text(alphabet="?!,，！()|rFzhìcèxí中國們再現東熱佻崃惫ぷ鳎\n“”。a1\ud800", max_size=60))
def test_noise_does_no_harm(text: str) -> None:
    result = REPAIR_ONLY.explain(text)
    assert result.undo() == text
    assert REPAIR_ONLY.clean(result.text) == result.text
    for run in runs_in(text):
        assert 0 <= run.start < run.end <= len(text)


SOUP = [
    *(
        "們?cè)",
        "?！",
        "?xí)",
        "六?！惫ぷ鳎υ诟哔|(zhì)量",
        "我們?cè)佻F(xiàn)“錦",
        "會(huì)",
        "头发",
        "程序",
        "&amp;",
        "&#20013;",
    ),
    *'\ufeff\u200b\u2060\xad\x0c\x00\x7f\u3000 \t\xa0\n\u2028,，！!？?：(（).。·—～|Ｆ1"“”\ue000\ud800\U000f0000燥国あ',
]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(SOUP), max_size=14).map("".join), st.sampled_from([None, "tw", "hans"]))
@example("們?cè)\ufeff燥", None)
@example("們?cè)头发\x0c\u2060-", "tw")
@example("?！&amp;們?cè)国", "tw")
def test_no_edit_lies_in_what_is_flagged(text: str, to: str | None) -> None:
    result = cleantext.explain(text, to)
    for flag in result.flags:
        assert not any(edit.start < flag.end and flag.start < edit.end for edit in result.edits)
        start, end, _ = result.trace.locate(flag.start, flag.end, forward=True)
        assert result.text[start:end] == text[flag.start : flag.end]
    assert cleantext.clean(result.text, to) == result.text


@pytest.mark.parametrize("behind", ["\ufeff", "\u200b", " ", "\t", "\x0c", "\ue000", "\ud800", "\n", ""])
def test_a_run_ends_unsettled_where_nothing_of_it_can_stand(behind: str) -> None:
    assert [(run.start, run.end, run.settled) for run in runs_in(f"們?cè)佻{behind}燥"[: 6 + len(behind)])] == [(1, 6, False)]


def test_candidates_are_few_and_words_come_first() -> None:
    flags = [flag for name in ("002", "004") for flag in REPAIR_ONLY.explain(SCRAPED[name]).flags]
    assert all(len(flag.candidates) <= 40 for flag in flags)
    (held,) = [flag.candidates for flag in flags if "熱烈," in flag.candidates]
    assert held.index("熱烈,") < held.index("熱了,")


@pytest.mark.parametrize("character", ["?", "(", "?!", "&amp;?cè)```a;", "?xí)", "中(zhōng)", "?,中", "?xí)中"])
def test_hostile_repetition(character: str) -> None:
    text = character * 20_000
    assert REPAIR_ONLY.explain(text).undo() == text
