"""A document as Markdown: CommonMark, escaped so that GitHub's extensions (tables, strikethrough) have no effect either.

headline         #        kicker, subheadline   ##       section_heading   ###, or #### if its level is below 1, as （一） is
column_label     bold     caption, credit       emphasis
verse, table     lines with hard breaks
list_item        -, or the item's own number where the numbers are consecutive
lines of code    fenced
page_furniture   omitted
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from cleantext.documents import Block, Document
from cleantext.patterns.lines import LINE_END
from cleantext.report.escape import escape_heading, escape_line
from cleantext.report.runs import code_lines, is_code, runs

_HEADINGS = {"headline": "#", "kicker": "##", "subheadline": "##", "section_heading": "###"}
_EMPHASIS = {"caption": "*", "credit": "*", "column_label": "**"}
_NUMBER = re.compile(r"([0-9]{1,9})([.)])[ \t\u3000]+(?=\S)")
_BULLET = re.compile(r"[-*+•·●○■□◆◇▪‣–—][ \t\u3000]*(?=\S)")
_RULE = re.compile(r"[-*_=—─][-*_=—─\s]{2,}")
_FENCE = re.compile("```+[^`]*|~~~+.*")
_ATX = re.compile(r"(#{1,6})[ \t]+(?=\S)")
_BREAK = "\\\n"


def document_to_markdown(document: Document) -> str:
    """`document` as Markdown, with a rule (---) between articles; ends with a newline unless empty.

    A CommonMark parser gives back the text of each block: special characters are escaped. Where several headings are marked as
    Markdown does (## …), or one that begins the document with more behind it, they keep that mark.
    """
    blocks = [block for article in document.articles for block in article.blocks]
    headings = [place for place, block in enumerate(blocks) if block.kind in _HEADINGS and _ATX.match(block.text)]
    marked = len(headings) > 1 or (headings == [0] and len(blocks) > 1)
    articles = ("\n\n".join(filter(None, (_run(run, marked) for run in runs(article)))) for article in document.articles)
    text = "\n\n---\n\n".join(filter(None, articles))
    return text + "\n" if text else ""


def _run(blocks: Sequence[Block], marked: bool) -> str:
    kind, text = blocks[0].kind, blocks[0].text.strip()
    if kind == "list_item":
        return _list(blocks)
    if is_code(blocks[0]):
        return _fenced(list(code_lines(blocks)))
    if kind in _HEADINGS:
        deeper = "#" if kind == "section_heading" and blocks[0].attributes.get("level", 1) > 1 else ""
        own = _ATX.match(text) if marked else None
        level, text = (own[1], text[own.end() :]) if own else (_HEADINGS[kind] + deeper, text)
        return f"{level} {escape_heading(LINE_END.sub(' ', text))}"
    if kind == "separator" and _RULE.fullmatch(text):
        return "***"
    lines = _BREAK.join(line for block in blocks for line in _lines(block.text))
    mark = _EMPHASIS.get(kind, "") if lines else ""
    return f"{mark}{lines}{mark}"


def _fenced(lines: Sequence[str]) -> str:
    """Lines of code in a fence: in their own if they have one."""
    if len(lines) > 1 and _FENCE.fullmatch(lines[0]) and _FENCE.fullmatch(lines[-1]) and not any(map(_FENCE.match, lines[1:-1])):
        return "\n".join(lines)
    fence = "`" * max(3, *(len(run) + 1 for line in lines for run in re.findall("`+", line)), 3)
    return "\n".join([fence, *lines, fence])


def _lines(text: str) -> Iterator[str]:
    return (escape_line(line.strip()) for line in LINE_END.split(text) if line.strip())


def _list(items: Sequence[Block]) -> str:
    """The items of a list, without blank lines; one where the kind of list changes, since a new list begins there."""
    pieces: list[str] = []
    before: str | None = None
    for text, number in _numbered(item.text.strip() for item in items):
        if before is not None:
            pieces.append("\n" if bool(before) == bool(number) else "\n\n")
        pieces.append(_item(text, number))
        before = number
    return "".join(pieces)


def _numbered(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each item with its number, or "" if it becomes a bullet. A Markdown parser numbers a list consecutively from its first
    number, so an item keeps its number only if it is the next one."""
    following = ""
    for text in texts:
        match = _NUMBER.match(text)
        number = match[0].strip() if match else ""
        if match and number == (following or number):
            following = f"{int(match[1]) + 1}{match[2]}"
            yield text, number
        else:
            following = ""
            yield text, ""


def _item(text: str, number: str) -> str:
    own = (_NUMBER if number else _BULLET).match(text)
    marker = number or "-"
    indent = _BREAK + " " * (len(marker) + 1)
    return f"{marker} {indent.join(_lines(text[own.end() :] if own else text))}"
