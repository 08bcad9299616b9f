"""Does the paragraph go on after this line? Cues for and against, weighed.

The weights are log-odds, set on simulated pages of statutes and novels (their development half). A line that ends in a
final mark is cut now and then too (one cut in twenty-five): that cannot be seen, and is left.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from cleantext.segmentation.brackets import closes, left_open
from cleantext.segmentation.cohesion import cohesion
from cleantext.segmentation.crossing import crossing
from cleantext.segmentation.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.numbering import is_numeral, level, provision, starts_block
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.titles import is_titular

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30ff]")
_NEVER_FIRST = frozenset("，。、；：！？”’）》〉】」』…,.;:!?)%％℃")
_RARELY_FIRST = frozenset("的了着过们吗呢吧")
_INNER = re.compile("[，。；！？：]")
_CERTAIN = frozenset(("word-across-gap", "closing-mark", "open-bracket", "parallel"))
SIDE = 12  # characters looked at on either side of a gap for what the text is made of


@dataclass(slots=True)
class Cue:
    """One reason for (weight above 0) or against a join."""

    name: str
    weight: float

    @property
    def certain(self) -> bool:
        """Whether the cue tells by itself that one goes on from the other, wherever the two stand."""
        return self.name in _CERTAIN


@dataclass(slots=True)
class Tail:
    """The block so far: its last characters, its width, of how many pieces."""

    text: str
    width: float
    pieces: int


def weigh(tail: Tail, right: Line) -> list[Cue]:
    """The cues at the gap between `tail` and `right`; empty if it must not be joined at all (another script, code)."""
    left = tail.text
    if not is_chinese(left[-SIDE:], right.text[:SIDE]):
        return []
    end = _left_cue(tail)
    cues = [end, *_right_cues(right, end.name == "closed")]
    opened = left_open(left)
    if opened and closes(opened[-1], right.text):
        cues.append(Cue("open-bracket", 4.0 if opened[-1] in "“‘" else 12.0))
    if total(cues) < -7:
        return cues
    if _is_parallel(left, right.text):
        cues.append(Cue("parallel", 5.0))
    across = crossing(left, right.text)
    cues.append(Cue("word-across-gap", min(0.8 * across, 8.0)) if across > 0 else Cue("word-boundary", -0.5))
    cues.append(Cue("cohesion", max(-2.5, min(0.5 * cohesion(left, right.text), 2.5))))
    return cues


def total(cues: list[Cue]) -> float:
    """The log-odds of a join."""
    return sum(cue.weight for cue in cues) if cues else -math.inf


def reason(cues: list[Cue]) -> tuple[str, float]:
    """The strongest cue for the join and the confidence in it."""
    strongest = max(cues, key=lambda cue: cue.weight)
    return strongest.name, round(1 / (1 + math.exp(-min(max(total(cues), -4.0), 4.0))), 2)


def is_chinese(left: str, right: str) -> bool:
    """Whether both sides of a gap are Chinese: Han characters and no kana."""
    both = left + right
    return bool(_HAN.search(left) and _HAN.search(right)) and not _KANA.search(both)


def is_tail_of(text: str) -> bool:
    """Whether a block can be the rest of a paragraph that stands elsewhere: no beginning of its own."""
    return not (run_in_opening(text) or starts_block(text) or is_titular(text))


def _is_parallel(left: str, right: str) -> bool:
    """Whether the right side goes on as the left went on after the same words before: 让群众“多出力”，让群众|“少跑腿”，."""
    clause = re.split("[，。；：、]", left[-SIDE:])[-1]
    near = left[-60:]
    before = near.rfind(clause, 0, len(near) - len(clause)) if len(clause) >= 2 else -1
    model = near[before + len(clause) :][:6] if before >= 0 else ""
    return bool(model) and model[0] == right[0] and _HAN.sub("字", model) == _HAN.sub("字", right[: len(model)])


def _left_cue(tail: Tail) -> Cue:
    text = tail.text
    how = ending(text)
    if how == "final":
        return Cue("closed", -9.0)
    if how == "clause":
        return Cue("closed", -8.0)
    if how == "comma":
        return Cue("comma", 6.0)
    if how == "closer":
        return Cue("closer", -4.0 if tail.pieces == 1 and is_titular(text) else -1.0)
    if how == "dash":
        return Cue("dash", -1.0)
    return Cue("unclosed", _unclosed(tail))


def _unclosed(tail: Tail) -> float:
    """The weight of an end without any mark: great after a sentence, small after what may be a title."""
    inner = _INNER.findall(tail.text)
    if tail.pieces > 1:
        return 6.0 if inner else 1.0
    if is_numeral(tail.text):
        return -8.0
    if "。" in inner or tail.width > 80:
        return 5.0
    if level(tail.text) == 1 and "；" not in inner:
        return -4.0
    if is_titular(tail.text):
        return -0.5 if tail.width > 30 else -3.0
    if tail.width > 60 or provision(tail.text):
        return 5.0
    return 3.5


def _right_cues(right: Line, closed: bool) -> list[Cue]:
    first = right.text[0]
    if first in _NEVER_FIRST:
        return [Cue("closing-mark", 2.0 if closed else 6.0)]
    if run_in_opening(right.text) or starts_block(right.text):
        return [Cue("beginning", -9.0)]
    cues = []
    if first in _RARELY_FIRST:
        cues.append(Cue("particle", 2.5))
    if first in "“‘":
        cues.append(Cue("speech", -3.5))
    if is_titular(right.text) and ending(right.text) != "closer":
        cues.append(Cue("title-follows", -2.0))
    return cues
