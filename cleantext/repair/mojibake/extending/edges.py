"""Re-evaluates the boundaries of a repaired span.

Where reader and writer are both double-byte encodings, a character of the mojibake can look like good text, and vice versa:
房在话工期 is 房在趕工期, of which Big5 was decoded as GBK up to 话. The search evaluates a boundary by pairs of characters; here
the characters on both sides are evaluated again, by three in a row and by words.
"""

from __future__ import annotations

import re

from cleantext.lexicon import WORD_WEIGHT, in_context, segment_log_probability
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.codecs.readers import bytes_of
from cleantext.repair.mojibake.codecs.writers import PAIRS
from cleantext.repair.mojibake.windows.search import Chain

MOST = 2  # characters that a boundary is moved by
LEAD = 2.0  # nats by which a character must be likelier as mojibake, or as good text
_REACH = 4  # characters of context on each side
_SHORTEST = 4  # characters of the span that must remain

_SAID = re.compile(f"[{MAIN_HAN}、。，：；０-９]")
_NO_SPACE = re.compile("[^\x00-\x20\ufffd]*")


def settled(text: str, start: int, end: int, replacement: str, chain: Chain, floor: int, ceiling: int) -> tuple[int, int, str]:
    """The half-open span of `text` and its replacement after its boundaries were re-evaluated, within `floor` and `ceiling`.

    Unchanged unless `chain` is one reader and one writer, both double-byte.
    """
    if len(chain.readers) > 1 or not chain.readers[0].wide or chain.writer not in PAIRS:
        return start, end, replacement
    for _ in range(MOST):
        left = text[max(0, start - 1 - _REACH) : start - 1]
        if start > floor and _lead(left, text[start - 1], replacement[:_REACH], chain) >= LEAD:
            start, replacement = start - 1, _meant(text[start - 1], chain) + replacement
            continue
        left = text[max(0, start - _REACH) : start]
        if len(replacement) <= _SHORTEST or _pair(text[start], chain) != replacement[0]:
            break
        if _ahead(left, replacement[0], text[start], replacement[1 : 1 + _REACH]) > -LEAD:
            break
        start, replacement = start + 1, replacement[1:]
    for _ in range(MOST):
        right = text[end + 1 : end + 1 + _REACH]
        if end < ceiling and _lead(replacement[-_REACH:], text[end], right, chain) >= LEAD:
            end, replacement = end + 1, replacement + _meant(text[end], chain)
            continue
        right = text[end : end + _REACH]
        if len(replacement) <= _SHORTEST or _pair(text[end - 1], chain) != replacement[-1]:
            break
        if _ahead(replacement[-1 - _REACH : -1], replacement[-1], text[end - 1], right) > -LEAD:
            break
        end, replacement = end - 1, replacement[:-1]
    return start, end, replacement


def _meant(character: str, chain: Chain) -> str:
    """The character that `character` was, if it is a double-byte character for both and is Chinese; otherwise ""."""
    meant = _pair(character, chain)
    return meant if _SAID.fullmatch(meant) else ""


def _pair(character: str, chain: Chain) -> str:
    """The character that `character` was, if it is a double-byte character for both; otherwise ""."""
    found = bytes_of(chain.readers[0])[character]
    if len(found) != 2 or character < "\u2e80":
        return ""
    meant, length = chain.writer.unit(list(found), 0)
    return meant if length == 2 else ""


def _lead(left: str, seen: str, right: str, chain: Chain) -> float:
    """The nats by which the repaired character is likelier in its context than `seen` itself; 0.0 if there is none."""
    meant = _meant(seen, chain)
    return _ahead(left, meant, seen, right) if meant else 0.0


def _ahead(left: str, meant: str, seen: str, right: str) -> float:
    """The nats by which `meant` is likelier between `left` and `right` than `seen`."""
    left, right = _start(left[::-1])[::-1], _start(right)
    return _weight(left, meant, right) - _weight(left, seen, right)


def _start(text: str) -> str:
    """The start of `text` up to the first space, control character or U+FFFD."""
    found = _NO_SPACE.match(text)
    return found[0] if found else ""


def _weight(left: str, character: str, right: str) -> float:
    """The log probability (nats) of a character in its context, with that of the words."""
    return in_context(left, character, right) + WORD_WEIGHT * segment_log_probability(left + character + right)
