"""repair/entity: decodes HTML character references left in text: `&ldquo;` → “, `&#20013;` → 中, `&amp;` → &.

Only with a semicolon, and only names of HTML5: `AT&T`, `this&not that` and `?a=1&copy=2` are text. A reference that was
escaped more than once (`&amp;amp;ldquo;`) is decoded in one go. Not changed are

- code: between backticks, fenced, or what looks like the address-of operator of C (`p = &lt;` at the end of a line);
- a reference that is mentioned rather than used: alone between quotation marks (“&nbsp;”, « &amp; »), described (&lt;
  表示小于号), with its character quoted nearby (&#20013; 就是“中”) or named on the line that it begins (&copy; - 版权符号), next
  to another reference to the same character, or isolated and to an ideograph on a line about references;
- `&lt;` or `&gt;` of a pair on one line of which the other one is not changed;
- in text with HTML tags, XML elements or declarations, which is source itself: ASCII punctuation (`&lt; &gt; &amp; &quot;
  &vert;`), which would have a meaning there, and invisible characters;
- in addresses all but `&amp;`, since `?a=1&lang;=2` is not a reference;
- references to control characters, line ends, single surrogates and unassigned code points. 80 to 9F are Windows-1252, as in
  browsers, whose five undefined bytes are decoded only between other references to bytes, which are mojibake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from cleantext.edits import Reason, Row
from cleantext.patterns.quotes import QUOTES, STRAIGHT_QUOTES, is_enclosed
from cleantext.patterns.verbatim import address_spans, code_spans
from cleantext.repair.escapes.literals import in_literal, is_program
from cleantext.repair.escapes.references_spoken_of import Reference, spoken_of
from cleantext.repair.escapes.used_as_text import is_mentioned, surroundings
from cleantext.rules import Page, Rule
from cleantext.spans import merge_spans

_ID = "repair/entity"
_AMPERSAND = r"(?:amp|#0{0,4}38|#[xX]0{0,4}26);"
_REFERENCE = re.compile(rf"&((?:{_AMPERSAND})*)((?:#[0-9]{{1,7}}|#[xX][0-9A-Fa-f]{{1,6}}|[A-Za-z][0-9A-Za-z]{{1,31}});)?")

_TAGS = (
    "a|abbr|article|b|blockquote|body|br|button|center|code|dd|div|dl|dt|em|font|footer|form|h[1-6]|head|header|hr|html|i|"
    "iframe|img|input|li|link|main|meta|nav|ol|option|p|pre|script|section|select|small|span|strong|style|sub|sup|table|"
    "tbody|td|textarea|th|thead|title|tr|tt|u|ul|video"
)
_MARKUP = re.compile(rf"</?(?:{_TAGS})(?:(?:\s[^<>]{{0,500}})?/?>|&)|<!(?:--|DOCTYPE|ENTITY|\[CDATA)|<\?xml\s", re.IGNORECASE)
_INVISIBLE = re.compile("[\\s\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffd\ufffe\uffff]")
_UTF8 = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}|\xf0[\x90-\xbf][\x80-\xbf]{2}")
_SURROGATE = re.compile("#(?:5[5-7][0-9]{3}|[xX][dD][89A-Fa-f][0-9A-Fa-f]{2});")
_UNUSED = range(0x40000, 0xE0000)  # planes without a character
_LESSON = re.compile("实体|實體|转义|轉義|逸出|字符引用|字元參照|数字引用|数值引用|编码|編碼|HTML|XML|Unicode", re.IGNORECASE)
_OPENING = "“‘「『《〈（【"
_LETTER = re.compile("[A-Za-z\xc0-\u024f]")
_SPOKEN_OF = (*STRAIGHT_QUOTES, *QUOTES)
# Quotation marks of other languages and of manuals, where only the reference is between them: « &amp; », `&pound;'.
_QUOTED = re.compile("(?:(?<=«)|(?<=«[ \xa0\u202f]))&[^&;\n]{1,32};[ \xa0\u202f]?»|(?<=`)&[^&;\n]{1,32};'")
_MAX_TWIN_GAP = 3  # code points between two references to the same character
_NEARBY = 12  # code points from a reference in which its character is quoted where it is explained
_TAKES_ADDRESS = re.compile(r"(?:[=(,]|\breturn)[ \t]*\Z")
_LESS, _GREATER = ("lt;", "#60;", "#x3c;", "#x3C;"), ("gt;", "#62;", "#x3e;", "#x3E;")
# The start or end tag of an XML element of any name.
_ELEMENT = re.compile(r"<(/?)([^\s<>/&;!?]{1,60})[\s>]")
# A line that names the character of a reference: &amp; - 和号, &copy; = ©.
_HEADS_LINE = re.compile(r"(?:^|\n)[ \t]*(?:[-*•·][ \t]{1,3})?$")
_NAMED_BEHIND = re.compile(r"[ \t]?[-–—=:：→|\t][ \t]?[\u3400-\u9fff]{0,7}(?:[号號]|符|空格)")
_SAME_BEHIND = re.compile(r"[ \t]?[-–—=:：→|\t][ \t]?")
_BETWEEN_TWINS = re.compile(r"[ \t|,、/]{0,3}")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    references = [match for match in _REFERENCE.finditer(text) if match.end() - match.start() >= 4] if ";" in text else []
    if not references:
        return
    source = is_source(text)
    straight = "'" in text or '"' in text
    if not source and is_program(page):
        return
    code, addresses = (
        iter([*merge_spans(spans), (len(text) + 1, len(text) + 1)]) for spans in (code_spans(text), address_spans(text))
    )
    shut, address = next(code), next(addresses)
    rows: dict[int, Row] = {}
    half: re.Match[str] | None = None
    for match in references:
        start, end = match.span()
        while shut[1] <= start:
            shut = next(code)
        while address[1] <= start:
            address = next(addresses)
        if shut[0] <= start or _is_left(text, start, end) or (straight and in_literal(text, start, end)):
            continue
        row = _decoded(match, source, address[0] <= start)
        if row:
            rows[start] = row
        if half is not None and half.end() == start and (character := _of_halves(half[2], match[2])):
            rows[half.start()] = half.start(), end, character, _reason(bool(match[1]))
        half = match if match[2] and _SURROGATE.fullmatch(match[2]) else None
    for byte in _bytes(references):
        rows.setdefault(byte[0], byte)
    for twin in (*_twins(references), *spoken_of(text, _read(references))):
        rows.pop(twin, None)
    for first, second in _tag_like(references):
        if (first in rows) != (second in rows):
            rows.pop(first, None)
            rows.pop(second, None)
    yield from rows.values()


def _twins(references: list[re.Match[str]]) -> Iterator[int]:
    """The offsets of neighbouring references to the same character in two spellings, as in a table of references."""
    for before, match in pairwise(references):
        if before[2] and match[2] and before[2] != match[2] and match.start() - before.end() <= _MAX_TWIN_GAP:
            meant = decode_reference(match[2])
            if (
                meant
                and meant == decode_reference(before[2])
                and _BETWEEN_TWINS.fullmatch(match.string, before.end(), match.start())
            ):
                yield from (before.start(), match.start())


def _bytes(references: list[re.Match[str]]) -> Iterator[Row]:
    """The references to control characters that are bytes of UTF-8 taken for Windows-1252 (&#229;&#144;&#141;, &#8364;&#157;)."""
    run: list[re.Match[str]] = []
    data = bytearray()
    for match in (*references, None):
        if run and (match is None or run[-1].end() != match.start()):
            for sequence in _UTF8.finditer(data):
                for each in run[sequence.start() : sequence.end()]:
                    if decode_reference(each[2]) is None:
                        yield *each.span(), chr(_number(each[2])), _reason(False)
            run, data = [], bytearray()
        if match is not None and match[2] and match[2][0] == "#" and not match[1] and (byte := _byte(_number(match[2]))):
            run.append(match)
            data.append(byte)


def _byte(number: int) -> int:
    """The byte of Windows-1252 that a reference to `number` stands for; 0 for ASCII, and if there is none."""
    if number < 0x100:
        return number if number >= 0x80 else 0
    return (chr(number).encode("cp1252", "ignore") or b"\0")[0] if number < 0x2123 else 0


def _of_halves(high: str, low: str | None) -> str:
    """The character of two references to surrogates, as programs write those that count characters in UTF-16; "" if none."""
    if low is None or _SURROGATE.fullmatch(low) is None:
        return ""
    first, second = _number(high) - 0xD800, _number(low) - 0xDC00
    return chr(0x10000 + (first << 10) + second) if 0 <= first < 0xC0 and second >= 0 else ""


def _read(references: list[re.Match[str]]) -> list[Reference]:
    return [
        Reference(*match.span(), match[2], meant) for match in references if match[2] and (meant := decode_reference(match[2]))
    ]


def _tag_like(references: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """The offsets of each `&lt;` and of the next `&gt;`, if that is on the same line and no other `&lt;` is between them."""
    opened: re.Match[str] | None = None
    for match in references:
        if match[2] in _LESS:
            opened = match
        elif match[2] in _GREATER and opened is not None:
            if match.string.find("\n", opened.end(), match.start()) < 0:
                yield opened.start(), match.start()
            opened = None


def _decoded(match: re.Match[str], source: bool, in_address: bool) -> Row | None:
    """The edit for one reference, or None if it is not changed."""
    ampersands, name = match.groups()
    meant = decode_reference(name) if name and not in_address else None
    if meant:
        if needed_in_source(meant) and (source or is_mentioned(match.string, *match.span())):
            return None
        if _is_alone(match.string, *match.span()) and _is_explained(match.string, *match.span(), meant):
            return None
        return *match.span(), meant, _reason(bool(ampersands))
    if ampersands and not name and _is_explained(match.string, *match.span(), "&"):
        return None
    if ampersands and not source:  # what follows is not a reference, or is a parameter's name
        return match.start(), match.end(1), "&", _reason(ampersands.count(";") > 1)
    return None


def _is_left(text: str, start: int, end: int) -> bool:
    """Whether the reference is mentioned between quotation marks, or is the address-of operator in code."""
    if is_enclosed(text, start, end, _SPOKEN_OF) or _QUOTED.match(text, start):
        return True
    at_line_end = end == len(text) or text[end] == "\n"
    return at_line_end and text[start + 1] != "#" and _TAKES_ADDRESS.search(text[max(0, start - 12) : start]) is not None


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether no other reference is directly next to the one at `text[start:end]`."""
    return text[end : end + 1] != "&" and text[max(start - 1, 0) : start] != ";"


def _is_explained(text: str, start: int, end: int, meant: str) -> bool:
    """Whether the reference at `text[start:end]` to the character `meant` is explained, not used.

    A letter or ideograph is if it is quoted nearby, if the line is about references, or if a Latin letter is alone on its
    line. Punctuation is if a verb describes it (&copy; 写作), unless it opens a quotation, or if its line names or shows it.
    """
    around = text[max(start - _NEARBY, 0) : start], text[end : end + _NEARBY]
    if meant.isalnum():
        if text[max(start - 2, 0) : start] in (meant + "(", meant + "（"):
            return True
        if any(pair[0] + meant + pair[1] in part for part in around for pair in (*_SPOKEN_OF, "()", "（）")):
            return True
        beside = surroundings(text, start, end)
        return any(map(_LESSON.search, beside)) or (_LETTER.fullmatch(meant) is not None and not "".join(beside).strip())
    if _HEADS_LINE.search(text, max(start - _NEARBY, 0), start) and _is_shown(text, end, meant):
        return True
    return meant not in _OPENING and is_mentioned(text, start, end)


def _is_shown(text: str, end: int, meant: str) -> bool:
    """Whether the name of `meant` follows, or `meant` itself in brackets or after a hyphen."""
    if _NAMED_BEHIND.match(text, end) or any(pair[0] + meant + pair[1] in text[end : end + _NEARBY] for pair in ("()", "（）")):
        return True
    behind = _SAME_BEHIND.match(text, end)
    return behind is not None and text.startswith(meant, behind.end())


def is_source(text: str) -> bool:
    """Whether the text has HTML tags, an XML element or declarations, and so is source itself."""
    if _MARKUP.search(text) is not None:
        return True
    begun: set[str] = set()
    for element in _ELEMENT.finditer(text) if "</" in text else ():
        if element[1] and element[2] in begun:
            return True
        begun.add(element[2])
    return False


def needed_in_source(character: str) -> bool:
    """Whether a character must remain a reference in HTML source: it is ASCII or invisible."""
    return character.isascii() or _INVISIBLE.search(character) is not None


def decode_reference(reference: str) -> str | None:
    """The characters of `reference` ("lt;", "#20013;", "#x4e2d;"); None if it must not be decoded.

    >>> decode_reference("#8220;"), decode_reference("#147;"), decode_reference("#xD800;"), decode_reference("T;")
    ('“', '“', None, None)
    """
    if not reference.startswith("#"):
        return _names().get(reference)
    number = _number(reference)
    if number > 0x10FFFF or number in _UNUSED:
        return None
    if 0x80 <= number < 0xA0:
        try:
            return bytes((number,)).decode("cp1252")
        except UnicodeDecodeError:
            return None
    character = chr(number)
    return None if _CONTROL.match(character) else character


def _number(reference: str) -> int:
    return int(reference[2:-1], 16) if reference[1] in "xX" else int(reference[1:-1])


@cache
def _names() -> dict[str, str]:
    """The names of HTML5, each with a semicolon; of two-letter names only those of HTML 4, since "R&in;" is not a reference."""
    from html.entities import html5, name2codepoint

    return {
        name: meant
        for name, meant in html5.items()
        if name.endswith(";") and (len(name) > 3 or name[:-1].lower() in name2codepoint) and not _CONTROL.search(meant)
    }


@cache
def _reason(again: bool) -> Reason:
    return Reason((_ID,), "character reference, escaped more than once" if again else "character reference")


RULE: Rule = Rule(
    id=_ID,
    summary="decode HTML character references left in text",
    find=find,
    triggers="&",
)
