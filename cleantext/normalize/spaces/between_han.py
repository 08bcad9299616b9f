"""Spaces between Han where the text is spaced throughout: `中 国 人 民`, letter by letter, or `我们 的 国家`, word by word.

Three kinds of evidence, from the whole document to the line; ideographic spaces (U+3000) or two plain ones between all characters
count as plain ones. A document in which four of five gaps between Han are spaced
is letter-spaced. One whose words of grammar stand alone (` 的 `, ` 是 `) has a space between all its words, as segmenters and
some translators write. A line of another document is letter-spaced running text if it has many such gaps, a word of grammar and
a mark of a sentence; fewer are enough where nothing in it stands tight.

Never a space in a headline, a name, a list or a spaced-out title of a document that is not (`坚定信心 振奋精神`, `张 伟`,
`第一章 总 则`, `关 于 印 发 的 通 知`), and never a wider gap, which in a spaced document separates words or columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import Columns, Reason, Row
from cleantext.normalize.function_words import FINAL, PERSONS
from cleantext.normalize.places import has_wide_space, spaces_of
from cleantext.patterns.classes import CURLY_QUOTES, DASHES_AND_DOTS, EAST_ASIAN, HAN, IS_HAN
from cleantext.patterns.compiled import COMPILED
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "spaces/between-han"
# No-break spaces are plain ones by the time that this acts (`odd_space`); a pattern that begins with one plain character is
# searched fastest.
_SPACED_HAN = lazily(f" (?<=[{HAN}].)(?=[{HAN}])")
_QUOTED = f"{CURLY_QUOTES}{DASHES_AND_DOTS}\"'"
_SPACED = lazily(f" (?<=[{EAST_ASIAN}{_QUOTED}].)(?=[{EAST_ASIAN}{_QUOTED}])")
# Letter by letter, digits and half-width marks are spaced as well; numbers of several digits are not torn, full-width ones are.
_LETTER = f"{EAST_ASIAN}{_QUOTED}\uff0e\uff10-\uff19\uff21-\uff3a\uff41-\uff5a"
_LETTER_SPACED = lazily(
    f" (?:(?<=[{_LETTER}].)(?=[{_LETTER}0-9,.;:!?)])"
    f"|(?<=[0-9,.;:!?()].)(?=[{_LETTER}])|(?<=[0-9].)(?<![0-9]{{2}}.)(?=[0-9](?![0-9]))"
    "|(?<=[0-9].)(?=[.] [0-9])|(?<=[0-9] [.].)(?=[0-9]))"
)
_HAN_PAIR = lazily(f"[{HAN}](?=[{HAN}])")
_GROUP_END = lazily(" {2,}|[\u3000\n，。、；：]+")
_LINE = lazily("[^\n]+")
LETTER_RUN = lazily(f" (?<=[{HAN}].)(?:[{HAN}] ){{4}}(?=[{HAN}])")
"""Six Han in a row, with a space after each."""
WIDE_RUN = lazily(f"\u3000(?<=[{HAN}].)(?:[{HAN}]\u3000){{4}}(?=[{HAN}])")
"""Six Han in a row, with an ideographic space after each."""

_UNIT = f"{EAST_ASIAN}{_QUOTED}"
_UNIT_RUN = lazily(f" (?<=[{_UNIT}].)(?:[{_UNIT}] ){{4}}(?=[{_UNIT}])")
_TIGHT = lazily(f"[{_UNIT}0-9](?=[{_UNIT}0-9])")
_GROUP = lazily(f"(?:[{HAN}] ){{3}}[{HAN}]")
_SENTENCE_END = lazily("[。！？][ ”’」]*$")
DOUBLE_RUN = lazily(f"  (?<=[{HAN}]..)(?:[{_UNIT}]  ){{4}}(?=[{_UNIT}])")
_ONE_OR_TWO = lazily("(?<![ \n])(?: {1,2})(?![ \n])")
_NO_SPACE = "\u00a0"  # for a single space of a text with two between characters

_SPACES: Final = 5  # of a `LETTER_RUN`
_GRAMMAR = "的了是在和"
_RUNNING = lazily("[的了是在和有不也很就都以为為这這与與及而将將被从從到]")
"""Characters that running text has; a list of names or a title may have one of them."""
_ALONE = lazily(f"[{_GRAMMAR}](?<![{HAN}].)(?![{HAN}])")
_WORD_OF_GRAMMAR = lazily(f"[{_GRAMMAR}]")
_SENTENCE = lazily("[，。；！？,;!?]|\\. *$")
_PERSON = lazily(f"[{PERSONS}它们們{FINAL}]")
_TABLE = lazily("[\u2500-\u257f|\t]")

_NAME = 3
"""Names have two characters or three; a text whose groups are mostly that short is a list of names."""

_SHARE = 0.8
_FEWEST = 8
"""A title such as 第 一 章 has fewer gaps than this; a sentence has more."""
_FEWEST_IF_TIGHT_NOWHERE = 6
_FEWEST_IN_SENTENCE = 5
"""A title has no sentence punctuation at its end."""

_WORD_SHARE = 0.35
_FEWEST_WORDS = 5
_FEWEST_IF_ALL = 3
"""The minimum number of function words with a space on both sides: if most are spaced so, and if all are."""

_LETTERS = Reason((_ID,), "a letter-spaced document", 0.97)
_WORDS = Reason(_LETTERS.rules, "a document with a space between all words", 0.95)
_LETTERS_OF_LINE = Reason(_LETTERS.rules, "a line of letter-spaced running text", 0.95)


def find(page: Page) -> Columns:
    text = page.text
    if page_has_double_run(page):
        return Columns.of(_rows_of_double_spaces(text))
    spaces = len(spaces_of(page)) if COMPILED else text.count(" ")
    if page_has_wide_run(page):
        text = text.replace("\u3000", " ")  # which leaves all places as they are
        spaces = text.count(" ")
    has_run = spaces >= _FEWEST_IF_TIGHT_NOWHERE and (page_has_unit_run(page) if text is page.text else _has_unit_run(text))
    return Columns.of(_rows(text, spaces, has_run))


def _rows(text: str, spaces: int, has_run: bool) -> Iterator[Row]:
    """The rows for a text with so many plain spaces. `has_run` tells whether `_has_unit_run`."""
    # In a text that is spaced throughout, one character in five is a space at least; asking is much cheaper than looking.
    if 5 * spaces >= len(text):
        gaps, closed = sum(1 for _ in _SPACED_HAN().finditer(text)), len(_HAN_PAIR().findall(text))
        if _is_letter_spaced(text, gaps, closed):
            return _rows_of_letters(text)
        if _is_word_spaced(text, gaps, closed):
            return _rows_of_words(text)
    return _rows_of_lines(text) if has_run else iter(())


def _rows_of_double_spaces(text: str) -> Iterator[Row]:
    """The rows for a text with two spaces between all characters of a line. They are read as one; other single spaces stay."""
    parts: list[str] = []
    gaps: dict[int, int] = {}  # by their places in the text with one space: their places in `text`
    length = done = 0
    for match in _ONE_OR_TWO().finditer(text):
        start, end = match.span()
        length += start - done
        parts.append(text[done:start])
        parts.append(" " if end - start == 2 else _NO_SPACE)
        if end - start == 2:
            gaps[length] = start
        length += 1
        done = end
    parts.append(text[done:])
    single = "".join(parts)
    for start, _, new, why in _rows(single, len(gaps), _has_unit_run(single)):
        if start in gaps:
            yield gaps[start], gaps[start] + 2, new, why


def page_has_double_run(page: Page) -> bool:
    """Whether there are six characters in a row, with two spaces after each. Computed once a page."""
    return page.once(_page_has_double_run)


def _page_has_double_run(page: Page) -> bool:
    return (not COMPILED or _has_two_together(spaces_of(page))) and DOUBLE_RUN().search(page.text) is not None


def page_has_unit_run(page: Page) -> bool:
    """Whether there are six Han or marks in a row, each spaced. Computed once a page."""
    return page.once(_page_has_unit_run)


def _page_has_unit_run(page: Page) -> bool:
    return (not COMPILED or _are_in_turn(spaces_of(page))) and _has_unit_run(page.text)


def _has_unit_run(text: str) -> bool:
    return _UNIT_RUN().search(text) is not None


def is_spaced_title(text: str, start: int, end: int) -> bool:
    """Whether the line at `text[start:end]` is letter-spaced, with four Han in a row, and nothing in it stands tight."""
    return _GROUP().search(text, start, end) is not None and _TIGHT().search(text, start, end) is None


def page_has_wide_run(page: Page) -> bool:
    """Whether there are six Han in a row, with an ideographic space after each. Computed once a page."""
    return page.once(_page_has_wide_run)


def _page_has_wide_run(page: Page) -> bool:
    return has_wide_space(page) and WIDE_RUN().search(page.text) is not None


def _has_two_together(spaces: list[int]) -> bool:
    """Whether two of the sorted offsets are adjacent."""
    last = -2
    for space in spaces:
        if space == last + 1:
            return True
        last = space
    return False


def _are_in_turn(spaces: list[int]) -> bool:
    """Whether five of the sorted offsets are at every other place."""
    row = 1
    for place in range(1, len(spaces)):
        row = row + 1 if spaces[place] - spaces[place - 1] == 2 else 1
        if row == _SPACES:
            return True
    return False


def _is_letter_spaced(text: str, gaps: int, closed: int) -> bool:
    is_sentence = _SENTENCE().search(text) is not None
    if gaps < (_FEWEST_IN_SENTENCE if is_sentence else _FEWEST) or gaps < _SHARE * (gaps + closed):
        return False
    if not is_sentence and len(set(_RUNNING().findall(text))) < 2:
        return False
    sizes = [len(IS_HAN.findall(group)) for group in _GROUP_END().split(text)]
    return sum(0 < size <= _NAME for size in sizes) * 2 <= sum(size > 0 for size in sizes)


def _is_word_spaced(text: str, gaps: int, closed: int) -> bool:
    if gaps < _FEWEST_IN_SENTENCE or gaps < _WORD_SHARE * (gaps + closed):
        return False
    alone, all_told = len(_ALONE().findall(text)), len(_WORD_OF_GRAMMAR().findall(text))
    return alone >= _SHARE * all_told if alone >= _FEWEST_WORDS else alone >= _FEWEST_IF_ALL and alone == all_told


def _rows_of_letters(text: str) -> Iterator[Row]:
    for line in _LINE().finditer(text):
        if not _TABLE().search(line[0]):
            yield from ((*match.span(), "", _LETTERS) for match in _LETTER_SPACED().finditer(text, *line.span()))


def _rows_of_words(text: str) -> Iterator[Row]:
    """The gaps of the lines that are sentences; in titles and lists of such a document a space may still be meant."""
    for line in _LINE().finditer(text):
        if _ALONE().search(text, *line.span()) or _SENTENCE().search(line[0]):
            yield from ((*match.span(), "", _WORDS) for match in _SPACED().finditer(text, *line.span()))


def _rows_of_lines(text: str) -> Iterator[Row]:
    for start, end in _lines_with_runs(text):
        if _is_sentence_of_letters(text, start, end):
            yield from ((*match.span(), "", _LETTERS_OF_LINE) for match in _LETTER_SPACED().finditer(text, start, end))
            continue
        if LETTER_RUN().search(text, start, end) is None:
            continue
        gaps = sum(1 for _ in _SPACED_HAN().finditer(text, start, end))
        closed = len(_HAN_PAIR().findall(text, start, end))
        if gaps < _FEWEST or gaps < _SHARE * (gaps + closed) or _TABLE().search(text, start, end):
            continue
        if _SENTENCE().search(text, start, end) and _is_running(text, start, end):
            yield from ((*match.span(), "", _LETTERS_OF_LINE) for match in _LETTER_SPACED().finditer(text, start, end))


def _is_sentence_of_letters(text: str, start: int, end: int) -> bool:
    """Whether nothing in the line stands tight, and it is a sentence: by its end, or by a comma and a word of grammar."""
    if _TABLE().search(text, start, end) or _TIGHT().search(text, start, end):
        return False
    if sum(1 for _ in _SPACED().finditer(text, start, end)) < _FEWEST_IF_TIGHT_NOWHERE:
        return False
    if _SENTENCE_END().search(text, start, end):
        return bool(_RUNNING().search(text, start, end) or _PERSON().search(text, start, end))
    is_grammar = _WORD_OF_GRAMMAR().search(text, start, end) is not None
    return is_grammar and "，" in text[start:end] and _GROUP().search(text, start, end) is not None


def _is_running(text: str, start: int, end: int) -> bool:
    """Whether a line with marks has a word of grammar or two of the characters of running text."""
    if _WORD_OF_GRAMMAR().search(text, start, end):
        return True
    return len({*_RUNNING().findall(text, start, end), *_PERSON().findall(text, start, end)}) > 1


def _lines_with_runs(text: str) -> Iterator[Span]:
    """The lines that hold several single Han or marks in a row, each spaced."""
    for line in _LINE().finditer(text):
        if _UNIT_RUN().search(text, *line.span()):
            yield line.span()


RULE: Rule = Rule(
    id=_ID,
    summary="remove spaces from letter-spaced Chinese text",
    find=find,
    triggers=" \u3000",
    profiles=NORMALIZING,
)
