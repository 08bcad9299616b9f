"""The persons of a talk, above it: 主持人：本报记者 濮阳春, 嘉宾：研究员 百里松, and below these further guests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.segmentation.blocks import OpenBlock

_LONGEST = 40
_ROLE = re.compile(
    "(?:特邀|本期|访谈|对话|连线|座谈|论坛)?(?:主持人?|嘉宾(?:主持)?|与谈人?|对谈人?|受访者?|采访者|点评人?|评委|与会者|参与者|对话人|访谈人|主讲人?)"
)
_SPACE = re.compile("[ \u3000]+")
_NAME = re.compile(f"[{COMMON_HAN}]{{2,4}}")
_CLAUSE = re.compile("[，。；！？]")


def mark_casts(blocks: Sequence[OpenBlock]) -> None:
    """Mark such lines as paragraphs, like the turns of the talk, unless they are bylines."""
    listed = False
    for block in blocks:
        short = block.kind in (None, "byline") and len(block.text) <= _LONGEST
        listed = short and (_is_role(block.text) or (listed and _is_guest(block.text)))
        if listed:
            block.kind = block.kind or "paragraph"


def _is_role(text: str) -> bool:
    """Whether the line is a role and, after a colon, a person."""
    role, colon, person = text.partition("：")
    if not colon or not _ROLE.fullmatch(_SPACE.sub("", role)) or _CLAUSE.search(person):
        return False
    parts = _SPACE.split(person.strip())
    return are_names(person.strip()) or (len(parts) > 1 and _NAME.fullmatch(parts[-1]) is not None)


def _is_guest(text: str) -> bool:
    """Whether the line below a role can be another person: a name, perhaps with what the person is before it."""
    parts = _SPACE.split(text)
    return are_names(text) or (len(parts) == 2 and _NAME.fullmatch(parts[1]) is not None and not _CLAUSE.search(text))
