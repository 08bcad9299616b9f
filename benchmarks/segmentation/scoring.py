"""Scores by spans: what was cut, joined and named, whatever was changed in the text itself.

White space does not count: a span becomes a run of places among the characters that are not white space, and runs that
touch within a block are one run. A boundary is a place where a run begins or ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate

from benchmarks.segmentation.corpus import TITLES
from benchmarks.segmentation.pages import Block, Page, Span

Runs = tuple[Span, ...]
KNOWN = TITLES | {"paragraph", "caption", "credit", "page_furniture"}  # a block of any other kind may be called a title


@dataclass(slots=True)
class Tally:
    """How many there are to be found, how many were given, and how many of those are right."""

    there: int = 0
    given: int = 0
    right: int = 0

    def add(self, truth: Set[int] | Set[Runs], answer: Set[int] | Set[Runs]) -> None:
        self.there += len(truth)
        self.given += len(answer)
        self.right += len(truth & answer)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall, or None where there is nothing to be found."""
        return 2 * self.right / (self.there + self.given) if self.there else None

    @property
    def recall(self) -> float | None:
        """The share that was found, or None where there is nothing to be found."""
        return self.right / self.there if self.there else None


@dataclass(slots=True)
class Score:
    """The four measures, over pages."""

    boundary: Tally = field(default_factory=Tally)
    join: Tally = field(default_factory=Tally)
    title: Tally = field(default_factory=Tally)
    paragraph: Tally = field(default_factory=Tally)

    def add(self, page: Page, found: Sequence[Block]) -> None:
        """Count one page, of which `found` was made.

        A join is a line that goes on where the line before it ended; a title is right if it stands alone and whole and
        is of any of the kinds of titles; a paragraph is right if it is one block that holds that and nothing else.
        """
        places = list(accumulate((not character.isspace() for character in page.text), initial=0))
        truth, answer = ([(kind, _runs(spans, places)) for kind, spans in blocks] for blocks in (page.blocks, found))
        right, given = _boundaries(truth, places[-1]), _boundaries(answer, places[-1])
        lines = _line_starts(page.text, places)
        self.boundary.add(right, given)
        self.join.add(lines - right, lines - given)
        self.title.add(_titles(truth), _titles(answer) - {runs for kind, runs in truth if kind not in KNOWN})
        self.paragraph.add({runs for kind, runs in truth if kind == "paragraph"}, {runs for _, runs in answer})

    def shares(self) -> tuple[float | None, float | None, float | None, float | None]:
        """Boundary, join and title F1, and the share of paragraphs that are exact."""
        return self.boundary.f1, self.join.f1, self.title.f1, self.paragraph.recall


def _runs(spans: Iterable[Span], places: Sequence[int]) -> Runs:
    runs: list[Span] = []
    for start, end in ((places[start], places[end]) for start, end in spans):
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        elif start < end:
            runs.append((start, end))
    return tuple(runs)


def _boundaries(blocks: Iterable[tuple[str, Runs]], size: int) -> set[int]:
    """Starts and ends of runs, without those of the page."""
    return {place for _, runs in blocks for run in runs for place in run} - {0, size}


def _line_starts(text: str, places: Sequence[int]) -> set[int]:
    """Where lines after the first begin that are not blank; blank ones fall on the start of the next."""
    starts = {places[at + 1] for at, character in enumerate(text) if character == "\n"}
    return starts - {0, places[-1]}


def _titles(blocks: Iterable[tuple[str, Runs]]) -> set[Runs]:
    return {runs for kind, runs in blocks if kind in TITLES}
