"""The pipeline on one screen: which stages there are, in which order, and how they are run.

    bytes ─decoding→ text ─injection→ ─repair→ ─junk→ ─normalize→ ─script→ text
                                                                  └─segmentation→ drafts ─script→ document

Repair comes before normalize, because its evidence is in unusual characters, which normalize changes. Injected pinyin is
removed first of all: it would be most of a text's unusual characters. Junk acts in the profile `web` only. Segmentation
comes before script conversion, because a word cut by a line end converts wrongly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Columns, Layer, Trace
from cleantext.junk import JUNK
from cleantext.normalize import NORMALIZE
from cleantext.record.columns import splice
from cleantext.record.line_feeds import LineFeeds
from cleantext.repair import INJECTION, REPAIR
from cleantext.rules import Page, Rule, Stage
from cleantext.scan import Notes, RuleSet, Scanner
from cleantext.script import SCRIPT
from cleantext.spans import Span, merge_spans

# A text is scanned once for all stages of a phase. Edits of one stage can trigger rules of a later one, but only through the
# characters that they insert. Injection is a phase of its own, since without the injected pinyin the text is quite another.
PHASES: tuple[tuple[Stage, ...], ...] = ((INJECTION,), (REPAIR, JUNK, NORMALIZE, SCRIPT))
STAGES = tuple(stage for phase in PHASES for stage in phase)

# A stage can uncover work for an earlier one (an entity inside an entity), so the stages run in rounds until a round changes
# nothing; this also makes cleaning idempotent. Two rounds are usual. The bound is for hostile input.
ROUNDS: Final = 8


@lru_cache(maxsize=16)
def pipeline_for(config: Config) -> Pipeline:
    """The pipeline for `config`. Cached, since its patterns take a while to compile."""
    return Pipeline(config)


class Pipeline:
    """The stages for one configuration."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._scanner = Scanner(PHASES, config)

    def run(self, text: str, to: str | None = None) -> tuple[str, Trace, tuple[Flag, ...]]:
        """Run the stages on `text` until nothing changes. Returns the output, the record, and the flags as spans of `text`."""
        work = self._work_on(text, to)
        layers = work.layers()
        trace = Trace(layers) if layers else _EMPTY_TRACE
        return work.text, trace, tuple(_untouched(work.flags, layers)) if work.flags else ()

    def clean(self, text: str, to: str | None = None) -> str:
        """The output of `run` alone."""
        return self._work_on(text, to).text

    def _work_on(self, text: str, to: str | None) -> _Work:
        work = _Work(text, self._config, self._scanner, to)
        possible = self._scanner.every_rule
        for _ in range(ROUNDS):
            before = len(work.steps)
            possible = work.run_round(possible)
            if len(work.steps) == before:
                break
        return work


_EMPTY_TRACE: Final = Trace()


class _Work:
    """A text on its way through the stages, with its record so far. Rules see it with LF for each line end."""

    # Spans of the current text: all that are flagged, those flagged in this round, and those that the options protect.
    flagged: Sequence[Span] = ()
    seen: Sequence[Span] = ()
    protected: Sequence[Span] = ()
    # What the scan noted of the current text, where no line end triggers a rule; None until it is scanned, and without a loop.
    notes: Notes | None = None
    # The current text as rules see it; None until one has to look.
    as_seen: LineFeeds | None = None
    # How many rounds were begun.
    rounds = 0

    def __init__(self, text: str, config: Config, scanner: Scanner, to: str | None) -> None:
        self.text, self.config, self.scanner, self.to = text, config, scanner, to
        self.steps: list[tuple[str, str, Columns]] = []  # what each stage changed: its name, its input, its edits
        self.flags: list[Flag] = []

    def layers(self) -> list[Layer]:
        """The record so far: made when someone asks, since `clean` does not."""
        return [Layer(stage, text, edits, settled=True) for stage, text, edits in self.steps]

    def run_round(self, possible: RuleSet) -> RuleSet:
        """Run all stages once, with the rules in `possible`. Returns the rules that can act in the next round: those that
        the text or a replacement triggered in this one."""
        scanner = self.scanner
        self.rounds += 1
        self.seen = ()
        if self.config.protect:
            page = self._page()
            self.protected = page.to_given(page.find_terms(self.config.protect))
        reached = 0
        for phase in scanner.phases:
            among = (possible | reached) & phase.rules
            # Most texts whose first bracket holds letters are changed by the first phase, and scanned after that.
            is_told = phase is scanner.phases[0] and self.notes is None and _begins_annotated(self.text)
            here = among if is_told or not among else self._triggered(among)
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
        closed, flagged = page.from_given(closed), page.from_given(self.flagged)
        given = page.given if len(page.given) == len(page.text) else page.text
        findings = stage.find(Page(page.text, self.config, self.to, closed, flagged, listed, written, given), rules)
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


def _begins_annotated(text: str) -> bool:
    """Whether the first bracket of `text` holds a small letter first."""
    at = text.find("(") + 1
    return 0 < at < len(text) and ("a" <= text[at] <= "z" or "\xdf" < text[at] < "\u0200")


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
