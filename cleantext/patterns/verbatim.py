"""Stretches that are not prose, and that no rule may set in order or convert: addresses, code, markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from cleantext.patterns.beginnings import find_string, matches_from
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lines import line_of
from cleantext.spans import Span

# The rest of an address: RFC 3986 characters, so that a Chinese sentence may follow without a space; Han only where a part
# of the address begins. Trailing marks belong to the sentence.
_SIGN = rf"(?:[A-Za-z0-9_.~:/?#\[\]@!$&'()*+,;=%-]|(?<=[/=&?._-])[{COMMON_HAN}]+)"
_UNTRAILED = rf"(?<=[A-Za-z0-9_/=#&%{COMMON_HAN}-])"
# A disambiguator in brackets directly after a title: /苹果(公司), /李白(唐代诗人)/123
_TOLD_APART = rf"\((?<=[{COMMON_HAN}]\()[{COMMON_HAN}A-Za-z0-9_·-]{{1,40}}\)"
_PATH = rf"{_SIGN}*{_UNTRAILED}(?:{_TOLD_APART}(?:{_SIGN}+{_UNTRAILED})?){{0,9}}"
# A placeholder host, recognized by the port after it: http://你的IP 地址:9091
_TO_FILL_IN = rf"[{COMMON_HAN}][{COMMON_HAN}A-Za-z0-9 _-]{{0,20}}(?=:[0-9]{{2,5}}(?![0-9]))"
# One character of a path of Windows, and a comma in it: before Han only where more of the path or a file's suffix is behind it.
_OF_WINDOWS = "[^\\s，。；！？、“”'\"<>|"
_SUFFIX = r"\.[A-Za-z0-9]{2,4}(?![A-Za-z0-9.])"
_BEHIND_SUFFIX = r"(?<=\.[A-Za-z]{3},)|(?<=\.[A-Za-z]{4},)"
_COMMA_OF_WINDOWS = rf",(?:(?![{COMMON_HAN}])|(?!{_BEHIND_SUFFIX})(?={_OF_WINDOWS}：:]{{0,60}}?(?:\\|{_SUFFIX})))"

_ON_THE_WEB = re.compile(rf"www\.(?<![\w.]www\.){_PATH}")
# An address with a comma in its path: what follows has to go on as one, or end with a space, to be more of it.
_WITH_COMMAS = re.compile(
    rf"://[A-Za-z0-9./:_-]{{0,200}}+[^\s，。；：！？、“”()（）]{{0,200}}[{COMMON_HAN}](?:,[{COMMON_HAN}A-Za-z0-9]{{1,20}}){{1,9}}"
    rf"(?:(?=[/&=.]|\s|$)|\?[A-Za-z0-9_]{{1,20}}=[A-Za-z0-9_%&=.+-]*)"
)
_INLINE_CODE = re.compile(r"`[^`\n]+`")
# What must be in the text at all, and the pattern that then finds the stretches. Each pattern is linear: a class that
# cannot match what ends it, or a bound. Those that begin with it are searched fastest.
PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("www.", _ON_THE_WEB),
    ("://", _WITH_COMMAS),
    ("-{", re.compile(r"-\{[^{}\n]{0,300}\}-")),  # MediaWiki: the same word in several scripts
    ("`", _INLINE_CODE),
    ("{%", re.compile(r"\{%[^{}\n]*[%}]\}")),
    ("{{", re.compile(r"\{\{[^{}\n]*[%}]\}")),
    ("${", re.compile(r"\$\{[^{}\n]*\}")),
    ("\\", re.compile(r"\\[A-Za-z]{1,30}\{[^{}\n]*\}")),
    (
        "&",
        re.compile(rf"&(?:amp;)*(?:#\d{{1,7}}|#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}}|[{COMMON_HAN}]{{1,8}});"),
    ),  # or &名称;
    # The address of a link or a picture of Markdown, with its title.
    ("](", re.compile(r"\]\((?:[^()\s]|\([^()\s]{0,200}\)){1,2000}(?:[ \t]{1,3}(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\)")),
    ("[", re.compile(r"\[[!-/:-@^`{|}~\\]{2,100}\]")),  # a class of a regular expression
)
# The same with its left context, and the maximum length of that.
_ADDRESS = (
    "://",
    re.compile("[A-Za-z][A-Za-z0-9+.-]{1,30}$"),
    31,
    re.compile(f"://(?<=[A-Za-z0-9+.-]{{2}}://)(?:{_TO_FILL_IN})?{_PATH}"),
)
_BEGUN: tuple[tuple[str, re.Pattern[str], int, re.Pattern[str]], ...] = (
    _ADDRESS,
    ("@", re.compile(r"[\w.+-]{1,64}$", re.A), 64, re.compile(r"@(?<=[\w.+-]@)[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.A)),
    (":\\", re.compile("[A-Za-z]$"), 1, re.compile(rf":\\(?<=[A-Za-z]:\\)(?:{_OF_WINDOWS}：,]|{_COMMA_OF_WINDOWS})*")),
)
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
# What shows that a line is source text: an item of JSON, a call with a string, the end of a statement. Each begins with a
# plain character, so that it is searched for fast, if the text has a sign of those that are next to it; what stands before it in
# the line is looked at then.
_SIGNS: tuple[tuple[str, str, re.Pattern[str], re.Pattern[str]], ...] = (
    ('"', ":", re.compile(r'"[^"\n]{1,80}"\s{0,9}:\s{0,9}(?:["\[{\d-]|true\b|false\b|null\b)'), re.compile("")),
    ("(", "\"'", re.compile(r"\((?<=[A-Za-z0-9_]\()[\"']"), re.compile("")),
    (";", "=(", re.compile(r";[ \t]*$", re.M), re.compile(rf"[^{COMMON_HAN}]{{0,200}}?[A-Za-z0-9_)\]]\s{{0,3}}[=(]")),
)
_LAST_OF_LATIN = "\u2e7f"
_LONG = 120  # code points, of a line with a sentence in it: a paragraph
# Stretches from one mark to the next other one, however long.
_FENCE = "```"
_BETWEEN_TAGS = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))


class Signs:
    """The characters of a text that are ASCII, and the different ones of those that are no letters, digits or spaces. What is
    looked for is made of those, and they are a tenth of a Chinese text."""

    __slots__ = ("kinds", "text")

    def __init__(self, text: str, kinds: frozenset[str]) -> None:
        self.text, self.kinds = text, kinds


_Row = TypeVar("_Row", bound=tuple[Any, ...])
_WORDS = b" \t\n0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_RAREST_FIRST = "`\\{}<>[]@&$#=~|^*+_/\"'-;:?!(),.%"


def signs_of(text: str) -> Signs:
    """The signs of `text`."""
    return signs_in(text.encode("ascii", "ignore"))


def signs_in(characters: bytes) -> Signs:
    """The signs of a text of which these are the characters that are ASCII."""
    return Signs(characters.decode("ascii"), frozenset(characters.translate(None, _WORDS).decode("ascii")))


def by_kind(rows: Iterable[_Row]) -> list[tuple[str, list[_Row]]]:
    """`rows` that begin with what must be in a text, a string or several, by the rarest sign in that; "" where it has none."""
    kinds: dict[str, list[_Row]] = {}
    for row in rows:
        needed = "".join(row[0])
        kinds.setdefault(next((sign for sign in _RAREST_FIRST if sign in needed), ""), []).append(row)
    return list(kinds.items())


_PATTERNS_BY_KIND, _BEGUN_BY_KIND = by_kind(PATTERNS), by_kind(_BEGUN)


def verbatim_spans(text: str) -> list[Span]:
    """The half-open spans of `text` that are addresses, code or markup, kind by kind (not sorted)."""
    signs = signs_of(text)
    return [*spans_across_lines(text), *spans_within_lines(text, signs)]


def address_spans(text: str) -> Iterator[Span]:
    """The half-open spans of the addresses of the Web in `text` (not sorted)."""
    if "www." in text:
        yield from (match.span() for match in _ON_THE_WEB.finditer(text))
    if "://" in text:
        yield from _with_beginning(text, *_ADDRESS[1:])
        yield from (match.span() for match in _WITH_COMMAS.finditer(text))


def code_spans(text: str) -> Iterator[Span]:
    """The half-open spans of `text` between backticks on a line, and between fences (not sorted)."""
    if "`" in text:
        yield from (match.span() for match in _INLINE_CODE.finditer(text))
        yield from _between(text, _FENCE, _FENCE)


def spans_across_lines(text: str) -> Iterator[Span]:
    """Those that can go over line ends: tags, comments, blocks of code."""
    if "<" in text:
        yield from (match.span() for match in matches_from("<", _TAG, text))
        for opening, closing in _BETWEEN_TAGS:
            yield from _between(text, opening, closing)
    if "`" in text:
        yield from _between(text, _FENCE, _FENCE)


def spans_within_lines(text: str, signs: Signs) -> Iterator[Span]:
    """All others; `text` may be a few lines. `signs` are those of the text."""
    for kind, patterns in _PATTERNS_BY_KIND:
        if kind in signs.kinds:
            for needle, pattern in patterns:
                if needle in signs.text:
                    yield from (match.span() for match in matches_from(needle, pattern, text))
    for kind, begun in _BEGUN_BY_KIND:
        if kind in signs.kinds:
            for needle, before, reach, pattern in begun:
                if needle in signs.text and needle in text:
                    yield from _with_beginning(text, before, reach, pattern)
    for needle, beside, sign, line in _SIGNS:
        if needle in signs.kinds and not signs.kinds.isdisjoint(beside):
            yield from _source_lines(text, needle, sign, line)


def _with_beginning(text: str, before: re.Pattern[str], reach: int, pattern: re.Pattern[str]) -> Iterator[Span]:
    for match in pattern.finditer(text):
        begun = before.search(text, max(match.start() - reach, 0), match.start())
        if begun is not None:
            yield begun.start(), match.end()


def _source_lines(text: str, needle: str, sign: re.Pattern[str], line: re.Pattern[str]) -> Iterator[Span]:
    """The lines that hold `sign`, which begins with `needle`, and begin as `line`; of a paragraph of prose, the call alone."""
    at = text.find(needle)
    while at >= 0:
        found = sign.match(text, at)
        if found is None:
            at = text.find(needle, at + 1)
            continue
        start, end = line_of(text, found.start())
        if line.match(text, start, end):
            prose = "。" in text[start:end] and (
                end - start > _LONG or (text[start] > _LAST_OF_LATIN and text[end - 1] in "。！？”」")
            )
            yield (start, end) if not prose else (found.start(), min(text.find(")", found.start(), end) + 1 or found.end(), end))
        at = text.find(needle, max(end, found.end()))


def _between(text: str, opening: str, closing: str) -> Iterator[Span]:
    start = find_string(text, opening, 0)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            return
        yield start, end + len(closing)
        start = find_string(text, opening, end + len(closing))
