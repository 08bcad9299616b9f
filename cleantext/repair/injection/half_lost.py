"""A marked character that lost a byte of its own, with nothing behind it out of step: 更加?yán)重 was 更加嚴(yán)重.

Some pages have it at the next annotation behind a mark that was split. Nothing of the character is left but its reading.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.readings import characters_with
from cleantext.repair.injection.shape import FULL, Run
from cleantext.repair.injection.surroundings import alike, without_annotations

_AROUND = 6  # characters on either side
_KNOWN = log(20.0)  # how much likelier a character is that the page marks with this reading elsewhere
_UNUSUAL = log(50.0)  # how much unlikelier one whose other form the page has, or the list of the marked would have
_SENSE = 7.0  # mean cost of the characters behind, in prose; out of step they cost ten
LEAST = 0.01  # share of a candidate
MOST = 8


class Guess(NamedTuple):
    """A character with its share of the probability of all that have the reading."""

    character: str
    share: float


def guesses(text: str, run: Run, marks: frozenset[str]) -> list[Guess]:
    """What the character can have been whose reading opens `run` of `text`, likeliest first; `marks` are the characters
    marked in the page, each with its annotation."""
    opened = run.start + len(f"?{run.opening})")
    before = without_annotations(text[max(run.start - 10 * _AROUND, 0) : run.start]).translate(FULL)[-_AROUND:]
    behind = without_annotations(text[run.start : opened + 10 * _AROUND])[opened - run.start :].translate(FULL)[:_AROUND]
    if not behind or -lexicon.log_probability(behind) > _SENSE * len(behind):
        return []
    traditional = 2 * sum(lexicon.fold(mark[0]) != mark[0] for mark in marks) > len(marks)
    scores: dict[str, float] = {}
    for character in characters_with(run.opening):
        listed = not traditional or lexicon.fold(character) != character or not alike(character)
        usual = listed and (character in text or not any(other in text for other in alike(character)))
        known = f"{character}({run.opening})" in marks
        scores[character] = _in_prose(before + character + behind) + _KNOWN * known - _UNUSUAL * (not usual)
    if not scores:
        return []
    top = max(scores.values())
    total = sum(exp(score - top) for score in scores.values())
    found = [Guess(c, round(exp(score - top) / total, 4)) for c, score in scores.items()]
    return sorted((each for each in found if each.share >= LEAST), key=lambda each: -each.share)[:MOST]


def _in_prose(text: str) -> float:
    """How likely `text` is, by its words and by its characters: a natural logarithm."""
    return (lexicon.segment_log_probability(text) + lexicon.log_probability(text)) / 2
