"""The shape of a run that is read out of step, told from the run alone.

A run begins where an inserted byte split a character: `?` (the first half, with the inserted byte swallowed) and then the
rest of what was inserted: `xí)`, or a mark. What follows is two-byte characters that make no sense, up to where reading
falls into step again: at an ASCII byte that is the second half of a character (`|`, `r`), with its annotation if it has
one, or at a second `?` with `bào)` or a mark. Which of several such places it is, and whether `?!` begins a run at all, is
told by what is cheaper: prose by the character model, or characters drawn blindly.

Nothing but the run and what follows it is looked at, so that a run that was left as it is is known again when the rest of
the page is clean.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleantext import lexicon
from cleantext.repair.injection.annotations import LETTERS
from cleantext.repair.injection.gbk import pair

MARKS = {"!": "！", ",": "，", "！": "！", "，": "，"}
LONGEST = 64  # characters looked at behind the beginning of a run
BLIND = 9.9  # cost of a two-byte character drawn blindly, a natural logarithm: GBK has some 21,800

# What the turns of a run cost, as natural logarithms; guesses of the right size, tried on generated pages.
BEGUN_BY_MARK = {"!": 6.0, "！": 6.0, ",": 4.0, "，": 4.0}  # `?!` is common in prose, `?,` a slip
FOLDED = 8.0  # an ASCII character that was a full-width one, read out of step
UNREADABLE = 9.0  # `?` for two bytes that are no character
SWALLOWED = 6.0  # `?` for half a character and an ASCII character of the text
HIDDEN_END = 6.0  # the ASCII byte that ends the run is inside its last character
UNSETTLED = 14.0  # nothing shows the end
GLUED = 7.0  # a single ASCII letter among characters, in prose
SIGN = 9.0  # a sign such as `|`
MISFIT = 25.0  # an annotation behind no character, in prose
HEAPED = 12.0  # `?!?` with a character right behind, in prose
MARKED = 6.0  # an annotation inside a run
LOST = 25.0  # prose that much cheaper: the run is over

_START = re.compile(rf"\?(?:([{LETTERS}]{{1,6}})\)|([!,！，])(?=[!-~]?[!-~]?[^\x00-\x7f]|[@-~]\(|\?(?:[!,0-9A-Za-z]|\Z)))")
_ANNOTATION = re.compile(rf"\(([{LETTERS}]{{1,6}})\)")
_SOLID = re.compile("[^\\W_]|\\s*\\Z")
_BROKEN = re.compile(rf"\?(?:([{LETTERS}]{{1,6}})\)|([!,！，]))?")


class Piece(NamedTuple):
    """A two-byte piece of a run: the bytes read, None where they show as `?`; the reading of an annotation behind it."""

    data: bytes | None
    reading: str = ""


class Run(NamedTuple):
    """A damaged run: `text[start:end]` of the page.

    `opening` is the reading of the pair that the first insertion followed, or the mark before which it stood; a mark is
    the first of `pieces` as well. `tail` is the ASCII byte that ended the run, None where it shows as `?`; `closing` is the
    reading or the mark behind it, `rest` the text behind it that belongs to the span. `settled` is false where the end
    does not show.
    """

    start: int
    end: int
    opening: str
    pieces: tuple[Piece, ...]
    tail: int | None
    closing: str
    rest: str
    settled: bool

    @property
    def marked(self) -> bool:
        """Whether the last character carries an annotation."""
        return bool(self.closing) and self.closing not in MARKS


class _Path(NamedTuple):
    cost: float
    run: Run | None  # the finished run, on a path that is in step again
    pieces: tuple[Piece, ...]


def runs_in(text: str) -> list[Run]:
    """The damaged runs of `text`, in order, disjoint."""
    found: list[Run] = []
    match = _START.search(text)
    while match is not None:
        run = _run(text, match)
        if run is not None:
            found.append(run)
        match = _START.search(text, run.end if run is not None else match.start() + 1)
    return found


def _run(text: str, match: re.Match[str]) -> Run | None:
    """The run that begins at `match`, if prose is not the cheaper account."""
    reading, mark = match.groups()
    if reading and not lexicon.characters_read(reading):
        return None
    start, at = match.start(), match.end()
    opened = () if reading else (Piece(pair(MARKS[mark])),)
    prose = _Path(LOST * 4 if reading else -BEGUN_BY_MARK[mark], None, ())
    astray: _Path | None = _Path(0.0, None, opened)
    previous = "\n" if reading else mark
    for _ in range(LONGEST):
        if astray is None or astray.cost > prose.cost + LOST or at >= len(text) or _in_step(text[at]):
            break
        at, previous, prose, astray = _step(text, start, at, reading or mark, previous, prose, astray)
    begun = astray is not None and reading and (astray.pieces or not reading.isascii())
    if astray is not None and begun and astray.cost + UNSETTLED < prose.cost:
        run = _finished(start, at, reading or mark, astray, None, "", "")
        prose = _Path(0.0, run._replace(settled=False), ())
    return prose.run if prose.run is not None and (reading or not _is_kana(prose.run)) else None


def _in_step(character: str) -> bool:
    """Whether `character` cannot stand in a run: it is neither two bytes nor one that is seen half a character late."""
    return character <= " " or character == "\x7f" or (character >= "\x80" and not pair(character))


def _is_kana(run: Run) -> bool:
    """Whether a run after a mark is Japanese: two in five of its pieces are kana, which shifted Chinese hits by chance only."""
    kana = sum(piece.data is not None and piece.data[0] in (0xA4, 0xA5) for piece in run.pieces)
    return kana > 1 and 5 * kana >= 2 * len(run.pieces)


def _step(
    text: str, start: int, at: int, opening: str, previous: str, prose: _Path, astray: _Path
) -> tuple[int, str, _Path, _Path | None]:
    """Read one token at `text[at]` in both states; the new place, last character and cheapest path of each state."""
    character = text[at]
    ends: list[_Path] = []
    onward: _Path | None = None

    def end(cost: float, stop: int, tail: int | None, closing: str = "", rest: str = "", drop: int = 0) -> None:
        path = astray._replace(pieces=astray.pieces[: len(astray.pieces) - drop])
        ends.append(_Path(astray.cost + cost, _finished(start, stop, opening, path, tail, closing, rest), ()))

    stop = at + 1
    natural = -lexicon.transition(previous, character)
    if character == "?":
        broken = _BROKEN.match(text, at)
        assert broken is not None
        reading, mark = broken.groups()
        stop = broken.end()
        natural = LOST * 4 if reading else natural
        if previous in MARKS and len(astray.pieces) == 1 and _SOLID.match(text, stop) is not None:
            natural += HEAPED
        end(0.0 if reading or mark else SWALLOWED, stop, None, reading or mark or "")
        if not reading and not mark:
            onward = _onward(astray, UNREADABLE, Piece(None))
    elif character == "(" and (annotation := _ANNOTATION.match(text, at)) is not None:
        stop = annotation.end()
        natural = MISFIT if previous < "\x80" else 0.0
        if astray.pieces and previous >= "\x80":
            last = astray.pieces[-1]._replace(reading=annotation[1])
            onward = _Path(astray.cost + MARKED, None, (*astray.pieces[:-1], last))
    elif character < "\x80":
        if character >= "@":
            annotation = _ANNOTATION.match(text, stop)
            natural = (GLUED if character.isalpha() else SIGN) + (MISFIT if annotation else 0.0)
            stop = annotation.end() if annotation else stop
            end(
                GLUED * text[stop : stop + 1].isascii() * text[stop : stop + 1].isalpha(),
                stop,
                ord(character),
                annotation[1] if annotation else "",
            )
        if character >= "!" and stop == at + 1:
            onward = _onward(astray, FOLDED, Piece(bytes((0xA3, ord(character) | 0x80))))
    elif data := pair(character):
        onward = _onward(astray, BLIND, Piece(data))
        if data[1] < 0x80:
            end(BLIND + HIDDEN_END, stop, data[0], "", chr(data[1]))
    prose = min([prose._replace(cost=prose.cost + natural), *ends], key=lambda path: path.cost)
    return stop, text[stop - 1] if text[stop - 1] != ")" else character, prose, onward


def _onward(path: _Path, cost: float, piece: Piece) -> _Path:
    return _Path(path.cost + cost, None, (*path.pieces, piece))


def _finished(start: int, stop: int, opening: str, path: _Path, tail: int | None, closing: str, rest: str) -> Run:
    return Run(start, stop, opening, path.pieces, tail, closing, rest, True)
