"""`Result`: a cleaned text and the record of its changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cleantext.decoding import Decoded
    from cleantext.documents import Flag
    from cleantext.edits import Edit, Trace
    from cleantext.script import Script

Data = str | bytes | bytearray


@dataclass(frozen=True, repr=False)
class Result:
    """What `explain` returns: the cleaned text and the record of its changes.

    Spans, in `edits` and `flags`, are half-open, in code points of the decoded input. `edits` and `script` are computed on first
    use.
    """

    decoded: Decoded
    text: str
    trace: Trace
    flags: tuple[Flag, ...]

    def __hash__(self) -> int:
        return hash((self.text, self.decoded.text))

    def __repr__(self) -> str:
        return f"<Result: {len(self.trace)} edits, {len(self.flags)} flags>"

    @property
    def changed(self) -> bool:
        """Whether the text differs from the decoded input."""
        return self.text != self.decoded.text

    @cached_property
    def edits(self) -> tuple[Edit, ...]:
        """All changes as edits on the decoded input, sorted and disjoint."""
        return self.trace.compose().edits

    @cached_property
    def script(self) -> Script:
        """The script of the input."""
        from cleantext.script import detect_script

        return detect_script(self.decoded.text)

    def undo(self) -> Data:
        """The input, rebuilt from the record: byte for byte, and of the input's own type."""
        return self.decoded.undo(self.trace.undo(self.text))
