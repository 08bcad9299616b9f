"""Column-cut text: joins the fragments of paragraphs, across blank lines and across captions between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from cleantext.segmentation.blocks import OpenBlock, close_block, join
from cleantext.segmentation.joining.cues import Cue, is_certain, reason, total
from cleantext.segmentation.joining.cut_titles import MOST_LINES, is_cut, names_issuer
from cleantext.segmentation.joining.gaps import weigh
from cleantext.segmentation.joining.habits import Habits, find_habits, is_indented, rank, torn_sentences
from cleantext.segmentation.joining.rates import brief, rarity, total_by
from cleantext.segmentation.joining.tails import REACH, Tail
from cleantext.segmentation.lines import Line, width
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import WIDEST, is_titular
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import is_of_press, is_reported
from cleantext.segmentation.titles.clausal import is_clausal

Gap = Sequence[Cue]

_FLOATS = frozenset(("caption", "credit", "page_furniture", "boilerplate"))
_NEWSPAPER = 1.8  # log-odds for columns, in a text with captions or run-in openings
_RATE = 0.0005  # log-odds against columns for each character without a gap: columns cut every 550 to 1500
_MERE_COMMA = 6.0  # weight of a comma after a short line
_PROSE, _BEFORE_PROSE = 40.0, 0.5  # cells of a line that can only be prose; what it adds to a comma before it
_INSIDE_QUOTE = 8.0  # weight of a gap in an open quotation
_TORN = 10.0  # weight of a sentence whose other half is behind the gap
_CAPTION_BETWEEN = 2.0  # weight of a caption between two lines: columns break where pictures stand
_DEAD_END = -3.0  # log-odds against joining a line as short as a title that goes on nowhere
_HIGHEST = 6  # lines of a head
_CUT_TITLE = 13.0  # log-odds that what looks like one title is one
_UNDER_FIRST, _UNDER_HEAD = -3.0, -1.5  # log-odds
_LINE = 24.0  # cells of a paragraph that is not set in short lines
_COMMA_ALONE, _FEW = 1.5, 2  # log-odds for columns where a comma at the end of a line is an exception; such lines
_SURE = 3.0  # log-odds at which a join needs no other evidence of columns


def join_columns(lines: Sequence[Line]) -> tuple[list[OpenBlock], bool]:
    """Join `lines` into blocks; also returns whether any were joined. Blocks that float in a paragraph are placed after it
    and flagged `interrupts`.

    In text cut by columns a word crosses every second gap. In text that only lacks final marks, such as lists and captions,
    words seldom do; then only gaps with a certain cue are joined.
    """
    blocks, joins, gaps = _join(lines, lambda cues: total(cues) > 0)
    if against := rarity(joins, any(map(is_reported, lines))):
        blocks, joins, gaps = _join(lines, lambda cues: total_by(cues, against) > 0)
    prior = _NEWSPAPER if any(map(is_of_press, lines)) else 0.0
    least = _SURE - prior
    prior -= _RATE * sum(line.width for line in lines if line.kind is None)
    for_comma = _COMMA_ALONE * _breaks_off_once(lines)
    if joins and (max(map(total, joins)) < least or prior + for_comma + sum(map(_evidence, gaps)) <= 0):
        blocks, joins, _ = _join(lines, lambda cues: total(cues) >= _SURE and is_certain(cues))
    return blocks, bool(joins)


def _breaks_off_once(lines: Sequence[Line]) -> bool:
    """Whether all lines of prose but one or two end sentences, and one of these ends in a comma. Verse, lists and text without
    final marks have many such lines, and an essay may be set in short ones."""
    prose = [line.text for line in lines if line.kind is None and ("，" in line.text or "。" in line.text)]
    rest = [text for text in prose if ending(text) not in ("final", "clause")]
    few = len(rest) <= _FEW and len(prose) > 2 * len(rest)
    return few and any(ending(text) == "comma" for text in rest) and 2 * sum(width(text) >= _LINE for text in prose) > len(prose)


def _evidence(cues: Sequence[Cue]) -> float:
    """The log-odds that one gap adds for a text cut by columns. In news, statutes and novels cut in simulation, half of the
    gaps have a certain cue and the mean weight of cohesion is 1.1; in text that lost its final marks, 3 in 100 and -0.1."""
    if is_certain(cues):
        return 2.5
    if any(
        (cue.name == "comma" and cue.weight > _MERE_COMMA)
        or cue.name in ("habit", "caption-between", "before-prose", "torn-sentence")
        for cue in cues
    ):
        return 1.5
    weights = {cue.name: cue.weight for cue in cues}
    if weights.get("unfinished"):
        return max(-2.0, min(weights["unfinished"], 2.0))
    return max(-1.5, min(1.2 * (weights.get("cohesion", 0.0) - 0.5), 1.5)) - 0.6


def _join(lines: Sequence[Line], goes_on: Callable[[Sequence[Cue]], bool]) -> tuple[list[OpenBlock], list[Gap], list[Gap]]:
    """The blocks of `lines`, joined at the gaps whose cues `goes_on` accepts; the cues of these gaps; and those of all gaps
    where something was cut or a final mark was lost."""
    blocks: list[OpenBlock] = []
    current: OpenBlock | None = None
    text: list[str] = []
    floats: list[OpenBlock] = []
    joins: list[Gap] = []
    gaps: list[Gap] = []
    habits = find_habits(lines)
    head = _head(lines)
    plain = [line for line in lines if line.kind not in _FLOATS]
    below = {id(line): after for line, after in pairwise(plain)}
    torn = torn_sentences([line for line in plain if line.kind is None])
    for line in lines:
        if line.kind in _FLOATS:
            floats.append(OpenBlock.of(line))
            continue
        cues = _weigh(current, text, line, habits)
        issued = current is not None and id(current.lines[0]) in head and names_issuer(text[0], line.text)
        if cues and current and ((len(text) < MOST_LINES and is_cut("".join(text), line.text)) or (len(text) == 1 and issued)):
            cues.append(Cue("title-cut", _CUT_TITLE))
        if cues and id(line) in torn:
            cues.append(Cue("torn-sentence", _TORN))
        if cues and current and len(text) == 1 and (against := head.get(id(current.lines[0]))):
            cues.append(Cue("head", against))
        if any(cue.name == "title-follows" for cue in cues) and not (is_certain(cues) or _leads_on(line, below.get(id(line)))):
            cues.append(Cue("dead-end", _DEAD_END))
        if cues and cues[0].name != "closed" and any(block.kind in ("caption", "credit") for block in floats):
            cues.append(Cue("caption-between", _CAPTION_BETWEEN))
        if cues and current and len(text) == 1:
            cues += brief(current.lines[0], cues[0])
        if sum(cue.weight for cue in cues if cue.name != "unfinished") > 0:
            gaps.append(cues)
        if current and goes_on(cues):
            for block in floats:
                block.flags[:] = ["interrupts"]
            join(current, text, line, reason(cues))
            joins.append(cues)
            continue
        blocks += close_block(current, text, floats)
        current, text, floats = OpenBlock.of(line), [line.text], []
    return blocks + close_block(current, text, floats), joins, gaps


def _leads_on(line: Line, below: Line | None) -> bool:
    """Whether a line as short as a title can be a piece of a paragraph: the last one, with its final mark, or one that goes on
    in the next line."""
    if ending(line.text) != "open":
        return True
    return below is not None and below.kind is None and total(weigh(Tail(line.text, line.width, 1), below)) > 0


def _head(lines: Sequence[Line]) -> dict[int, float]:
    """The lines above the first prose that may be titles, by id, with the log-odds against their going on: the first line,
    and others as short as titles without a sentence end. No title follows a byline below a title."""
    byline = next((at for at, line in enumerate(lines) if at and line.kind == "byline" and lines[at - 1].kind is None), None)
    plain = [line for line in lines[:byline] if line.kind is None][: _HIGHEST + 1]
    prose = (at for at, line in enumerate(plain) if line.width > WIDEST or "。" in line.text or starts_block(line.text))
    size = next(prose, 0)
    head = {id(line): _UNDER_HEAD for line in plain[:size]}
    if plain and (is_titular(plain[0].text) or is_clausal(plain[0].text)):
        head[id(plain[0])] = _UNDER_FIRST
    return head


def _weigh(block: OpenBlock | None, text: list[str], line: Line, habits: Habits) -> list[Cue]:
    if block is None or block.kind or line.kind:
        return []
    cues = weigh(_tail(block, text, habits), line)
    if cues and cues[0].name == "comma" and cues[0].weight == _MERE_COMMA and line.width >= _PROSE:
        cues.append(Cue("before-prose", _BEFORE_PROSE))  # neither verse nor a list has so long a line
    if cues and habits.reported and cues[0].name == "closed" and any(cue.name == "open-bracket" for cue in cues):
        # In newspapers each paragraph of a quotation opens with a quotation mark: a line that only closes one begins none.
        cues.append(Cue("inside-quote", _INSIDE_QUOTE))
    if cues and habits.indented:
        # In indented text a line without an indent is the beginning of no paragraph, nor are titles indented.
        if is_indented(line):
            cues.append(Cue("indent", -6.0))
        elif is_indented(block.lines[0]):
            cues.append(Cue("no-indent", 3.0))
    return cues


def _tail(block: OpenBlock, text: list[str], habits: Habits) -> Tail:
    if 1 < len(text) <= MOST_LINES and all(name == "title-cut" for name, _ in block.joins):
        return Tail("".join(text), sum(line.width for line in block.lines), 1, numbered=habits.numbered)
    if len(text) > 1:
        return Tail("".join(text[-2:])[-REACH:], sum(line.width for line in block.lines[-2:]), len(text))
    return Tail(text[0][-REACH:], block.lines[0].width, 1, rank(text[0]) in habits.marked, habits.numbered)
