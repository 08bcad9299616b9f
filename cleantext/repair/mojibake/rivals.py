"""Letters that were taken for UTF-8, which may be GBK or Big5 instead: `É³Ì²` is no `ɳ̲` but 沙滩.

Two bytes of GBK are often valid UTF-8 of a letter out of use, so that a few such pairs are no evidence. Their whole stretch is:
all of it is UTF-8 or none, and it is a word in one of the encodings only. Four letters that explain all of their run are
UTF-8.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import READERS, bytes_of
from cleantext.repair.mojibake.windows.judging import restored

FEWEST_LETTERS = 4  # of one script, from which a run that they explain is UTF-8
MOST_COST = 8.5  # nats: of a Han of a rival, in the mean: words have up to 8.1; of 14,000 words in alphabets one in 100 had less
_FEWEST_HAN = 2

# Where the scripts of two-byte UTF-8 begin.
_SCRIPT_STARTS = (
    "\u0300",  # combining marks
    "\u0370",  # Greek
    "\u0400",  # Cyrillic
    "\u0530",  # Armenian
    "\u0590",  # Hebrew
    "\u0600",  # Arabic
    "\u0700",  # Syriac and others
    "\u0800",  # the end: three-byte characters
)
_FEWEST_MADE = 3  # characters that a span became that are no coincidence
_MOST_CROSSED = 12  # ASCII characters in a stretch before a span
_MOST_TORN = 64  # characters that a torn span became; longer ones are not compared
_OUT_OF_USE = re.compile("[\u0180-\u01cc\u01dd-\u07ff]")  # two-byte letters that Latin text has not
_NO_LANGUAGE = re.compile("[\u0180-\u01cc\u01dd-\u0217\u021c-\u036f]")  # those that hardly any language has in a row
_RARE = re.compile("[\u0100-\u017f\u0800-\u1dff\u3041-\u9fff\uac00-\ud7a3]")  # those that some languages have
_HAN = re.compile(f"[{MAIN_HAN}]")
_TEXT = re.compile(f"[\u3000-\u3011\u2014\u2018-\u201d\u2026{MAIN_HAN}\uff01-\uff5e\x00-\x7f]+")
_READERS = tuple(reader for reader in READERS if reader.name in ("Windows-1252", "Latin-1", "Mac Roman", "code page 437"))
_WRITERS = ("gbk", "big5")


def scripts(made: Iterable[str]) -> set[int]:
    """The scripts of two-byte UTF-8 of the restored texts, except Latin."""
    letters = (letter for text in made for letter in text)
    return {bisect_right(_SCRIPT_STARTS, each) for each in letters if _SCRIPT_STARTS[0] <= each < _SCRIPT_STARTS[-1]}


def is_whole(run: str, found: Sequence[tuple[int, int, str]]) -> bool:
    """Whether the spans `found`, with their texts, explain all of the run beyond ASCII, as letters of one script."""
    letters = sum(character.isalpha() for _, _, after in found for character in after if character >= "\x80")
    explained = sum(run[at] >= "\x80" for start, end, _ in found for at in range(start, end))
    made = sum(character >= "\x80" for _, _, after in found for character in after)
    return letters >= FEWEST_LETTERS and 2 * made <= explained == sum(character >= "\x80" for character in run)


def is_torn(run: str, start: int, end: int, after: str) -> bool:
    """Whether a letter or two of the span, which became `after`, changed, and letters among or beside them did not: one where
    what they became is out of use, else two."""
    least = 1 if _OUT_OF_USE.search(after) else 2 if _RARE.search(after) else 0
    if not least or len(after) > _MOST_TORN:
        return False
    blocks = SequenceMatcher(None, run[start:end], after, autojunk=False).get_matching_blocks()
    left = sum(block.size for block in blocks)
    made = len(after) - left
    if made >= _FEWEST_MADE and made > left and not _NO_LANGUAGE.search(after):
        return False
    before, behind = run[max(start - least, 0) : start], run[end : end + least]
    return left >= least or any(len(beside) == least and all(map(_is_left, beside)) for beside in (before, behind))


def _is_left(character: str) -> bool:
    return character > "\xa0" and not character.isspace()


Rival = tuple[int, int, str]
"""A half-open stretch of a run, and the Chinese text that all of it is in GBK or Big5."""


def rivals(run: str, found: Iterable[tuple[int, int, str]]) -> Iterator[Rival | None]:
    """For each of the sorted spans `found`, with what they became, the rival around it, if there is one. Linear in the run."""
    low = high = 0
    known: dict[int, Rival | None] = {}
    for start, end, after in found:
        if end > high:
            low, high = _stretch(run, start, end)
            known = {}
        least = 1 if _OUT_OF_USE.search(after) else 2
        if least not in known:
            known[least] = _rival(run, low, high, least)
        yield known[least]


def _stretch(run: str, start: int, end: int) -> tuple[int, int]:
    """The letters around a span, with single ASCII characters between them, which may be second bytes."""
    low, high, crossed = start, end, 0
    while low > 0:
        if run[low - 1] < "\x80":
            crossed += 1
            if crossed > _MOST_CROSSED or run[low - 1] <= " " or low < 2 or run[low - 2] < "\x80":
                break
        low -= 1
    while high < len(run) and run[high] >= "\x80":
        high += 1
    return low, high


def _rival(run: str, low: int, high: int, least: int) -> Rival | None:
    for stop in (high, high + 1):  # the second byte of the last character may be ASCII
        if stop <= len(run) and (text := _reading(run[low:stop], least)):
            return low, stop, text
    return None


def _reading(stretch: str, least: int) -> str:
    """The common Chinese that a stretch of letters can be, with at least so many different Han; "" if there is none."""
    for reader in _READERS:
        known = bytes_of(reader)
        pieces = [known[character] for character in stretch]
        if not all(pieces):
            continue
        for writer in _WRITERS:
            try:
                text = b"".join(pieces).decode(writer)
            except UnicodeDecodeError:
                continue
            if _TEXT.fullmatch(text) and len(set(_HAN.findall(text))) >= least and _is_common(text):
                return text
    return ""


def _is_common(text: str) -> bool:
    costs = [restored(*step) for step in zip("\n" + text, text, strict=False) if _HAN.match(step[1])]
    return len(costs) >= _FEWEST_HAN and sum(costs) <= MOST_COST * len(costs)
