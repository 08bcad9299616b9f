"""The pipeline on one screen: which stages there are, in which order, and how they are run.

    bytes ─decoding→ text ─injection→ ─repair→ ─junk→ ─normalize→ ─script→ text
                                                                  └─segmentation→ drafts ─script→ document

Repair comes before normalize, because its evidence is in the odd bytes; what an annotator put in goes first of all, since
it is most of a page's odd characters. Junk acts in the profile `web` alone. Segmentation comes before script conversion,
because a word cut by a line end converts wrongly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Layer, Trace
from cleantext.junk import JUNK
from cleantext.normalize import NORMALIZE
from cleantext.repair import INJECTION, REPAIR
from cleantext.rules import Page, Rule, Span, Stage, merge_spans, protected_spans
from cleantext.scan import Scanner
from cleantext.script import SCRIPT

# A text is scanned once for the rules of all stages of a phase: what a stage puts in can set off only those behind it that
# its new characters do. An injected page is another text without its annotations, so that comes before the scan for the rest.
PHASES: tuple[tuple[Stage, ...], ...] = ((INJECTION,), (REPAIR, JUNK, NORMALIZE, SCRIPT))
STAGES = tuple(stage for phase in PHASES for stage in phase)

_LONG = 250  # code points from which on asking for a few characters is much faster than a scan

# A stage can uncover work for an earlier one (an entity inside an entity), so the stages go round until they find
# nothing; that is also what makes cleaning idempotent. Two rounds are the rule. The bound is there for hostile input.
ROUNDS = 8


@lru_cache(maxsize=16)
def pipeline_for(config: Config) -> Pipeline:
    """The pipeline for `config`: made once, since its patterns take a while to compile."""
    return Pipeline(config)


class Pipeline:
    """The stages for one configuration."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._scanner = Scanner(PHASES, config)

    def run(self, text: str, to: str | None = None) -> tuple[str, Trace, tuple[Flag, ...]]:
        """Run the stages on `text` until nothing changes: the output, the record, and the flags in spans of `text`."""
        work = _Work(text, self._config, self._scanner, to)
        possible = self._scanner.all  # the rules that can act: in a later round those that could, or have new characters
        for _ in range(ROUNDS):
            before = len(work.layers)
            possible = work.round(possible)
            if len(work.layers) == before:
                break
        trace = Trace(work.layers) if work.layers else _NO_EDITS
        return work.text, trace, tuple(_untouched(work.flags, work.layers)) if work.flags else ()


_NO_EDITS = Trace()


