"""Names where a byline can be: the last line above the body, and the last line of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from cleantext.documents import BlockKind
from cleantext.lexicon.personal_names import are_names, may_be_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.neighbours import above, below
from cleantext.segmentation.passages.poems import has_standing, is_pupil
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_attendance, is_notice
from cleantext.segmentation.shapes.roles import is_office_and_name, is_person
from cleantext.segmentation.shapes.signatures import is_office, is_reader

_UNDER_NAMES: tuple[BlockKind | None, ...] = ("boilerplate", "separator", "page_furniture")
_BODIES: tuple[BlockKind, ...] = ("paragraph", "verse", "section_heading")
_LONGEST_PEN_NAME = 4  # characters
# Frequencies in the word list, below which a word may be a name: in a newspaper, and anywhere.
_WORD, _RARE = 150, 1
_FULL_NAME, _MOST_WRITERS = 3, 4  # characters; names in a row
_TO_PRESS = re.compile("编辑|记者|[贵本][报刊台社]")  # in the salutation of a letter
_IS_ONE_HAN = re.compile(f"[{COMMON_HAN}]").fullmatch
_SPOKEN = re.compile("[的是在了我你他她]")  # 春天的信
_NOTICE = 4  # blocks of a notice above its signature
_TEXT_KINDS = ("paragraph", "list_item")
_LETTER, _WIDEST_SIGNED = 6, 14.0  # paragraphs of a letter to the editor; cells of who signs it
_TEXT = 32.0  # cells of the prose below a pen name


def names_writer(titles: Sequence[OpenBlock], body: OpenBlock | None, press: bool, brief: bool, signed: bool) -> bool:
    """Whether the last of `titles`, above `body`, names the writer.

    Unless it is a common name, the line must be below a wider title and above verse or prose. In a newspaper (`press`) it may
    be a word (晚晴), but not if lone titles are as short (`brief`). If the text before has a byline under its titles
    (`signed`), a name may be a common word (高原), as above verse, and below a lone title a pen name may be as wide.
    """
    text = titles[-1].text
    if is_attendance(text):
        return False
    if body is not None and body.kind == "salutation" and is_office_and_name(text, apart=False):
        return True
    verse = body is not None and body.kind == "verse"
    if (are_names(text) if verse or (signed and _is_text(body)) else may_be_names(text)) or is_person(text):
        return True
    if is_pupil(text) or is_office_and_name(text) or _is_spaced_name(text, body) or are_full_names(text):
        return True
    below_title = signed and len(titles) == 2 and len(titles[0].text) > 2 and _is_text(body)
    return (verse or below_title or not brief) and _is_pen_name(text, titles[-2].text, body, press or verse, below_title)


def _signs_letter(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the line, of two or three words, is below the few paragraphs of a letter to the editor (城东 一住户)."""
    top = next((other for other in range(at - 1, max(at - _LETTER, 0) - 1, -1) if blocks[other].kind != "paragraph"), at)
    words = blocks[at].text.split()
    if blocks[top].kind != "salutation" or not _TO_PRESS.search(blocks[top].text) or not 2 <= len(words) <= 3:
        return False
    return width(blocks[at].text) <= _WIDEST_SIGNED and all(word.isalpha() for word in words)


def _is_text(body: OpenBlock | None) -> bool:
    return body is not None and body.kind == "paragraph" and width(body.text) >= _TEXT


def are_brief(titles: Sequence[str]) -> bool:
    """Whether one of the lone titles is as short as a name and is not a name."""
    return any(len(text) <= _LONGEST_PEN_NAME and not may_be_names(text) for text in titles)


def are_full_names(text: str) -> bool:
    """Whether the line, where a name can be, is a surname and two characters (words of three characters are seldom that:
    江泽民 is in the word list, as are others), or two to four parts of two or three characters of which most are no words and
    one begins with a surname."""
    from cleantext.lexicon import frequency

    parts = text.split()
    if len(parts) == 1:
        return len(text) == _FULL_NAME and are_names(text)
    if not 2 <= len(parts) <= _MOST_WRITERS or not all(2 <= len(part) <= _FULL_NAME and part.isalpha() for part in parts):
        return False
    return any(map(are_names, parts)) and 2 * sum(frequency(part) <= _RARE for part in parts) > len(parts)


def _is_spaced_name(text: str, body: OpenBlock | None) -> bool:
    """Whether the line is two or three characters with spaces between, above a text (连 城): printed so are names, and the
    titles of notices."""
    spaced = 2 <= len(text.split()) <= 3 and all(map(_IS_ONE_HAN, text.split())) and not is_notice(text)
    return spaced and body is not None


def _is_pen_name(text: str, title: str, body: OpenBlock | None, press: bool, below_title: bool) -> bool:
    from cleantext.lexicon import frequency

    if not 2 <= len(text) <= _LONGEST_PEN_NAME or not text.isalpha() or text.isascii():
        return False
    if width(title) < width(text) or (width(title) == width(text) and not below_title):
        return False
    if _SPOKEN.search(text):
        return False
    if body is None or body.kind not in _BODIES or (body.kind == "paragraph" and width(body.text) < _TEXT):
        return False
    return frequency(text) < (_WORD if press or below_title else _RARE)


def signature_above(blocks: Sequence[OpenBlock], at: int, pending: set[int], times: Mapping[str, int]) -> BlockKind | None:
    """The kind of the line at `at` if it signs the article above (byline or signature), else None.

    It must follow a sentence end and precede a title, a line of the site or nothing. Institutions sign so only if they recur
    (`times` counts each title) or below a notice.
    """
    block, over, under = blocks[at], above(blocks, at), below(blocks, at)
    if id(block) not in pending or over is None:
        return None
    if over.kind not in ("paragraph", "list_item", "verse") or ending(over.text) != "final":
        return None
    if is_office(block.text):
        return "signature" if times[block.text] > 1 or (under is not None and is_notice(under.text)) else None
    over_title = under is not None and (id(under) in pending or under.kind == "column_label") and not are_names(under.text)
    if not (over_title or under is None or under.kind in _UNDER_NAMES):
        return None
    if (
        is_reader(block.text)
        or _signs_letter(blocks, at)
        or is_person(block.text)
        or (over.kind == "verse" and has_standing(block.text))
    ):
        return "signature"
    if not may_be_names(block.text):
        return None
    title = next((other for other in reversed(blocks[max(at - _NOTICE, 0) : at]) if other.kind not in _TEXT_KINDS), None)
    return "signature" if title is not None and is_notice(title.text) else "byline"
