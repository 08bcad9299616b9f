"""Names of novel sites, plain or with odd punctuation between their characters: 笔~趣~阁, t.xt.小..说...天.堂.

The patterns are for text made `plain`. A name is recognized by its last word (小说, 中文网, 书屋 …), not by a list of sites.
"""

from __future__ import annotations

import re

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

_ENDS = "中文网|文学网|书[城吧屋库网院阁居]|阅读网|看书网|读书网"
_LAST = f"(?:小说网?|趣阁|{_ENDS})"
SITE = f"[{COMMON_HAN}a-z0-9]{{0,8}}{_LAST}"
# Unless an appeal ("visit …") precedes it: the whole name at a line's start or in brackets, else two characters, since the
# beginning of a name cannot be distinguished from the text before it, and most are as short.
SITE_FIRST = f"(?:^|(?<=[\\[(“'])){SITE}|(?<=[。!?])[{COMMON_HAN}]{{2,4}}{_LAST}|[{COMMON_HAN}]{{2}}{_LAST}"

# One mark, the same one, between all characters.
_SPREAD = lazily(rf"[{COMMON_HAN}](?:([~|*^♂♀°ˊˋ※★☆◎○●◇◆□■△▲])[{COMMON_HAN}])(?:\1[{COMMON_HAN}]){{1,7}}")
_NAME = lazily(f"[{COMMON_HAN}]{{2,8}}(?:小说网?|{_ENDS})|[{COMMON_HAN}]趣阁")

# After an address, ignoring the characters inserted into it.
_BEHIND = lazily(
    f"[{COMMON_HAN}]{{0,4}}?(?:小说|趣阁|{_ENDS})(?:天堂|之家|天地|世界|大全|下载|频道|论坛|[网吧阁城屋馆库区楼居站])?"
)
_MOST = 5  # code points from one character of a name to the next
_LONGEST = 60
_ODD = lazily("[^\\w\\s。，、！？：；“”‘’（）《》,.!?:;()]|_|(?<=小)\\W|[.,/]{2}")
_MARKS = lazily("(?:[^\\w\\s…“”。！？，、；：,!?;:]|_){0,4}")


def spread_name(text: str, start: int) -> tuple[int, int] | None:
    """The span of the first name after `start` that has one odd mark between all its characters."""
    match = _SPREAD().search(text, start)
    while match is not None and not _NAME().fullmatch(match[0].replace(match[1], "")):
        match = _SPREAD().search(text, match.end())
    return match.span() if match else None


def name_behind(text: str, at: int) -> tuple[int, bool]:
    """Where the name that begins at `at` ends, `at` if there is none; and whether odd marks are in it.

    It may begin with "txt", and have its reading in letters between its characters.
    """
    letters, han = _characters(text, at)
    match = _BEHIND().match("".join(text[place] for place in han))
    if not match or letters not in ("", "txt"):
        return at, False
    end = han[match.end() - 1] + 1
    marks = _MARKS().match(text, end)
    end = marks.end() if marks else end
    return end, _ODD().search(text, at, end) is not None


def _characters(text: str, at: int) -> tuple[str, list[int]]:
    """The letters that stand before the first Han character, and the places of the Han characters; marks are passed over."""
    letters, han, last = "", [], at - 1
    for place in range(at, min(at + _LONGEST, len(text))):
        character = text[place]
        if re.match(f"[{COMMON_HAN}]", character):
            han.append(place)
        elif "a" <= character.lower() <= "z":
            letters += "" if han else character.lower()
        elif character.isspace() or character.isalnum() or character in "…“”":
            break
        else:
            continue
        if place - last > _MOST:
            return letters, han[:-1]
        last = place
    return letters, han
