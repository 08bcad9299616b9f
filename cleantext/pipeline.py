"""The pipeline on one screen: which stages there are, in which order, and how they are run.

    bytes ─decoding→ text ─repair→ ─normalize→ ─script→ text
                                       └─segmentation→ blocks ─script→ document

Repair comes before normalize, because its evidence is in the odd bytes. Segmentation comes before script conversion,
because a word cut by a line end converts wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Layer, Trace
from cleantext.normalize import NORMALIZE
from cleantext.repair import REPAIR
from cleantext.rules import Page, Span, Stage, merge_spans
from cleantext.scan import Scanner
from cleantext.script import SCRIPT

STAGES: tuple[Stage, ...] = (REPAIR, NORMALIZE, SCRIPT)

# A stage can uncover work for an earlier one (an entity inside an entity), so the stages go round until they find
# nothing; that is also what makes cleaning idempotent. Two rounds are the rule. The bound is there for hostile input.
ROUNDS = 8


def run(text: str, config: Config, to: str | None = None) -> tuple[str, Trace, tuple[Flag, ...]]:
    """Run the stages on `text` until nothing changes: the output, the record, and the flags in spans of `text`."""
    scanner = _scanner(config)
    layers: list[Layer] = []
    flags: list[Flag] = []
    for _ in range(ROUNDS):
        before = len(layers)
        found = scanner.scan(text, to is not None)
        if not found:
            break
        closed: Sequence[Span] = _protected(text, config.protect) if config.protect else ()
        for number, stage in enumerate(STAGES):
            rules = scanner.rules(number, found)
            if not rules:
                continue
            findings = stage.find(Page(text, config, to, closed), rules)
            if findings.flags:
                flags += _in_input(findings.flags, layers, flags)
                closed = merge_spans([*closed, *((flag.start, flag.end) for flag in findings.flags)])
            if findings.rows:
                layer = Layer(stage.name, text, findings.rows)
                layers.append(layer)
                text = layer.apply(text)
                found |= scanner.set_off("".join(set(layer.replacements)))
                closed = [layer.locate(*span, forward=True)[:2] for span in closed]  # no edit touches them
        if len(layers) == before:
            break
    return text, Trace(layers), tuple(sorted(flags, key=lambda flag: (flag.start, flag.end)))


@lru_cache(maxsize=64)
def _scanner(config: Config) -> Scanner:
    return Scanner(STAGES, config)


def _in_input(found: Sequence[Flag], layers: Sequence[Layer], known: Sequence[Flag]) -> list[Flag]:
    """`found` in spans of the input. A place that an earlier round flagged keeps that round's flag: it had more evidence."""
    trace = Trace(layers)
    moved = [replace(flag, start=at.start, end=at.end) for flag in found for at in [trace.locate(flag.start, flag.end)]]
    return [flag for flag in moved if not any(flag.start < old.end and old.start < flag.end for old in known)]


def _protected(text: str, terms: Sequence[str]) -> list[Span]:
    spans: list[Span] = []
    for term in terms:
        at = text.find(term)
        while at >= 0:
            spans.append((at, at + len(term)))
            at = text.find(term, at + len(term))
    return merge_spans(spans)
