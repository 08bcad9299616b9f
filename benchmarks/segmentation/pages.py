"""Degraded pages of known structure: articles written down in one of the styles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.segmentation.corpus import TITLES, Item
from benchmarks.segmentation.cutting import cut_at_columns, half_width, wrap, wrap_by_characters
from benchmarks.segmentation.styles import Style

Span = tuple[int, int]
FOLD = str.maketrans("，：；（）！？", ",:;()!?")
WIDTHS = (20, 28, 35, 40)
RUNNING = ("综合新闻", "文史月刊", "经济纵横", "读书")
NUMBERS = ("— {} —", "{}", "第 {} 页")
CREDITS = ("本报记者 李强 摄", "记者 王明 摄", "（图片由受访者提供）")
CLAUSE = re.compile(r"[^\W\d_]{8,24}(?=[，。；])")
CAPTION_SHARE, CREDIT_SHARE = 0.4, 0.3  # captions an article, and credits a caption, about as newspaper pages have them


class Block(NamedTuple):
    """A block of a page: its kind ("" where nobody says) and the half-open spans it is made of, in reading order."""

    kind: str
    spans: tuple[Span, ...]


class Page(NamedTuple):
    """The text of a page, and its blocks as they should be found."""

    text: str
    blocks: list[Block]


def make_pages(articles: Sequence[Sequence[Item]], style: Style, count: int, seed: int) -> Iterator[Page]:
    """`count` pages of articles drawn at random; the same ones for the same `seed`."""
    chance = random.Random(f"{seed} {style.name}")
    pool = [item.text for items in articles for item in items if item.kind == "caption"] or _made_captions(articles, chance)
    for _ in range(count):
        writer = _Writer(style, chance)
        for items in chance.sample(articles, min(len(articles), chance.randint(*style.articles))):
            writer.article(items, pool)
        yield Page("".join(writer.parts), writer.blocks)


def _made_captions(articles: Sequence[Sequence[Item]], chance: random.Random) -> list[str]:
    """Captions for a corpus that has none: clauses of its articles, said of a picture."""
    texts = [item.text for items in articles for item in items if item.kind == "paragraph"]
    clauses = [found[0] for text in chance.sample(texts, min(len(texts), 200)) if (found := CLAUSE.search(text))]
    return [f"图为{clause}。" for clause in clauses]


class _Writer:
    """Writes articles down line by line, and keeps where each block went."""

    def __init__(self, style: Style, chance: random.Random) -> None:
        self.style, self.chance = style, chance
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.size = 0
        self.width, self.running, self.number = chance.choice(WIDTHS), chance.choice(RUNNING), chance.choice(NUMBERS)
        self.page, self.room = chance.randint(2, 90), chance.randint(30, 38)

    def article(self, items: Sequence[Item], pool: Sequence[str]) -> None:
        """All blocks of an article; on newspaper pages captions leave their places and fall where a column ends."""
        columns = self.style.cut == "columns"
        captions = [item.text for item in items if columns and item.kind == "caption"]
        if columns and pool and not captions and self.chance.random() < CAPTION_SHARE:
            captions.append(self.chance.choice(pool))
        for item in items:
            if not (columns and item.kind == "caption"):
                self.block(item, captions)
        while captions:
            self.caption(captions.pop(0))

    def block(self, item: Item, captions: list[str]) -> None:
        """One block, with what falls between its pieces."""
        spans = []
        for number, (before, piece) in enumerate(self.pieces(item)):
            if number and captions:
                self.caption(captions.pop(0))
            if self.style.furniture and self.room < 0:
                self.end_of_page()
            spans.append(self.line(piece, before))
        self.blocks.append(Block(item.kind, tuple(spans)))
        if self.style.blank == "block":
            self.write("\n")

    def pieces(self, item: Item) -> list[tuple[str, str]]:
        """The lines of a block, each with the white space before it."""
        if self.style.cut == "columns":
            text = item.text.translate(FOLD)
            return [("", piece) for piece in (cut_at_columns(text, self.chance) if item.kind == "paragraph" else [text])]
        if self.style.cut == "none":
            return [("", item.text)]
        lines = wrap if self.style.cut == "wrap" else wrap_by_characters
        if not self.style.indented:
            return [("", line) for line in lines(item.text, self.width)]
        if item.kind in TITLES:
            return [(self.centring(line), line) for line in lines(item.text, self.width)]
        return [("" if number else "\u3000\u3000", line) for number, line in enumerate(lines(item.text, self.width, first=2))]

    def centring(self, line: str) -> str:
        size = len(line) if self.style.cut == "count" else sum(map(half_width, line))
        return "\u3000" * int((self.width - size) / 2)

    def caption(self, text: str) -> None:
        """A caption that stands apart, some with the photographer's name below."""
        self.write("\n\n")
        self.blocks.append(Block("caption", (self.line(text.translate(FOLD)),)))
        if self.chance.random() < CREDIT_SHARE and "摄" not in text:
            self.blocks.append(Block("credit", (self.line(self.chance.choice(CREDITS).translate(FOLD)),)))

    def end_of_page(self) -> None:
        """The number of this printed page and the running title of the next, which may fall inside a paragraph."""
        for text in (self.number.format(self.page), self.running):
            self.blocks.append(Block("page_furniture", (self.line(text),)))
        self.page, self.room = self.page + 1, self.chance.randint(30, 38)

    def line(self, text: str, before: str = "") -> Span:
        start = self.size + len(before)
        self.write(f"{before}{text}\n" + "\n" * (self.style.blank == "line"))
        self.room -= 1
        return start, start + len(text)

    def write(self, text: str) -> None:
        self.parts.append(text)
        self.size += len(text)
