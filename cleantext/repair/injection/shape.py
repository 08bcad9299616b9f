"""Finds misaligned runs by their shape.

A run begins where an insertion split a character: with `?` (its first half, with the first inserted byte swallowed) and the
rest of the insertion: `xí)`, or punctuation. Then come two-byte characters that make no sense, up to the place where
decoding falls into step again: at an ASCII byte that is the second half of a character (`|`, `r`), with an annotation if
the character had one, or at a second `?` with `bào)` or punctuation. Where the run ends, and whether `?!` begins a run at
all, is decided by cost: of prose by the character model, against characters drawn at random.

Only the run itself and the text behind it are examined, so that a run that was left unchanged is found again when the rest
of the page has been repaired.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from cleantext.repair.injection.annotations import LETTERS
from cleantext.repair.injection.double_byte import GBK, Code
from cleantext.repair.injection.prose import transition
from cleantext.repair.injection.readings import characters_with

MARKS = {mark: mark for mark in "！，。、；："} | dict(zip("!,;:", "！，；：", strict=True))
FULL = {ord(half): full for half, full in zip("!(),:;?", "！（），：；？", strict=True)}
MAX_TOKENS = 64  # tokens examined behind the beginning of a run

# Costs, in nats. Set by hand and checked on generated pages (`python -m benchmarks.repair injected`): too low a cost of prose
# hides runs, too high a one takes question marks for runs.
BLIND = 9.9  # a two-byte character drawn at random: GBK has some 21,800
# Inside a run:
FOLDED = 8.0  # an ASCII character that stands for a full-width one, misaligned
UNREADABLE = 9.0  # `?` for two bytes that are not a character
SWALLOWED = 6.0  # `?` for half a character and an ASCII character of the text
HIDDEN_END = 6.0  # the ASCII byte that ends the run is inside its last character
UNSETTLED = 14.0  # nothing shows where the run ends
MARKED = 6.0  # an annotation inside a run
# In prose:
BEGUN_BY_MARK = dict.fromkeys("!:：", 6.0) | dict.fromkeys(",，;；。、", 4.0)  # `?!` is common, `?,` is a slip …
BEGUN_BY_MARK["！"] = 2.0  # … and `?！` mixes widths
EXPECTED = 8.0  # that no run begins with punctuation where others do; from 16 on, `？！` of authors are taken for runs
GLUED = 8.0  # a single ASCII letter among Han characters
WORD = 1.0  # a further letter of a Latin word
SIGN = 9.0  # a sign such as `|`
MISFIT = 25.0  # an annotation behind something that is not a character
HEAPED = 12.0  # `?!?` directly followed by a character or by the rest of a tag
PLAIN = 24.0  # `?la)`: a word in brackets behind a question
LOST = 25.0  # if prose is cheaper by this much, the run is given up

TAG = re.compile("/?[a-z]{1,10}[1-6]?(?: ?/)?>")  # the rest of a tag whose `<` was swallowed
_MARK = f"[{''.join(MARKS)}]"
_ONWARD = r"[!-~]?[!-~]?[^\x00-\x7f]|[!-~]?[@-~]\(|\?(?:[!,0-9A-Za-z]|/[a-z]|\Z)"  # what can follow punctuation in a run
_START = re.compile(rf"\?(?:([{LETTERS}]{{1,6}})\)|({_MARK})(?={_ONWARD}))")
_EXPECTED_START = re.compile(_START.pattern.replace(r"|\Z)", r"|\n|\Z)"))  # and `?!?` at the end of a line
_ANNOTATION = re.compile(rf"\(([{LETTERS}]{{1,6}})\)")
_SOLID = re.compile("[^\\W_]|[“‘「『《〈（]|\\s*\\Z")
_BROKEN = re.compile(rf"\?(?:([{LETTERS}]{{1,6}})\)|({_MARK}))?")


class Piece(NamedTuple):
    """A two-byte piece of a run: its bytes, None if they were decoded as `?`, and the pinyin of an annotation behind it."""

    data: bytes | None
    reading: str = ""


class Run(NamedTuple):
    """A misaligned run: `text[start:end]` of the page.

    opening  the pinyin of the first insertion, or the punctuation before which a byte was inserted
    pieces   its pairs of bytes; opening punctuation is the first of them
    tail     the ASCII byte that ends the run, None if it was decoded as `?`
    closing  the pinyin or the punctuation behind that byte
    rest     text behind that byte which belongs to the span
    settled  whether the end of the run is known
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
        """Whether the last character has an annotation."""
        return bool(self.closing) and self.closing not in MARKS


