"""Expressions inside prose whose marks are syntax: formulas of spreadsheets, calls, records, patterns, options, tags, paths.

`=IF(A1>0,"是","否")`, `f(a,"中")`, `{姓:"张"}`, `(?:年|月),?`, `-m "修复:登录"`, `#中国,加油#`, `/用户/图片(1),副本.png`.
Brackets are followed to their partner on the line; the parts of all others are bounded, so that the time is linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.normalize.context import is_prose
from cleantext.normalize.emoticons import is_mouth
from cleantext.normalize.syntax.forms import FILE_ENDING, FORMS, Sought, sought
from cleantext.patterns.beginnings import matches_from
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.patterns.verbatim import Signs, by_kind
from cleantext.spans import Span

_VALUE = rf"(?:\"[^\"\n]{{0,40}}\"|'[^'\n]{{0,40}}'|[{COMMON_HAN}]{{1,8}}(?=[;,\n]|$)|[!#-&(-9<-z| ]){{1,40}}"
_PROPERTY = rf"[a-z-]{{1,30}}:(?=[ \t]?[!-~]){_VALUE}"
# Signs that the text must have; the first character of the pattern; the pattern, up to the first bracket of the expression.
_BRACKETED = (
    (("=", "("), "=", lazily(r"=[A-Z][A-Z0-9.]{1,15}\(")),
    ((',"',), "(", lazily(r"\((?<=[A-Za-z0-9_]\()(?=[^()\n]{0,80},\s?\"[^\"\n]{0,80}\"[,)])")),
    (("{", ":"), "{", lazily(r"\{(?=[^{}\n]{1,80}:\s{0,3}[\"'\[{\d])")),
)
# Of a style sheet.
_NEXT_PROPERTY = lazily(r";[ \t]?[a-z][a-z-]{1,30}:[ \t]?[!-~]")
_PROPERTIES = lazily(rf"[a-z](?<![A-Za-z0-9-].){_PROPERTY}(?:;[ \t]?[a-z]{_PROPERTY})++;?")
# In quotation marks, told by what stands inside: “报告(终稿),v2.docx”, “uno:类型,参数;名称”.
_QUOTED = (
    (".", lazily(r"\.(?=[A-Za-z][A-Za-z0-9]{1,3}[”」])"), 60, lazily(rf"[“「][^“”「」\s，。]{{1,60}}{FILE_ENDING}(?=[”」])")),
    (
        ":",
        lazily(r":(?<=[\w.+-]:)(?=[^\s：])"),
        21,
        lazily(r"[“「](?=[a-z][\w.+-]{0,20}:[^\s：])[^“”「」，。；：！？\s]{1,80}(?=[”」])"),
    ),
)
# `){` and `;}`: the line is a statement; -{zh:…;}- is MediaWiki's. The brace is what prose has less of.
_BLOCK = (("{", ")", lazily(r"\{(?:(?<=\)\{)|(?<=\)\s\{))")), ("}", ";", lazily(r"\}(?:(?<=;\})|(?<=;\s\}))(?!-)")))
_SUFFIX = r"\.(?:docx?|xlsx?|pptx?|pdf|txt|csv|md|jpe?g|png|gif|zip|rar|mp[34])"
_HAS_SUFFIX, _FILE = lazily(_SUFFIX), lazily(rf"{_SUFFIX}(?=\n|$)")
_FILE_NAME = lazily(r"[\w()（）,.-]+")
_NAMES_FILE = "件名案档檔载載"  # 附件:年度总结,初稿.docx
_LONGEST_NAME = 60
# A record with a cell in quotes: cells of words and figures, without spaces.
_RECORD = lazily(r"\n(?:[\w.-]{0,12},){2,}+\"[^\"\n]*\"(?:,[^,\"\n]{0,12}|,\"[^\"\n]*\")*+(?=\n|$)")
_SPEECH = lazily(rf"[{COMMON_HAN},]+,(?=\"[^\"\n]*[。！？!?.…]\"$)")
# A call with short arguments, f(参数,甲), but not WHO(世卫组织,总部在日内瓦): its arguments, and its name before them.
_ARGUMENT = r"[^\s,()（），。；：、]{1,6}"
_ARGUMENTS = lazily(rf"\((?<=[A-Za-z0-9_]\()(?:{_ARGUMENT},)+{_ARGUMENT}\)")
_CALLED = lazily("(?<![A-Za-z0-9_])[a-z][A-Za-z0-9_]{0,30}$")
_LONGEST_CALLED = 31
_WINK = lazily(r";-?\)")
_NEXT = re.compile(r"[(){}\n]")
_LONGEST = 300


_BRACKETED_BY_KIND, _SOUGHT_BY_KIND = by_kind(_BRACKETED), by_kind(sought(FORMS))


def expression_spans(text: str, signs: Signs) -> Iterator[Span]:
    """The half-open spans of expressions in `text`, whose signs these are."""
    for kind, bracketed in _BRACKETED_BY_KIND:
        if kind in signs.kinds:
            for needles, beginning, opening in bracketed:
                if _holds_all(signs.text, needles):
                    for match in matches_from(beginning, opening(), text):
                        yield match.start(), _partner(text, match.end())
    if ";" in signs.kinds and ":" in signs.kinds and matches_from(";", _NEXT_PROPERTY(), text):
        yield from (match.span() for match in _PROPERTIES().finditer(text))
    for kind, alike in _SOUGHT_BY_KIND:
        if not kind or kind in signs.kinds:
            for each in alike:
                if _holds_all(signs.text, each.needs):
                    yield from _sought_spans(each, text)
    for match in matches_from("(", _ARGUMENTS(), text) if "(" in signs.kinds and "," in signs.kinds else ():
        if _CALLED().search(text, max(match.start() - _LONGEST_CALLED, 0), match.start()):
            yield match.span()
    if ("." in signs.kinds or ":" in signs.kinds) and ("”" in text or "」" in text):
        for needle, inside, reach, quoted in _QUOTED:
            if needle in signs.kinds:
                yield from _in_quotes(text, needle, inside(), reach, quoted())
    if '"' in signs.kinds and ',"' in signs.text:
        for match in _RECORD().finditer("\n" + text):
            if not _is_speech(text, match.start(), match.end() - 1):
                yield match.start(), match.end() - 1
    if "{" in signs.kinds or "}" in signs.kinds or "." in signs.kinds:
        yield from _lines(text, signs)
    for match in _WINK().finditer(text) if ";" in signs.kinds and _WINK().search(signs.text) else ():
        low = max(match.start() - _LONGEST, 0)
        bracket = text.rfind("(", low, match.start())
        if bracket <= text.rfind(")", low, match.start()) or is_mouth(text, bracket):
            yield match.span()


def _sought_spans(sought: Sought, text: str) -> list[Span]:
    """The spans of each of the forms `sought` in `text`."""
    begins, together = sought.begins, sought.together()
    found = matches_from(begins, together, text) if begins else list(together.finditer(text))
    if found and len(sought.patterns) > 1:
        found = [match for pattern in sought.patterns for match in matches_from(begins, pattern(), text)]
    return [match.span() for match in found]


def _is_speech(text: str, start: int, end: int) -> bool:
    """Whether the record `text[start:end]` is a sentence with what somebody said at its end: `我走了,他说,"你好,我来了。"`"""
    clauses = _SPEECH().match(text, start, end)
    return clauses is not None and is_prose(text, start, clauses.end())


def _holds_all(text: str, strings: tuple[str, ...]) -> bool:
    for string in strings:  # noqa: SIM110 - a generator for `all` costs more than the search
        if string not in text:
            return False
    return True


def _in_quotes(text: str, needle: str, inside: re.Pattern[str], reach: int, quoted: re.Pattern[str]) -> Iterator[Span]:
    """The matches of `quoted`, a quotation mark and what is behind it, where it stands before one of `inside`, which begin with
    `needle`."""
    for match in matches_from(needle, inside, text):
        low = max(match.start() - reach - 1, 0)
        opening = max(text.rfind("“", low, match.start()), text.rfind("「", low, match.start()))
        if opening >= 0 and (found := quoted.match(text, opening)) is not None:
            yield found.span()


def _lines(text: str, signs: Signs) -> Iterator[Span]:
    """The lines that are statements, and those that are the name of a file."""
    for brace, before, block in _BLOCK:
        end = 0
        for match in matches_from(brace, block(), text) if brace in signs.kinds else ():
            at = match.start() - 1 - (text[match.start() - 1] != before)
            if at >= end:
                start, end = line_of(text, at, end)
                if text.find("。", start, end) < 0:
                    yield start, end
    for match in _FILE().finditer(text) if "." in signs.kinds and _HAS_SUFFIX().search(signs.text) else ():
        low = max(match.start() - _LONGEST_NAME, 0)
        start = line_of(text, match.start(), low)[0]
        label = max(text.rfind(":", start, match.start()), text.rfind("：", start, match.start()))
        if label > start and text[label - 1] in _NAMES_FILE:
            start = label + 1
        if (not start or start > low) and _FILE_NAME().fullmatch(text, start, match.start()):
            yield start, match.end()


def _partner(text: str, at: int) -> int:
    """Where the bracket that was opened before `at` is closed; `at` if it is not within the line."""
    depth = 1
    for match in _NEXT.finditer(text, at, at + _LONGEST):
        if match[0] == "\n":
            break
        depth += 1 if match[0] in "({" else -1
        if not depth:
            return match.end()
    return at
