"""Flag what is left where nothing can be restored, and name it: 锟斤拷 烫烫烫烫 屯屯屯 锘縤 ����.

- 锟斤拷, 嚙踝蕭, 占쏙옙, ï¿½: U+FFFD, which a program had put for bytes it could not read, itself misread. The text was gone
  by then.
- 烫烫烫烫, 屯屯屯, 葺葺葺, 铪铪铪: memory that was never written (bytes CC, CD, DD, FE), read as GBK.
- 锘 at the start of a line: a byte order mark read as GBK.
- U+FFFD close together: bytes that could not be read; their number and what stands between them say too little.

Nothing is changed: a text may also speak of these, and what stands alone between quotation marks (“烫烫烫烫”是怎么来的) is not
flagged, nor what `repair/mojibake` restores.
"""

from __future__ import annotations

import re

from cleantext.documents import Flag
from cleantext.patterns.quotes import QUOTES, is_enclosed
from cleantext.repair.mojibake.mended import is_mended
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/garbage"

# Characters one of which stands in each, what it looks like, what it was, and what was there.
_KINDS = (
    (
        "锟嚙쏙ï",
        re.compile("[锟嚙쏙ï](?:(?<=锟)斤拷(?:锟斤拷)*|(?<=嚙)踝蕭(?:嚙踝蕭)*|(?<=占쏙)옙(?:占쏙옙)*|(?<=ï)¿½(?:ï¿½)*)"),
        "U+FFFD misread: the text was lost before",
        "\ufffd",
    ),
    (
        "烫屯葺铪",
        re.compile("[烫屯葺铪](?:(?<=烫)烫{3,}|(?<=屯)屯{2,}|(?<=葺)葺{2,}|(?<=铪)铪{2,})"),
        "unwritten memory read as GBK",
        "",
    ),
    ("锘", re.compile("锘(?:(?<=^锘)|(?<=\n锘))[\u7e30-\u7fbf?\ufffd]?"), "a byte order mark read as GBK", ""),
    ("\ufffd", re.compile("\ufffd(?:[^\n\ufffd]{0,2}\ufffd){2,}"), "bytes that could not be read: the text is lost", ""),
)

_QUOTES = (*QUOTES, '""', "《》")
_PAIRS = (("锟", "斤"), ("嚙", "踝"), ("쏙", "옙"), ("ï", "¿"), ("烫", "烫"), ("屯", "屯"), ("葺", "葺"), ("铪", "铪"))


def find(page: Page) -> Findings:
    """Flags only; the candidate is what stood there, or nothing."""
    flags = [
        Flag(match.start() - (match[0][0] == "쏙"), match.end(), _ID, reason, (candidate,))
        for characters, pattern, reason, candidate in _KINDS
        if any(character in page.text for character in characters)
        for match in pattern.finditer(page.text)
        if not is_mended(page, *match.span()) and not is_enclosed(page.text, *match.span(), _QUOTES)
    ]
    return Findings(flags=flags) if flags else NOTHING


RULE: Rule = Rule(
    id=_ID,
    summary="flag what is left of text that is lost, and name it",
    find=find,
    triggers="锘\ufffd",
    pairs=_PAIRS,
)
