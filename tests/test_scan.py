"""The two ways to scan tell the same, and so do the loops that take the place of patterns where they are compiled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleantext.config import PROFILES, Config
from cleantext.normalize.characters.language import letters_of_page
from cleantext.normalize.places import SUPPLEMENTARY, beyond_plane, marks_of, offsets_of
from cleantext.normalize.width import folded_mark
from cleantext.patterns.membership import count_members, count_not_ascii, holds_member, members
from cleantext.pipeline import PHASES, STAGES
from cleantext.record.columns import Columns, Reason, Row, splice
from cleantext.record.merging import merge_disjoint
from cleantext.repair.injection.annotations import find_annotations
from cleantext.repair.mojibake.suspects.narrowed import _letters
from cleantext.repair.mojibake.suspects.oddities import CLOSE, ODD, close_odd, odd_places
from cleantext.rules import Page
from cleantext.scan import Scanner
from cleantext.script.detection import count_scripts

SCANNERS = [
    (Scanner(PHASES, config, in_one_loop=True), Scanner(PHASES, config, in_one_loop=False))
    for config in (
        *(Config(profile=each) for each in PROFILES),
        Config(enable=("spaces",), disable=("width",)),
    )
]
assert SCANNERS[0][0].loop is not None
LOOP: Final = SCANNERS[0][0].loop
# Marks, letters, digits and signs that set rules off alone or in pairs, good text, and what lies beyond the plane.
TEXTS = st.text(
    st.one_of(
        st.sampled_from("，,。.、；;：:！!？?“”\"'()（）[] \u3000\n\r中文责任编辑发發的号0O○a1x\\%&#ā…·-—~～"), st.characters()
    )
)


@given(TEXTS)
def test_a_loop_and_searches_tell_the_same(text: str) -> None:
    for loop, searches in SCANNERS:
        assert loop.every_rule == searches.every_rule
        assert loop.scan(text, loop.every_rule, False) == searches.scan(text, searches.every_rule, False)


@given(TEXTS, st.integers(0))
def test_only_the_rules_asked_for_are_told(text: str, among: int) -> None:
    for scanners in SCANNERS:
        for scanner in scanners:
            wanted = among & scanner.every_rule
            assert scanner.scan(text, wanted, False) == scanner.scan(text, scanner.every_rule, False) & wanted


@pytest.mark.parametrize(
    ("text", "rule"), [("一，,二", "punctuation/stray-comma"), ("𠀀\U0001d400", "characters/compatibility-supplement")]
)
def test_what_sets_a_rule_off(text: str, rule: str) -> None:
    for scanners in SCANNERS[:1]:
        for scanner in scanners:
            found = scanner.by_stage(scanner.scan(text, scanner.every_rule, False))
            assert rule in {each.id for rules in found for each in rules}


@given(st.text(st.sampled_from("發()（）fāuüḿz中ab1A@|")))
def test_annotations_one_by_one(text: str) -> None:
    assert find_annotations(text, one_by_one=True) == find_annotations(text, one_by_one=False)


@given(st.text(st.sampled_from("中a\n碌Ãé\ufffd\x85")), st.integers(0, 9))
def test_odd_characters_that_are_close_together(text: str, start: int) -> None:
    found = re.compile(f"[{ODD}][^\\n]{{0,{CLOSE - 1}}}[{ODD}]").search(text, start)
    assert close_odd(odd_places(text))(text, start) == (found.span() if found is not None else None)


_LISTED = {rule.listed.replace(SUPPLEMENTARY, "") for stage in STAGES for rule in stage.rules if rule.active(Config())} - {""}


@given(st.text(st.sampled_from("中の，,。(:. \n碌鴭ｱ①\uf900\u00a0\ufe0f𠀀１ａ⼈︰﹑カ한")))
def test_what_the_scan_lists_is_what_a_search_finds(text: str) -> None:
    listed = LOOP.scan(text).listed
    noted, searched = Page(text, Config(), listed=listed), Page(text, Config())
    for inside in _LISTED:
        assert noted.places(inside) == searched.places(inside)
    assert letters_of_page(noted) == letters_of_page(searched)
    assert beyond_plane(noted) == beyond_plane(searched)
    assert marks_of(noted, ",;:!?()") == marks_of(searched, ",;:!?()")
    assert listed == sorted(listed)


@given(st.text(st.sampled_from("發展（()）fāa,，?!x\x7f1-_—\n")).map(lambda text: "發(fā" + text))
def test_rules_of_injection_need_no_scan(text: str) -> None:
    scanner = SCANNERS[0][0]
    found = scanner.passing_gates(text, scanner.phases[0].rules)
    chosen = scanner.by_stage(found)[0], scanner.by_stage(scanner.scan(text, found, False))[0]
    every, told = (PHASES[0][0].find(Page(text, Config()), rules) for rules in chosen)
    assert list(every.edits.rows()) == list(told.edits.rows())
    assert every.flags == told.flags


def test_a_page_is_cleaned_alike_with_and_without_a_list() -> None:
    for path in sorted(Path("fixtures/raw").glob("*.txt"))[:2]:
        text = path.read_text()[:4000]
        notes = LOOP.scan(text)
        for rules, stage in zip(SCANNERS[0][0].by_stage(notes.rules), STAGES, strict=True):
            pages = [Page(text, Config(), listed=each) for each in (notes.listed, None)]
            first, second = (stage.find(page, rules).edits for page in pages)
            assert list(first.rows()) == list(second.rows())


@given(st.text(st.sampled_from("中aの,;:!?~”’)(\n) 1《𠀀")))
def test_folded_marks_one_by_one(text: str) -> None:
    starts: list[int] = []
    beyond: set[int] = set()
    for match in folded_mark._FOLDED.finditer(text):
        folded_mark._judge(text, match, starts, beyond)
    assert folded_mark.folded_marks(text, offsets_of(text, ",;:!?~")) == (starts, beyond)


@pytest.mark.parametrize("number", [254, 255, 256, 1000])
def test_many_members(number: int) -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 3000)))
    assert count_members(text, {chr(0x4E00 + 3 * place) for place in range(number)}) == number


@given(TEXTS, st.sets(st.characters(), max_size=5))
def test_members(text: str, characters: set[str]) -> None:
    for each in (text, text * 1000):  # a short text is searched, a long one looked at
        assert count_members(each, characters) == sum(map(each.count, characters))
    assert count_not_ascii(text) == sum(not character.isascii() for character in text)
    assert holds_member(text, members("中-文\n")) == (re.search("[中-文\n]", text) is not None)


@given(st.text(st.sampled_from("这這国國中a，𠀀𦧲𫝈")))
def test_scripts_are_counted_alike_one_by_one(text: str) -> None:
    assert count_scripts(text, one_by_one=True) == count_scripts(text, one_by_one=False)


TABLES = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(["", "x"])), max_size=8)


_TRIGGERS = st.sampled_from("，,。(（)）” &中的a1\xa0鴭ｱ·.𠀀")
_NEW = st.text(_TRIGGERS, max_size=3)


def _table(gaps: list[tuple[int, int, str]]) -> Columns:
    """A sorted, disjoint table from the gaps before its edits, their lengths and replacements."""
    rows: list[Row] = []
    at = 0
    for gap, length, replacement in gaps:
        at += gap
        rows.append((at, at + length, replacement, Reason((f"test/{len(rows)}",), "")))
        at += length
    return Columns.of(rows)


@given(st.lists(TABLES, min_size=1, max_size=4))
def test_tables_are_merged_alike_edit_by_edit(gaps: list[list[tuple[int, int, str]]]) -> None:
    tables = list(map(_table, gaps))
    ranked = [(start, end, rank, *rest) for rank, table in enumerate(tables) for start, end, *rest in table.rows()]
    expected = sorted(ranked, key=lambda row: row[:3])
    merged, ranks = merge_disjoint(tables)
    assert [(start, end, rank, *rest) for (start, end, *rest), rank in zip(merged.rows(), ranks, strict=True)] == expected


@given(st.text(st.sampled_from("浠爜dgij\n"), max_size=12))
def test_narrowed_letters_are_found_alike_one_by_one(text: str) -> None:
    assert _letters(text, one_by_one=True) == _letters(text, one_by_one=False)


@given(TABLES, st.data())
def test_what_is_noted_again_is_what_a_scan_notes(gaps: list[tuple[int, int, str]], data: st.DataObject) -> None:
    table = _table([(gap, length, data.draw(_NEW) if new else "") for gap, length, new in gaps])
    size = sum(gap + length for gap, length, _ in gaps)
    text = data.draw(st.text(_TRIGGERS, min_size=size)) + "中" * 1000  # where notes are dense, all is looked at
    changed = splice(text, table.starts, table.ends, table.replacements)
    again, anew = LOOP.scan_again(changed, table, LOOP.scan(text)), LOOP.scan(changed)
    assert (again.rules, again.listed, again.others) == (anew.rules, anew.listed, anew.others)


@given(TABLES)
def test_a_text_is_spliced_alike(gaps: list[tuple[int, int, str]]) -> None:
    table = _table(gaps)
    text = "".join(map(chr, range(0x4E00, 0x4E00 + sum(gap + length for gap, length, _ in gaps))))
    pieces: list[str] = []
    at = 0
    for start, end, replacement, _ in table.rows():
        pieces += (text[at:start], replacement)
        at = end
    assert splice(text, table.starts, table.ends, table.replacements) == "".join([*pieces, text[at:]])
    assert table.are_disjoint()
