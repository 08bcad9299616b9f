"""The damage done again: does a reading of a run, put through the injector, give what the page shows?"""

from __future__ import annotations

from itertools import permutations

from cleantext.repair.injection.gbk import FULL_WIDTH, characters, dropped, pair
from cleantext.repair.injection.shape import MARKS, Run

BYTE = b"\x02"  # stands for the byte before marks, which is swallowed or was taken out later
_MOST_ORDERS = 4  # marked pairs that are tried in every order


def reproduces(run: Run, seen: str, before: str, text: str, named: str) -> bool:
    """Whether `text` behind the character `before`, damaged again, shows as `seen`, the run as it stands in the page.

    `named` is the marked pair across the beginning of the run, "" where a mark stood there. The pairs are replaced in any
    order; full-width marks may have been folded afterwards.
    """
    stray = {named: run.opening} if named else {}
    marked = stray | {piece_character(piece.data): piece.reading for piece in run.pieces if piece.data and piece.reading}
    if run.marked:
        marked[text[-1]] = run.closing
    rules = [(pair(c), pair(c) + f"({reading})".encode("gbk", "ignore")) for c, reading in marked.items()]
    rules += [(pair(m), BYTE + pair(m)) for m in {MARKS[m] for m in (run.opening, run.closing) if m in MARKS}]
    whole = before + text + MARKS.get(run.closing, run.rest)
    data = b"".join(pair(c) or c.encode("ascii", "ignore") for c in whole.translate(_UNFOLDED if before < "\x80" else {}))
    for order in permutations(rules) if len(rules) <= _MOST_ORDERS else [rules]:
        changed = data
        for old, new in order:
            changed = changed.replace(old, new)
        if shown(changed).translate(FULL_WIDTH).endswith(seen.translate(FULL_WIDTH)):
            return True
    return False


def piece_character(data: bytes) -> str:
    """The character of two bytes."""
    return characters()[data[0] * 256 + data[1]]


_UNFOLDED = {half: full for full, half in FULL_WIDTH.items()}


def shown(data: bytes) -> str:
    """`data` as the page shows it: a bad pair is one `?`, a pair of a private area nothing, `BYTE` is taken out."""
    out: list[str] = []
    table = characters()
    at = 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
            continue
        trail = data[at + 1] if at + 1 < len(data) else 0x20
        if not dropped(lead, trail):
            out.append(table[lead * 256 + trail] or "?")
        at += 2
    return "".join(out).replace(BYTE.decode(), "")
