"""End matter: the lines that close a judgment, an official document, a letter (who signs, the date, 附件：, 抄送：).

They belong to the article above. One such line alone may be a title or a byline; it is end matter where it stands under a
closed sentence, in an order that end matter has, and no prose follows under it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.documents import BlockKind
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.segmentation.blocks import Block
from cleantext.segmentation.joining.endings import ending
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.bylines import are_names
from cleantext.segmentation.shapes.datelines import is_signing_date
from cleantext.segmentation.shapes.numbering import label, starts_block
from cleantext.segmentation.shapes.roles import is_judicial, is_office_and_name
from cleantext.segmentation.shapes.signatures import is_closing, is_office, is_reader
from cleantext.segmentation.titles.looks import is_titular

Item = Line | Block

_LONGEST = 120  # characters of a line of end matter; 抄送： may name many
_SHORT = 6
_MOST = 40  # lines of the longest end matter
_NOTE = re.compile(
    "(?:附件?|附表|附录)[0-9一二三四五六七八九十]{0,2}：|(?:抄送|抄报|抄发|分送|正本|副本|主题词|联[系络]人|联[系络]电话|联[系络]方式|传真)：|（此件[^（）]{2,16}）"
    "|（(?:联[系络]人|联[系络]电话)：[^（）]{2,60}）|（(?:此页无正文|以下无正文|无正文|公章|盖章|院印|印)）|本件与原本核对无异"
)
# Letters for what a line can be: Note, note with nothing beHind its colon, item of a List, entry under such a note (K),
# Closing formula, judicial signature (R), another office with a name (P), institution with its date (I), Date, institution (W),
# naMes, Short line, what a site set between them (B).
_KINDS: dict[str, BlockKind] = {
    "N": "paragraph",
    "H": "paragraph",
    "L": "list_item",
    "K": "list_item",
    "C": "signature",
    "R": "signature",
    "P": "signature",
    "I": "signature",
    "D": "dateline",
    "W": "signature",
    "M": "signature",
    "S": "signature",
}
_TAIL = re.compile("(?:HK+|[NH]L*|C(?:[WMS]{1,3}$)?|R+D?|[WMPS]{1,6}D|I|D(?=R)|DM$|P+$|B)+")
# With prose under it only what cannot be anything else is end matter.
_PLAIN_TAIL = re.compile("D?(?:R+D?)+")

_IMPRINT = lazily("(\\S.{1,30}?)[ \u3000\t]+(\\S{8,12}日)(?:印发|印)?")
_ANNEX = lazily("附(?:件|录|表|图)?[0-9一二三四五六七八九十]{0,2}(?:[：\\s].*)?$")
_FORMULA = lazily("特此\\S{2,4}$")
_SPACED_HAN = lazily(f"[{COMMON_HAN} ]+")


def mark_end_matter(items: Sequence[Item]) -> None:
    """Give the lines or blocks of end matter, of no kind yet, their kinds: signature, dateline, paragraph, list_item."""
    at = 1
    while at < len(items):
        letters = _letters(items, at) if _may_close(items[at - 1]) else ""
        size = _size(items, at, letters) if letters else 0
        for item, letter in zip(items[at : at + size], letters, strict=False):
            if item.kind is None and letter in _KINDS:
                item.kind = _KINDS[letter]
        at += max(size, 1)


def is_annex(text: str) -> bool:
    """Whether a title is that of an annex, which belongs to the document above: 附件, 附件1：…, 附：….."""
    return _ANNEX().match(text) is not None


def _may_close(item: Item) -> bool:
    """Whether end matter can stand under the line: it ends a sentence or an item."""
    if item.kind is not None:
        return item.kind in ("table", "list_item", "paragraph", "signature")
    return ending(item.text) in ("final", "clause") or starts_block(item.text) or _FORMULA().search(item.text) is not None


def _letters(items: Sequence[Item], at: int) -> str:
    """What the lines from `at` on can be, a letter each, up to the first that is no end matter."""
    letters: list[str] = []
    for item in items[at : at + _MOST]:
        letter = _letter(item, letters[-1] if letters else "")
        if not letter:
            break
        letters.append(letter)
    return "".join(letters)


def _letter(item: Item, above: str) -> str:
    text = item.text
    if item.kind in ("boilerplate", "page_furniture", "byline"):
        return "B"
    if len(text) > _LONGEST:
        return ""
    if item.kind == "signature" or is_closing(text):
        return "C"
    if item.kind in (None, "dateline") and is_signing_date(text):
        return "D"
    return _letter_of_words(text, above) if item.kind is None else ""


def _letter_of_words(text: str, above: str) -> str:
    if _NOTE.match(text):
        return "H" if text[-1] == "：" else "N"
    if is_judicial(text) or is_reader(text):
        return "R"
    if is_office_and_name(text):
        return "P"
    if ending(text) in ("final", "clause", "comma"):
        return ""
    if above and above in "NHL" and label(text):
        return "L"
    if _is_imprint(text):
        return "I"
    if is_office(text):
        return "W"
    if are_names(text):
        return "M"
    if above and above in "HK" and is_titular(text):
        return "K"
    return "S" if len(text) <= _SHORT and _SPACED_HAN().fullmatch(text) else ""


def _size(items: Sequence[Item], at: int, letters: str) -> int:
    """How many of the lines from `at` on are end matter."""
    found = _TAIL.match(letters)
    if not found or set(found.group()) == {"B"}:
        return 0
    size = len(found.group().rstrip("B"))
    below = items[at + size : at + size + _MOST]
    after = next((item for item in below if item.kind not in ("boilerplate", "page_furniture", "separator")), None)
    if after is None or not _is_prose(after):
        return size
    found = _PLAIN_TAIL.match(letters)
    return len(found.group()) if found and len(found.group()) > 1 else 0


def _is_prose(item: Item) -> bool:
    if item.kind is not None:
        return item.kind in ("paragraph", "salutation", "verse", "list_item")
    return not is_titular(item.text)


def _is_imprint(text: str) -> bool:
    """Whether the line is an institution and a date: 某某市人民政府办公室 2020年3月15日印发."""
    found = _IMPRINT().fullmatch(text)
    return found is not None and is_office(found[1]) and is_signing_date(found[2])
