"""Markup: headings of a wiki (== 討論 ==, with as many signs on either side), pictures, and what is left of a page's markup at
the end of a line (</p>, ******)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line, width

_HEADING = re.compile("(={2,6})\\s*[^=\\s](?:.*[^=\\s])?\\s*(={2,6})")
_PICTURES = re.compile(
    "(?:!\\[[^\\[\\]]{0,200}\\]（[^（）\\s]+(?:\\s[^（）]{0,100})?）\\s*)+|[^\\s，。；！？]{1,60}(?:\\s[^，。；！？]{1,30})?\\.(?i:jpe?g|png|gif|webp|bmp)"
)
_RULE = re.compile("\\|?(?:\\s?：?-{2,}：?\\s?\\|)+(?:\\s?：?-{2,}：?\\s?)?")
_TAIL = re.compile("(?:\\s*(?:</?(?:p|div|span|br|li|td|h\\d)\\s?/?>|\\*{4,}+))+$")
_SIGNS = ">*"
_ATX = re.compile("#{1,6}[ \t]+\\S.{0,100}")
_LEAST = 2
_REACH = 200  # characters
_CLAUSE = re.compile("[，。；！？]")


def is_wiki_heading(text: str) -> bool:
    """Whether the line is a heading in a wiki's markup and nothing else. Without spaces a clause may be
    one that is marked (==高亮，文==)."""
    if text[0] != "=" or text[-1] != "=" or len(text) > 120:
        return False
    found = _HEADING.fullmatch(text)
    if found is None or len(found[1]) != len(found[2]):
        return False
    return " " in text or not _CLAUSE.search(text)


def is_picture(text: str) -> bool:
    """Whether the line is nothing but pictures in Markdown, or the name of a picture's file."""
    return (text[0] in "!！" or text[-4:-3] == "." or text[-5:-4] == ".") and _PICTURES.fullmatch(
        text.replace("！", "!")
    ) is not None


def mark_headings(lines: Sequence[Line]) -> None:
    """Mark the headings in Markdown (## 安装), where two or more stand in the page, not all with one sign, as comments are;
    the first is the headline if it is the highest."""
    found = [line for line in lines if line.kind is None and line.text[0] == "#" and _ATX.fullmatch(line.text)]
    if len(found) < _LEAST or all(line.text[:2] == "# " for line in found):
        return
    for line in found:
        line.kind = "section_heading"
    if found[0].text[:2] == "# ":
        found[0].kind = "headline"


def take_off_tails(lines: Sequence[Line]) -> None:
    """Read `lines` without the markup at their ends. Their spans keep it."""
    for line in lines:
        if line.text[-1] in _SIGNS and (found := _TAIL.search(line.text, max(len(line.text) - _REACH, 0))) and found.start():
            line.text = line.text[: found.start()]
            line.width = width(line.text)


def mark_rules(lines: Sequence[Line]) -> None:
    """Mark the rule under the head of a table in Markdown (---|---) that stands in no table as a separator."""
    for line in lines:
        if line.kind is None and line.text[0] in "|-：" and _RULE.fullmatch(line.text):
            line.kind = "separator"
