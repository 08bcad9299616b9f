"""How long a text is searched in vain: a file that is no text is odd from end to end, and nothing can be found in it.

What is found gives patience back, so that text that is mojibake in part is searched to its end. When there is none left, windows
are still searched that look like the commonest misreadings at a glance, and a sample of the others, ever fewer.
"""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from cleantext.repair.mojibake.promise import is_utf8, promise
from cleantext.repair.mojibake.readers import READERS
from cleantext.repair.mojibake.streams import data_behind
from cleantext.repair.mojibake.writers import PAIRS

PATIENCE = 1500  # characters that are searched in vain before windows are passed over
FAR = 20_000  # characters passed over from which nothing more is looked at but the sample
BACK = 4  # characters that one which was found is worth
CONVINCING = 20.0  # natural logarithms that a stretch must promise by its single characters at a glance
A_CHARACTER = 0.3  # natural logarithms for each character in vain that a misreading must have gained to be known

_ALL = 1 << 32
_GBK, _BIG5 = READERS[:2]
_WESTERN = next(reader for reader in READERS if reader.name == "Windows-1252")


class Patience:
    """What is left of it in one search of a text; `before`: characters in vain in an earlier one.

    A window that is passed over is so again when less was found before it.
    """

    def __init__(self, before: int = 0) -> None:
        self._spent = 0  # characters in vain, less those that were given back
        self._passed = 0  # characters passed over
        self._before = before  # characters in vain in an earlier search

    @property
    def in_vain(self) -> int:
        """How many characters were searched in vain, or passed over."""
        return self._spent + self._passed

    def lasts_for(self, text: str) -> bool:
        """Whether a window is to be searched."""
        if self._spent <= PATIENCE:
            return True
        chance = (PATIENCE / self.in_vain) ** 2
        if crc32(text.encode("utf-8", "surrogatepass")) < chance * _ALL:
            return True
        self._passed += len(text)
        return self._passed < FAR and is_convincing(text)

    def account(self, searched: int, found: int) -> None:
        """So many characters were searched, and so many of them found to be mojibake."""
        self._spent = max(0, self._spent + searched - BACK * found)

    def trusts(self, gain: float) -> bool:
        """Whether what a misreading explains of the text is no chance."""
        return gain >= A_CHARACTER * max(self.in_vain, self._before)


@lru_cache(maxsize=1024)
def is_convincing(text: str) -> bool:
    """Whether a window looks like UTF-8 read as GBK or Windows-1252, or like GBK or Big5 read as Windows-1252 or one another."""
    for reader in (_GBK, _BIG5, _WESTERN):
        data = data_behind(text, reader)
        if is_utf8(data):
            return True
        for writer in PAIRS[:2]:
            if writer.name != reader.name and promise(data, writer, reader.wide) >= CONVINCING:
                return True
    return False
