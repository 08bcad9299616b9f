"""How likely a character is between two texts."""

from __future__ import annotations

from cleantext.lexicon.characters import continuation

WORD_WEIGHT = 0.3  # of `segment_log_probability` against `in_context`, tuned in benchmarks/repair/lost.py


def in_context(left: str, character: str, right: str) -> float:
    """The log probability (nats) of `character` and the first two characters of `right`, each after the two before it."""
    context, total = left[-2:], 0.0
    for each in character + right[:2]:
        total += continuation(context, each)
        context = (context + each)[-2:]
    return total
