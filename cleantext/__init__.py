"""Repairs scraped Chinese text: encodings, mojibake, punctuation, script and layout.

Takes bytes or text, and gives the text as its author wrote it, in the script asked for, or the articles of a page with their
headlines and paragraphs. Every change is recorded and can be undone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Unpack

from cleantext.cleaner import DEFAULT, Cleaner, cleaner_for
from cleantext.config import Options
from cleantext.documents import Article, Block, Document, Flag, Join
from cleantext.edits import Edit, Layer, Located, Trace
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
    "Data",
    "DecodeError",
    "Decoded",
    "Document",
    "Edit",
    "EncodingError",
    "Flag",
    "FormatError",
    "Join",
    "Layer",
    "Located",
    "Options",
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

    With `to` ("hans", "hant", "tw", "twp", "hk", "hkp", or a BCP 47 tag such as "zh-TW") it is also converted, unless it is in
    that script already. Correct text is returned unchanged. `options` are those of `Cleaner`.

    Raises TypeError for data of another type, ConfigError for an unknown option or target.
    """
    return cleaner_for(options).clean(data, to)


def explain(data: Data, to: str | None = None, **options: Unpack[Options]) -> Result:
    """Clean `data` and keep the record: `.text .changed .edits .flags .trace .decoded .script`, and `.undo()`.

    Spans are half-open, in code points of the decoded input.

    Raises TypeError for data of another type than str, bytes or bytearray, ConfigError for an unknown option or target.
    """
    return cleaner_for(options).explain(data, to)


def document(data: Data, to: str | None = None, **options: Unpack[Options]) -> Document:
    """The articles of `data`, cleaned, with headlines and paragraphs, and the record of all changes.

    With `to`, blocks are converted after their lines have been joined, so that a word cut by a line end is converted as one word.
    Spans are half-open, in code points of the decoded input.

    Raises TypeError for data of another type than str, bytes or bytearray, ConfigError for an unknown option or target.
    """
    return cleaner_for(options).document(data, to)


def segment(text: str) -> Document:
    """The articles of `text`, as `document` finds them, without repair, normalization or conversion.

    Raises TypeError unless `text` is str.
    """
    return DEFAULT.segment(text)


def decode(data: Data, encoding: str | None = None) -> Decoded:
    """`data` as text: `.text .encoding .confidence .damage`. `encoding` is a hint, such as an HTTP header; ignored if the bytes
    contradict it.

    Each maximal run of bytes that the codec cannot decode becomes one U+FFFD, and is listed in `.damage`. Registers the codecs
    "euc_tw", "iso2022_cn" and "iso2022_cn_ext" with Python, which lacks them.

    Raises TypeError for data of another type than str, bytes or bytearray, EncodingError for an unknown codec.
    """
    return cleaner_for({"encoding": encoding}).decode(data)


def convert(text: str, to: str, source: str | None = None) -> str:
    """`text` in the script `to`.

    Text already in that script is left unchanged, except for characters and words that belong only to the other script
    (硬盘壞了). Hong Kong's spelling becomes Taiwan's for "tw", and the other way round for "hk", if at least two different
    spellings show which it is (裏 着 衞 綫; 裡 臺 and the particle 著), with next to none of the other's.

    `source`, one of the names of `to`, is the script of the whole text if that is known; it is not detected then. Lengths change
    only to and from "twp" and "hkp", which replace words.

    Raises TypeError unless `text` is str, ConfigError for an unknown script.
    """
    return DEFAULT.convert(text, to, source)


def candidates(text: str, to: str) -> list[Candidates]:
    """Each character of `text` that has more than one form in the script `to`, with its choices.

    A `Candidates` has `.start`, an offset in code points, `.character`, and `.choices`, the usual one first. The context is not
    considered (干 has 幹 and 乾 in 干燥 too), nor is the script of `text`.

    Raises TypeError unless `text` is str, ConfigError for an unknown script.
    """
    return DEFAULT.candidates(text, to)


def detect_script(text: str) -> Script:
    """The script of `text`: `.label` is "hans", "hant", "mixed", "neutral" or "other"; `.confidence` from 0 to 1.

    Raises TypeError unless `text` is str.
    """
    return DEFAULT.detect_script(text)


if not TYPE_CHECKING:  # to a type checker it would make every name one of ours

    def __getattr__(name: str) -> type:
        """The types whose modules bring a stage with them, when they are first asked for."""
        home = {"Candidates": "script", "Decoded": "decoding", "Script": "script"}.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found = getattr(import_module(f"{__name__}.{home}"), name)
        return found

    def __dir__() -> list[str]:
        return list(__all__)
