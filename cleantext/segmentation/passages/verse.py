"""Verse: lines of equal cells, or runs of short lines that break at commas. Its lines are not joined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleantext.lexicon.personal_names import are_names
from cleantext.segmentation.lines import Line, width
from cleantext.segmentation.neighbours import beside, mark, runs
from cleantext.segmentation.passages.poems import is_dated, names_poet, poems_named, titles_of_several, unmarked_heads
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.wrapping.fullness import is_short

_CELL_END = re.compile("[，。；！？、：　 ]+")
_MARKS = re.compile("[，。；！？：]")
_CELLS = re.compile("[\u3400-\u9fff，。；！？、：　 ]+")
# Two verses in one line, in two columns: only a wide space shows where the first ends.
_COLUMNS = re.compile("(?P<first>[\u3400-\u9fff]{5}|[\u3400-\u9fff]{7})(?P<space>[ 　\t]+)(?P<second>[\u3400-\u9fff]+)")
# The tunes that lyrics are most often written to.
_TUNES = (
    "浣溪沙|满江红|沁园春|水调歌头|蝶恋花|临江仙|鹧鸪天|西江月|念奴娇|清平乐|菩萨蛮|卜算子|虞美人|如梦令|江城子|渔家傲|破阵子"
    "|忆江南"
    "|采桑子|踏莎行|青玉案|雨霖铃|永遇乐|贺新郎|水龙吟|八声甘州|声声慢|钗头凤|一剪梅|醉花阴|减字木兰花|木兰花|定风波|浪淘沙"
    "|诉衷情"
    "|点绛唇|南乡子|忆秦娥|长相思|天净沙|行香子|鹊桥仙|满庭芳|扬州慢|望海潮|望江南|摸鱼儿|巫山一段云|画堂春|风入松|苏幕遮|捣练子"
)
_TUNE = re.compile(f"[【《]?(?:{_TUNES})[】》]?(?:[·•．：\\s（(].{{1,20}})?")
_TITLE = re.compile("[【《]?[\u3400-\u9fff]{2,6}(?:·[\u3400-\u9fff]{1,10})?[】》]?")
_MODERN = re.compile("[的了着们么吗呢吧啊这那把被给她它]")  # words of prose that lyrics hardly have
_LEAST_LYRICS, _LEAST_CLAUSES = 3, 6  # lines; clauses in all of them
_DOTTED = re.compile("[\u3400-\u9fff]{3,5}[·•．][\u3400-\u9fff]{1,10}")
_LONGEST_CLAUSE = 9  # characters
_ASIDE = re.compile("（[^（）]{1,12}）$")
_LONGEST = 44  # characters of a line with two columns or clauses
_WIDEST_FREE = 20.0  # cells of a line of free verse
_LEAST_WIDE, _LEAST_NARROW = 2, 4  # lines in two columns, with wide spaces between; with narrow ones


def mark_verse(lines: Sequence[Line], measure: float = 0.0) -> None:
    """Mark at least two neighbouring lines as verse if each is made of cells of 4 to 7 characters, all of the same length.

    A single such line may be a proverb or a title; two prose sentences rarely fill their lines with equal cells. In text
    wrapped to a `measure` verses must be far from full.
    """
    cells = [_cell(line) if is_short(line, measure) else 0 for line in lines]
    if not measure:
        _add_columns(lines, cells)
    mark((line for at, line in enumerate(lines) if cells[at] and cells[at] in beside(cells, at)), "verse")
    _mark_tunes(lines)
    _mark_free(lines, measure)


def _mark_tunes(lines: Sequence[Line]) -> None:
    """Mark lines of short clauses, each line with its mark, below the name of a tune (满江红·登黄鹤楼) and the poet's; below any
    other short title only where its form or a poet's name shows one, and nothing but such lines follows, without a word of modern
    prose."""
    for at, line in enumerate(lines):
        named = line.kind is None and (_TUNE.fullmatch(line.text) is not None or _is_over_poet(lines, at))
        if not named and not (line.kind is None and _TITLE.fullmatch(line.text)):
            continue
        top = at + 1 + sum(not _is_sung(under) for under in lines[at + 1 : at + 2])
        end = next((low for low in range(top, len(lines)) if not _is_sung(lines[low], least=1)), len(lines))
        if end - top > 1 and (named or _are_lyrics(lines, at, top, end)):
            mark(lines[top:end], "verse")


def _are_lyrics(lines: Sequence[Line], at: int, top: int, end: int) -> bool:
    """Whether the lines are such as lyrics to a tune alone are, below a poet's name or a title with a dot, and no prose below."""
    text = "".join(line.text for line in lines[top:end])
    if end - top < _LEAST_LYRICS or len(_CELL_END.findall(text)) < _LEAST_CLAUSES or _MODERN.search(text):
        return False
    if top - at == 1:
        if "·" not in lines[at].text:
            return False
    elif not (lines[at + 1].kind == "byline" or are_names(lines[at + 1].text)):
        return False
    under = lines[end].text if end < len(lines) else ""
    return not under or ending(under) in ("open", "closer")


