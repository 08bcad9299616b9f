"""Private-use characters: known ones are mapped to standard characters, the others are flagged.

Two tables are known. GBK and GB 18030 of 2000 put characters there that Unicode did not have (`陈` U+E863 is 陈䶮):
mapped beside Han, in a text that is not Traditional. With them goes the code A3A0, U+E5E5, which browsers read as an
ideographic space (Encoding Standard, gb18030 decoder). The codes that Windows gave to the user's area of Big5 are those of
Hong Kong's supplementary set (`hong_kong`): mapped where the page shows that it is Cantonese. One more character is known,
the bullet of word processors (U+F0B7, of the font Symbol), at the start of a line; other symbol fonts share their code points
with the icons of web pages.

All others, those of planes 15 and 16 too, are kept and flagged: icons of a page's own font, characters that a typesetter made,
ciphers that could not be read. What an earlier stage flagged already is left to it. While repair still changes the text, nothing
is said: the next round may find that they are part of mojibake, which a flag would close.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from cleantext.config import NORMALIZING
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.lexicon.hong_kong import HONG_KONG, is_cantonese
from cleantext.normalize.characters.tables import table
from cleantext.normalize.places import SUPPLEMENTARY, matches, matches_beyond
from cleantext.patterns.classes import IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.spans import Span

_ID = "characters/private-use"
_PRIVATE = "\ue000-\uf8ff"
_RUN = lazily(f"[{_PRIVATE}]+")
_RUN_BEYOND = lazily("[\U000f0000-\U000ffffd\U00100000-\U0010fffd]+")  # of planes 15 and 16, for which no table is known
_MOST = 12
"""Different characters at most of which some are not in the table: a page with more has a font or a cipher of its own."""

_BULLET = lazily("\uf0b7(?<![^\n \t\u00a0\u3000].)(?=[ \t\u00a0\u3000]{0,8}[^\\s\ue000-\uf8ff])")

_SPACE = "\ue5e5"

_GBK = Reason((_ID,), "a character of GBK that Unicode did not have yet", 0.97)
_HKSCS = Reason(_GBK.rules, "a character of Hong Kong's supplementary set, in Cantonese text", 0.97)
_SYMBOL = Reason(_GBK.rules, "the bullet of the font Symbol", 0.97)
_UNKNOWN = "a character of private use: what it stands for is not in the text"


def find(page: Page) -> Findings:
    if page.unsettled:
        return NOTHING
    text = page.text
    runs = sorted(
        [run.span() for found in (matches(_RUN(), page, _PRIVATE), matches_beyond(_RUN_BEYOND(), page)) for run in found]
    )
    open_runs = _outside(runs, page.closed)
    known, why = _table(page, {text[at] for start, end in open_runs for at in range(start, end)})
    rows: list[Row] = []
    flags: list[Flag] = []
    for start, end in open_runs:
        if end - start == 1 and _BULLET().match(text, start):
            rows.append((start, end, "•", _SYMBOL))
        elif known and _beside_han(text, start, end) and all(text[at] in known for at in range(start, end)):
            rows += ((at, at + 1, known[text[at]], why) for at in range(start, end))
        else:
            flags.append(Flag(start, end, _ID, _UNKNOWN))
    return Findings(Columns.of(rows), flags)


def _table(page: Page, found: set[str]) -> tuple[Mapping[str, str], Reason]:
    """The table that the page's private-use characters are of, if any."""
    from cleantext.script.detection import detect_script

    gbk = table("private")
    if _SPACE in found:
        gbk = {**gbk, _SPACE: "\u3000"}
        if not found <= gbk.keys():
            return {}, _GBK
    if any(character in gbk for character in found) and (len(found) <= _MOST or found <= gbk.keys()):
        if detect_script(page.text).label != "hant":
            return gbk, _GBK
    elif is_cantonese(found):
        return HONG_KONG, _HKSCS
    return {}, _GBK


def _beside_han(text: str, start: int, end: int) -> bool:
    return bool((start and IS_HAN.match(text, start - 1)) or IS_HAN.match(text, end))


def _outside(runs: Sequence[Span], closed: Sequence[Span]) -> list[Span]:
    """Those of the sorted `runs` that no sorted span of `closed` touches."""
    ends = [end for _, end in closed]
    nearest = ((run, bisect_right(ends, run[0])) for run in runs)
    return [run for run, at in nearest if at == len(closed) or closed[at][0] >= run[1]]


RULE: Rule = Rule(
    id=_ID,
    summary="map known private-use characters, flag the others",
    find=find,
    triggers=_PRIVATE + SUPPLEMENTARY,
    listed=_PRIVATE + SUPPLEMENTARY,
    profiles=NORMALIZING,
)
