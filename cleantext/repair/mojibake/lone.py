"""Single odd characters that may be mojibake: those in a run of rare characters, none of them familiar (政測詢撮胍𡐤璃狟).

A few misread characters, or UTF-16, of which most become ASCII, often have one odd character only. Of some 500 of these in a
million characters of good text 80 stand in such a run, and 11 of them are strangers to the characters beside them; in mojibake
nine in ten are.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from cleantext.lexicon.characters import chinese
from cleantext.repair.mojibake.familiar import is_accounted_for_alone

RUN: Final = 5  # rare characters on end
_COMMON: Final = -7.5  # the log probability of a character from which it is no rare one: some 600


@cache
def _rare() -> re.Pattern[str]:
    """A run of characters each of which is ASCII, or rare in Chinese."""
    common = [each for each, share in chinese().singles.items() if share > _COMMON and each >= "\u3000"]
    return re.compile(f"[^\n{re.escape(''.join(common))}]{{{RUN}}}")


def lone_odd(text: str, odd_at: Sequence[int]) -> list[int]:
    """Those of the odd characters at `odd_at` that stand in a run of rare ones, and do not belong to what is beside them."""
    if not odd_at:
        return []
    rare = _rare().search
    return [
        at for at in odd_at if rare(text, max(0, at - RUN + 1), at + RUN) is not None and not is_accounted_for_alone(text, at)
    ]
