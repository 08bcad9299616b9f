"""The characters with a given pinyin, written with a tone mark (fā), a tone number (fa1) or no tone (fa)."""

from __future__ import annotations

from functools import lru_cache

from cleantext import lexicon

_TONED = {"a": "āáǎà", "e": "ēéěè", "i": "īíǐì", "o": "ōóǒò", "u": "ūúǔù", "v": "ǖǘǚǜ", "ü": "ǖǘǚǜ", "n": "ńňǹ", "m": "ḿ"}
_PLAIN = str.maketrans("ɡɑ", "ga")
_UNTONED = str.maketrans({toned: plain for plain, all_ in _TONED.items() if plain != "ü" for toned in all_})


@lru_cache(maxsize=4096)
def characters_with(reading: str) -> str:
    """The characters with this reading; in any tone if it has no tone mark. Empty if it is not a syllable."""
    reading = reading.translate(_PLAIN)
    if not reading.isascii():
        return lexicon.characters_read(reading)
    plain = reading.rstrip("12345")
    written = [plain[:at] + toned + plain[at + 1 :] for at, letter in enumerate(plain) for toned in _TONED.get(letter, "")]
    return "".join(dict.fromkeys("".join(map(lexicon.characters_read, (plain, plain.replace("v", "ü"), *written)))))


@lru_cache(maxsize=1 << 14)
def has_one_reading(character: str) -> bool:
    """Whether all readings of `character` are alike but for the tone."""
    return len({each.translate(_UNTONED) for each in lexicon.readings(character)}) == 1


@lru_cache(maxsize=1 << 14)
def is_read(character: str, reading: str) -> bool:
    """Whether `reading` is a reading of `character`. Without a tone mark it stands for any tone; ü may be written ü, v or u."""
    plain = reading.rstrip("12345").replace("ü", "v")
    if plain.isascii():
        known = {each.replace("ü", "v").replace("ê", "e").translate(_UNTONED) for each in lexicon.readings(character)}
        return plain in known or plain in {each.replace("v", "u") for each in known}
    return reading.translate(_PLAIN) in lexicon.readings(character)
