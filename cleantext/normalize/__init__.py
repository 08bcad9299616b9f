"""Normalize: characters, punctuation, width and spaces as the author would have set them."""

from __future__ import annotations

from cleantext.normalize.characters import invisible
from cleantext.normalize.punctuation import doubled_mark, stray_comma
from cleantext.normalize.spaces import around_mark, between_han
from cleantext.normalize.width import folded_bracket, folded_mark
from cleantext.rules import Stage
from cleantext.verbatim import verbatim_spans

NORMALIZE = Stage(
    "normalize",
    (
        invisible.RULE,
        stray_comma.RULE,
        doubled_mark.RULE,
        folded_mark.RULE,
        folded_bracket.RULE,
        around_mark.RULE,
        between_han.RULE,
    ),
    closes=verbatim_spans,
)
