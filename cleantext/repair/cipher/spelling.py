"""Converts the characters of a solution, which are simplified, to the script of the text."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from cleantext import lexicon
from cleantext.repair.cipher.contexts import SYMBOL, Contexts
from cleantext.repair.cipher.solver import Symbol

_SIDE = 6  # code points of context on each side that OpenCC is given
_MAX_OCCURRENCES = 8  # of a symbol that are converted


def spellings(solution: dict[str, Symbol], contexts: Contexts, text: str) -> dict[str, Symbol]:
    """`solution` in the script of `text`: in Traditional text, each character in the form that OpenCC chooses most often
    for its occurrences."""
    if not _is_traditional(text):
        return solution
    forms = _forms(contexts, {symbol: found.character for symbol, found in solution.items()})
    return {symbol: _spelt(found, forms[symbol]) for symbol, found in solution.items()}


def _forms(contexts: Contexts, meaning: dict[str, str]) -> dict[str, Counter[str]]:
    """OpenCC's forms of each symbol at its first occurrences."""
    plain = SYMBOL.sub(lambda match: meaning.get(match[0], match[0]), contexts.text).replace("\0", " ")  # OpenCC ends at a NUL
    forms: dict[str, Counter[str]] = {symbol: Counter() for symbol in meaning}
    for match in SYMBOL.finditer(contexts.text):
        found, at = forms[match[0]], match.start()
        if found.total() < _MAX_OCCURRENCES:
            start = max(0, at - _SIDE)
            found[traditional(plain[start : at + _SIDE])[at - start]] += 1
    return forms


def _spelt(found: Symbol, forms: Counter[str]) -> Symbol:
    best = max(sorted(forms), key=forms.__getitem__)
    return found._replace(character=best, candidates=(best, *map(traditional, found.candidates[1:])))


@lru_cache(maxsize=1 << 14)
def traditional(text: str) -> str:
    """`text` in Traditional characters, of the same length."""
    from cleantext.script.engine import run_opencc

    return run_opencc("s2tw", text)


def _is_traditional(text: str) -> bool:
    near = text[:20_000]
    changed = sum(a != b for a, b in zip(near, lexicon.fold(near), strict=True))
    return 20 * changed > sum(each >= "\u3400" for each in near)
