"""Costs of a text character by character, for searches through damaged bytes (`lattice`, `hz`, `redecoding`)."""

from __future__ import annotations

from functools import cache, lru_cache

from cleantext.decoding.cantonese import CANTONESE, character_cost
from cleantext.decoding.east_asian import FULL_WIDTH
from cleantext.decoding.judge import text_cost
from cleantext.lexicon.characters import chinese

# All costs are nats.
FIRST_DAMAGED_BYTE, NEXT_DAMAGED_BYTE = 11.0, 6.0  # damage inside a good text: the first byte of a run, each further byte
UNKNOWN = "\ufffd"  # passed as the preceding character where that is not known
_MAX_CHARACTER_COST = 14.0  # less than two damaged bytes: bytes that can be a character are taken as one
_REPEATED_COST = 3.0  # the same character again, as in a line drawn with box characters
_BOPOMOFO_COST = 10.0  # the first letter of bopomofo
_NEXT_FULL_WIDTH_COST = 5.0  # a full-width letter or digit behind another
_AFTER_HAN_COST = 5.0  # an ASCII letter or digit right after a Han character
_FOREIGN_AFTER_HAN_COST = 4.0  # a letter of another alphabet there: in UTF-8 the last two bytes of 增效 in GBK are Ч


def step_cost(last: str, text: str) -> float:
    """The cost of `text`, mostly one character, after the character `last` (or UNKNOWN), in Chinese text."""
    return _character_cost(last, text) if len(text) == 1 else sum(map(_character_cost, last + text, text))


def steps_cost(marked: str, last: str) -> float:
    """The cost of a marked text (see `mark_damage`), character by character, after the character `last`."""
    cost, damaged = 0.0, False
    for character in marked:
        lost = "\udc00" <= character <= "\udcff"
        cost += (NEXT_DAMAGED_BYTE if damaged else FIRST_DAMAGED_BYTE) if lost else _character_cost(last, character)
        last, damaged = UNKNOWN if lost else character, lost
    return cost


@lru_cache(maxsize=1 << 16)
def _character_cost(last: str, character: str) -> float:
    known = chinese()
    if character < "\x80":
        return _cost_alone(character) + (_AFTER_HAN_COST if last >= "\u3400" and character.isalnum() else 0.0)
    if character == last:
        return _REPEATED_COST
    if CANTONESE.match(character):
        return character_cost(character)
    if "\u3105" <= character < "\u312a" and not "\u3105" <= last < "\u312a":
        return _BOPOMOFO_COST
    if FULL_WIDTH.match(character) and FULL_WIDTH.match(last):
        return _NEXT_FULL_WIDTH_COST
    if "\xc0" <= character < "\u0800" and last >= "\u3400":
        return min(_cost_alone(character) + _FOREIGN_AFTER_HAN_COST, _MAX_CHARACTER_COST)
    if character not in known.singles or FULL_WIDTH.match(character):
        return min(_cost_alone(character), _MAX_CHARACTER_COST)
    return min(-(known.singles[character] if last == UNKNOWN else known.row(last)[character]), _MAX_CHARACTER_COST)


@lru_cache(maxsize=1 << 16)
def _cost_alone(character: str) -> float:
    return text_cost(character)


@cache
def frequent_characters(least: float) -> str:
    """The non-ASCII characters whose log probability (nats) in Chinese prose is more than `least`."""
    singles = chinese().singles
    return "".join(sorted(character for character, chance in singles.items() if chance > least and character >= "\x80"))
