"""Tells a font cipher that cannot be solved from other private-use characters.

In a short page, or one with hundreds of symbols, no symbol is certain, but that common characters are missing is. Symbols
in their place are many and come again; the rare characters of a typesetter are few, icons stand at the edges of text, and
what mojibake has beside its private-use characters is no prose.
"""

from __future__ import annotations

import re
from math import exp

from cleantext import lexicon
from cleantext.lexicon.characters import chinese
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.cipher.contexts import PRIVATE, Contexts

# Of generated ciphers of 400 to 2,500 characters with 20 to 400 symbols all but a few of those with 20 symbols have these; of old
# texts whose rarest characters are private-use ones, none of 3,000 characters.
MIN_SHARE = 0.08  # of the ideographs and symbols that are symbols
MIN_REPEATED = 1.3  # how often a symbol occurs, on average
MIN_BETWEEN = 0.5  # share of symbols with an ideograph or a symbol on both sides
MIN_MISSING, MIN_MISSING_SHARE = 12.0, 0.1  # expected occurrences of common characters that are missing; the same for each symbol
MIN_EXPECTED = 2.0  # of such a character, which other texts miss by chance
NATURAL = -8.0  # mean log probability (nats) of what is plain; old prose is near, mojibake below -12
_COMMON = 150  # characters that count as common
_PLAIN_ROW = re.compile(f"[{COMMON_HAN}]{{3,}}")
_WRITTEN = re.compile(f"[{COMMON_HAN}{PRIVATE}]")


def is_unsolved_cipher(contexts: Contexts) -> bool:
    """Whether the symbols stand for common characters, though it is not known for which."""
    symbols = contexts.counts.total()
    size = sum("\u3400" <= each <= "\u9fff" for each in contexts.text) + symbols
    if symbols < MIN_SHARE * size or symbols < MIN_REPEATED * len(contexts.counts):
        return False
    missing = _missing(contexts.text, size)
    if missing < max(MIN_MISSING, MIN_MISSING_SHARE * symbols):
        return False
    used = [sides for places in contexts.around.values() for sides in places]
    between = sum(bool(_WRITTEN.match(before) and _WRITTEN.match(after)) for _, before, after, _ in used)
    return between >= MIN_BETWEEN * len(used) and _is_prose(contexts.text)


def _missing(text: str, size: int) -> float:
    """The expected occurrences of common characters that `text`, with `size` characters, does not have."""
    plain, singles = set(text), chinese().singles
    expected = (size * exp(singles[each]) for each in lexicon.commonest(_COMMON) if each not in plain)
    return sum(count for count in expected if count >= MIN_EXPECTED)


def _is_prose(text: str) -> bool:
    rows = _PLAIN_ROW.findall(text)
    return sum(lexicon.mean_log_probability(row) * len(row) for row in rows) >= NATURAL * sum(map(len, rows))
