"""repair/font-cipher: undoes font obfuscation, where common characters are replaced by private-use ones throughout a text.

Novel sites send `\\ue4a1\\ue3f0` for 一个, or Hangul that is no Korean (`놛놅` for 他的), with a font that displays them so.
Each such symbol represents the same character everywhere, so the text can be solved as a substitution cipher: by the plain
characters around, by how often a symbol occurs, and by the symbols that are already solved. A symbol is replaced if one
character is far ahead of all others, counting only neighbours that are plain or proven by plain ones. The other symbols of a
solved text are flagged, with candidates, and so are all symbols of a text that cannot be solved (see `unsolved`).

Not changed: Korean; fewer than ten different symbols; symbols that are not inside running Chinese text (icons at the start of
lines, bullets); the private-use characters of HKSCS and of GBK; characters made by a typesetter (rare names), since then no
common character is missing from the text.
"""

from __future__ import annotations

import re
from math import exp

from cleantext import lexicon
from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.lexicon.characters import chinese
from cleantext.patterns.classes import COMMON_HAN
from cleantext.repair.cipher.contexts import PRIVATE, SYMBOL, Contexts, read_contexts
from cleantext.repair.cipher.hangul import SYLLABLES, with_private_symbols
from cleantext.repair.cipher.solver import Solver, Symbol
from cleantext.repair.cipher.spelling import spellings
from cleantext.repair.cipher.unsolved import is_unsolved_cipher
from cleantext.repair.mojibake.repaired import is_repaired
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.short_cache import cache_short

_ID = "repair/font-cipher"
_SYMBOLS = PRIVATE + SYLLABLES
MIN_SYMBOLS, MAX_SYMBOLS = 10, 600  # different ones
MIN_OCCURRENCES = 20  # of all symbols together
MIN_PLAIN = 0.25  # plain Han for each symbol; the 400 most frequent characters are two thirds of a text
MIN_INSIDE = 0.8  # the share of symbols that are inside running text: between Han, punctuation and other symbols
SURE, SURE_EACH = 8.0, 0.8  # nats: the lead of a symbol that is replaced, and more for each context, since errors add up too
# Characters that occur in the same contexts. The model overestimates how well it tells them apart.
INTERCHANGEABLE = frozenset("你我他她它您这那一二三四五六七八九十百千万两年月日时东西南北上下左右前后大小多少男女中美英法的之其")
INTERCHANGEABLE_TIMES = 2.0  # the factor by which their lead must be larger
NATURAL = -17.0  # nats: the least mean log probability of a symbol's character and the next two
MIN_MISSING = 8.0  # occurrences of the certain characters that a text of this length should have, and that it has only as symbols
MIN_SURE = 0.25  # the share of symbol occurrences that must be certain; otherwise the model does not fit the text
_PUNCTUATION = "，。！？：；、“”‘’（）…—\n0a"
_REASON = "font obfuscation: several possible characters"
_UNSOLVED = "font obfuscation: too little text to tell the characters"
_SOLVED = Reason((_ID,), "font obfuscation: the only plausible character", 0.99)


def find(page: Page) -> Findings:
    """The characters that symbols represent, and flags for the symbols that are not certain."""
    if not page.flagged and len(page.places(_SYMBOLS)) < MIN_OCCURRENCES:
        return NOTHING
    text = with_private_symbols(page.text)
    if not page.flagged and not _has_symbols(page, text):
        return NOTHING
    solution = solve(text)
    unsolved = not solution and _is_unsolved(text)
    rows: list[Row] = []
    flags: list[Flag] = []
    flagged = {place for start, end in page.flagged for place in range(start, end)}
    for match in SYMBOL.finditer(text) if solution or flagged or unsolved else ():
        start, end = match.span()
        symbol = solution.get(match[0])
        if symbol is not None and is_sure(symbol):
            rows.append((start, end, symbol.character, _SOLVED))
        elif symbol is not None:
            flags.append(Flag(start, end, _ID, _REASON, symbol.candidates))
        elif unsolved or start in flagged:
            flags.append(Flag(start, end, _ID, _UNSOLVED))
    return Findings(Columns.of(rows), flags)


def _has_symbols(page: Page, text: str) -> bool:
    """Whether there are enough symbols in `text`, that of the page, that are not mojibake."""
    found = (match.start() for match in SYMBOL.finditer(text))
    return sum(1 for at in found if not is_repaired(page, at, at + 1)) >= MIN_OCCURRENCES


@cache_short(maxsize=4, longest=100_000)
def solve(text: str) -> dict[str, Symbol]:
    """The meaning of each private-use character of `text`, in its script; empty if there is no obfuscation, or none that can
    be solved."""
    contexts = read_contexts(text)
    if not looks_like_cipher(contexts):
        return {}
    solver = Solver(contexts)
    solution = {symbol: _natural(found, symbol, solver) for symbol, found in solver.solve().items()}
    known = sum(contexts.counts[symbol] for symbol, found in solution.items() if is_sure(found))
    if known < MIN_SURE * contexts.counts.total() or missing(solution, contexts) < MIN_MISSING:
        return {}
    return spellings(solution, contexts, text)


@cache_short(maxsize=4, longest=100_000)
def _is_unsolved(text: str) -> bool:
    contexts = read_contexts(text)
    return looks_like_cipher(contexts) and is_unsolved_cipher(contexts)


def looks_like_cipher(contexts: Contexts) -> bool:
    """Whether there are enough symbols, in running text, and they are not those of HKSCS."""
    from cleantext.lexicon.hong_kong import is_cantonese

    counts = contexts.counts
    if not MIN_SYMBOLS <= len(counts) <= MAX_SYMBOLS or counts.total() < MIN_OCCURRENCES or is_cantonese(counts):
        return False
    if sum("\u3400" <= each <= "\u9fff" for each in contexts.text) < MIN_PLAIN * counts.total():
        return False
    contexts_used = [sides for places in contexts.around.values() for sides in places]
    return sum(_is_inside(before, after) for _, before, after, _ in contexts_used) >= MIN_INSIDE * len(contexts_used)


def _is_inside(before: str, after: str) -> bool:
    """Whether running text is on both sides, and at least one of them is not punctuation."""
    sides = [bool(re.match(f"[{COMMON_HAN}{PRIVATE}]", side)) for side in (before, after)]
    return any(sides) and all(side or each in _PUNCTUATION for side, each in zip(sides, (before, after), strict=True))


def is_sure(symbol: Symbol) -> bool:
    """Whether the symbol is certain enough to be replaced."""
    times = INTERCHANGEABLE_TIMES if lexicon.fold(symbol.character) in INTERCHANGEABLE else 1.0
    return symbol.lead >= times * (SURE + SURE_EACH * symbol.seen)


def missing(solution: dict[str, Symbol], contexts: Contexts) -> float:
    """The expected number of occurrences, in a text of this length, of the certain characters that it has only as symbols."""
    size = sum(each >= "\u3400" for each in contexts.text)
    singles, plain = chinese().singles, set(contexts.text)
    sure = {symbol.character for symbol in solution.values() if is_sure(symbol)} - plain
    return sum(size * exp(singles[character]) for character in sure)


def _natural(found: Symbol, symbol: str, solver: Solver) -> Symbol:
    """`found`, with a lead of 0.0 if the text around would not be plausible with it."""
    return found if solver.mean(symbol, found.character) >= NATURAL else found._replace(lead=0.0)


RULE: Rule = Rule(
    id=_ID,
    summary="undo font obfuscation: common characters replaced by private-use ones or Hangul of a font",
    find=find,
    triggers=_SYMBOLS,
    listed=_SYMBOLS,
)
