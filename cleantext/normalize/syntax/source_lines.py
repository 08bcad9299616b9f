"""Lines of source text, recognized by their beginnings: statements, commands, queries, settings, logs, entries of dictionaries.

Names and strings in them may be Chinese (`def 求和(甲,乙):`, `git commit -m "修复:登录"`). A keyword alone is not
enough (`if 和 else,都是关键字`); what follows it has to fit.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.normalize.context import is_prose
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.patterns.verbatim import Signs
from cleantext.spans import Span

_NAME = "[\\w$]{1,40}"
_REST = "[^\n]"
_NO_PROSE = f"(?!{_REST}*[，。；：！？、])"
_STATEMENTS = (
    (
        rf"(?:const|let|var|val|int|long|float|double|char|bool|boolean|string|String|auto|[Dd]im|local|my)\s{_NAME}"
        rf"(?:\[\d*\])?\s?[=;]"
    ),
    rf"[A-Za-z_][\w:]{{0,30}}<[\w:<>, *&\[\]]{{1,40}}>[*&]?\s{_NAME}\s?[=;]",  # vector<int> 数组;
    (
        rf"(?:(?:export|public|private|protected|static|async|abstract|final|[Pp]ublic|[Pp]rivate)\s)*"
        rf"(?:def|function|func|fn|fun|[Ss]ub|Function|void|class|struct|enum|interface)\s{_NAME}\s?[(<{{:]"
    ),
    r"End\s(?:Sub|Function|If|With|Select)\b|MsgBox[\s(]",
    rf"(?:Sub|Function)\s[A-Za-z_]\w*\b{_REST}*\sEnd\s(?:Sub|Function)\b",
    r"#(?:include|define|ifn?def|endif|pragma)\b",
    rf"(?:return|throw|yield|case|default|break|else|elif|with|try)\b{_NO_PROSE}{_REST}*[;{{}}:][ \t]*(?=\n|$)",
    r"(?:if|for|while|switch|catch|elif|else\sif)\s?\((?![^()\n]*\)[^\n]*[，。])",
    r"(?:from\s[\w.]+\s)?import\s[\w.*]+(?:\s?,\s?[\w.*]+)*(?=\n|$)",
    r"@[A-Za-z_.]{2,40}\(",
    r"(?:std::)?c(?:out|err|in)\s?(?:<<|>>)",
    rf"[A-Za-z_][\w.]{{0,40}}\([a-z]?[\"']{_REST}*\);?[ \t]*(?=\n|$)",  # a call, print(f"总数:{n}")
    rf"assert\s{_REST}*[=<>]=|lambda\s[\w, ]{{1,60}}:|raise\s[A-Za-z_.]+\(",
    r"=\$?[A-Z]{1,3}\$?\d{1,5}\s?[-&+*/=<>]",
    r"//|/\*|\*/|<\?|REM\s",
    r"[(\[{][\"'][^\"'\n]*[\"'],[ ]?[\"'\d(\[{]",  # a row of strings and other things
    r"(?i:insert\sinto|delete\sfrom|create\s(?:table|database|index|view)|alter\stable|drop\stable)\s",
    rf"(?i:select\s{_REST}{{1,200}}\sfrom\s|update\s\S{{1,40}}\sset\s)",
)
_COMMANDS = (
    "sudo|git|npm|npx|yarn|pnpm|pip3?|conda|docker|kubectl|apt(?:-get)?|yum|brew|curl|wget|ssh|scp|rsync|e?grep|sed|awk|find"
    "|chmod|chown|mkdir|touch|tar|unzip|echo|printf|export|alias|cat|ls|cp|mv|rm|make|cmake|gcc|java|javac|python3?|node|ffmpeg"
    "|mysql|psql|sqlite3"
)
_SHELL = (
    r"\$\s[A-Za-z./]",
    r"[\w.-]{1,32}@[\w.-]{1,32}:[^\s$#]{0,60}[$#]\s",
    (
        rf"(?:{_COMMANDS})\s(?:(?=[!-~]){_REST}*?(?:\s--?[A-Za-z]|[\"'|<>])"
        rf"|{_NO_PROSE}{_REST}*?(?:\s--?[A-Za-z]|\s[|<>]|\.[a-z]{{1,4}}\b))"
    ),
)
_RECORDS = (
    r"[A-Za-z_][A-Za-z0-9_.-]{0,30}:\s?(?:\"[^\"\n]*\"|'[^'\n]*'|\[[^\[\]\n]*\]|\{[^{}\n]*\}),?[ \t]*(?=\n|$)",
    r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d[.,]\d{3}",
    r"\[?\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d\]?\s\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\b",
    r"\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|FATAL|TRACE)\]?:?\s\[?\d{4}-\d\d-\d\d[ T]\d\d:",
    r"\[?\d{1,2}:\d\d(?::\d\d)?\]?\s[^\s,:;!?，。：]{1,16}:\s",  # a chat: when, who
    r"<[\u3400-\u9fff]{1,8}>[ \t]",
    r"(?:Dialogue|Comment):\s(?:Marked=)?\d{1,2},\d{1,2}:\d\d:\d\d\.\d\d,|Style:\s[^,\n]*(?:,[^,\n]*){9}",  # subtitles
    rf"(?:From|To|Cc|CC|Bcc|BCC|Reply-To|Sender):\s{_NO_PROSE}",
    r"[A-Za-z][A-Za-z' -]{1,30}\s(?:n|vi?|vt|adj|adv|prep|conj|pron|num|art)\.\s?[\u3400-\u9fff]",
)
_LINE = lazily(f"\n[ \t]*+(?=[!-~])(?:{'|'.join((*_STATEMENTS, *_SHELL, *_RECORDS))}){_REST}*")
_TIME_AND_SPEECH = lazily(rf"\d{{1,2}}:\d\d(?::\d\d)?:\s{_REST}*")
_TIME_OF_SPEAKER = lazily(r":(?<=\d:)\d\d(?::\d\d)?: ")
_BEFORE_TIME = lazily(r"[ \t]*[^\s,:;!?，。：]{1,16}\s")
_LONGEST_NAME = 24
_LONGEST_LINE = 300
# Two settings in a row, or names with what they mean (code,代码), or one with its list; and the settings at the head of a page,
# between rules.
_VALUE = r"(?:=[^\n=]*(?:,[ ]?[a-z_]\w{0,30}=[^\n=]*)*|:(?: [^\n]*)?|,[^\n,，。；]{1,24})"
_SETTING = rf"[ \t]*+(?:- )?[a-z_][\w.-]{{0,30}}{_VALUE}(?:\n|$)"
_SETTINGS = lazily(rf"\n{_SETTING}(?:{_SETTING}|[ \t]*+- [^\n]*(?:\n|$))++")
# A setting with a list for its value: 名称=张三,李四.
_LISTED = lazily(r"\n[ \t]*+[\w.-]{1,20}[ \t]?=[ \t]?[\w./:-]{1,16}(?:[,;|][ \t]?[\w./:-]{1,16}){1,20};?[ \t]*(?=\n|$)")
# Addressees of a mail, with what they are: 收件人: 李四,王五 <a@b.c>
_ADDRESSEES = lazily(r"\n[ \t]*+[\w-]{2,12}[:：][^\n，。；！？<>]{0,200}<[^<>@\s]{1,64}@[^<>@\s]{1,100}>[^\n，。；！？]*")
# A row that begins with a date or a time stamp and a comma without a space: a log, a table. A diary has a sentence behind it.
_DATED = lazily(
    r"\n[ \t]*+[\"\[]?\d{4}([-/])\d{1,2}\1\d{1,2}(?:[ T]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,6})?)?Z?)?[\"\]]?"
    r",(?=\S)([!-+\--~]{1,40},)?[^\n]*"
)
_OF_DATE: Final = frozenset('"[0123456789')
# Lines of strings alone, with what parts and encloses them.
_STRINGS = lazily(
    r"(?:\n(?=[^\n]*[\"'])(?:[()\[\]{},+\\; \t]|:[ ]?(?=[\d({\[])|\d[\d.]*|[A-Za-z]{0,2}(?:\"[^\"\n]*\"|'[^'\n]*'))++(?=\n|$))++"
)
_OF_STRINGS: Final = frozenset("\"'([{bBfFrRuU")
_OPENED = lazily(r"(?:[(\[{=]|[a-z_]:)[ \t]*(?:\\[ \t]*)?$|[A-Za-z0-9_\])][ ]?[=(][ ]?[A-Za-z]{0,2}[\"'][^\n]*[\"'][ \t\\]*$")
_CLOSED = lazily(r"\n[ \t]*(?:[)\]}]|\.[a-z]\w{0,30}\()")
_PARTED = lazily(r"[\"'][)\]}]*,[ \t]*(?=\n|$)")
_CHANGED = lazily(r"\n[+-][^\n]*")
_HEAD = lazily(r"---[ \t]*\n(?:(?!---)[^\n]*\n){1,60}---")


def source_line_spans(text: str, signs: Signs) -> Iterator[Span]:
    """The half-open spans of the lines of `text`, whose signs these are, that are source text."""
    lines = "\n" + text
    beginnings = _ascii_beginnings(text)
    if beginnings:
        patterns = [_LINE()]
        if not signs.kinds.isdisjoint(":=,"):
            patterns.append(_SETTINGS())
        if "@@ -" in signs.text:  # a patch
            patterns.append(_CHANGED())
        for pattern in patterns:
            for match in pattern.finditer(lines):
                yield match.start(), match.end() - 1
        for match in _DATED().finditer(lines) if not beginnings.isdisjoint(_OF_DATE) else ():
            if match[2] or not is_prose(lines, match.end(1), match.end()):
                yield match.start(), match.end() - 1
        if not signs.kinds.isdisjoint("\"'") and not beginnings.isdisjoint(_OF_STRINGS):
            yield from _strings(lines)
    if "=" in signs.kinds:
        for match in _LISTED().finditer(lines):
            if not is_prose(lines, match.start() + 1, match.end()):
                yield match.start(), match.end() - 1
    if "@" in signs.kinds and "<" in signs.kinds:
        yield from ((match.start(), match.end() - 1) for match in _ADDRESSEES().finditer(lines))
    if ":" in signs.kinds and _TIME_OF_SPEAKER().search(signs.text):
        yield from _said(text)


def _strings(lines: str) -> Iterator[Span]:
    """The lines of strings in a list, a call or an assignment, which opens before them or closes after them, or whose items have
    commas after them. A speech that fills a line has neither."""
    for match in _STRINGS().finditer(lines):
        start, end = match.span()
        items = lines.count("\n", start, end)
        if (
            _OPENED().search(lines, max(start - _LONGEST_LINE, 0), start)
            or _CLOSED().match(lines, end)
            or (items > 1 and len(_PARTED().findall(lines, start, end)) >= items - 1)
            or (items == 1 and not start and end >= len(lines.rstrip("\n")) and _PARTED().search(lines, start, end))
        ):
            yield start, end - 1


def head_spans(text: str) -> list[Span]:
    """The half-open span of the settings between rules that the page `text` begins with, if it does."""
    head = _HEAD().match(text) if text.startswith("---") else None
    return [head.span()] if head is not None else []


def _ascii_beginnings(text: str) -> set[str]:
    """The first characters, spaces aside, of the lines of `text` that begin in ASCII. Most lines begin with Han."""
    found: set[str] = set()
    start, size = 0, len(text)
    while start < size:
        while start < size and text[start] in " \t":
            start += 1
        if start < size and "!" <= text[start] <= "~":
            found.add(text[start])
        start = text.find("\n", start) + 1
        if not start:
            break
    return found


def _said(text: str) -> Iterator[Span]:
    """The lines of a chat that begin with who speaks and when: `张三 10:30: 在吗?`."""
    for match in _TIME_AND_SPEECH().finditer(text):
        low = max(match.start() - _LONGEST_NAME, 0)
        start = line_of(text, match.start(), low)[0]
        if (not start or start > low) and _BEFORE_TIME().fullmatch(text, start, match.start()):
            yield start, match.end()
