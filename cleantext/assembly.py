"""Assembly: turns the drafts of segmentation into a `Document`, in the target script, with spans of the input.

All blocks are converted in one call, as joined text: a word that a line end had cut in two is whole there (干 + 燥 becomes
乾燥), and whatever the conversion decides for a whole document, it decides once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING

from cleantext.config import Config
from cleantext.documents import Article, Block, Document, Join
from cleantext.edits import NO_EDITS, Columns, Layer, Reason, Row, Trace
from cleantext.patterns.lines import line_starts
from cleantext.patterns.verbatim import verbatim_spans
from cleantext.record.line_feeds import LineFeeds
from cleantext.segmentation import split
from cleantext.segmentation.blocks import Draft
from cleantext.spans import Span, merge_spans, without_spans

if TYPE_CHECKING:
    from cleantext.results import Result


def assemble(result: Result, config: Config, to: str | None) -> Document:
    """The document of a cleaned text: segmented, and converted to the script `to` if given."""
    page = LineFeeds(result.text)
    closed = page.from_given([result.trace.locate(flag.start, flag.end, forward=True)[:2] for flag in result.flags])
    segmentation = split(page.text, closed)
    joined = _Joined(page.text, [draft for article in segmentation.articles for draft in article])
    kept = [*closed, *page.find_terms(config.protect), *verbatim_spans(page.text)]
    open_text = _Joined(without_spans(page.text, merge_spans(kept)), joined.drafts)
    conversion = Layer("script", joined.text, _conversion_edits(open_text, config, to))
    converted = conversion.apply(joined.text)
    texts = iter(converted.split("\n"))
    blocks = _Blocks(result, page, joined, conversion, converted)
    numbered = count()
    articles = tuple(Article(tuple(blocks.make(next(numbered), next(texts)) for _ in drafts)) for drafts in segmentation.articles)
    edits = page.edits_to_given(joined.edits_of_text(conversion.table))
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
    """The text of all blocks, one line each, and where each piece of it is in the normalized text.

    drafts         one for each line
    starts         for each draft, where its pieces start in the joined text
    joined_starts  the same for the pieces of all drafts
    piece_spans    where these pieces are in the normalized text
    """

    def __init__(self, text: str, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.starts: list[list[int]] = []
        self.joined_starts: list[int] = []
        self.piece_spans: list[Span] = []
        lines: list[str] = []
        line_start = 0
        for draft in drafts:
            line = ""
            starts: list[int] = []
            for (start, end), glue in zip(draft.pieces, ["", *_glue(draft)], strict=True):
                line += glue
                starts.append(line_start + len(line))
                # A line feed inside a piece would make two lines of one block.
                line += text[start:end].replace("\n", " ")
            self.starts.append(starts)
            self.joined_starts += starts
            self.piece_spans += draft.pieces
            lines.append(line)
            line_start += len(line) + 1
        self.text = "\n".join(lines)

    def edits_of_text(self, edits: Columns) -> Columns:
        """Edits of the joined text as edits of the normalized text, sorted. An edit that crosses a join is cut there."""
        tables: list[Columns] = []
        first = 0
        for piece, (low, high) in enumerate(self.piece_spans):
            is_last = piece + 1 == len(self.joined_starts)
            after = len(edits.starts) if is_last else bisect_left(edits.starts, self.joined_starts[piece + 1], first)
            if after == first:
                continue
            shift = low - self.joined_starts[piece]
            inside = slice(first, after)
            if edits.ends[after - 1] + shift <= high:
                starts, ends = [start + shift for start in edits.starts[inside]], [end + shift for end in edits.ends[inside]]
                tables.append(Columns(starts, ends, edits.replacements[inside], edits.reasons[inside]))
            else:
                rows = edits.chosen(range(first, after)).rows()
                tables.append(Columns.of(part for row in rows for part in self._cut(*row, piece)))
            first = after
        table = Columns.joined(tables)
        return table if table.are_disjoint() else Columns.of(sorted(table.rows(), key=itemgetter(0, 1)))

    def _cut(self, start: int, end: int, replacement: str, reason: Reason, piece: int) -> Iterator[Row]:
        """An edit of the joined text, which starts in `piece`, as edits of the normalized text: one for each piece it reaches.

        A replacement as long as the span (the usual case) is cut where the span is; any other goes to the first piece.
        """
        if start == end:
            at = self.piece_spans[piece][0] + start - self.joined_starts[piece]
            yield at, at, replacement, reason
            return
        keeps_length = len(replacement) == end - start
        rest = replacement
        for number in range(piece, len(self.joined_starts)):
            low, high = self.piece_spans[number]
            piece_start = self.joined_starts[number]
            part_start, part_end = max(start, piece_start), min(end, piece_start + high - low)
            if part_start >= end:
                return
            if part_start < part_end:
                part = replacement[part_start - start : part_end - start] if keeps_length else rest
                yield low + part_start - piece_start, low + part_end - piece_start, part, reason
                rest = ""


def _glue(draft: Draft) -> Sequence[str]:
    return draft.glue or [""] * (len(draft.pieces) - 1)


def _conversion_edits(joined: _Joined, config: Config, to: str | None) -> Columns:
    if to is None:
        return NO_EDITS
    from cleantext.script.conversion import CONVERT, document_edits

    return document_edits(joined.text, to, config.source) if CONVERT.active(config) else NO_EDITS


@dataclass(slots=True)
class _Blocks:
    """Makes the public blocks, with spans and lines of the input."""

    result: Result
    page: LineFeeds
    joined: _Joined
    conversion: Layer
    converted: str
    _line_starts: Sequence[int] = ()

    def __post_init__(self) -> None:
        self._line_starts = line_starts(self.result.decoded.text)

    def make(self, number: int, text: str) -> Block:
        """The block of draft `number`, whose converted text is `text`."""
        draft = self.joined.drafts[number]
        spans = tuple(self.result.trace.locate(*piece, wide=True)[:2] for piece in self.page.to_given(draft.pieces))
        return Block(
            kind=draft.kind,
            text=text,
            spans=spans,
            lines=tuple(dict.fromkeys(line for span in spans for line in self._lines_of(*span))),
            confidence=draft.confidence,
            joins=tuple(self._joins(number)),
            flags=tuple(draft.flags),
            attributes={name: self._converted(number, value) for name, value in draft.attributes.items()},
        )

    def _lines_of(self, start: int, end: int) -> Iterable[int]:
        return range(bisect_right(self._line_starts, start), bisect_right(self._line_starts, max(start, end - 1)) + 1)

    def _converted(self, number: int, value: object) -> object:
        """The value of an attribute of draft `number`: converted if it is a part of the block's text, else unchanged."""
        first = self.joined.starts[number][0]
        line_end = self.joined.text.find("\n", first)
        at = self.joined.text.find(value, first, line_end if line_end >= 0 else None) if isinstance(value, str) else -1
        if at < 0 or not isinstance(value, str):
            return value
        start, end, _ = self.conversion.locate(at, at + len(value), forward=True)
        return self.converted[start:end]

    def _joins(self, number: int) -> Iterable[Join]:
        first, *rest = (self.conversion.locate(at, at, forward=True).start for at in self.joined.starts[number])
        for at, (reason, confidence) in zip(rest, self.joined.drafts[number].joins, strict=True):
            yield Join(at - first, reason, confidence)