class _Path:
    """A way to read the text so far: its cost, and the pieces of a run that goes on or the run that it has finished."""

    __slots__ = ("cost", "pieces", "run")

    def __init__(self, cost: float, run: Run | None = None, pieces: tuple[Piece, ...] = ()) -> None:
        self.cost, self.run, self.pieces = cost, run, pieces


def runs_in(text: str, code: Code = GBK, expected: bool = False) -> list[Run]:
    """The misaligned runs of `text`, with their bytes in `code`; in order, disjoint.

    `expected`: others of the text begin with punctuation, so one that does needs less evidence.
    """
    found: list[Run] = []
    start = _EXPECTED_START if expected else _START
    match = start.search(text)
    while match is not None:
        run = _Walk(text, code, match, EXPECTED if expected else 0.0).run()
        if run is not None:
            found.append(run)
        match = start.search(text, run.end if run is not None else match.start() + 1)
    return found


class _Walk:
    """Reads on from the beginning of a possible run, and keeps the cheapest path to each of two states: in step again
    (`prose`), or still misaligned (`astray`)."""

    def __init__(self, text: str, code: Code, match: re.Match[str], favour: float = 0.0) -> None:
        self.text, self.code = text, code
        self.start, self.at = match.span()
        self.reading, mark = match.groups()
        self.opening = self.reading or mark
        opened = () if self.reading else (Piece(code.pair(MARKS[mark])),)
        self.previous = "\n" if self.reading else mark
        prose = PLAIN if self.reading and self.reading.isascii() else LOST * 4
        self.prose = _Path(prose if self.reading else favour - BEGUN_BY_MARK[mark])
        self.astray: _Path | None = _Path(0.0, None, opened)
        self._ended: _Path | None = None  # the cheapest path that the token just read brings into step again

    def run(self) -> Run | None:
        """The run, unless prose is cheaper."""
        if self.reading and not characters_with(self.reading):
            return None
        for _ in range(MAX_TOKENS):
            over = self.at >= len(self.text) or _in_step(self.text[self.at], self.code)
            if self.astray is None or self.astray.cost > self.prose.cost + LOST or over:
                break
            self._step(self.astray)
        astray = self.astray
        begun = astray is not None and self.reading and (astray.pieces or not self.reading.isascii())
        if astray is not None and begun and astray.cost + UNSETTLED < self.prose.cost:
            return self._finished(self.at, astray.pieces, None)._replace(settled=False)
        run = self.prose.run
        return run if run is not None and (self.reading or not _is_kana(run)) else None

    def _step(self, astray: _Path) -> None:
        """Read one token in both states."""
        character = self.text[self.at]
        self.astray = None
        self._stop = self.at + 1
        if character == "?":
            natural = self._question(astray)
        elif character == "(" and (annotation := _ANNOTATION.match(self.text, self.at)) is not None:
            natural = self._annotation(astray, annotation)
        elif character < "\x80":
            natural = self._ascii(astray, character)
        else:
            natural = -transition(self.previous, character)
            self._two_bytes(astray, self.code.pair(character))
        cost = self.prose.cost + natural
        ended, self._ended = self._ended, None
        self.prose = ended if ended is not None and ended.cost < cost else _Path(cost, self.prose.run)
        last = self.text[self._stop - 1]
        self.at, self.previous = self._stop, character if last == ")" else last

    def _question(self, astray: _Path) -> float:
        """Read `?`: a character split by an insertion, a pair that is not a character, or a question mark. Returns its cost
        in prose."""
        broken = _BROKEN.match(self.text, self.at)
        assert broken is not None
        reading, mark = broken.groups()
        self._stop = broken.end()
        self._end(astray, 0.0 if reading or mark else SWALLOWED, None, reading or mark or "")
        if not reading and not mark and TAG.match(self.text, self._stop) is None:
            self.astray = _onward(astray, UNREADABLE, Piece(None))
        if reading:
            return LOST * 4
        heaped = (
            self.previous in MARKS
            and len(astray.pieces) == 1
            and (_SOLID.match(self.text, self._stop) or TAG.match(self.text, self._stop)) is not None
        )
        return HEAPED * heaped - transition(self.previous, "?")

    def _annotation(self, astray: _Path, annotation: re.Match[str]) -> float:
        self._stop = annotation.end()
        if astray.pieces and self.previous >= "\x80":
            last = Piece(astray.pieces[-1].data, annotation[1])
            self.astray = _Path(astray.cost + MARKED, None, (*astray.pieces[:-1], last))
        return MISFIT if self.previous < "\x80" else 0.0

    def _ascii(self, astray: _Path, character: str) -> float:
        """Read an ASCII character: the second half of a character, a folded full-width character, or itself. Returns its
        cost in prose."""
        natural = -transition(self.previous, character)
        if character >= "@":
            annotation = _ANNOTATION.match(self.text, self._stop)
            natural = (WORD if self._in_word(character) else GLUED) if character.isalpha() else SIGN
            natural += MISFIT if annotation else 0.0
            self._stop = annotation.end() if annotation else self._stop
            following = self.text[self._stop : self._stop + 1]
            glued = GLUED * (following.isascii() and following.isalpha())
            self._end(astray, glued, ord(character), annotation[1] if annotation else "")
        if character >= "!" and self._stop == self.at + 1 and self.code is GBK:
            self.astray = _onward(astray, FOLDED, Piece(bytes((0xA3, ord(character) | 0x80))))
        return natural

    def _in_word(self, character: str) -> bool:
        """Whether `character` continues a Latin word."""
        return character.isalpha() and self.previous.isascii() and self.previous.isalpha()

    def _two_bytes(self, astray: _Path, data: bytes) -> None:
        if data:
            # In a misaligned run, the second byte seen here begins the next character, so it is a lead byte; an ASCII byte
            # means that decoding is in step again. (In Big5, which few pages use, runs go on there: they must end where the
            # runs of GBK do, to be compared with them.)
            if data[1] >= 0x80 or self.code is not GBK:
                self.astray = _onward(astray, BLIND, Piece(data))
            if data[1] < 0x80:
                rest, following = chr(data[1]), self.text[self.at + 1 : self.at + 2]
                word = rest.isalpha() and following.isascii() and following.isalpha()  # so it is not a single letter
                self._end(astray, BLIND + HIDDEN_END - (GLUED - WORD) * word, data[0], "", rest)

    def _end(self, astray: _Path, cost: float, tail: int | None, closing: str, rest: str = "") -> None:
        cost += astray.cost
        if self._ended is None or cost < self._ended.cost:
            self._ended = _Path(cost, self._finished(self._stop, astray.pieces, tail, closing, rest))

    def _finished(self, stop: int, pieces: tuple[Piece, ...], tail: int | None, closing: str = "", rest: str = "") -> Run:
        return Run(self.start, stop, self.opening, pieces, tail, closing, rest, True)


def _in_step(character: str, code: Code) -> bool:
    """Whether `character` cannot be part of a run: it does not have two bytes, and no misaligned byte is seen like this."""
    return character <= " " or character == "\x7f" or (character >= "\x80" and not code.pair(character))


def _is_kana(run: Run) -> bool:
    """Whether a run after punctuation is Japanese: at least two in five of its pieces are kana, which misaligned Chinese
    contains only by chance."""
    kana = sum(piece.data is not None and piece.data[0] in (0xA4, 0xA5) for piece in run.pieces)
    return kana > 1 and 5 * kana >= 2 * len(run.pieces)


def _onward(path: _Path, cost: float, piece: Piece) -> _Path:
    return _Path(path.cost + cost, None, (*path.pieces, piece))
