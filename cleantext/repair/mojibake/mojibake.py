"""repair/mojibake: undoes wrong decoding in a text, a line or a part of one: 鐢靛奖涓栫晫 → 电影世界, ÖÐ¹úµçÓ° → 中国电影.

A part of a line is repaired if it is far more probable (judging.py) as wrongly decoded language than as any undamaged text:
prose, a list of rare characters, another language, boxes. Other lines of the text count as well: less evidence is needed for
a chain of encodings that is already known from them. Lost bytes (U+FFFD, `?`, or dropped) are restored if the context leaves one
choice; otherwise the character becomes U+FFFD.

Not changed: rare and classical characters, Japanese, Korean, other alphabets, boxes, lists of characters in code order, and
mojibake too short to tell from these.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from cleantext.documents import Flag
from cleantext.edits import Layer, Reason, Row, Trace
from cleantext.repair.mojibake.blends.blending import BLEND, BLENDED, FOREIGN, WRITERS
from cleantext.repair.mojibake.blends.doubts import SURE as SURE_PART
from cleantext.repair.mojibake.blends.doubts import sure_parts
from cleantext.repair.mojibake.blends.weighing import Part
from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.codecs.small_letters import SMALL
from cleantext.repair.mojibake.codecs.writers import PAIRS, UTF8, Writer
from cleantext.repair.mojibake.extending.beside_repairs import is_patch, recovered, rests
from cleantext.repair.mojibake.extending.edges import settled
from cleantext.repair.mojibake.extending.holes import Holes, around_holes, holes_of, lost_end
from cleantext.repair.mojibake.extending.leftovers import known_chain, leftovers
from cleantext.repair.mojibake.extending.rest_of_run import with_touching
from cleantext.repair.mojibake.extending.throughout import throughout
from cleantext.repair.mojibake.extending.whole_page import rest_of_page
from cleantext.repair.mojibake.repaired import is_repaired, remember_repaired, written_spans
from cleantext.repair.mojibake.shown import is_shown
from cleantext.repair.mojibake.suspects.narrowed import with_wide_letters
from cleantext.repair.mojibake.suspects.oddities import CONTROLS, ODD, holds_control, odd_places, with_halves
from cleantext.repair.mojibake.suspects.sixteen import HIGH, LOW
from cleantext.repair.mojibake.suspects.suspicion import is_suspicious
from cleantext.repair.mojibake.suspects.tables import is_table
from cleantext.repair.mojibake.suspects.unfolded import unfolded, without_unfolded
from cleantext.repair.mojibake.windows.certainty import is_mostly_lost
from cleantext.repair.mojibake.windows.lattice import Step
from cleantext.repair.mojibake.windows.naming import MIN_LOSSY_BYTES, NAMED_ABOVE, NAMED_ABOVE_IF_DOUBTFUL, named
from cleantext.repair.mojibake.windows.patience import FAR
from cleantext.repair.mojibake.windows.repeats import Repeats
from cleantext.repair.mojibake.windows.search import Chain
from cleantext.repair.mojibake.windows.solving import Chains, Found, Solver
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.spans import Span, merge_spans, without_spans

_ID = "repair/mojibake"


Doubt = tuple[int, int, str, str]
"""A half-open span that is left unchanged, its chain of encodings, and the text that it may be."""

_INDENT = re.compile("(?<![^\n])(?:¡¡)+(?!¡)")  # wide spaces of GBK; with lost bytes between they could be an ellipsis as well
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_BETWEEN = re.compile(f"{_CONTROL.pattern}[^\x00-\x7f]{{1,3}}{_CONTROL.pattern}[^\x00-\x7f]")
_KEPT = re.compile("[\x81\x8d\x8f\x90\x9d]")  # the bytes that Windows-1252 has not
_LOST, _BEYOND = "mojibake that lost a byte of this character", "mojibake that lost too much to be recovered"
SURE_LEFTOVER = 0.95  # the confidence of a repaired leftover
PASSES = 4  # repaired text can be mojibake itself, or reveal mojibake next to it


def find(page: Page) -> Findings:
    """Edits for all mojibake of the page, also in text that was repaired before, and flags for what is doubtful."""
    text = with_halves(page.text, page.given)
    if page.closed:  # a misaligned run, for example
        text = without_spans(text, page.closed, "\n")  # no search extends over a line end
    odd_at = odd_places(text) if page.closed else page.places(ODD)
    if not is_suspicious(page, text, odd_at):
        return NOTHING
    wide = with_wide_letters(text)
    known = odd_at if wide is text else None  # where the odd characters stand, until the text changes
    text = wide
    folded = unfolded(text, _ID)
    if any(folded):
        return _of_unfolded(page, text, *folded)
    layers: list[Layer] = []
    holes: Holes = {}
    chains = Chains()
    restored = page.written(_ID) if page.written is not None else None
    flags: list[Flag] = []
    converged = False
    while len(layers) < PASSES:
        doubts: list[Doubt] = []
        found = _rows(text, chains, doubts, {} if layers else holes, restored, not layers, known)
        rows = sorted(found) or _rows_between_controls(text, chains)
        if doubts:
            flags = _flags(doubts, Trace(layers), flags)
        if not rows:
            converged = True
            break
        layers.append(Layer(_ID, text, rows))
        text, restored, known = layers[-1].apply(text), written_spans(rows), None
    if not layers:
        return Findings(flags=flags) if flags else NOTHING
    edits = Trace(layers).compose().table
    if converged:
        edits, beyond = recovered(edits)
        flags += [Flag(start, end, _ID, _BEYOND) for start, end in beyond]
    spans = list(zip(edits.starts, edits.ends, strict=True))
    remember_repaired(page, spans)
    flags = [flag for flag in flags if not is_repaired(page, flag.start, flag.end)]
    if holes:
        edits, left = around_holes(page.text, edits, holes)
        flags += [Flag(start, end, _ID, _LOST, candidates) for start, end, candidates in left]
    flagged = [(flag.start, flag.end) for flag in flags]
    if _CONTROL.search(page.text):  # normalize removes these, and more is found then
        return Findings(edits, flags)
    beside = merge_spans(rests(page.text, merge_spans([*spans, *flagged])))
    flags += [Flag(start, end, _ID, "remainder of a mojibake run") for start, end in beside]
    return Findings(edits, flags)


def _of_unfolded(page: Page, text: str, rows: Sequence[Row], left: Sequence[Span]) -> Findings:
    """What `find` finds in the text of a page after `rows`, without the spans that are `left`."""
    layer = Layer(_ID, text, rows)
    inner = Page(layer.apply(without_spans(text, left, "\n")), page.config, page.to)
    found = find(inner)
    edits = without_unfolded(Trace([layer, Layer(_ID, inner.text, found.edits)]).compose().table)
    remember_repaired(page, zip(edits.starts, edits.ends, strict=True))
    flags = [Flag(start, end, _ID, _BEYOND) for start, end in left]
    for flag in found.flags:
        at = layer.locate(flag.start, flag.end)
        flags.append(Flag(at.start, at.end, _ID, flag.reason, flag.candidates))
    return Findings(edits, flags)


def _flags(doubts: Sequence[Doubt], trace: Trace, known: list[Flag]) -> list[Flag]:
    """Flags for `doubts`, which are in the output of `trace`, with offsets in the page's text; and those `known` elsewhere."""
    places = [(trace.locate(start, end), chain, written) for start, end, chain, written in doubts]
    found = [Flag(at.start, at.end, _ID, chain, (written,)) for at, chain, written in places if at.exact]
    return found + [flag for flag in known if not any(flag.start < each.end and each.start < flag.end for each in found)]