class _Work:
    """A text on its way through the stages, with what was done to it so far."""

    # In the text as it stands: all that is flagged, what of it this round has seen, and what the configuration protects.
    flagged: Sequence[Span] = ()
    seen: Sequence[Span] = ()
    protected: Sequence[Span] = ()
    # All rules that the text sets off, once it was asked; not where to ask for few rules is faster.
    scanned: int | None = None

    def __init__(self, text: str, config: Config, scanner: Scanner, to: str | None) -> None:
        self.text, self.config, self.scanner, self.to = text, config, scanner, to
        self.layers: list[Layer] = []
        self.flags: list[Flag] = []

    def round(self, possible: int) -> int:
        """All stages once, with those rules that are `possible`; the rules that are in the next round."""
        scanner = self.scanner
        self.seen = ()
        if self.config.protect:
            self.protected = protected_spans(self.text, self.config.protect)
        reached = 0
        for phase in scanner.phases:
            among = (possible | reached) & phase.rules
            here = self._set_off(among, phase.few) if among else 0
            reached |= here
            found = scanner.open(self.text, here) if here else 0
            if not found:
                continue
            chosen = scanner.rules(found)
            for number, stage, later in phase.stages:
                if chosen[number] and (layer := self._run(stage, chosen[number])) is not None:
                    replacements = set(layer.replacements)
                    fresh = scanner.set_off(replacements) & ~found
                    reached |= fresh
                    if "" in replacements:  # what is gone may have stood between two; the next round sees
                        reached |= scanner.paired
                    if fresh & later:
                        found |= self._set_off(fresh & later)
                        chosen = scanner.rules(found)
        return reached

    def _set_off(self, among: int, few: Sequence[tuple[str, int]] = ()) -> int:
        """The rules `among` these that the text sets off; `few` are the characters that can, if they are few."""
        asked = self.to is not None
        if not self.scanner.in_one_loop:
            return self.scanner.scan(self.text, among, asked)
        if self.scanned is None:
            # The first phase changes most of the texts that it acts on, and these are scanned when they are changed.
            if few and len(self.text) > _LONG:
                return self.scanner.ask(self.text, few) & among
            self.scanned = self.scanner.scan(self.text, self.scanner.all, asked)
        return self.scanned & among

    def _run(self, stage: Stage, rules: Sequence[Rule]) -> Layer | None:
        """Do what `rules` of `stage` find; the layer of their edits, if there are any."""
        closed = merge_spans([*self.protected, *self.seen]) if self.seen else self.protected
        findings = stage.find(Page(self.text, self.config, self.to, closed, self.flagged), rules)
        if findings.flags:
            self.seen = merge_spans([*self.seen, *((flag.start, flag.end) for flag in findings.flags)])
            self.flags += _in_input(_unknown(findings.flags, self.flagged), self.layers)
            self.flagged = merge_spans([*self.flagged, *self.seen])
        if not findings.edits.starts:
            return None
        layer = Layer(stage.name, self.text, findings.edits, settled=True)
        self.layers.append(layer)
        self.text = layer.apply(self.text)
        self.scanned = None
        if self.protected or self.flagged:
            self.protected, self.seen, self.flagged = _moved(layer, self.protected, self.seen, self.flagged)
        return layer


def _moved(layer: Layer, *lists: Sequence[Span]) -> list[list[Span]]:
    """Spans that no edit of `layer` touches, where they are in its output. Many are in two of the lists."""
    spans = sorted({span for spans in lists for span in spans})
    place = dict(zip(spans, layer.moved(spans), strict=True))
    return [list(map(place.__getitem__, spans)) for spans in lists]


def _unknown(flags: Sequence[Flag], known: Sequence[Span]) -> list[Flag]:
    """The flags at places that no earlier round flagged: that one had more evidence, and its flag stays."""
    ends = [end for _, end in known]
    nearest = ((flag, bisect_right(ends, flag.start)) for flag in flags)
    return [flag for flag, at in nearest if at == len(known) or known[at][0] >= flag.end]


def _in_input(flags: Sequence[Flag], layers: Sequence[Layer]) -> list[Flag]:
    """`flags` in spans of the input; without those that stand on what was changed since."""
    trace = Trace(layers)
    moved = ((flag, trace.locate(flag.start, flag.end)) for flag in flags)
    return [
        replace(flag, start=at.start, end=at.end) for flag, at in moved if at.exact and at.end - at.start == flag.end - flag.start
    ]


def _untouched(flags: Sequence[Flag], layers: Sequence[Layer]) -> list[Flag]:
    """The flags, sorted, in whose spans no layer changed anything: a later round can see other bounds than an earlier one."""
    kept = [(flag, (flag.start, flag.end)) for flag in sorted(flags, key=lambda flag: (flag.start, flag.end))]
    for layer in layers:
        kept = [(flag, span) for flag, span in kept if not _changes(layer, *span)]
        kept = list(zip((flag for flag, _ in kept), layer.moved([span for _, span in kept]), strict=True))
    return [flag for flag, _ in kept]


def _changes(layer: Layer, start: int, end: int) -> bool:
    """Whether the layer changes something inside the span of its input."""
    place = bisect_right(layer.ends, start)
    return place < len(layer) and layer.starts[place] < end
