"""The benchmarks of segmentation: pages are what they say, the scores count what they should, the command runs."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.segmentation.__main__ import main
from benchmarks.segmentation.corpus import Item, read_corpus
from benchmarks.segmentation.cutting import cut_at_columns, wrap, wrap_by_characters
from benchmarks.segmentation.pages import FOLD, Block, Page, make_pages
from benchmarks.segmentation.scoring import Score
from benchmarks.segmentation.styles import STYLES, Style
from benchmarks.segmentation.systems import by_cleantext, by_line, by_sentence_end

TITLES = ("老城区改造工程今年完工", "山区小学迎来新图书馆", "渔港码头恢复夜间航班")
SENTENCES = (
    "记者昨日从市里召开的会议上了解到，这项工程已经进入最后阶段，预计在年底以前全部完成。",
    "附近的居民说，过去每到下雨天，巷子里总是积水，出门办事都要绕很远的路，如今情况大不一样了。",
    "负责人表示：“我们会听取大家的意见，把剩下的工作做好。”他还提到，明年将继续增加投入。",
    "据统计，2023年以来已有1200多人参加了志愿服务，其中一半以上是在校学生，年龄最小的只有14岁。",
)
ARTICLES = [
    {
        "id": title,
        "blocks": [
            {"kind": "headline", "text": title},
            *({"kind": "paragraph", "text": SENTENCES[at % 4] + SENTENCES[(at + number) % 4]} for at in range(6)),
        ],
    }
    for number, title in enumerate(TITLES, 1)
]


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    path = tmp_path / "tiny.json"
    path.write_text(json.dumps(ARTICLES), encoding="utf-8")
    return path


def test_the_command_prints_figures_for_every_style(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(corpus), "--pages", "3"]) == 0
    printed = capsys.readouterr().out
    rows = {style.name: line for style in STYLES for line in printed.splitlines() if line.startswith(style.name + "  ")}
    assert list(rows) == [style.name for style in STYLES]
    assert rows["flat"].split()[1:4] == ["100.0", "/", "100.0"]  # boundaries: by cleantext, by lines
    assert all(line.count("/") == 8 and any(character.isdecimal() for character in line) for line in rows.values())
    assert main([str(corpus), "--pages", "3"]) == 0
    assert capsys.readouterr().out == printed
    assert main([str(corpus), "--pages", "3", "--seed", "8"]) == 0
    assert capsys.readouterr().out != printed


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_pages_have_the_structure_that_they_say(corpus: Path, style: Style) -> None:
    articles = read_corpus(corpus)
    originals = {_bare(item.text.translate(FOLD)) for items in articles for item in items}
    for page in make_pages(articles, style, 5, 1):
        for kind, spans in page.blocks:
            text = "".join(page.text[start:end] for start, end in spans)
            assert _bare(text.translate(FOLD)) in originals or kind in {"caption", "credit", "page_furniture"}
        spans = tuple(sorted(span for block in page.blocks for span in block.spans))
        assert "".join(_bare(page.text[start:end]) for start, end in spans) == _bare(page.text)


def _bare(text: str) -> str:
    return "".join(text.split())


def test_programs_wrap_by_characters() -> None:
    assert wrap_by_characters("共180种，2023年起", 4, first=2) == ["共1", "80种，", "2023", "年起"]
    assert wrap_by_characters("", 4) == []


def test_lines_and_columns_end_where_a_line_may_end() -> None:
    text = "".join(SENTENCES) * 20
    lines, columns = wrap(text, 20, first=2), cut_at_columns(text, random.Random(1))
    for pieces in (lines, columns):
        assert len(pieces) > 3
        assert "".join(pieces) == text
        assert not any(piece[0] in "，。”" or piece[-1] in "“" for piece in pieces)
        assert not any(left[-1].isdecimal() and right[0].isdecimal() for left, right in pairwise(pieces))
    assert len(lines[0]) <= 18 + 2  # closing marks hang over
    assert max(map(len, lines)) <= 20 + 4


def test_a_flat_page_scores_100(corpus: Path) -> None:
    score = Score()
    for page in make_pages(read_corpus(corpus), Style("flat"), 3, 1):
        score.add(page, by_cleantext(page.text))
    assert score.shares() == (1.0, None, 1.0, 1.0)  # there is nothing to join


def test_scores_count_what_is_wrong() -> None:
    truth = [Block("headline", ((0, 2),)), Block("paragraph", ((3, 7), (8, 12))), Block("byline", ((13, 15),))]
    page = Page("标题\n前面半句\n后面半句\n署名\n", truth)
    whole, lines, joined = Score(), Score(), Score()
    whole.add(page, truth)
    assert whole.shares() == (1.0, 1.0, 1.0, 1.0)
    lines.add(page, by_line(page.text))
    assert lines.shares() == (2 * 2 / (2 + 3), 0.0, 2 * 1 / (1 + 3), 0.0)  # a byline that is called a title costs nothing
    joined.add(page, by_sentence_end(page.text))
    assert joined.shares() == (0.0, 2 * 1 / (1 + 3), 0.0, 0.0)


def test_a_part_that_stands_elsewhere_is_a_boundary() -> None:
    truth = [Block("paragraph", ((0, 4), (8, 12))), Block("caption", ((5, 7),))]
    page, score = Page("前面半句\n图片\n后面半句\n", truth), Score()
    score.add(page, [Block("paragraph", ((0, 4), (5, 7), (8, 12)))])
    assert score.shares() == (0.0, None, None, 0.0)


@pytest.mark.parametrize("words", [[], ["no/such/file.json"], ["tiny.json", "--pages", "0"]])
def test_a_wrong_command_line_is_a_usage_error(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(words)
    assert stopped.value.code == 2
    assert "usage: python -m benchmarks.segmentation" in capsys.readouterr().err


@pytest.mark.parametrize(
    "data", ["{}", "[]", "[1]", '[{"blocks": [{"text": "甲"}]}]', '[{"blocks": [{"kind": "a", "text": 1}]}]']
)
def test_a_file_of_another_form_is_a_clear_error(tmp_path: Path, data: str) -> None:
    path = tmp_path / "other.json"
    path.write_text(data, encoding="utf-8")
    with pytest.raises(ValueError, match=r"other\.json"):
        read_corpus(path)


def test_line_ends_inside_a_block_are_spaces(tmp_path: Path) -> None:
    path = tmp_path / "lines.json"
    path.write_text(
        '[{"blocks": [{"kind": "paragraph", "text": " 甲\\n乙 "}, {"kind": "other", "text": " "}]}]', encoding="utf-8"
    )
    assert read_corpus(path) == [[Item("paragraph", "甲 乙")]]
