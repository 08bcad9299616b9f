"""A circle, a letter O or a digit 0 for 〇 in a year: `二○○八年`, `二OO八年`, `一九五0年` become 二〇〇八年, 一九五〇年.

Two to four numerals before 年, of which the first is an ideograph; and with them the zeros of the month and the day behind it
(`二○○八年一月三○日`), so that a date has one kind. Left alone: circles that stand for what is left out
(`○○年`, `二○一○年○月○日`, `○○大学`), decimals (`○．五`), numerals in digits (`2000年`), other numbers (`一○一大樓`,
`第一○三條`: Big5 has no 〇, so the circle is how Taiwan's documents write it), a year half of which stands in brackets
(`(二○)二○年`), and Japanese.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.rules import Page, Rule

_ID = "characters/ideographic-zero"
_ZEROS = "○◯OoＯｏ0０"
_NUMERALS = "一二三四五六七八九〇零"
_YEAR = re.compile(
    f"[{_NUMERALS}](?<![{_ZEROS}{_NUMERALS}A-Za-z0-9．.].)(?<![{_ZEROS}][)）].)[{_NUMERALS}{_ZEROS}]{{1,3}}(?=年(?![○◯]))"
)
# Month and day, also to the last day of several. A zero before a numeral or alone stands for what is left out.
_DAY = f"[{_NUMERALS}十廿卅][{_NUMERALS}十廿卅{_ZEROS}]{{0,2}}"
_REST = re.compile(f"年(?:(?:{_DAY}[年月日号號]|[至到、—－～-])(?![{_ZEROS}]))+")
_AFTER = re.compile(f"年(?<=[{_NUMERALS}{_ZEROS}].)")
_LONGEST = 4
_ZERO = re.compile(f"[{_ZEROS}]")

_WHY = Reason((_ID,), "a zero among the ideographs of a year")


def find(page: Page) -> Iterator[Row]:
    for year in _years(page.text):
        if is_chinese_at(page, year.start()):
            for zero in _ZERO.finditer(page.text, year.start() + 1, year.end()):
                yield zero.start(), zero.end(), "〇", _WHY
            rest = _REST.match(page.text, year.end())
            if rest is not None:
                for zero in _ZERO.finditer(page.text, rest.start(), rest.end()):
                    yield zero.start(), zero.end(), "〇", _WHY


def _years(text: str) -> Iterator[re.Match[str]]:
    """The years, looked for by their 年, since numerals are many times as frequent."""
    for match in _AFTER.finditer(text):
        for start in range(max(match.start() - _LONGEST, 0), match.start() - 1):
            year = _YEAR.match(text, start)
            if year is not None and year.end() == match.start():
                yield year
                break


RULE: Rule = Rule(
    id=_ID,
    summary="replace a circle, O or 0 in a year by 〇",
    find=find,
    profiles=NORMALIZING,
    pairs=((_NUMERALS, _ZEROS),),
)
