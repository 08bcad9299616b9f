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
from collections.abc import Sequence

from cleantext.documents import Flag
from cleantext.edits import Layer, Reason, Row, Trace
from cleantext.record.columns import trimmed
from cleantext.repair.mojibake.codecs.losses import UNKNOWN
from cleantext.repair.mojibake.extending.beside_repairs import recovered, rests
from cleantext.repair.mojibake.extending.holes import Holes, around_holes
from cleantext.repair.mojibake.misread_again import is_restored, misread_again
from cleantext.repair.mojibake.one_pass import RULE_ID, Doubt, Pass
from cleantext.repair.mojibake.repaired import is_repaired, remember_repaired, written_spans
from cleantext.repair.mojibake.shown import is_shown
from cleantext.repair.mojibake.suspects.narrowed import with_wide_letters
from cleantext.repair.mojibake.suspects.oddities import CONTROLS, ODD, holds_control, odd_places, with_halves
from cleantext.repair.mojibake.suspects.sixteen import HIGH, LOW
from cleantext.repair.mojibake.suspects.suspicion import is_suspicious
from cleantext.repair.mojibake.suspects.unfolded import unfolded, without_unfolded
from cleantext.repair.mojibake.windows.judging import mean_cost
from cleantext.repair.mojibake.windows.patience import FAR
from cleantext.repair.mojibake.windows.solving import Chains
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.spans import Span, merge_spans, without_spans

_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_BETWEEN = re.compile(f"{_CONTROL.pattern}[^\x00-\x7f]{{1,3}}{_CONTROL.pattern}[^\x00-\x7f]")
_LOST, _BEYOND = "mojibake that lost a byte of this character", "mojibake that lost too much to be recovered"
_SEVERAL = "mojibake of one of several characters"
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
    folded = unfolded(text, RULE_ID)
    if any(folded):
        return _of_unfolded(page, text, *folded)
    saved = _rows_of_saved(page, text, odd_places(text) if known is None else known)
    if saved:
        return _of_unfolded(page, text, saved, ())
    layers: list[Layer] = []
    holes: Holes = {}
    chains = Chains()
    restored = page.written(RULE_ID) if page.written is not None else None
    flags: list[Flag] = []
    converged = False
    while len(layers) < PASSES:
        found = Pass(text, chains, restored, not layers, known)
        holes = holes if layers else found.holes
        rows = sorted(found.rows) or _rows_between_controls(text, chains)
        if found.doubts:
            flags = _flags(found.doubts, Trace(layers), flags)
        if not rows:
            converged = True
            break
        layers.append(Layer(RULE_ID, text, rows))
        text, restored, known = layers[-1].apply(text), written_spans(rows), None
    if not layers:
        return Findings(flags=flags) if flags else NOTHING
    edits = Trace(layers).compose().table
    if converged:
        edits, beyond = recovered(edits)
        flags += [Flag(start, end, RULE_ID, _BEYOND) for start, end in beyond]
    spans = list(zip(edits.starts, edits.ends, strict=True))
    remember_repaired(page, spans)
    flags = [flag for flag in flags if not is_repaired(page, flag.start, flag.end)]
    if holes:
        edits, left = around_holes(page.text, edits, holes)
        for start, end, candidates in left:
            reason = _LOST if UNKNOWN in page.text[start:end] else _SEVERAL
            flags.append(Flag(start, end, RULE_ID, reason, candidates))
    flagged = [(flag.start, flag.end) for flag in flags]
    if _CONTROL.search(page.text):  # normalize removes these, and more is found then
        return Findings(edits, flags)
    beside = merge_spans(rests(page.text, merge_spans([*spans, *flagged])))
    flags += [Flag(start, end, RULE_ID, "remainder of a mojibake run") for start, end in beside]
    return Findings(edits, flags)


def _of_unfolded(page: Page, text: str, rows: Sequence[Row], left: Sequence[Span]) -> Findings:
    """What `find` finds in the text of a page after `rows`, without the spans that are `left`."""
    layer = Layer(RULE_ID, text, rows)
    inner = Page(layer.apply(without_spans(text, left, "\n")), page.config, page.to)
    found = find(inner)
    edits = without_unfolded(Trace([layer, Layer(RULE_ID, inner.text, found.edits)]).compose().table)
    remember_repaired(page, zip(edits.starts, edits.ends, strict=True))
    flags = [Flag(start, end, RULE_ID, _BEYOND) for start, end in left]
    for flag in found.flags:
        at = layer.locate(flag.start, flag.end)
        flags.append(Flag(at.start, at.end, RULE_ID, flag.reason, flag.candidates))
    return Findings(edits, flags)


def _rows_of_saved(page: Page, text: str, odd_at: Sequence[int]) -> list[Row]:
    """Edits of the runs of mojibake that was saved and misread again, each to the text that it was at first; of readers that
    share most characters the one by which that is likelier."""
    found: list[tuple[int, int, float, str, Reason]] = []
    tried: set[tuple[int, str]] = set()
    for start, end, saved, writer, reader in misread_again(text, odd_at):
        if (start, saved) in tried or is_shown(text, start, end):
            continue
        tried.add((start, saved))
        edits = find(Page(saved, page.config, page.to)).edits
        inner = list(edits.rows())
        written = Layer(RULE_ID, saved, edits).apply(saved) if inner else ""
        if is_restored(written):
            first = max(inner, key=_length)[3]
            reason = Reason((RULE_ID,), f"{first.evidence}, then {writer} read as {reader.name}", first.confidence)
            found.append((start, end, mean_cost(written), written, reason))
    kept: list[tuple[int, int, float, str, Reason]] = []
    for each in sorted(found, key=_place):
        if not kept or kept[-1][1] <= each[0]:
            kept.append(each)
        elif each[2] < kept[-1][2]:
            kept[-1] = each
    return [(*trimmed(start, text[start:end], written), reason) for start, end, _, written, reason in kept]


def _place(found: tuple[int, int, float, str, Reason]) -> tuple[int, int]:
    return found[0], found[1]


def _length(row: Row) -> int:
    return row[1] - row[0]


def _flags(doubts: Sequence[Doubt], trace: Trace, known: list[Flag]) -> list[Flag]:
    """Flags for `doubts`, which are in the output of `trace`, with offsets in the page's text; and those `known` elsewhere."""
    places = [(trace.locate(start, end), chain, written) for start, end, chain, written in doubts]
    found = [Flag(at.start, at.end, RULE_ID, chain, (written,)) for at, chain, written in places if at.exact]
    return found + [flag for flag in known if not any(flag.start < each.end and each.start < flag.end for each in found)]


def _rows_between_controls(text: str, chains: Chains) -> list[Row]:
    """Edits that are found only without control characters, which normalize removes later."""
    if chains.in_vain > FAR or not holds_control(text) or not _BETWEEN.search(text):
        return []
    found = sorted(Pass(_CONTROL.sub("", text), chains).rows)
    if not found:
        return []
    kept = [at for at, character in enumerate(text) if not _CONTROL.match(character)]
    return [(kept[start], kept[end - 1] + 1, replacement, reason) for start, end, replacement, reason in found]


RULE: Rule = Rule(
    id=RULE_ID,
    summary="undo the decoding of text with a wrong encoding",
    find=find,
    triggers=ODD,
    pairs=((LOW, HIGH), (HIGH, LOW)),
    listed=ODD + CONTROLS,
)
