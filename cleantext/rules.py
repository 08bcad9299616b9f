"""What a rule is, what it sees, and how the rules of one stage are run.

A rule is a function from a page to rows of edits, with an id, a reason and the characters that can set it off. It never
builds the output. The rules of a stage all look at the same text; where two of them want the same characters, the one
that stands earlier in the stage's list wins, and the other gets its turn when the pipeline comes round again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import chain, islice
from operator import itemgetter, le

from cleantext.config import PROFILES, Config
from cleantext.documents import Flag
from cleantext.edits import Row

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Findings:
    """What a rule or a stage found: rows of edits, sorted and disjoint, and flags. Spans are those of the page's text."""

    rows: Sequence[Row] = ()
    flags: Sequence[Flag] = ()


NOTHING = Findings()


@dataclass(slots=True)
class Page:
    """What a rule sees: one document's text at this stage.

    `present` holds each suspect character of the text once (see `scan`). `closed` are the sorted spans that no rule may
    change: flagged or protected. `to` is the script asked for, if any. `memo` keeps what several rules want to know of the
    whole document.
    """

    text: str
    config: Config
    present: str
    to: str | None = None
    closed: Sequence[Span] = ()
    memo: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """`find` runs on a page that holds one of the characters of `triggers`, the inside of a regular expression's
    character class. `profiles` are those that have the rule on. `summary` is one line for `cleantext rules`."""

    id: str
    summary: str
    find: Callable[[Page], Findings | Iterable[Row]] = field(repr=False)
    triggers: str
    profiles: tuple[str, ...] = PROFILES

    @property
    def family(self) -> str:
        return self.id.partition("/")[0]

    def active(self, config: Config) -> bool:
        """Whether `config` has the rule on."""
        if self.id in config.disable or self.family in config.disable:
            return False
        return config.profile in self.profiles or self.id in config.enable or self.family in config.enable

    def triggered(self, present: str) -> bool:
        """Whether one of the characters `present` can set the rule off."""
        return _trigger(self.triggers)(present) is not None


@cache
def _trigger(triggers: str) -> Callable[[str], object]:
    return re.compile(f"[{triggers}]").search


def run_rules(rules: Sequence[Rule], page: Page) -> Findings:
    """The findings of all active rules of a stage as one: closed spans respected, overlaps settled by rule order."""
    found = [_run(rule, page) for rule in _active(rules, page.config) if rule.triggered(page.present)]
    found = [each for each in found if each.rows or each.flags]
    if not found:
        return NOTHING
    flags = sorted(chain.from_iterable(each.flags for each in found), key=lambda flag: (flag.start, flag.end))
    closed = merge_spans(chain(page.closed, ((flag.start, flag.end) for flag in flags)))
    return Findings(_settle([each.rows for each in found if each.rows], closed), flags)


@lru_cache(maxsize=256)
def _active(rules: Sequence[Rule], config: Config) -> tuple[Rule, ...]:
    return tuple(rule for rule in rules if rule.active(config))


def _run(rule: Rule, page: Page) -> Findings:
    found = rule.find(page)
    return found if isinstance(found, Findings) else Findings(list(found))


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
    rows = found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=itemgetter(0, 1))
    if not closed and _disjoint(rows):
        return rows
    dropped: set[int] = set()  # places in the list of all rows, earlier rules first
    ranked = [row for each in found for row in each]
    by_place = sorted(range(len(ranked)), key=lambda rank: (ranked[rank][0], ranked[rank][1], rank))
    kept: list[int] = []
    spans = iter([*closed, (1 << 62, 1 << 62)])
    shut = next(spans)
    for rank in by_place:
        start, end, _, _ = ranked[rank]
        while shut[1] < start or (shut[1] == start and end > start):
            shut = next(spans)
        # An insertion at the edge of a closed span leaves the span whole.
        if max(shut[0], start) < min(shut[1], end) or shut[0] < start == end < shut[1]:
            dropped.add(rank)
            continue
        while kept and ranked[kept[-1]][1] > start:
            if kept[-1] < rank:
                dropped.add(rank)
                break
            dropped.add(kept.pop())
        else:
            kept.append(rank)
    lost_groups = {reason.group for rank in dropped if (reason := ranked[rank][3]).group is not None}
    return [ranked[rank] for rank in kept if ranked[rank][3].group not in lost_groups or ranked[rank][3].group is None]


def _disjoint(rows: Sequence[Row]) -> bool:
    return all(map(le, map(itemgetter(1), rows), map(itemgetter(0), islice(rows, 1, None))))
