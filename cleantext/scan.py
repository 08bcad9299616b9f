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
    """All triggers but the common characters, as one class: only a pattern that begins with a class is searched fast."""
    from cleantext.registry import RULES

    plane = "".join(map(chr, range(0x10000)))
    triggers = {character for rule in RULES.values() if rule.triggers for character in re.findall(f"[{rule.triggers}]", plane)}
    return re.compile("[" + "".join(map(re.escape, sorted(triggers.difference(_COMMON)))) + "]")
