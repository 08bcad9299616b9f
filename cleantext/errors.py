"""The errors of cleantext.

    CleantextError
    ├── DecodeError    bytes that cannot be read as asked
    ├── ConfigError    an option that does not exist or has a value that makes no sense
    │   └── EncodingError, a DecodeError as well: an encoding that is not known
    └── FormatError    a result that cannot be written as asked

A message says what was wrong and what to try.
"""


class CleantextError(Exception):
    """The base of all errors that cleantext raises on purpose."""


class DecodeError(CleantextError):
    """The bytes cannot be decoded as asked, in an encoding that is not known: always an `EncodingError`.

    Damaged bytes raise nothing: U+FFFD stands in their place, and `Decoded.damage` has them.
    """


class ConfigError(CleantextError, ValueError):
    """An unknown option, rule, profile or target, or a value of the wrong type."""


class EncodingError(DecodeError, ConfigError):
    """The option or hint `encoding` names no text codec of Python's or of cleantext's."""


class FormatError(CleantextError):
    """The result cannot be written in the format asked for (a lone surrogate to UTF-8, for one)."""
