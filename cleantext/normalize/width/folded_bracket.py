"""Restores full-width brackets （）, always in pairs.

In a folded document a pair is restored if it contains or adjoins East Asian text: `本报讯(记者 …)4月`,
`(2020—2023年)》`. In a document that has its full-width marks, a half-width pair is restored if it contains Han and
adjoins Han, if most of the document's pairs are full-width or if all its pairs of Han are glosses: words of two characters or
more, right behind Han (`小赵(新来的)很勤快，…`). So does the one half of a pair whose other half is full-width.

A pair around one character (`乡(镇)`) is not a gloss: where glosses decide, it and all others are left. Left alone everywhere are
those among Latin letters and signs (`f(x)`, `(see below)`), intervals (`(0,+∞)`), those in a row with such
(`2025(01)(02)號`), those that a space sets off (`工具 (圖示)`, a house style of its own) unless they number an item
(`(一)总则 (二)细则`), a quotation follows at once or, where no other pair is set off, a character does, those without a partner
(`1)`, `:)`; see `cut_off`), and readings, `重(zhòng)要`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason, Row
from cleantext.normalize.context import REACH, holds_kana
from cleantext.normalize.emoticons import FACE
from cleantext.normalize.english_sentences import are_initials
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.foreign_lines import outside_foreign_lines
from cleantext.normalize.habit import FOLDED, SLIPS, habit, is_shown_by_brackets
from cleantext.normalize.places import count_of, marks_of
from cleantext.normalize.width.bracket_pairs import bracket_pairs, with_partners
from cleantext.normalize.width.cut_off import cut_off_rows
from cleantext.normalize.width.single_brackets import single_pairs
from cleantext.normalize.width.slips import all_but_commas
from cleantext.patterns.classes import CLOSING, CURLY_QUOTES, EAST_ASIAN, HAN, IS_HAN, OPENING
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "width/folded-bracket"
_EAST_ASIAN = re.compile(f"[{EAST_ASIAN}]")
_EAST_ASIAN_BESIDE = re.compile(f"[{EAST_ASIAN}{CURLY_QUOTES}]")
_SET_OFF = re.compile(r"[^\s] $")
_MACRO = re.compile("\\((?<=[a-z_]!\\()(?!以下|[简簡][称稱]|下[称稱]|[又原]名)")  # println!("…")
_OF_SYMBOL, _EQUALS = re.compile(r"\((?<=[A-Za-z]\()(?<![A-Za-z]{2}\()"), re.compile(" ?[=≈<>≤≥]")  # C(甲醛)=0.08
_YEAR_INSIDE = r"\d{4}(?:[a-z]?[,)]|年|[-–—~～]\d)"
_DOSE = re.compile(r"\(\d+(?:\.\d+)?(?:[mk]g|m[lL]|[cmk]m|[KMGT]B)\)")
_YEAR = re.compile(rf"\({_YEAR_INSIDE}")
_YEAR_OR_WORDS = re.compile(rf"\((?:{_YEAR_INSIDE}|[A-Z][A-Za-z.&-]+(?: [A-Za-z.&-]+)+,?\))")
_WORDS = re.compile(r"\([A-Z][A-Za-z.&-]+(?: [A-Za-z.&-]+)+,?\)")
_BEYOND_MARK = re.compile(f"[,;:][{HAN}]")
_AFTER = re.compile(f"[{HAN}，。、；：！？]")
_NUMERAL = re.compile("\\([一二三四五六七八九十]{1,3}\\)")
# What a space may set off in any style: the number of an item, (一)总则 (二)细则; a byline before a quotation or a date,
# 電 (記者)“…”
_ANYWHERE = re.compile(
    f"\\((?:(?:[一二三四五六七八九十]{{1,3}}|[0-9]{{1,2}})\\)[{HAN}]|[^()\n]{{0,40}}\\)(?:[{OPENING}]|[0-9]{{1,2}}[月日]))"
)
# Set off before it alone, 永禄5年 (1562年)元服, and not FV (xf)的; and as a style, 工具 (圖示)，.
_BEFORE_ALONE = re.compile(f"\\((?:(?<=[^!-~] .)|(?=[^()]*[{HAN}]|[A-Z]{{2}}|[12][0-9]{{3}}))[^()\n]{{0,40}}\\)[{HAN}]")
_AS_STYLE = re.compile(f"\\((?<=[^\\s] .)[^()\n]{{1,40}}\\)(?![{HAN}{OPENING}0-9])")
_PART = re.compile(r"\((?<=[0-9]\()[a-z]\)")  # 图3(a)
_NUMBER = re.compile(r"\([0-9A-Za-z]{1,4}\)")
_FULL_NUMERAL = re.compile("（(?<![^\n].)[一二三四五六七八九十]{1,3}）")
_OF_FORMULA = re.compile("[A-Za-z*/=^]")
_SUFFIX = re.compile(r"\.[A-Za-z]")  # 报告(终稿).docx
_SYMBOLS = re.compile(
    r"""
    \( (?:
        (?<=[数數号號符点點位]\() [,;:]                       # a mark that is spoken of: 逗号(,)
      | (?<=[0-9]\() 0[0-9]{1,2}                             # the number of a paper: 2025(01)號
      | [A-Za-z0-9.+-]{1,3} (?: , [A-Za-z0-9.+-]{1,3} )+     # a point: (a,b)
      | [+\u2212-]? (?: [0-9.]{0,4}π | √?[0-9.]{1,3} | [0-9]{1,2} / [0-9]{1,2} )   # an interval: (-π,π), (0,1/2)
        , [+\u2212-]? (?: [0-9.]{0,4}π | √?[0-9.]{1,3} | [0-9]{1,2} / [0-9]{1,2} )
      | [-\u2212] ∞ ,[ ]? [^(),\n\u3000-\u9fff]{1,12}        # … without a bound: (-∞,0), (a, +∞)
      | [^(),\n\u3000-\u9fff]{1,12} ,[ ]? [+]? ∞
      | [\#$&*+./<-@\[-`{-~-]{1,9}                           # signs: (.)
    ) \)
    | \( 0\d{2,3} \) \d                                      # the code of a telephone number: (010)6552
    """,
    re.VERBOSE,
)
_HAN_PAIR = re.compile(f"\\([^()（）{HAN}\\n]{{0,60}}[{HAN}][^()（）\\n]{{0,200}}\\)")
_GLOSS = re.compile(
    rf"""
    \( (?: (?<=[{HAN}{CLOSING}%].) | (?<=[。！？].)(?=[^()\n]+\)\s*(?:\n|$)) )  # behind Han, or at the end of a paragraph
    (?= [{HAN}]{{2}} | [^()\n]{{4}} | 完\) ) [^()\n]+  # a word
    \) (?= [{HAN}{OPENING}{CLOSING}，。、；：！？…,;:!?.\n] | [0-9]{{1,2}}[月日] | \s*$ )
    """,
    re.VERBOSE,
)
_PLAIN = re.compile(f"[（(](?<=[{HAN}{CLOSING}].)[A-Za-z0-9 ,.:;/%·—–-]+[)）](?=[{HAN}，。、；：！？])")  # 杜甫（712—770)是
_SPACE_AFTER = re.compile(r" [^\s]")

_WHY_FOLDED = "a pair that holds or adjoins East Asian text, in a document whose marks were folded"
_WHY_SLIPPED = "a pair that holds and touches Han, in a document that has its full-width marks"
_HALF = Reason((_ID,), "its partner is full-width", 0.97)


def find(page: Page) -> Columns:
    text = page.text
    if not ("(" in text or ")" in text) or not IS_HAN.search(text):
        return NO_EDITS
    kind = habit(page)
    folded = kind == FOLDED or (kind == SLIPS and all_but_commas(page))
    places = marks_of(page, "()")
    slipped = not folded and (_are_mostly_full(text, places) or (kind == SLIPS and _are_glosses(text)))
    single = [] if folded else single_pairs(page, places)
    if not (folded or slipped or single) and not _can_be_half_full(text, places):
        return NO_EDITS
    pairs = list(bracket_pairs(text, with_partners(text, places)))
    half_width = [(start, end) for start, end in pairs if text[start] == "(" and text[end] == ")"]
    found = _folded_pairs(page, half_width) if folded else _slipped_pairs(page, half_width) if slipped else []
    if found is None:
        return NO_EDITS
    why = (_WHY_FOLDED, 0.98) if folded else (_WHY_SLIPPED, 0.95)
    if single:
        taken = set(single)
        found = sorted({*found, *(pair for pair in half_width if pair in taken)})
    rows = [*_rows(found, *why), *_half_full_rows(text, pairs)]
    if folded and not is_shown_by_brackets(page):
        rows += cut_off_rows(text, places, pairs, _ID)
    if not rows or (not folded and is_foreign_page(page)):
        return NO_EDITS
    rows.sort(key=itemgetter(0))
    if folded:
        kept = set(outside_foreign_lines(page, [row[0] for row in rows]))
        rows = [row for row in rows if row[0] in kept]
    return Columns.of(rows)


def _are_mostly_full(text: str, places: list[int]) -> bool:
    """Whether there are half-width opening brackets, `places` being those of all half-width ones, and as many full-width ones."""
    wanted = sum([text[at] == "(" for at in places])
    at = text.find("（") if wanted else -1
    while at >= 0 and wanted > 1:
        wanted -= 1
        at = text.find("（", at + 1)
    return at >= 0


def _can_be_half_full(text: str, places: list[int]) -> bool:
    """Whether there can be a pair of two kinds: there are full-width brackets, and they, or the half-width ones at `places`, do
    not pair."""
    if not ("（" in text or "）" in text):
        return False
    half = sum([text[at] == "(" for at in places])
    return 2 * half != len(places) or count_of(text, "（") != count_of(text, "）")


def _rows(pairs: list[Span], why: str, confidence: float) -> Iterator[Row]:
    """The edits that make `pairs` full-width, each pair a group of its own."""
    for start, end in pairs:
        reason = Reason((_ID,), why, confidence, start)
        yield start, start + 1, "（", reason
        yield end, end + 1, "）", reason


def _folded_pairs(page: Page, pairs: list[Span]) -> list[Span] | None:
    """Those of the half-width `pairs` of a folded document that were folded. None if they are all that shows a fold, and one of
    them was not folded: then none was."""
    text = page.text
    alone = is_shown_by_brackets(page)
    found: list[Span] = []
    last = -2  # where the last pair that was folded ends
    for start, end in pairs:
        # 式(1),(2); a second gloss, (又译甲)(Théodore)
        listed = start == last + 2 and text[start - 1] in ",;"
        again = start == last + 1 < end - 1 and not _SYMBOLS.match(text, start)
        if listed or again or _is_east_asian(text, start, end) or _is_set_off_by_chance(page, start):
            if alone and _PART.match(text, start):
                return None
            if not (alone and _is_label(text, start, end)):
                last = end
                found.append((start, end))
        elif alone and not _SYMBOLS.match(text, start):
            return None
    broken = _broken_rows(text, pairs, {start for start, _ in found})
    return [span for span in found if span[0] not in broken] if broken else found


def _slipped_pairs(page: Page, pairs: list[Span]) -> list[Span]:
    """Those of the half-width `pairs` of a document that has its full-width marks that slipped through."""
    return [(start, end) for start, end in pairs if _is_han(page.text, start, end) and not _among_kana(page, start, end)]


def _half_full_rows(text: str, pairs: list[Span]) -> Iterator[Row]:
    """The edits of `pairs` of which one half is full-width and the other is not."""
    for start, end in pairs:
        if (text[start] == "(") == (text[end] == ")"):
            continue
        if not (IS_HAN.search(text, start + 1, end) or _PLAIN.match(text, start)):
            continue  # (╯°□°）
        yield (start, start + 1, "（", _HALF) if text[start] == "(" else (end, end + 1, "）", _HALF)


def _broken_rows(text: str, pairs: list[Span], taken: set[int]) -> set[int]:
    """The offsets of the brackets around numbers in rows, without anything between them, of pairs of which one stays:
    2025(01)(02)號."""
    broken: set[int] = set()
    row: list[Span] = []
    for pair in [*pairs, (-1, -1)]:
        if row and pair[0] != row[-1][1] + 1:
            if len(row) > 1 and not all(start in taken for start, _ in row):
                broken.update(at for span in row if _NUMBER.match(text, span[0]) for at in span)
            row = []
        row.append(pair)
    return broken


def _is_east_asian(text: str, start: int, end: int) -> bool:
    if (
        _SUFFIX.match(text, end + 1)
        or _SYMBOLS.match(text, start)
        or FACE.match(text, start)
        or (_SET_OFF.match(text[max(start - 2, 0) : start]) and not _ANYWHERE.match(text, start))
        or _MACRO.match(text, start)
        or (_OF_SYMBOL.match(text, start) and _EQUALS.match(text, end + 1))
    ):
        return False
    if _EAST_ASIAN.search(text, start + 1, end):
        return True
    before = text[max(start - 1, 0) : start]
    if end == start + 1 and before and before in ",;:":  # 杨朝祥,(),台湾政治人物: what stood in the brackets is gone
        before = text[max(start - 2, 0) : start - 1]
    # f(x) 连续, not Hudson(1934), nor OFCS(Optronic Fire-control System)第三代
    if before.isascii() and before.isalpha() and not (_YEAR if before.islower() else _YEAR_OR_WORDS).match(text, start):
        if _DOSE.match(text, start) and IS_HAN.match(text, max(start - 2, 0)):  # 维生素E(10mg)
            return True
        return are_initials(text, start, end) and _EAST_ASIAN.match(text, end + 1) is not None
    if _WORDS.match(text, start) and _BEYOND_MARK.match(text, end + 1):  # CBE(Richard Henry Sellers),为人熟知
        return True
    if (before and before in "+-*/=^") or _OF_FORMULA.match(text, end + 1):  # (b-a)/(c-a), (C)V(C)
        return False
    return bool(_EAST_ASIAN_BESIDE.match(before) or _EAST_ASIAN_BESIDE.match(text, end + 1))


def _is_set_off_by_chance(page: Page, start: int) -> bool:
    """Whether a space stands before the pair, none behind it, and no other pair of the page is set off as a style."""
    if not (_BEFORE_ALONE.match(page.text, start) and _SET_OFF.match(page.text[max(start - 2, 0) : start])):
        return False
    return not page.once(_sets_brackets_off)


def _sets_brackets_off(page: Page) -> bool:
    """Whether a pair is set off as a style."""
    return _AS_STYLE.search(page.text) is not None


def _is_label(text: str, start: int, end: int) -> bool:
    """Where no other mark shows a fold, 参数(可选) 为 and 「排列」(Draw) can be a style."""
    latin = text[max(start - 1, 0) : start] in ("」", "』") and not (
        IS_HAN.search(text, start + 1, end) or IS_HAN.match(text, end + 1)
    )
    return latin or _SPACE_AFTER.match(text, end + 1) is not None


def _is_han(text: str, start: int, end: int) -> bool:
    """Whether Han stands in the pair, and Han right before it, or Han or a mark of Chinese text right after it, with no space
    before it, unless it numbers an item as others in full width do."""
    if text[max(start - 1, 0) : start].isascii() and text[end + 1 : end + 2].isascii():
        return False  # as most that are half-width and stay
    if not IS_HAN.search(text, start + 1, end) or (text[max(start - 1, 0) : start].isspace() and not _is_item(text, start)):
        return False
    if end - start == 2 and text[start - 1 : start].isascii() and text[start - 1 : start].isalnum():
        return False  # 3/15(五)
    if text[max(start - 1, 0) : start] in ("。", "！", "？") and text[end + 1 : end + 2].strip() == "":
        return True  # at the end of a paragraph: 。(完)
    return bool(IS_HAN.match(text[max(start - 1, 0) : start]) or _AFTER.match(text, end + 1))


def _among_kana(page: Page, start: int, end: int) -> bool:
    """Whether kana or hangul stands near the pair, on its line: the line is Japanese, or the pair speaks of it."""
    low, high = line_of(page.text, start)
    return holds_kana(page, max(low, start - REACH), start) or holds_kana(page, end + 1, min(high, end + 1 + REACH))


def _is_item(text: str, start: int) -> bool:
    """Whether the pair numbers an item of a list, `(三)`, that has full-width ones too."""
    return text[start - 1] == "\n" and _NUMERAL.match(text, start) is not None and _FULL_NUMERAL.search(text) is not None


def _are_glosses(text: str) -> bool:
    """Whether all pairs that hold Han stand right behind Han and hold a word, and none is set off or numbers an item."""
    found = False
    for match in _HAN_PAIR.finditer(text):
        found = True
        if _GLOSS.match(text, match.start()) is None:
            return False
    return found


RULE: Rule = Rule(
    id=_ID,
    summary="convert half-width ( ) in Chinese text to full width, in pairs",
    find=find,
    triggers="()",
    profiles=NORMALIZING,
)
