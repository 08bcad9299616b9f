"""Restores full-width ，；：！？～ from half-width `, ; : ! ? ~` in Chinese text.

In a folded document a mark is restored if the text on one side of it is East Asian, quotes and brackets looked through:
`会议,深化`, `22.5%,其中`, `“减负”,让`; a comma without a space after it also between Latin words (`(Hudson,Ohio)`). In a
document that has its full-width marks, a half-width mark (a slip) is restored only if both neighbours agree: no space beside
it, Han or a closing mark before it, and Han, a figure or a word after it, or the other way round.

A mark stays inside numbers (`1,000`, `10:30`), between Latin words (`Hello, world!`), in addresses and code (closed to
all normalize rules), in emoticons (`:)`), in tables, in runs of Japanese, and wherever the habit of the document is another
(see `habit`). A colon at a line's end or behind a term that begins the line (`「名称」:…`), which is a style of its own, stays in
documents that are not folded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason
from cleantext.normalize.clauses import WORD_AT_END, asks, parts_clauses
from cleantext.normalize.context import REACH, near_han
from cleantext.normalize.emoticons import BEHIND_EYES, EMOTICON, closes_parenthesis
from cleantext.normalize.foreign_lines import outside_foreign_lines
from cleantext.normalize.habit import FOLDED, OTHER, habit, labels
from cleantext.normalize.places import marks_of
from cleantext.normalize.table import outside_tables
from cleantext.normalize.width.line_end import colons_at_line_ends, questions_at_line_ends
from cleantext.normalize.width.slips import all_but_commas, in_path, slips
from cleantext.patterns.classes import CLOSING, DASHES_AND_DOTS, EAST_ASIAN, HAN, SYMBOLS
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import by_line
from cleantext.patterns.membership import PLANE, members
from cleantext.rules import Page, Rule

_ID = "width/folded-mark"
_FULL: Final = [chr(0xFEE0 + code) for code in range(0x7F)]  # the full-width form of each ASCII character

_FOLDED_MARKS: Final = ",;:!?~"
_COLON: Final = 0x3A
_TILDE: Final = 0x7E
_BESIDE = f"{EAST_ASIAN}{DASHES_AND_DOTS}{SYMBOLS}"
_BESIDE_BMP: Final = _BESIDE.replace("\U00020000-\U0003ffff", "").replace("\U0001f000-\U0001faff", "")
_LETTERS = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_OTHER_LETTERS = "\u0370-\u10ff"  # from Greek to Georgian, with the signs of vowels between them
_NEXT_ITEM = f"[1-9][0-9]?[.、][{HAN}A-Z]"
_BEHIND_LABEL = "|".join(f"(?<=[;；][{HAN}]{{{length}}}:)" for length in (2, 3, 4))
_NO_EMOTICON = f"(?<!:)|(?!{BEHIND_EYES})|(?<=[选選案]:)(?=D)|(?:{_BEHIND_LABEL})(?=3)"  # 故选:D, 答案:D, ;数量:3
# An East Asian character stands directly at the mark.
_DIRECTLY = (
    f"(?<=[{_BESIDE}][^~])",  # 会议,深化
    f"(?=[{_BESIDE}])(?<![A-Za-z ][!?~]|[0-9]~| [:~]|~~|::)(?!(?<=[A-Za-z0-9],)…)",  # Ohio,在; not wow!我, 3~中, a,…
    f"(?<=[{HAN}]~)(?=[{HAN}])",  # 好~我
)
_OF_YEARS = (
    r"(?<=[0-9年][—–~～-]\?)(?=[)）])|(?<=[(（]\?)(?=[—–~～-][0-9])",  # (1909年-?)
    r"(?<=[A-Za-z]{2}:)(?=[12][0-9]{3}年)",  # iPhone:2023年
)
# A quote, a bracket, another mark, a sign or a line end does, or a word: then what stands beyond it decides.
_INDIRECTLY = (
    r"(?<=[”’)%‰℃°′″,;:!?][,;:!?])",  # “减负”,让  22.5%,其中
    r"(?<=[,;:!?])(?=[“‘(]|\n|$)",
    r"(?<=:)(?='?[)])|(?<=[(][,;])(?=[)])|(?<=[(（][,;])(?=[,;])",  # what is left of lost words: (,,)
    rf"(?<=[{_OTHER_LETTERS}]{{2}}[,;])(?=[{_LETTERS}{_OTHER_LETTERS}]{{2}})",  # between words of Greek, Russian …
    r"(?<=\",)(?=[0-9]{1,4}[年月日])",  # "Casino Royale",1954年
    r"(?<=[A-Za-z]{2}[,;])(?=[A-Za-z]{2}|\d)|(?<=[+#\d][,;])(?=[A-Za-z]{2})",  # (Hudson,Ohio)  C++,Java
    r"(?<=[A-Za-z]{2}\?)(?=[A-Za-z]{2})",  # 什么是AI?AI就是
    f'(?<=[{_LETTERS}"],)(?=[)])',  # (Shawn Bradley,)
    f"(?<=[{HAN}][(（][;:])(?=[A-Z][A-Za-z])",  # 泰国军队(;RTGS:Kongthap
    f"(?<=[A-Za-z]{{2}}\\?)(?=[{HAN}])",
    f"(?<=[A-Za-z]!)(?=[{HAN}“「『《])",
    f"(?<=[A-Za-z0-9+][!;])(?=[A-Za-z0-9:.]{{1,12}}[{HAN}])",  # 时间是9:30!A股大涨
    f"(?<=[0-9],)(?=[A-Za-z][A-Za-z0-9]{{0,19}} ?[{HAN}])",  # 等于1,WEIBULL返回
    "(?<=°[CF][,;])(?=[A-Z])",  # 沸点-72.5°C,N-F键长
    f"(?<=[{HAN}][(（],)(?=[0-9]{{4}})",
    f"(?<=[A-Za-z0-9)];)(?={_NEXT_ITEM})",  # 1.B;2.C
    "(?<=[A-Za-z]\\?)(?=[」』”])",  # 谁懂AI?”
    f"(?<=[{HAN}] ,)(?= [{HAN}])|(?<=[{HAN}] [;!])(?= ?[{HAN}{CLOSING}])|(?<=[{HAN}] :)(?=[{HAN}])",  # a space before it
    f"(?<=[0-9],)(?<![0-9]{{4}},)(?=[12][0-9]{{3}}[{HAN}])",  # 第3,2019年
    f"(?:(?<=\\.[0-9],)|(?<=\\.[0-9][0-9],))(?![0-9]{{3}}(?![0-9]))(?=[0-9]{{1,4}} ?[{HAN}])",  # 收视率为7.07,15岁至44岁
)
# With a group where something else stands at the mark.
_FOLDED: Final = re.compile(
    f"[,;:!?~](?:(?:{'|'.join(_DIRECTLY)})(?:{_NO_EMOTICON})|{'|'.join(_OF_YEARS)}|({'|'.join(_INDIRECTLY)}))"
)
_DRAWN_OUT = re.compile(f"~(?<=[{HAN}]~)(?=\\s|$)")
_LOST_SPACE = re.compile(f"\\? (?<=[{HAN}]..)(?=[{HAN}])")
_LOOK_THROUGH_BACK = re.compile(r"[”’)%‰℃°′″,;:!?]+$")
_LOOK_THROUGH_ON = re.compile(r"[“‘(!?]*")
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
# What a comma may close, 布拉德利(Shawn Bradley,) 甘地(印地语：संजय；英文：Sanjay Gandhi,), not 元组(a,).
_GLOSS = re.compile(
    f"[{HAN})）] ?[(（][;:]?(?:[A-Z\u00c0-\u00de][{_LETTERS}.'-]+(?: [{_LETTERS}.'-]+)*|[^()（）\\n]*[{HAN}][:：][^()（）\\n]*)$"
)
# At the end of the line or of what is said.
_LINE_END = re.compile("[!?]*(?:[\n」』”]|$)")
# f(a,b and f(a, b,c and a[b;c, but not KBE(Sir Seretse Khama,1921; and (currency1,EUR,currency2
_IN_CALL = re.compile(
    f"(?:[A-Za-z0-9_][(\\[](?:[^()\\[\\] {HAN}]|(?<=[,;:=+*/-]) | (?=[=+*/-]))*|[(](?=[^()]*[a-z][0-9])[A-Za-z0-9_,]*)$"
)
_SPOKEN_OF = re.compile(f"! (?<=[是有用和與与或為为以在把被將将對对叫作][ ]..)(?=[{HAN}])")  # panic 是 ! 型別
# Commas that a bracket opens with: the words between them are gone, as in 梁邦彦(,,) or 暴鲤龙(,,香港旧译鲤鱼龙).
_GAP = re.compile(f"[,;](?<=[{EAST_ASIAN}][(（].)(?<![数數号號符點点位]..)[,;]{{1,8}}(?=[)）{HAN}])")
_EXPLAINED = re.compile(f"[{HAN}]\\([^()\\n]{{3,30}}\\)$")  # 空气质量指数(AQI):56
_BEHIND_WORD_AND_COMMA = re.compile("[A-Za-z0-9],")
_WORD_BEFORE_HAN = lazily(f"[A-Za-z0-9][A-Za-z0-9:.]{{0,11}}[{HAN}]")
_IS_NEXT_ITEM = lazily(_NEXT_ITEM)
_WORD_BEHIND_HAN = lazily(f"[{HAN}]{{2}} ?[A-Za-z0-9:.+%/-]{{1,16}}$")
_LITERAL = re.compile(":(?=:(?:\n|$)|(?<=::)(?:\n|$))")  # 例如:: of reStructuredText
_FIRST_OF_OTHERS: Final = _OTHER_LETTERS[0]
_LAST_OF_OTHERS: Final = _OTHER_LETTERS[-1]
_REACH = 8

_DIRECT: Final = Reason((_ID,), "beside an East Asian character, in a document whose marks were folded")
_BEYOND: Final = Reason((_ID,), "East Asian text beyond a quote, bracket or sign, in a folded document", 0.95)
_SLIPPED: Final = Reason((_ID,), "between Chinese characters, in a document that has its full-width marks", 0.97)


def find(page: Page) -> Columns:
    kind = habit(page)
    if kind == FOLDED:
        return _folded(page)
    starts = [] if kind == OTHER else page.once(slips)
    if starts and all_but_commas(page):
        starts = sorted({*starts, *_but_commas(page)})
    if (ends := [*colons_at_line_ends(page), *questions_at_line_ends(page)]) and ends != starts:
        starts = sorted({*starts, *ends})
    return _columns(page.text, starts, [_SLIPPED] * len(starts)) if starts else NO_EDITS


def _but_commas(page: Page) -> Iterator[int]:
    """The offsets of the folded `: ; !` of a page that has its full-width commas; a `?` can be a lost character, a colon at a
    line's end a style."""
    text = page.text
    return (at for at in _starts(page)[0] if text[at] in ";!" or (text[at] == ":" and text[at + 1 : at + 2].strip()))


