"""The kinds of the title lines that head an article: kicker above the headline, subheadlines below it.

The line that names the event (…会议召开) is the headline; without one, the first line is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import above, below
from cleantext.segmentation.passages.poems import poems_named
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_account, is_attendance, is_dashed, is_event, is_official
from cleantext.segmentation.titles.numbered import opens_with_sign

_CLAUSES = re.compile("[\u3400-\u9fff、“”]{2,16}(?:\\s+[\u3400-\u9fff、“”]{2,20})+")
# The line below says what: 张文海强调; 贯彻落实全会精神.
_SAYS = re.compile("(?:强调|指出|要求|表示|提出|透露|精神)$")
# What makes a line the headline, or keeps it from being that; in a tie the first line is. The signs are in order of strength,
# and no sum of weaker ones outweighs a stronger.
_EVENT, _OVER_DASH, _UNDER_KICKER, _NARROWEST, _UNDER_SLOGAN = 16, 8, 4, 2, 1
_ATTENDANCE, _ACCOUNT, _SAID_BELOW = -128, -64, -32
_LOWEST_EVENT, _THREE = 2, 3  # place of a line that names the event, at most; titles of which the middle one may be the narrowest
_LABEL = 5.0  # cells
_WIDER_LABEL = 1.5  # width of the title below, as a multiple of the label's
_SHORT, _SHORTEST = 8.0, 6.0  # cells of a kicker above a headline without, with a caesura
_WIDER, _MUCH_WIDER, _WIDE = 1.2, 1.6, 9.0  # width of the headline: two multiples of the kicker's, and cells


def assign_roles(titles: Sequence[OpenBlock], press: bool, signed: bool) -> None:
    """Set the kinds of the title lines that head one article, top to bottom. `press`: whether the text is from a newspaper or
    magazine, where a short kicker may be above the headline. `signed`: whether a byline or a salutation follows."""
    if len(titles) == 2 and poems_named(titles[0].text):
        titles[0].kind, titles[1].kind = "headline", "section_heading"
        return
    labels = [at for at in range(len(titles)) if (press or signed) and _is_label(titles, at, signed)]
    labels = labels[: len(titles) - 1]  # one is the headline
    for at in labels:
        titles[at].kind = "column_label"
    rest = [block for at, block in enumerate(titles) if at not in labels]
    main = max(range(len(rest)), key=lambda at: (_weight(rest, at, press), -at), default=0)
    for at, block in enumerate(rest):
        block.kind = "kicker" if at < main else "headline" if at == main else "subheadline"


def _is_label(titles: Sequence[OpenBlock], at: int, signed: bool) -> bool:
    """Whether one of several title lines is so short that it can only be a column label (来论, 新语): the first, without a
    subheadline below; or the last, above a byline and much shorter than the others."""
    text = titles[at].text
    if len(titles) < 2 or width(text) > _LABEL or not text.isalnum() or may_be_names(text):
        return False
    if at == 0:
        under = titles[1].text
        plain = not (is_dashed(under) or opens_with_sign(under) or is_attendance(under) or are_names(under))
        return plain and (signed or width(under) >= _WIDER_LABEL * width(text))
    return signed and at == len(titles) - 1 and all(width(block.text) >= _MUCH_WIDER * width(text) for block in titles[:-1])


def _weight(titles: Sequence[OpenBlock], at: int, press: bool) -> int:
    """The evidence that the line at `at` is the headline."""
    text, over, under = titles[at].text, above(titles, at), below(titles, at)
    weight = _EVENT * (at <= _LOWEST_EVENT and (is_event(text) or is_official(text)))
    weight += _ATTENDANCE * (is_attendance(text) or is_dashed(text) or opens_with_sign(text)) + _ACCOUNT * is_account(text)
    if under is not None:
        weight += _OVER_DASH * is_dashed(under.text) + _SAID_BELOW * (_SAYS.search(text) is not None)
    if over is not None and at == 1:
        narrowest = under is not None and len(titles) == _THREE and width(text) < min(width(over.text), width(under.text))
        weight += _UNDER_KICKER * (ending(over.text) == "dash" or (press and _is_kicker(over, titles[at])))
        weight += _NARROWEST * (press and narrowest)
        weight += _UNDER_SLOGAN * (_is_slogan(over) and _is_plain(titles[at]))
    return weight


def _is_kicker(block: OpenBlock, under: OpenBlock) -> bool:
    """Whether a short line above a wider one is its kicker. Above a line with a caesura (typical of subheadlines) it must be
    shorter still."""
    wide = width(block.text)
    limit = _SHORTEST if " " in under.text or "\u3000" in under.text else _SHORT
    plain = "：" not in under.text and "，" not in under.text and ending(block.text) != "closer"
    return plain and wide <= limit and width(under.text) >= max(min(_WIDE, _MUCH_WIDER * wide), _WIDER * wide)


def _is_slogan(block: OpenBlock) -> bool:
    """Whether the line has three clauses or more, or two of equal length."""
    parts = block.text.split()
    return (len(parts) > 2 or len({len(part) for part in parts}) == 1) and _has_caesura(block)


def _is_plain(block: OpenBlock) -> bool:
    """Whether the line has neither a caesura nor a speaker, unlike many subheadlines."""
    return not _has_caesura(block) and "：" not in block.text


def _has_caesura(block: OpenBlock) -> bool:
    return _CLAUSES.fullmatch(block.text) is not None and ending(block.text) in ("open", "closer") and width(block.text) >= 8
