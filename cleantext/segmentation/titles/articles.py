"""Articles: where each begins.

An article begins at its kicker or headline, or where an opening or a byline shows that the headline is missing. A title
without such evidence is a section heading (see `article_starts`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import runs
from cleantext.segmentation.passages.mails import is_field
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.titles.article_starts import Before, judge
from cleantext.segmentation.titles.byline_names import are_brief, signature_above
from cleantext.segmentation.titles.groups import BODY, HEAD, STARTERS, find_group, opening
from cleantext.segmentation.titles.labels import is_sidebar
from cleantext.segmentation.titles.parallels import end_quoted, is_word, opens_series, parallel_titles

_FIELD: tuple[BlockKind, ...] = (*HEAD, "other")
# Blocks above the first headline of the text that do not form an article.
_LOOSE: tuple[BlockKind, ...] = ("page_furniture", "boilerplate", "separator", "caption", "credit", "other")
# With the date of the page, at the top of the text only: a list of titles with a date is an article of its own.
_ABOVE: tuple[BlockKind, ...] = ("page_furniture", "boilerplate", "separator", "dateline")
_WORDS_BELOW = 2  # words below a headline that head a section and a part of it
_PRESS: tuple[BlockKind, ...] = ("byline", "caption", "credit", "column_label")


def divide(blocks: Sequence[OpenBlock], titles: Sequence[OpenBlock]) -> list[list[OpenBlock]]:
    """Divide `blocks` into articles, and set the kind of each of `titles`."""
    pending = {id(block) for block in titles}
    press = any(block.kind in _PRESS or opening(block) for block in blocks)
    times = Counter(block.text for block in titles)
    alone = _lone_titles(blocks, pending)
    last = next((at for at in range(len(blocks) - 1, -1, -1) if id(blocks[at]) in pending), 0)
    before = Before(
        parallel_titles(alone),
        press,
        are_brief(alone),
        last,
        _series(blocks, pending),
        end_quoted(alone),
        any(map(is_word, alone)),
    )
    starts: set[int] = set()
    at = 0
    while at < len(blocks):
        if signature := signature_above(blocks, at, pending, times):
            blocks[at].kind = signature
            at += 1
            continue
        group = find_group(blocks, at, pending)
        if group.titles:
            before.headed = judge(blocks, group, before)
            before.begun = True
            if before.headed:
                starts.add(_under_folio(blocks, group.start))
                head = blocks[group.start : group.end]
                before.begin("".join(block.text for block in group.titles), any(block.kind == "byline" for block in head))
            else:
                before.sections += 1
            at = group.end
            continue
        start = _start(blocks, at, before)
        if start is not None:
            starts.add(start)
        before.read(blocks[at])
        at += 1
    return _cut(blocks, starts)


def _start(blocks: Sequence[OpenBlock], at: int, before: Before) -> int | None:
    """The index at which an article begins, if the block at `at`, not a title, shows one: a message under its title, a second
    opening, a byline or a label above prose. None if it shows none."""
    block = blocks[at]
    if block.kind == "headline":
        before.begin(block.text)
        before.begun = True
        return _top(blocks, at)
    second = before.opened and opening(block)
    orphan = _is_orphan_byline(blocks, at)
    if second or (before.begun and (orphan or _is_untitled(blocks, at))):
        before.begin("")
        return at
    return None


def _lone_titles(blocks: Sequence[OpenBlock], pending: set[int]) -> list[str]:
    alone = [id(block) in pending for block in blocks]
    beside = [False, *alone, False]
    return [block.text for at, block in enumerate(blocks) if alone[at] and not beside[at] and not beside[at + 2]]


def _under_folio(blocks: Sequence[OpenBlock], at: int) -> int:
    """The index at which the article begins whose titles begin at `at`: with the folio of its page right above (第3版 要闻)."""
    while at and blocks[at - 1].kind == "page_furniture" and any(word in blocks[at - 1].text for word in "版报"):
        at -= 1
    return at


def _series(blocks: Sequence[OpenBlock], pending: set[int]) -> frozenset[int]:
    """The ids of the last lines of groups of titles, right above text, that open a series of headings: the next group is one
    question as well, or one title numbered alike, or both are single words; in the latter case also of a word above it."""
    spans = list(runs(id(block) in pending for block in blocks))
    opening = []
    for (start, end), (low, high) in pairwise(spans):
        alone = high - low == 1 and blocks[end].kind != "verse"  # above verse a word is a title, or the poet
        if end - start > 1 and opens_series(blocks[end - 1].text, blocks[low].text, alone):
            opening.append(blocks[start:end])
    above = [group[-2] for group in opening if len(group) == _WORDS_BELOW + 1 and all(is_word(block.text) for block in group[1:])]
    return frozenset(map(id, [*(group[-1] for group in opening), *above]))


def _is_orphan_byline(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether a byline of a kind found below headlines is above a paragraph and has no headline."""
    block = blocks[at]
    if block.kind != "byline" or block.text[0] not in STARTERS or at + 1 >= len(blocks):
        return False
    return blocks[at + 1].kind == "paragraph" and blocks[at - 1].kind in BODY and ending(blocks[at - 1].text) == "final"


def _is_untitled(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether a column label is above prose, as in news in brief, and below another text."""
    if blocks[at].kind != "column_label" or at + 1 >= len(blocks) or is_sidebar(blocks[at].text):
        return False
    return blocks[at + 1].kind in ("paragraph", "list_item") and blocks[at - 1].kind != "column_label"


def _top(blocks: Sequence[OpenBlock], at: int) -> int:
    """The index at which the head of a message begins, given that of its title."""
    while at and blocks[at - 1].kind in _FIELD and is_field(blocks[at - 1].text):
        at -= 1
    return at


def _cut(blocks: Sequence[OpenBlock], starts: set[int]) -> list[list[OpenBlock]]:
    articles: list[list[OpenBlock]] = []
    for at, block in enumerate(blocks):
        if not articles or (at in starts and not _is_loose(articles[-1], len(articles) == 1)):
            articles.append([])
        articles[-1].append(block)
    return articles


def _is_loose(article: Sequence[OpenBlock], first: bool) -> bool:
    """Whether blocks above a headline form no article of their own. A date belongs to the headline only at the top of the
    text."""
    kinds = {block.kind for block in article}
    return kinds <= set(_LOOSE) or (first and kinds <= set(_ABOVE))
