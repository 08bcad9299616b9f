"""Whether a group of titles begins an article, or heads a section of the article before.

Evidence for an article: an opening or a byline below, attendance or a dash among the titles, a label above, the end of the
article before. Without any, the words of the text decide (`topics`, weighed by `novelty`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import above, mark
from cleantext.segmentation.passages.contents import is_entry
from cleantext.segmentation.passages.end_matter import is_annex, is_end_note
from cleantext.segmentation.passages.lists import mark_rows
from cleantext.segmentation.passages.site_heads import is_site_date
from cleantext.segmentation.shapes.datelines import is_dispatch, is_range
from cleantext.segmentation.shapes.looks import (
    is_account,
    is_attendance,
    is_dashed,
    is_event,
    is_loose_notice,
    is_notice,
    is_official,
)
from cleantext.segmentation.shapes.numbering import provision
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.shapes.scenes import is_scene
from cleantext.segmentation.shapes.signatures import is_office
from cleantext.segmentation.titles.byline_names import names_writer
from cleantext.segmentation.titles.groups import BODY, STARTERS, Group, opening
from cleantext.segmentation.titles.headlines import assign_roles
from cleantext.segmentation.titles.items import ends_in_heading
from cleantext.segmentation.titles.not_titles import drop_foreign
from cleantext.segmentation.titles.parallels import is_word
from cleantext.segmentation.titles.topics import compare, novelty

_MOST_TITLES, _MOST_HEADINGS = 6, 3  # lines in the head of an article, headings above a section
_SHORT_LABEL = 8  # characters
_REACH = 1200  # characters of a paragraph
_RECENT = 12  # paragraphs
_BELOW, _REACH_BELOW = 4, 600  # blocks below a title, and characters of each
_PARTS = re.compile("[ \u3000，：]")


@dataclass(slots=True)
class Before:
    """What precedes a block.

    Of the article so far: its paragraphs; its `subject`, the words of its titles; the number of its `sections`; whether
    anything has `begun`; whether a byline is below its titles (`signed`); whether it has a run-in opening (`opened`), or is
    only a head yet (`headed`).

    Of the whole text: `parallel`, lone titles with the same construction as a neighbour; `press`, whether bylines, captions
    or dispatches show a newspaper or magazine; `brief`, whether lone titles are as short as names; `last`, the index of the
    last title; `series`, titles that open a series of headings, by id;
    `quoted`, lone titles that end in a quotation like a neighbour; `worded`, whether single words are headings.
    """

    parallel: frozenset[str]
    press: bool
    brief: bool = False
    last: int = 0
    series: frozenset[int] = frozenset()
    quoted: frozenset[str] = frozenset()
    worded: bool = False
    recent: list[str] = field(default_factory=list)
    subject: str = ""
    begun: bool = False
    signed: bool = False
    sections: int = 0
    opened: bool = False
    headed: bool = False

    def begin(self, subject: str, signed: bool = False) -> None:
        """Begin an article whose titles have the words `subject`."""
        self.opened, self.recent, self.subject, self.sections, self.signed = False, [], subject, 0, signed

    def read(self, block: OpenBlock) -> None:
        """Take a block other than a title into account."""
        self.opened = self.opened or opening(block) > 0
        if block.kind in BODY and not block.text.isdigit():
            self.begun = self.begun or not is_entry(block.text)
            self.recent.append(block.text[:_REACH])
            del self.recent[:-_RECENT]
        self.sections += block.kind == "section_heading"
        self.headed = self.headed and block.kind not in BODY and block.kind != "caption"


def judge(blocks: Sequence[OpenBlock], group: Group, before: Before) -> bool:
    """Set the kinds of the titles of `group`, and return whether they head an article."""
    titles, body = group.titles, blocks[group.end] if group.end < len(blocks) else None
    last = blocks[group.end - 1]
    if len(titles) > _MOST_TITLES or (body is None and before.begun):
        if before.worded and len(titles) == 2 and is_word(titles[0].text) and not is_word(titles[1].text):
            titles[0].kind, titles[1].kind = "section_heading", "paragraph"
        else:
            _mark_rows(titles, body)
        return False
    if len(blocks) == 1:
        titles[0].kind = "paragraph"
        return False
    if not before.begun or _heads(blocks, group, body, before):
        under = {block.kind for block in blocks[group.start + len(titles) : group.end]}
        while id(last) in before.series and len(titles) > 1 and id(titles[-1]) in before.series:
            titles.pop().kind = "section_heading"
            before.sections += 1
        writer = "byline" not in under and _mark_writer(titles, body, before, "dateline" in under)
        signed = writer or "byline" in under or (body is not None and body.kind == "salutation")
        heads = titles[: len(titles) - writer]
        if not before.begun:
            drop_foreign(heads, blocks[group.end :], before.press)
        assign_roles(heads, before.press or is_site_date(last), signed)
        return True
    # Too many headings in a row for a section: captions, or the words of a table or a list that lost its markup.
    titles = titles[_mark_views(titles, blocks[group.start - 1]) :]
    if before.press and len(titles) == _MOST_HEADINGS and _is_inside(blocks, group):
        mark(titles, "caption")
    elif len(titles) <= _MOST_HEADINGS:
        mark(titles, "section_heading")
    else:
        _mark_rows(titles, body)
    return False


def _mark_views(titles: Sequence[OpenBlock], above: OpenBlock) -> int:
    """Make captions of the first of several lines between paragraphs, up to the last that says what a picture shows
    (开幕式现场); of all, if most do. Return how many."""
    shown = [at for at, block in enumerate(titles) if is_scene(block.text, bare=True)]
    if len(titles) < 2 or not shown or above.kind not in ("paragraph", "caption"):
        return 0
    end = len(titles) if 2 * len(shown) > len(titles) else shown[-1] + 1
    mark(titles[:end], "caption")
    return end


def _is_inside(blocks: Sequence[OpenBlock], group: Group) -> bool:
    """Whether paragraphs are right above and below the titles, and each of these is one clause."""
    around = [blocks[at].kind for at in (group.start - 1, group.end) if 0 <= at < len(blocks)]
    return around == ["paragraph"] * 2 and not any(_PARTS.search(block.text) for block in group.titles)


def _mark_rows(titles: Sequence[OpenBlock], body: OpenBlock | None) -> None:
    """Make the lines, too many for headings, `other`, but those that head rows (今日赛事 above 19:35 中超 …) or prose."""
    mark_rows(titles)
    if len(titles) > 1 and body is not None and (body.kind in ("table", "other") or ends_in_heading(titles, body)):
        titles[-1].kind = "section_heading"


def _heads(blocks: Sequence[OpenBlock], group: Group, body: OpenBlock | None, before: Before) -> bool:
    titles, texts = group.titles, [block.text for block in group.titles]
    if is_annex(texts[0]):
        return False
    if _is_shown(blocks, group, body) or (len(texts) > 1 and _are_of_article(titles, body, before)):
        return True
    if before.press and (_is_labelled(blocks, group) or is_notice(texts[0]) or _is_picture(blocks[group.end :])):
        return True
    if before.press and len(texts) == _MOST_HEADINGS and _is_inside(blocks, group):
        return False
    if is_notice(before.subject) and is_notice(texts[0]):
        return True
    alone = len(texts) == 1
    if before.headed or len(texts) > _MOST_HEADINGS or (alone and body is not None and body.kind == "table"):
        return False
    if alone and is_dashed(texts[0]):
        return False
    alike = alone and (texts[0] in before.parallel or (before.signed and texts[0] in before.quoted))
    if _is_over(blocks, group.start) and not alike:
        return True
    after = "".join(block.text[:_REACH_BELOW] for block in blocks[group.end : group.end + _BELOW] if block.kind in BODY)
    topic = compare("".join(texts), after, "".join(before.recent), before.subject)
    last = blocks[before.last] is titles[-1]
    return topic is not None and novelty(texts, topic, before.press, before.signed, before.sections, alike, last) > 0


def _is_shown(blocks: Sequence[OpenBlock], group: Group, body: OpenBlock | None) -> bool:
    """Whether an opening, a byline, a date or a salutation is below the titles, or the text of a statute, or they are those of
    a notice."""
    head = blocks[group.start + len(group.titles) : group.end]
    if any(block.kind == "byline" or (block.kind == "dateline" and not is_range(block.text)) for block in head):
        return True
    statute = any(is_official(block.text) for block in group.titles)
    if body is not None and (
        opening(body) or body.kind == "salutation" or (statute and (provision(body.text) or body.kind == "section_heading"))
    ):
        return True
    return is_loose_notice(group.titles[0].text)


def _are_of_article(titles: Sequence[OpenBlock], body: OpenBlock | None, before: Before) -> bool:
    """Whether one of several titles is such as only articles have: attendance, a dash, an event, a person."""
    texts = [block.text for block in titles]
    if any(map(is_attendance, texts)) or any(map(is_dashed, texts[1:])) or any(map(is_event, texts)) or is_person(texts[0]):
        return True
    return names_writer(titles, body, before.press, before.brief, before.signed)


def _is_labelled(blocks: Sequence[OpenBlock], group: Group) -> bool:
    """Whether a single short column label is above the titles. Labels of campaigns may be anywhere and do not count."""
    label = blocks[group.start]
    return label.kind == "column_label" and len(label.text) <= _SHORT_LABEL


def _is_picture(below: Sequence[OpenBlock]) -> bool:
    """Whether the title belongs to a picture: it is above a caption, with no prose after that."""
    under = next((block for block in below if block.kind not in ("caption", "credit")), None)
    return below[:1] != [under] and (under is None or under.kind not in BODY)


def _is_over(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the article before has ended: its byline, its signature or lines of the site are right above."""
    while at > 1 and is_end_note(blocks[at - 1].text):
        at -= 1
    over = above(blocks, at)
    if over is not None and over.kind == "dateline":
        return is_dispatch(over.text) or (at > 1 and blocks[at - 2].kind == "signature")
    return over is not None and over.kind in ("byline", "signature", "boilerplate") and over.text[0] not in STARTERS + "—"


def _mark_writer(titles: Sequence[OpenBlock], body: OpenBlock | None, before: Before, dated: bool) -> bool:
    """Whether the last of several titles is made a byline, since it names the writer, or a signature: the office that issued
    the document, above its date or below a wider title that does not only present it (先进单位巡礼)."""
    if len(titles) < 2:
        return False
    if names_writer(titles, body, before.press, before.brief, before.signed):
        titles[-1].kind = "byline"
    elif is_office(titles[-1].text) and (dated or _is_over_office(titles[-2].text, titles[-1].text)):
        titles[-1].kind = "signature"
    return titles[-1].kind is not None


def _is_over_office(title: str, office: str) -> bool:
    return width(title) > width(office) and not (is_account(title) or is_office(title))
