"""What a page says of its own encoding: `<meta charset>`, `http-equiv`, the XML declaration, `@charset`.

What is said is often wrong (pages are re-encoded and keep their header), so it is only a claim: the contest decides.
"""

from __future__ import annotations

import re

_DECLARATION = re.compile(
    rb"""<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']"""
    rb"""|<meta\s[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})"""
    rb"""|^\s{0,99}@charset\s{1,9}["']([\w.:-]{1,40})["']""",
    re.IGNORECASE,
)

# Browsers look at the first 1024 bytes; scraped pages often have scripts before it.
PRESCAN = 4096


def declared_name(data: bytes) -> str | None:
    """The name that the page gives for its encoding, as written; None if it gives none in its first bytes."""
    found = _DECLARATION.search(data, 0, PRESCAN)
    return found[found.lastindex or 0].decode("ascii") if found else None