def _folded(page: Page) -> Columns:
    starts, beyond = _starts(page)
    reasons = [_BEYOND if start in beyond else _DIRECT for start in starts] if beyond else [_DIRECT] * len(starts)
    return _columns(page.text, starts, reasons)


def _starts(page: Page) -> tuple[list[int], set[int]]:
    """The offsets of the marks that were folded, and of those that were decided by more than their neighbours."""
    text = page.text
    starts, beyond = folded_marks(text, marks_of(page, _FOLDED_MARKS))
    if " " in text:
        starts = _without_spaced(page, starts)
    if "!" in text:
        starts = [start for start in starts if text[start] != "!" or not in_path(text, start)]
    if "~" in text:
        drawn_out = set(_in_drawn_out_lines(text, [start for start in starts if text[start] == "~"]))
        starts = [start for start in starts if start not in drawn_out] if drawn_out else starts
    return outside_foreign_lines(page, outside_tables(page, starts)), beyond


def _without_spaced(page: Page, starts: list[int]) -> list[int]:
    """`starts` without the marks whose space is a style, or was itself lost."""
    text = page.text
    if ": " in text and (said := labels(page)):
        starts = [start for start in starts if start not in said]
    if "? " in text:
        starts = [start for start in starts if not _stands_for_space(text, start)]
    return starts


