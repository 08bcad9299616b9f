"""Mojibake that was saved, in UTF-8 or GB 18030, and then misread as single bytes: what was ä¸ became `Ã¤Â¸` or `\\x810\\x8a4¡ã`.

The last misreading is undone first where it is plain: all of a run is UTF-8 of letters that an encoding of single bytes has, or
GB 18030 with codes of four bytes, which it has for most of these letters. What is left is mojibake itself, with one misreading
less, so that only the end shows whether it was: a run is restored if it becomes Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from cleantext.patterns.classes import MAIN_HAN
from cleantext.patterns.lines import line_of
from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of
from cleantext.spans import Span

_SINGLE = tuple(reader for reader in READERS if not reader.wide)
# The bytes 81-84, with which the codes of letters begin in GB 18030, in these encodings; a digit, a byte beyond ASCII, a digit.
_LEADS = "".join(
    sorted({character for reader in _SINGLE for character, byte in bytes_of(reader).items() if b"\x81" <= byte <= b"\x84"})
)
_CODE = re.compile(f"[{re.escape(_LEADS)}][0-9][^\x00-\x7f\n][0-9]")
_FEWEST_CODES = 3  # of a run that is GB 18030
_FEWEST_LETTERS = 6  # that were saved in UTF-8
_BEYOND = re.compile("[^\x00-\x7f]")
# The two bytes of a letter in UTF-8, which are never alike: most such pairs of other texts are (──).
_LETTERS = re.compile(r"([\x80-\u03ff\u2190-\u25ff\uf8ff])(?!\1)[\x80-\u2e7f\uf8ff\ufb01\ufb02]")
_HAN = re.compile(f"[{MAIN_HAN}]")
_FEWEST_HAN = 2
_UTF8, _GB = "UTF-8", "GB18030"
_CODECS = {_UTF8: "utf-8", _GB: "gb18030"}


class Again(NamedTuple):
    """A half-open span, the mojibake that was saved, the encoding that it was saved in, and how that was misread."""

    start: int
    end: int
    saved: str
    writer: str
    reader: Reader


def misread_again(text: str, odd_at: Sequence[int]) -> Iterator[Again]:
    """The stretches of the text that are saved mojibake, by each reader and writer that they can be of; they are in lines with
    one of the sorted places `odd_at`. In nearly any text there is none. Linear time."""
    odd = _lines(text, odd_at)
    sought = ((_UTF8, _LETTERS, _FEWEST_LETTERS), (_GB, _CODE, _FEWEST_CODES))
    shown = {writer: _matches(text, odd, pattern) for writer, pattern, _ in sought}
    writers = [writer for writer, _, fewest in sought if len(shown[writer]) >= fewest]
    lines = _lines(text, sorted(at for writer in writers for at in shown[writer]))
    for reader in _SINGLE if writers else ():
        runs = [run for low, high in lines for run in _runs_of(reader).finditer(text, low, high) if not run[0].isascii()]
        for writer in writers:
            yield from _stretches(text, runs, writer, reader)


def _lines(text: str, places: Iterable[int]) -> list[Span]:
    """The spans of the lines of the sorted `places`."""
    lines: list[Span] = []
    for at in places:
        if not lines or at >= lines[-1][1]:
            lines.append(line_of(text, at))
    return lines


def _matches(text: str, lines: Iterable[Span], pattern: re.Pattern[str]) -> list[int]:
    """Where `pattern` matches in the lines."""
    return [match.start() for low, high in lines for match in pattern.finditer(text, low, high)]


def is_restored(text: str) -> bool:
    """Whether what a stretch became is Chinese, and nothing in it is lost."""
    han = len(_HAN.findall(text))
    return han >= _FEWEST_HAN and 2 * han > len(_BEYOND.findall(text)) and "\ufffd" not in text


def _stretches(text: str, runs: list[re.Match[str]], writer: str, reader: Reader) -> Iterator[Again]:
    """The runs, each within a line, that are valid; neighbours are one stretch, since a line end may be a byte of UTF-16."""
    held: Again | None = None
    plain = False
    for run in runs:
        saved = _saved(run[0], reader, writer)
        if saved is None:
            continue
        start, end = run.span()
        if held is not None and held.end + 1 == start and text[held.end] == "\n":
            held = held._replace(end=end, saved=f"{held.saved}\n{saved}")
        else:
            if held is not None and plain:
                yield held
            held, plain = Again(start, end, saved, writer, reader), False
        plain = plain or _is_plain(run[0], saved, writer)
    if held is not None and plain:
        yield held


def _saved(run: str, reader: Reader, writer: str) -> str | None:
    """What was saved, if the run is valid and that can be mojibake of single bytes."""
    try:
        saved = b"".join(map(bytes_of(reader).__getitem__, run)).decode(_CODECS[writer])
    except UnicodeDecodeError:
        return None
    if writer == _GB:
        return saved
    letters = _BEYOND.findall(saved)
    return saved if any(all(map(bytes_of(each).__getitem__, letters)) for each in _SINGLE) else None


def _is_plain(run: str, saved: str, writer: str) -> bool:
    """Whether there are so many letters, or codes of four bytes, that they are no coincidence."""
    return len(_CODE.findall(run)) >= _FEWEST_CODES if writer == _GB else len(_BEYOND.findall(saved)) >= _FEWEST_LETTERS


@cache
def _runs_of(reader: Reader) -> re.Pattern[str]:
    """What the reader can have made of bytes, with the ASCII beside it: codes end in a digit, and UTF-16 is half ASCII."""
    beyond = "".join(re.escape(character) for character, byte in bytes_of(reader).items() if byte >= b"\x80")
    return re.compile(f"[\x00-\x09\x0b-\x7f{beyond}]+")
