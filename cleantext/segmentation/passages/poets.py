"""Lines that name a poet: below the title of a poem, or below its last verse."""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import NAME, may_be_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

_LONGEST = 20  # characters
# With what the poet is, or the place: 质检员 黄小蓉, 五（2）班 林可心, （甘肃）马海平.
_STANDING = lazily(f"[{COMMON_HAN}]{{2,8}}[ \u3000]+{NAME}")
_IN_CLASS = lazily(f"[{COMMON_HAN}\\d]{{1,12}}（[{COMMON_HAN}\\d]{{1,2}}）班[ \u3000]+{NAME}")
_PLACED = lazily(f"[（〔［\\[][{COMMON_HAN}]{{2,6}}[）〕］\\]]\\s?{NAME}")
_SPOKEN = re.compile("[的了着地得我你他她是在这那]")


def names_poet(text: str) -> bool:
    """Whether the line can name a poet, with or without a standing. Only its place shows that it is no verse."""
    return may_be_names(text) or has_standing(text)


def has_standing(text: str) -> bool:
    """Whether the line is a standing, a class or a place, and a name. A verse with a caesura may look the same."""
    if len(text) > _LONGEST or _SPOKEN.search(text):
        return False
    return any(pattern().fullmatch(text) for pattern in (_STANDING, _IN_CLASS, _PLACED))


def is_pupil(text: str) -> bool:
    """Whether the line is a class and a name."""
    return len(text) <= _LONGEST and "）班" in text and _IN_CLASS().fullmatch(text) is not None
