"""The declared encoding of a page: `<meta charset>`, `http-equiv`, the XML declaration, `@charset`.

Declarations are often wrong, since pages are re-encoded and keep their header. So a declaration is only a hint for `detection`.
"""

from __future__ import annotations

import re

_DECLARATION = re.compile(
    rb"""<\?xml\s[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']"""
    rb"""|<meta\s[^>]{0,300}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{1,40})"""
    rb"""|^\s{0,99}@charset\s{1,9}["']([\w.:-]{1,40})["']""",
    re.IGNORECASE,
)

# Browsers search the first 1024 bytes, but scraped pages often have scripts before the declaration.
PRESCAN_BYTES = 4096


def declared_name(data: bytes) -> str | None:
    """The encoding that the page declares, as written there; None if its first `PRESCAN_BYTES` have no declaration."""
    found = _DECLARATION.search(data, 0, PRESCAN_BYTES)
    return found[found.lastindex or 0].decode("ascii") if found else None
