"""Turns runs of escaped bytes into edits; shared by the rules for byte escapes.

The codec of a run of two characters or more can be detected. A single character is decoded if such a run in the text has the
same codec, or, in UTF-8, if it is next to Chinese text or fills a line. A single escape is not a run: `50%ABC`. Runs that may
be Chinese, but whose codec cannot be determined, are flagged with their candidate decodings.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from re import Match, Pattern
from typing import NamedTuple

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.record.columns import trimmed
from cleantext.repair.escapes.byte_text import Reading, doubtful, read_bytes
from cleantext.repair.escapes.used_as_text import CHINESE, fills_line, stands_for_text, touches_chinese
from cleantext.rules import Findings, Page

_CHINESE = re.compile(f"[{CHINESE}]+")
_LATIN_PUNCTUATION = re.compile("[\u2010-\u2027]+")
_MIN_ESCAPES = 2  # of a run
_HEAD = 3  # bytes of the first character, at most


class Run(NamedTuple):
    """Escapes and the characters between them: a half-open span of the text, its bytes, and their offsets in the text."""

    start: int
    end: int
    data: bytes
    places: list[int]

    @classmethod
    def of(cls, match: Match[str], token: Pattern[str], value: Callable[[str], int | None]) -> Run | None:
        """The run of `match`, split into tokens: escapes (longer than one character) and literal characters.

        `value` returns the byte of a token, or None if it has none. Returns None if there are too few escapes.
        """
        data, places, escapes = bytearray(), [], 0
        for piece in token.finditer(match[0]):
            byte = value(piece[0])
            if byte is not None:
                data.append(byte)
                places.append(match.start() + piece.start())
                escapes += len(piece[0]) > 1
        return cls(*match.span(), bytes(data), places) if escapes >= _MIN_ESCAPES else None


def decoded_runs(page: Page, runs: Iterable[Run | None], rule: str, *, flags: bool = True) -> Findings:
    """Edits that decode those of `runs` that are used as text; with `flags`, flags for those whose codec is undetermined."""
    read = [(run, read_bytes(run.data)) for run in runs if run is not None]
    read = [(run, reading) for run, reading in read if reading is None or _is_text(page, run, reading)]
    codecs = sorted({reading.codec for _, reading in read if reading and reading.sure})
    rows: list[Row] = []
    doubts: list[Flag] = []
    for run, reading in read:
        if reading is None or not reading.sure:
            reading = _by_page(page, run, codecs) or (reading if reading and _is_attached(page, run, reading) else None)
        if reading is not None:
            rows += _row(page.text, run, reading, rule)
        elif flags:
            doubts += _doubt(page, run, rule)
    return Findings(Columns.of(rows), doubts)


def _doubt(page: Page, run: Run, rule: str) -> list[Flag]:
    candidates = [reading for reading in doubtful(run.data) if _is_text(page, run, reading)]
    texts = tuple(reading.text for reading in candidates)
    return [Flag(run.start, run.end, rule, "escaped bytes in an undetermined encoding", texts)] if texts else []


def _by_page(page: Page, run: Run, codecs: Iterable[str]) -> Reading | None:
    """The run decoded with one of `codecs`, those of the text's longer runs."""
    for codec in codecs:
        reading = read_bytes(run.data, codec)
        if reading is not None and _is_text(page, run, reading):
            return reading
    return None


def _is_text(page: Page, run: Run, reading: Reading) -> bool:
    head = run.places[_HEAD] if len(run.places) > _HEAD else run.end
    return stands_for_text(page, run.start, run.end, reading.text, head)


def _is_attached(page: Page, run: Run, reading: Reading) -> bool:
    text = page.text
    if touches_chinese(text, run.start, run.end):
        return True
    if _LATIN_PUNCTUATION.fullmatch(reading.text):
        return run.end < len(text) and text[run.end].isalpha() and run.start > 0 and text[run.start - 1].isalpha()
    return _CHINESE.fullmatch(reading.text) is not None and fills_line(text, run.start, run.end)


def _row(text: str, run: Run, reading: Reading, rule: str) -> list[Row]:
    """The edit that decodes the run, without what is the same at its ends; empty if nothing changes."""
    end = run.places[reading.length] if reading.length < len(run.places) else run.end
    before, after = text[run.start : end], reading.text
    if before == after:
        return []
    return [(*trimmed(run.start, before, after), Reason((rule,), f"escaped bytes of {reading.name}"))]
