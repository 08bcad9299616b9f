"""What a rule is, what it sees, and how the rules of one stage are run.

A rule is a function from a page to rows of edits, with an id, a reason and the characters that can set it off. It never
builds the output. The rules of a stage all look at the same text; where two of them want the same characters, the one
that stands earlier in the stage's list wins, and the other gets its turn when the pipeline comes round again.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import sub
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar, cast

from cleantext.config import PROFILES, Config
from cleantext.edits import NO_EDITS, Columns
from cleantext.record.tables import merge_tables, without_edits
from cleantext.spans import Span, merge_spans

if TYPE_CHECKING:
    from cleantext.documents import Flag
    from cleantext.edits import Row


T = TypeVar("T")
_UNKNOWN: Final = object()


class Findings(NamedTuple):
    """What a rule or a stage found: edits and flags. Spans are those of the page's text."""

    edits: Columns = NO_EDITS
    flags: Sequence[Flag] = ()


NOTHING = Findings()


@dataclass(slots=True)
class Page:
    """What a rule sees: one document's text at this stage. Every line of it ends in LF, whatever ends it in the document.

    `to` is the script asked for, if any. `closed` are the sorted spans that no rule may change: flagged or protected.
    `flagged` are the spans that an earlier round flagged: they have to be flagged again, but not judged again. `mended` are the
    sorted spans that `repair/mojibake` mends, for the rules behind it in the list, which would otherwise flag a part of one and
    so close it. `answers` keeps what `once` was asked.
    """

    text: str
    config: Config
    to: str | None = None
    closed: Sequence[Span] = ()
    flagged: Sequence[Span] = ()
    mended: Sequence[Span] = ()
    answers: dict[object, object] = field(default_factory=dict)

    def once(self, question: Callable[[Page], T]) -> T:
        """`question(self)`, worked out once however many rules ask. The key is the function itself, one of a module."""
        known = self.answers.get(question, _UNKNOWN)
        if known is _UNKNOWN:
            known = self.answers[question] = question(self)
        return cast(T, known)

    def known(self, question: Callable[[Page], T]) -> T | None:
        """What `once` has worked out; None if nobody has asked yet."""
        return cast("T | None", self.answers.get(question))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of repair.

    triggers  `find` is run on a page that holds one of these characters: the inside of a regular expression's character
              class, of the Basic Multilingual Plane, or the whole of the planes beyond it as well
    pairs     what else sets the rule off: a character of one class and right behind it one of another. For characters
              that stand in most texts; costs next to nothing
    gate      for triggers that tell too little: a regular expression that the text must match somewhere as well, or a
              function that says whether to go on. It looks at the whole text once more, so it begins with a literal that
              right text seldom has, or a class of such. Rules that share one are asked once
    profiles  those that have the rule on
    summary   one line for `cleantext rules`

    only_with_target  the rule runs where a target script is asked for, and only there
    idle_when         an option's name, and the value with which the rule does nothing
    """

    id: str
    summary: str
    find: Callable[[Page], Findings | Columns | Iterable[Row]] = field(repr=False)
    triggers: str = ""
    profiles: tuple[str, ...] = tuple(PROFILES)
    only_with_target: bool = False
    idle_when: tuple[str, str] | None = None
    gate: str | Callable[[str], object] = ""
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def family(self) -> str:
        """What stands before the slash of the id: `width` of `width/half-stop`. Options take it for all rules of that family."""
        return self.id.partition("/")[0]

    def active(self, config: Config) -> bool:
        """Whether `config` has the rule on."""
        if self.id in config.disable or self.family in config.disable:
            return False
        if self.idle_when is not None and getattr(config, self.idle_when[0]) == self.idle_when[1]:
            return False
        return config.profile in self.profiles or self.id in config.enable or self.family in config.enable


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that look at the same text, in order of priority, and what of a text is closed to all of them."""

    name: str
    rules: tuple[Rule, ...]
    closes: Callable[[str, Sequence[int], Sequence[int]], Sequence[Span]] | None = None

    def find(self, page: Page, rules: Sequence[Rule]) -> Findings:
        """The findings of `rules` as one: closed spans respected, overlaps settled by rule order."""
        found: list[Columns] = []
        flags: list[Flag] = []
        for rule in rules:
            edits = rule.find(page)
            if edits is NO_EDITS:
                continue
            if isinstance(edits, Findings):
                flags += edits.flags
                edits = edits.edits
            if not isinstance(edits, Columns):
                edits = Columns.of(edits)
            if edits.starts:
                found.append(edits)
        if flags:
            flags.sort(key=lambda flag: (flag.start, flag.end))
        if not found:
            return Findings(NO_EDITS, flags) if flags else NOTHING
        closed = page.closed
        if flags:
            closed = merge_spans([*closed, *((flag.start, flag.end) for flag in flags)])
        edits = _settle(found, closed)
        if self.closes is not None and edits.starts and (shut := self.closes(page.text, edits.starts, edits.ends)):
            edits = _settle(found, merge_spans([*closed, *shut]))
        return Findings(edits, flags)


def _settle(found: Sequence[Columns], closed: Sequence[Span]) -> Columns:
    """One sorted, disjoint table of edits. What touches a closed span goes, and so does all of its group."""
    if not found:
        return NO_EDITS
    edits, ranks = merge_tables(found)
    disjoint = ranks is None or edits.are_disjoint()
    lost: set[int] = set()
    if closed:
        lost.update(_inside(edits, closed, disjoint))
    if ranks is not None and not disjoint:
        lost.update(_overruled(edits, ranks, lost))
    if lost:
        # Rules number their groups by places, and two can have the same.
        groups = {(reason.rules, reason.group) for place in lost if (reason := edits.reasons[place]).group is not None}
        if groups:
            lost.update(place for place, reason in enumerate(edits.reasons) if (reason.rules, reason.group) in groups)
        edits = without_edits(edits, lost)
    return edits


def _inside(edits: Columns, closed: Sequence[Span], disjoint: bool) -> Iterator[int]:
    """The places of the edits that change something inside a closed span. An insertion at its edge leaves it whole."""
    longest = 0 if disjoint else max(map(sub, edits.ends, edits.starts))
    for low, high in closed:
        first = bisect_left(edits.ends, low) if disjoint else bisect_left(edits.starts, low - longest)
        for place in range(first, bisect_left(edits.starts, high)):
            start, end = edits.starts[place], edits.ends[place]
            if max(start, low) < min(end, high) or low < start == end < high:
                yield place


def _overruled(edits: Columns, ranks: Sequence[int], lost: set[int]) -> Iterator[int]:
    """The places of the edits that overlap one of an earlier rule, which has the smaller rank."""
    kept: list[int] = []
    for place, start in enumerate(edits.starts):
        if place in lost:
            continue
        while kept and edits.ends[kept[-1]] > start:
            if ranks[kept[-1]] < ranks[place]:
                yield place
                break
            yield kept.pop()
        else:
            kept.append(place)