def _in_drawn_out_lines(text: str, tildes: list[int]) -> Iterator[int]:
    """Those of the sorted offsets `tildes` on whose line another `~` stands behind Han alone, and would stay: 嗯嗯~好的~."""
    for low, high, places in by_line(text, tildes):
        if _DRAWN_OUT.search(text, low, high) is not None:
            yield from places


def _stands_for_space(text: str, at: int) -> bool:
    """Whether a `?` with a space behind it, between Han where nothing asks, can be an ideographic space that was lost: 摘? 要."""
    return _LOST_SPACE.match(text, at) is not None and not asks(text, at)


def folded_marks(text: str, marks: list[int]) -> tuple[list[int], set[int]]:
    """The offsets of all folded marks, and of those that were decided by more than their neighbours, among `marks`, the offsets
    of all. Most follow an East Asian character, and then nothing else matters."""
    starts: list[int] = []
    beyond: set[int] = set()
    direct = members(_BESIDE_BMP)
    for at in marks:
        code = ord(text[at])
        if at and code != _COLON and code != _TILDE and (before := ord(text[at - 1])) < PLANE and direct[before]:
            starts.append(at)
        elif (match := _FOLDED.match(text, at)) is not None:
            _judge(text, match, starts, beyond)
    return starts, beyond


