"""repair/lost-character: a `?`, an empty box □ or U+FFFD in the middle of a Chinese word.

`社会主?现代化` → `社会主义现代化`. A program that could not encode a character wrote a substitute. The character is restored only
if it is certain: the likeliest candidate is far ahead of all others together, the text with it is plausible prose, and it
completes a word of the lexicon, or the same context occurs elsewhere in the text. All other places are flagged, with the
likeliest candidates, and left unchanged.

The dot of a foreign name is restored where the name follows in Latin letters: 詹姆斯?喬伊斯（James Joyce）. Where it is only
likelier than a question mark, in a name or a title (《论语?颜渊》), the place is flagged: see `likely_dots`.

Not restored: a real question mark (是吗?不是), which is likelier than any character there; a substitute without Han on both
sides (U+FFFD next to Han is flagged); two question marks in a row; numerals and the most common words of one character, which
the context does not determine; Japanese and Korean; mojibake. A □ is neither restored nor flagged if it may be intended:
several close together (boxes to tick, editorial signs), or in classical prose, where it is an illegible character.

With these thresholds 99 % of the restored characters are right in encyclopedia text that the model was not built from
(benchmarks/repair/lost.py).
"""

from __future__ import annotations

import re
from math import inf, log
from operator import itemgetter

from cleantext import lexicon
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.patterns.classes import ASKING, COMMON_HAN, HAN
from cleantext.repair.lost.candidates import INTERCHANGEABLE, REPEATED, Candidate, candidates, margin, near
from cleantext.repair.lost.likely_dots import likely_dot
from cleantext.repair.lost.lost_places import REPLACEMENT, Place, find_places, has_mark_beside_han
from cleantext.repair.lost.name_dots import name_dot
from cleantext.repair.lost.written import as_written
from cleantext.repair.mojibake.repaired import is_repaired
from cleantext.rules import Findings, Page, Rule

_ID = "repair/lost-character"
_DOT = Reason((_ID,), "between the parts of a foreign name, which follows in Latin letters", 0.97)
MAX_CANDIDATES = 5  # of a flag
# The log-odds (nats) of a lost character against a real question mark, from which a ? is taken for a lost character. Of real
# question marks in text with half-width punctuation, 5 % are above the first. The second is for text that also contains ？.
LOST = 6.5
LOST_BESIDE_FULL_WIDTH = 4.5
# Most questions contain an interrogative word, or end with a particle: log-odds (nats) against a lost character, from the
# shares of clauses of either kind.
_ASKS = re.compile(f"[{ASKING}][^，。；：！？,.;:!?]{{0,7}}$")
_ASKS_AT_THE_END = re.compile(f"[吗嗎呢乎哉耶]$|[了过過到见見完][{HAN}]{{0,6}}[没沒]有?$")
ASKS, ASKS_AT_THE_END = 2.0, 5.0
_HAN = re.compile(f"[{COMMON_HAN}]")
_MEANT = re.compile(r"\?(?=[”’」』）)\n]|$)")
# A candidate is certain if its margin and its log probability in context (nats) reach these: if it completes a word, among prose
# that the model knows; if it is one of INTERCHANGEABLE and completes a word of four characters or more; if the same two
# characters on each side occur with it elsewhere in the text.
SURE_WORD = ((10.0, -10.0),)
FAMILIAR = -6.2  # the mean log probability (nats) of the Han on both sides: in verse and classical prose words mislead
SURE_INTERCHANGEABLE = (13.0, -6.0)
SURE_REPEATED = ((8.0, -11.0),)


