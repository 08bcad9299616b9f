"""Junk: what a site sets around a text, and into it. Taken out where the profile asks, and only there.

A stage of its own, before normalize: addresses and odd marks are its evidence, and normalize may not touch the one and
mends the other.
"""

from __future__ import annotations

from cleantext.junk import (
    copyright_line,
    editor_line,
    inserted_sign,
    navigation,
    reader_line,
    search_terms,
    share_line,
    site_spam,
    source_line,
    visitor_line,
)
from cleantext.rules import Stage

# The kinds of lines, for segmentation, which marks them whether they are taken out or not.
LINE_KINDS = (
    editor_line.KIND,
    source_line.KIND,
    navigation.KIND,
    reader_line.KIND,
    share_line.KIND,
    copyright_line.KIND,
    visitor_line.KIND,
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
        reader_line.RULE,
        visitor_line.RULE,
        search_terms.RULE,
        site_spam.RULE,
        inserted_sign.RULE,
    ),
)
