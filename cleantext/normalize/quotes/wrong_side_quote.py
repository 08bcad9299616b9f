"""Curly quotes that face the wrong way, turned: `”你好“` is `“你好”`, `他说：”好。”` is `他说：“好。”`.

In a line whose double quotes are even in number but do not open and close in turn, those that are out of turn are turned if each
stands as the other kind does, and one at least stands so without doubt (after a colon, before a comma), or if all face one way
and hold single words (`所谓“内卷“的`). Where all of a line's are out of turn, double or single ones, and none is open before it,
they are turned if they are likelier so beside their neighbours (`譽為”四小龍“之一`; 坚持”与“统一 is what a line end left of two
quotations). The marks of quotations that run over several lines, and lines with quotations inside quotations or straight
quotes, do not fit and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.patterns.classes import HAN
from cleantext.patterns.lines import by_line, lines_with
from cleantext.rules import Page, Rule

_ID = "quotes/wrong-side-quote"
_STOPS = "，。、；：！？,;:!?"
_OPENING, _CLOSING = re.compile("“"), re.compile("”")
# A word between two quotes of a kind: 所谓“内卷“的.
_WORD = re.compile(
    "|".join(
        f"{quote}(?<![^{HAN}，、：\\n].)[{HAN}A-Za-z0-9]{{1,12}}{quote}(?<![说說道问問答喊叫曰云].)[{HAN}，。、；：！？]"
        for quote in "“”"
    )
)
_OPENS = re.compile(f"(?:^|[^\\s])[“”][{HAN}A-Za-z0-9《「‘…]")
_SURELY_OPENS = re.compile(f"(?:^|[：:，,(（])[“”][{HAN}A-Za-z0-9《「‘…]")
_CLOSES = re.compile(f"[{HAN}A-Za-z0-9。！？!?…》」’）)%][“”](?:[^\\s《]|$)")
_SURELY_CLOSES = re.compile(f"(?:[{HAN}A-Za-z0-9》」’）)%][“”](?:[{_STOPS}）)]|$)|[。！？!?…][“”])")


_LIKELIER = 2.5  # nats; of two quotations cut at both ends, one in 700 has as much
_SINGLE = re.compile(f"’(?=[{HAN}][^‘’“”\\n]{{0,20}}‘)(?<![A-Za-z0-9].)[^‘’“”\\n]{{1,21}}‘(?<=[{HAN}。！？…，].)(?![A-Za-z0-9])")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    rows: list[Row] = []
    done = opened = 0  # how far the text was counted, and how many more quotes were opened in it than closed
    for low, high, _ in by_line(text, _doubles_out_of_turn(text)):
        opened += text.count("“", done, low) - text.count("”", done, low)
        done = low
        rows += _turned(text, low, high, opened <= 0)
    return chain(rows, _turned_singles(text))


def _turned_singles(text: str) -> Iterator[Row]:
    """The edits of single quotes: of lines in which all are out of turn."""
    for low, high in lines_with(_SINGLE, text) if "‘" in text and "’" in text else ():
        places = [low + at for at, mark in enumerate(text[low:high]) if mark in "‘’"]
        if all(text[at] == "’‘"[turn % 2] for turn, at in enumerate(places)) and len(places) % 2 == 0:
            yield from _likelier(text, [(at, "‘’"[turn % 2]) for turn, at in enumerate(places)])


def _likelier(text: str, turned: list[tuple[int, str]]) -> Iterator[Row]:
    """The edits that turn all the quotes at these places, if they are likelier so: each pair, and together by a margin."""
    from cleantext.lexicon import transition

    gains: list[float] = []
    for at, mark in turned:
        before, after = text[at - 1 : at] or "\n", text[at + 1 : at + 2] or "\n"
        wanted, other = "“”" if mark in "“‘" else "”“"
        gains.append(
            transition(before, wanted) + transition(wanted, after) - transition(before, other) - transition(other, after)
        )
    if sum(gains) >= _LIKELIER and min(map(sum, zip(gains[::2], gains[1::2], strict=True))) > 0:
        reason = Reason((_ID,), "likelier as the opposite quotes beside their neighbours", 0.93, turned[0][0])
        yield from ((at, at + 1, mark, reason) for at, mark in turned)


def _out_of_turn(text: str) -> bool:
    """The gate: whether quotes do not open and close in turn."""
    return bool(_doubles_out_of_turn(text)) or ("‘" in text and "’" in text and _SINGLE.search(text) is not None)


def _doubles_out_of_turn(text: str) -> list[int]:
    """Where quotes stand that do not open and close in turn: a closing one with none open, an opening one right after
    another in its line."""
    if _all_in_turn(text):
        return []
    pieces = text.split("“")
    counts = [piece.count("”") for piece in pieces]
    if not counts[0] and counts.count(1) == len(counts) - 1:
        return []
    places: list[int] = []
    at = -1
    for piece, count in zip(pieces, counts, strict=True):
        if count != (at >= 0):
            if count:
                places += (at + 1 + match.start() for match in _CLOSING.finditer(piece))
            elif "\n" not in piece:
                places.append(at)
        at += 1 + len(piece)
    return places


def _all_in_turn(text: str) -> bool:
    """Whether each opening quote is followed by a closing one, and each closing one follows an opening one."""
    opening, closing = text.find("“"), text.find("”")
    while opening >= 0:
        following = text.find("“", opening + 1)
        if closing < opening or -1 < following < closing:
            return False
        opening, closing = following, text.find("”", closing + 1)
    return closing < 0


def _turned(text: str, low: int, high: int, is_begun: bool) -> Iterator[Row]:
    """The edits of the line. `is_begun` tells whether no quotation is open before it."""
    quotes = [*_OPENING.finditer(text, low, high), *_CLOSING.finditer(text, low, high)]
    places = sorted([match.start() for match in quotes])
    if len(places) % 2 or text.find('"', low, high) >= 0:  # a straight one can be the partner
        return
    turned = [(at, "“”"[turn % 2]) for turn, at in enumerate(places) if text[at] != "“”"[turn % 2]]
    around = [(text[max(at - 1, low) : min(at + 2, high)], mark) for at, mark in turned]
    if all((_OPENS if mark == "“" else _CLOSES).match(piece) for piece, mark in around) and any(
        (_SURELY_OPENS if mark == "“" else _SURELY_CLOSES).match(piece) for piece, mark in around
    ):
        reason = Reason((_ID,), "positioned as the opposite quote is, and the quotes of the line then pair", 0.95, turned[0][0])
        yield from ((at, at + 1, mark, reason) for at, mark in turned)
    elif len({text[at] for at in places}) == 1 and all(
        _WORD.fullmatch(text, at, end + 2) for at, end in zip(places[::2], places[1::2], strict=True)
    ):
        reason = Reason((_ID,), "words between quotes that face one way", 0.93, turned[0][0])
        yield from ((at, at + 1, mark, reason) for at, mark in turned)
    elif is_begun and len(turned) == len(places):
        yield from _likelier(text, turned)


RULE: Rule = Rule(
    id=_ID,
    summary="turn curly quotes that face the wrong way",
    find=find,
    triggers="“”‘’",
    profiles=NORMALIZING,
    gate=_out_of_turn,
)
