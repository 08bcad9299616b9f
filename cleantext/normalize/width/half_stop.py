"""Restores 。 from a half-width full stop at the end of a Chinese sentence: `天气很好.` is `天气很好。`.

In a document whose stops were folded, wherever a sentence can end: see `folded_stops`. In others at the end of a line, with
all stops inside the line if it has no 。 (see `stops_between`), or of a quotation, where what stands before it reads as a
sentence, or, behind a word or a figure, as a clause behind a full-width mark (`，化学式为RbCl.`). Between Han in a text that
has no 。 at all and ends its sentences so; in others where a sentence stands on both sides, if the text has two such stops,
or the one sentence ends or the other begins as no title does, or both have commas and 。 is likely between the two
characters; and before a sentence of English that ends the line (`花了很多时间.Thank you`). Not inside a foreign name
(`约翰.肯尼迪`). Never behind a figure or a Latin letter elsewhere (`1.`, `example.com`), in paths and names of several parts
(`数据库.表.字段`), in Japanese or Korean, in tables or code, and in lines that set spaces
after their half-width marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Final

from cleantext.config import NORMALIZING
from cleantext.edits import NO_EDITS, Columns, Reason, Row
from cleantext.normalize.context import REACH, is_prose, is_sentence, is_spoken, line_start, near_kana
from cleantext.normalize.english_sentences import has_grammar
from cleantext.normalize.foreign import is_foreign_page
from cleantext.normalize.habit import FOLDED, habit
from cleantext.normalize.places import marks_of
from cleantext.normalize.width.folded_stop import SPACES, are_sentences, folded_stops, is_no_stop, parts_names
from cleantext.normalize.width.line_of_stops import stops_between
from cleantext.patterns.beginnings import holds_from
from cleantext.patterns.classes import CLOSING, HAN, IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import by_line, line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "width/half-stop"
# Wherever `find` looks, in folded documents (`folded_stop`) and in others: a little wider, since so plain a class is compiled
# and searched faster than that of all Han.
_ENDS, _PERSONS = "了吧呢吗嗎啊呀着", "我你您他她"
_HIGH = r"[^\x00-\x7f]"
_POSSIBLE = lazily(
    r"\.(?:"
    f"(?<={_HIGH}.)(?={SPACES}(?:{_HIGH}|[(\"')<\\n0-9A-Z]|$))"
    f"|(?<=[)\\]\"'`%!?,].)(?={SPACES}(?:{_HIGH}|[(\"')<\\n0-9]|$))"
    f"|(?<=[)\\]\"'%!?].)(?<![!-~][)\"'].)(?={SPACES}[A-Z])"
    f"|(?<=[0-9].)(?={SPACES}(?:{_HIGH}|[(\"')<\\n]|$))"
    f"|(?<=[A-Za-z].)(?={SPACES}(?:{_HIGH}|[(\\n]|[0-9]{{4}}年|$))"
    f"|(?<={_HIGH} .)(?={_HIGH}))"
)

_END = re.compile(f"\\.(?:(?<=[{HAN}{CLOSING}0-9\"' ][{HAN}].)|(?<=[{HAN}0-9][{CLOSING})%％℃].))(?=[\n”’」』）]|$)")
# Behind a word or a figure, in a clause of Chinese behind a full-width mark: `是碱金属卤化物，化学式为RbCl.` Not before another
# figure: a column may have ended inside a number (达到102.⏎7亿元).
_LINE_END = re.compile(f'[{CLOSING}"]?(?=\n|$)')
_BEHIND_WORD = re.compile("\\.(?<=[A-Za-z0-9][A-Za-z0-9)）].)(?=\\n|$)(?!(?<=[0-9].)\\s{1,8}[0-9])")
_WORD = "[A-Za-z0-9 ,.+/%-]{1,30}"
_CLAUSE_BEFORE = re.compile(f"[，、；：][^，。、；：！？!?\\n]*[{HAN}]{{2}}(?:{_WORD}|[(（]{_WORD}[)）])$")
_BETWEEN = re.compile(f"\\.(?<=[{HAN}，,]{{4}}.)(?=[{HAN}]{{2}})|\\.(?<=[{HAN}]{{2}}[{_ENDS}].)(?=[{_PERSONS}][{HAN}])")
# Where one sentence ends and the other begins as no title does: 他来了.我走了, 他每天跑步.所以身体很好.
_CERTAIN = lazily(
    f"\\.(?:(?<=[{_ENDS}].)(?=(?:[{_PERSONS}]|大家)(?!的)[{HAN}])"
    "|(?=所以|因此|但是|可是|然而|於是|于是|而且|因[为為]|如果|[虽雖]然|不[过過]|[后後][来來]))"
)
_CLAUSE = re.compile(f"[{HAN}]{{4,30}}")
_LONG = 6
_LAST_OF_ASCII: Final = 0x7F
_LONG_CLAUSE = re.compile(f"[{HAN}]{{{_LONG}}}$")
_BEGINS = "我你您他她它这這那但可而所因如于於然不虽雖当當"
_SENTENCE_END = re.compile("[。！？!?.\n]|$")
_STOPS = re.compile("[。！？!?.\n]")
_SHORTEST = 6
"""The minimum number of characters of a sentence before its stop, if nobody speaks in it; `附录一.` has fewer."""
_FEWEST = 2
"""The minimum number of places in a text: a single one can separate the words of a title (人民日报.海外版)."""
_DEAREST = 11.0  # nats; half of the stops of good text cost less, between the parts of titles mostly more
_IN_SENTENCE = re.compile(f"[，,](?<=[{HAN}].)(?=[{HAN}])")
_MARGIN = -4.0  # nats; names have the dot likelier than the stop, other text by eight less
_PARTS = re.compile(f"(?:[{HAN}]{{1,4}}\\.){{1,9}}[{HAN}]{{1,4}}$")

# Before English to the end of the line: 花了很多时间.Thank you, but not 他在用微软.Net framework, which has no grammar.
_BEFORE_ENGLISH = re.compile(f"\\.(?<=[{HAN}]{{4}}.)[A-Z][A-Za-z'’]{{0,20}}(?: [A-Za-z'’]{{1,20}}){{1,12}}(?=[.!?]?(?:\n|$))")

_BEHIND_FIGURE = lazily(f"\\.(?<=[{HAN}][0-9].)(?=\n|$)")  # 见表2.
_COMMA = re.compile(f",(?<=[{HAN}].)(?=[{HAN}])")
_FULL = re.compile("[，。；：！？]")
_SPACED = re.compile(f"[,;:!?](?<=[{HAN}].) ")  # the habit of the line: 你好吗? 很好.

_AT_END = Reason((_ID,), "the end of a Chinese sentence", 0.97)
_FOLDED = Reason((_ID,), "the end of a sentence, in a document whose stops were folded", 0.95)
_INSIDE = Reason((_ID,), "between two Chinese sentences, in a text that ends its sentences so", 0.93)


def can_hold_stop(text: str) -> bool:
    """The gate: whether a `.` stands where `find` looks."""
    return holds_from(".", _POSSIBLE(), text)


def find(page: Page) -> Columns:
    if habit(page) == FOLDED and (stops := folded_stops(page)):
        return Columns.of((at, at + 1, "。", _FOLDED) for at in stops)
    rows = list(_rows(page))
    return NO_EDITS if not rows or is_foreign_page(page) else Columns.of(rows)


def _rows(page: Page) -> Iterator[Row]:
    """The edits of a page that was not folded, in no order."""
    text = page.text
    dots = [at for at in marks_of(page, ".") if _may_end(text, at)]
    ends = [at for at in dots if _ends_sentence(page, at)]
    of_lines = _in_lines(text, ends)
    undecided = [span for span, stops in of_lines.items() if not stops]
    left = {at for low, end in undecided for at in dots[bisect_left(dots, low) : bisect_right(dots, end)]}
    at_ends = [*(at for at in ends if at not in left), *_behind_words(page, dots), *_behind_figures(text, dots)]
    yield from ((at, at + 1, "。", _AT_END) for at in at_ends)
    inside = {span for spans in of_lines.values() for span in spans}
    yield from ((start, end, "。", _INSIDE) for start, end in sorted(inside))
    known = {start for start, _ in inside}
    between = [at for at in dots if at not in known and at not in left and _BETWEEN.match(text, at)]
    yield from ((at, at + 1, "。", _INSIDE) for at in [*_before_english(text, dots), *_between(page, between, len(ends))])


def _ends_sentence(page: Page, at: int) -> bool:
    """Whether the `.` at `at` ends a sentence at the end of a line or a quotation."""
    text = page.text
    if _END.match(text, at) is None:
        return False
    start = line_start(text, at)
    return (
        (at - start >= _SHORTEST or is_spoken(text, start, at))
        and (is_prose(text, start, at) or _is_long_line(text, start, at))
        and not (near_kana(page, at, at) or _SPACED.search(text, start, at))
        and ((parts := _PARTS.match(text, start, at)) is None or are_sentences(parts[0]))
    )


def _is_long_line(text: str, start: int, at: int) -> bool:
    """Whether the line that the `.` ends has so much of Han that it is no label, whatever its words."""
    if _LINE_END.match(text, at + 1) is None or len(IS_HAN.findall(text, start, at)) < _SHORTEST:
        return False
    return not is_no_stop(text, at)


def _in_lines(text: str, ends: list[int]) -> dict[Span, list[Span]]:
    """The stops inside the lines that end in one of `ends` and have no 。, by where each begins and its last stop: see
    `stops_between`."""
    found: dict[Span, list[Span]] = {}
    is_own = "。" in text
    high = 0
    for at in ends:
        if at + 1 < len(text) and text[at + 1] != "\n":
            continue
        low, high = line_of(text, at, high)
        if text.find("。", low, at) < 0 and (stops := stops_between(text, low, at, _MARGIN, is_own)) is not None:
            found[low, at] = stops
    return found


def _between(page: Page, between: list[int], ends: int) -> list[int]:
    """Those of the offsets `between` that separate two sentences. `ends` is the number of stops at the ends of lines."""
    text = page.text
    if not ends or "。" in text:
        sure = {at for at in between if _CERTAIN().match(text, at) and _ends_clause(page, at)}
        sure.update(_in_folded_lines(text, between))
        between = [at for at in between if at in sure or _parts_sentences(page, at)]
        if len(between) + ends < _FEWEST:
            between = [at for at in between if at in sure or _is_cued(text, at)]
    return [at for at in between if not (is_no_stop(text, at) or parts_names(text, at, _MARGIN))]


def _may_end(text: str, at: int) -> bool:
    """Whether the `.` at `at` stands behind Chinese, a sign or a comma, or at the end of a line."""
    end = at + 1
    if at and (ord(text[at - 1]) > _LAST_OF_ASCII or text[at - 1] in "%,"):
        return True
    return end == len(text) or text[end] == "\n"


def _behind_words(page: Page, dots: list[int]) -> list[int]:
    """Those of the stops at line ends that stand behind a word or a figure that ends a clause of Chinese."""
    text = page.text
    return [
        at
        for at in dots
        if _BEHIND_WORD.match(text, at)
        and _CLAUSE_BEFORE.search(text, line_start(text, at, 2 * REACH), at)
        and not (is_no_stop(text, at) or near_kana(page, at, at))
    ]


def _behind_figures(text: str, dots: list[int]) -> list[int]:
    """Those of the stops that end a line, which was folded, behind a figure of one digit."""
    return _in_folded_lines(text, [at for at in dots if _BEHIND_FIGURE().match(text, at)])


def _before_english(text: str, dots: list[int]) -> list[int]:
    """Those of the stops behind a sentence of Chinese that stand before one of English."""
    return [
        at
        for at in dots
        if (english := _BEFORE_ENGLISH.match(text, at)) is not None
        and has_grammar(text, at + 1, english.end())
        and is_sentence(text, line_start(text, at), at)
    ]


def _in_folded_lines(text: str, places: list[int]) -> list[int]:
    """Those of the sorted `places` whose line was folded in a document that was not, as where it was put together from several:
    it ends with a half-width stop and has half-width commas between Han, and no full-width mark of either kind."""
    found: list[int] = []
    for low, high, here in by_line(text, places):
        if (
            (_END.match(text, high - 1) or _BEHIND_FIGURE().match(text, high - 1))
            and _COMMA.search(text, low, high)
            and not _FULL.search(text, low, high)
        ):
            found += here
    return found


def _parts_sentences(page: Page, at: int) -> bool:
    """Whether the text on each side of the stop reads as a sentence."""
    text = page.text
    start = _beginning(text, at)
    found = _SENTENCE_END.search(text, at + 1, at + 1 + REACH)
    end = found.end() if found else at + 1 + REACH
    if _CLAUSE.match(text, at + 1) is None or near_kana(page, at, at):
        return False
    if text[at + 1] in _PERSONS and text[at + 2] != "的":
        return is_prose(text, start, at) and is_prose(text, at + 1, end)
    return is_sentence(text, start, at) and is_sentence(text, at + 1, end)


def _ends_clause(page: Page, at: int) -> bool:
    """Whether what stands before the stop is more than a name: it has a person or another word of grammar."""
    text = page.text
    return are_sentences(text[_beginning(text, at) : at]) and not near_kana(page, at, at)


def _beginning(text: str, at: int) -> int:
    """Where the sentence before the stop begins."""
    return max(line_start(text, at), *(text.rfind(mark, max(at - REACH, 0), at) + 1 for mark in "。！？!?.”」"))


def _is_cued(text: str, at: int) -> bool:
    """Whether the sentence before the stop ends, or the one after it begins, as sentences do and titles do not."""
    begins = text[at + 1] in _BEGINS and text[at + 2] != "的"
    if (begins or text[at - 1] in _ENDS) and _LONG_CLAUSE.search(text, max(at - _LONG, 0), at):
        return True
    return _has_commas(text, at) and _cost_of_stop(text, at) < _DEAREST


def _has_commas(text: str, at: int) -> bool:
    """Whether both sentences beside the stop have a comma between Han."""
    before, after = text[line_start(text, at) : at], text[at + 1 : at + 1 + REACH]
    return bool(_IN_SENTENCE.search(_STOPS.split(before)[-1]) and _IN_SENTENCE.search(_STOPS.split(after)[0]))


def _cost_of_stop(text: str, at: int) -> float:
    """The cost (nats) of 。 between the neighbours of `at`."""
    from cleantext.lexicon import transition

    return -transition(text[at - 1], "。") - transition("。", text[at + 1])


RULE: Rule = Rule(
    id=_ID,
    summary="convert the half-width full stop of a Chinese sentence to 。",
    find=find,
    triggers=".",
    profiles=NORMALIZING,
    gate=can_hold_stop,
)
