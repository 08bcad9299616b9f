"""Articles: where each begins. An article begins at its kicker or headline, or where its opening or byline shows that the
headline is missing. A title that shows none of that is a section's heading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cleantext.documents import BlockKind
from cleantext.segmentation.blocks import Block
from cleantext.segmentation.bylines import are_names, may_be_names
from cleantext.segmentation.contents import is_entry
from cleantext.segmentation.datelines import is_dispatch
from cleantext.segmentation.end_matter import is_annex
from cleantext.segmentation.groups import HEAD, Group, find_group, signs_above
from cleantext.segmentation.headlines import assign_roles
from cleantext.segmentation.labels import is_sidebar
from cleantext.segmentation.messages import is_field
from cleantext.segmentation.numbering import is_numeral, provision
from cleantext.segmentation.openings import run_in_opening
from cleantext.segmentation.parallels import parallel_titles
from cleantext.segmentation.signatures import may_sign
from cleantext.segmentation.titles import is_attendance, is_dashed, is_event, is_notice, is_official
from cleantext.segmentation.topics import is_new_topic

_BODY: tuple[BlockKind | None, ...] = ("paragraph", "list_item", "verse", "table", "other", "section_heading", "salutation", None)
_FIELD: tuple[BlockKind, ...] = (*HEAD, "other")
# What may stand over the first headline of a page and makes no article.
_LOOSE: tuple[BlockKind, ...] = ("page_furniture", "boilerplate", "separator", "caption", "credit", "other")
_PRESS: tuple[BlockKind, ...] = ("byline", "caption", "credit", "column_label")
_MOST_TITLES = 6
_SHORT_LABEL = 8
_STARTER = "□■◆●▲"


class Before(NamedTuple):
    """What stands before a group of titles: the text of the article so far and its `subject`, the words of its titles; whether
    anything has `begun`, and whether there is nothing but a head yet. `parallel` are the lone titles of the page that are
    built as the next one is; `press`: whether bylines, captions or dispatches show a newspaper or a magazine."""

    text: str
    subject: str
    begun: bool
    headed: bool
    parallel: frozenset[str]
    press: bool


def divide(blocks: Sequence[Block], titles: Sequence[Block]) -> list[list[Block]]:
    """The articles of `blocks`; gives each of `titles` its kind."""
    pending = {id(block) for block in titles}
    starts: set[int] = set()
    opened = False  # whether the article so far has its run-in opening
    recent: list[str] = []
    subject = ""
    begun = False
    headed = False  # whether the article so far is a head and nothing else
    parallel = parallel_titles(_lone_titles(blocks, pending))
    press = any(block.kind in _PRESS or _opening(block) for block in blocks)
    at = 0
    while at < len(blocks):
        if signs_above(blocks, at, pending):
            blocks[at].kind = "byline"
            at += 1
            continue
        group = find_group(blocks, at, pending)
        if group.titles:
            before = Before("".join(recent), subject, begun, headed, parallel, press)
            heads = _judge(blocks, group, before)
            _mark_names(blocks, group)
            if heads:
                starts.add(group.start)
                opened, recent = False, []
                subject = "".join(block.text for block in group.titles)
            begun, headed = True, heads
            at = group.end
            continue
        block = blocks[at]
        opening = _opening(block)
        if block.kind == "headline":
            starts.add(_top(blocks, at))
            opened, recent, subject, begun = False, [], block.text, True
        elif (opening and opened) or (begun and (_is_orphan_byline(blocks, at) or _is_untitled(blocks, at))):
            starts.add(at)
            recent, subject = [], ""
        opened = bool(opening) or (opened and at not in starts)
        begun = begun or (block.kind in _BODY and not is_entry(block.text))
        headed = headed and block.kind not in _BODY and block.kind != "caption"
        if block.kind in _BODY:
            recent.append(block.text[:1200])
            del recent[:-12]
        at += 1
    return _cut(blocks, starts)


def _lone_titles(blocks: Sequence[Block], pending: set[int]) -> list[str]:
    alone = [id(block) in pending for block in blocks]
    beside = [False, *alone, False]
    return [block.text for at, block in enumerate(blocks) if alone[at] and not beside[at] and not beside[at + 2]]


def _judge(blocks: Sequence[Block], group: Group, before: Before) -> bool:
    """Decide what the titles of `group` are; whether they head an article."""
    titles = group.titles
    body = blocks[group.end] if group.end < len(blocks) else None
    if before.begun and body is None and blocks[group.end - 1].kind == "dateline" and may_sign(titles[-1].text):
        _set(titles, "signature")
        return False
    if len(titles) > _MOST_TITLES or (body is None and before.begun):
        _set(titles, "other" if len(titles) > 1 or before.begun else "paragraph")
        return False
    if body is None and len(blocks) == 1:
        titles[0].kind = "paragraph"
        return False
    heads = not before.begun or _heads(blocks, group, body, before)
    if heads:
        assign_roles(titles, before.press)
    else:
        _set(titles, "section_heading")
    return heads


def _heads(blocks: Sequence[Block], group: Group, body: Block | None, before: Before) -> bool:
    titles = group.titles
    texts = [block.text for block in titles]
    if is_annex(texts[0]) or (group.start and _is_number(blocks[group.start - 1])):
        return False
    if body is not None and _opening(body):
        return True
    if any(blocks[at].kind in ("byline", "dateline") for at in range(group.start + len(titles), group.end)):
        return True
    if any(map(is_official, texts)) and body is not None and (provision(body.text) or body.kind == "section_heading"):
        return True
    if len(texts) > 1 and (any(map(is_attendance, texts)) or any(map(is_dashed, texts[1:])) or any(map(is_event, texts))):
        return True
    if len(texts) > 1 and (may_be_names(texts[-1]) or (body is not None and body.kind == "verse" and are_names(texts[-1]))):
        return True
    if before.press and (_is_labelled(blocks, group) or is_notice(texts[0]) or _is_picture(blocks, group)):
        return True
    if before.headed or (len(texts) == 1 and texts[0] in before.parallel):
        return False
    if _is_over(blocks, group.start):
        return True
    after = "".join(block.text[:600] for block in blocks[group.end : group.end + 4] if block.kind in _BODY)
    return is_new_topic("".join(texts), after, before.text, before.subject, before.press)


def _is_labelled(blocks: Sequence[Block], group: Group) -> bool:
    """Whether the one short label of a column stands over the titles. Those of a campaign stand anywhere on the page."""
    label = blocks[group.start]
    return label.kind == "column_label" and len(label.text) <= _SHORT_LABEL


def _is_picture(blocks: Sequence[Block], group: Group) -> bool:
    """Whether the title stands over a caption that no prose follows: a picture with a title of its own."""
    end = group.end
    while end < len(blocks) and blocks[end].kind in ("caption", "credit"):
        end += 1
    below = blocks[end].kind if end < len(blocks) else "separator"
    return end > group.end and (below is None or below not in _BODY)


def _is_number(block: Block) -> bool:
    return block.kind == "section_heading" and is_numeral(block.text)


def _is_over(blocks: Sequence[Block], at: int) -> bool:
    """Whether the article before is over: its byline, its signature or the site's lines stand right above."""
    above = blocks[at - 1] if at else None
    if above is not None and above.kind == "dateline" and is_dispatch(above.text):
        return True
    if above is not None and above.kind == "dateline" and at > 1:
        above = blocks[at - 2]
        return above.kind == "signature"
    return above is not None and above.kind in ("byline", "signature", "boilerplate") and above.text[0] not in _STARTER


def _mark_names(blocks: Sequence[Block], group: Group) -> None:
    """The last line over the body, if it can be bare names, is the byline."""
    last = group.titles[-1]
    verse = group.end < len(blocks) and blocks[group.end].kind == "verse"
    named = are_names(last.text) if verse else may_be_names(last.text)
    if len(group.titles) > 1 and named and last.kind != "headline":
        last.kind = "byline"


def _is_orphan_byline(blocks: Sequence[Block], at: int) -> bool:
    """Whether a byline of the kind that stands under a headline stands over a paragraph without one."""
    block = blocks[at]
    if block.kind != "byline" or block.text[0] not in _STARTER or at + 1 >= len(blocks):
        return False
    return blocks[at + 1].kind == "paragraph" and blocks[at - 1].kind in _BODY


def _is_untitled(blocks: Sequence[Block], at: int) -> bool:
    """Whether a column's label stands over prose, as over news in brief, and under another text."""
    if blocks[at].kind != "column_label" or at + 1 >= len(blocks) or is_sidebar(blocks[at].text):
        return False
    return blocks[at + 1].kind in ("paragraph", "list_item") and blocks[at - 1].kind != "column_label"


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
