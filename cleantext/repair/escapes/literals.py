"""Tells string literals of programs, and whole programs, from text with straight quotes.

`title = '&#19978;&#28023;'`, `("&#22825;&#27668;", "天气"),` are source text: what is escaped there is the program's. Not
literals: `他说"&#20320;&#22909;"`, rows of comma-separated values, attributes of a tag.
"""

from __future__ import annotations

import re

from cleantext.rules import Page

_REACH = 160  # code points of a line on either side that are looked at
_IN_TAG = re.compile("<[A-Za-z][^<>]*$")
_MAX_TAG = 2000  # code points of a tag
_PREFIX = "[bfruBFRU]{0,2}$"
# What stands before the opening quote: an assignment, a call, an item, a concatenation, a statement.
_BEFORE = re.compile(
    rf"[A-Za-z0-9_\])][ ]?(?:[-+*/%|.!=<>]?=|=[=>]|\+|=>|<<)[ ]?{_PREFIX}"
    rf"|[A-Za-z0-9_\])](?:[(\[]|,[ ]){_PREFIX}|[({{\[][(\[{{]{_PREFIX}"
    rf"|[\"'][ ]?[:+%.][ ]?{_PREFIX}|[\"'],[ ]{_PREFIX}|^[ \t]*[(\[{{]+{_PREFIX}"
    rf"|(?:^|[ \t(;])(?:return|print|echo|assert|in|case|and|or|not|yield|puts|throw|raise|else|elif|if|when)[ ]{_PREFIX}"
)
_ALONE = re.compile(rf"[ \t]*{_PREFIX}|[^\"'\n]*[\"'](?:,[\"'][^\"'\n]*[\"'])*,{_PREFIX}")
_LIST_END = re.compile(r"[ \t]*(?:[,)\]}:;+\\]|,[ ]?[\"'][^\n]*[,)\]};])[)\]}},; \t]*(?:(?:#|//)[^\n]*)?$")
# Lines of programs, and those that tell nothing.
_CODE = re.compile(
    r"[ \t]*(?:def|class|import|from|return|if|elif|else|for|while|try|except|with|assert|raise|yield|pass|const|let|var|function"
    r"|public|private|protected|static|void|package|using|namespace|func|fn|struct|enum|switch|case|break|continue|echo|print|end"
    r"|#include|#define|#if\w*|#endif)\b[^\n\u3400-\u9fff]*[;{}()\[\],:=\"'\\](?:[ \t]*(?:#|//)[^\n]*)?$"
    r"|[ \t]*(?:import|from) [\w.]+(?: import [\w.*, ]+| as \w+)?$|[ \t]*(?:pass|break|continue|return|else:|try:|end;?)$"
    r"|[ \t]*[A-Za-z_$][\w.$\[\]]*[ ]?[-+*/|.]?=[ ]?[^\n]*$|[ \t]*[A-Za-z_$@][\w.$]*\([^\n]*[)(,\[{;:\\][^\n]{0,2}$"
    r"|[ \t]*[()\[\]{},;]+$|[^\n]*[\"'\])}0-9][ \t]*[,;{:][ \t]*$|[ \t]*([\"'])[^\"'\n]*\1[)\]}]*,?$"
)
_NEUTRAL = re.compile(r"[ \t]*(?:#|//|/?\*|$)")
_REFERENCE = re.compile("&(?:amp;)*#?[0-9A-Za-z]{1,31};")
_MIN_LINES, _MIN_SHARE = 4, 0.6  # lines of a page that is source text; the share of code among them
_MAX_LINES = 400  # that are looked at


def in_literal(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is inside a string literal of a line of source text, not in a tag."""
    before = text[max(start - _REACH, 0) : start].rpartition("\n")[2]
    after = text[end : end + _REACH].partition("\n")[0]
    for quote in "'\"`":
        opening = before.rfind(quote)
        closing = after.find(quote) if opening >= 0 else -1
        if closing >= 0 and _opens(before[:opening], after[closing + 1 :]):
            offset = start - len(before) + opening
            return _IN_TAG.search(text[max(offset - _MAX_TAG, 0) : offset]) is None
    return False


def _opens(before: str, behind: str) -> bool:
    """Whether a quote with `before` in front of it opens a literal; `behind` is what stands behind that."""
    return _BEFORE.search(before) is not None or (_ALONE.fullmatch(before) is not None and _LIST_END.match(behind) is not None)


def is_program(page: Page) -> bool:
    """Whether most lines of the page are those of a program."""
    return page.once(_is_program)


def _is_program(page: Page) -> bool:
    lines = [_REFERENCE.sub("", line) for line in page.text.split("\n", _MAX_LINES)[:_MAX_LINES]]
    lines = [line for line in lines if not _NEUTRAL.match(line)]
    return len(lines) >= _MIN_LINES and sum(_CODE.match(line) is not None for line in lines) >= _MIN_SHARE * len(lines)
