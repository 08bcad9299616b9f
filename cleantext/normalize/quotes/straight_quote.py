"""Straight quotes of Chinese text to curly quotes, always in pairs: `他说:"你好"` is `他说:“你好”`, `'你好'` is `‘你好’`.

A pair is taken where it holds Han, or a few words between Han, and where Chinese text stands directly outside it: Han, a mark of
Chinese text, or the end of the line. Inside a quotation the pair becomes an inner one (“ ‘ ’ ”). In a document that quotes in
「」 it becomes 「」, inside them 『』. A mark without a partner is taken where it opens a paragraph of a speech whose next one
is opened too, and with a curly one where those of the line open and close in turn (`“好。"他说。“走。"`).

Left alone are apostrophes, feet and inches (`5'10"`, `27"显示器`), English sentences, quotes that spaces set off (`输入 "见 "`,
the habit of manuals) and others of such a line, attributes, JSON and rows of tables, lists with commas of which one pair has to
stay (`["甲","乙","丙"]`), and lines in which the marks do not pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason, Row
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.places import marks_of, offsets_of
from cleantext.normalize.table import is_table
from cleantext.patterns.classes import CLOSING, HAN, IS_HAN, OPENING
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "quotes/straight-quote"
_BESIDE = f"{HAN}{OPENING}{CLOSING}，。、；：！？…—·"
_QUOTES = "\"'＂＇"

_DOUBLES = '"＂“”「」'
_CURLY = ("“”", "「」")
_STYLES = {**dict.fromkeys("“”", "“”‘’"), **dict.fromkeys("「」", "「」『』")}
"""By a mark of the pair, or the one that is open around it."""
_SINGLE: Final = re.compile(f"'(?<![A-Za-z0-9'].)(?=[^'\"\n]{{0,80}}[{HAN}])[^'\"\n]{{1,300}}'(?![A-Za-z0-9'])")
_NO_APOSTROPHE: Final = re.compile("['＇](?:(?<![A-Za-z0-9].)|(?![A-Za-z]))")
_FULL_SINGLE = re.compile(f'＇(?=[^＇\n]{{0,80}}[{HAN}])[^＇"＂\n]{{1,80}}＇')
_BESIDE_CHINESE: Final = re.compile(f"[{_QUOTES}](?:(?<=[{_BESIDE},:;!?.(].)|(?=[{_BESIDE},:;!?.)]))")
_LETTERS = "A-Za-z0-9\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff"
_WORD: Final = re.compile(f"[{_LETTERS}][{_LETTERS}.+#·-]{{0,29}}(?: [{_LETTERS}.+#·'-]{{1,20}}){{0,8}}")
_BEFORE_WORD = re.compile(f"(?:[{HAN}、]|(?<=[{HAN}{CLOSING}])[，,])$")  # 可充值,"M-Touch"机
_BEHIND_WORD = re.compile(f"[(（]?[{HAN}]")  # 取代"Stamina"(毅力)
_NAMED = re.compile(f"(?!以及|还有|還有|或者|或是|然后|然後)[{HAN}A-Za-z0-9]{{2,8}}")
_BEHIND_NAMED = re.compile(f"[{HAN}，。！？、]|[,.!?][{_QUOTES}{HAN}]")
_MARKS = re.compile("[，。：；,:;()（）]")
_CODE: Final = re.compile(r"[=<>{}\\`\[\]|]")
# What may stand outside a pair. A half-width mark is one of Chinese text if Han is beyond it.
_BEFORE: Final = re.compile(f'[{_BESIDE}"\'＂]$|[{HAN}{CLOSING}"][,:;!?.(]$|["＂][/→>-]$|[^-]--$|[^.]\\.\\.\\.$')
_AFTER: Final = re.compile(
    f'[{_BESIDE}"\'＂0-9]|[,:;!?.)](?:[{_BESIDE}"\'\\d]|$)|[(]|[)][,:;!?.]|[/→>-]["＂]|(?:--|\\.\\.\\.)[{HAN}{OPENING}"＂]|$'
)
_ROW: Final = re.compile(r'\s*["＂].*["＂]\s*,\s*["＂]')
_MISFIT: Final = re.compile("[\\s“”‘’]")
_INDENT: Final = re.compile(r"\s*$")
_INDENT_BEFORE: Final = re.compile(r"[ \t]*")
# What begins a line of Markdown before a speech: a list of YAML looks so as well, but stands below a key.
_LIST_MARK = re.compile("[ \t　]*(?:(?P<cited>>[> ]*)|[*+-] |[0-9]{1,2}[.)、] ?)")
_KEY = re.compile(r"^[ \t]*(?:- )?[A-Za-z_][\w.-]*:(?=\s|$)", re.M)
_REACH = 500
_LISTED = re.compile("[ \t]?[,;/→>-][ \t]?")  # "甲","乙"; "文件"-"打开"

_OPENS_LINE = re.compile(f'[ \t\u3000]*["＂](?=[{HAN}{OPENING}])')
_OPENS_NEXT = re.compile(f'\\s{{1,9}}["＂](?=[{HAN}{OPENING}])')
_OPENS = Reason((_ID,), "opens a paragraph of a speech that the next one goes on with", 0.95)
_NEXT_LISTED = ('、"', "、＂")

_Pair = tuple[int, int, str]


def find(page: Page) -> Columns:
    text = page.text
    rows: list[Row] = []
    style = "“”‘’" if "“" in text or "「" not in text else "「」『』"
    high = -1
    for at in marks_of(page, _QUOTES):
        if at < high or _BESIDE_CHINESE.match(text, at) is None:
            continue
        low, high = line_of(text, at, max(high, 0))
        if (begun := _goes_on(text, low, high)) >= 0:
            rows.append((begun, begun + 1, style[0], _OPENS))
            low = begun + 1
        for start, end, inner in _pairs(text, low, high):
            of = _STYLES.get(inner) or _STYLES.get(text[start]) or _STYLES.get(text[end]) or style
            first = 2 if inner or begun >= 0 else 0
            reason = Reason((_ID,), "a pair of straight quotes around Chinese", 0.95, start)
            both = ((start, start + 1, of[first], reason), (end, end + 1, of[first + 1], reason))
            rows += [row for row in both if text[row[0]] != row[2]]
    if not rows or is_foreign_page(page) or is_table(page):
        return NO_EDITS
    return Columns.of(sorted(rows, key=lambda row: row[0]))


def _goes_on(text: str, low: int, high: int) -> int:
    """Where the line `text[low:high]` opens a speech of several paragraphs, each of which begins with its mark: `"……。⏎"……。"`;
    -1 if it does not. Its other marks pair."""
    opened = _OPENS_LINE.match(text, low, high)
    if opened is None or _OPENS_NEXT.match(text, high) is None or len(offsets_of(text[low:high], _DOUBLES[:2])) % 2 == 0:
        return -1
    return opened.end() - 1


def _pairs(text: str, low: int, high: int) -> Iterator[_Pair]:
    """The pairs of the line `text[low:high]`: where their marks stand, and which mark opens the quotation around them, "" if none
    does."""
    if _ROW.match(text, low, high):
        return
    doubles = _doubles(text, low, high)
    for start, end, _ in doubles:
        if end == start + 1 or _MISFIT.match(text[start + 1]) or _MISFIT.match(text[end - 1]):
            return  # the marks do not pair
    chinese = [pair for pair in doubles if _is_chinese(text, low, high, pair[0], pair[1])]
    if len(chinese) < len(doubles):
        set_off = [pair for pair in doubles if _is_set_off(text, low, pair[0], pair[1])]
        # The habit of the line, or a slip.
        chinese = sorted({*chinese, *set_off}) if len(set_off) < len(chinese) else [] if set_off else chinese
    # Single words too, unless other pairs are left: there the quotes are syntax of a computer language.
    words = [pair for pair in doubles if _is_word(text, low, high, pair[0], pair[1], len(doubles) > 1)]
    taken = sorted(chinese + words) if len(chinese) + len(words) == len(doubles) else chinese
    if taken:
        taken = _whole_lists(text, doubles, taken)
        yield from taken
    at = 0
    singles = [*_SINGLE.finditer(text, low, high)] if text.find("'", low, high) >= 0 else []
    if text.find("＇", low, high) >= 0:
        singles += _FULL_SINGLE.finditer(text, low, high)
    in_turn = _singles_in_turn(text, low, high) if singles else None
    for match in singles:
        start, end = match.start(), match.end() - 1
        if in_turn is not None and (start, end) not in in_turn:
            continue
        if _MISFIT.match(text[start + 1]) or _MISFIT.match(text[end - 1]):
            continue
        if start == _INDENT_BEFORE.match(text, low).end() and not text[end + 1 : high].strip():  # type: ignore[union-attr]
            continue  # a string, as a program prints it
        while at < len(taken) and taken[at][1] < start:
            at += 1
        inside = at < len(taken) and taken[at][0] < start and end < taken[at][1]
        if _is_chinese(text, low, high, start, end) and (inside or not _MARKS.search(text, start + 1, end)):
            yield start, end, "'"


def _singles_in_turn(text: str, low: int, high: int) -> set[Span] | None:
    """The pairs that the straight single quotes of the line make in turn; None where their number is odd: one of them is an
    apostrophe, then, or a foot."""
    places = [match.start() for match in _NO_APOSTROPHE.finditer(text, low, high)]
    return None if len(places) % 2 else set(zip(places[::2], places[1::2], strict=True))


def _whole_lists(text: str, doubles: list[_Pair], taken: list[_Pair]) -> list[_Pair]:
    """Those of the pairs `taken` that are not in a list of pairs, `"甲","乙"`, of which another one is not."""
    if len(taken) == len(doubles):
        return taken
    wanted = set(taken)
    kept: list[_Pair] = []
    items: list[_Pair] = []
    for place, pair in enumerate(doubles):
        items.append(pair)
        if place + 1 == len(doubles) or not _LISTED.fullmatch(text, pair[1] + 1, doubles[place + 1][0]):
            if wanted.issuperset(items):
                kept += items
            items = []
    return kept


def _doubles(text: str, low: int, high: int) -> list[_Pair]:
    """The double quotes of the line two by two; none where their number is odd. Inches are passed over."""
    pairs: list[tuple[int, int, int]] = []  # with the curly quote that is open around them, -1 if none is
    opened = depth = around = -1
    curly: list[int] = []  # those that are open
    places = [low + place for place in offsets_of(text[low:high], _DOUBLES)]
    for at in places:
        mark = text[at]
        if mark in "“「":
            curly.append(at)
        elif mark in "”」":
            del curly[-1:]
        elif opened >= 0:
            if len(curly) != depth or curly[-1:] != [around][:depth]:
                return _in_turn(text, places)
            pairs.append((opened, at, around))
            opened = -1
        elif not (at > low and text[at - 1].isdigit()):
            opened, depth, around = at, len(curly), curly[-1] if curly else -1
    if opened >= 0:
        return [] if text[opened - 1 : opened].isdigit() else _in_turn(text, places)
    if len(pairs) == 2 and _is_nested(text, *pairs[0][:2], *pairs[1][:2]):
        return [(pairs[0][0], pairs[1][1], ""), (pairs[0][1], pairs[1][0], "'")]
    # What was never closed has nothing inside, unless it opens a paragraph of a speech.
    unclosed = set(curly) if curly and _INDENT.match(text, low, curly[0]) is None else ()
    return [(start, end, text[around] if around >= 0 and around not in unclosed else "") for start, end, around in pairs]


def _in_turn(text: str, places: list[int]) -> list[_Pair]:
    """The pairs of a line whose double quotes, at these places, open and close in turn, of which one mark is straight:
    `“…。"他说。“…。"`."""
    if len(places) % 2 or any(text[at] in ("”」", "“「")[turn % 2] for turn, at in enumerate(places)):
        return []
    in_turn = zip(places[::2], places[1::2], strict=True)
    pairs = [(start, end, "") for start, end in in_turn if text[start] + text[end] not in _CURLY]
    return pairs if any(text[start] not in _QUOTES or text[end] not in _QUOTES for start, end, _ in pairs) else []


def _is_nested(text: str, first: int, second: int, third: int, fourth: int) -> bool:
    """Whether four marks are a quotation inside a speech: `他问:"你说的"明天"是哪天?"`.

    The speech begins behind a colon and ends with a mark of a sentence before its own; what the second and the third mark
    hold is a word, and no mark stands at either.
    """
    return (
        text[first - 1 : first] in (":", "：")
        and text[fourth - 1] in "。！？!?."
        and _NAMED.fullmatch(text, second + 1, third) is not None
        and IS_HAN.match(text, second - 1) is not None
        and _BEHIND_NAMED.match(text, third + 1) is not None
    )


def _is_chinese(text: str, low: int, high: int, start: int, end: int) -> bool:
    if _CODE.search(text, start + 1, end) or not IS_HAN.search(text, start + 1, end):
        return False
    while start > low and text[start - 1] == "*":  # of Markdown: **"重点"**
        start -= 1
    while end + 1 < high and text[end + 1] == "*":
        end += 1
    before, after = text[max(start - 4, low) : start], text[end + 1 : min(end + 5, high)]
    if not (_BEFORE.search(before) or _INDENT.match(text, low, start) or _is_item(text, low, start, end)):
        return False
    return bool(_AFTER.match(after))


def _is_item(text: str, low: int, start: int, end: int) -> bool:
    """Whether the pair begins a line that cites, or an item of a list in Markdown, which is a sentence."""
    mark = _LIST_MARK.fullmatch(text, low, start)
    if mark is None:
        return False
    return mark["cited"] is not None or (text[end - 1] in "。！？…!?" and _KEY.search(text, max(low - _REACH, 0), low) is None)


def _is_set_off(text: str, low: int, start: int, end: int) -> bool:
    """Whether a pair around Han stands behind a space."""
    return start > low and text[start - 1] == " " and IS_HAN.search(text, start + 1, end) is not None


def _is_word(text: str, low: int, high: int, start: int, end: int, is_listed: bool) -> bool:
    """Whether the pair holds a few words between Han, a comma behind Han or a bracket with Han in it, or with others on its line,
    `is_listed`, between Han, 、 and the line's ends."""
    if not _WORD.fullmatch(text, start + 1, end):
        return False
    next_listed = is_listed and text[end + 1 : end + 3] in _NEXT_LISTED
    if start == low:
        return next_listed
    ends = is_listed if end + 1 == high else next_listed or _BEHIND_WORD.match(text, end + 1) is not None
    return ends and _BEFORE_WORD.search(text, max(start - 2, low), start) is not None


RULE: Rule = Rule(
    id=_ID,
    summary="convert straight quotes in Chinese text to curly quotes, in pairs",
    find=find,
    triggers=_QUOTES,
    profiles=NORMALIZING,
)
