"""Runs of short lines without punctuation (modern verse, names, word lists, indexes), which are neither titles nor fragments."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import are_names
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import Item, mark, runs
from cleantext.segmentation.passages.poems import is_unmistakable, lines_over_stanzas, pen_names, poem_heads
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import SPOKEN
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.titles.labels import names_column
from cleantext.segmentation.wrapping.fullness import is_short

_LONGEST_HEADLINES = 6  # lines: kicker, headline in two, subheadlines
_WIDEST = 20.0  # cells of a line of a run
# Share of lines with function words (`SPOKEN`), frequent in verse but not in names and list entries.
_VERSE_SHARE, _VERSE_SHARE_UNDER_TITLES = 0.4, 0.25
_LEAST_VERSES, _LEAST_EQUAL, _MOST_EQUAL = 3, 4, 0.6  # lines; lines; share of a run
_EQUAL = re.compile("[\u3400-\u9fff]{5}|[\u3400-\u9fff]{7}")
_POEMS = re.compile("（(?:外?[一二三四五六七八九十]{1,2}首|组诗|散文诗)）$")
_LONGEST_NAME = 4  # characters of the poet
_BELOW_POEM = re.compile("（|[指辅]导[老教]师")  # （作者为中学生）
_STAFF = re.compile("[编校版审]|记者|通讯员|来源")  # 责编：王红: above titles, not below
_HEAD = 2  # lines above verse: title and name


def mark_runs(lines: Sequence[Line], measure: float = 0.0) -> None:
    """Mark runs of more than six short lines without punctuation or numbers, and fewer if they are of one length as in verse.

    They are verse if they have enough function words or follow a title and a name, except for titles and names of poems among
    them; else other. In text wrapped to a `measure` the lines must be far from full.
    """
    run: list[Line] = []
    listed = False  # whether a colon above the run announces a list
    titled = False  # whether a title and the writer's name are above the run
    for line in lines:
        if _is_entry(line) and is_short(line, measure):
            run.append(line)
            continue
        if not (measure or listed):
            _mark_equal(run)
            run = [entry for entry in run if entry.kind is None]
        if line.kind == "byline" and _BELOW_POEM.match(line.text) and _is_poem(run):
            mark(run[1:], "verse")
        elif titled and _names_writer(line):
            _mark_under_poet(run[:-1])  # the last is the title of the next poem
        elif line.kind == "verse":
            _mark(run[:-_HEAD])  # the verses below it have a title and a name
        elif (line.kind is None and not run_in_opening(line.text)) or (line.kind == "byline" and _BELOW_POEM.match(line.text)):
            _mark(run, line.kind is None and line.width > _WIDEST)
        titled, listed = bool(run) and _names_writer(line), line.text[-1] == "："
        run = []
    if not (measure or listed):
        _mark_equal(run)
    _mark([line for line in run if line.kind is None])
    if titled:
        _mark_under_poet(run)


def _mark_equal(run: Sequence[Line]) -> None:
    """Mark as verse lines of five or of seven characters, at least four in a row, with different ends. Of an odd number the
    first is the title. In a longer run most lines must be such, in even numbers."""
    sizes = [len(line.text) if _EQUAL.fullmatch(line.text) else 0 for line in run]
    found = [(at, end) for at, end in runs(sizes) if end - at >= _LEAST_EQUAL]
    if len(run) > _LONGEST_HEADLINES:
        found = [(at, end) for at, end in found if (end - at) % 2 == 0]
        if sum(end - at for at, end in found) < _MOST_EQUAL * len(run):
            return
    for at, end in found:
        if 2 * len({line.text[-1] for line in run[at:end]}) > end - at:
            mark(run[at + (end - at) % 2 : end], "verse")


def _is_poem(run: Sequence[Line]) -> bool:
    """Whether few lines above a note on the poet are a poem and its title."""
    return _LEAST_VERSES < len(run) <= _LONGEST_HEADLINES and _spoken(run[1:]) >= _VERSE_SHARE


def _names_writer(line: Line) -> bool:
    return line.kind == "byline" and not _STAFF.search(line.text)


def _mark_under_poet(run: Sequence[Line]) -> None:
    """Mark the lines between a poet's name and the title of the next poem, or the end of the text, as verse. Headlines, which
    look the same, have fewer function words."""
    if len(run) >= _LEAST_VERSES and _spoken(run) >= _VERSE_SHARE_UNDER_TITLES:
        mark(run, "verse")


def _spoken(run: Sequence[Line]) -> float:
    """The share of lines with function words."""
    return sum(SPOKEN.search(line.text) is not None for line in run) / len(run)


def _is_entry(line: Line) -> bool:
    if line.kind is not None or line.width > _WIDEST or "。" in line.text:
        return False
    return ending(line.text) in ("open", "closer") and not starts_block(line.text)


def _mark(run: Sequence[Line], over_prose: bool = False) -> None:
    if len(run) <= _LONGEST_HEADLINES:
        return
    heads = {*poem_heads(run, over_prose), *range(lines_over_stanzas(run))}
    # The name of a column above a title.
    heads |= {at - 1 for at in heads if at and at - 1 not in heads and (at == 1 or names_column(run[at - 1].text))}
    rest = [line for at, line in enumerate(run) if at not in heads]
    if _is_signed(run) and not heads - {0, 1}:
        mark(run[2:], "verse")
    elif heads and len(rest) >= _LEAST_VERSES and _spoken(rest) >= _VERSE_SHARE_UNDER_TITLES:
        mark(rest, "verse")
        pens = pen_names(run)
        mark((run[at] for at in heads if at in pens or is_unmistakable(run[at].text)), "byline")
    elif _spoken(run) >= _VERSE_SHARE:
        mark(run, "verse")
    else:
        mark_rows(run)


def mark_rows(items: Sequence[Item]) -> None:
    """Make the lines, too many for headings, `other`, but for single words that head the row of several below them: 先进集体
    over 财政局 教育局."""
    for item, under in zip(items, [*(item.text for item in items[1:]), ""], strict=True):
        item.kind = "section_heading" if len(item.text.split()) == 1 < len(under.split()) else "other"


def _is_signed(run: Sequence[Line]) -> bool:
    """Whether the run begins with the title of a poem and the poet's name. In a roll more names follow."""
    title, poet, *verses = run
    if _POEMS.search(title.text) and 2 <= len(poet.text) <= _LONGEST_NAME:
        return True
    return are_names(poet.text) and not are_names(title.text) and not any(are_names(verse.text) for verse in verses)
