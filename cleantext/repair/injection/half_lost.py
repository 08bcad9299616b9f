"""Guesses a marked character that lost one of its bytes while the text behind it is intact: 更加?yán)重 was 更加嚴(yán)重.

Some pages have this at the next annotation behind a split one. All that is left of the character is its pinyin.
"""

from __future__ import annotations

from math import exp, log
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.readings import characters_with
from cleantext.repair.injection.shape import FULL, Run
from cleantext.repair.injection.surroundings import without_annotations
from cleantext.repair.injection.window import alike

_AROUND = 6  # characters of context on either side
_KNOWN = log(20.0)  # log-odds in favour of a character that the page marks with this reading elsewhere
# Log-odds against a character if the page uses another form of it, or if the injector's list would have another.
_UNUSUAL = log(50.0)
_MAX_PROSE_COST = 7.0  # mean cost (nats) of the characters behind it if they are intact; misaligned ones cost ten
MIN_SHARE = 0.01  # probability of a candidate
MAX_GUESSES = 8


class Guess(NamedTuple):
    """A character with its probability among all that have the reading."""

    character: str
    share: float


def guesses(text: str, run: Run, marks: frozenset[str]) -> list[Guess]:
    """The characters that can have had the pinyin that opens `run` of `text`, likeliest first. `marks` are those of the
    page. Empty if the text behind is not plausible prose."""
    opened = run.start + len(f"?{run.opening})")
    before = without_annotations(text[max(run.start - 10 * _AROUND, 0) : run.start]).translate(FULL)[-_AROUND:]
    behind = without_annotations(text[run.start : opened + 10 * _AROUND])[opened - run.start :].translate(FULL)[:_AROUND]
    if not behind or -lexicon.log_probability(behind) > _MAX_PROSE_COST * len(behind):
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
    return sorted((each for each in found if each.share >= MIN_SHARE), key=lambda each: -each.share)[:MAX_GUESSES]


def _in_prose(text: str) -> float:
    """The log probability (nats) of `text`: the mean of the word model and the character model."""
    return (lexicon.segment_log_probability(text) + lexicon.log_probability(text)) / 2
