"""Mojibake that was saved, in UTF-8 or GB 18030, and then misread as single bytes: what was ä¸ became `Ã¤Â¸` or `\\x810\\x8a4¡ã`.

The last misreading is undone first where it is plain: all of a run is UTF-8 of letters that an encoding of single bytes has, or
GB 18030 with codes of four bytes, which it has for most of these letters. What is left is mojibake itself, with one misreading
less, so that only the end shows whether it was: a run is restored if it becomes Chinese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of

_SINGLE = tuple(reader for reader in READERS if not reader.wide)
# The bytes 81-84, with which the codes of letters begin in GB 18030, in these encodings; a digit, a byte beyond ASCII, a digit.
_LEADS = "".join(
    sorted({character for reader in _SINGLE for character, byte in bytes_of(reader).items() if b"\x81" <= byte <= b"\x84"})
)
_CODE = re.compile(f"[{re.escape(_LEADS)}][0-9][^\x00-\x7f\n][0-9]")
_FEWEST_CODES = 3  # of a line
_FEWEST_LETTERS = 6  # of what was saved
_BEYOND = re.compile("[^\x00-\x7f]")
_LETTERS = re.compile("[^\x00-\x7f\u2e80-\U0010ffff]{2}")
_HAN = re.compile(f"[{MAIN_HAN}]")
_FEWEST_HAN = 2
_UTF8, _GB = "UTF-8", "GB18030"


class Again(NamedTuple):
    """A half-open span, the mojibake that was saved, the encoding that it was saved in, and how that was misread."""

    start: int
    end: int
    saved: str
    writer: str
    reader: Reader


def misread_again(text: str) -> Iterator[Again]:
    """The runs of the text that are saved mojibake, by each reader that they can be of. In nearly any text there is none.
    Linear time."""
    if not _LETTERS.search(text) and not _CODE.search(text):
        return
    start = 0
    for line in text.split("\n"):
        coded = len(_CODE.findall(line)) >= _FEWEST_CODES
        if coded or len(_BEYOND.findall(line)) >= 2 * _FEWEST_LETTERS:
            for reader in _SINGLE:
                for run in _runs_of(reader).finditer(line):
                    for writer, codec in ((_UTF8, "utf-8"), *(((_GB, "gb18030"),) if coded else ())):
                        saved = _saved(run[0], reader, codec)
                        if saved is not None:
                            yield Again(start + run.start(), start + run.end(), saved, writer, reader)
        start += len(line) + 1


def is_restored(text: str) -> bool:
    """Whether what a run became is Chinese, and nothing in it is lost."""
    han = len(_HAN.findall(text))
    return han >= _FEWEST_HAN and 2 * han > len(_BEYOND.findall(text)) and "\ufffd" not in text


def _saved(run: str, reader: Reader, codec: str) -> str | None:
    """What was saved, if the run is valid and that can be mojibake of single bytes, or has codes of GB 18030."""
    known = bytes_of(reader)
    try:
        saved = b"".join(map(known.__getitem__, run)).decode(codec)
    except UnicodeDecodeError:
        return None
    if len(saved) == len(run):
        return None
    if codec != "utf-8":
        return saved if len(_CODE.findall(run)) >= _FEWEST_CODES else None
    letters = _BEYOND.findall(saved)
    if len(letters) < _FEWEST_LETTERS:
        return None
    return saved if any(all(map(bytes_of(each).__getitem__, letters)) for each in _SINGLE) else None


@cache
def _runs_of(reader: Reader) -> re.Pattern[str]:
    """What the reader can have made of bytes, with the ASCII beside it: codes end in a digit, and UTF-16 is half ASCII."""
    beyond = "".join(re.escape(character) for character, byte in bytes_of(reader).items() if byte >= b"\x80")
    return re.compile(f"[\x00-\x09\x0b-\x7f{beyond}]+")
