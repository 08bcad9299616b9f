"""The scan: one pass over the text that finds which suspect characters it holds at all.

Rules run only where one of the characters that set them off is present; text with none is returned as it is. The scan
runs at about a gigabyte a second on clean text, and is what makes clean text cheap.
"""

from __future__ import annotations

import re
from functools import cache

# These stand in most texts. Asking for each one alone is faster than collecting them.
_COMMON = " ,:;!?().\"'-&%/~，。、；："


def suspects(text: str) -> str:
    """Each suspect character of `text` once, in code-point order."""
    rare = set(_rare().findall(text))
    rare.update(character for character in _COMMON if character in text)
    return "".join(sorted(rare))


@cache
def _rare() -> re.Pattern[str]:
    from cleantext.registry import RULES

    classes = "".join(dict.fromkeys(rule.triggers for rule in RULES.values()))
    common = re.escape(_COMMON)
    return re.compile(f"(?![{common}])[{classes}]")
