"""After a gap: how the next line begins, and whether it can continue another line."""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.joining.cues import Cue
from cleantext.segmentation.lines import Line
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import starts_block
from cleantext.segmentation.shapes.openings import run_in_opening

_NEVER_FIRST = frozenset("，。、；：！？”’）》〉】」』…,.;:!?)%％℃")
_PARTICLE = re.compile("的(?![确士])|[了着们吗呢吧](?![解急手望])|等(?![到待候于级我你他她它人着一])")
# Units, which follow a number: 7月9｜日.
_UNIT = re.compile(
    "[年月日时点分秒万亿元吨亩米个名位家户次项件座辆台所]|公[里斤顷分]|平方|立方|千[米瓦克]|世纪|[余多][个名人家户万亿]"
)
_DECIMAL = re.compile("[\u3400-\u9fff]\\d{1,6}[.．]$")  # 达到102.｜7亿元
_DATE = re.compile("\\d年｜1?\\d月|\\d月｜[123]?\\d日")  # 2021年4月｜6日
# One character and a mark end a phrase that began on the line before, except these, which are words by themselves.
_ALONE = "但是好嗯哦啊唉哎对不而且那这若故又再看来行走嘿喂哈呵哼咦我你您他她它谁曰注答问附按例如另"
_STUB = re.compile(f"(?![{_ALONE}])[\u3400-\u9fff][，。]")
_YEAR = re.compile("[’'][0-9０-９]{2}")  # ’98


def right_cues(left: str, right: Line, closed: bool) -> list[Cue]:
    """The cues of the right side. `closed`: whether the left side ends in a final mark."""
    text = right.text
    if text[0] in _NEVER_FIRST and not _YEAR.match(text):
        return [Cue("closing-mark", 2.0 if closed else 6.0)]
    if run_in_opening(text) or starts_block(text):
        return [Cue("beginning", -9.0)]
    cues = []
    if _PARTICLE.match(text):
        cues.append(Cue("particle", 4.0))
    elif _STUB.match(text):
        cues.append(Cue("stub", 4.5))
    if left[-1].isdigit() and _UNIT.match(text):
        cues.append(Cue("unit", 4.0))
    elif text[0].isdigit() and _DATE.match(f"{left[-2:]}｜{text[:3]}"):
        cues.append(Cue("number", 8.0))
    elif text[0].isdigit() and _DECIMAL.search(left):
        cues.append(Cue("number", 5.0))
    if may_be_names(text):
        cues.append(Cue("names", -6.0))
    elif is_titular(text) and ending(text) != "closer":
        cues.append(Cue("title-follows", -2.0))
    return cues
