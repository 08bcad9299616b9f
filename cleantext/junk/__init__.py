"""Junk: what a site adds around a text or inserts into it. Removed only by profiles that enable these rules.

A stage of its own, before normalize: its evidence is addresses, which normalize may not touch, and odd punctuation, which
normalize repairs.
"""

from __future__ import annotations

from cleantext.junk import (
    button_line,
    copyright_line,
    editor_line,
    feedback_line,
    forum_line,
    inserted_sign,
    navigation,
    opinion_line,
    reader_line,
    search_terms,
    share_line,
    site_spam,
    source_line,
    visitor_line,
)
from cleantext.rules import Stage

# The kinds of lines, for segmentation: it labels them whether or not they are removed.
LINE_KINDS = (
    editor_line.KIND,
    source_line.KIND,
    navigation.KIND,
    reader_line.KIND,
    share_line.KIND,
    copyright_line.KIND,
    opinion_line.KIND,
    visitor_line.KIND,
    forum_line.KIND,
    button_line.KIND,
    feedback_line.KIND,
    search_terms.KIND,
)

JUNK = Stage(
    "junk",
    (
        editor_line.RULE,
        source_line.RULE,
        navigation.RULE,
        share_line.RULE,
        copyright_line.RULE,
        opinion_line.RULE,
        reader_line.RULE,
        visitor_line.RULE,
        forum_line.RULE,
        button_line.RULE,
        feedback_line.RULE,
        search_terms.RULE,
        site_spam.RULE,
        inserted_sign.RULE,
    ),
)
