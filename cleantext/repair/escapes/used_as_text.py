"""Decides whether an escape is used as text, or belongs to code, an address, or a text about escapes.

If in doubt it is left. An escape is not used as text

- inside the spans of `cleantext.patterns.verbatim`: addresses, code spans, markup, lines of source;
- in straight quotes or next to one, in a string literal (see `literals`), and anywhere in a program; after a key
  (`title=\\u4e2d`) or in a comment; between brackets and operators of regular expressions;
- in a path or a file name;
- if its character is written nearby (中 is \\u4e2d), or if it is alone between quotation marks;
- on a line about character codes, or under one; a short escape also on a line about programming.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from cleantext.lexicon import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.quotes import QUOTES, is_enclosed
from cleantext.patterns.verbatim import verbatim_spans
from cleantext.repair.escapes.literals import in_literal, is_program
from cleantext.rules import Page
from cleantext.spans import Span, merge_spans

CHINESE = (  # the inside of a class: Han, kana and Chinese punctuation
    "\u2014\u2018-\u201d\u2026\u3000-\u3020\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff65\U00020000-\U0003ffff"
)
_CHINESE = re.compile(f"[{CHINESE}]")
_MAX_LINES_ABOVE = 3
_BEFORE, _AFTER = 120, 80  # code points of context that are used

_CODES = re.compile(
    "编码|編碼|解码|解碼|转码|轉碼|转义|轉義|跳脫|逸出|乱码|亂碼|码点|碼點|码位|碼位|字符集|字元集|十六?[进進]|八[进進]|unicode"
    "|utf-?(?:8|16|32)|gbk|gb ?2312|gb18030|big-?5|ascii|iso-?8859|escap|encod|decod|quoted-printable|base64|mojibake",
    re.IGNORECASE,
)
_PROGRAMMING = re.compile(
    "空格|字符|字元|字串|字节|位元組|正则|正規|代码|程式|实体|實體|regex|bash|shell|printf|echo|console|string", re.IGNORECASE
)
_LANGUAGE = re.compile("javascript|python|java|json|php|html|css|sql", re.IGNORECASE)
_SIGNS = re.compile(r"[{}<>=\\]|[A-Za-z0-9_]\(")  # of code; a line that only names a programming language may be a headline
_PUNCTUATION = re.compile(
    "[\u2014-\u2026\u3001-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5e]+"
)  # texts about escapes do not use these as examples
_LABEL = re.compile(f"[{COMMON_HAN}]{{1,6}}[：:]")
_HEADER = re.compile(r"[A-Za-z][A-Za-z-]{1,30}:")  # of a mail or a reply; its name is not evidence
_LONG = 8  # characters from which a run is text even on a line about programming

_QUOTES = "\"'`"
_PAIRS = (*QUOTES, "（）", "()", "《》", "<>")
_ALONE = 2  # characters up to which a run alone between quotation marks is mentioned, not used
_PATTERN_BEFORE = re.compile(r"[\[|^\\/_@-]|\b[A-Za-z]:\Z")
_PATTERN_AFTER = re.compile(
    r"[\]|^*{_@]|/[A-Za-z0-9_.]|[-~–—到至](?=\\|\[|$)|\\(?![\\nrtu\"'/x0-7])|\.[A-Za-z][A-Za-z0-9]{1,4}(?![A-Za-z0-9])"
)
# Words before and after an escape that is mentioned, not used.
_SAID_BEFORE = re.compile(
    "(?:使用|写作|寫作|写成|寫成|写为|写做|输入|輸入|键入|鍵入|显示为|显示成|顯示為|变成|變成|替换[为成]|換成|换成|表示为|插入"
    "|代码[是为]|加上|后面加|引[号號][是为為]|符[号號][是为為]|[Ee]ntity )"
    "(?:了|一个|个)?[：:]?[ \t]?\\Z"
)
_SAID_AFTER = re.compile(
    "[ \t]?(?:来|來)?(?:全部|都)?"
    "(?:表示|代表|显示为|顯示為|用来|用於|用于|符号|符號|标签|標籤|这样的|這樣的|之类|之類"
    "|替?[换換][成为為掉]|替换|替換|改[成为為]|[删刪][除掉]|去掉|[转轉][义换義換成为為]"
    "|是[\u3400-\u9fff]{0,8}(?:符[号號]|空格|引[号號]))"
)
_OPENING = "“‘「『《〈（【"  # before these the text that they enclose is meant
_SOURCE = re.compile(r"[A-Za-z0-9_.\])-]\s?=\s?\Z|^\s{0,20}(?://|/?\*|--\s)")  # a key of a configuration file; a comment
_NEARBY = 12  # code points from an escape in which its character is written if it explains the escape


def stands_for_text(page: Page, start: int, end: int, meant: str, head: int | None = None) -> bool:
    """Whether the escapes at `page.text[start:end]`, which decode to `meant`, are used as text.

    `head` is the end of the first of them, if the rest may contain an address or the like.
    """
    text = page.text
    if (
        _is_verbatim(page, start, head or end)
        or _touches_code(text, start, end, meant)
        or _is_mentioned_or_shown(text, start, end, meant)
        or in_literal(text, start, end)
        or is_program(page)
    ):
        return False
    return not _is_about_codes(text, start, end, meant)


def _verbatim(page: Page) -> tuple[list[Span], list[int]]:
    """The verbatim spans of the page, merged, and their ends."""
    spans = merge_spans(verbatim_spans(page.text))
    return spans, [end for _, end in spans]


def _is_verbatim(page: Page, start: int, end: int) -> bool:
    spans, ends = page.once(_verbatim)
    place = bisect_right(ends, start)
    while place < len(spans) and spans[place][0] < end:
        if spans[place][0] < start or ends[place] > end:  # otherwise the span is the escapes themselves: \\u{4e2d} is like LaTeX
            return True
        place += 1
    return False


def _touches_code(text: str, start: int, end: int, meant: str) -> bool:
    """Whether a quote, a path or a regular expression is next to the span, or straight quotes are around it."""
    if start and (text[start - 1] in _QUOTES or _PATTERN_BEFORE.match(text, start - 1)):
        return True
    if start > 1 and text[start - 1] == ":" and text[start - 2].isascii() and text[start - 2].isalpha():
        return True
    if text[end : end + 1] in (*_QUOTES,) or (meant[-1] != "<" and _PATTERN_AFTER.match(text, end)):
        return True
    before, after = surroundings(text, start, end)
    if _SOURCE.search(before):
        return True
    return any(before.count(quote) % 2 == 1 and quote in after for quote in '"`')


def _is_mentioned_or_shown(text: str, start: int, end: int, meant: str) -> bool:
    """Whether the escape is mentioned, not used: alone between quotation marks, or with its character nearby."""
    if len(meant) <= _ALONE and is_enclosed(text, start, end, _PAIRS):
        return True
    if len(meant) <= _ALONE and meant not in _OPENING and is_mentioned(text, start, end):
        return True
    return meant.isalnum() and len(meant) <= _LONG and _is_written_nearby(text, start, end, meant)


def _is_written_nearby(text: str, start: int, end: int, meant: str) -> bool:
    """Whether what an escape means is written near it; if it is part of a word, whether that word is.

    In `近乎\\u8bf4话的方式述说了` it is not.
    """
    near = text[max(start - len(meant) - _NEARBY, 0) : end + len(meant) + _NEARBY]
    if meant not in near:
        return False
    words = [word for word in (text[start - 1 : start] + meant, meant + text[end : end + 1]) if frequency(word)]
    return not words or any(word in near for word in words)


def is_mentioned(text: str, start: int, end: int) -> bool:
    """Whether a verb next to the span shows that the escape itself is meant: 用 … 表示, 写成 …."""
    return _SAID_BEFORE.search(text[max(start - 12, 0) : start]) is not None or _SAID_AFTER.match(text, end) is not None


def _is_about_codes(text: str, start: int, end: int, meant: str) -> bool:
    """Whether the line, or the one before it, is about character codes or programming.

    The name of a programming language is enough, unless `meant` is punctuation; then there must be code as well.
    """
    before, after = surroundings(text, start, end)
    said = [_HEADER.sub("", part) for part in (*_lines_above(text, start - len(before)), before)] + [after]
    if any(_CODES.search(part) for part in said):
        return True
    if len(meant) >= _LONG:
        return False
    named = not _PUNCTUATION.fullmatch(meant) or any(_SIGNS.search(part) for part in said)
    return any(_PROGRAMMING.search(part) or (named and _LANGUAGE.search(part)) for part in said)


def touches_chinese(text: str, start: int, end: int) -> bool:
    """Whether a character of Chinese text is directly before `start` or at `end`."""
    return _CHINESE.match(text, end) is not None or (start > 0 and _CHINESE.match(text, start - 1) is not None)


def fills_line(text: str, start: int, end: int) -> bool:
    """Whether nothing else is on the line, except for a label before the span (标题：)."""
    before, after = surroundings(text, start, end)
    return not after.strip() and (not before.strip() or _LABEL.fullmatch(before.strip()) is not None)


def surroundings(text: str, start: int, end: int) -> tuple[str, str]:
    """The context of the span on its line: up to `_BEFORE` code points before it and `_AFTER` after it."""
    return text[max(start - _BEFORE, 0) : start].rpartition("\n")[2], text[end : end + _AFTER].partition("\n")[0]


def _lines_above(text: str, line: int) -> list[str]:
    """The end of the last non-blank line before the offset `line`, where a line begins.

    If that is ASCII, and so may consist of escapes, up to `_MAX_LINES_ABOVE` lines.
    """
    lines: list[str] = []
    while line > 0 and len(lines) < _MAX_LINES_ABOVE and all(map(str.isascii, lines)):
        first = max(line - _BEFORE, 0)
        above = text[first:line].rstrip().rpartition("\n")[2]
        if not above:
            break
        lines.append(above)
        line = first + len(text[first:line].rstrip()) - len(above)
    return lines