def _judge(text: str, match: re.Match[str], starts: list[int], beyond: set[int]) -> None:
    """Add the place of `match` if its mark is folded."""
    start = match.start()
    if text[start] in ":;" and (text[max(start - 1, 0) : start] in ("", "\n") or _LITERAL.match(text, start)):
        return  # of a setting or a field: ;说明
    if text[start] in "!?" and text[start - 1 : start] in ("!", "?") and (not starts or starts[-1] != start - 1):
        return  # all of a run, or none
    if text[start] == "," and _BEHIND_WORD_AND_COMMA.match(text, start - 2) and (not starts or starts[-1] != start - 1):
        return  # both of India,,編譯, or none
    if match.lastindex is not None:
        if not _is_east_asian_beyond(text, start):
            return
        beyond.add(start)
    starts.append(start)


def _columns(text: str, starts: list[int], reasons: list[Reason]) -> Columns:
    return Columns(starts, [start + 1 for start in starts], [_FULL[ord(text[start])] for start in starts], reasons)


def _is_east_asian_beyond(text: str, at: int) -> bool:
    if text[at - 1] == " ":  # a space on either side, and Han beyond
        return _SPOKEN_OF.match(text, at) is None
    if text[at - 1] in "(（" and (
        text[at + 1 : at + 2] == ")" or text[at] == ","
    ):  # words of a gloss are gone; no sign: 千位数(,)
        return _EAST_ASIAN.match(text, max(at - 2, 0)) is not None and text[at - 2] not in "数數号號符點点位"
    if text[at] in ",;" and text[at - 1] in "(（,;":
        low = max(at - _REACH, 0)
        if _GAP.match(text, low + len(text[low:at].rstrip(",;"))):
            return True
    if text[at - 1 : at] == ":" == text[at]:  # std::向量
        return False
    eyes = EMOTICON.match(text, at)
    if eyes and not closes_parenthesis(text, eyes.end() - 1):
        return False
    if text[at + 1 : at + 2] == ")" and (text[at - 1] == '"' or (text[at - 1].isalpha() and text[at - 1] < "\u2e80")):
        return text[at] == "," and _GLOSS.search(text[max(at - 2 * REACH, 0) : at]) is not None
    if text[at] in ";:" and text[at - 1] in "(（":  # 泰国军队(;RTGS:Kongthap
        return True
    if text[at] == "?" and text[at - 1].isascii() and text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha():
        return asks(text, at)  # 什么是AI?AI就是…, not 他问How?他说
    if text[at] == "!" and text[at - 1].isascii() and text[at - 1].isalpha() and not text[at + 1 : at + 2].isascii():
        return parts_clauses(text, at)
    if text[at] == ";" and _IS_NEXT_ITEM().match(text, at + 1):  # 1.B;2.C
        return True
    if (
        (text[at] == "!" or (text[at] == ";" and text[at - 1].isdigit()))
        and text[at - 1].isascii()
        and _WORD_BEFORE_HAN().match(text, at + 1)
    ):
        return _WORD_BEHIND_HAN().search(text[max(at - REACH, 0) : at]) is not None  # 时间是9:30!A股大涨
    if text[at - 1] == '"' and text[at + 1 : at + 2].isdigit():  # "Casino Royale",1954年
        return True
    word = text[at - 1 : at].isalnum() or text[at - 1 : at] in ("+", "#") or _FIRST_OF_OTHERS <= text[at - 1] <= _LAST_OF_OTHERS
    if word and text[at + 1 : at + 2].isalnum():  # (Hudson,Ohio), not f(ab,cd)
        return near_han(text, at, at + 1) and not _IN_CALL.search(text[max(at - REACH, 0) : at])
    if text[at] in "?:" and WORD_AT_END().search(text[max(at - REACH, 0) : at]) and _LINE_END.match(text, at + 1):
        return True
    if text[at] == "?" and text[at + 1 : at + 2] in ("」", "』", "”") and text[at - 1].isascii() and text[at - 1].isalpha():
        return False  # “How are you?”
    before = _LOOK_THROUGH_BACK.sub("", text[max(at - _REACH, 0) : at])[-1:]
    if _EAST_ASIAN.match(before) or (text[at - 1] == ")" and _EXPLAINED.search(text[max(at - REACH, 0) : at])):
        return True
    beyond = _LOOK_THROUGH_ON.match(text, at + 1, at + 1 + _REACH).end()  # type: ignore[union-attr]
    if _EAST_ASIAN.match(text, beyond):
        return True
    # A figure with its sign (`22.5%,38329元`) is Chinese if what stands before the figure is.
    figure = re.search(rf"([{EAST_ASIAN}])[\d.~～—–-]{{1,16}}[%‰℃°′″]{{1,2}}$", text[max(at - 20, 0) : at])
    return figure is not None


RULE: Rule = Rule(
    id=_ID,
    summary="convert half-width , ; : ! ? ~ in Chinese text to full width",
    find=find,
    triggers=",;:!?~",
    profiles=NORMALIZING,
)
