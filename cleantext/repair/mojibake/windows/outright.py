"""A run that is Chinese in one encoding from its first byte to its last, although it is hardly likelier so than as it is.

The characters of verse, names and dialect are rare ones: the search finds them as dear as the rare characters that stand there,
and finds none of them, or a part. But a run that is valid to its end, and whose characters belong together, is no product of
chance.
"""

from __future__ import annotations

from typing import Final

from cleantext.lexicon import rarity
from cleantext.repair.mojibake.codecs.streams import Stream
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.windows.lattice import Segment, Step
from cleantext.repair.mojibake.windows.lead import is_outright, lead

HOPEFUL: Final = 9.0  # nats: the estimate of a window from which it is read outright
LONGEST: Final = 120  # characters of such a window
BETTER: Final = 3.0  # nats by which the lead of all of a run must be greater than that of the parts that were found …
STRANGE: Final = 7.5  # … or may be less, if the rest has so many nats a character
COMMONER: Final = 1.0  # nats by which a Han at the edge of a run must be commoner as it is, to be left
_SIXTEEN: Final = "utf-16"


def outright(text: str, after: str, costs: list[float], stream: Stream, writer: Writer, found: list[Segment]) -> Segment | None:
    """All of the characters beyond ASCII in `text`, followed by `after`, with what is between them, as `writer` wrote them; None
    if they are not valid, hold a code of two characters, are no Chinese, or the parts `found` are as good."""
    sixteen = writer.codec.startswith(_SIXTEEN)
    if len(text) > LONGEST or len(stream.readers) > 1 or after.isalnum() or ("\n" in text and not sixteen):
        return None
    values, starts = stream.values, stream.starts
    at, end = 0, len(values)
    if not sixteen and not stream.readers[0].codecs[0].startswith(_SIXTEEN):
        while at < end and 0 <= values[at] < 0x80:
            at += 1
        while end > at and 0 <= values[end - 1] < 0x80 and starts[end - 1] >= 0:
            end -= 1
    units: list[tuple[int, str]] = []
    while at < end:
        character, length = writer.unit(values, at)
        if character in writer.others:  # of two characters: the search weighs both
            return None
        units.append((starts[at], character))
        at += length
        if not length or at > end or (starts[at] < 0 and at == end):
            return None
    if not units or units[0][0] < 0:
        return None
    stop = starts[end]
    while units and _is_good(text, *units[0]):
        units.pop(0)
    while units and stop - units[-1][0] == 1 and _is_good(text, *units[-1]):
        stop = units.pop()[0]
    path: Step | None = None
    for (_, character), (following, _) in zip(units, [*units[1:], (stop, "")], strict=True):
        path = Step(path, character, following)
    if path is None or units[0][0] < 0:
        return None
    whole = Segment(units[0][0], stop, path, 0.0)
    if [(each.start, each.end) for each in found] == [(whole.start, whole.end)]:
        return None
    written = whole.spelled()
    gain = lead(written)
    rest = costs[whole.end] - costs[whole.start] - sum([costs[each.end] - costs[each.start] for each in found], 0.0)
    size = whole.end - whole.start - sum([each.end - each.start for each in found])
    better = -BETTER if found and rest >= STRANGE * size else BETTER
    if not is_outright(written) or gain < better + sum([max(lead(each.spelled()), 0.0) for each in found], 0.0):
        return None
    return whole._replace(gain=gain + sum([each.gain for each in found], 0.0))


def _is_good(text: str, at: int, written: str) -> bool:
    """Whether the Han at the edge of a run is commoner than what it would have been, and so may be no mojibake."""
    return at >= 0 and "\u4e00" <= text[at] < "\ua000" and rarity(text[at]) + COMMONER < rarity(written)
