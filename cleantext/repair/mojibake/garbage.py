"""repair/garbage: flags text that cannot be recovered, and names the cause: 锟斤拷 烫烫烫烫 屯屯屯 锘縤 鐨? ����.

- 锟斤拷, 嚙踝蕭, 占쏙옙, ï¿½: U+FFFD, which a program had written for invalid bytes, wrongly decoded in turn. The text was lost
  before. 锟叫癸拷 is the same with bytes between them that happened to be valid.
- 烫烫烫烫, 屯屯屯, 葺葺葺, 铪铪铪: uninitialised memory (bytes CC, CD, DD, FE) decoded as GBK.
- 锘 at the start of a line: a byte order mark decoded as GBK.
- 鐨?, 锛?: a character of UTF-8 decoded as GBK that lost its last byte, alone in good text. Its candidates are those characters
  that it is likeliest to have been.
- several U+FFFD close together: invalid bytes; too little is left to restore them.

Nothing is changed, since a text may also be about these. Not flagged: what is alone between quotation marks
(“烫烫烫烫”是怎么来的), and what `repair/mojibake` repairs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.documents import Flag
from cleantext.lexicon import in_context
from cleantext.patterns.quotes import QUOTES, is_enclosed
from cleantext.repair.mojibake.codecs.losses import guesses
from cleantext.repair.mojibake.codecs.readers import HOLE, READERS, bytes_of
from cleantext.repair.mojibake.codecs.writers import UTF8
from cleantext.repair.mojibake.repaired import is_repaired, outside_repaired
from cleantext.repair.mojibake.suspects.oddities import CLOSE, odd
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.spans import Span

_ID = "repair/garbage"

_UNDECODABLE = re.compile("\ufffd(?:[^\n\ufffd]{0,2}\ufffd){2,}")
_UNDECODABLE_REASON = "undecodable bytes: the text is lost"
_REPLACED_REASON = "wrongly decoded U+FFFD: the text is lost"

# Characters of which each kind contains one, its pattern, its cause, and the text that was there.
_KINDS = (
    (
        "嚙쏙ï",
        re.compile("[嚙쏙ï](?:(?<=嚙)踝蕭(?:嚙踝蕭)*|(?<=占쏙)옙(?:占쏙옙)*|(?<=ï)¿½(?:ï¿½)*)"),
        _REPLACED_REASON,
        "\ufffd",
    ),
    (
        "烫屯葺铪",
        re.compile("[烫屯葺铪](?:(?<=烫)烫{3,}|(?<=屯)屯{2,}|(?<=葺)葺{2,}|(?<=铪)铪{2,})"),
        "uninitialised memory decoded as GBK",
        "",
    ),
    ("锘", re.compile("锘(?:(?<=^锘)|(?<=\n锘))[\u7e30-\u7fbf?\ufffd]?"), "byte order mark decoded as GBK", ""),
)

# The first two bytes of the commonest characters and marks in UTF-8, as GBK decodes them, where that is a rare character.
_BEGUN = (
    "妤姘姣娆娉娌婀宸寤寰搴杩棰椋椹楂浜浠浣浼涓涔澶濂瀛瀵瀹灏琚琛瑗瑙瑷璁璇璐璺甯绀绁绋绌绔绗绠绾缁缃缇蹇銆鍎鍏鍐鍑鍒鍓鍔鍖鍗鍘鍙"
    "鍚鍛鍜鍝鍟鍠鍥鍦鍩鎬鎯鎰鎴鎵鎶鎸鎹鎺鎻鏀鏁鏂鏃鏄鏉鏋鏍鐐鐒鐖鐜鐞鐢鐣鐧鐨鐩鐪鐫鐭鑱鑳鑷鑹鑺锛閫閬閭閮闀闂闃闄闅闈骞鈥"
)
_LOST = "?\ufffd"
HALF = re.compile(f"[{_BEGUN}][{_LOST}]")
_CONTEXT, _CANDIDATES = 4, 5  # characters on each side by which candidates are ranked, and how many are given

_HANGUL_SECOND = "쏙"  # the match of 占쏙옙 begins here, since a pattern that begins with 占 would match far more often
_HALF_REASON = "UTF-8 read as GBK: a character lost its last byte"
# U+FFFD in UTF-8, twice or more, with valid UTF-8 between.
_REPLACED = re.compile(rb"\xef\xbf\xbd(?:(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}){0,4}?\xef\xbf\xbd)+")
_RUN = re.compile("锟[^\x00-\x7f]+")
_QUOTES = (*QUOTES, '""', "《》")
_PAIRS = ((_BEGUN, _LOST), ("嚙", "踝"), ("쏙", "옙"), ("ï", "¿"), ("烫", "烫"), ("屯", "屯"), ("葺", "葺"), ("铪", "铪"))


def find(page: Page) -> Findings:
    """Flags only; the candidate is the text that was there: U+FFFD or nothing."""
    text = page.text
    found = [
        Flag(match.start() - (match[0][0] == _HANGUL_SECOND), match.end(), _ID, reason, (candidate,))
        for characters, pattern, reason, candidate in _KINDS
        if any(character in text for character in characters)
        for match in pattern.finditer(text)
    ]
    found += [Flag(start, end, _ID, _REPLACED_REASON, ("\ufffd",)) for start, end in _replaced(text)]
    flags = [flag for flag in found if _is_lost(page, flag.start, flag.end)]
    flags += [Flag(start, end, _ID, _UNDECODABLE_REASON, ("",)) for start, end in _undecodable(page)]
    half = (match.span() for match in HALF.finditer(text) if _is_lost(page, *match.span()) and _is_alone(text, *match.span()))
    flags += [Flag(start, end, _ID, _HALF_REASON, _candidates(text, start)) for start, end in half]
    return Findings(flags=flags) if flags else NOTHING


def _is_lost(page: Page, start: int, end: int) -> bool:
    """Whether the span is neither repaired nor spoken of."""
    return not is_repaired(page, start, end) and not is_enclosed(page.text, start, end, _QUOTES)


def _undecodable(page: Page) -> Iterator[Span]:
    """The half-open spans of several U+FFFD close together, without what is repaired of them."""
    text = page.text
    for match in _UNDECODABLE.finditer(text) if "\ufffd" in text else ():
        if is_enclosed(text, *match.span(), _QUOTES):
            continue
        for start, end in outside_repaired(page, *match.span()):
            first = text.find("\ufffd", start, end)
            if first >= 0:
                yield first, text.rfind("\ufffd", start, end) + 1


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether no other odd character is close: what is left of more mojibake is flagged as that."""
    beside = text[max(0, start - CLOSE) : start] + text[end : end + CLOSE]
    return odd().search(beside) is None


