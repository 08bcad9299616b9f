"""Ends of chapters and books: （本章完）, 【全书完】, —— 未完待续 ——. They belong to the text above and are not headings.

（完） and （未完待续） end news and serials alike: those are boilerplate (see `boilerplate`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.boilerplate import is_boilerplate
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.numbering import is_chapter

_LONGEST = 24  # characters
_SIGNS = "[（(【〔［\\[〖<~～—–\\-=*＊·…•☆★※）)】〕］\\]〗>！!。.\\s]"
_N = "[〇零一二三四五六七八九十百千两\\d]{1,5}"
_END = re.compile(
    f"(?P<left>{_SIGNS}{{0,8}})"
    f"(?:(?:本[章节回卷篇集部文书]|[全此][书文篇本]|正文|[上中下]部|[上中下]卷|第{_N}[章节回卷部集篇])\\s?"
    f"(?P<how>完结?|终|结束|未完)"
    "|(?P<words>未完待续|未完[，、]?\\s?待续|待续|全剧终|剧终|大结局|完结|完|终|THE\\s?END|END|下[章回集期篇节]待续)"
    "(?:[，：\\s]{0,2}(?:敬请期待|请看下[章回集]))?)"
    f"(?P<right>{_SIGNS}{{0,8}})",
    re.IGNORECASE,
)


def mark_chapter_ends(lines: Sequence[Line]) -> None:
    """Mark such lines as `other`, unless they have a kind or are first.

    Without signs around it the line may be a title (未完待续, 大结局): it must follow a sentence end and precede a chapter
    heading, a separator or nothing. THE END is no title of a Chinese text.
    """
    for at, line in enumerate(lines):
        if at and line.kind is None and len(line.text) <= _LONGEST and _is_end(lines, at):
            line.kind = "other"


def _is_end(lines: Sequence[Line], at: int) -> bool:
    found = _END.fullmatch(lines[at].text)
    if found is None or is_boilerplate(lines[at].text):
        return False
    if (found["left"].strip() and found["right"].strip()) or (found["words"] or "完").isascii():
        return True
    over = all(line.kind == "separator" or is_chapter(line.text) for line in lines[at + 1 : at + 2])
    return over and ending(lines[at - 1].text) == "final"
