"""Whether a paragraph goes on after a line: the cues on both sides of the gap, and across it.

Weights were set on simulated pages of statutes and novels (development half). Cuts right after a sentence end (1 in 25 in
news, 1 in 8 in dialogue) cannot be detected and are not joined.
"""

from __future__ import annotations

import re

from cleantext.patterns.classes import IS_HAN, KANA
from cleantext.segmentation.joining.brackets import closes, left_open
from cleantext.segmentation.joining.cohesion import cohesion, unfinished
from cleantext.segmentation.joining.crossing import crossing
from cleantext.segmentation.joining.cues import Cue, total
from cleantext.segmentation.joining.heads import right_cues
from cleantext.segmentation.joining.tails import Tail, has_sentence, left_cue, needs_more
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, level, starts_block
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.signatures import is_office

_KANA = re.compile(f"[{KANA}]")
_PARTED = re.compile("[\u3400-\u9fff“”](?:[ \u3000]+|：)[\u3400-\u9fff“”]")
_HOPELESS = -7.0  # log-odds of the two sides below which words across the gap are not examined
# What lies between the beginning of a paragraph, as short as a heading, and its rest, by how much one continues the other: of 93
# such beginnings in statutes and novels 59 have more than 2.5, of 244 headings above a paragraph one without a number.
_PAST_HEADING, _SHORTEST_START = 1.25, 7.0  # weight; cells
_LEAST_OF_CLAUSE = -1.0  # log-odds: a sentence that has just begun has seldom lost its final mark
SIDE = 12  # characters examined on either side of a gap for the script of the text


def weigh(tail: Tail, right: Line) -> list[Cue]:
    """The cues at the gap between `tail` and `right`. Empty if they must not be joined (another script, code)."""
    cues = weigh_sides(tail, right)
    if not cues or total(cues) < _HOPELESS:
        return cues
    across = crossing(tail.text, right.text)
    cues.append(Cue("word-across-gap", min(0.8 * across, 8.0)) if across > 0 else Cue("word-boundary", -0.5))
    cues.append(Cue("cohesion", max(-2.5, min(0.5 * cohesion(tail.text, right.text), 2.5))))
    if cues[0].name == "unclosed" and has_sentence(tail) and needs_more(tail.text):
        cues.append(Cue("dangling", 2.0))
    elif cues[0].name == "unclosed" and has_sentence(tail):
        # Titles and list entries have no final mark that could be lost.
        cues.append(Cue("unfinished", unfinished(tail.text, right.text)))
    elif cues[0].name == "unclosed" and _may_be_heading(tail) and not is_titular(right.text):
        cues.append(Cue("unfinished", max(0.0, _PAST_HEADING * unfinished(tail.text, right.text) - max(0.0, 0.8 * across))))
    elif cues[0].name == "unclosed" and _has_clause(tail.text):
        cues.append(Cue("unfinished", max(_LEAST_OF_CLAUSE, unfinished(tail.text, right.text))))
    return cues


def weigh_sides(tail: Tail, right: Line) -> list[Cue]:
    """The cues of `weigh` without those of the words at the gap: only each side by itself, brackets, and parallel
    construction."""
    left = tail.text
    if not is_chinese(left[-SIDE:], right.text[:SIDE]):
        return []
    end = left_cue(tail)
    cues = [end, *right_cues(left, right, end.name == "closed")]
    opened = left_open(left)
    if opened and closes(opened[-1], right.text):
        # Quotations may go on in the next paragraph, other brackets do not.
        cues.append(Cue("open-bracket", 4.0 if opened[-1] in "“‘" else 12.0))
    if end.name != "closed" and _is_parallel(left, right.text):
        cues.append(Cue("parallel", 5.0))
    return cues


def _may_be_heading(tail: Tail) -> bool:
    """Whether a line looks like a heading, but may be the beginning of a paragraph: not numbered, no caesura or
    colon, and no institution."""
    first = tail.pieces == 1 and tail.width >= _SHORTEST_START and not level(tail.text) and not is_chapter(tail.text)
    return first and not _PARTED.search(tail.text) and is_titular(tail.text) and not is_office(tail.text)


def _has_clause(text: str) -> bool:
    return "，" in text and not is_titular(text)


def is_chinese(left: str, right: str) -> bool:
    """Whether both sides of a gap are Chinese: Han characters and no kana."""
    both = left + right
    return bool(IS_HAN.search(left) and IS_HAN.search(right)) and not _KANA.search(both)


def is_tail(text: str) -> bool:
    """Whether the text can be the rest of a paragraph that begins elsewhere: it does not open like a block of its own."""
    return not (run_in_opening(text) or starts_block(text) or is_titular(text))


def _is_parallel(left: str, right: str) -> bool:
    """Whether the right side goes on as the left side did after the same words: 让群众“多出力”，让群众|“少跑腿”，."""
    clause = re.split("[，。；：、]", left[-SIDE:])[-1]
    near = left[-60:]
    before = near.rfind(clause, 0, len(near) - len(clause)) if len(clause) >= 2 else -1
    model = near[before + len(clause) :][:6] if before >= 0 else ""
    return bool(model) and model[0] == right[0] and IS_HAN.sub("字", model) == IS_HAN.sub("字", right[: len(model)])
