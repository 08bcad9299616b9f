"""repair/garbage: flags text that cannot be recovered, and names the cause: 锟斤拷 烫烫烫烫 屯屯屯 锘縤 ����.

- 锟斤拷, 嚙踝蕭, 占쏙옙, ï¿½: U+FFFD, which a program had written for invalid bytes, wrongly decoded in turn. The text was lost
  before.
- 烫烫烫烫, 屯屯屯, 葺葺葺, 铪铪铪: uninitialised memory (bytes CC, CD, DD, FE) decoded as GBK.
- 锘 at the start of a line: a byte order mark decoded as GBK.
- several U+FFFD close together: invalid bytes; too little is left to restore them.

Nothing is changed, since a text may also be about these. Not flagged: what is alone between quotation marks
(“烫烫烫烫”是怎么来的), and what `repair/mojibake` repairs.
"""

from __future__ import annotations

import re

from cleantext.documents import Flag
from cleantext.patterns.quotes import QUOTES, is_enclosed
from cleantext.repair.mojibake.mended import is_mended
from cleantext.rules import NOTHING, Findings, Page, Rule

_ID = "repair/garbage"

# Characters of which each kind contains one, its pattern, its cause, and the text that was there.
_KINDS = (
    (
        "锟嚙쏙ï",
        re.compile("[锟嚙쏙ï](?:(?<=锟)斤拷(?:锟斤拷)*|(?<=嚙)踝蕭(?:嚙踝蕭)*|(?<=占쏙)옙(?:占쏙옙)*|(?<=ï)¿½(?:ï¿½)*)"),
        "wrongly decoded U+FFFD: the text is lost",
        "\ufffd",
    ),
    (
        "烫屯葺铪",
        re.compile("[烫屯葺铪](?:(?<=烫)烫{3,}|(?<=屯)屯{2,}|(?<=葺)葺{2,}|(?<=铪)铪{2,})"),
        "uninitialised memory decoded as GBK",
        "",
    ),
    ("锘", re.compile("锘(?:(?<=^锘)|(?<=\n锘))[\u7e30-\u7fbf?\ufffd]?"), "byte order mark decoded as GBK", ""),
    ("\ufffd", re.compile("\ufffd(?:[^\n\ufffd]{0,2}\ufffd){2,}"), "undecodable bytes: the text is lost", ""),
)

_HANGUL_SECOND = "쏙"  # the match of 占쏙옙 begins here, since a pattern that begins with 占 would match far more often
_QUOTES = (*QUOTES, '""', "《》")
_PAIRS = (("锟", "斤"), ("嚙", "踝"), ("쏙", "옙"), ("ï", "¿"), ("烫", "烫"), ("屯", "屯"), ("葺", "葺"), ("铪", "铪"))


def find(page: Page) -> Findings:
    """Flags only; the candidate is the text that was there: U+FFFD or nothing."""
    flags = [
        Flag(match.start() - (match[0][0] == _HANGUL_SECOND), match.end(), _ID, reason, (candidate,))
        for characters, pattern, reason, candidate in _KINDS
        if any(character in page.text for character in characters)
        for match in pattern.finditer(page.text)
        if not is_mended(page, *match.span()) and not is_enclosed(page.text, *match.span(), _QUOTES)
    ]
    return Findings(flags=flags) if flags else NOTHING


RULE: Rule = Rule(
    id=_ID,
    summary="flag text that cannot be recovered, with its cause",
    find=find,
    triggers="锘\ufffd",
    pairs=_PAIRS,
)