def _rows(
    text: str,
    chains: Chains,
    doubts: list[Doubt],
    holes: Holes,
    restored: Sequence[Span] | None = None,
    changed: bool = False,
    odd_at: Sequence[int] | None = None,
) -> Iterator[Row]:
    """Edits of one pass. What is doubtful is added to `doubts`; the characters that stay lost in an edit, to `holes`.

    `restored`, `changed`, `odd_at`: see `Solver`.
    """
    found = sorted(Solver(text, chains, restored, changed, odd_at).solve(), key=_start)
    blends = [(start, end) for start, end, finding in found if finding.chain.readers[0] is BLEND]
    spans = merge_spans((start, end) for start, end, _ in found)
    lines = [] if restored else list(rest_of_page(text, chains.gains, spans, blends))
    if lines:
        wholes = [(rest.start, rest.end) for rest in lines if rest.whole]
        found = [each for each in found if not _overlaps(wholes, each[0], each[1])]
        yield from ((rest.start, rest.end, rest.written, _reason(rest.chain, SURE_LEFTOVER)) for rest in lines)
    found, known = throughout(text, found)
    repeats = Repeats(text, (finding.segment for _, _, finding in found))
    floor = 0
    for number, (start, end, finding) in enumerate(found):
        if is_table(text[start:end]):
            floor = end
            continue
        if finding.chain.readers[0] is BLEND or _is_torn(text, start, end, finding.chain):
            yield from _rows_of_parts(text, start, end, finding.chain, doubts)
            floor = end
            continue
        before, after = text[max(0, start - 2) : start] or "\n", text[end : end + 2] + "\n"
        steps = finding.segment.steps()
        cased = finding.chain.readers[0] is SMALL
        if is_mostly_lost(steps, cased):
            doubts.append((start, end, str(finding.chain), _surviving(steps)))
            floor = end
            continue
        found_names = named(steps, before, after, repeats, _enough(finding.chain))
        if _is_cut_off(text, start, end, steps[-1]):
            found_names.characters[-1] = UNKNOWN
        cut = lost_end(text, finding.segment.start, start, steps, found_names)
        end, steps = (end, steps) if cut is None else (start - finding.segment.start + steps[cut - 1].end, steps[:cut])
        replacement = "".join(found_names.characters[: len(steps)])
        ceiling = found[number + 1][0] if number + 1 < len(found) else len(text)
        first = start
        share = known.get((start, end), 1.0)
        if (start, end) not in known:
            start, end, replacement = settled(text, start, end, replacement, finding.chain, floor, ceiling)
            if UNKNOWN not in replacement:
                start, end, replacement = with_touching(text, start, end, replacement, finding.chain, floor, ceiling)
        floor = end
        if is_shown(text, start, end) or (finding.chain.writer is UTF8 and is_patch(text, start, end, replacement)):
            doubts.append((start, end, str(finding.chain), replacement))
        elif replacement != text[start:end]:
            yield start, end, replacement, _reason(finding.chain, round(min(found_names.share, share), 2))
            if UNKNOWN in replacement:
                holes[start, end, replacement] = holes_of(steps, found_names, first - finding.segment.start, first, start, cased)
    done = merge_spans([*((start, end) for start, end, _ in found), *((rest.start, rest.end) for rest in lines)])
    yield from _rows_of_leftovers(text, chains, done, doubts)


