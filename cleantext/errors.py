"""The errors of cleantext.

    CleantextError
    ├── DecodeError    bytes that cannot be read as asked
    ├── ConfigError    an option that does not exist or has a value that makes no sense
    └── FormatError    a result that cannot be written as asked

A message says what was wrong and what to try.
"""


class CleantextError(Exception):
    """The base of all errors that cleantext raises on purpose."""


class DecodeError(CleantextError):
    """The bytes could not be decoded as asked (an encoding that Python does not know, for one)."""


class ConfigError(CleantextError, ValueError):
    """An unknown option, rule, profile or target, or a value of the wrong type."""


class FormatError(CleantextError):
    """The result cannot be written in the format asked for (a lone surrogate to UTF-8, for one)."""
