"""What a document's own marks say of it: folded to ASCII, full width with slips, or not Chinese prose at all.

A fold takes all of ，：；！？（） and leaves 。、“”《》, which have no ASCII twin. So a folded document is Chinese prose
whose half-width marks touch Han directly, with next to no full-width ones. A document that has its full-width marks and a
few half-width ones between Han has slips, which are repaired one by one, where both neighbours agree.

Nothing is done where half width is a style of its own: Japanese and Korean, tables of comma-separated values, source
text, chat logs, and pages that set a space after their half-width marks, as Latin text does.
"""

from __future__ import annotations

import re

from cleantext.normalize.classes import CLOSING, HAN, HANGUL, KANA, OPENING
from cleantext.normalize.context import READING, is_prose
from cleantext.normalize.table import is_table
from cleantext.rules import Page

FOLDED, SLIPS, OTHER = "folded", "slips", "other"

# A half-width mark where right Chinese text has none: without a space, Han or a closing mark before it, Han, a figure, a
# word or an opening mark after it; or a line end, except after a colon, which headings and lists have in any style. For a
# bracket: Han outside it.
_MISPLACED = re.compile(
    "[,;:!?()](?:"
    f"(?<=[{HAN}{CLOSING})%][,;:!?(])(?=[{HAN}{OPENING}A-Za-z0-9(])(?<![)][(])"
    f"|(?<=[{HAN}{CLOSING})%][,;!?])(?=[{CLOSING}!?\r\n]|$)"
    f"|(?<=[A-Za-z0-9],)(?=[{HAN}{OPENING}])"
    f"|(?<=[)])(?=[{HAN}{OPENING}])(?<![\\d一二三四五六七八九十].))"
)
_SPACED = re.compile(f"[,;:!?](?<=[{HAN}{CLOSING}].)(?=[ \u00a0])")
_QUOTES = re.compile("[“”]")
_ENUMERATION = re.compile("[(](?<![^\\s].)[\\d一二三四五六七八九十]{1,3}[)]")
_FULL_WIDTH = "，：；！？（）"

# Of the marks that a fold takes, this share must be gone. Real folded pages have none left; pages that were put together
# from several sources keep a few.
SHARE = 0.8

_KANA = re.compile(f"[{KANA}]")
_COMMON_KANA = "のはにをがでとー"  # no Japanese sentence does without all of these
_HANGUL = re.compile(f"[{HANGUL}]")

_CODE_LINE = re.compile(
    r"[\n\r][ \t]*+(?:(?:def|class|import|from|return|elif|while|public|private|static|void|var|let|const|function|use|fn)\s"
    r"|[#]include|//|/\*|\*/|[^\n\r\u3400-\u9fff]*[;{}][ \t]*(?=[\n\r]|$))"
)
_SPEAKER = re.compile(r"[\n\r][ \t]*+(?:\[?\d{1,2}:\d\d|[^\s,:;!?，。：]{1,16}(?: \d[\d:/ -]{3,20})?: )")


def habit(page: Page) -> str:
    """FOLDED, SLIPS or OTHER. Worked out once a page."""
    if "habit" not in page.memo:
        page.memo["habit"] = _habit(page)
    return str(page.memo["habit"])


def _habit(page: Page) -> str:
    text = page.text
    if not _MISPLACED.search(text):
        return OTHER
    # Asking whether a mark is there at all is much cheaper than counting it, and in a folded text none is.
    full_width = sum(text.count(mark) for mark in _FULL_WIDTH if mark in text)
    if not full_width and not (_QUOTES.search(text) or is_prose(text)):
        return OTHER
    if is_foreign(page) or is_table(page) or _is_made_of(_CODE_LINE, text, 0.2) or _is_made_of(_SPEAKER, text, 0.6):
        return OTHER
    marks = _MISPLACED.findall(text)
    misplaced = len(marks)
    only_brackets = set(marks) <= {"(", ")"}
    if full_width and (only_brackets or misplaced < SHARE * (misplaced + full_width)):
        return SLIPS
    if only_brackets and ("。" not in text or _ENUMERATION.search(text) or READING.search(text)):
        return OTHER  # half-width brackets alone are a habit of lists, titles, names and readings
    return FOLDED if len(_SPACED.findall(text)) * 2 <= misplaced else SLIPS


def is_foreign(page: Page) -> bool:
    """Whether the text is Japanese or Korean rather than Chinese, or Latin with little Han. Worked out once a page."""
    if "foreign" not in page.memo:
        page.memo["foreign"] = _is_foreign(page.text)
    return bool(page.memo["foreign"])


def _is_foreign(text: str) -> bool:
    # A character of East Asia takes three bytes of UTF-8, a Latin one takes one.
    east_asian = (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
    if east_asian * 4 < len(text) - text.count(" ") - east_asian:
        return True
    if any(kana in text for kana in _COMMON_KANA) and len(_KANA.findall(text)) * 8 > east_asian:
        return True
    return _HANGUL.search(text) is not None and len(_HANGUL.findall(text)) * 8 > east_asian


def _is_made_of(line: re.Pattern[str], text: str, share: float) -> bool:
    """Whether that share of the lines, of three or more, begin as `line`."""
    lines = text.count("\n") or text.count("\r")
    return lines >= 2 and len(line.findall("\n" + text)) > share * (lines + 1)
