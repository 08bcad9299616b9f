"""The pipeline on one screen: which stages there are, in which order, and how they are run.

    bytes ─decoding→ text ─repair→ ─normalize→ ─script→ text
                                       └─segmentation→ blocks ─script→ document

Repair comes before normalize, because its evidence is in the odd bytes. Segmentation comes before script conversion,
because a word cut by a line end converts wrongly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Layer, Trace
from cleantext.junk import JUNK
from cleantext.normalize import NORMALIZE
from cleantext.repair import REPAIR
from cleantext.rules import Page, Span, Stage, merge_spans, protected_spans
from cleantext.scan import Scanner
from cleantext.script import SCRIPT

STAGES: tuple[Stage, ...] = (REPAIR, JUNK, NORMALIZE, SCRIPT)

# A stage can uncover work for an earlier one (an entity inside an entity), so the stages go round until they find
# nothing; that is also what makes cleaning idempotent. Two rounds are the rule. The bound is there for hostile input.
ROUNDS = 8


class Pipeline:
    """The stages for one configuration."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._scanner = Scanner(STAGES, config)

    def run(self, text: str, to: str | None = None) -> tuple[str, Trace, tuple[Flag, ...]]:
        """Run the stages on `text` until nothing changes: the output, the record, and the flags in spans of `text`."""
        scanner, config = self._scanner, self._config
        layers: list[Layer] = []
        flags: list[Flag] = []
        flagged: list[Span] = []  # where the flags are in the text as it stands
        later = scanner.later
        reached = scanner.all  # the rules that can act at all: a later round has new characters from replacements alone
        for _ in range(ROUNDS):
            before = len(layers)
            reached = scanner.scan(text, reached, to is not None)
            found = scanner.open(text, reached) if reached else 0
            if not found:
                break
            protected = protected_spans(text, config.protect) if config.protect else []
            seen: list[Span] = []
            chosen = scanner.rules(found)
            for number, stage in enumerate(STAGES):
                rules = chosen[number]
                if not rules:
                    continue
                closed = merge_spans([*protected, *seen]) if seen else protected
                findings = stage.find(Page(text, config, to, closed, flagged), rules)
                if findings.flags:
                    seen = merge_spans([*seen, *((flag.start, flag.end) for flag in findings.flags)])
                    flags += _in_input(_unknown(findings.flags, flagged), layers)
                    flagged = merge_spans([*flagged, *seen])
                if findings.edits.starts:
                    layer = Layer(stage.name, text, findings.edits, settled=True)
                    layers.append(layer)
                    text = layer.apply(text)
                    replacements = set(layer.replacements)
                    fresh = scanner.set_off(replacements) & ~found
                    reached |= fresh
                    if "" in replacements:  # what is gone may have stood between two; the next round sees
                        reached |= scanner.paired
                    if fresh & later[number]:
                        found |= scanner.scan(text, fresh & later[number], to is not None)
                        chosen = scanner.rules(found)
                    if protected or flagged:
                        protected, seen, flagged = _moved(layer, protected, seen, flagged)
            if len(layers) == before:
                break
        return text, Trace(layers), tuple(_untouched(flags, layers) if flags else ())


def _moved(layer: Layer, *lists: list[Span]) -> list[list[Span]]:
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
