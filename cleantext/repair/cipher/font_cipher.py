"""repair/font-cipher: common characters replaced by private-use ones, one for one, in the whole page.

Sites of novels send `\\ue4a1\\ue3f0` for 一个 and a font that draws them so. Each symbol stands for one character wherever it is,
and so the page can be read as a substitution cipher: by the plain characters around, by how often a symbol occurs, and by the
symbols that are solved already. A symbol is replaced where its meaning leads far over all others, counting only neighbours
that are plain or proven by plain ones; the other symbols of a page that was solved are flagged with candidates.

Not: fewer than ten different symbols, or symbols that do not stand in running Chinese text (icons at the beginnings of lines,
bullets); the private-use characters of Hong Kong's set and of GBK; characters that a typesetter made (rare names), since then
no common characters are missing from the page. All that stays as it is.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import exp

from cleantext import lexicon
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.lexicon.characters import chinese
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.cipher.contexts import PRIVATE, SYMBOL, Contexts, read_contexts
from cleantext.repair.cipher.solver import Solver, Symbol
from cleantext.repair.cipher.spelling import spellings
from cleantext.rules import Findings, Page, Rule

_ID = "repair/font-cipher"
FEWEST, MOST = 10, 600  # different symbols
LEAST = 20  # symbols in all
PLAIN = 0.25  # plain Han to a symbol; the 400 commonest characters are two thirds of a text
INSIDE = 0.8  # share of symbols that stand between Han, marks of sentences and other symbols
SURE, SURE_EACH = 8.0, 0.8  # lead of a symbol that is replaced, and more for each occurrence: wrong ones add up as well
# What stands in the same places is told apart less surely than the model has it.
INTERCHANGEABLE = frozenset("你我他她它您这那一二三四五六七八九十百千万两年月日时东西南北上下左右前后大小多少男女中美英法的之其")
INTERCHANGEABLE_TIMES = 2.0  # the same for these
NATURAL = -17.0  # mean log probability of a symbol's character and the two behind it
# How many characters the text is short of if it is no cipher: those that are commonly in so much text and are not.
MISSING = 8.0
SHARE = 0.25  # of all symbols that are sure, below which the page is not of the kind that the model knows
_MARKS = "，。！？：；、“”‘’（）…—\n0a"
_REASON = "a font cipher: one of several characters"
_SOLVED = Reason((_ID,), "a font cipher: the only character that fits", 0.99)


def find(page: Page) -> Findings:
    """The characters that symbols stand for, and flags for the symbols that are not sure."""
    solution = solve(page.text)
    rows: list[Row] = []
    flags: list[Flag] = []
    flagged = {place for start, end in page.flagged for place in range(start, end)}
    for match in SYMBOL.finditer(page.text) if solution or flagged else ():
        start, end = match.span()
        symbol = solution.get(match[0])
        if symbol is not None and is_sure(symbol):
            rows.append((start, end, symbol.character, _SOLVED))
        elif symbol is not None or start in flagged:
            flags.append(Flag(start, end, _ID, _REASON, symbol.candidates if symbol is not None else ()))
    return Findings(Columns.of(rows), flags)


@lru_cache(maxsize=4)
def solve(text: str) -> dict[str, Symbol]:
    """The meaning of each private-use character of `text`, in its script; empty where there is no cipher, or none that can
    be read."""
    contexts = read_contexts(text)
    if not looks_like_cipher(contexts):
        return {}
    solver = Solver(contexts)
    solution = {symbol: _natural(found, symbol, solver) for symbol, found in solver.solve().items()}
    known = sum(contexts.counts[symbol] for symbol, found in solution.items() if is_sure(found))
    if known < SHARE * contexts.counts.total() or missing(solution, contexts) < MISSING:
        return {}
    return spellings(solution, contexts, text)


def looks_like_cipher(contexts: Contexts) -> bool:
    """Whether there are symbols enough, in running text, that are not of a known table."""
    from cleantext.lexicon.hong_kong import is_cantonese

    counts = contexts.counts
    if not FEWEST <= len(counts) <= MOST or counts.total() < LEAST or is_cantonese(counts):
        return False
    if sum("\u3400" <= each <= "\u9fff" for each in contexts.text) < PLAIN * counts.total():
        return False
    around = [sides for places in contexts.around.values() for sides in places]
    return sum(_runs_on(before, after) for _, before, after, _ in around) >= INSIDE * len(around)


def _runs_on(before: str, after: str) -> bool:
    """Whether running text goes on to both sides, and one of them at least is no mark."""
    sides = [bool(re.match(f"[{COMMON_HAN}{PRIVATE}]", side)) for side in (before, after)]
    return any(sides) and all(side or each in _MARKS for side, each in zip(sides, (before, after), strict=True))


def is_sure(symbol: Symbol) -> bool:
    """Whether the symbol is to be replaced."""
    times = INTERCHANGEABLE_TIMES if lexicon.fold(symbol.character) in INTERCHANGEABLE else 1.0
    return symbol.lead >= times * (SURE + SURE_EACH * symbol.seen)


def missing(solution: dict[str, Symbol], contexts: Contexts) -> float:
    """How many of the sure characters the text should have, by its length, and has only as symbols."""
    size = sum(each >= "\u3400" for each in contexts.text)
    singles, plain = chinese().singles, set(contexts.text)
    sure = {symbol.character for symbol in solution.values() if is_sure(symbol)} - plain
    return sum(size * exp(singles[character]) for character in sure)


def _natural(found: Symbol, symbol: str, solver: Solver) -> Symbol:
    """`found`, not sure if the text around would be no prose with it."""
    return found if solver.mean(symbol, found.character) >= NATURAL else found._replace(lead=0.0)


SUMMARY = "private-use characters of a page's own font that stand for common ones"
RULE: Rule = Rule(
    id=_ID,
    summary=SUMMARY,
    find=find,
    triggers=PRIVATE,
)
