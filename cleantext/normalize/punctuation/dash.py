"""A dash of hyphens between Chinese words is ——: `他来了--真的` is `他来了——真的` (GB/T 15834-2011, 4.13: two cells).

Two to four hyphens, half-width or full-width, with Han or a full-width mark on both sides (also the quote that ends a speech cut
short); and two to four that begin a line, before the source (`--摘自《读者》`) or below a line of Chinese, as a subtitle or who
wrote it stands there. Left alone are options (`用 --help`), comments (`<!-- … -->`), rules of Markdown, slugs
(`使用--運算子或-巨集`), single hyphens, single — between numbers and places, what spaces set off, lines of hyphens one below the
other, lines beside source text, and steps of a chain that fills its line (`配置---编译---安装`).
"""

from __future__ import annotations

import re

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.context import is_prose, line_start
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.places import offsets_of
from cleantext.patterns.classes import CLOSING, HAN, OPENING
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule

_ID = "punctuation/dash"
_HYPHENS = "-－"
_LONGEST = 120
"""Code points of a line that is a chain of words."""
_DASH = re.compile(
    f"[-－](?<=[{HAN}{CLOSING}，。！？：].)[-－]{{1,3}}(?=[{HAN}{OPENING}”’」』])(?![^\\s，。、；！？-]{{1,20}}-[^-])"
)
_AT_BEGINNING = re.compile(f"[-－]{{2,4}}(?=[{HAN}《“「『])")
_SOURCE = re.compile(
    "(?:[摘选選引录錄节節][选選录錄]?|转|轉|出|语出|語出)自?[《“「『]|(?:[摘选選引录錄出转轉]|[节節摘][选選录錄])自"
)
_CHINESE_LINE = re.compile(f"[ \\t\u3000]*[{HAN}{OPENING}][^\\n]*[{HAN}{CLOSING}，。；！？：…][ \\t\u3000]*$")
_INDENT = " \t\u3000"
_CHAIN = re.compile(f"[ \\t]*[{HAN}]{{1,6}}(?P<link>[-－]{{2,4}})[{HAN}]{{1,6}}(?:(?P=link)[{HAN}]{{1,6}})+[ \\t]*")
_WHY = Reason((_ID,), "hyphens for a dash between Chinese words", 0.97)


def find(page: Page) -> Columns:
    text = page.text
    spans = []
    end = 0
    for at in offsets_of(text, _HYPHENS):
        if at < end or text[at + 1 : at + 2] not in _HYPHENS:
            continue
        if (match := _DASH.match(text, at)) is not None:
            end = match.end()
            if not _is_of_chain(text, at):
                spans.append((at, end))
        elif (match := _AT_BEGINNING.match(text, at)) is not None:
            end = match.end()
            if _begins_line(text, at, end):
                spans.append((at, end))
    if not spans or is_foreign_page(page):
        return NO_EDITS
    return Columns.of((*span, "——", _WHY) for span in spans)


def _is_of_chain(text: str, at: int) -> bool:
    """Whether the hyphens at `at` link words, and nothing else stands on the line: no sentence, which has words of grammar."""
    low, high = line_of(text, at)
    return high - low <= _LONGEST and _CHAIN.fullmatch(text, low, high) is not None and not is_prose(text, low, high)


def _begins_line(text: str, at: int, end: int) -> bool:
    """Whether the hyphens `text[at:end]` begin a line that names a source, or one between lines of Chinese."""
    low = line_start(text, at, _LONGEST)
    line, _, beyond = text[end : end + 2 * _LONGEST].partition("\n")
    if text[low:at].strip(_INDENT) or (low and text[low - 1] != "\n") or line.rstrip(_INDENT).endswith(tuple(_HYPHENS)):
        return False
    if _SOURCE.match(text, end):
        return True
    above, below = text[max(low - _LONGEST, 0) : low].rstrip().rpartition("\n")[2], beyond.lstrip()[:1]
    return _CHINESE_LINE.match(above) is not None and not (below.isascii() and below) and below != "－"


RULE: Rule = Rule(
    id=_ID,
    summary="replace hyphens between Chinese words by ——",
    find=find,
    profiles=NORMALIZING,
    pairs=(("－-", "－-"),),
)
