"""Chat logs and comments: a line with a speaker and a time, and the message below it. They are neither titles nor table rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.segmentation.lines import Line
from cleantext.segmentation.neighbours import mark
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular

_LONGEST = 60  # characters of a line with a speaker and a time
_DATE = "(?P<year>\\d{4}\\s?[-/.年]\\s?)?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?"
_CLOCK = "(?:上午|下午|晚上|凌晨|中午|早上|傍晚)?\\s?\\d{1,2}：\\d{2}(?:：\\d{2})?(?:\\s?[AaPp][Mm])?"
_TIME = re.compile(f"(?:(?P<date>{_DATE})(?:\\s+|(?<=日)))?{_CLOCK}")
_SPEAKER = "[^\\s，。；！？：、“”][^，。；！？：\n\t]{0,23}?"
_AFTER_NAME = re.compile(f"(?P<name>{_SPEAKER})[ \u3000\t]{{1,4}}[\\[（【]?{_TIME.pattern}[\\]）】]?：?")
# The head of a post in a forum, with its number: 3楼 云上的猫, #12 老李. Guides to a building number its floors, too.
_POST = re.compile(
    f"(?:第?\\s?(?P<floor>\\d{{1,5}})\\s?[楼#]|#(?P<number>\\d{{1,5}}))[\\s：:]{{1,4}}(?P<name>{_SPEAKER})"
    f"(?:\\s+{_TIME.pattern})?"
)
_FORUM = re.compile("楼主|[回发顶]帖|帖子|跟帖")
# Forums call the first posts so; the others have numbers: 4楼, 5F, #6.
_SEATS = ("楼主", "沙发", "板凳", "地板", "地下室")
_NUMBERED = re.compile("第?\\s?(\\d{1,4})\\s?[楼F#]|#(\\d{1,4})")
_POSTED = re.compile("(?:发表|回复|发布)于")
_FEWEST, _LONGEST_SEAT = 2, 8  # posts; characters
_BEFORE_NAME = re.compile(f"[\\[（【]?{_TIME.pattern}[\\]）】]?[ \u3000\t]{{1,4}}(?P<name>{_SPEAKER})：?")
# Labels of dates and sources, which are not speakers: news sites write them below headlines.
_TERM = re.compile("来源|时间|日期|截止|开始|结束|更新|发布|编辑|开幕|闭幕")
_SITE = re.compile("[网报社台刊]$|客户端")


def mark_chat(lines: Sequence[Line]) -> None:
    """Mark lines with a speaker and a time as bylines, and the messages below them as paragraphs.

    A chat has two such lines with a date, or three of which a speaker recurs (unlike the items of an agenda), and something
    between them. A post with a title above its author and more than one line below is not a message: its title is left. A
    single line with a name, the year and the time is a byline too, since titles do not end so. Consecutive lines of this kind
    are a table. In a forum the heads of numbered posts are bylines (3楼 云上的猫),
    and so are their names (沙发).
    """
    stamps = _stamps(lines)
    for at, match in stamps:
        if match["year"] and match.re is _AFTER_NAME:
            lines[at].kind = "byline"
    heads, posts = _heads(stamps), _post_heads(lines)
    if posts:
        mark((lines[at] for at in posts), "byline")
        text = (at for at in range(1, len(lines)) if at > posts[0] or ending(lines[at].text) == "final")
        mark((lines[at] for at in text if lines[at].kind is None), "paragraph")
    if not heads or posts or (heads[0] and _are_posts(lines, heads)):
        return
    mark((lines[at] for at in heads), "byline")
    end = len(lines) if heads[0] <= 1 else heads[-1] + 2
    mark((line for line in lines[heads[0] : end] if line.kind is None), "paragraph")


def _stamps(lines: Sequence[Line]) -> list[tuple[int, re.Match[str]]]:
    """The lines that begin or end with a time next to a name, except those in consecutive rows."""
    found = [(at, match) for at, line in enumerate(lines) if (match := _match(line))]
    places = {at for at, _ in found}
    return [(at, match) for at, match in found if not places & {at - 1, at + 1} and not _TERM.search(match["name"])]


def _match(line: Line) -> re.Match[str] | None:
    if line.kind is not None or len(line.text) > _LONGEST or "：" not in line.text:
        return None
    return _AFTER_NAME.fullmatch(line.text) or _BEFORE_NAME.fullmatch(line.text)


def _heads(stamps: Sequence[tuple[int, re.Match[str]]]) -> list[int]:
    """The indices of the speakers' lines of a chat; empty if there is no chat."""
    spoken = [(at, match) for at, match in stamps if not _SITE.search(match["name"])]
    dated = len(spoken) > 1 and all(match["date"] and match.re is _AFTER_NAME for _, match in spoken)
    returning = len(spoken) > 2 and len({match["name"] for _, match in spoken}) < len(spoken)
    return [at for at, _ in spoken] if dated or returning else []


def _post_heads(lines: Sequence[Line]) -> list[int]:
    """The indices of the heads of numbered posts, in a forum: at least two, with rising numbers and something between them."""
    posts = [
        (at, _POST.fullmatch(line.text)) for at, line in enumerate(lines) if line.kind is None and len(line.text) <= _LONGEST
    ]
    found = [(at, int(match["floor"] or match["number"])) for at, match in posts if match]
    rising = all(low > high + 1 and less < more for (high, less), (low, more) in pairwise(found))
    if len(found) > 1 and rising and any(_FORUM.search(line.text) for line in lines):
        return [at for at, _ in found]
    return _seats(lines)


def _seats(lines: Sequence[Line]) -> list[int]:
    """The indices of the names and numbers of posts on lines of their own (楼主, 沙发, 板凳, 4楼), in their order and with
    something between them: at least three, or two and the time of a post."""
    found = [(at, rank) for at, line in enumerate(lines) if line.kind is None and (rank := _seat(line.text)) is not None]
    rising = all(low > high + 1 and less < more for (high, less), (low, more) in pairwise(found))
    named = any(lines[at].text in _SEATS for at, _ in found)
    timed = any(_POSTED.match(line.text) for line in lines) if len(found) == _FEWEST else len(found) > _FEWEST
    return [at for at, _ in found] if rising and named and timed else []


def _seat(text: str) -> int | None:
    """The rank of the post: 0 for the first; None if the line is not the name or number of one."""
    if text in _SEATS:
        return _SEATS.index(text)
    found = _NUMBERED.fullmatch(text) if len(text) <= _LONGEST_SEAT else None
    return int(found[1] or found[2]) if found else None


def _are_posts(lines: Sequence[Line], heads: Sequence[int]) -> bool:
    """Whether each of `heads` has a title above it, and more than one line is between two of them."""
    titled = all(is_titular(lines[at - 1].text) for at in heads)
    return titled and all(after - at > 2 for at, after in pairwise(heads))