def find(page: Page) -> Findings:
    """The characters that were lost, and flags for the places where they are not certain."""
    rows: list[Row] = []
    flags: list[Flag] = []
    places = [place for place in find_places(page.text) if not is_repaired(page, place.start, place.end)]
    dots = {place: dot for place in places if (dot := name_dot(page.text, place.start, place.end))}
    rows += ((place.start, place.end, dot, _DOT) for place, dot in dots.items())
    flagged = {start for start, _ in page.flagged}
    judged = [_judged(place, page.text, place.start in flagged) for place in places if place not in dots]
    least = _least(page.text, judged) if any(odds < inf for _, _, odds in judged) else 0.0
    for place, found, odds in judged:
        dot = likely_dot(place, page.text, _asking(place.left) > 0)
        if odds < least and not dot:
            continue
        if odds >= least and found and is_sure(place, found):
            character = as_written(found[0].character, place, page.text)
            rows.append((place.start, place.end, character, Reason((_ID,), found[0].evidence, 0.99)))
        else:
            flags.append(_flag(place, found, page.text, dot))
    rows.sort(key=itemgetter(0))
    return Findings(Columns.of(rows), flags)


def _judged(place: Place, text: str, flagged: bool) -> tuple[Place, list[Candidate], float]:
    """The candidates for `place`, and the log-odds that a character was lost there: infinite unless the mark is a ?.

    A U+FFFD that an earlier round `flagged` is judged only where it completes a longer word, or the page has the same context:
    nothing else would be certain."""
    both = bool(place.left and place.right)
    found = candidates(place, near(text, place.start), flagged and place.mark == REPLACEMENT) if both else []
    return place, found, _odds(place, found) if place.mark == "?" else inf


def _least(text: str, judged: list[tuple[Place, list[Candidate], float]]) -> float:
    """The log-odds above which a ? of `text` is a lost character: the more real question marks there are, the higher, since
    some of these look like lost characters by chance."""
    meant = len(_MEANT.findall(text)) + sum(odds < 0 for _, _, odds in judged)
    return (LOST_BESIDE_FULL_WIDTH if "？" in text else LOST) + log(1 + meant)


def is_sure(place: Place, found: list[Candidate]) -> bool:
    """Whether the first of `found` is certain."""
    best = found[0]
    if place.end - place.start > 3:
        return False
    if best.character in INTERCHANGEABLE:
        return best.word_length > 3 and margin(found) >= SURE_INTERCHANGEABLE[0] and best.in_context >= SURE_INTERCHANGEABLE[1]
    bounds: tuple[tuple[float, float], ...] = SURE_REPEATED if best.repeated > 2 else ()
    if best.word_length > 1 and _around(place) >= FAMILIAR and not _stands_beside(place, best.character):
        bounds += SURE_WORD
    return any(margin(found) >= least and best.in_context >= likely for least, likely in bounds)


def _stands_beside(place: Place, character: str) -> bool:
    """Whether `character` and a neighbour stand together nearby: what is told one after another is different (农村、农业)."""
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    return any(pair in text for pair in (left[-1:] + character, character + right[:1]) for text in (left, right))


def _around(place: Place) -> float:
    """The mean log probability (nats) of the Han on both sides."""
    return lexicon.mean_log_probability("".join(_HAN.findall(place.left + place.right)))


def _odds(place: Place, found: list[Candidate]) -> float:
    """The log-odds (nats) of a lost character at `place` against a real question mark."""
    if not found:
        return 0.0
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    odds = found[0].in_context + REPEATED * found[0].repeated - lexicon.in_context(left, "？", right)
    return odds - _asking(place.left)


def _asking(left: str) -> float:
    """The log-odds (nats) against a lost character of the words that ask in `left`."""
    return ASKS_AT_THE_END if _ASKS_AT_THE_END.search(left) else ASKS if _ASKS.search(left) else 0.0


def _flag(place: Place, found: list[Candidate], text: str, dot: str) -> Flag:
    """The flag of `place`, with `dot` as its first candidate if there is one."""
    likely: list[str] = [dot] if dot else []
    likely += [as_written(candidate.character, place, text) for candidate in found[: MAX_CANDIDATES - len(likely)]]
    reason = "undecodable character (U+FFFD)" if place.mark == REPLACEMENT else f"character replaced by '{place.mark}'"
    return Flag(place.start, place.end, _ID, reason, tuple(dict.fromkeys(likely)))


RULE: Rule = Rule(
    id=_ID,
    summary="restore a character that was replaced by ?, □ or \ufffd in a Chinese word",
    find=find,
    triggers=f"?\u25a1{REPLACEMENT}",
    gate=has_mark_beside_han,
)
