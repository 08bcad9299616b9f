"""Assembly: the drafts of segmentation become a `Document`, in the script asked for, with spans of the input.

Blocks are converted as joined text, all in one call: a word that a column cut in two is one word there (干 + 燥 is 乾燥),
and what the conversion decides by document, it decides once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.config import Config
from cleantext.documents import Article, Block, Document, Join
from cleantext.edits import NO_EDITS, Columns, Layer, Reason, Row, Trace
from cleantext.patterns.lines import line_starts
from cleantext.patterns.verbatim import verbatim_spans
from cleantext.record.line_feeds import LineFeeds
from cleantext.rules import merge_spans, protected_spans, without_spans
from cleantext.segmentation import split
from cleantext.segmentation.drafts import Draft

if TYPE_CHECKING:
    from cleantext.results import Result


def assemble(result: Result, config: Config, to: str | None) -> Document:
    """The document of a cleaned text: segmented, and converted to the script `to` if that is given."""
    page = LineFeeds(result.text)
    closed = page.from_given([result.trace.locate(flag.start, flag.end, forward=True)[:2] for flag in result.flags])
    segmentation = split(page.text, closed)
    joined = _Joined(page.text, [draft for article in segmentation.articles for draft in article])
    kept = [*closed, *protected_spans(page.text, config.protect), *verbatim_spans(page.text)]
    open_text = _Joined(without_spans(page.text, merge_spans(kept)), joined.drafts)
    conversion = Layer("script", joined.text, _conversion_edits(open_text, config, to))
    converted = conversion.apply(joined.text)
    texts = iter(converted.split("\n"))
    block = _Blocks(result, page, joined, conversion, converted)
    articles = tuple(Article(tuple(block.make(draft, next(texts)) for draft in drafts)) for drafts in segmentation.articles)
    edits = page.edits_to_given(joined.in_text(conversion.table))
    trace = Trace([*result.trace.layers, Layer("script", result.text, edits)] if edits.starts else result.trace.layers)
    return Document(
        articles=articles,
        layout=segmentation.layout,
        script=result.script.label,
        encoding=result.decoded.encoding,
        encoding_confidence=result.decoded.confidence,
        edits=trace.compose().edits,
        flags=result.flags,
        source=result.decoded.text,
    )


class _Joined:
    """The text of all blocks, a line each, and where each stretch of it stands in the normalized text."""

    def __init__(self, text: str, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.offsets: dict[int, list[int]] = {}  # by draft: where each of its pieces begins in the joined text
        self.here: list[int] = []
        self.there: list[tuple[int, int]] = []
        lines, at = [], 0
        for draft in drafts:
            line = ""
            starts = self.offsets[id(draft)] = []
            for (start, end), glue in zip(draft.pieces, ["", *_glue(draft)], strict=True):
                # A line separator inside a piece would make two lines of one block.
                piece = text[start:end].replace("\n", " ")
                line += glue
                starts.append(at + len(line))
                self.here.append(at + len(line))
                self.there.append((start, end))
                line += piece
            lines.append(line)
            at += len(line) + 1
        self.text = "\n".join(lines)

    def in_text(self, edits: Columns) -> Columns:
        """Edits of the joined text as edits of the normalized text, sorted. One that spans a join is cut there."""
        tables: list[Columns] = []
        first = 0
        for piece, (low, high) in enumerate(self.there):
            last_piece = piece + 1 == len(self.here)
            after = len(edits.starts) if last_piece else bisect_left(edits.starts, self.here[piece + 1], first)
            if after == first:
                continue
            shift = low - self.here[piece]
            here = slice(first, after)
            if edits.ends[after - 1] + shift <= high:
                starts, ends = [start + shift for start in edits.starts[here]], [end + shift for end in edits.ends[here]]
                tables.append(Columns(starts, ends, edits.replacements[here], edits.reasons[here]))
            else:
                inside = edits.chosen(range(first, after)).rows()
                tables.append(Columns.of(row for edit in inside for row in self._cut(*edit, piece)))
            first = after
        table = Columns.joined(tables)
        return table if table.are_disjoint() else Columns.of(sorted(table.rows(), key=itemgetter(0, 1)))

    def _cut(self, start: int, end: int, replacement: str, reason: Reason, piece: int) -> Iterator[Row]:
        """The edit of `start:end`, which begins in `piece`, as one for each piece that it reaches into."""
        if start == end:
            at = self.there[piece][0] + start - self.here[piece]
            yield at, at, replacement, reason
        while start < end and piece < len(self.here):
            low, high = self.there[piece]
            at = low + start - self.here[piece]
            size = min(end - start, max(high - at, 0))
            last = start + size >= end
            cut = len(replacement) if last or len(replacement) != end - start else size
            if size:
                yield at, at + size, replacement[:cut], reason
                replacement = replacement[cut:]
                start += size
            piece += 1
            if start < end and piece < len(self.here) and self.here[piece] > start:
                replacement = replacement[self.here[piece] - start :] if len(replacement) == end - start else replacement
                start = self.here[piece]


def _glue(draft: Draft) -> Sequence[str]:
    return draft.glue or [""] * (len(draft.pieces) - 1)


def _conversion_edits(joined: _Joined, config: Config, to: str | None) -> Columns:
    if to is None:
        return NO_EDITS
    from cleantext.script.conversion import CONVERT, document_edits

    return document_edits(joined.text, to, config.source) if CONVERT.active(config) else NO_EDITS


@dataclass(slots=True)
class _Blocks:
    """Makes blocks, with spans and lines of the input."""

    result: Result
    page: LineFeeds
    joined: _Joined
    conversion: Layer
    converted: str
    _lines: Sequence[int] = ()

    def __post_init__(self) -> None:
        self._lines = line_starts(self.result.decoded.text)

    def make(self, draft: Draft, text: str) -> Block:
        spans = tuple(self.result.trace.locate(*piece, wide=True)[:2] for piece in self.page.to_given(draft.pieces))
        return Block(
            kind=draft.kind,
            text=text,
            spans=spans,
            lines=tuple(dict.fromkeys(line for span in spans for line in self._lines_of(*span))),
            confidence=draft.confidence,
            joins=tuple(self._joins(draft)),
            flags=tuple(draft.flags),
            attributes={name: self._converted(draft, value) for name, value in draft.attributes.items()},
        )

    def _lines_of(self, start: int, end: int) -> Iterable[int]:
        return range(bisect_right(self._lines, start), bisect_right(self._lines, max(start, end - 1)) + 1)

    def _converted(self, draft: Draft, value: object) -> object:
        """An attribute that is a part of the block's text, as it stands in the converted text; any other as it is."""
        first = self.joined.offsets[id(draft)][0]
        line_end = self.joined.text.find("\n", first)
        at = self.joined.text.find(value, first, line_end if line_end >= 0 else None) if isinstance(value, str) else -1
        if at < 0 or not isinstance(value, str):
            return value
        start, end, _ = self.conversion.locate(at, at + len(value), forward=True)
        return self.converted[start:end]

    def _joins(self, draft: Draft) -> Iterable[Join]:
        first, *rest = (self.conversion.locate(at, at, forward=True).start for at in self.joined.offsets[id(draft)])
        for at, (reason, confidence) in zip(rest, draft.joins, strict=True):
            yield Join(at - first, reason, confidence)
