"""The punctuation style of a document: half-width throughout (folded), full-width with slips, or neither.

Folding converts all of ，：；！？（） and keeps 。、“”《》, which have no ASCII form. So a folded document is Chinese prose
whose half-width punctuation touches Han directly, with next to no full-width punctuation. A document that has its full-width
marks and a few half-width ones between Han has slips, which are repaired one by one, where both neighbours agree.

Half width is a style of its own, and is kept, in Japanese and Korean, tables of comma-separated values, source
text, chat logs, and pages that set a space after their half-width marks, as Latin text does (but see
`width/spaced_mark` for those in sentences).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, Literal

from cleantext.normalize.clauses import is_long_item, parts_by_words, parts_sentences
from cleantext.normalize.context import ASKED, has_reading, is_prose, line_start
from cleantext.normalize.foreign import is_chinese_line, is_foreign_page
from cleantext.normalize.page_kinds import CODE_LINE, is_chat, is_code, is_program
from cleantext.normalize.places import half_marks, line_ends
from cleantext.normalize.prose_lines import prose_lines
from cleantext.normalize.spoken_lines import is_labelled, is_spoken_line
from cleantext.normalize.table import is_table
from cleantext.normalize.traits import FULL_WIDTH, has_full_width, has_hangul, has_kana
from cleantext.patterns.classes import CLOSING, HAN, OPENING, SYMBOLS
from cleantext.rules import Page
from cleantext.spans import Span

Kind = Literal["folded", "slips", "other", "source"]
FOLDED: Final = "folded"
"""The punctuation is half-width throughout: it was converted to ASCII."""
SLIPS: Final = "slips"
"""It is full-width, but for a few half-width slips."""
OTHER: Final = "other"
"""Half width is a style of its own, or the document has none of these marks."""
SOURCE: Final = "source"
"""Source text, Latin words or another language, whose lines of Chinese prose decide: never the kind of a `Habit`."""


class Habit:
    """How the punctuation of a document is set, and what shows it.

    kind           FOLDED, SLIPS or OTHER
    only_brackets  half-width brackets are the only evidence
    outside_prose  half-open spans of a folded document of source text that are not its lines of prose
    """

    __slots__ = ("kind", "only_brackets", "outside_prose")

    def __init__(self, kind: Kind, only_brackets: bool = False, outside_prose: Sequence[Span] = ()) -> None:
        self.kind, self.only_brackets, self.outside_prose = kind, only_brackets, outside_prose


# A half-width mark where right Chinese text has none: without a space, Han or a closing mark before it, Han, a figure, a
# word or an opening mark after it; or a line end, except after a colon, which headings and lists have in any style. For a
# bracket: Han outside it.
_NUMBERED = "\u2460-\u2473"  # ① to ⑳
_LETTERS = "A-Za-z\u00c0-\u024f\u0370-\u04ff"  # Latin, Greek, Cyrillic
_NO_ENTITY = "".join(f"(?<![&#][a-zA-Z0-9#]{{{length}}};)" for length in range(2, 7))  # &nbsp;中
_MINUS, _TAG = "-[0-9]", f"\\[[{HAN}]{{1,12}}\\]"
_OF_MARKS = "|".join(
    (
        # between Han and text
        f"(?<=[{HAN}{CLOSING})%‰℃°′″²³][,;:!?])(?=[{HAN}{OPENING}{_NUMBERED}A-Za-z0-9(`$]|___|{_MINUS}|{_TAG} ?[{HAN}])",
        f"(?<=[{HAN}] ,)(?=[{HAN}])",  # a space before it and none behind it: nobody sets it so
        f"(?<=[{HAN}{CLOSING})%‰℃°′″！？][,;!?])(?=[{CLOSING}!?\n]|$)",  # at the end of a quotation, a run, a line
        f"(?<=[{_LETTERS}0-9.`$\\])>/],)(?=[{HAN}{OPENING}])",  # a comma between a word, a formula, code and Han
        f"(?:(?<=[A-Za-z+][+#],)|(?<=}}-,))(?=[{HAN}{OPENING}])",  # … C++, a word of MediaWiki's in several scripts
        f'(?<=[^,=:(]",)(?=[{HAN}])',  # … behind a straight quote that is no cell's
        f"(?<=[{HAN}][,;!?])(?=</?[a-z])",  # before a tag
        f"(?<=[*][*][,;!?])(?=[{HAN}{OPENING}])",  # behind emphasis of Markdown
        f"(?<=[{SYMBOLS}][,;!])(?=[{HAN}{OPENING}A-Za-z0-9])",  # behind a sign that stands for a word: 30㎡,我们
        f"(?<=[{_LETTERS}0-9];){_NO_ENTITY}(?=[{HAN}])",
    )
)
_OF_BRACKETS = "|".join(
    (
        f'(?<=[{HAN}{CLOSING}%][(])(?=[{HAN}{OPENING}A-Za-z0-9()]|"[A-Za-z][A-Za-z.])',
        f"(?<=[)])(?=[{HAN}{OPENING}])(?<![\\d一二三四五六七八九十].)",  # 1)总则 numbers an item
        f"(?<=[{HAN}][)])(?=。)",  # but not 工具 (图示)。: see `_closes_set_off`
        f"(?<=[。！？][(])(?=[^()\n]{{0,30}}[{HAN}][)](?:\n|$))",  # who wrote it, behind the last sentence
    )
)
_MISPLACED: Final = re.compile(f"[,;:!?()](?:{_OF_MARKS}|{_OF_BRACKETS})")  # 很好,我 (船)很
# As `_MISPLACED`, without a `?` that can be a lost character: only at the end of a quotation, a run or a line.
_CERTAIN = re.compile(f"[,;:!?()](?:(?<![?])(?:{_OF_MARKS}|{_OF_BRACKETS})|(?<=[?])(?=[{CLOSING}!\n]|$))")
_TERM = re.compile("[ \t\u3000]*(?:「[^「」]+」|“[^“”]+”|『[^『』]+』)")  # 「名称」
_ASKED = re.compile(f"{ASKED}[?]")  # 你好吗?
_SPACED = re.compile(f" (?<=[{HAN}{CLOSING}][,;:!?].)(?![^{{}}\n]{{0,99}}}}-)")  # 你好, 世界; not -{zh-cn:厘米; zh-tw:公分}-
_SPACED_COLON = re.compile(f": (?<=[{HAN}{CLOSING}]..)")  # of labels: 名称: 船
_SET_WITH_SPACE = re.compile(f" (?<=[{HAN}{CLOSING}A-Za-z0-9)][,;!?.].)(?=[{HAN}A-Za-z0-9])")  # 好, 你; Hello. 你
_LISTED: Final = re.compile(f"、(?<=[{HAN}].)(?=[{HAN}])")  # 甲、乙
_STOP = re.compile(  # at the end of a line or a quotation, or before a credit at the end: 很好. 3%. “好”. 很好.(张三摄)
    f"\\.(?:(?<=[{HAN}{CLOSING}0-9)\"' ][{HAN}].)|(?<=[0-9]%.)|(?<=[{HAN}][0-9].)(?=\n|$)|(?<=[{HAN}0-9A-Za-z][{CLOSING})].))"
    f'(?=[\\n{CLOSING}"]|\\([^()\n]{{1,30}}\\)\\s*$|$)'
)
_ENUMERATION = re.compile("[(](?<![^\\s].)[\\d一二三四五六七八九十]{1,3}[)]")  # (一) at the start of a line
# A colon above the first item, half-width as the brackets of that are.
_HEADS_LIST = re.compile(f":(?<=[{HAN}]{{2}}.)\\n[ \t\u3000]*[(][\\d一二三四五六七八九十]{{1,3}}[)][{HAN}]")

# The share of the marks of `FULL_WIDTH` that must be half-width in a folded document. Real folded pages have no full-width ones
# left; pages compiled from several sources keep a few.
SHARE = 0.8
_SPARSE = 4
"""At most one in `_SPARSE` half-width marks of a folded document has a space after it."""

_PART = 1024
_LAST_OF_ASCII: Final = 0x7F
_SPEAKER_AND_SPACE = re.compile(r"\n[ \t]*+[^\s,:;!?，。：]{1,16}: ")  # 张三: 你好


def habit(page: Page) -> Kind:
    """FOLDED, SLIPS or OTHER. Computed once a page."""
    return page.once(_known_habit).kind


def is_shown_by_brackets(page: Page) -> bool:
    """Whether half-width brackets are the only evidence of the habit. Computed once a page, with it."""
    return page.once(_known_habit).only_brackets


def outside_prose(page: Page) -> Sequence[Span]:
    """The half-open spans of a folded page of source text that are not the lines of prose whose marks were folded."""
    return page.once(_known_habit).outside_prose


def _known_habit(page: Page) -> Habit:
    first = _misplaced(page, "()")
    only_brackets = first >= 0 and page.text[first] in "()" and _misplaced(page, "") < 0
    kind = _habit(page, first, only_brackets)
    return _of_prose(page) if kind == SOURCE else Habit(kind, only_brackets)


def _of_prose(page: Page) -> Habit:
    """The habit of a document of source text, Latin words or another language: folded if its lines of Chinese prose are."""
    text = page.text
    lines = prose_lines(text, CODE_LINE)
    if has_kana(page) or has_hangul(page):
        lines = [(start, end) for start, end in lines if is_chinese_line(text[start:end])]
    prose = Page("".join(text[start:end] for start, end in lines), page.config)
    if not lines or habit(prose) != FOLDED or is_shown_by_brackets(prose) or outside_prose(prose):
        return Habit(OTHER)
    ends = [0, *(end for _, end in lines)]
    return Habit(FOLDED, False, list(zip(ends, [*(start for start, _ in lines), len(text)], strict=True)))


def _habit(page: Page, first: int, only_brackets: bool) -> Kind:
    """The kind of habit of a document. `first` is the offset of its first misplaced mark, -1 if it has none; `only_brackets`
    tells whether all misplaced marks are brackets."""
    text = page.text
    if first < 0 or (is_behind_term(text, first) and _are_labels(page)):
        return OTHER
    full_width = has_full_width(page)
    if not full_width and not (
        _has_quotes(text)
        or is_prose(text)
        or _STOP.search(text)
        or _ASKED.search(text)
        or parts_by_words(text, first)
        or _ends_items(page)
        or _is_spoken(text)
    ):
        return OTHER
    has_lines = text.find("\n", 0, -1) >= 0
    if has_lines and (is_table(page) or is_chat(page)):
        return OTHER
    if has_lines and (is_code(page) or is_program(page)):
        return SOURCE
    if full_width and (only_brackets or _is_mostly_full(page)):
        return SLIPS  # in which language a slip stands is for the rule to see
    if is_foreign_page(page):
        return SOURCE if has_lines else OTHER
    if only_brackets and (
        not ("。" in text or _STOP.search(text))
        or (_ENUMERATION.search(text) and not _HEADS_LIST.search(text))
        or has_reading(text)
    ):
        return OTHER  # half-width brackets alone are a habit of lists, titles, names and readings
    if text[first] == "?" and not (_CERTAIN.search(text) or _ASKED.search(text) or _parts_questions(page)):
        return OTHER  # a question mark between Han alone can be a lost character
    return FOLDED if " " not in text else _with_spaces(page, full_width)


def _has_quotes(text: str) -> bool:
    """Whether there is punctuation that has no half-width form: “”, 「」, 甲、乙."""
    return "“" in text or "”" in text or "「" in text or _LISTED.search(text) is not None


def _with_spaces(page: Page, full_width: bool) -> Kind:
    """The kind of habit of a document that has spaces: they can belong to its half-width marks, as in Latin text."""
    text = page.text
    spaced = len(_SPACED.findall(text))
    if not spaced or (spaced := spaced - len(labels(page))) <= 0:
        return FOLDED
    misplaced = len(_MISPLACED.findall(text))
    if misplaced >= spaced * _SPARSE:
        return FOLDED
    if misplaced >= spaced and not full_width and "。" in text and _SPACED_COLON.search(text) is None:
        return FOLDED  # half of them at least would be changed, and the others left as nobody sets them beside full-width ones
    if full_width or "。" in text or misplaced > len(_SET_WITH_SPACE.findall(text)):
        return SLIPS
    return OTHER  # all marks are set as Latin text has them, and one without a space is no slip from full width


def _misplaced(page: Page, brackets: str) -> int:
    """Where the first half-width mark, or one of the `brackets`, stands where right text has none; -1 if none does."""
    text = page.text
    for at in half_marks(page):
        if (text[at] not in "()" or text[at] in brackets) and _is_misplaced(text, at):
            return at
    return -1


def _is_misplaced(text: str, at: int) -> bool:
    if not _can_be_misplaced(text, at):
        return False
    return (_MISPLACED.match(text, at) is not None and not _closes_set_off(text, at)) or parts_by_words(text, at)


def _ends_items(page: Page) -> bool:
    """Whether a line is an item of a law that ends with `;` or `:`."""
    text = page.text
    return any(text[at] in ";:" and is_long_item(text, at) for at in half_marks(page))


def _is_spoken(text: str) -> bool:
    """Whether the text is one line of short parts that are prose."""
    return "\n" not in text.strip("\n") and (is_spoken_line(text.strip()) or is_labelled(text.strip()))


def _parts_questions(page: Page) -> bool:
    """Whether a `?` behind Han parts two clauses of which neither asks."""
    text = page.text
    return any(text[at] == "?" and parts_sentences(text, at) for at in half_marks(page))


def _closes_set_off(text: str, at: int) -> bool:
    """Whether the mark closes a bracket, before 。, that a space sets off."""
    start = text.rfind("(", line_start(text, at), at) if text.startswith(")。", at) else 0
    return start > 0 and text[start - 1] == " "


def _can_be_misplaced(text: str, at: int) -> bool:
    """Whether `_MISPLACED` may match at `at`, told by the neighbours: most marks that are in place do not get further."""
    after = text[at + 1] if at + 1 < len(text) else "\n"
    if text[at] == "(":
        return at > 0 and (text[at - 1] == "%" or ord(text[at - 1]) > _LAST_OF_ASCII)
    return after != " " if text[at] != ")" else ord(after) > _LAST_OF_ASCII


def _are_labels(page: Page) -> bool:
    """Whether all misplaced marks are colons behind a term in quotation marks that begins the line: `「名称」:要输入的名称`, the
    style of a manual."""
    text = page.text
    return all(not _is_misplaced(text, at) or is_behind_term(text, at) for at in half_marks(page))


def is_behind_term(text: str, at: int) -> bool:
    """Whether the mark at `at` is a colon behind a term in quotation marks that begins the line."""
    return text[at] == ":" and _TERM.fullmatch(text, line_start(text, at), at) is not None


def _is_mostly_full(page: Page) -> bool:
    """Whether more of the marks that a fold takes are left than a folded text has. Mostly there are more than half-width ones
    of any kind, and those need not be judged."""
    share = (1 - SHARE) / SHARE
    if _has_more(page.text, len(half_marks(page)) * share):
        return True
    return _has_more(page.text, len(_MISPLACED.findall(page.text)) * share)


def _has_more(text: str, number: float) -> bool:
    """Whether `text` has more than `number` full-width marks. Counts in chunks and stops early."""
    for start in range(0, len(text), _PART):
        for mark in FULL_WIDTH:
            number -= text.count(mark, start, start + _PART)
            if number < 0:
                return True
    return False


def labels(page: Page) -> set[int]:
    """The offsets of the colons behind those who speak, where two lines or more, three in five, begin with one and a space.
    Computed once a page."""
    return page.once(_labels)


def _labels(page: Page) -> set[int]:
    text = page.text
    lines = len(line_ends(page))
    if not lines or text.count(": ") <= 0.6 * lines:
        return set()
    found = {match.end() - 3 for match in _SPEAKER_AND_SPACE.finditer("\n" + text)}
    return found if len(found) > max(0.6 * lines, 1) else set()
