"""One pass of `repair/mojibake` over a text: what is found in it, named, extended and judged, stretch by stretch."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from cleantext.edits import Reason, Row
from cleantext.repair.mojibake.blends.blending import BLEND, BLENDED, FOREIGN, WRITERS
from cleantext.repair.mojibake.blends.doubts import SURE as SURE_PART
from cleantext.repair.mojibake.blends.doubts import sure_parts
from cleantext.repair.mojibake.blends.weighing import Part
from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.codecs.small_letters import SMALL
from cleantext.repair.mojibake.codecs.writers import PAIRS, UTF8, Writer
from cleantext.repair.mojibake.extending.beside_repairs import is_patch
from cleantext.repair.mojibake.extending.edges import settled
from cleantext.repair.mojibake.extending.holes import Holes, holes_of, lost_end
from cleantext.repair.mojibake.extending.leftovers import known_chain, leftovers
from cleantext.repair.mojibake.extending.rest_of_run import with_touching
from cleantext.repair.mojibake.extending.throughout import throughout
from cleantext.repair.mojibake.extending.whole_page import Rest, rest_of_page
from cleantext.repair.mojibake.shown import is_shown
from cleantext.repair.mojibake.suspects.tables import is_table
from cleantext.repair.mojibake.windows.certainty import is_mostly_lost
from cleantext.repair.mojibake.windows.lattice import Step
from cleantext.repair.mojibake.windows.naming import MIN_LOSSY_BYTES, NAMED_ABOVE, NAMED_ABOVE_IF_DOUBTFUL, named
from cleantext.repair.mojibake.windows.repeats import Repeats
from cleantext.repair.mojibake.windows.search import Chain
from cleantext.repair.mojibake.windows.solving import Chains, Found, Solver
from cleantext.spans import Span, merge_spans

RULE_ID = "repair/mojibake"

Doubt = tuple[int, int, str, str]
"""A half-open span that is left unchanged, its chain of encodings, and the text that it may be."""

_INDENT = re.compile("(?<![^\n])(?:¡¡)+(?!¡)")  # wide spaces of GBK; with lost bytes between they could be an ellipsis as well
_KEPT = re.compile("[\x81\x8d\x8f\x90\x9d]")  # the bytes that Windows-1252 has not
SURE_LEFTOVER = 0.95  # the confidence of a repaired leftover


class Pass:
    """One pass over `text`. `restored`, `changed`, `odd_at`: see `Solver`.

    rows    the edits, unsorted
    doubts  what is left unchanged
    holes   the characters that stay lost in an edit
    """

    def __init__(
        self,
        text: str,
        chains: Chains,
        restored: Sequence[Span] | None = None,
        changed: bool = False,
        odd_at: Sequence[int] | None = None,
    ) -> None:
        self.rows: list[Row] = []
        self.doubts: list[Doubt] = []
        self.holes: Holes = {}
        self._text, self._chains = text, chains
        found = sorted(Solver(text, chains, restored, changed, odd_at).solve(), key=_start)
        rest = [] if restored else self._rest_of_page(found)
        wholes = [(line.start, line.end) for line in rest if line.whole]
        found = [each for each in found if not _overlaps(wholes, each[0], each[1])] if wholes else found
        found, self._shares = throughout(text, found)
        self._repeats = Repeats(text, (finding.segment for _, _, finding in found))
        ceilings = [*(start for start, _, _ in found[1:]), len(text)]
        floor = 0
        for each, ceiling in zip(found, ceilings, strict=False):
            floor = self._add(each, floor, ceiling)
        taken = [(start, end) for start, end, _ in found] + [
            row[:2] for row in self.rows
        ]  # which may reach beyond what was found
        self._add_leftovers(taken)

    def _rest_of_page(self, found: Sequence[Found]) -> list[Rest]:
        """What is left of a page all of which went through one chain, beside what was `found`."""
        blends = [(start, end) for start, end, finding in found if finding.chain.readers[0] is BLEND]
        spans = merge_spans((start, end) for start, end, _ in found)
        rest = list(rest_of_page(self._text, self._chains.gains, spans, blends))
        self.rows += [(line.start, line.end, line.written, _reason(line.chain, SURE_LEFTOVER)) for line in rest]
        return rest

    def _add(self, found: Found, floor: int, ceiling: int) -> int:
        """Add what is made of one stretch, which can be extended from `floor` to `ceiling`. Returns where it ends."""
        text, (start, end, finding) = self._text, found
        chain = finding.chain
        if is_table(text[start:end]):
            return end
        if chain.readers[0] is BLEND or _is_torn(text, start, end, chain):
            self._add_parts(start, end, chain)
            return end
        before, after = text[max(0, start - 2) : start] or "\n", text[end : end + 2] + "\n"
        steps = finding.segment.steps()
        cased = chain.readers[0] is SMALL
        if is_mostly_lost(steps, cased):
            self.doubts.append((start, end, str(chain), _surviving(steps)))
            return end
        names = named(steps, before, after, self._repeats, _enough(chain))
        if _is_cut_off(text, start, end, steps[-1]):
            names.characters[-1] = UNKNOWN
        first, offset = start, start - finding.segment.start
        cut = lost_end(text, finding.segment.start, start, steps, names)
        end, steps = (end, steps) if cut is None else (offset + steps[cut - 1].end, steps[:cut])
        written = "".join(names.characters[: len(steps)])
        share = self._shares.get((start, end))
        if share is None:
            share = 1.0
            start, end, written = settled(text, start, end, written, chain, floor, ceiling)
            if UNKNOWN not in written:
                start, end, written = with_touching(text, start, end, written, chain, floor, ceiling)
        if is_shown(text, start, end) or (chain.writer is UTF8 and is_patch(text, start, end, written)):
            self.doubts.append((start, end, str(chain), written))
        elif written != text[start:end]:
            self.rows.append((start, end, written, _reason(chain, round(min(names.share, share), 2))))
            if UNKNOWN in written:
                self.holes[start, end, written] = holes_of(text, steps, names, offset, first, start, chain.readers[0])
        return end

    def _add_parts(self, start: int, end: int, chain: Chain) -> None:
        """Add what is made of a stretch that was misread in pieces, or cut inside, part by part."""
        text = self._text
        indent = _INDENT.match(text, start) if chain.writer is PAIRS[0] else None
        if indent is not None:
            start = indent.end()
            self.rows.append((*indent.span(), "\u3000" * (len(indent[0]) // 2), _reason(chain, SURE_LEFTOVER)))
        for part in () if is_shown(text, start, end) else _parts(text, start, end, chain.writer, indent is not None):
            if part.share < SURE_PART:
                self.doubts.append((part.start, part.end, str(chain), part.written))
            elif part.written != text[part.start : part.end]:
                self.rows.append((part.start, part.end, part.written, _reason(chain, round(part.share, 2))))

    def _add_leftovers(self, done: Sequence[Span]) -> None:
        """Add what is left outside of the spans that are `done`, by a chain that is known by then."""
        chain = known_chain(self._chains.gains)
        for left in leftovers(self._text, chain, merge_spans(done)) if chain is not None else ():
            if left.sure:
                self.rows.append((left.start, left.end, left.written, _reason(chain, SURE_LEFTOVER)))
            else:
                self.doubts.append((left.start, left.end, str(chain), left.written))


def _enough(chain: Chain) -> float:
    """How probable a lost character must be to be named."""
    return NAMED_ABOVE_IF_DOUBTFUL if len(chain.readers[-1].lost) > MIN_LOSSY_BYTES else NAMED_ABOVE


def _is_cut_off(text: str, start: int, end: int, last: Step) -> bool:
    """Whether the text was cut inside the last character of a span, at the end of a line: what is kept shows that the reader
    drops no byte."""
    at_end = text[end : end + 1] in ("", "\n")
    return at_end and bool(last.choices) and not last.traced and _KEPT.search(text, start, end) is not None


def _surviving(steps: Sequence[Step]) -> str:
    """What is written by `steps`, with U+FFFD for the characters that lost bytes."""
    return "".join([UNKNOWN if step.choices else step.character for step in steps])


def _overlaps(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether a half-open span overlaps one of the sorted, disjoint `spans`."""
    at = bisect_right(spans, (start, end))
    return (at > 0 and spans[at - 1][1] > start) or (at < len(spans) and spans[at][0] < end)


def _parts(text: str, start: int, end: int, writer: Writer, indented: bool) -> list[Part]:
    """`sure_parts` of the span, as if it began its line if it is `indented`."""
    after = text[end : end + 1] or "\n"
    if not indented:
        return sure_parts(text, start, end, after, writer)
    ahead = start - 1
    found = sure_parts(f"\n{text[start:end]}{after}", 1, end - ahead, after, writer)
    return [part._replace(start=part.start + ahead, end=part.end + ahead) for part in found]


def _is_torn(text: str, start: int, end: int, chain: Chain) -> bool:
    """Whether a span of Windows-1252 letters continues on either side with characters that it does not explain."""
    if chain.writer not in WRITERS or chain.readers[0].name not in BLENDED or len(chain.readers) > 1:
        return False
    beside = text[max(start - 2, 0) : start][::-1], text[end : end + 2]
    return any(FOREIGN.match(each) and each[1:] not in ("", "\n") for each in beside)  # one letter: half a character, cut off


def _start(found: Found) -> int:
    return found[0]


@lru_cache(maxsize=256)
def _reason(chain: Chain, share: float) -> Reason:
    return Reason((RULE_ID,), str(chain), min(0.99, share))
