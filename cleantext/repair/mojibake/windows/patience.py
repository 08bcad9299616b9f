"""Limits the search in texts in which nothing is found: a binary file is odd from end to end.

Findings restore patience, so that text that is partly mojibake is searched to its end. When patience is used up, windows that
resemble the most frequent kinds of mojibake are still searched, and a decreasing sample of the others.
"""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from cleantext.repair.mojibake.codecs.readers import READERS
from cleantext.repair.mojibake.codecs.streams import data_behind
from cleantext.repair.mojibake.codecs.writers import PAIRS
from cleantext.repair.mojibake.windows.promise import is_utf8, promise

PATIENCE = 1500  # characters that are searched in vain before windows are skipped
FAR = 20_000  # skipped characters after which only the sample is searched
BACK = 4  # characters of patience that each character of a finding restores
CONVINCING = 20.0  # nats: the least value of a stretch in a quick estimate (see `promise`)
A_CHARACTER = 0.3  # nats for each character in vain: the least total gain of a chain that is trusted

_ALL = 1 << 32
_GBK, _BIG5 = READERS[:2]
_WESTERN = next(reader for reader in READERS if reader.name == "Windows-1252")


class Patience:
    """The patience left in one search of a text; `before`: characters searched in vain in an earlier search.

    A window that is skipped is skipped again if less was found before it.
    """

    def __init__(self, before: int = 0) -> None:
        self._spent = 0  # characters searched in vain, less those that were restored
        self._passed = 0  # skipped characters
        self._before = before  # characters searched in vain in an earlier search

    @property
    def in_vain(self) -> int:
        """The number of characters searched in vain or skipped."""
        return self._spent + self._passed

    def lasts_for(self, text: str) -> bool:
        """Whether a window is to be searched; counts it as skipped if not."""
        if self._spent <= PATIENCE:
            return True
        chance = (PATIENCE / self.in_vain) ** 2
        if crc32(text.encode("utf-8", "surrogatepass")) < chance * _ALL:
            return True
        self._passed += len(text)
        return self._passed < FAR and is_convincing(text)

    def account(self, searched: int, found: int) -> None:
        """Record that `searched` characters were searched, of which `found` were mojibake."""
        self._spent = max(0, self._spent + searched - BACK * found)

    def trusts(self, gain: float) -> bool:
        """Whether the total gain of a chain is too high for a coincidence."""
        return gain >= A_CHARACTER * max(self.in_vain, self._before)


@lru_cache(maxsize=1024)
def is_convincing(text: str) -> bool:
    """Whether a window resembles UTF-8, GBK or Big5 decoded as GBK, Big5 or Windows-1252."""
    for reader in (_GBK, _BIG5, _WESTERN):
        data = data_behind(text, reader)
        if is_utf8(data):
            return True
        for writer in PAIRS[:2]:
            if writer.name != reader.name and promise(data, writer, reader.wide) >= CONVINCING:
                return True
    return False