def _enough(chain: Chain) -> float:
    """How probable a lost character must be to be named."""
    return NAMED_ABOVE_IF_DOUBTFUL if len(chain.readers[-1].lost) > MIN_LOSSY_BYTES else NAMED_ABOVE


def _is_cut_off(text: str, start: int, end: int, last: Step) -> bool:
    """Whether the text was cut inside the last character of a span, at the end of a line: what is kept shows that the reader
    drops no byte."""
    at_end = text[end : end + 1] in ("", "\n")
    return at_end and bool(last.choices) and not last.traced and _KEPT.search(text, start, end) is not None


def _rows_of_leftovers(text: str, chains: Chains, done: Sequence[Span], doubts: list[Doubt]) -> Iterator[Row]:
    """Edits of what is left outside of the spans that are `done`, by a chain that is known by then. Doubtful ones are added to
    `doubts`."""
    chain = known_chain(chains.gains)
    for left in leftovers(text, chain, done) if chain is not None else ():
        if left.sure:
            yield left.start, left.end, left.written, _reason(chain, SURE_LEFTOVER)
        else:
            doubts.append((left.start, left.end, str(chain), left.written))


def _surviving(steps: Sequence[Step]) -> str:
    """What is written by `steps`, with U+FFFD for the characters that lost bytes."""
    return "".join([UNKNOWN if step.choices else step.character for step in steps])


def _rows_of_parts(text: str, start: int, end: int, chain: Chain, doubts: list[Doubt]) -> Iterator[Row]:
    """Edits of a stretch that was misread in pieces, or cut inside, part by part. Doubtful parts are added to `doubts`."""
    indent = _INDENT.match(text, start) if chain.writer is PAIRS[0] else None
    if indent is not None:
        start = indent.end()
        yield *indent.span(), "\u3000" * (len(indent[0]) // 2), _reason(chain, SURE_LEFTOVER)
    for part in () if is_shown(text, start, end) else _parts(text, start, end, chain.writer, indent is not None):
        if part.share < SURE_PART:
            doubts.append((part.start, part.end, str(chain), part.written))
        elif part.written != text[part.start : part.end]:
            yield part.start, part.end, part.written, _reason(chain, round(part.share, 2))


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


def _rows_between_controls(text: str, chains: Chains) -> list[Row]:
    """Edits that are found only without control characters, which normalize removes later."""
    if chains.in_vain > FAR or not holds_control(text) or not _BETWEEN.search(text):
        return []
    found = sorted(_rows(_CONTROL.sub("", text), chains, [], {}))
    if not found:
        return []
    kept = [at for at, character in enumerate(text) if not _CONTROL.match(character)]
    return [(kept[start], kept[end - 1] + 1, replacement, reason) for start, end, replacement, reason in found]


def _start(found: Found) -> int:
    return found[0]


@lru_cache(maxsize=256)
def _reason(chain: Chain, share: float) -> Reason:
    return Reason((_ID,), str(chain), min(0.99, share))


RULE: Rule = Rule(
    id=_ID,
    summary="undo the decoding of text with a wrong encoding",
    find=find,
    triggers=ODD,
    pairs=((LOW, HIGH), (HIGH, LOW)),
    listed=ODD + CONTROLS,
)
