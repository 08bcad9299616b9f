"""Composition of layers: the edits of several stages as edits on the first one's input."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleantext.edits import Layer, Reason, Row

_Piece = tuple[int, int, str, str, Reason]
"""An edit seen from the text between two layers: its start and end there, what stands on the far side (the input for the
first layer, the output for the second), what stands in the text between, and the reason."""


def compose_layers(layers: Sequence[Layer]) -> Layer:
    """One layer that does what `layers` do one after another. Linear in the number of edits."""
    if not layers:
        return Layer("all", "", ())
    composed, groups = layers[0], 0
    for layer in layers[1:]:
        groups = 1 + max((reason.group or 0 for reason in composed.reasons if reason.group is not None), default=groups)
        composed = _compose_two(composed, layer, groups)
    return composed


class _Composed(Layer):
    """A layer built from rows that already carry the text they removed."""

    __slots__ = ()

    def __init__(self, rows: Sequence[tuple[int, int, str, Reason, str]]) -> None:
        super().__init__("all", "", ())
        if rows:
            self.starts, self.ends, self.replacements, self.reasons, self.removed = zip(*rows, strict=True)


def _compose_two(first: Layer, second: Layer, groups: int) -> Layer:
    """Walk both layers along the text between them, and fuse the edits that overlap there."""
    rows: list[tuple[int, int, str, Reason, str]] = []
    drift = 0  # the first layer's growth so far: place in the text between − place in the input
    for ours, theirs in _clusters(first, second, groups):
        if not theirs:
            start, end, before, after, reason = ours[0]
            rows.append((start - drift, start - drift + len(before), after, reason, before))
            drift += len(after) - len(before)
        elif not ours:
            start, end, after, before, reason = theirs[0]
            rows.append((start - drift, end - drift, after, reason, before))
        else:
            row = _fuse(ours, theirs, drift)
            drift += sum(len(between) - len(before) for _, _, before, between, _ in ours)
            if row[2] != row[4]:
                rows.append(row)
    return _Composed(rows)


def _clusters(first: Layer, second: Layer, groups: int) -> Iterator[tuple[list[_Piece], list[_Piece]]]:
    """Maximal sets of edits of both layers that overlap in the text between them, in order."""
    ours = list(zip(*first.output_spans, first.removed, first.replacements, first.reasons, strict=True))
    theirs = [
        (start, end, after, before, reason if reason.group is None else reason._replace(group=reason.group + groups))
        for (start, end, after, reason), before in zip(second.rows(), second.removed, strict=True)
    ]
    i = j = 0
    while i < len(ours) or j < len(theirs):
        take_ours = j >= len(theirs) or (i < len(ours) and ours[i][:2] <= theirs[j][:2])
        mine, other = ([ours[i]], []) if take_ours else ([], [theirs[j]])
        i, j = i + take_ours, j + (not take_ours)
        start, end = (mine or other)[0][:2]
        while True:
            if i < len(ours) and _meet(start, end, *ours[i][:2], against=bool(other)):
                mine.append(ours[i])
                end = max(end, ours[i][1])
                i += 1
            elif j < len(theirs) and _meet(start, end, *theirs[j][:2], against=bool(mine)):
                other.append(theirs[j])
                end = max(end, theirs[j][1])
                j += 1
            else:
                break
        yield mine, other


def _meet(start: int, end: int, next_start: int, next_end: int, against: bool) -> bool:
    """Whether the next edit, which starts at or after `start`, shares a character with the cluster, or a bare place.

    Edits of one layer never meet by themselves; `against` says that the cluster holds an edit of the other layer.
    """
    if next_start < end:
        return True
    return against and start == end == next_start == next_end


def _fuse(ours: list[_Piece], theirs: list[_Piece], drift: int) -> tuple[int, int, str, Reason, str]:
    """One row for edits that overlap: what only one layer touched is taken from that layer."""
    start, end = min(ours[0][0], theirs[0][0]), max(ours[-1][1], theirs[-1][1])
    after = _fill(start, end, theirs, ours)
    before = _fill(start, end, ours, theirs)
    reasons = [piece[4] for piece in sorted(ours + theirs, key=lambda piece: piece[0])]
    rules = tuple(dict.fromkeys(rule for reason in reasons for rule in reason.rules))
    evidence = "; ".join(dict.fromkeys(reason.evidence for reason in reasons))
    group = next((reason.group for reason in reasons if reason.group is not None), None)
    why = Reason(rules, evidence, min(reason.confidence for reason in reasons), group)
    return start - drift, start - drift + len(before), after, why, before


def _fill(start: int, end: int, takes: list[_Piece], rest: list[_Piece]) -> str:
    """The far side of `takes` over `start:end`; between them, the text between the layers, read from `rest`."""
    out: list[str] = []
    at = start
    for piece in takes:
        out += _between(at, piece[0], rest)
        out.append(piece[2])
        at = piece[1]
    out += _between(at, end, rest)
    return "".join(out)


def _between(start: int, end: int, pieces: list[_Piece]) -> Iterator[str]:
    for low, high, _, text, _ in pieces:
        if low < end and high > start:
            yield text[max(start - low, 0) : min(end, high) - low]


__all__ = ["Row", "compose_layers"]
