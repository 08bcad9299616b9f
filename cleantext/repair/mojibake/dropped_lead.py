"""repair/dropped-lead: restores Cantonese characters of Big5-HKSCS whose first byte a decoder of Big5 dropped.

The characters that Big5 lacks, 嘅 喺 啲 嗰 咗 嘢 哋, begin with a byte from 87 to A0. A decoder that knows Big5 alone skips it
and reads on one byte out of step, up to the next character with an ASCII byte: 呢度嘅官員 becomes 呢度鴭x員, 啲樓價仍然 becomes
虃蚖糷斯M.

Such a stretch is rare characters of Big5 and one ASCII character, without a space. Where the byte put back gives one of the
characters above, and prose that is far more probable, it is restored, if the page has two such stretches or a long one; otherwise
flagged. With them `]` between a pronoun and Han is 哋, if no bracket is open.

Not changed: rare characters before a Latin word or a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from operator import itemgetter

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason
from cleantext.patterns.classes import HAN, MAIN_HAN
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.rules import Findings, Page, Rule

_ID = "repair/dropped-lead"
# The commonest characters of Hong Kong that Big5 lacks, with a word of Mandarin for the model, which does not know them.
_MEANT = dict(zip("嘅喺啲嗰咗嘢嚟㗎嘞嗱噃嘥揾唞瞓啱啫毁綫", "的在些那了事來的了看吧費找休睡對呢毀線", strict=True))
_LEADS = {character.encode("big5hkscs")[1]: character.encode("big5hkscs")[:1] for character in _MEANT}
_MOST = 9  # characters of a stretch
_STRETCH = re.compile(f"([{MAIN_HAN}]{{1,{_MOST}}}?)([@-~])(?![A-Za-z0-9@._-])")
_OURS = re.compile(f"(?<=[我你佢])\\](?=[{HAN}])")
_BESIDE = 4  # characters on each side by which a stretch is judged
MIN_GAIN, MAX_COST = 10.0, 8.5  # nats: by how much the text is more probable, and what its Han cost each, with their neighbours
# Stretches of a page, or Han of a single one, that are proof: a rare character beside a letter by chance, in a name or a formula,
# looks like one in 10 of 100 cases.
FEWEST, LONG = 2, 3
_MIN_ODD, _AROUND = 2, 8  # odd characters that make a stretch part of other mojibake, and characters on each side
_REASON = Reason((_ID,), "Big5-HKSCS read as Big5, a byte dropped", 0.97)
_RARE = 0xC9  # the first byte of the rarer half of Big5
_TRAILS = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
_RARE_CHARACTERS = bytes(each for lead in _LEADS if lead >= _RARE for trail in _TRAILS for each in (lead, trail)).decode("cp950")
# Rare in Big5 and common in Simplified text (种, 党, 确): these begin no stretch, or all Chinese text would be searched.
_COMMON_SIMPLIFIED = range(0xB0, 0xD8)  # the first bytes of the commoner half of GB 2312
_TRIGGERS = "".join(c for c in _RARE_CHARACTERS if c.encode("gb2312", "replace")[0] not in _COMMON_SIMPLIFIED)
_CLAUSE_BEFORE = re.compile(f"[{MAIN_HAN}]*$")


def find(page: Page) -> Findings:
    """The characters of each stretch, where the page has enough of them; otherwise a flag."""
    text = page.text
    found = list(_stretches(text, page.places(_TRIGGERS)))
    if len(found) < FEWEST and not any(end - start > LONG for start, end, _ in found):
        lone = [each for each in found if not _is_among_odd(text, *each[:2])]
        return Findings(flags=[Flag(start, end, _ID, _REASON.evidence, (written,)) for start, end, written in lone])
    rows = [(start, end, written, _REASON) for start, end, written in found]
    rows += ((*match.span(), "哋", _REASON) for match in _OURS.finditer(text) if _is_unopened(text, match.start()))
    return Findings(Columns.of(sorted(rows, key=itemgetter(0))))


def _is_among_odd(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a piece of other mojibake: what stands beside it is as odd."""
    return len(odd().findall(text, max(0, start - _AROUND), start)) + len(odd().findall(text, end, end + _AROUND)) >= _MIN_ODD


def _is_unopened(text: str, at: int) -> bool:
    """Whether the `]` at `at` closes no bracket of its line."""
    line = text.rfind("\n", 0, at) + 1
    return text.count("[", line, at) == text.count("]", line, at)


def _stretches(text: str, starts: list[int]) -> Iterator[tuple[int, int, str]]:
    """The half-open spans of the stretches that begin at `starts`, and what they were."""
    end = 0
    for at in starts:
        stretch = _STRETCH.match(text, at) if at >= end else None
        if stretch is not None and (written := _restored(stretch[0])) and _is_likelier(text, *stretch.span(), written):
            end = stretch.end()
            yield *stretch.span(), written


@cache
def _clause_behind() -> re.Pattern[str]:
    """The text behind a stretch, up to a mark or to the next stretch."""
    return re.compile(f"(?:(?![{_TRIGGERS}])[{MAIN_HAN}])*")


def _restored(stretch: str) -> str:
    """The characters of a stretch with the byte put back; "" if there are none, or the first is not one that Big5 lacks."""
    try:
        data = stretch.encode("cp950")
        return (_LEADS[data[0]] + data).decode("big5hkscs")
    except (UnicodeError, KeyError):
        return ""


def _is_likelier(text: str, start: int, end: int, written: str) -> bool:
    """Whether the restored text is prose, and far more probable than what stands there."""
    from cleantext.lexicon import log_probability

    before = _CLAUSE_BEFORE.search(text, max(0, start - _BESIDE), start)[0]  # type: ignore[index]
    behind = _clause_behind().match(text, end, end + _BESIDE)[0]  # type: ignore[index]
    meant = before + _MEANT.get(written[0], written[0]) + written[1:] + behind
    if log_probability(meant) < -MAX_COST * len(meant):
        return False
    return log_probability(meant) - log_probability(before + text[start:end] + behind) >= MIN_GAIN


RULE: Rule = Rule(
    id=_ID,
    summary="restore Cantonese characters that a decoder of Big5 broke",
    find=find,
    triggers=_TRIGGERS,
    listed=_TRIGGERS,
)
