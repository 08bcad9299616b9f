"""Articles: where each begins. An article begins at its kicker or headline, or where its opening or byline shows that the
headline is missing. A title that shows none of that is a section's heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import Block
from cleantext.segmentation.bylines import are_names, may_be_names
from cleantext.segmentation.end_matter import is_annex
from cleantext.segmentation.headlines import assign_roles
from cleantext.segmentation.messages import is_field
from cleantext.segmentation.numbering import provision
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.signatures import may_sign
from cleantext.segmentation.titles import is_attendance, is_dashed, is_event, is_official
from cleantext.segmentation.topics import is_new_topic

_BODY: tuple[BlockKind | None, ...] = ("paragraph", "list_item", "verse", "table", "other", "section_heading", "salutation", None)
_HEAD: tuple[BlockKind, ...] = ("byline", "dateline", "column_label")
_FIELD: tuple[BlockKind, ...] = (*_HEAD, "other")
# What may stand over the first headline of a page and makes no article.
_LOOSE: tuple[BlockKind, ...] = ("page_furniture", "boilerplate", "separator", "caption", "credit", "other")
_MOST_TITLES = 6
_STARTER = "□■◆●▲"


@dataclass(slots=True)
class Group:
    """Title lines that stand together, at `start` to `end` among the blocks, with the column labels above and the bylines
    and datelines below them."""

    start: int
    end: int
    titles: list[Block] = field(default_factory=list)


def divide(blocks: Sequence[Block], titles: Sequence[Block]) -> list[list[Block]]:
    """The articles of `blocks`; gives each of `titles` its kind."""
    pending = {id(block) for block in titles}
    starts: set[int] = set()
    opened = False  # whether the article so far has its run-in opening
    recent: list[str] = []
    subject = ""
    begun = False
    at = 0
    while at < len(blocks):
        group = _group(blocks, at, pending)
        if group.titles:
            heads = _judge(blocks, group, recent, subject, begun)
            _mark_names(blocks, group)
            if heads:
                starts.add(group.start)
                opened, recent = False, []
                subject = "".join(block.text for block in group.titles)
            begun = True
            at = group.end
            continue
        block = blocks[at]
        opening = _opening(block)
        if block.kind == "headline":
            starts.add(_top(blocks, at))
            opened, recent, subject, begun = False, [], block.text, True
        elif (opening and opened) or (begun and _is_orphan_byline(blocks, at)):
            starts.add(at)
            recent, subject = [], ""
        opened = bool(opening) or (opened and at not in starts)
        begun = begun or block.kind in _BODY
        if block.kind in _BODY:
            recent.append(block.text[:1200])
            del recent[:-12]
        at += 1
    return _cut(blocks, starts)


def _group(blocks: Sequence[Block], at: int, pending: set[int]) -> Group:
    """The group of titles that begins at `at`; without titles if none does."""
    end = at
    while end < len(blocks) and blocks[end].kind == "column_label":
        end += 1
    titles = []
    while end < len(blocks) and id(blocks[end]) in pending:
        titles.append(blocks[end])
        end += 1
    while titles and end < len(blocks) and (blocks[end].kind in _HEAD or _is_name(blocks, end, pending)):
        if id(blocks[end]) in pending:
            blocks[end].kind = "byline"
        end += 1
    return Group(at, end, titles)


def _is_name(blocks: Sequence[Block], at: int, pending: set[int]) -> bool:
    """Whether a line under a dateline or a byline can be the writer's or the speaker's bare name."""
    return id(blocks[at]) in pending and may_be_names(blocks[at].text)


def _judge(blocks: Sequence[Block], group: Group, recent: Sequence[str], subject: str, begun: bool) -> bool:
    """Decide what the titles of `group` are; whether they head an article."""
    titles = group.titles
    body = blocks[group.end] if group.end < len(blocks) else None
    if begun and body is None and blocks[group.end - 1].kind == "dateline" and may_sign(titles[-1].text):
        _set(titles, "signature")
        return False
    if len(titles) > _MOST_TITLES or (body is None and begun):
        _set(titles, "other" if len(titles) > 1 or begun else "paragraph")
        return False
    if body is None and len(blocks) == 1:
        titles[0].kind = "paragraph"
        return False
    heads = not begun or _heads(blocks, group, body, recent, subject)
    if heads:
        assign_roles(titles)
    else:
        _set(titles, "section_heading")
    return heads


def _heads(blocks: Sequence[Block], group: Group, body: Block | None, recent: Sequence[str], subject: str) -> bool:
    titles = group.titles
    texts = [block.text for block in titles]
    if is_annex(texts[0]):
        return False
    if body is not None and _opening(body):
        return True
    if any(blocks[at].kind in ("byline", "dateline") for at in range(group.start + len(titles), group.end)):
        return True
    if any(map(is_official, texts)) and body is not None and (provision(body.text) or body.kind == "section_heading"):
        return True
    if len(texts) > 1 and (any(map(is_attendance, texts)) or any(map(is_dashed, texts[1:])) or any(map(is_event, texts))):
        return True
    if body is not None and body.kind == "verse" and len(texts) > 1 and are_names(texts[-1]):
        return True
    if _is_over(blocks, group.start):
        return True
    after = "".join(block.text[:600] for block in blocks[group.end : group.end + 4] if block.kind in _BODY)
    return is_new_topic("".join(texts), after, "".join(recent), subject)


def _is_over(blocks: Sequence[Block], at: int) -> bool:
    """Whether the article before is over: its byline, its signature or the site's lines stand right above."""
    above = blocks[at - 1] if at else None
    if above is not None and above.kind == "dateline" and at > 1:
        above = blocks[at - 2]
        return above.kind == "signature"
    return above is not None and above.kind in ("byline", "signature", "boilerplate") and above.text[0] not in _STARTER


def _mark_names(blocks: Sequence[Block], group: Group) -> None:
    """The last line over the body, if it can be bare names, is the byline."""
    last = group.titles[-1]
    if len(group.titles) > 1 and are_names(last.text) and last.kind != "headline":
        last.kind = "byline"


def _is_orphan_byline(blocks: Sequence[Block], at: int) -> bool:
    """Whether a byline of the kind that stands under a headline stands over a paragraph without one."""
    block = blocks[at]
    if block.kind != "byline" or block.text[0] not in _STARTER or at + 1 >= len(blocks):
        return False
    return blocks[at + 1].kind == "paragraph" and blocks[at - 1].kind in _BODY


def _top(blocks: Sequence[Block], at: int) -> int:
    """Where the head of the message begins whose title is at `at`."""
    while at and blocks[at - 1].kind in _FIELD and is_field(blocks[at - 1].text):
        at -= 1
    return at


def _opening(block: Block) -> int:
    length = run_in_opening(block.text) if block.kind == "paragraph" else 0
    return 0 if block.text.startswith("据") else length


def _set(blocks: Sequence[Block], kind: BlockKind) -> None:
    for block in blocks:
        block.kind = kind


def _cut(blocks: Sequence[Block], starts: set[int]) -> list[list[Block]]:
    articles: list[list[Block]] = []
    for at, block in enumerate(blocks):
        if not articles or (at in starts and any(other.kind not in _LOOSE for other in articles[-1])):
            articles.append([])
        articles[-1].append(block)
    return articles
