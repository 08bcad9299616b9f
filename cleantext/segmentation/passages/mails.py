"""Messages: forum posts and mails with the header fields that a program writes (作者, 看板, 標題, 時間; 发件人：, 主题：).

The fields head one article: the title is its headline, the writer its byline, the time its dateline, the board its column
label. Lines without punctuation in the message are not headings.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from cleantext.documents import BlockKind
from cleantext.lexicon.personal_names import are_names
from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import Item, runs
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import starts_block

_LONGEST = 300  # characters of a field; a mail may have many recipients
_LEAST = 3  # fields
_NAMES: dict[BlockKind, str] = {
    "headline": "标题|主题|主旨|Subject",
    "byline": "作者|发信人|发件人|发件者|寄件者|寄件人|发帖人|发贴人|From",
    "column_label": "看板|信区|讨论区|Newsgroups",
    "dateline": "时间|日期|发送时间|发送日期|发信时间|寄件日期|寄件时间|传送时间|发信站|Date|Sent",
    "other": "收件人|收件者|抄送|密送|副本|密件副本|转信站|附件|重要性|To|Cc|CC|Bcc|BCC|Reply-To",
}
_KINDS: dict[str, BlockKind] = {name: kind for kind, names in _NAMES.items() for name in names.split("|")}
# Fields found above articles, statutes and minutes as well.
_COMMON = frozenset(("标题", "主题", "主旨", "作者", "时间", "日期", "附件", "副本", "抄送", "重要性", "Subject", "Date"))
_MOST = 8  # fields between the title and another field of the same header
# PTT, the largest bulletin board of Taiwan, has no colon here; copied from its web pages, there is no space either.
_BARE = "作者|看板|标题|时间"
_DELIMITER = "--"  # before a signature, by RFC 3676
_FORWARDED = re.compile("-{2,}[^-]{0,30}-{2,}")  # -----原始邮件-----
_QUOTED = re.compile("：(?: ：)*(?: +(?=[^ ])|$)")
_LEAST_QUOTED = 2  # lines; one alone may begin with a colon


def mark_fields(lines: Sequence[Line]) -> None:
    """Set the kinds of header fields of messages.

    A header is a run of at least three different fields, including a writer and a title, with text below. If fields occur
    twice in a run, or nothing follows, it is a list of records: paragraphs.
    """
    for start, end in runs(line.kind is None and is_field(line.text) for line in lines):
        names = [_field(line.text) for line in lines[start:end]]
        kinds: list[BlockKind] = [_KINDS[name] for name in names]
        if len(names) < _LEAST or not {"byline", "headline"} <= set(kinds):
            continue
        if end == len(lines) or len(set(names)) < len(names):
            kinds = ["paragraph"] * len(names)
        elif start and _FORWARDED.fullmatch(lines[start - 1].text):
            lines[start - 1].kind = "separator"
        for line, kind in zip(lines[start:end], kinds, strict=True):
            line.kind = kind


def mark_messages(items: Sequence[Item]) -> None:
    """Mark lines that are not headings in the messages below headers found by `mark_fields`: lines without punctuation
    are paragraphs, a bare name at the end is a signature, `--` a separator.

    Headers of only a title, an author and a date do not count: articles, which have headings, have them too.
    """
    inside = False
    for at, item in enumerate(items):
        if is_field(item.text) and item.kind == "headline":
            inside = _is_correspondence(items, at)
        if not inside or item.kind is not None:
            continue
        if item.text == _DELIMITER:
            item.kind = "separator"
        elif at == len(items) - 1 and are_names(item.text):
            item.kind = "signature"
        elif is_titular(item.text) and not starts_block(item.text):
            item.kind = "paragraph"


def _is_correspondence(items: Sequence[Item], at: int) -> bool:
    """Whether the fields around the title at `at` include a board, a sender or a recipient."""
    around = items[max(at - _MOST, 0) : at + _MOST]
    names = {_field(item.text) for item in around if item.kind in _NAMES}
    return bool(names - _COMMON - {""})


def is_field(text: str) -> bool:
    """Whether the line is a header field of a message, by its name."""
    return bool(_field(text))


def _field(text: str) -> str:
    """The name of the header field; empty if the line is not one."""
    found = _pattern().match(text) if len(text) <= _LONGEST else None
    return re.sub("\\s", "", found[1] or found[2]) if found else ""


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_KINDS, key=len, reverse=True)
    spaced = "|".join("\\s{0,4}".join(map(re.escape, name)) if not name.isascii() else name for name in names)
    return re.compile(f"({spaced})\\s?：|({_BARE})(?![简介们表])(?:\\s|(?=[\\w\\[]))")


def mark_quoted_lines(lines: Sequence[Line]) -> None:
    """Make at least two neighbouring quoted lines without a kind paragraphs, or other if nothing follows the colon. They are
    not joined, since the sign would end up inside a word. A single one has only lost the words before its colon."""
    for start, end in runs(line.kind is None and _QUOTED.match(line.text) is not None for line in lines):
        for line in lines[start:end] if end - start >= _LEAST_QUOTED else ():
            line.kind = "paragraph" if line.text.strip("： ") else "other"
