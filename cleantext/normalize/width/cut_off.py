"""Half-width brackets without a partner, in a document whose marks were folded: `其后继),而后来也有` is `其后继），而后来也有`.

A text that is an excerpt, or lost a part, holds one half of a parenthesis. Such a bracket is restored where it stands between
Han, or between Han and a mark of prose. Left are the numbers of items (`1)`, `一)总则`, `附件一)。`), emoticons (`好:)`) and
brackets beside Latin letters or figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import CLOSING, HAN
from cleantext.spans import Span

_NUMERALS = "一二三四五六七八九十百零甲乙丙丁戊己庚辛壬癸"
_CUT_OFF = re.compile(
    f"[()](?:(?<=[{HAN}{CLOSING}][(])(?=[{HAN}《「“]{{2}})|(?<=[{HAN}]{{2}}[)])(?<![{_NUMERALS}].)(?=[{HAN}，。；：,;:]))"
)
_WHY = "between Chinese characters, in a document whose marks were folded; its partner is not there"


def cut_off_rows(text: str, places: list[int], pairs: list[Span], rule: str) -> Iterator[Row]:
    """The edits, by the rule with this id, of those half-width brackets at `places` that are of none of the `pairs`."""
    paired = {at for pair in pairs for at in pair}
    reason = Reason((rule,), _WHY, 0.93)
    for at in places:
        if at not in paired and _CUT_OFF.match(text, at):
            yield at, at + 1, "（" if text[at] == "(" else "）", reason
