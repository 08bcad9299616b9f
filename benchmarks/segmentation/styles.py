"""The forms in which articles come down: what the page does to lines, blank lines and paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Style:
    """One form. The defaults are those of a plain page: one article, a block a line.

    `cut`: paragraphs are whole, cut where a column ended, or hard-wrapped, by width or by characters. `blank`: where blank lines
    stand.
    """

    name: str
    articles: tuple[int, int] = (1, 1)  # at least, at most
    cut: Literal["none", "columns", "wrap", "count"] = "none"
    blank: Literal["never", "block", "line"] = "never"
    indented: bool = False
    furniture: bool = False


STYLES = (
    Style("column-cut", articles=(2, 5), cut="columns", blank="line"),
    Style("flat"),
    Style("flat, blank lines", blank="block"),
    Style("wrapped", cut="wrap"),
    Style("wrapped, indented", cut="wrap", indented=True),
    Style("wrapped, blank lines", cut="wrap", blank="block"),
    Style("wrapped, spaced out", cut="wrap", blank="line"),
    Style("wrapped, furniture", cut="wrap", furniture=True),
    Style("wrapped by characters", cut="count", blank="block"),
    Style("wrapped by characters, indented", cut="count", indented=True),
)
