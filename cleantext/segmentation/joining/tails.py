"""Before a gap: how the block so far ends, and what that says about its going on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.joining.cues import Cue
from cleantext.segmentation.passages.verse import cell
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_official, is_titular
from cleantext.segmentation.shapes.numbering import is_chapter, is_numeral, level, provision
from cleantext.segmentation.shapes.openings import run_in_opening

REACH = 400  # characters examined at the end of a block
_LINKS = frozenset("的在是和与因及向对把被将由从或并而于到至让使给为每各该")
# These also need a word after them, more surely than 的 and 是, which may end a sentence that lost its final mark.
_ADVERBS = frozenset("因把被将向从由和与及并而便就才还都又再更最很")
_LINKING = re.compile(
    "(?:以及|或者|应当|并且|关于|对于|由于|通过|根据|按照|因为|为了|如果|必须|不得|可以|能够|并在|正在|不仅|而且)$"
)
_SHORTEST = 8.0  # cells; a line of a column is never narrower
_SHORT_TITLE = 14.0  # cells; up to this width it may be a title: 搬走的与留下的
_LONG = 24.0  # cells; at the end of a wider line a comma is surer
_LINE, _SHORT_CLAUSES = 12.0, -2.0  # cells of a column's line; log-odds for less, which is seldom all that a column holds
_LONGEST_TITLE, _LONGEST_HALF = 60.0, 9  # cells; characters of each of two clauses alike
_SAID = re.compile("(?:[说道称]|要求|提出|希望|透露|回忆|坦言|直言|解释|介绍|表示|指出|认为|强调|告诉记者|看来|据悉|据了解)$")
_LETTERS = re.compile("[\u3400-\u9fff][ \u3000]{1,4}[\u3400-\u9fff]")  # 东 汉
_INNER = re.compile("[，。；！？]")


@dataclass(slots=True)
class Tail:
    """The block so far: its last characters, its width in cells, the number of its pieces, whether lines numbered like it end
    in punctuation in this text, and whether headings are numbered here."""

    text: str
    width: float
    pieces: int
    marked: bool = False
    numbered: bool = False


def left_cue(tail: Tail) -> Cue:
    """The cue of the left side by itself."""
    text = tail.text
    how = ending(text)
    if how in ("final", "clause"):
        return Cue("closed", -9.0 if how == "final" else -8.0)
    if how == "comma":
        return Cue("comma", _comma(tail))
    if how == "closer":
        return Cue("closer", _closer(tail))
    if how == "dash":
        return Cue("dash", 2.0 if "。" in text else -1.0)
    if tail.pieces == 1 and tail.marked:
        return Cue("habit", 5.0)
    return Cue("unclosed", _unclosed(tail))


def _comma(tail: Tail) -> float:
    """The weight of a final comma. The sentence goes on, but not always in the next line: a line of equal cells may be verse,
    and a line of a column is never so short."""
    if tail.pieces == 1 and cell(tail.text):
        return -2.0
    return 0.0 if tail.width < _SHORTEST else 6.0 if tail.width < _LONG else 7.0


def _closer(tail: Tail) -> float:
    """The weight of a closing mark alone, which ends titles and dates. After a clause, the text is more likely to go on."""
    if tail.pieces == 1 and is_titular(tail.text):
        return -1.0 if tail.marked else -4.0
    return 2.0 if tail.text[-1] in "》〉" and _INNER.search(tail.text) else -1.0


def _unclosed(tail: Tail) -> float:
    """The weight of an end without punctuation: high after a sentence, low after a possible title."""
    text = tail.text
    inner = _INNER.findall(text)
    if tail.pieces > 1:
        return 6.0 if inner else 1.0
    if len(text) == 1 or _LETTERS.fullmatch(text) or is_numeral(text) or is_chapter(text) or may_be_names(text):
        return -8.0
    if "。" in inner or tail.width > 80 or 0 < run_in_opening(text) < len(text):
        return 5.0
    depth = level(text)
    if provision(text):
        return 5.0
    if depth == 1 and "；" not in inner:
        return -4.0
    if is_dangling(text):
        return 3.0 if tail.width > _SHORT_TITLE or inner else 0.5
    if is_official(text):
        return -6.0
    if is_titular(text):
        return -0.5 if tail.width > 30 else -1.5 if tail.numbered or text.count("、") > 1 else -3.0
    return _clauses(text, tail.width)


def has_sentence(tail: Tail) -> bool:
    """Whether a text without a final mark is prose: it holds a whole sentence, or is longer than any title."""
    return tail.width > _LONGEST_TITLE or "。" in tail.text


def is_dangling(text: str) -> bool:
    """Whether the text ends in a word that needs another after it (的, 在, 以及) and that is not the end of a longer word
    (实事求是, 现在)."""
    if _LINKING.search(text):
        return True
    return text[-1] in _LINKS and not _ends_word(text)


def needs_more(text: str) -> bool:
    """Whether prose ends in a preposition, a conjunction or an adverb, which can never end a sentence."""
    return text[-1] in _ADVERBS and not _ends_word(text)


def _ends_word(text: str) -> bool:
    from cleantext.lexicon import frequency

    return any(frequency(text[-length:]) for length in (2, 3, 4))


def _clauses(text: str, width: float) -> float:
    """The weight of an end after a comma and a clause. Some headlines have two clauses, mostly alike (未雨绸缪，常备不懈)."""
    if width > _LONGEST_TITLE:
        return 5.0
    halves = text.split("，")
    short = _SHORT_CLAUSES if width < _LINE else 0.0
    if len(halves) == 2 and width <= 30 and not _SAID.search(halves[0]):
        alike = abs(len(halves[0]) - len(halves[1])) <= 1 and len(halves[0]) <= _LONGEST_HALF
        return -3.0 if alike else 1.5 + short
    return 3.5 + short