def _replaced(text: str) -> Iterator[Span]:
    """The half-open spans of U+FFFD in UTF-8 that GBK decoded, with what is between: 锟斤拷锟斤拷, 锟叫癸拷."""
    table = bytes_of(READERS[0])
    for run in _RUN.finditer(text):
        pairs = [table[character] for character in run[0]]
        data = b"".join([pair if len(pair) == 2 else b"\0\0" for pair in pairs])
        for match in _REPLACED.finditer(data):
            yield run.start() + match.start() // 2, run.start() + (match.end() + 1) // 2


def _candidates(text: str, at: int) -> tuple[str, ...]:
    """The characters that the half character at `at` can have been, the likeliest first."""
    lead, second = bytes_of(READERS[0])[text[at]]
    choices = next((guess.choices for guess in guesses([lead, second, HOLE], 0, READERS[0], UTF8)), "")
    left, right = text[max(0, at - _CONTEXT) : at] or "\n", text[at + 2 : at + 2 + _CONTEXT] + "\n"
    ranked = sorted(choices, key=lambda choice: (-in_context(left, choice, right), choice))
    return tuple(ranked[:_CANDIDATES])


RULE: Rule = Rule(
    id=_ID,
    summary="flag text that cannot be recovered, with its cause",
    find=find,
    triggers="锘锟\ufffd",
    pairs=_PAIRS,
)
