"""Messages on standard error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cleantext.cli.sources import Source
    from cleantext.decoding import Decoded


FAILED = 2
"""The exit code after any error."""

MIN_CONFIDENCE = 0.5
"""Below this confidence in the encoding, a warning is printed. A single Big5 character has more; an image has almost none."""

# A file of NUL, as crashes leave them, is valid UTF-8. Half of a text is NUL where UTF-16 was taken for ASCII, which is repaired.
_NO_TEXT, _MOST_NO_TEXT = re.compile("[\x00-\x06\x0e-\x1a\x1c-\x1f]"), 0.6
_HEAD = 4096  # characters that are looked at
_HTML = re.compile(r"\s*(?:<(?:\?xml|!--)[^>]{0,500}>\s*){0,3}<(?:!doctype\s+html|html)\b", re.IGNORECASE)


def complain(message: str) -> None:
    """Print `message` on standard error, after the command's name. A closed standard error is ignored."""
    with suppress(OSError):
        click.echo(f"cleantext: {message}", err=True)


def about_decoding(source: Source, decoded: Decoded, hint: str | None) -> Iterator[str]:
    """Warnings if `source` may not be text, if some of its bytes could not be decoded, which the output does not show, or if it
    is not in the encoding `hint`, which the user named."""
    if hint is not None and not _agrees(decoded, hint):
        yield f"{source.name}: warning: this is not {hint}; decoded as {decoded.encoding}"
    if decoded.confidence is not None and decoded.confidence < MIN_CONFIDENCE:
        codecs = dict.fromkeys([str(decoded.encoding), *(codec for _, _, codec in decoded.parts)])
        what = "parts of this are in other encodings" if len(codecs) > 1 and not decoded.damage else "this may not be text"
        how = f"decoded as {' and '.join(codecs)}, with a confidence of {decoded.confidence:.2f}"
        yield f"{source.name}: warning: {what} ({how})"
    elif len(_NO_TEXT.findall(decoded.text, 0, _HEAD)) > _MOST_NO_TEXT * len(decoded.text[:_HEAD]):
        yield f"{source.name}: warning: this may not be text (most of it is control characters)"
    if decoded.damage:
        lost, places = sum(len(raw) for _, _, raw in decoded.damage), len(decoded.damage)
        are = "is" if lost == 1 else "are"
        how_often = "" if places == 1 else f" ({places} times)"
        yield f"{source.name}: warning: {count(lost, 'byte')} {are} not valid {decoded.encoding}; replaced by U+FFFD{how_often}"


def _agrees(decoded: Decoded, hint: str) -> bool:
    from cleantext.decoding.names import alternatives, codec_name

    name, read = codec_name(hint), decoded.encoding
    if name is None or read is None or decoded.text.isascii():
        return True
    return not {name, *alternatives(name)}.isdisjoint({read, *alternatives(read)})


def about_markup(source: Source, decoded: Decoded) -> Iterator[str]:
    """A warning if `source` is a page of HTML, whose tags would be taken for its text."""
    if _HTML.match(decoded.text, 0, _HEAD):
        yield f"{source.name}: warning: this is HTML, and its tags are taken for text; extract the text first"


def count(number: int, noun: str) -> str:
    """`number` and the singular or plural of a regular English `noun`: 1 byte, 2 bytes."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
