"""What is said on standard error."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cleantext.cli.sources import Source
    from cleantext.decoding import Decoded


FAILED = 2
"""The exit status after any error."""

DOUBTFUL = 0.5
"""Below this confidence in the encoding a warning is given. A single character of Big5 has more; an image has next to none."""


def complain(message: str) -> None:
    """`message` on standard error, after the command's name. Nothing is said where nobody can read it."""
    with suppress(OSError):
        click.echo(f"cleantext: {message}", err=True)


def warn_of_reading(source: Source, decoded: Decoded) -> None:
    """Say that some bytes of `source` could not be read, since text alone does not carry them, or that they may be no text."""
    if decoded.confidence is not None and decoded.confidence < DOUBTFUL:
        how = f"read as {decoded.encoding}, with a confidence of {decoded.confidence:.2f}"
        complain(f"{source.name}: warning: this may not be text ({how})")
    if decoded.damage:
        lost, places = sum(len(raw) for _, _, raw in decoded.damage), len(decoded.damage)
        are, their = ("is", "its") if lost == 1 else ("are", "their")
        how_often = "" if places == 1 else f" ({places} times)"
        complain(
            f"{source.name}: warning: {count(lost, 'byte')} {are} not {decoded.encoding}; "
            f"U+FFFD stands in {their} place{how_often}"
        )


def count(number: int, noun: str) -> str:
    """`number` of what a regular English `noun` names: 1 byte, 2 bytes."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
