"""What a rule is, what it sees, and how the rules of one stage are run.

A rule is a function from a page to rows of edits, with an id, a reason and the characters that can set it off. It never
builds the output. The rules of a stage all look at the same text; where two of them want the same characters, the one
that stands earlier in the stage's list wins, and the other gets its turn when the pipeline comes round again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from operator import itemgetter, le
from typing import TYPE_CHECKING

from cleantext.config import PROFILES, Config

if TYPE_CHECKING:
    from cleantext.documents import Flag
    from cleantext.edits import Row

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Findings:
    """What a rule or a stage found: rows of edits and flags. Spans are those of the page's text."""

    rows: Sequence[Row] = ()
    flags: Sequence[Flag] = ()


NOTHING = Findings()


@dataclass(slots=True)
class Page:
    """What a rule sees: one document's text at this stage.

    `to` is the script asked for, if any. `closed` are the sorted spans that no rule may change: flagged or protected, and
    what the stage itself closes. `memo` keeps what several rules want to know of the whole document.
    """

    text: str
    config: Config
    to: str | None = None
    closed: Sequence[Span] = ()
    memo: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` is run on a page that holds one of the characters of `triggers`, the inside of a regular expression's
    character class (Basic Multilingual Plane only). A rule with `asked` runs where a target script is asked for, and only
    there. `profiles` are those that have the rule on. `summary` is one line for `cleantext rules`."""

    id: str
    summary: str
    find: Callable[[Page], Findings | Iterable[Row]] = field(repr=False)
    triggers: str = ""
    profiles: tuple[str, ...] = PROFILES
    asked: bool = False

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    def active(self, config: Config) -> bool:
        """Whether `config` has the rule on."""
        if self.id in config.disable or self.family in config.disable:
            return False
        return config.profile in self.profiles or self.id in config.enable or self.family in config.enable


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that look at the same text, in order of priority, and what of a text is closed to all of them."""

    name: str
    rules: tuple[Rule, ...]
    closes: Callable[[str], Sequence[Span]] | None = None

    def find(self, page: Page, rules: Sequence[Rule]) -> Findings:
        """The findings of `rules` as one: closed spans respected, overlaps settled by rule order."""
        if self.closes is not None and (shut := self.closes(page.text)):
            page.closed = merge_spans([*page.closed, *shut])
        found: list[Sequence[Row]] = []
        flags: list[Flag] = []
        for rule in rules:
            findings = rule.find(page)
            if isinstance(findings, Findings):
                flags += findings.flags
                rows = findings.rows
            else:
                rows = list(findings)
            if rows:
                found.append(rows)
        if not found and not flags:
            return NOTHING
        flags.sort(key=lambda flag: (flag.start, flag.end))
        closed = merge_spans([*page.closed, *((flag.start, flag.end) for flag in flags)]) if flags else page.closed
        return Findings(_settle(found, closed), flags)


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """Sorted, disjoint spans that cover the same characters."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def without_spans(text: str, spans: Sequence[Span]) -> str:
    """`text` with U+FFFD, which says nothing, in the place of each character of the sorted, disjoint `spans`."""
    pieces: list[str] = []
    at = 0
    for start, end in spans:
        pieces += (text[at:start], "\ufffd" * (end - start))
        at = end
    return "".join([*pieces, text[at:]])


def _settle(found: list[Sequence[Row]], closed: Sequence[Span]) -> Sequence[Row]:
    """One sorted, disjoint list of rows. What touches a closed span goes, and so does all of its group."""
    if not found:
        return ()
    rows = found[0]
    if len(found) > 1 or not _disjoint(rows):
        rows = sorted(chain.from_iterable(found), key=itemgetter(0, 1))
    lost: set[int | None] = set()
    if closed:
        rows = _outside(rows, closed, lost)
    if not _disjoint(rows):
        rows = _by_priority(rows, found, lost)
    lost.discard(None)
    return [row for row in rows if row[3].group not in lost] if lost else rows


def _disjoint(rows: Sequence[Row]) -> bool:
    return all(map(le, map(itemgetter(1), rows), map(itemgetter(0), islice(rows, 1, None))))


def _outside(rows: Sequence[Row], closed: Sequence[Span], lost: set[int | None]) -> list[Row]:
    """The rows that change nothing inside a closed span. An insertion at the edge of one leaves it whole."""
    kept: list[Row] = []
    starts = list(map(itemgetter(0), rows))
    done = 0
    for low, high in closed:
        # Rows are no longer than a run of damage, so the ones that reach into the span stand right before it.
        first = bisect_left(starts, low)
        while first > done and rows[first - 1][1] > low:
            first -= 1
        last = bisect_left(starts, high, first)
        kept += rows[done:first]
        for row in rows[first:last]:
            if max(row[0], low) < min(row[1], high) or low < row[0] == row[1] < high:
                lost.add(row[3].group)
            else:
                kept.append(row)
        done = max(done, last)
    kept += rows[done:]
    return kept


def _by_priority(rows: Sequence[Row], found: Sequence[Sequence[Row]], lost: set[int | None]) -> list[Row]:
    """Disjoint rows: of those that overlap, that of the earlier rule."""
    rank = {id(row): number for number, each in enumerate(found) for row in each}
    kept: list[Row] = []
    for row in rows:
        while kept and kept[-1][1] > row[0]:
            if rank[id(kept[-1])] <= rank[id(row)]:
                lost.add(row[3].group)
                break
            lost.add(kept.pop()[3].group)
        else:
            kept.append(row)
    return kept
