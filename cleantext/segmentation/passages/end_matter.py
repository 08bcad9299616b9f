"""End matter: the lines that close a judgment, an official document, a letter (who signs, the date, 附件：, 抄送：).

They belong to the article above. A single such line may be a title or a byline; it is end matter if it follows a complete
sentence, in an order usual for end matter, and no prose follows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum

from cleantext.documents import BlockKind
from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.segmentation.neighbours import Item
from cleantext.segmentation.shapes.datelines import is_signing_date
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label, starts_block
from cleantext.segmentation.shapes.page_fields import is_detail
from cleantext.segmentation.shapes.roles import is_judicial, is_office_and_name
from cleantext.segmentation.shapes.signatures import is_closing, is_office, is_reader

_LONGEST = 120  # characters of a line of end matter; 抄送： may name many recipients
_SHORT = 6  # characters of a line that may be a name
_MOST = 40  # lines of the longest end matter
_CONTACT = "联[系络](?:人|电话|方式)|电子邮箱|邮箱"
_ANNEXES = "(?:附件?|附表|附录)[0-9一二三四五六七八九十]{0,2}："
# To whom it goes (抄送, 主送, 报送), who wrote it out, whether it is public.
_COPIES = (
    f"(?:[抄报发主分呈印转][送报发告]|正本|副本|主题词|{_CONTACT}|传真|(?:拟稿|核稿|校对|打印|印制|录入)人?"
    "|(?:信息)?公开(?:选项|方式|属性|形式|类别|类型)|是否(?:宜|可)?公开)："
)
_IN_BRACKETS = (
    "（(?:(?:主动|依申请|不予)公开|共印\\s?\\d+\\s?份"
    f"|此件[^（）]{{2,16}}|{_CONTACT}：[^（）]{{2,60}}|(?:此页|以下)?无正文|公章|盖章|院?印)）"
)
_NOTE = re.compile(f"{_ANNEXES}|{_COPIES}|{_IN_BRACKETS}|共印\\s?\\d+\\s?份|(?:本件)?与原[本件]核对无异")


class Role(StrEnum):
    """What a line of end matter can be. The roles of neighbouring lines, a letter each, are matched by `_END_MATTER`."""

    NOTE = "N"  # 抄送：某某办公室
    OPEN_NOTE = "H"  # 附件：
    ITEM = "L"  # a numbered item below a note, or a title below an open one
    CLOSING = "C"  # 此致
    JUDICIAL = "R"  # 审判长 李四
    READER = "E"  # 读者 李华
    OFFICER = "P"  # 省长 王小明
    IMPRINT = "I"  # an institution and a date on one line
    DATE = "D"
    OFFICE = "W"  # 国务院
    NAMES = "M"
    SHORT = "S"  # a short line of Han characters
    SITE = "B"  # a line that a site put between the others


_LISTING = (Role.NOTE, Role.OPEN_NOTE, Role.ITEM)  # what items may be below
# The roles of lines, by place and by the role of the line above, if items may be below that.
_Known = dict[tuple[int, Role | None], Role | None]
_KINDS: dict[Role, BlockKind] = dict.fromkeys(Role, "signature")
_KINDS |= {Role.NOTE: "paragraph", Role.OPEN_NOTE: "paragraph", Role.ITEM: "list_item", Role.DATE: "dateline"}
_END_MATTER = re.compile(
    "(?:"
    + "|".join(
        (
            f"[{Role.NOTE}{Role.OPEN_NOTE}]{Role.ITEM}*",
            f"{Role.CLOSING}(?:[{Role.OFFICE}{Role.NAMES}{Role.SHORT}]{{1,3}}$)?",  # 此致, perhaps with who signs, at the end
            f"[{Role.JUDICIAL}{Role.READER}]+{Role.DATE}?",
            f"[{Role.OFFICE}{Role.NAMES}{Role.OFFICER}{Role.SHORT}]{{1,6}}{Role.DATE}",  # who signs, above the date
            Role.IMPRINT,
            f"{Role.DATE}(?={Role.JUDICIAL})",  # the date of a judgment, above the clerk
            f"{Role.DATE}{Role.NAMES}$",
            f"{Role.OFFICER}+$",
            Role.SITE,
        )
    )
    + ")+"
)
# If prose follows, only lines that cannot be anything else are end matter: offices of a court, readers, who signs above an annex.
_PLAIN_END_MATTER = re.compile(
    f"(?:{Role.DATE}?[{Role.JUDICIAL}{Role.READER}]+)+{Role.DATE}?"
    f"|{Role.OFFICE}{{1,3}}{Role.DATE}(?=[{Role.NOTE}{Role.OPEN_NOTE}])"
)

# An institution, by its last character: only above a date, since events end in most of them too.
_INSTITUTION = lazily(f"[{COMMON_HAN}]{{3,20}}(?:[所馆联场台团社站队区园寺会]|[中大小]学)")
_IMPRINT = lazily("(\\S.{1,30}?)[ \u3000\t]+(\\S{8,12}日)(?:印发|印)?")
_ANNEX = lazily("附(?:件|录|表|图)?[0-9一二三四五六七八九十]{0,2}(?:[：\\s].*)?$")
_FORMULA = lazily("特此\\S{2,4}$")
_SPACED_HAN = lazily(f"[{COMMON_HAN} ]+")


def mark_end_matter(items: Sequence[Item]) -> None:
    """Set the kinds of the lines or blocks of end matter that have none: signature, dateline, paragraph, list_item."""
    at = 1
    known: _Known = {}
    while at < len(items):
        roles = _roles(items, at, known) if _may_close(items[at - 1]) else []
        size = _size(items, at, "".join(roles)) if roles else 0
        for item, role in zip(items[at : at + size], roles, strict=False):
            if item.kind is None:
                item.kind = _KINDS[role]
        at += max(size, 1)


def is_annex(text: str) -> bool:
    """Whether a title is that of an annex, which belongs to the document above: 附件, 附件1：…, 附：….."""
    return _ANNEX().match(text) is not None


def is_end_note(text: str) -> bool:
    """Whether the line is a note in brackets below the date of a document: （此件公开发布）."""
    return text[0] == "（" and _NOTE.fullmatch(text) is not None


def is_note(text: str) -> bool:
    """Whether the line begins as notes at the end of a document do: 抄送：, 附件：, 共印50份."""
    return _NOTE.match(text) is not None


def _may_close(item: Item) -> bool:
    """Whether end matter can follow the line: it ends a sentence or an item, or is a telephone number or address."""
    if item.kind is not None:
        return item.kind in ("table", "list_item", "paragraph", "signature")
    if is_detail(item.text):
        return True
    return ending(item.text) in ("final", "clause") or starts_block(item.text) or _FORMULA().search(item.text) is not None


def _roles(items: Sequence[Item], at: int, known: _Known) -> list[Role]:
    """The roles of the lines from `at` on, up to the first that cannot be end matter. Each line is read from many places above
    it: `known` has the roles found before."""
    roles: list[Role] = []
    for place in range(at, min(at + _MOST, len(items))):
        found = (place, roles[-1] if roles and roles[-1] in _LISTING else None)
        if found not in known:
            known[found] = _role(items[place], found[1])
        role = known[found]
        if role is None:
            break
        roles.append(role)
    return roles


def _role(item: Item, above: Role | None) -> Role | None:
    """The role of `item` below a line of the role `above`, if that may be above items; None if it cannot be end matter."""
    text = item.text
    if item.kind in ("boilerplate", "page_furniture", "byline"):
        return Role.SITE
    if len(text) > _LONGEST:
        return None
    if item.kind == "signature" or is_closing(text):
        return Role.CLOSING
    if item.kind in (None, "dateline") and is_signing_date(text):
        return Role.DATE
    return _role_of_words(text, above) if item.kind is None else None


def _role_of_words(text: str, above: Role | None) -> Role | None:
    if is_note(text):
        return Role.OPEN_NOTE if text[-1] == "：" else Role.NOTE
    if is_judicial(text):
        return Role.JUDICIAL
    if is_reader(text):
        return Role.READER
    if is_office_and_name(text):
        return Role.OFFICER
    if ending(text) in ("final", "clause", "comma"):
        return None
    if above in _LISTING and label(text):
        return Role.ITEM
    if _is_imprint(text):
        return Role.IMPRINT
    if is_office(text):
        return Role.OFFICE
    if are_names(text):
        return Role.NAMES
    if above in (Role.OPEN_NOTE, Role.ITEM) and is_titular(text):
        return Role.ITEM
    if _INSTITUTION().fullmatch(text):
        return Role.SHORT
    return Role.SHORT if len(text) <= _SHORT and _SPACED_HAN().fullmatch(text) else None


def _size(items: Sequence[Item], at: int, roles: str) -> int:
    """The number of lines of end matter from `at` on, given their `roles`, a letter each."""
    found = _END_MATTER.match(roles)
    if not found or set(found.group()) == {Role.SITE}:
        return 0
    size = len(found.group().rstrip(Role.SITE))
    below = items[at + size : at + size + _MOST]
    after = next((item for item in below if item.kind not in ("boilerplate", "page_furniture", "separator")), None)
    if after is None or not _is_prose(after):
        return size
    found = _PLAIN_END_MATTER.match(roles)
    return len(found.group()) if found else 0


def _is_prose(item: Item) -> bool:
    if item.kind is not None:
        return item.kind in ("paragraph", "salutation", "verse", "list_item")
    return not is_titular(item.text)


def _is_imprint(text: str) -> bool:
    """Whether the line is an institution and a date: 某某市人民政府办公室 2020年3月15日印发."""
    found = _IMPRINT().fullmatch(text)
    return found is not None and is_office(found[1]) and is_signing_date(found[2])
