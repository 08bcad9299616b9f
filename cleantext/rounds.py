"""A text on its way through the stages: a round of them, what it changed, and the flags and protected spans that move with it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Columns, Layer, Trace
from cleantext.record.columns import splice
from cleantext.record.line_feeds import LineFeeds
from cleantext.rules import Page, Rule, Stage
from cleantext.scan import Notes, RuleSet, Scanner
from cleantext.spans import Span, merge_spans


class Work:
    """A text on its way through the stages, with its record so far. Rules see it with LF for each line end."""

    # Spans of the current text: all that are flagged, those flagged in this round, and those that the options protect.
    flagged: Sequence[Span] = ()
    seen: Sequence[Span] = ()
    protected: Sequence[Span] = ()
    # What the scan noted of the current text, where no line end triggers a rule; None until it is scanned, and without a loop.
    notes: Notes | None = None
    # The current text as rules see it; None until one has to look.
    as_seen: LineFeeds | None = None
    # How many rounds were begun, and how many steps there were before the last one.
    rounds = 0
    settled = 0

    def __init__(self, text: str, config: Config, scanner: Scanner, to: str | None) -> None:
        self.text, self.config, self.scanner, self.to = text, config, scanner, to
        self.steps: list[tuple[str, str, Columns]] = []  # what each stage changed: its name, its input, its edits
        self.flags: list[Flag] = []

    def layers(self) -> list[Layer]:
        """The record so far: made when someone asks, since `clean` does not."""
        return [Layer(stage, text, edits, settled=True) for stage, text, edits in self.steps]

    def lasting_flags(self, layers: Sequence[Layer]) -> tuple[Flag, ...]:
        """The flags in whose spans none of `layers`, those of the record, changed anything, sorted."""
        return tuple(_untouched(self.flags, layers)) if self.flags else ()

    def run_round(self, possible: RuleSet) -> RuleSet:
        """Run all stages once, with the rules in `possible`. Returns the rules that can act in the next round: those that
        the text or a replacement triggered in this one."""
        scanner = self.scanner
        self.rounds += 1
        self.settled = len(self.steps)
        self.seen = ()
        if self.config.protect:
            page = self._page()
            self.protected = page.to_given(page.find_terms(self.config.protect))
        reached = 0
        for phase in scanner.phases:
            among = (possible | reached) & phase.rules
            unscanned = self.notes is None and any(stage.will_act(self.text) for _, stage, _ in phase.stages)
            here = among if unscanned or not among else self._triggered(among)
            reached |= here
            found = scanner.passing_gates(self._page().text, here) if here else 0
            if not found:
                continue
            chosen = scanner.by_stage(found)
            for number, stage, later in phase.stages:
                if chosen[number] and (replacements := self._run_stage(stage, chosen[number])):
                    fresh = scanner.triggered_by(replacements) & ~found
                    reached |= fresh
                    if "" in replacements:  # a deletion can bring two characters together; the next round looks for them
                        reached |= scanner.with_pairs
                    if fresh & later:
                        found |= self._triggered(fresh & later)
                        chosen = scanner.by_stage(found)
        return reached

    def _page(self) -> LineFeeds:
        """The current text as rules see it."""
        page = self.as_seen
        if page is None:
            page = self.as_seen = LineFeeds(self.text)
        return page

    def _written(self, rule: str) -> Sequence[Span]:
        """The spans of the page that edits of the rule with this id wrote."""
        edits = Trace(self.layers()).compose()
        spans = zip(*edits.output_spans, edits.reasons, strict=True)
        return self._page().from_given([(start, end) for start, end, reason in spans if rule in reason.rules])

    def _triggered(self, among: RuleSet) -> RuleSet:
        """The rules in `among` that the text triggers."""
        has_target, loop = self.to is not None, self.scanner.loop
        if loop is None:
            return self.scanner.scan(self.text, among, has_target)
        if self.notes is None:
            self.notes = loop.scan(self.text)
        return self.scanner.noted(self.notes, has_target) & among

    def _run_stage(self, stage: Stage, rules: Sequence[Rule]) -> list[str]:
        """Apply the findings of `rules`, which belong to `stage`. Returns the replacements of their edits, each once."""
        closed = merge_spans([*self.protected, *self.seen]) if self.seen else self.protected
        page = self._page()
        listed = self.notes.listed if self.notes is not None and page.text is self.text else None
        written = self._written if self.rounds > 1 else None
        unsettled = len(self.steps) > self.settled
        closed, flagged = page.from_given(closed), page.from_given(self.flagged)
        given = page.given if len(page.given) == len(page.text) else page.text
        findings = stage.find(Page(page.text, self.config, self.to, closed, flagged, listed, written, given, unsettled), rules)
        if findings.flags:
            flags = page.flags_to_given(findings.flags)
            self.seen = merge_spans([*self.seen, *((flag.start, flag.end) for flag in flags)])
            self.flags += _in_input(_unknown(flags, self.flagged), self.layers())
            self.flagged = merge_spans([*self.flagged, *self.seen])
        if not findings.edits.starts:
            return []
        edits = page.edits_to_given(findings.edits)
        self.steps.append((stage.name, self.text, edits))
        if self.protected or self.flagged:
            layer = Layer(stage.name, self.text, edits, settled=True)
            self.protected, self.seen, self.flagged = _moved(layer, self.protected, self.seen, self.flagged)
        self.text = splice(self.text, edits.starts, edits.ends, edits.replacements)
        replacements = edits.distinct_replacements()
        self.as_seen = page.after(self.text, replacements)
        if self.notes is not None and self.scanner.loop is not None:
            self.notes = self.scanner.loop.scan_again(self.text, edits, self.notes)
        return replacements


def _moved(layer: Layer, *lists: Sequence[Span]) -> list[list[Span]]:
    """The spans of each list as spans of the output of `layer`, whose edits touch none of them."""
    spans = sorted({span for spans in lists for span in spans})  # many are in two of the lists
    place = dict(zip(spans, layer.moved(spans), strict=True))
    return [list(map(place.__getitem__, spans)) for spans in lists]


def _unknown(flags: Sequence[Flag], known: Sequence[Span]) -> list[Flag]:
    """The flags that overlap no span in `known`, flagged in an earlier round. That round saw more evidence, so its flag is
    kept."""
    ends = [end for _, end in known]
    nearest = ((flag, bisect_right(ends, flag.start)) for flag in flags)
    return [flag for flag, at in nearest if at == len(known) or known[at][0] >= flag.end]


def _in_input(flags: Sequence[Flag], layers: Sequence[Layer]) -> list[Flag]:
    """`flags` as spans of the input, without those whose text an earlier layer changed."""
    trace = Trace(layers)
    moved = ((flag, trace.locate(flag.start, flag.end)) for flag in flags)
    return [
        replace(flag, start=at.start, end=at.end) for flag, at in moved if at.exact and at.end - at.start == flag.end - flag.start
    ]


def _untouched(flags: Sequence[Flag], layers: Sequence[Layer]) -> list[Flag]:
    """The flags, sorted, in whose spans no layer changed anything. One can have: a later round may see other bounds."""
    kept = [(flag, _span(flag)) for flag in sorted(flags, key=_span)]
    for layer in layers:
        kept = [(flag, span) for flag, span in kept if not _changes(layer, *span)]
        kept = list(zip((flag for flag, _ in kept), layer.moved([span for _, span in kept]), strict=True))
    return [flag for flag, _ in kept]


def _span(flag: Flag) -> Span:
    return flag.start, flag.end


def _changes(layer: Layer, start: int, end: int) -> bool:
    """Whether `layer` changes something inside `start:end` of its input."""
    place = bisect_right(layer.ends, start)
    return place < len(layer) and layer.starts[place] < end
