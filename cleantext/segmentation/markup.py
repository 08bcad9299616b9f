"""Headings in the markup of a wiki: == 討論 ==, with as many signs on either side."""

from __future__ import annotations

import re

_HEADING = re.compile("(={2,6})\\s*[^=\\s](?:.*[^=\\s])?\\s*(={2,6})")
_CLAUSE = re.compile("[，。；！？]")


def is_wiki_heading(text: str) -> bool:
    """Whether the line is a heading in a wiki's markup and nothing else. Without spaces a clause may be
    one that is marked (==高亮，文==)."""
    if text[0] != "=" or text[-1] != "=" or len(text) > 120:
        return False
    found = _HEADING.fullmatch(text)
    if found is None or len(found[1]) != len(found[2]):
        return False
    return " " in text or not _CLAUSE.search(text)
