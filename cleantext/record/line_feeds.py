"""A text as rules and segmentation see it: every line ends in LF there, whatever ends it in the text itself.

So no pattern has to know the other line ends, and a page comes out the same whichever it was saved with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from cleantext.patterns.lines import LINE_END, with_line_feeds
from cleantext.record.columns import Columns
from cleantext.spans import Span, protected_spans

if TYPE_CHECKING:
    from cleantext.documents import Flag

_CRLF = re.compile("\r\n")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_SPARSE = 50  # in text, control characters are rarer than one in so many code points


class LineFeeds:
    """`text` is `given` with LF for each line end. The methods bring spans of one to the other.

    Only CRLF changes offsets, since every other line end is one code point. Costs three searches for a character where LF
    is the only line end; then `text` is `given` itself. So it is where control characters are dense: a CR among them is a byte
    of UTF-16 that was read as another encoding, and LF would be another character.
    """

    # Where each CRLF begins: in `given`, and in `text`, where it is one code point.
    _crlf_given: Sequence[int] = ()
    _crlf: Sequence[int] = ()

    def __init__(self, given: str, is_known: bool = False) -> None:
        """`is_known`: that `given` has no other line end than LF."""
        self.given = self.text = given
        self._has_others = not is_known and ("\r" in given or "\u2028" in given or "\u2029" in given)
        if self._has_others and not _is_misread(given):
            self.text = with_line_feeds(given)
            self._crlf_given = [match.start() for match in _CRLF.finditer(given)]
            self._crlf = [start - before for before, start in enumerate(self._crlf_given)]

    def after(self, text: str, replacements: Sequence[str]) -> LineFeeds:
        """The same of `text`, which edits made of `given` that wrote these `replacements`: only they can bring in a line end."""
        is_known = not self._has_others and not any("\r" in new or "\u2028" in new or "\u2029" in new for new in replacements)
        return LineFeeds(text, is_known)

    def find_terms(self, terms: Sequence[str]) -> Sequence[Span]:
        """Where the strings `terms` are in `text`, whatever ends their lines. Where CR is a byte, it is one in a term as well."""
        return protected_spans(self.text, sorted({*terms, *map(with_line_feeds, terms)}))

    def from_given(self, spans: Sequence[Span]) -> Sequence[Span]:
        """Spans of `given` as spans of `text`."""
        crlf = self._crlf_given
        if not crlf:
            return spans
        return [(start - bisect_left(crlf, start), end - bisect_left(crlf, end)) for start, end in spans]

    def to_given(self, spans: Sequence[Span]) -> Sequence[Span]:
        """Spans of `text` as spans of `given`."""
        if not self._crlf:
            return spans
        return list(zip(self._offsets(start for start, _ in spans), self._offsets(end for _, end in spans), strict=True))

    def flags_to_given(self, flags: Sequence[Flag]) -> Sequence[Flag]:
        """Flags in `text` as flags in `given`."""
        if not self._crlf:
            return flags
        spans = self.to_given([(flag.start, flag.end) for flag in flags])
        return [replace(flag, start=start, end=end) for flag, (start, end) in zip(flags, spans, strict=True)]

    def edits_to_given(self, edits: Columns) -> Columns:
        """Edits of `text` as edits of `given`.

        A LF that an edit puts back becomes the line end that `given` has there. One that an edit brings in, since an escape
        spells it, becomes the first line end of `given`, so that a page with one kind of line end keeps to it.
        """
        if self.text is self.given or not edits.starts:
            return edits
        starts, ends, replacements = edits.starts, edits.ends, edits.replacements
        if self._crlf:
            starts, ends = list(self._offsets(starts)), list(self._offsets(ends))
        if any("\n" in replacement for replacement in replacements):
            usual = next(LINE_END.finditer(self.given)).group()
            spans = zip(starts, ends, strict=True)
            replacements = [
                _with_ends(new, self.given[start:end], usual) for (start, end), new in zip(spans, replacements, strict=True)
            ]
        return Columns(starts, ends, replacements, edits.reasons)

    def _offsets(self, offsets: Iterable[int]) -> Iterator[int]:
        crlf = self._crlf
        return (offset + bisect_left(crlf, offset) for offset in offsets)


def _with_ends(replacement: str, removed: str, usual: str) -> str:
    """`replacement` with the line ends of `removed`, one after another, for each LF; `usual` for those beyond their number."""
    ends = iter(LINE_END.findall(removed))
    return LINE_END.sub(lambda match: next(ends, usual) if match.group() == "\n" else match.group(), replacement)


def _is_misread(given: str) -> bool:
    """Whether a CR without LF in `given` may be no line end, since control characters are dense."""
    return given.count("\r") > given.count("\r\n") and len(_CONTROL.findall(given)) * _SPARSE > len(given)
