"""Kinds shown by the words of a line or block alone, whatever its place. The first that fits is taken, so their order
matters."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.boilerplate import is_boilerplate
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.captions import is_caption, names_figure
from cleantext.segmentation.shapes.credits import is_credit
from cleantext.segmentation.shapes.datelines import is_dateline
from cleantext.segmentation.shapes.markup import is_picture, is_separator, is_wiki_heading
from cleantext.segmentation.shapes.page_fields import field_kind
from cleantext.segmentation.shapes.signatures import is_closing, is_salutation

SHAPES: tuple[tuple[BlockKind, Callable[[str], bool]], ...] = (
    ("separator", is_separator),
    ("boilerplate", lambda text: is_boilerplate(text) or field_kind(text) == "boilerplate"),
    ("section_heading", is_wiki_heading),
    ("credit", is_credit),
    ("caption", is_caption),
    ("byline", is_byline),
    ("column_label", lambda text: field_kind(text) == "column_label"),
    ("dateline", lambda text: is_dateline(text) or field_kind(text) == "dateline"),
    ("salutation", is_salutation),
    ("signature", is_closing),
    ("other", lambda text: is_picture(text) or names_figure(text) or field_kind(text) == "other"),
)
_LONGEST = 200  # characters, the most that a line of any of these kinds can have


def mark_shapes(items: Iterable[Line] | Iterable[OpenBlock], only: tuple[BlockKind, ...] = ()) -> None:
    """Set the kind of each item that has none and whose words show one; with `only`, just these kinds."""
    shapes = [(kind, fits) for kind, fits in SHAPES if not only or kind in only]
    for item in items:
        if item.kind is None and len(item.text) <= _LONGEST:
            item.kind = next((kind for kind, fits in shapes if fits(item.text)), None)
