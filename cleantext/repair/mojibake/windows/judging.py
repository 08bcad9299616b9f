"""Per-character costs (nats) of undamaged text as it is, and of repaired text.

Undamaged text can be anything: prose, which the character model knows, or a list of rare characters, a line of boxes, a name in
another script. So the cost of each kind of character has a ceiling: the cost of a character drawn uniformly from its kind.
Repaired text must be language; its ceilings only prevent one rare character from outweighing a sentence.
"""

from __future__ import annotations

from functools import lru_cache

from cleantext.lexicon import rarity
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.languages import japanese, korean

# All costs are nats.
NATURAL = 7.0  # the mean cost of a Han below which a text is certainly natural
IMPOSSIBLE = 15.0  # the cost from which a character does not occur in repaired text
SWITCH = 9.0  # of any mojibake stretch
INSIDE = 2.0  # of a boundary of a stretch between two letters of one script
# Of a boundary of UTF-16 next to an ASCII letter or digit, or another sign: these are half of a character there, or have a NUL.
SIXTEEN, SIXTEEN_SIGN = 6.0, 4.0
STRAY = 4.0  # of a boundary of a stretch next to private use or a control character
LOST = 5.5  # of U+FFFD: bytes are lost in undamaged text as easily as in mojibake
KANA = 9.0  # of a kana that begins a word
EMOJI, RARE_HAN = 11.0, 14.0  # of emoji, and of a Han beyond the Basic Multilingual Plane, in repaired text
BYTE_ORDER_MARK = 5.0  # of U+FEFF at the start of a line
JOINED = 5.0  # of an emoji after an emoji, and of what selects or joins its form
BESIDE = 3.0  # more for a box-drawing character directly after a Han

BY_CHANCE = 0.7  # nats that the pairs of repaired text may have less than their characters
CONNECTED = 3.0  # nats: the least that all its pairs have above that, to be told by the gain alone

_SAMPLE = 400  # characters of a repaired text of which at least a quarter must be different

