"""The corpus: articles whose blocks are known, as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

TITLES = frozenset({"kicker", "headline", "subheadline", "section_heading"})
MOST_BLOCKS = 60  # of one article on one page: so that a long law does not outweigh all the others


class Item(NamedTuple):
    """One block of an article as its author had it: a kind (see `cleantext.documents.BlockKind`) and one line of text."""

    kind: str
    text: str


def read_corpus(path: Path) -> list[list[Item]]:
    """The articles of the JSON file `path`: their blocks without line ends, empty ones left out.

    Raises ValueError for a file that cannot be read, is not JSON, or does not have the form that the command describes.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error
    if not isinstance(data, list):
        raise ValueError(f"{path}: not a list of articles")
    articles = [_items(article, f"{path}: article {number}") for number, article in enumerate(data)]
    articles = [items for items in articles if items]
    if not articles:
        raise ValueError(f"{path}: no article has text")
    return articles


def _items(article: Any, where: str) -> list[Item]:
    try:
        items = [Item(str(block["kind"]), " ".join(block["text"].splitlines()).strip()) for block in article["blocks"]]
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f'{where} is not of the form {{"blocks": [{{"kind": …, "text": …}}]}}') from error
    return [item for item in items if item.text][:MOST_BLOCKS]
