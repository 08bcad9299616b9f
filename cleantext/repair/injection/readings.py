"""Which characters have a reading, written with its tone, with a number for it, or without."""

from __future__ import annotations

from functools import lru_cache

from cleantext import lexicon

_TONED = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ", "ü": "ǖǘǚǜ", "n": "ńňǹ", "m": "ḿ"}
_PLAIN = str.maketrans("ɡɑ", "ga")
_UNTONED = str.maketrans({toned: plain for plain, all_ in _TONED.items() if plain != "ü" for toned in all_})


@lru_cache(maxsize=4096)
def characters_with(reading: str) -> str:
    """The characters with this reading, in any tone where it has none; empty where it is no syllable."""
    reading = reading.translate(_PLAIN)
    if not reading.isascii():
        return lexicon.characters_read(reading)
    plain = reading.rstrip("12345")
    written = [plain[:at] + toned + plain[at + 1 :] for at, letter in enumerate(plain) for toned in _TONED.get(letter, "")]
    return "".join(dict.fromkeys("".join(map(lexicon.characters_read, (plain, plain.replace("v", "ü"), *written)))))


@lru_cache(maxsize=1 << 14)
def is_read(character: str, reading: str) -> bool:
    """Whether `character` can be read so; without a tone in `reading`, in any tone; ü as v, u or itself."""
    plain = reading.rstrip("12345").replace("ü", "v")
    if plain.isascii():
        known = {each.replace("ü", "v").replace("ê", "e").translate(_UNTONED) for each in lexicon.readings(character)}
        return plain in known or plain in {each.replace("v", "u") for each in known}
    return reading.translate(_PLAIN) in lexicon.readings(character)
