"""Normalize: characters, punctuation, width and spaces in their standard forms.

The rules are in folders, a family each; `syntax/` tells what in a line is no prose. Here is what they ask of a page:

places             where its marks, spaces and line ends stand
traits             whether it has full-width marks, kana, hangul
foreign            whether it is Japanese or Korean rather than Chinese, or Latin with little Han
foreign_lines      which of its lines are in another language
english_sentences  which of its sentences are English
habit              how its punctuation is set: folded throughout, full-width with slips, or neither
page_kinds         whether it is source text or a chat
table              whether it is a table, or a line is
prose_lines        its lines of Chinese prose, if it is source text

and of the words around a mark:

context            what stands near
clauses            whether a clause ends, or words ask
speech             whether 道 says that somebody speaks
spoken_lines       whether short parts between commas are prose
emoticons          whether it is part of a face
function_words     words of grammar, by class
"""

from __future__ import annotations

from cleantext.normalize.characters import (
    capital_one,
    combining_mark,
    compatibility,
    compatibility_supplement,
    half_width_form,
    ideographic_variation,
    ideographic_zero,
    invisible,
    object_replacement,
    overstrike,
    private_use,
    radical,
    small_form,
    tag,
    terminal_sequence,
    tilde_operator,
    variation_selector,
    vertical_form,
)
from cleantext.normalize.punctuation import contradictory_mark, dash, doubled_mark, ellipsis, long_run, stray_comma, stray_stop
from cleantext.normalize.quotes import mixed_pair, straight_quote, wrong_side_quote
from cleantext.normalize.spaces import around_mark, between_han, han_latin, lost_indent, odd_space
from cleantext.normalize.syntax.closing import closed_spans
from cleantext.normalize.width import folded_bracket, folded_mark, full_width_latin, half_stop, spaced_bracket, spaced_mark
from cleantext.patterns.classes import HANGUL, KANA
from cleantext.rules import Stage

NORMALIZE = Stage(
    "normalize",
    (
        terminal_sequence.RULE,
        overstrike.RULE,
        invisible.RULE,
        tag.RULE,
        object_replacement.RULE,
        combining_mark.RULE,
        variation_selector.RULE,
        ideographic_variation.RULE,
        radical.RULE,
        compatibility.RULE,
        compatibility_supplement.RULE,
        vertical_form.RULE,
        small_form.RULE,
        tilde_operator.RULE,
        half_width_form.RULE,
        ideographic_zero.RULE,
        capital_one.RULE,
        private_use.RULE,
        lost_indent.RULE,
        odd_space.RULE,
        stray_comma.RULE,
        ellipsis.RULE,
        doubled_mark.RULE,
        contradictory_mark.RULE,
        stray_stop.RULE,
        long_run.RULE,
        dash.RULE,
        mixed_pair.RULE,
        wrong_side_quote.RULE,
        straight_quote.RULE,
        spaced_mark.RULE,
        spaced_bracket.RULE,
        folded_mark.RULE,
        folded_bracket.RULE,
        half_stop.RULE,
        full_width_latin.RULE,
        around_mark.RULE,
        between_han.RULE,
        han_latin.RULE,
    ),
    closes=closed_spans,
    listed=f"{KANA}{HANGUL}\u3000,;:!?~().\"'＂＇",
)
