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
from cleantext.normalize import NORMALIZE
from cleantext.repair import REPAIR
from cleantext.rules import Page, Span, Stage, merge_spans, protected_spans
from cleantext.scan import Scanner
from cleantext.script import SCRIPT

STAGES: tuple[Stage, ...] = (REPAIR, NORMALIZE, SCRIPT)

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
        for _ in range(ROUNDS):
            before = len(layers)
            found = scanner.scan(text, to is not None)
            if not found:
                break
            protected = protected_spans(text, config.protect) if config.protect else []
            seen: list[Span] = []
            for number, stage in enumerate(STAGES):
                rules = scanner.rules(number, found)
                if not rules:
                    continue
                closed = merge_spans([*protected, *seen]) if seen else protected
                findings = stage.find(Page(text, config, to, closed), rules)
                if findings.flags:
                    seen = merge_spans([*seen, *((flag.start, flag.end) for flag in findings.flags)])
                    flags += _in_input(_unknown(findings.flags, flagged), layers, text)
                    flagged = merge_spans([*flagged, *seen])
                if findings.edits.starts:
                    layer = Layer(stage.name, text, findings.edits)
                    layers.append(layer)
                    text = layer.apply(text)
                    found |= scanner.set_off(set(layer.replacements))
                    if protected or flagged:
                        protected, seen, flagged = _moved(layer, protected, seen, flagged)
            if len(layers) == before:
                break
        trace = Trace(layers)
        if flags:  # a later round can see other bounds, and edit what an earlier one flagged
            flags = [flag for flag in flags if not _touched(trace, flag.start, flag.end)]
            flags.sort(key=lambda flag: (flag.start, flag.end))
        return text, trace, tuple(flags)


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


def _in_input(flags: Sequence[Flag], layers: Sequence[Layer], text: str) -> list[Flag]:
    """`flags`, which are in spans of `text`, in spans of the input. What an earlier round changed is no flag of the input."""
    trace = Trace(layers)
    moved: list[Flag] = []
    for flag in flags:
        start, end, exact = trace.locate(flag.start, flag.end)
        if exact and end - start == flag.end - flag.start and not _touched(trace, start, end):
            moved.append(replace(flag, start=start, end=end))
    return moved


def _touched(trace: Trace, start: int, end: int) -> bool:
    """Whether a layer changed something inside the span of the input."""
    for layer in trace.layers:
        place = bisect_right(layer.ends, start)
        if place < len(layer) and layer.starts[place] < end:
            return True
        start, end, _ = layer.locate(start, end, forward=True)
    return False
