"""Lines with short parts between commas that are prose all the same: `同学们,老师们,大家好`, `一要团结,二要奋斗,三要坚持`,
`吃得好,睡得香,身体棒`, `关键词:经济,改革,开放`; so is
`黑龙江:省领导走访慰问困难职工`. Rows of a table are as short, but have no one spoken to, no numerals in turn
before different words, no words of grammar in most cells, and no label.
"""

from __future__ import annotations

from cleantext.normalize.function_words import FINAL, PERSONS
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily

_TO_THEM = lazily(f"[{HAN}]{{1,10}}(?<![我你您他她它咱人])[们們]|各位[{HAN}]{{1,6}}")
_NUMERALS = "一二三四五六七八九十"
_IN_TURN = lazily(f"[{_NUMERALS}][{HAN}]{{3,}}")
_WISHED = lazily(f"要(?![素闻聞点點塞])[{HAN}]{{3,}}")
_OF_GRAMMAR = lazily(f"[{PERSONS}{FINAL}了著着过過也都很]|[{HAN}]得[{HAN}]")
_LABEL = lazily(f"[ \u3000]*[{HAN}]{{2,6}}:(?=[{HAN}])")
_OF_LABELLED = lazily(f"[{HAN}A-Za-z0-9·,:、 \u3000-]+[。.;；]?$")
_HEADLINE = lazily(f"[ \u3000]*[{HAN}]{{2,8}}:[{HAN}]{{6,40}}")
_SHORTEST = 3


def is_spoken_line(line: str) -> bool:
    """Whether the parts of `line` between its commas, two at least, are spoken to somebody, in turn, or mostly have words of
    grammar."""
    parts = [part.strip() for part in line.split(",")]
    if len(parts) < 2 or not all(parts):
        return False
    if any(_TO_THEM().fullmatch(part) for part in parts):
        return True
    if min(map(len, parts)) < _SHORTEST:
        return False
    if _are_in_turn(parts) or (len(parts) > 2 and all(_WISHED().match(part) for part in parts)):
        return True
    return sum(_OF_GRAMMAR().search(part) is not None for part in parts) * 3 >= len(parts) * 2


def is_labelled(line: str) -> bool:
    """Whether `line` begins with a label and a half-width colon, tight before the first of several words between commas, or
    before a clause."""
    if "," not in line:
        return _HEADLINE().fullmatch(line.rstrip()) is not None
    return _LABEL().match(line) is not None and _OF_LABELLED().fullmatch(line.rstrip()) is not None


def _are_in_turn(parts: list[str]) -> bool:
    """Whether the parts begin with 一, 二, 三 in turn, and go on differently: no 一年级, 二年级."""
    return (
        all(_IN_TURN().match(part) and part[0] == numeral for part, numeral in zip(parts, _NUMERALS, strict=False))
        and len({part[1:] for part in parts}) == len(parts)
        and len(parts) <= len(_NUMERALS)
    )
