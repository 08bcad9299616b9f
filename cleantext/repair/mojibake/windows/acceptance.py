"""Which repaired stretches are language: by the mean cost of their Han, or by more evidence that a kind of chain allows."""

from __future__ import annotations

from typing import Final

from cleantext.repair.mojibake.blends.blending import WRITERS
from cleantext.repair.mojibake.codecs.readers import is_double_byte
from cleantext.repair.mojibake.codecs.streams import Stream
from cleantext.repair.mojibake.codecs.writers import UTF8, Writer
from cleantext.repair.mojibake.windows.judging import is_connected, is_language
from cleantext.repair.mojibake.windows.lattice import Segment
from cleantext.repair.mojibake.windows.lead import is_chinese

ENOUGH: Final = 4.0  # nats: the least gain of a stretch for each reader, beyond the cost of a stretch
SURE: Final = 6.0  # nats: the gain of a stretch of double-byte characters that is no coincidence


def is_accepted(text: str, after: str, segment: Segment, stream: Stream, writer: Writer, known: bool) -> bool:
    """Whether the repaired text of a segment of `text`, followed by `after`, is language: verse and dialect as well.

    `known`: its chain is known from other text.
    """
    written = segment.spelled()
    if segment.gain > ENOUGH * len(stream.readers) and (
        is_language(written, writer is UTF8) or _is_exact(segment, stream, writer)
    ):
        return True
    if writer is UTF8 or len(stream.readers) > 1 or not is_intact(segment):
        return False
    letters = not stream.readers[0].wide
    plain = letters and writer in WRITERS
    if not plain and segment.gain <= ENOUGH:
        return False
    return is_chinese(written, is_alone(text, after, segment), known and plain, letters)


def is_alone(text: str, after: str, segment: Segment) -> bool:
    """Whether a segment of `text`, followed by `after`, is a run of its own, with no letter beside it."""
    beside = text[max(segment.start - 1, 0) : segment.start], (text + after)[segment.end : segment.end + 1]
    return not any(map(_is_letter, beside))


def _is_exact(segment: Segment, stream: Stream, writer: Writer) -> bool:
    """Whether a segment is one double-byte encoding read as another, restored exactly, and too much for a coincidence whatever
    language it is: verse, names, dialect."""
    if segment.gain < SURE or len(stream.readers) > 1 or writer not in WRITERS or not is_double_byte(stream.readers[0]):
        return False
    return is_intact(segment) and is_connected(segment.spelled())


def _is_letter(beside: str) -> bool:
    """Whether a character, or none, beside a stretch is a letter, so that the stretch is no run of its own."""
    return beside >= "\x80" or beside.isalpha()


def is_intact(segment: Segment) -> bool:
    """Whether a segment lost no byte."""
    return not any(step.choices for step in segment.steps())
