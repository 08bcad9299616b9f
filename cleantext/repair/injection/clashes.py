"""Pairs of punctuation that are never adjacent: a reading of a run that has one is probably wrong."""

from __future__ import annotations

_STOPS = "。，、；："
_FIRST_AND_SECOND = (
    (_STOPS + "！？", _STOPS + "！？"),
    (_STOPS, "》〉·"),
    ("《〈（·", _STOPS),
    ("、；", "」』”’"),
    ("“‘「『《〈（【", "\n"),
    ("\n", "。，、；：！？”’」』》〉）】·"),
)
CLASHING = frozenset(first + second for firsts, seconds in _FIRST_AND_SECOND for first in firsts for second in seconds)
"""Two characters each; a line end counts as one."""
DOUBLED = "…—"  # marks that are written twice
