"""The edit record: what was changed, where, by which rule and why, and how to undo it.

A stage never builds its output: it lists edits on its input, and `Layer.apply` makes the output from them. A `Trace` is
the layers of all stages in order. All offsets are code points and all spans half-open, in the *input* of their layer.

A heavily damaged page carries an edit every thirty characters, so a layer keeps columns, filled and read by functions
that run in C, and makes `Edit` objects only when someone looks at them. Cost follows the number of edits, never the
length of the text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from operator import add, eq, index, itemgetter, sub
from typing import NamedTuple

from cleantext.record.columns import NO_EDITS, Columns, Reason, Row, splice
from cleantext.record.composition import compose_columns
from cleantext.record.locating import Located, SpanColumns, map_span

__all__ = ["NO_EDITS", "Columns", "Edit", "Layer", "Located", "Reason", "Row", "Trace"]


class Edit(NamedTuple):
    """`text[start:end]` becomes `replacement`. Edits with the same `group` stand or fall together (a pair of brackets).

    `confidence`, from 0 to 1: a probability where a model chose among readings (misaligned runs, mojibake, lost characters);
    else the rule's own grade, 1.0 where nothing else can be meant.
    """

    start: int
    end: int
    replacement: str
    rules: tuple[str, ...]
    evidence: str
    confidence: float = 1.0
    group: int | None = None


class Layer:
    """One stage's edits: sorted, disjoint, on that stage's input. Immutable; equal if its columns are equal.

    What the edits removed and where their replacements are is computed on first use; threads may share a layer.
    """

    __slots__ = ("_output_spans", "_removed", "_text", "ends", "reasons", "replacements", "stage", "starts")

    def __init__(self, stage: str, text: str, edits: Columns | Iterable[Row | Edit], *, settled: bool = False) -> None:
        """Record `edits` as edits of `text`; `settled` edits are known to be sorted and disjoint.

        Raises ValueError where they overlap, are out of order, or reach outside the text: that is a bug in a rule. Raises
        TypeError for what is neither a row nor an `Edit`.
        """
        if not isinstance(edits, Columns):
            edits = Columns.of(map(_as_row, edits))
        self.stage = stage
        self.starts, self.ends, self.replacements, self.reasons = edits.starts, edits.ends, edits.replacements, edits.reasons
        if self.starts and not (self.starts[0] >= 0 and self.ends[-1] <= len(text) and (settled or edits.are_disjoint())):
            raise ValueError(f"edits of the stage {stage!r} overlap, are out of order or reach outside the text")
        self._text: str | None = text  # until someone asks what was removed
        self._removed: Sequence[str] = ()
        self._output_spans: tuple[list[int], list[int]] | None = None

    @classmethod
    def from_columns(cls, stage: str, edits: Columns, removed: Sequence[str]) -> Layer:
        """A layer of edits that are known to be sorted and disjoint; `removed` is what they took away."""
        layer = cls(stage, "", NO_EDITS)
        layer.starts, layer.ends, layer.replacements, layer.reasons = edits.starts, edits.ends, edits.replacements, edits.reasons
        layer._text, layer._removed = None, removed
        return layer

    def __reduce__(self) -> tuple[object, ...]:
        return Layer.from_columns, (self.stage, self.table, self.removed)

    @property
    def removed(self) -> Sequence[str]:
        """The text that each edit took away."""
        text = self._text
        if text is not None:
            # In this order: a second thread that asks between the two lines computes the same once more.
            self._removed = tuple([text[start:end] for start, end in zip(self.starts, self.ends, strict=True)])
            self._text = None
        return self._removed

    @property
    def table(self) -> Columns:
        """The edits as rules write them, without what they took away."""
        return Columns(self.starts, self.ends, self.replacements, self.reasons)

    @property
    def columns(self) -> tuple[Sequence[int], Sequence[int], Sequence[str], Sequence[Reason], Sequence[str]]:
        """Starts, ends, replacements, reasons, removed text."""
        return self.starts, self.ends, self.replacements, self.reasons, self.removed

    def __len__(self) -> int:
        return len(self.starts)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Layer):
            return NotImplemented
        return self.stage == other.stage and all(map(_same, self.columns, other.columns))

    def __hash__(self) -> int:
        return hash((self.stage, *map(tuple, self.columns[:3])))

    def __repr__(self) -> str:
        return f"<Layer {self.stage}: {len(self)} edits>"

    def rows(self) -> Iterator[Row]:
        """The edits as plain tuples (start, end, replacement, reason)."""
        return self.table.rows()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits as objects, made anew at each call."""
        whys = self.reasons
        columns = (map(itemgetter(field), whys) for field in range(4))
        return tuple(map(Edit._make, zip(self.starts, self.ends, self.replacements, *columns, strict=True)))

    def apply(self, text: str) -> str:
        """The output of the stage for its input `text`. Raises ValueError if what the edits removed is not where they found
        it."""
        if text is not self._text:  # the text that it was made for needs no comparison
            removed = [text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
            if removed != list(self.removed) or (self.ends and self.ends[-1] > len(text)):
                raise ValueError(f"the text is not the input of the stage {self.stage!r}")
        return splice(text, self.starts, self.ends, self.replacements)

    def undo(self, text: str) -> str:
        """The input of the stage for its output `text`. Raises ValueError if the replacements are not where they were put."""
        starts, ends = self.output_spans
        if [text[start:end] for start, end in zip(starts, ends, strict=True)] != list(self.replacements):
            raise ValueError(f"the text is not the output of the stage {self.stage!r}")
        return splice(text, starts, ends, self.removed)

    def moved(self, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
        """Sorted spans of the input that no edit touches, where they are in the output."""
        moved: list[tuple[int, int]] = []
        done = drift = 0
        for start, end in spans:
            before = bisect_right(self.ends, start, done)
            drift += sum(map(len, self.replacements[done:before])) + sum(self.starts[done:before]) - sum(self.ends[done:before])
            moved.append((start + drift, end + drift))
            done = before
        return moved

    @property
    def output_spans(self) -> tuple[list[int], list[int]]:
        """Where each replacement stands in the output: the column of starts and the column of ends."""
        if self._output_spans is None:
            grown = accumulate(map(sub, map(len, self.replacements), map(len, self.removed)), initial=0)
            starts = list(map(add, self.starts, grown))
            self._output_spans = starts, list(map(add, starts, map(len, self.replacements)))
        return self._output_spans

    def locate(self, start: int, end: int, *, forward: bool = False, wide: bool = False) -> Located:
        """Map a span of the output to the input; with `forward`, a span of the input to the output. See `Trace.locate`."""
        before, after = SpanColumns(self.starts, self.ends), SpanColumns(*self.output_spans)
        return map_span(start, end, before, after, wide) if forward else map_span(start, end, after, before, wide)


class Trace:
    """The layers of all stages, in order: a complete, replayable record from input to output. Its length is the number of
    edits, so an empty trace is false."""

    __slots__ = ("layers",)

    def __init__(self, layers: Iterable[Layer] = ()) -> None:
        self.layers = tuple(layers)

    def __eq__(self, other: object) -> bool:
        return self.layers == other.layers if isinstance(other, Trace) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.layers)

    def __len__(self) -> int:
        return sum(map(len, self.layers))

    def __repr__(self) -> str:
        return f"<Trace: {', '.join(f'{layer.stage} {len(layer)}' for layer in self.layers) or 'no edits'}>"

    def apply(self, text: str) -> str:
        """Replay every layer on the input `text`. Raises ValueError for a text in which what the edits removed is not where
        they found it, so not the input."""
        for layer in self.layers:
            text = layer.apply(text)
        return text

    def undo(self, text: str) -> str:
        """Take every layer back from the output `text`; gives the input, character for character.

        Raises ValueError for a text that the replacements of the record are not in, so not its output.
        """
        for layer in reversed(self.layers):
            text = layer.undo(text)
        return text

    def compose(self) -> Layer:
        """All layers as one layer of edits on the input; where layers met, an edit lists the rules of all of them.

        Edits that undo one another leave nothing. Group numbers are renumbered so that layers do not share one.
        """
        composed = Layer("all", "", ())
        for layer in self.layers:
            starts, ends, put, reasons, removed = compose_columns(composed, layer) if len(composed) else layer.columns
            composed = Layer.from_columns("all", Columns(starts, ends, put, reasons), removed)
        return composed

    def locate(self, start: int, end: int | None = None, *, forward: bool = False, wide: bool = False) -> Located:
        """Where the output's `start:end` came from in the input; with `forward`, where the input's went in the output.

        Without `end`, the place of one offset. A bound inside a replacement answers with the whole replaced span, and
        `exact` is then false. What was deleted at the very edge of the span belongs to it only if `wide`. A record does not
        know the length of its text, so offsets beyond it are not refused; they move as the end does. Raises ValueError for a
        negative offset, or an `end` before `start`, and TypeError for an offset that is no integer.
        """
        start, end = index(start), None if end is None else index(end)
        if start < 0 or (end is not None and end < start):
            raise ValueError(f"no span of a text: start {start}, end {end}")
        span = Located(start, start if end is None else end, True)
        for layer in self.layers if forward else reversed(self.layers):
            step = layer.locate(span.start, span.end, forward=forward, wide=wide)
            span = Located(step.start, step.end, span.exact and step.exact)
        return span


def _as_row(edit: Row | Edit) -> Row:
    """The edit as a rule writes it."""
    if isinstance(edit, Edit):
        return edit.start, edit.end, edit.replacement, Reason(edit.rules, edit.evidence, edit.confidence, edit.group)
    if len(edit) != 4 or not isinstance(edit[3], Reason):
        raise TypeError(f"an edit is a row (start, end, replacement, Reason) or an Edit, not {edit!r}")
    return edit


def _same(column: Sequence[object], other: Sequence[object]) -> bool:
    return len(column) == len(other) and all(map(eq, column, other))
