"""Damages a reading of a run again, as the injector did, to compare it with the page."""

from __future__ import annotations

from itertools import permutations

from cleantext.repair.injection.double_byte import FULL_WIDTH, Code
from cleantext.repair.injection.shape import MARKS, Run
from cleantext.repair.injection.surroundings import RunContext

BYTE = b"\x02"  # stands for the byte inserted before punctuation, which is swallowed or was removed later
_MAX_PERMUTED = 4  # replacements that are tried in every order; if there are more, only one order is tried


def reproduces(run: Run, seen: str, place: RunContext, text: str, named: str) -> bool:
    """Whether `text`, damaged again in the context `place`, becomes `seen`, the run as the page has it.

    `named` is the marked character that the first insertion split, "" if it was punctuation. The replacements are tried in
    any order, since the injector's is unknown. Full-width punctuation may have been folded afterwards.
    """
    code, before = place.code, place.last
    marked = {named: run.opening} if named else {}
    marked |= {code.character(*piece.data): piece.reading for piece in run.pieces if piece.data and piece.reading}
    if run.marked:
        marked[text[-1]] = run.closing
    rules = [(code.pair(c), code.pair(c) + f"({reading})".encode(code.codec, "ignore")) for c, reading in marked.items()]
    rules += [(code.pair(m), BYTE + code.pair(m)) for m in {MARKS[m] for m in (run.opening, run.closing) if m in MARKS}]
    whole = before + text + MARKS.get(run.closing, run.rest)
    unfolded = whole.translate(_UNFOLDED if before < "\x80" else {})
    data = b"".join(code.pair(c) or c.encode("ascii", "ignore") for c in unfolded)
    for order in permutations(rules) if len(rules) <= _MAX_PERMUTED else [rules]:
        changed = data
        for old, new in order:
            changed = changed.replace(old, new)
        if shown(changed, code).translate(FULL_WIDTH).endswith(seen.translate(FULL_WIDTH)):
            return True
    return False


_UNFOLDED = {half: full for full, half in FULL_WIDTH.items()}


def shown(data: bytes, code: Code) -> str:
    """`data` as the page shows it: an invalid pair is one `?`, a pair of a private-use area nothing; `BYTE` is removed."""
    out: list[str] = []
    at = 0
    while at < len(data):
        lead = data[at]
        if lead < 0x80:
            out.append(chr(lead))
            at += 1
            continue
        trail = data[at + 1] if at + 1 < len(data) else 0x20
        if not code.dropped(lead, trail):
            out.append(code.character(lead, trail) or "?")
        at += 2
    return "".join(out).replace(BYTE.decode(), "")
