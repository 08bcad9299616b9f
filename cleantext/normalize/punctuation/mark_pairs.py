"""Where two marks stand together of which the first is no comma: looked for once a page, for two rules."""

from __future__ import annotations

import re

from cleantext.rules import Page

# Not in a longer run, nor where the marks are spoken of: “。，”. A pattern that begins with a plain character is searched for
# many times faster than one that begins with a class.
_NOT_BEFORE = "(?<![，,。、；：！？“‘「『].)"
_PAIRS = [
    (first, re.compile(f"{first}(?=[{second}]){_NOT_BEFORE}"))
    for first, second in (("。", "，,。、；"), ("、", "，,。、；"), ("；", "，,。；"), ("：", "："))
]


def mark_pairs(page: Page) -> list[int]:
    """The offsets of the first marks of such pairs. Worked out once a page."""
    pairs = page.memo.get("mark pairs")
    if pairs is None:
        text = page.text
        found = [match.start() for first, pair in _PAIRS if first in text for match in pair.finditer(text)]
        pairs = page.memo["mark pairs"] = sorted(found)
    return pairs  # type: ignore[return-value]
