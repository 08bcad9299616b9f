"""cleantext: what ftfy is to Latin text, for scraped Chinese.

Bytes or text in; out comes what the author wrote, in the script the reader wants, as articles with headlines and
paragraphs, with a record of every change that can be undone.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Unpack

from cleantext.cleaner import Cleaner
from cleantext.config import Options
from cleantext.documents import Article, Block, Document, Flag, Join
from cleantext.edits import Edit, Layer, Trace
from cleantext.errors import CleantextError, ConfigError, DecodeError, EncodingError, FormatError
from cleantext.results import Data, Result
from cleantext.version import __version__

if TYPE_CHECKING:
    from cleantext.decoding import Decoded
    from cleantext.script import Candidates, Script

__all__ = [
    "Article",
    "Block",
    "Candidates",
    "Cleaner",
    "CleantextError",
    "ConfigError",
    "DecodeError",
    "Decoded",
    "Document",
    "Edit",
    "EncodingError",
    "Flag",
    "FormatError",
    "Join",
    "Layer",
    "Result",
    "Script",
    "Trace",
    "__version__",
    "candidates",
    "clean",
    "convert",
    "decode",
    "detect_script",
    "document",
    "explain",
    "segment",
]


def clean(data: Data, to: str | None = None, **options: Unpack[Options]) -> str:
    """The cleaned text of `data` (str, bytes or bytearray): repaired and normalized, line ends kept.

    With `to` ("hans", "hant", "tw", "twp", "hk", "hkp", or a BCP 47 tag such as "zh-TW") it is converted too, where it
    is not in that script already. Text that is right comes out unchanged. `options` are those of `Cleaner`.

    Raises TypeError for data of another type, ConfigError for an unknown option or target.
    """
    return _cleaner(options).clean(data, to)


def explain(data: Data, to: str | None = None, **options: Unpack[Options]) -> Result:
    """As `clean`, with the record: `.text .changed .edits .flags .trace .decoded .script`, and `.undo()`.

    Spans are half-open and count code points of the decoded input.

    Raises TypeError for data of another type than str, bytes or bytearray, ConfigError for an unknown option or target.
    """
    return _cleaner(options).explain(data, to)


def document(data: Data, to: str | None = None, **options: Unpack[Options]) -> Document:
    """The whole pipeline: the articles of `data`, with headlines and paragraphs, and the record of all changes.

    With `to` the blocks are converted when they are whole, so that a word cut by a line end converts as one. Spans are half-open
    and count code points of the decoded input.

    Raises TypeError for data of another type than str, bytes or bytearray, ConfigError for an unknown option or target.
    """
    return _cleaner(options).document(data, to)


def segment(text: str) -> Document:
    """The articles of `text`, which is neither repaired nor normalized nor converted. Raises TypeError for bytes."""
    return _DEFAULT.segment(text)


def decode(data: Data, encoding: str | None = None) -> Decoded:
    """`data` as text: `.text .encoding .confidence .damage`. `encoding` is a hint, e.g. from an HTTP header.

    Raises ConfigError where the hint is no codec of Python's. Bytes that no codec takes become U+FFFD, one for each
    maximal run, and are listed in `.damage`.
    """
    return _cleaner({"encoding": encoding}).decode(data)


def convert(text: str, to: str, source: str | None = None) -> str:
    """`text` in the script `to`; text that is in it already is left alone, but for letters and words that only the other
    script has (硬盘壞了).

    Traditional text of Hong Kong becomes Taiwan's for "tw", and the other way for "hk", where two different spellings or more
    tell for certain which it is (裏 着 衞 綫; 裡 臺 and the particle 著), with next to none of the other's; else it is left
    alone. `source`, one of the names of `to`, says what the text is in where that is known; then it is not guessed. Lengths
    change only for the targets "twp" and "hkp", which change words, and back from them.

    Raises TypeError unless `text` is str, ConfigError for an unknown script.
    """
    return _DEFAULT.convert(text, to, source)


def candidates(text: str, to: str) -> list[Candidates]:
    """Each character of `text` that has more than one form in the script `to`, with its choices.

    A `Candidates` has `.start`, an offset in code points, `.character` and `.choices`, the usual one first. It is a list of
    what is possible: neighbours play no part (干 has 幹 and 乾 in 干燥 as well), nor does the script of `text`.

    Raises TypeError unless `text` is str, ConfigError for an unknown script.
    """
    return _DEFAULT.candidates(text, to)


def detect_script(text: str) -> Script:
    """The script of `text`: `.label` is "hans", "hant", "mixed", "neutral" or "other"; `.confidence` from 0 to 1.

    Raises TypeError unless `text` is str.
    """
    return _DEFAULT.detect_script(text)


def _cleaner(options: Options) -> Cleaner:
    """A cleaner with `options`; the same one again for the same options, since lines come by the million."""
    if not options:
        return _DEFAULT
    given = tuple(options.items())
    if not _is_hashable(given):
        given = tuple((name, tuple(value) if isinstance(value, list | set) else value) for name, value in given)
    return _made(given) if _is_hashable(given) else Cleaner(**options)  # which says what is wrong with them


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


@lru_cache(maxsize=16)
def _made(options: tuple[tuple[str, Any], ...]) -> Cleaner:
    return Cleaner(**dict(options))


if not TYPE_CHECKING:  # to a type checker it would make every name one of ours

    def __getattr__(name: str) -> type:
        """The types whose modules bring a stage with them, when they are first asked for."""
        home = {"Candidates": "script", "Decoded": "decoding", "Script": "script"}.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = getattr(import_module(f"{__name__}.{home}"), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})


_DEFAULT = Cleaner()
