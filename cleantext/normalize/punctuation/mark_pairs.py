"""Where two marks stand together of which the first is no comma: looked for once a page, for two rules."""

from __future__ import annotations

import re

from cleantext.rules import Page

# Not in a longer run, nor where the marks are spoken of: “。，”.
_PAIR = re.compile("[。、；：！？](?=[，,。、；：])(?<![，,。、；：！？“‘「『].)")


def mark_pairs(page: Page) -> list[int]:
    """The offsets of the first marks of such pairs. Worked out once a page."""
    pairs = page.memo.get("mark pairs")
    if pairs is None:
        pairs = page.memo["mark pairs"] = [match.start() for match in _PAIR.finditer(page.text)]
    return pairs  # type: ignore[return-value]
