"""Curly quotes that face the wrong way, turned: `”你好“` is `“你好”`, `他说：”好。”` is `他说：“好。”`.

In a line whose double quotes are even in number but do not open and close in turn, those that are out of turn are turned if
each stands as the other kind does, and one at least stands so without doubt (after a colon, before a comma). The marks of
quotations that run over several lines, and lines with quotations inside quotations, do not fit and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.classes import HAN
from cleantext.normalize.quotes.quoted_lines import lines_with
from cleantext.rules import Page, Rule

ID = "quotes/wrong-side-quote"
_STOPS = "，。、；：！？,;:!?"
# Out of turn, or in a place where only the other kind stands.
GATE = f"[“”](?:(?<=“)[^“”]*+“|(?<=”)[^“”]*+”|(?<=[：:，,(（\r\n]”)(?=[{HAN}])|(?<=[{HAN}]“)(?=[{_STOPS}]))|”(?<![\\s\\S].)"

_QUOTE = re.compile("[“”]")
_OPENS = re.compile(f"(?:^|[^\\s])[“”][{HAN}A-Za-z0-9《「‘…]")
_SURELY_OPENS = re.compile(f"(?:^|[：:，,(（])[“”][{HAN}A-Za-z0-9《「‘…]")
_CLOSES = re.compile(f"[{HAN}A-Za-z0-9。！？!?…》」’）)%][“”](?:[^\\s《]|$)")
_SURELY_CLOSES = re.compile(f"(?:[{HAN}A-Za-z0-9》」’）)%][“”](?:[{_STOPS}）)]|$)|[。！？!?…][“”])")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    for low, high in lines_with("“”", text):
        places = [match.start() for match in _QUOTE.finditer(text, low, high)]
        if len(places) % 2 or all(text[at] == "“”"[turn % 2] for turn, at in enumerate(places)):
            continue
        reason = Reason((ID,), "stands as the other kind does, and the line's quotes then pair", 0.95, low)
        turned = [(at, "“”"[turn % 2]) for turn, at in enumerate(places) if text[at] != "“”"[turn % 2]]
        around = [(text[max(at - 1, low) : min(at + 2, high)], mark) for at, mark in turned]
        if all((_OPENS if mark == "“" else _CLOSES).match(piece) for piece, mark in around) and any(
            (_SURELY_OPENS if mark == "“" else _SURELY_CLOSES).match(piece) for piece, mark in around
        ):
            yield from ((at, at + 1, mark, reason) for at, mark in turned)


RULE = Rule(ID, "turn curly quotes that face the wrong way", find, "“”", ("safe", "web"), gate=GATE)