def _is_over_poet(lines: Sequence[Line], at: int) -> bool:
    """Whether a title with a dot, as the names of tunes have, is above a poet's name."""
    if not _DOTTED.fullmatch(lines[at].text) or at + 1 >= len(lines):
        return False
    return lines[at + 1].kind == "byline" or (lines[at + 1].kind is None and names_poet(lines[at + 1].text))


def _is_sung(line: Line, least: int = 2) -> bool:
    """Whether the line is `least` clauses or more, each short."""
    clauses = [clause for clause in _CELL_END.split(line.text) if clause]
    short = line.kind in (None, "verse") and len(clauses) >= least and max(map(len, clauses)) <= _LONGEST_CLAUSE
    return short and line.text[-1] in "，。；！？" and _CELLS.fullmatch(line.text) is not None


def _mark_free(lines: Sequence[Line], measure: float) -> None:
    """Mark runs of at least four short lines of which a third, and at least two, end on a comma or without punctuation, two
    of them on a comma. Columns do not cut prose that often."""
    run: list[Line] = []
    above: list[Line] = []  # the two lines above the run
    heads = set(_heads(lines))
    for line in [*(None if at in heads else line for at, line in enumerate(lines)), None]:
        if line is not None and is_short(line, measure) and _may_be_free(line):
            run.append(line)
            continue
        ends = [ending(short.text) for short in run]
        if len(run) >= 4 and ends.count("comma") >= 2 and 3 * (ends.count("comma") + ends.count("open")) >= len(run):
            several = max((poems_named(head.text) for head in [*above, *run[:2]]), default=0)
            titled = bool(above) and above[-1].kind is None and ending(above[-1].text) in ("open", "closer")
            over = line is not None and (line.kind == "byline" or _heads_prose(run[-1], run[:-1], line))
            titles = {*titles_of_several(run, several), *unmarked_heads(run, titled, over)}
            for at, short in enumerate(run):
                short.kind = "verse" if at not in titles else "dateline" if is_dated(short.text) else short.kind
        above = [*above, *run, *([line] if line is not None else [])][-2:]
        run = []


def _heads_prose(last: Line, verses: Sequence[Line], below: Line) -> bool:
    """Whether the last line alone has no mark, and longer text is below it: its heading."""
    marked = all(ending(verse.text) not in ("open", "closer") for verse in verses)
    return marked and below.kind is None and below.width > _WIDEST_FREE and ending(last.text) in ("open", "closer")


def _may_be_free(line: Line) -> bool:
    if line.kind not in (None, "verse") or line.width > _WIDEST_FREE or "。" in line.text[:-1]:
        return False
    return not starts_block(line.text)


def _heads(lines: Sequence[Line]) -> Iterator[int]:
    """The indices of titles and authors of poems: at most two lines without punctuation above a line of cells, each shorter
    than it, at the top or below a blank line or a sentence end. Above free verse they cannot be recognised."""
    for low in range(1, len(lines)):
        if lines[low].kind != "verse" or lines[low - 1].kind or not (cell(lines[low].text) or _columns(lines[low])):
            continue
        top = low
        while top and low - top < 2 and _may_head(lines[top - 1], lines[low]):
            top -= 1
        if top == 0 or lines[top].blank or ending(lines[top - 1].text) == "final":
            yield from range(top, low)


def _may_head(line: Line, verse: Line) -> bool:
    shorter = line.kind is None and line.width < verse.width
    return shorter and ending(line.text) in ("open", "closer") and not _MARKS.search(line.text)


def _add_columns(lines: Sequence[Line], cells: list[int]) -> None:
    """Add the cells of verses in two columns without punctuation: at least two equal lines if the spaces are wide, else
    four. Two lines of slogans look the same but have one space each."""
    sizes = [_columns(line) for line in lines]
    for at, end in runs(sizes):
        wide = all(_columns(line, least=2.0) for line in lines[at:end])
        if end - at >= (_LEAST_WIDE if wide else _LEAST_NARROW):
            cells[at:end] = sizes[at:end]


def _columns(line: Line, least: float = 0.0) -> int:
    """The length of the two verses in a line without punctuation. 0 if there are not two, or the space between them is
    narrower than `least` half-width characters."""
    found = _COLUMNS.fullmatch(line.text) if line.kind in (None, "verse") and len(line.text) <= _LONGEST else None
    if found is None or len(found["second"]) != len(found["first"]) or 2 * width(found["space"]) < least:
        return 0
    return len(found["first"])


def _cell(line: Line) -> int:
    return cell(line.text) if line.kind is None else 0


def cell(text: str) -> int:
    """The length of the cells of `text` if all have the same and end in punctuation, else 0. A single cell must have 5 or 7
    characters, several 4 to 7."""
    text = _ASIDE.sub("", text)
    if not 5 <= len(text) <= _LONGEST or text[-1] not in "，。；！？" or not _CELLS.fullmatch(text):
        return 0
    parts = [part for part in _CELL_END.split(text) if part]
    size = len(parts[0]) if parts else 0
    alike = all(len(part) == size for part in parts)
    return size if alike and (size in (5, 7) or (len(parts) > 1 and 4 <= size <= 7)) else 0
