"""Markup: separators (* * *), wiki headings (== 討論 ==, with the same number of signs on either side), Markdown headings and
pictures, and remains of markup at line ends (</p>, ******)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line, width

_HEADING = re.compile("(={2,6})\\s*[^=\\s](?:.*[^=\\s])?\\s*(={2,6})")
_PICTURES = re.compile(
    "(?:!\\[[^\\[\\]]{0,200}\\]（[^（）\\s]+(?:\\s[^（）]{0,100})?）\\s*)+"
    "|[^\\s，。；！？]{1,60}(?:\\s[^，。；！？]{1,30})?\\.(?i:jpe?g|png|gif|webp|bmp)"
)
_RULE = re.compile("\\|?(?:\\s?：?-{2,}：?\\s?\\|)+(?:\\s?：?-{2,}：?\\s?)?")
_TAIL = re.compile("(?:\\s*(?:</?(?:p|div|span|br|li|td|h\\d)\\s?/?>|\\*{4,}+|[【\\[]复制链接[】\\]]))+$")
_SIGNS = ">*]】"
_ATX = re.compile("#{1,6}[ \t]+\\S.{0,100}")
_LEAST = 2  # headings of a page in Markdown
_REACH = 200  # characters
_CLAUSE = re.compile("[，。；！？]")
_SEPARATOR = re.compile(r"[*＊·—\-_=~～…※☆★◆◇■□●○#+.。]+(?:\s+[*＊·—\-_=~～…※☆★◆◇■□●○#+.]+)*")


def is_wiki_heading(text: str) -> bool:
    """Whether the line is a wiki heading and nothing else. Without spaces the signs may highlight a clause (==高亮，文==)."""
    if text[0] != "=" or text[-1] != "=" or len(text) > 120:
        return False
    found = _HEADING.fullmatch(text)
    if found is None or len(found[1]) != len(found[2]):
        return False
    return " " in text or not _CLAUSE.search(text)


def is_picture(text: str) -> bool:
    """Whether the line is only Markdown pictures, or the file name of a picture."""
    return (text[0] in "!！" or text[-4:-3] == "." or text[-5:-4] == ".") and _PICTURES.fullmatch(
        text.replace("！", "!")
    ) is not None


def mark_headings(lines: Sequence[Line]) -> None:
    """Mark Markdown headings (## 安装) if the text has at least two, and not all with a single #, as comments have. The first
    is the headline if it has a single #; so is one that is the only heading, alone above a text."""
    found = [line for line in lines if line.kind is None and line.text[0] == "#" and _ATX.fullmatch(line.text)]
    is_title = len(found) == 1 and found[0] is lines[0] and len(lines) > 1 and lines[1].blank > 0 and lines[1].kind is None
    if not is_title and (len(found) < _LEAST or all(line.text[:2] == "# " for line in found)):
        return
    for line in found:
        line.kind = "section_heading"
    if found[0].text[:2] == "# ":
        found[0].kind = "headline"


def take_off_tails(lines: Sequence[Line]) -> None:
    """Remove markup at line ends from the folded texts of `lines`. Their spans keep it."""
    for line in lines:
        if line.text[-1] in _SIGNS and (found := _TAIL.search(line.text, max(len(line.text) - _REACH, 0))) and found.start():
            line.text = line.text[: found.start()]
            line.width = width(line.text)


def is_separator(text: str) -> bool:
    """Whether the line is a separator of at least three marks (`* * *`, `————`, `……`), or one or two that stand for nothing
    else (`※`)."""
    if len(text) < 3:
        return all(mark in "*＊※☆★◆◇" for mark in text)
    return text[0] in "*＊·—-_=~～…※☆★◆◇■□●○#+." and len(text) <= 200 and _SEPARATOR.fullmatch(text) is not None


def mark_rules(lines: Sequence[Line]) -> None:
    """Mark the rule below the head of a Markdown table (---|---) as a separator if it is in no table."""
    for line in lines:
        if line.kind is None and line.text[0] in "|-：" and _RULE.fullmatch(line.text):
            line.kind = "separator"
