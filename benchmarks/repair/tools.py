"""Tools that repair mojibake, each as a function of a text; those that are not installed are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec

from cleantext import Cleaner

_CLEANER = Cleaner(profile="archive")  # repair only

# Readers whose bytes the detectors of encodings are asked about.
_READERS = ("latin-1", "cp1252", "gb18030", "big5hkscs", "cp932", "cp949", "mac_roman", "cp437", "cp850")


def _with_cleantext(text: str) -> str:
    return _CLEANER.clean(text)


def _with_ftfy(text: str) -> str:
    import ftfy

    return ftfy.fix_encoding(text)


def _with_chardet(text: str) -> str:
    import chardet

    best, found = 0.9, text
    for data in _bytes_behind(text):
        guess = chardet.detect(data)
        if guess["encoding"] and guess["confidence"] > best:
            try:
                best, found = guess["confidence"], data.decode(guess["encoding"])
            except (UnicodeDecodeError, LookupError):
                continue
    return found


def _with_charset_normalizer(text: str) -> str:
    from charset_normalizer import from_bytes

    best, found = 0.0, text
    for data in _bytes_behind(text):
        match = from_bytes(data).best()
        if match is not None and match.coherence > best:
            best, found = match.coherence, str(match)
    return found


def _bytes_behind(text: str) -> Iterator[bytes]:
    for reader in _READERS:
        try:
            yield text.encode(reader)
        except UnicodeEncodeError:
            continue


_ALL: dict[str, tuple[str, Callable[[str], str]]] = {
    "cleantext": ("cleantext", _with_cleantext),
    "ftfy": ("ftfy", _with_ftfy),
    "chardet": ("chardet", _with_chardet),
    "charset-normalizer": ("charset_normalizer", _with_charset_normalizer),
}
TOOLS = {name: tool for name, (module, tool) in _ALL.items() if find_spec(module)}
