"""The kinds of the title lines that head an article: kicker above the headline, subheadlines below it.

The line that names the event (…会议召开) is the headline; without one, the first line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.passages.poems import poems_named
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_account, is_attendance, is_dashed, is_event, is_official
from cleantext.segmentation.shapes.roles import is_person

_CLAUSES = re.compile("[\u3400-\u9fff、“”]{2,16}(?:\\s+[\u3400-\u9fff、“”]{2,20})+")
# The line below says what: 张文海强调; 贯彻落实全会精神.
_SAYS = re.compile("(?:强调|指出|要求|表示|提出|透露|精神)$")
_LONG_TITLE = 8.0  # cells
_LABEL = 5.0  # cells
_WIDER_LABEL = 1.5  # width of the title below, as a multiple of the label's
_SHORT, _SHORTEST = 8.0, 6.0  # cells of a kicker above a headline without, with a caesura
_WIDER, _MUCH_WIDER, _WIDE = 1.2, 1.6, 9.0  # width of the headline: two multiples of the kicker's, and cells


def assign_roles(titles: Sequence[OpenBlock], press: bool, signed: bool) -> None:
    """Set the kinds of the title lines that head one article, top to bottom. `press`: whether the text is from a newspaper or
    magazine, where a short kicker may be above the headline. `signed`: whether a byline follows."""
    while titles and _is_author(titles):
        titles[0].kind = "byline"
        titles = titles[1:]
    persons = [block for block in titles[:-1] if is_person(block.text)]  # above their titles
    for block in persons:
        block.kind = "byline"
    titles = [block for block in titles if block not in persons]
    if len(titles) == 2 and poems_named(titles[0].text):
        titles[0].kind, titles[1].kind = "headline", "section_heading"
        return
    labels = [at for at in range(len(titles)) if (press or signed) and _is_label(titles, at, signed)]
    labels = labels[: len(titles) - 1]  # one is the headline
    for at in labels:
        titles[at].kind = "column_label"
    rest = [block for at, block in enumerate(titles) if at not in labels]
    main = _headline(rest, press) if rest else 0
    for at, block in enumerate(rest):
        block.kind = "kicker" if at < main else "headline" if at == main else "subheadline"


def _is_author(titles: Sequence[OpenBlock]) -> bool:
    """Whether the first line is the writer's name above a longer title, or several names."""
    text = titles[0].text
    if not may_be_names(text):
        return False
    return len(text.split()) > 1 or (len(titles) > 1 and width(titles[1].text) >= _LONG_TITLE)


def _is_label(titles: Sequence[OpenBlock], at: int, signed: bool) -> bool:
    """Whether one of several title lines is so short that it can only be a column label (来论, 新语): the first, without a
    subheadline below; or the last, above a byline and much shorter than the others."""
    text = titles[at].text
    if len(titles) < 2 or width(text) > _LABEL or not text.isalnum() or may_be_names(text):
        return False
    if at == 0:
        below = titles[1].text
        plain = not (is_dashed(below) or is_attendance(below) or are_names(below))
        return plain and (signed or width(below) >= _WIDER_LABEL * width(text))
    return signed and at == len(titles) - 1 and all(width(block.text) >= _MUCH_WIDER * width(text) for block in titles[:-1])


def _headline(titles: Sequence[OpenBlock], press: bool) -> int:
    """The index of the headline: not a line of attendance, one with a dash or one that the next
    line completes, if there is another."""
    fit = [at for at, block in enumerate(titles) if not is_attendance(block.text) and not is_dashed(block.text)]
    fit = [at for at in fit if titles[at].text[-1] != "：" or at == len(titles) - 1] or fit
    fit = [at for at in fit if not is_account(titles[at].text)] or fit
    fit = [at for at in fit if not (_SAYS.search(titles[at].text) and at + 1 in fit)] or fit
    if not fit:
        return 0
    events = [at for at in fit if is_event(titles[at].text) or is_official(titles[at].text)]
    if events and events[0] <= 2:
        return events[0]
    first = fit[0]
    dashed = next((at for at, block in enumerate(titles) if at and is_dashed(block.text)), 0)
    if dashed and dashed - 1 in fit:
        return dashed - 1
    if press and len(fit) > 1 and fit[1] == first + 1 and _is_kicker(titles[first], titles[first + 1]):
        return first + 1
    if press and len(fit) == len(titles) == 3 and width(titles[1].text) < min(width(titles[0].text), width(titles[2].text)):
        return 1
    if len(fit) > 1 and fit[1] == first + 1 and _is_slogan(titles[first]) and _is_plain(titles[first + 1]):
        return first + 1
    return first


def _is_kicker(block: OpenBlock, below: OpenBlock) -> bool:
    """Whether a short line above a wider one is its kicker. Above a line with a caesura (typical of subheadlines) it must be
    shorter still."""
    wide = width(block.text)
    limit = _SHORTEST if " " in below.text or "\u3000" in below.text else _SHORT
    plain = "：" not in below.text and "，" not in below.text and ending(block.text) != "closer"
    return plain and wide <= limit and width(below.text) >= max(min(_WIDE, _MUCH_WIDER * wide), _WIDER * wide)


def _is_slogan(block: OpenBlock) -> bool:
    """Whether the line has three clauses or more, or two of equal length."""
    parts = block.text.split()
    return (len(parts) > 2 or len({len(part) for part in parts}) == 1) and _has_caesura(block)


def _is_plain(block: OpenBlock) -> bool:
    """Whether the line has neither a caesura nor a speaker, unlike many subheadlines."""
    return not _has_caesura(block) and "：" not in block.text


def _has_caesura(block: OpenBlock) -> bool:
    return _CLAUSES.fullmatch(block.text) is not None and ending(block.text) in ("open", "closer") and width(block.text) >= 12
