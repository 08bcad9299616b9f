"""Half-width `, ; : ! ?` that slipped through in a document that has its full-width marks. `folded_mark` restores them.

Both neighbours must agree: no space beside the mark, Han or a closing mark before it, and Han, a figure or a word after it,
or the other way round. The marks of fields (`姓名:张三 年龄:35`) and of runs (`！?`) stand or fall together. Left are those in
lists of data, behind a term that begins its line, and behind those who speak in a chat.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.clauses import asks, goes_on_asking, parts_by_words, parts_sentences
from cleantext.normalize.context import REACH, SPOKEN_BY, line_start, near_han, near_kana
from cleantext.normalize.emoticons import BEHIND_EYES
from cleantext.normalize.habit import SHARE, SLIPS, habit, is_behind_term
from cleantext.normalize.places import half_marks, line_ends, marks_of, offsets_of
from cleantext.normalize.table import outside_tables
from cleantext.normalize.traits import FULL_WIDTH
from cleantext.patterns.classes import CLOSING, HAN, HANGUL, IS_HAN, KANA, OPENING, SYMBOLS
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.patterns.membership import holds_as_often
from cleantext.rules import Page

# A slip: what stands on both sides agrees. `?` between Han (group 1) can be a lost character, so a word that asks must stand
# in the clause before it.
_ITEM = f"(?:[(][0-9一二三四五六七八九十]{{1,3}}[)]|(?:[0-9]{{1,2}}|[A-Z])[.．、])[{HAN}]"  # (1)检查, 2.船员
_SLIP: Final = re.compile(
    "[,;:!?](?:"
    f"(?<=[{HAN}{CLOSING}%‰℃°′″！？].)(?:"
    f"(?<=,)(?=[{HAN}{OPENING}{SYMBOLS}A-Za-z0-9(）]|\\[[{HAN}]{{1,12}}\\] ?[{HAN}]|{SPOKEN_BY}|\\n|$)"
    f"|(?<=[^%‰];)(?=[{HAN}{OPENING}\\n]|{_ITEM}|[A-Z]{{1,2}}[{HAN}]|$)"
    f"|(?<=:)(?=[{HAN}{OPENING}]|{_ITEM})"
    f"|(?<=[!?])(?=[{CLOSING}!?\\n]|$)|(?<=[!?])(?=[{OPENING}])|(?<=!)(?=[{HAN}]|[0-9]{{1,6}}[{HAN}])"
    f"|((?<=\\?)(?=[{HAN}0-9A-Za-z]))"
    f")|(?:(?<=[A-Za-z0-9.`$)\\]+#…],)|(?<=[*][*][,;!]))(?=[{HAN}{OPENING}])|(?<=[{SYMBOLS}][,;!])(?=[{HAN}{OPENING}A-Za-z0-9]))"
)

_MONEY = "¥￥$€£"
_LONGEST_LABEL: Final = 4
_FIELD: Final = re.compile(
    f"(?<![^ \t\u3000\n，,；;、])(?:[{HAN}]{{2,{_LONGEST_LABEL}}}|[A-Z]{{2,{_LONGEST_LABEL}}}):"
    f"(?=[A-Za-z0-9{_MONEY}#+])(?!//|{BEHIND_EYES})"
)
_BEFORE_FIGURE = re.compile(f"[:;](?<=[{HAN}]{{2}}.)(?=[A-Z0-9{_MONEY}])(?!:?{BEHIND_EYES})(?![A-Z]:)")
_MOST = 4
"""So many full-width marks outweigh a half-width one of the same kind before a figure."""
_FEWEST = 3
"""So many half-width marks but commas, of which one is no colon, show that all but commas were folded."""
_SPEAKER_WITHOUT_SPACE = re.compile(r"\n[^\s,:;!?，。、：；！？“”（）()]{1,10}:(?=\S)")
_ROW_OF_WORDS = re.compile("[A-Za-z][A-Za-z0-9 .+#_-]{0,30},[A-Za-z]")
_MARKS = re.compile("[!?]*")
_OPENS, _CLOSES = "「『“（(《", "」』”）)》"
# Quotations before the mark and behind it, cut off at the far edge as well, but not one that the mark itself is in.
_QUOTED_BEFORE = lazily(f"[{_OPENS}][^{_OPENS}{_CLOSES}]*+[{_CLOSES}]|^[^{_OPENS}{_CLOSES}]*+[{_CLOSES}]")
_QUOTED_BEHIND = lazily(f"[{_OPENS}][^{_OPENS}{_CLOSES}]*+(?:[{_CLOSES}]|$)")
_LETTERS = lazily(f"[{KANA}{HANGUL}]")
_PART_OF_PATH = "[^，。…、；：「」“”!?\n]{1,12}"
_PATH = re.compile(f"[「“]{_PART_OF_PATH}(?:!{_PART_OF_PATH}){{2,}}[」”]")  # 「表单!我的表单!控件」
_LONGEST_PATH = 60
_RUN_ENDS = re.compile(f"[{HAN}{OPENING}{CLOSING}\\n]|$")


def slips(page: Page) -> list[int]:
    """The sorted offsets of the half-width marks that slipped through, of a page that has its full-width ones."""
    text = page.text
    found: list[int] = []
    for place in half_marks(page):
        if text[place] in "()" or text[place + 1 : place + 2] == " ":
            continue
        match = _SLIP.match(text, place)
        if (
            (match is not None or parts_by_words(text, place))
            and not (near_kana(page, place, place + 1) and _is_among_kana(page, place))
            and not _is_latin(text, place)
            and not (_in_list(text, place) or is_behind_term(text, place) or (text[place] == "!" and in_path(text, place)))
            and (match is None or match.lastindex is None or _is_question(text, place))
        ):
            found += _run(text, place)
    found += _by_habit(page)
    if not found:
        return found
    found.sort()
    if ":" in text:
        found = sorted({*found, *_other_fields(text, found)})
    if said := _names_of_speakers(page):
        found = [at for at in found if at not in said]
    return outside_tables(page, found)


def _is_latin(text: str, at: int) -> bool:
    """Whether the mark is of a Latin line, “yes”, or parts words in a row of which the next comma would stay: 微信,WeChat,API."""
    if text[at - 1 : at] in ("”", "’") and not IS_HAN.match(text, at + 1):
        return not near_han(text, at, at + 1)
    return text[at] == "," and text[at + 1 : at + 2].isascii() and _ROW_OF_WORDS.match(text, at + 1) is not None


def _by_habit(page: Page) -> Iterator[int]:
    """The offsets of the half-width `:` and `;` behind Han and before a figure or a capital, `胜率:55%`, of a page that has four
    full-width ones for each: those stand so as well."""
    text = page.text
    for mark, full in (":：", ";；"):
        found = [at for at in half_marks(page) if text[at] == mark and _BEFORE_FIGURE.match(text, at)]
        if found and holds_as_often(text, full, _MOST * len(found)):
            yield from (at for at in found if not (near_kana(page, at, at + 1) or _in_list(text, at) or is_behind_term(text, at)))


def all_but_commas(page: Page) -> bool:
    """Whether the page has its full-width commas, but the marks `: ; ! ?` and brackets were folded: nearly none is full-width.
    Computed once a page."""
    return page.once(_all_but_commas)


def _all_but_commas(page: Page) -> bool:
    text = page.text
    if habit(page) != SLIPS or "，" not in text:
        return False
    most = len(half_marks(page)) * (1 - SHARE) / SHARE  # full-width marks that slips could outweigh
    full = 0
    for mark in FULL_WIDTH.replace("，", ""):
        at = text.find(mark)
        while at >= 0:
            full += 1
            if full > most:
                return False
            at = text.find(mark, at + 1)
    found = [text[at] for at in page.once(slips) if text[at] != ","]
    return len(found) >= max(_FEWEST, full * SHARE / (1 - SHARE)) and found.count(":") < len(found)


def _other_fields(text: str, found: list[int]) -> Iterator[int]:
    """The offsets of the colons behind labels whose values are words or figures, on a line of fields of which one has a mark
    among those `found` behind its label or before it: 姓名:张三 年龄:35."""
    high = -1
    for at in found:
        if at >= high and (text[at] == ":" or _FIELD.match(text, at + 1)):
            low, high = line_of(text, at, max(high, 0))
            colons = [low + place for place in offsets_of(text[low:high], ":")]
            yield from (colon for colon in colons if _is_of_field(text, colon, high))


def _is_of_field(text: str, colon: int, high: int) -> bool:
    """Whether a label of two to four letters stands before the `colon`, in a line that ends at `high`."""
    for start in range(max(colon - _LONGEST_LABEL, 0), colon - 1):
        label = _FIELD.match(text, start, high)
        if label is not None and label.end() == colon + 1:
            return True
    return False


def _names_of_speakers(page: Page) -> set[int]:
    """The offsets of the colons behind those who speak, where three lines in five, of three or more, begin with a name and a
    half-width colon: the style of a program that keeps a chat."""
    text = page.text
    lines = len(line_ends(page)) - (len(text) - len(text.strip("\n"))) + 1
    if lines < 3 or len(marks_of(page, ":")) <= 0.6 * lines:
        return set()
    found = [match.end() - 2 for match in _SPEAKER_WITHOUT_SPACE.finditer("\n" + text)]
    return set(found) if len(found) > 0.6 * lines else set()


def _is_question(text: str, at: int) -> bool:
    """Whether the `?`, before Han or a word, ends a question; it can be a lost character."""
    return asks(text, at) or parts_sentences(text, at) or goes_on_asking(text, at)


def _run(text: str, at: int) -> range:
    """The run of `!` and `?` that begins with the mark at `at`: all of it is a slip, or none. `?` alone between Han can be
    lost characters."""
    end = at + 1
    if text[at] in "!?" and text[end : end + 1] in ("!", "?"):
        end = _MARKS.match(text, end).end()  # type: ignore[union-attr]
        if not _RUN_ENDS.match(text, end) or (
            text.find("!", at, end) < 0 and IS_HAN.match(text, end) and not _is_question(text, at)
        ):
            return range(0)
    return range(at, end)


def _is_among_kana(page: Page, at: int) -> bool:
    """Whether kana or hangul stands near the mark outside of quotations and brackets, or the line is not Chinese."""
    text = page.text
    if not is_chinese_at(page, at):
        return True
    low, high = line_of(text, at, max(at - 2 * REACH, 0))
    before = _QUOTED_BEFORE().sub("", text[max(low, at - REACH) : at])
    behind = _QUOTED_BEHIND().sub("", text[at + 1 : min(high, at + 1 + REACH)])
    return _LETTERS().search(before) is not None or _LETTERS().search(behind) is not None


def in_path(text: str, at: int) -> bool:
    """Whether the `!` parts the names of a path that is quoted, with another one."""
    low = max(text.rfind("「", max(at - _LONGEST_PATH, 0), at), text.rfind("“", max(at - _LONGEST_PATH, 0), at))
    return low >= 0 and (path := _PATH.match(text, low)) is not None and path.end() > at


def _in_list(text: str, at: int) -> bool:
    """Whether the place is between square brackets or braces of its line: a list of data, `tags: [中文,测试]`."""
    low = line_start(text, at)
    return any(text.rfind(opening, low, at) > text.rfind(closing, low, at) for opening, closing in ("[]", "{}"))
