"""Finds the passages of a text that must be converted: those in the other script, and no more.

Lines are judged separately, and clauses in lines that hold both scripts. A line whose script is undetermined (no deciding
character, or only one) is taken to be in that of the nearest lines before and after it, if these agree. In passages that are
in the target script already, characters that only the other one has (硬盘壞了) are converted one by one ("mended").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from cleantext.script.detection import count_scripts, has_scripts, weigh
from cleantext.script.languages import foreign_runs, has_cjk, has_foreign, is_japanese_or_korean
from cleantext.script.leftovers import Survey, may_stray
from cleantext.script.tables import certain

LINE = re.compile("[^\n\r\u2028\u2029]+")
CLAUSE = re.compile("[^\\s，。！？；：、,!?;…—“”‘’「」『』《》〈〉()（）\\[\\]【】|]+")

Way = Literal["convert", "mend"]


@dataclass(frozen=True, slots=True)
class Passage:
    """`text[start:end]`, to be converted as a whole, or mended: only its single characters of the other script converted."""

    start: int
    end: int
    way: Way


def find_passages(text: str, to: str, survey: Survey) -> list[Passage]:
    """The passages of `text` that are not in the script `to`, disjoint and in order. Japanese and Korean are in none."""
    simplified, traditional = has_scripts(text)
    wrong, right = (traditional, simplified) if to == "hans" else (simplified, traditional)
    other = "hant" if to == "hans" else "hans"
    strays = survey.strays == other
    if not wrong and not survey.left and not survey.mechanical and not strays and survey.script != other:
        return []
    foreign = has_foreign(text)
    if foreign and is_japanese_or_korean(text):
        return []
    if wrong and not right and not foreign and survey.script == other:
        return [Passage(0, len(text), "convert")]
    found = _merged(_judge_lines(text, other, survey, foreign, strays), text)
    return [part for passage in found for part in _without_foreign(text, passage)] if foreign else found


def find_regional(text: str) -> list[Passage]:
    """The lines of `text` that are Traditional or undetermined, for a text in the spelling of another region."""
    foreign = has_foreign(text)
    lines = (match.span() for match in LINE.finditer(text))
    found = [
        Passage(*span, "convert") for span in lines if _label(text[slice(*span)], least=1, foreign=foreign) in ("hant", None)
    ]
    return [part for passage in found for part in _without_foreign(text, passage)] if foreign else found


def _judge_lines(text: str, other: str, survey: Survey, foreign: bool, strays: bool) -> Iterator[Passage]:
    left = other == "hans" and (survey.mechanical or bool(survey.left))
    lines = [(*match.span(), _label(match.group(), least=2, foreign=foreign)) for match in LINE.finditer(text)]
    labels = [label for _, _, label in lines]
    for (start, end, label), before, after in zip(
        lines, _nearest(labels, survey), _nearest(labels[::-1], survey)[::-1], strict=True
    ):
        mend = left or (strays and may_stray(text[start:end], other))
        if label == "mixed":
            yield from _judge_clauses(text, start, end, other, mend, foreign)
        elif label == other or (label is None and before == after == other):
            yield Passage(start, end, "convert")
        elif label != "other" and (mend or _has_characters_of(other, text[start:end], foreign)):
            yield Passage(start, end, "mend")


def _nearest(labels: list[str | None], survey: Survey) -> list[str | None]:
    """For each line, the script of the nearest line before it that is determined; if there is none, that of the document."""
    nearest, found = survey.script, []
    for label in labels:
        found.append(nearest)
        nearest = label if label in ("hans", "hant") else nearest
    return found


def _judge_clauses(text: str, start: int, end: int, other: str, mend: bool, foreign: bool) -> Iterator[Passage]:
    """The passages of a line with both scripts. One character determines the script of a clause if it is that of most of the
    line; for the other script it takes two."""
    simplified, traditional = count_scripts(text[start:end])
    most = "hans" if simplified > traditional else "hant"
    context: str | None = None
    for match in CLAUSE.finditer(text, start, end):
        label = _label(match.group(), least=1, foreign=foreign)
        if label not in (None, most):
            label = _label(match.group(), least=2, foreign=foreign)
        context = context if label in (None, "other") else label
        if context == other and label != "other":
            yield Passage(*match.span(), "convert")
        elif label != "other" and (mend or _has_characters_of(other, match.group(), foreign)):
            # with the punctuation around it, which shows whether the text speaks about a character
            yield Passage(max(match.start() - 1, start), min(match.end() + 1, end), "mend")


@cache
def _certain(script: str) -> re.Pattern[str]:
    """A pattern for the certain characters of `script`, without those beyond the Basic Multilingual Plane, since a class
    with such is searched slowly."""
    return re.compile(f"[{''.join(sorted(character for character in certain(script) if ord(character) < 0x10000))}]")


def _has_characters_of(script: str, part: str, foreign: bool) -> bool:
    """Whether `part`, in the other script, has characters that are certainly of `script`. False if it has Japanese, which
    shares many with Simplified."""
    return _certain(script).search(part) is not None and not (foreign and has_foreign(part))


def _label(part: str, least: int, foreign: bool) -> str | None:
    """The script of `part`: None with fewer than `least` deciding characters, "other" for Japanese or Korean (checked only
    if `foreign`). One stray character of the other script does not make it "mixed"."""
    if foreign and is_japanese_or_korean(part):
        return "other"
    simplified, traditional = count_scripts(part)
    if max(simplified, traditional) < least:
        return None
    label = weigh(part, simplified, traditional)
    if label == "mixed" and min(simplified, traditional) < 2:
        return "hans" if simplified > traditional else "hant"
    return label


def _merged(passages: Iterator[Passage], text: str) -> list[Passage]:
    """`passages`, with neighbours joined if only punctuation and line ends separate them, so that OpenCC is called once for
    both."""
    merged: list[Passage] = []
    for passage in passages:
        if merged and merged[-1].way == passage.way and not has_cjk(text, merged[-1].end, passage.start):
            merged[-1] = Passage(merged[-1].start, passage.end, passage.way)
        else:
            merged.append(passage)
    return merged


def _without_foreign(text: str, passage: Passage) -> Iterator[Passage]:
    start = passage.start
    for begin, end in foreign_runs(text, passage.start, passage.end):
        if begin > start:
            yield Passage(start, begin, passage.way)
        start = end
    if passage.end > start:
        yield Passage(start, passage.end, passage.way)
