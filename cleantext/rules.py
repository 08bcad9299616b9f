"""Defines rules, the page that they see, and how the rules of one stage are run.

A rule is a function from a page to edits, with an id and the characters that can trigger it. It never builds the output. All
rules of a stage see the same text. If two of them edit the same characters, the one earlier in the stage's list wins; the
other gets its turn in the next round of the pipeline.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import sub
from typing import TYPE_CHECKING, Final, TypeVar, cast

from cleantext.config import PROFILES, Config
from cleantext.edits import NO_EDITS, Columns
from cleantext.patterns.membership import PLANE, members, places
from cleantext.record.merging import merge_tables, without_edits
from cleantext.spans import Span, merge_spans

if TYPE_CHECKING:
    from mypy_extensions import i64  # an int; compiled, one of the machine

    from cleantext.documents import Flag
    from cleantext.edits import Row


T = TypeVar("T")
_UNKNOWN: Final = object()


class Findings:
    """The edits and flags that a rule or a stage found, as spans of the page's text."""

    __slots__ = ("edits", "flags")

    def __init__(self, edits: Columns = NO_EDITS, flags: Sequence[Flag] = ()) -> None:
        self.edits, self.flags = edits, flags


NOTHING: Final = Findings()


class Page:
    """What a rule sees: one document's text at this stage. Every line of it ends in LF, whatever ends it in the document.

    to       the target script, if any
    closed   sorted spans that no rule may change: flagged or protected
    flagged  spans flagged in an earlier round; a rule must flag them again, but need not judge them again
    written  gives the sorted spans that a rule, named by its id, wrote in earlier rounds; None in the first round
    listed   the sorted offsets of all characters that stages and rules list (`Rule.listed`), and of the second of each two that
             trigger a rule together (`Rule.pairs`), if the scan noted them; else None
    given    the text with its own line ends, if they have the same offsets, else `text`
    unsettled  whether a stage before changed the text in this round, so that there will be another one
    answers  the cache of `once`
    """

    __slots__ = ("answers", "closed", "config", "flagged", "given", "listed", "text", "to", "unsettled", "written")

    def __init__(
        self,
        text: str,
        config: Config,
        to: str | None = None,
        closed: Sequence[Span] = (),
        flagged: Sequence[Span] = (),
        listed: list[int] | None = None,
        written: Callable[[str], Sequence[Span]] | None = None,
        given: str = "",
        unsettled: bool = False,
    ) -> None:
        self.text, self.config, self.to, self.listed = text, config, to, listed
        self.closed, self.flagged, self.written = closed, flagged, written
        self.given = given or text
        self.unsettled = unsettled
        self.answers: dict[object, object] = {}

    def once(self, question: Callable[[Page], T]) -> T:
        """`question(self)`, computed once for all rules. The key is the function itself, which must be one of a module."""
        known = self.answers.get(question, _UNKNOWN)
        if known is _UNKNOWN:
            known = self.answers[question] = question(self)
        return cast(T, known)

    def places(self, inside: str) -> list[int]:
        """The sorted offsets of the characters of a class that the asking rule or its stage lists, of the Basic Multilingual
        Plane."""
        if self.listed is None:
            return places(self.text, inside)
        text, table = self.text, members(inside)
        found: list[int] = []
        code: i64
        for at in self.listed:
            code = ord(text[at])
            if code < PLANE and table[code]:
                found.append(at)
        return found

    def known(self, question: Callable[[Page], T]) -> T | None:
        """The result of `question` if `once` has computed it, else None."""
        return cast("T | None", self.answers.get(question))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One kind of repair.

    summary   one line for `cleantext rules`
    find      finds the edits and flags of a page
    triggers  `find` runs on a page that holds one of these characters: the inside of a regular expression's character class,
              limited to the Basic Multilingual Plane or including all planes beyond it
    pairs     `find` also runs if a character of one class is directly followed by one of another. For characters that most
              texts hold; costs almost nothing
    listed    the inside of a class of rare characters whose offsets `find` asks for (`Page.places`): the scan notes them as it
              passes, which costs less than another look at the text
    gate      for triggers that are too common: a regular expression that must match somewhere in the text as well, or a
              function that returns whether to run `find`. It reads the whole text again, so a pattern must begin with a
              literal, or a class of characters, that is rare in correct text. A gate shared by rules is checked once
    profiles  the profiles in which the rule is on

    only_with_target  the rule runs only if there is a target script, and then without a trigger
    idle_when         (option name, value for which the rule does nothing)
    """

    id: str
    summary: str
    find: Callable[[Page], Findings | Columns | Iterable[Row]] = field(repr=False)
    triggers: str = ""
    listed: str = ""
    profiles: tuple[str, ...] = tuple(PROFILES)
    only_with_target: bool = False
    idle_when: tuple[str, str] | None = None
    gate: str | Callable[[str], object] = ""
    pairs: tuple[tuple[str, str], ...] = ()

    @property
    def family(self) -> str:
        """The part of the id before the slash: `width` of `width/half-stop`. In options it means all rules of the family."""
        return self.id.partition("/")[0]

    def active(self, config: Config) -> bool:
        """Whether `config` has the rule on."""
        if self.id in config.disable or self.family in config.disable:
            return False
        if self.idle_when is not None and getattr(config, self.idle_when[0]) == self.idle_when[1]:
            return False
        return config.profile in self.profiles or self.id in config.enable or self.family in config.enable


def _never(text: str) -> bool:  # noqa: ARG001
    return False


@dataclass(frozen=True, slots=True)
class Stage:
    """Rules that see the same text, in order of priority.

    closes    returns the spans that none of them may change, given the text and the starts and ends of the edits found
    listed    what they all may ask for: see `Rule.listed`
    will_act  tells cheaply that a text will most likely be changed: its rules are then run without a scan, which would have to
              be done again
    """

    name: str
    rules: tuple[Rule, ...]
    closes: Callable[[str, Sequence[int], Sequence[int]], Sequence[Span]] | None = None
    listed: str = ""
    will_act: Callable[[str], bool] = _never

    def find(self, page: Page, rules: Sequence[Rule]) -> Findings:
        """The merged findings of `rules`: without edits in closed spans, and with overlaps settled by rule order."""
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
        merged, ranks = merge_tables(found)
        edits = _settle(merged, ranks, closed)
        if self.closes is not None and edits.starts and (shut := self.closes(page.text, edits.starts, edits.ends)):
            edits = _settle(merged, ranks, merge_spans([*closed, *shut]))
        return Findings(edits, flags)


def _settle(edits: Columns, ranks: Sequence[int] | None, closed: Sequence[Span]) -> Columns:
    """A sorted, disjoint table of the sorted `edits`, whose rules have these `ranks` (None: they are all of one). An edit that
    touches a closed span is dropped, with all of its group."""
    disjoint = ranks is None or edits.are_disjoint()
    lost: set[int] = set()
    if closed:
        lost.update(_inside(edits, closed, disjoint))
    if ranks is not None and not disjoint:
        lost.update(_overruled(edits, ranks, lost))
    if lost:
        # Rules number their groups independently, so a group is identified by its rule and number.
        groups = {(reason.rules, reason.group) for place in lost if (reason := edits.reasons[place]).group is not None}
        if groups:
            lost.update(place for place, reason in enumerate(edits.reasons) if (reason.rules, reason.group) in groups)
        edits = without_edits(edits, lost)
    return edits


def _inside(edits: Columns, closed: Sequence[Span], disjoint: bool) -> Iterator[int]:
    """The places of the edits that change something inside a closed span. An insertion at its edge does not."""
    longest = 0 if disjoint else max(map(sub, edits.ends, edits.starts))
    for low, high in closed:
        first = bisect_left(edits.ends, low) if disjoint else bisect_left(edits.starts, low - longest)
        for place in range(first, bisect_left(edits.starts, high)):
            start, end = edits.starts[place], edits.ends[place]
            if max(start, low) < min(end, high) or low < start == end < high:
                yield place


def _overruled(edits: Columns, ranks: Sequence[int], lost: set[int]) -> Iterator[int]:
    """The places of the edits that overlap an edit of an earlier rule, which has a smaller rank."""
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
