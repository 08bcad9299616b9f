"""The benchmark of decoding: its pieces are what they say, and it runs."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from benchmarks.decoding.__main__ import print_damage, print_pieces
from benchmarks.decoding.damage import SPOILS, kept
from benchmarks.decoding.pieces import SCRIPTS, Piece, cut_pieces, read_lines, script_of

LINES = {
    "simplified": "昨天下午我们去图书馆看书，外面一直在下雨，晚上回家的时候已经很冷了。",
    "traditional": "昨天下午我們去圖書館看書，外面一直在下雨，晚上回家的時候已經很冷了。",
    "Japanese": "これは日本語の文章です。漢字かな交じり文を、正しく判定できるでしょうか。",
    "Korean": "한국어 문장입니다. 대한민국의 수도는 서울이며, 인구가 가장 많은 도시이다.",
    "Cyrillic": "Москва является столицей Российской Федерации, городом федерального значения.",
    "Latin": "Die Straße führt über große Brücken nach München; schöne Häuser säumen sie.",
}


def test_lines_are_sorted_by_script(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("\n".join([*LINES.values(), "plain ASCII only"]), "utf-8")
    assert read_lines(tmp_path) == read_lines(tmp_path / "a.txt") == {script: [line] for script, line in LINES.items()}
    assert script_of("plain ASCII only") is None


@pytest.mark.parametrize("script", sorted(LINES))
def test_pieces_are_text_and_its_bytes(script: str) -> None:
    for encoding in SCRIPTS[script]:
        for piece in cut_pieces([LINES[script]], encoding, 30, 5, random.Random(1)):
            assert piece.data.decode(encoding) == piece.text
            assert len(piece.data) <= 30


@pytest.mark.parametrize("name", sorted(SPOILS))
def test_damage_is_counted_rightly(name: str) -> None:
    (whole,) = cut_pieces([LINES["simplified"]], "gb18030", 500, 1, random.Random(1))
    spoilt = SPOILS[name](whole, "gb18030", random.Random(2))
    assert spoilt.data != whole.data
    found, there = kept(spoilt, "gb18030", spoilt.text)
    assert found == there <= len(spoilt.text)
    assert there >= len(spoilt.text) - 6
    assert kept(Piece("一二三", b""), "gb18030", "一三") == (2, 3)


def test_it_runs(capsys: pytest.CaptureFixture[str]) -> None:
    lines = {script: [LINES[script]] for script in ("simplified", "Latin")}
    print_pieces(lines, 1, True)
    print_damage(lines, 1)
    assert "simplified gb18030" in capsys.readouterr().out
