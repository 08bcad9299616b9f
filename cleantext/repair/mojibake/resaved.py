"""Mojibake that was saved in GB 18030 and then misread as single bytes: what was ä¸­ became `\\x810\\x8a4¡ã\\x810\\x8b1`.

Letters with accents are no characters of GBK: GB 18030 has four bytes for most, a digit at the second and the fourth. Such
codes in a row are no text in any encoding of single bytes. What they were is mojibake itself, so that only the end shows
whether it was: a stretch is restored if it becomes Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of

_SINGLE = tuple(reader for reader in READERS if not reader.wide)
# The bytes 81-84, with which the codes of letters begin, in these encodings; a digit, a byte beyond ASCII, a digit.
_LEADS = "".join(sorted({character for reader in _SINGLE for character, byte in bytes_of(reader).items() if b"\x81" <= byte <= b"\x84"}))
_CODE = re.compile(f"[{re.escape(_LEADS)}][0-9][^\x00-\x7f\n][0-9]")
_FEWEST = 3  # codes of a line
_HAN = re.compile(f"[{MAIN_HAN}]")
_BEYOND = re.compile("[^\x00-\x7f]")
_FEWEST_HAN = 3


class Stretch(NamedTuple):
    """A half-open span, the mojibake that was saved, and how it was misread."""

    start: int
    end: int
    saved: str
    reader: Reader


def stretches(text: str) -> Iterator[Stretch]:
    """The stretches of the text that are GB 18030 with codes of four bytes, by each reader that they can be of. In nearly any
    text there is none. Linear time."""
    if len(_CODE.findall(text)) < _FEWEST:
        return
    start = 0
    for line in text.split("\n"):
        if len(_CODE.findall(line)) >= _FEWEST:
            for reader in _SINGLE:
                for run in _runs_of(reader).finditer(line):
                    saved = _saved(run[0], reader)
                    if saved is not None:
                        yield Stretch(start + run.start(), start + run.end(), saved, reader)
        start += len(line) + 1


def is_restored(text: str) -> bool:
    """Whether what a stretch became is Chinese."""
    han = len(_HAN.findall(text))
    return han >= _FEWEST_HAN and 2 * han > len(_BEYOND.findall(text))


def _saved(run: str, reader: Reader) -> str | None:
    """What was saved, if the run is valid and has such codes."""
    if len(_CODE.findall(run)) < _FEWEST:
        return None
    known = bytes_of(reader)
    try:
        return b"".join(map(known.__getitem__, run)).decode("gb18030")
    except UnicodeDecodeError:
        return None


@cache
def _runs_of(reader: Reader) -> re.Pattern[str]:
    """What the reader can have made of bytes, with the ASCII beside it: codes end in a digit, and UTF-16 is half ASCII."""
    beyond = "".join(re.escape(character) for character, byte in bytes_of(reader).items() if byte >= b"\x80")
    return re.compile(f"[\x00-\x09\x0b-\x7f{beyond}]+")
