"""A document as Markdown (CommonMark, and GitHub's tables and strikethrough kept from firing).

headline         #        kicker, subheadline   ##       section_heading   ###
column_label     bold     caption, credit       emphasis
verse, table     lines with hard breaks
list_item        - or, where the numbers run on, the item's own number
page_furniture   left out
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from cleantext.documents import Article, Block, Document
from cleantext.report.escape import escape_heading, escape_line
from cleantext.report.text import LEFT_OUT

_HEADINGS = {"headline": "#", "kicker": "##", "subheadline": "##", "section_heading": "###"}
_EMPHASIS = {"caption": "*", "credit": "*", "column_label": "**"}
_LINE_END = re.compile(r"\r\n|[\n\r\u2028\u2029]")
_NUMBER = re.compile(r"([0-9]{1,9})([.)])[ \t\u3000]+(?=\S)")
_BULLET = re.compile(r"[-*+•·●○■□◆◇▪‣–—][ \t\u3000]*(?=\S)")
_RULE = re.compile(r"[-*_=—─][-*_=—─\s]{2,}")


def document_to_markdown(document: Document) -> str:
    """`document` as Markdown, a rule between articles; ends with a newline unless empty.

    Read by a CommonMark reader it gives each block's text back; what Markdown would misread is escaped.
    """
    articles = ("".join(_article(article)) for article in document.articles)
    return "\n---\n\n".join(filter(None, articles))


def _article(article: Article) -> Iterator[str]:
    """The pieces of an article's Markdown."""
    before: tuple[str, bool] | None = None
    for block, number in _numbered(block for block in article.blocks if block.kind not in LEFT_OUT):
        this = block.kind, bool(number)
        if before is not None and not (before == this and block.kind == "list_item"):
            yield "\n"
        yield _block(block, number) + "\n"
        before = this


def _numbered(blocks: Iterable[Block]) -> Iterator[tuple[Block, str]]:
    """Each block with its number as an item of an ordered list, or "". A reader counts on from the first number, so
    an item keeps its own only where it is the one that comes next."""
    following = ""
    for block in blocks:
        match = _NUMBER.match(block.text) if block.kind == "list_item" else None
        number = match[0].strip() if match else ""
        if match and (not following or number == following):
            following = f"{int(match[1]) + 1}{match[2]}"
            yield block, number
        else:
            following = ""
            yield block, ""


def _block(block: Block, number: str) -> str:
    text = block.text.strip()
    if block.kind in _HEADINGS:
        return f"{_HEADINGS[block.kind]} {escape_heading(_LINE_END.sub(' ', text))}"
    if block.kind == "separator" and _RULE.fullmatch(text):
        return "***"
    if block.kind == "list_item":
        return _list_item(text, number)
    lines = "\\\n".join(escape_line(line.strip()) for line in _LINE_END.split(text) if line.strip())
    mark = _EMPHASIS.get(block.kind, "") if lines else ""
    return f"{mark}{lines}{mark}"


def _list_item(text: str, number: str) -> str:
    own = (_NUMBER if number else _BULLET).match(text)
    lines = _LINE_END.split(text[own.end() :] if own else text)
    indent = "\\\n" + " " * (len(number or "-") + 1)
    return f"{number or '-'} " + indent.join(escape_line(line.strip()) for line in lines if line.strip())
