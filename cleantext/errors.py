"""The errors of cleantext.

    CleantextError
    ├── DecodeError    bytes that cannot be decoded as requested
    ├── ConfigError    an unknown option, or an invalid value of one
    │   └── EncodingError, a DecodeError as well: an unknown encoding
    └── FormatError    a result that cannot be written as requested

A message says what was wrong and what to try.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


class CleantextError(Exception):
    """The base of all errors that cleantext raises on purpose."""


class DecodeError(CleantextError):
    """Raised, always as `EncodingError`, if the requested encoding is unknown.

    Damaged bytes do not raise: they become U+FFFD, and `Decoded.damage` lists them.
    """


class ConfigError(CleantextError, ValueError):
    """An unknown option, rule, profile or target, or a value of the wrong type."""


class EncodingError(DecodeError, ConfigError):
    """The option or hint `encoding` is not the name of a text codec of Python or cleantext."""


class FormatError(CleantextError):
    """The result cannot be written in the requested format (such as a lone surrogate in UTF-8)."""


def nearest(name: object, known: Iterable[str], listed: str = "") -> str:
    """The end of an error message about an unknown `name`: up to three similar names; if there are none, `listed`, which says
    where the known names are listed, or all of them."""
    names = sorted(known)
    ends = [known_name.rpartition("/")[2] for known_name in names]  # ellipsis is in punctuation/ellipsis
    near = get_close_matches(str(name), ends, n=3, cutoff=0.8)
    close = get_close_matches(str(name), names, n=3) or [names[ends.index(end)] for end in near]
    if close:
        return f"; did you mean {' or '.join(map(repr, close))}?"
    return f"; {listed}" if listed else f"; known are {', '.join(names)}"
