"""repair/lost-character: a `?`, an empty box □ or U+FFFD in the middle of a Chinese word.

`社会主?现代化` → `社会主义现代化`. A program that could not write a character put a mark in its place. The character is named
only where the model is sure: the likeliest one leads over all others together, the stretch with it is common prose, and
it completes a word of the lexicon, or the page has the same characters elsewhere. Everywhere else the place is flagged, with
the likeliest characters as candidates, and left.

Not: a real question mark (是吗?不是), which is likelier than any character there; a mark that has no Han on one side (U+FFFD
beside Han is flagged); two question marks; numerals and the commonest words of one character, which the text around does
not tell; Japanese and Korean; misread bytes. A □ is left and not flagged where it is right as it stands: several near each
other (to be ticked, or an editor's signs), or in classical prose, where editions have it for an illegible character.

The thresholds gave 99 % right on encyclopedia text that the model had not counted (benchmarks/repair/lost.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import inf, log

from cleantext import lexicon
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.patterns.classes import ASKING
from cleantext.repair.lost.fillings import NEVER, REPEATED, Filling, around, fillings, lead, near
from cleantext.repair.lost.places import REPLACEMENT, Place, find_places, has_mark_beside_han
from cleantext.repair.lost.written import as_written
from cleantext.repair.mojibake.mended import is_mended
from cleantext.rules import Findings, Page, Rule

_ID = "repair/lost-character"
CANDIDATES = 5
# Log odds of a character against a question mark, above which a ? is a lost character: 5 % of real ones in folded text are
# above the first. The second is for pages that write ？ elsewhere.
LOST = 6.5
LOST_BESIDE_WIDE = 4.5
# A question says that it is one, mostly; these are log odds against a lost character, from the shares of clauses of either kind.
_ASKS = re.compile(f"[{ASKING}][^，。；：！？,.;:!?]{{0,7}}$")
_ASKS_AT_THE_END = re.compile("[吗嗎呢乎哉耶]$")
ASKS, ASKS_AT_THE_END = 2.0, 5.0
_MEANT = re.compile(r"\?(?=[”’」』）)\n]|$)")
# Leads and log probabilities of the stretch with which a character is sure, by what speaks for it.
SURE_WORD = ((9.0, -5.0), (10.0, -6.5), (12.0, -8.0))
SURE_ANY = (13.0, -6.0)  # a character that is seldom sure, in a word of four or more
SURE_REPEATED = ((8.0, -11.0),)  # it stands between the same two characters to each side elsewhere in the page


def find(page: Page) -> Findings:
    """What fills the places where characters were lost, and flags for those where that is not sure."""
    rows: list[Row] = []
    flags: list[Flag] = []
    judged = [_judged(place, page.text) for place in find_places(page.text) if not is_mended(page, place.start, place.end)]
    least = _least(page.text, judged) if any(odds < inf for _, _, odds in judged) else 0.0
    for place, found, odds in judged:
        if odds < least:
            continue
        if found and is_sure(place, found):
            character = as_written(found[0].character, place, page.text)
            rows.append((place.start, place.end, character, Reason((_ID,), found[0].evidence, 0.99)))
        else:
            flags.append(_flag(place, found, page.text))
    return Findings(Columns.of(rows), flags)


def _judged(place: Place, text: str) -> tuple[Place, list[Filling], float]:
    """What may have stood at `place`, and the log odds that a character did, not the mark."""
    found = fillings(place, near(text, place.start)) if place.left and place.right else []
    return place, found, _odds(place, found) if place.mark == "?" else inf


def _least(text: str, judged: list[tuple[Place, list[Filling], float]]) -> float:
    """The log odds above which a ? of `text` is a lost character: more where others are plainly question marks, since some of
    these look like lost characters now and then."""
    meant = len(_MEANT.findall(text)) + sum(odds < 0 for _, _, odds in judged)
    return (LOST_BESIDE_WIDE if "？" in text else LOST) + log(1 + meant)


def is_sure(place: Place, found: list[Filling]) -> bool:
    """Whether the first of `found` is what stood at `place`."""
    best = found[0]
    if place.end - place.start > 3:
        return False
    if best.character in NEVER:
        return best.word > 3 and lead(found) >= SURE_ANY[0] and best.around >= SURE_ANY[1]
    bounds: tuple[tuple[float, float], ...] = SURE_REPEATED if best.repeated > 2 else ()
    bounds += SURE_WORD if best.word > 1 else ()
    return any(lead(found) >= least and best.around >= likely for least, likely in bounds)


def _odds(place: Place, found: list[Filling]) -> float:
    """Log odds that a character was lost at `place`, against a question mark that was meant."""
    if not found:
        return 0.0
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    odds = found[0].around + REPEATED * found[0].repeated - around(left, "？", right)
    return odds - (ASKS_AT_THE_END if _ASKS_AT_THE_END.search(place.left) else ASKS if _ASKS.search(place.left) else 0)


def _flag(place: Place, found: list[Filling], text: str) -> Flag:
    likely: Iterator[str] = (as_written(filling.character, place, text) for filling in found[:CANDIDATES])
    reason = "a damaged character" if place.mark == REPLACEMENT else "a lost character"
    return Flag(place.start, place.end, _ID, reason, tuple(dict.fromkeys(likely)))


RULE: Rule = Rule(
    id=_ID,
    summary="? □ \ufffd in the middle of a Chinese word: the character that was lost",
    find=find,
    triggers=f"?\u25a1{REPLACEMENT}",
    gate=has_mark_beside_han,
)