# ASCII in both kinds of text: by the share of each character in English, and in Chinese text that contains ASCII.
_ASCII = {
    **dict.fromkeys(map(chr, range(0x80)), 6.5),
    **dict.fromkeys(map(chr, range(0x20)), 14.0),
    "\t": 6.0,
    "\n": 5.0,
    "\r": 7.0,
    **dict.fromkeys("0123456789", 4.3),
    **dict.fromkeys("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 6.0),
    **dict(
        zip(
            " etaoinsrhldcumfpgwybvkxjqz",
            (1.8, 2.4, 2.7, 2.8, 2.8, 2.9, 2.9, 3.0, 3.1, 3.1, 3.5, 3.6, *(4.0,) * 9, *(5.0,) * 2, *(6.5,) * 4),
            strict=True,
        )
    ),
    **dict.fromkeys(",.-", 4.5),
}


_JOINING = "\ufe0f\u200d\u20e3\ufe0e"
_LINES = frozenset("─│┌┐└┘├┤┬┴┼═║━┃█")  # used to draw tables


@lru_cache(maxsize=1 << 15)
def genuine(before: str, character: str) -> float:
    """The cost (nats) of `character` after `before` in undamaged text."""
    if character < "\x80":
        return _ASCII[character]
    evenly = _evenly(before, character)
    # The model has one probability for all characters that it does not know.
    return min(-chinese().behind(before, character), evenly) if character in chinese().singles else evenly


def genuine_costs(text: str) -> list[float]:
    """The total cost (nats) of undamaged text up to each character."""
    total, costs, before = 0.0, [0.0], "\n"
    for character in text:
        total += genuine(before, character)
        costs.append(total)
        before = character
    return costs


def _evenly(before: str, character: str) -> float:
    """The cost of a character drawn uniformly from its kind: less after one of that kind, more after a Han."""
    code = ord(character)
    if 0x3400 <= code < 0xA000 or code >= 0x20000:
        return min(10.5, -japanese().behind(before, character)) if _is_kana(before) else 10.5
    if 0x3040 <= code < 0x3100:
        return min(6.5 if _is_kana(before) else KANA, -japanese().behind(before, character))
    if 0xFF61 <= code < 0xFFA0:
        return 4.2 if "\uff61" <= before < "\uffa0" else 8.0
    if 0xAC00 <= code < 0xD7A4:
        return min(9.5, -korean().behind(before, character))
    if 0x3105 <= code < 0x3130:
        return 3.9 if "\u3105" <= before < "\u3130" else 6.5
    if character == before and not character.isalpha():
        return 2.0
    if character == "\ufffd":
        return LOST
    if 0x2500 <= code < 0x25A0:
        between = BESIDE if "\u3400" <= before < "\ua000" else 0.0
        return between + (5.0 if character not in _LINES else 2.0 if before in _LINES else 4.0)
    if code < 0xA0 or 0xE000 <= code < 0xF900 or 0xD800 <= code < 0xE000:
        return 11.0
    if code < 0x100:
        return 7.5 if character.isalpha() and before.isalpha() else 8.5
    if code < 0x530 or 0x1E00 <= code < 0x2000:
        return 5.5 if before < "\u0530" and (before.isalpha() or before == " ") else 9.5
    return 9.5


@lru_cache(maxsize=1 << 15)
def restored(before: str, character: str) -> float:
    """The cost (nats) of `character` after `before` in repaired text."""
    return _restored(before, character)


def restored_each(before: str, characters: str) -> list[float]:
    """`restored` of each of `characters`, for many that are asked for once."""
    return [_restored(before, character) for character in characters]


def _restored(before: str, character: str) -> float:
    if character < "\x80":
        return _ASCII[character]
    code = ord(character)
    if character == "\ufeff" and before == "\n":
        return BYTE_ORDER_MARK
    if before >= "\u2600" and (character in _JOINING or (code >= 0x1F000 and before >= "\U0001f000")):
        return JOINED
    if 0x4E00 <= code < 0xA000 or 0x3001 <= code < 0x3030 or 0x2010 <= code < 0x2030:
        return min(-chinese().behind(before, character), max(10.5, min(rarity(character), 13.0)))
    if _is_kana(character):
        return min(6.5 if _is_kana(before) else KANA, -japanese().behind(before, character))
    if 0xFF01 <= code < 0xFF60:
        if character.isalnum():
            return 3.5 if "\uff10" <= before < "\uff5b" else 6.0
        return min(-chinese().behind(before, character), 9.0)
    if 0x2030 <= code < 0x3000 or 0xA1 <= code < 0x180 or 0x391 <= code < 0x452:
        return 11.0
    if code >= 0x10000:  # four bytes of UTF-8 are no coincidence
        return RARE_HAN if code >= 0x20000 else EMOJI if 0x1F000 <= code < 0x1FB00 else 20.0
    return 13.0 if character == "\ufffd" else 15.0 if 0x3400 <= code < 0x4E00 else 20.0


def border(good: str, bad: str, sixteen: bool = False) -> float:
    """The cost (nats) of a boundary between the undamaged character `good` and the mojibake character `bad`.

    A boundary is natural where the script changes, and unnatural next to private use or a control character. `sixteen`: the
    mojibake was written in UTF-16.
    """
    if sixteen and good < "\x80" and good not in " \t\n":
        return SIXTEEN if good.isalnum() else SIXTEEN_SIGN
    if "\ue000" <= good < "\uf900" or "\x80" <= good < "\xa0":
        return STRAY
    if good < "\x80" or (good >= "\u2e80") is not (bad >= "\u2e80"):
        return 0.0
    return 2 * INSIDE if good < "\u2e80" else INSIDE if good.isalpha() and bad.isalpha() else 0.0


def is_language(text: str, utf8: bool) -> bool:
    """Whether repaired `text` is Chinese or Japanese, by the mean cost of its Han. `utf8`: it was intact UTF-8, which needs less.

    The mean of natural sentences is 5.2, and of 99 in 100 pieces of six characters below 7.7; that of common characters drawn at
    random is 9.9, and of 999 in 1,000 pieces of six above 8.1.
    """
    steps = list(zip("\n" + text, text, strict=False))
    if sum(restored(*step) >= IMPOSSIBLE and not (utf8 and _is_rare(step[1])) for step in steps) * 10 > len(steps):
        return False
    costs = [restored(*step) for step in steps if "\u4e00" <= step[1] < "\ua000"]
    if not costs:
        return utf8 and any(
            "\u3000" <= character < "\u3100" or "\uff01" <= character < "\uff60" or character >= "\U0001f000"
            for character in text
        )
    if not utf8 and min(len(costs), _SAMPLE) > 4 * len(set(text[:_SAMPLE])):
        return False
    if utf8 and len(costs) + sum(map(_is_rare, text)) + sum(map(_is_kana, text)) >= 5:
        return True  # five characters of intact UTF-8 are no coincidence
    most = 8.8 if utf8 else 8.0 if len(costs) >= 6 else 7.2
    return len(costs) >= (1 if utf8 else 3) and sum(costs) <= most * len(costs)


def is_connected(text: str) -> bool:
    """Whether the Han of repaired `text` belong together, as in verse and in classical prose, and nothing in it is impossible.

    Of common characters drawn at random, a pair has 0.9 nats less than its characters, in the mean; of verse 0.1 less to 1 more.
    A list of single characters has no pairs.
    """
    total, model = 0.0, chinese()
    for before, character in zip("\n" + text, text, strict=False):
        if restored(before, character) >= IMPOSSIBLE:
            return False
        if "\u4e00" <= before < "\ua000" and "\u4e00" <= character < "\ua000":
            total += model.behind(before, character) - model.singles.get(character, model.unknown) + BY_CHANCE
    return total >= CONNECTED


def mean_cost(text: str) -> float:
    """The mean cost (nats) of the Han of repaired `text`; IMPOSSIBLE if there are fewer than four."""
    costs = [restored(*step) for step in zip("\n" + text, text, strict=False) if "\u4e00" <= step[1] < "\ua000"]
    return sum(costs) / len(costs) if len(costs) >= 4 else IMPOSSIBLE


def _is_rare(character: str) -> bool:
    """Whether a character is a Han that no other encoding than UTF-8 makes by chance."""
    return "\u3400" <= character < "\u4e00" or character >= "\U00020000"


def _is_kana(character: str) -> bool:
    return "\u3040" <= character < "\u3100"
