"""Normalize: characters, punctuation, width and spaces as the author would have set them."""

from __future__ import annotations

from cleantext.normalize.characters import invisible
from cleantext.normalize.punctuation import contradictory_mark, dash, doubled_mark, ellipsis, long_run, stray_comma
from cleantext.normalize.quotes import straight_quote, wrong_side_quote
from cleantext.normalize.spaces import around_mark, between_han
from cleantext.normalize.width import folded_bracket, folded_mark, full_width_latin, half_stop
from cleantext.rules import Stage
from cleantext.verbatim import verbatim_spans

NORMALIZE = Stage(
    "normalize",
    (
        invisible.RULE,
        stray_comma.RULE,
        ellipsis.RULE,
        doubled_mark.RULE,
        contradictory_mark.RULE,
        long_run.RULE,
        dash.RULE,
        wrong_side_quote.RULE,
        straight_quote.RULE,
        folded_mark.RULE,
        folded_bracket.RULE,
        half_stop.RULE,
        full_width_latin.RULE,
        around_mark.RULE,
        between_han.RULE,
    ),
    closes=verbatim_spans,
)
