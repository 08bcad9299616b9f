"""The bytes of a window for a sequence of readers, and a quick estimate of which writers fit."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from cleantext.repair.mojibake.codecs.readers import READERS, Reader, bytes_of
from cleantext.repair.mojibake.codecs.streams import Stream, data_of, peeled
from cleantext.repair.mojibake.codecs.writers import Writer
from cleantext.repair.mojibake.windows.promise import promise

FEWEST = 4  # UTF-8 characters from which a window is searched for one more reader
_SAMPLE = 40

_SEQUENCE = rb"[\xe2-\xef][\x80-\xbf]{2}|[\xc2-\xdf][\x80-\xbf]"
_SEQUENCES = re.compile(_SEQUENCE)
_UNBROKEN = re.compile(rb"(?:%b){6,}" % _SEQUENCE)  # no coincidence, whatever is around it
_ALPHABET = re.compile("[\u0370-\u052f]+")
_ASCII = bytes(range(0x80))


class Source:
    """The bytes of a window for a sequence of readers, NUL for a lost one, and their stream, which is built on first use."""

    def __init__(self, data: bytes, readers: tuple[Reader, ...], make: Callable[[bool], Stream]) -> None:
        self.data, self.readers, self._make = data, readers, make

    @cached_property
    def stream(self) -> Stream:
        return self._make(False)

    def stream_by(self, writer: Writer) -> Stream:
        """The stream as `writer` can have written it."""
        return self._make(True) if b"\x80" in self.data and writer.codec.startswith("utf-16") else self.stream


Candidate = tuple[float, Source, Writer]


def candidates_of(sources: Iterable[Source], writers: Sequence[Writer]) -> list[Candidate]:
    """The sources that `writers` can have written, with their estimates, the best first."""
    found = (
        (promise(source.data, writer, source.readers[-1].wide), source, writer)
        for source in sources
        for writer in writers
        if not source.readers[-1].name.startswith(writer.name)
    )
    return sorted((candidate for candidate in found if candidate[0]), key=lambda candidate: -candidate[0])


def with_one_more(source: Source) -> Iterator[Source]:
    """The sources with one more reader. None for Greek or Russian, of whose letters double-byte encodings make rare pairs."""
    data = b"".join(_UNBROKEN.findall(source.data))
    if not data:
        sequences = _SEQUENCES.findall(source.data)
        if len(sequences) >= FEWEST and 2 * sum(map(len, sequences)) >= len(source.data.translate(None, _ASCII)):
            data = source.data
    if data:
        text = data.decode("utf-8", "ignore")
        beyond = [character for character in text if character >= "\x80"][:_SAMPLE]
        if _ALPHABET.fullmatch("".join(beyond)):
            return
        for reader in READERS:
            table = bytes_of(reader)
            if sum(1 for character in beyond if table[character]) >= 0.8 * len(beyond):
                yield _made(peeled(source.stream, reader))


def _made(stream: Stream) -> Source:
    return Source(data_of(stream), stream.readers, lambda _: stream)
