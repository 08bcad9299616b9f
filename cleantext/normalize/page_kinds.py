"""Kinds of pages whose half-width punctuation is no prose's: source text, and what a program keeps of a chat."""

from __future__ import annotations

import re
from typing import Final

from cleantext.normalize.context import holds_any
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.places import line_ends, marks_of
from cleantext.normalize.prose_lines import prose_lines
from cleantext.normalize.table import is_table
from cleantext.rules import Page

CODE_LINE = re.compile(
    r"[ \t]*+(?:(?:def|class|import|from|return|elif|while|public|private|static|void|var|let|const|function|use|fn"
    r"|Sub|Function|End|Dim|MsgBox)\s"
    r"|[#]include|//|/\*|\*/|[^\n\u3400-\u9fff]*[;{}][ \t]*(?=\n|$))"
)
# Other lines of a program, which are no prose of it: what opens a block, assignments, calls, closing brackets.
_NO_HAN = r"[^\n\u3400-\u9fff]"
_OF_PROGRAM = re.compile(
    rf"[ \t]*+(?:(?:if|for|try|else|elif|except|finally|with|while)\b{_NO_HAN}*:[ \t]*(?:\#[^\n]*)?(?=\n|$)"
    rf"|(?:pass|break|continue)[ \t]*(?=\n|$)|(?:raise|yield|assert|del|global)[ \t]{_NO_HAN}*(?=\n|$)|@[a-z_][\w.]*"
    r"|[A-Za-z_][\w.]*(?:\[[^\]\n]*\])?(?:, ?[a-z_]\w*)* [-+*/|&]?= "
    rf"|[a-z_][\w.]*\({_NO_HAN}*(?=\n|$)|[)\]}}]+,?[ \t]*(?=\n|$))"
)
_SHARE_OF_PROGRAM: Final = 0.25
_FIRST_HAN: Final = 0x3400
_LAST_HAN: Final = 0x9FFF
_CODE_SIGNS = "={}#/("  # no source text does without all of these
# A line of a chat: 10:30 …, 张三 2021/8/9: …
_SAID = re.compile(r"\n[ \t]*+(?:\[?\d{1,2}:\d\d|[^\s,:;!?，。：【][^\s,:;!?，。：]{1,15}(?: \d[\d:/ -]{3,20})?: )")


def is_prose_page(page: Page) -> bool:
    """Whether the page is none of these, no table, and Chinese. Computed once a page."""
    return page.once(_is_prose_page)


def _is_prose_page(page: Page) -> bool:
    if page.text.find("\n", 0, -1) >= 0 and (is_table(page) or is_chat(page) or is_code(page) or is_program(page)):
        return False
    return not is_foreign_page(page)


def is_code(page: Page) -> bool:
    """Whether the page has three lines or more, and more than one in five is source text."""
    text = page.text
    if not holds_any(text, _CODE_SIGNS):
        return False
    ends = line_ends(page)
    if len(ends) < 2:
        return False
    least = 0.2 * (len(ends) + 1)
    for at in [-1, *ends]:
        if _can_begin_code(text, at + 1) and CODE_LINE.match(text, at + 1) is not None:
            least -= 1
            if least < 0:
                return True
    return False


def is_program(page: Page) -> bool:
    """Whether the page is source text with documentation in it: of three lines or more, more than a quarter are code, and those
    of Chinese are comments, strings or indented. Computed once a page."""
    return page.once(_is_program)


def _is_program(page: Page) -> bool:
    text = page.text
    ends = line_ends(page)
    if len(ends) < 2 or not ("=" in text and "(" in text):
        return False
    least = _SHARE_OF_PROGRAM * (len(ends) + 1)
    for at in [-1, *ends]:
        start = at + 1
        if _can_begin_code(text, start) and (CODE_LINE.match(text, start) or _OF_PROGRAM.match(text, start)):
            least -= 1
            if least < 0:
                return not prose_lines(text, CODE_LINE)
    return False


def _can_begin_code(text: str, at: int) -> bool:
    """Whether what the line at `at` begins with, spaces aside, is no Han: most lines do not get further."""
    while at < len(text) and text[at] in " \t":
        at += 1
    return at < len(text) and not _FIRST_HAN <= ord(text[at]) <= _LAST_HAN


def is_chat(page: Page) -> bool:
    """Whether the page has three lines or more, and more than three in five begin with a time or a name. A single letter does not
    count: `A: 你好吗?` is a dialogue."""
    lines = len(line_ends(page))
    least = 0.6 * (lines + 1)
    return lines >= 2 and len(marks_of(page, ":")) > least and len(_SAID.findall("\n" + page.text)) > least
