"""How much of a fold a cleaner takes back, and what it harms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from benchmarks.normalize.contestants import Cleaner
from benchmarks.normalize.faults import fold

MARKS = "，；：！？（）．～"
_HALF = ",;:!?().~\"'"
_SENTENCE = re.compile("[^。！？]*[。！？][”’」』）]*")
_HAN = re.compile("[\u3400-\u9fff]")
_CHINESE = "\u3007\u3400-\u9fff，。、；：！？（）“”「」『』《》"
_NOT_STANDARD = re.compile(
    f"[,;:!?()\"'](?:(?<=[{_CHINESE}].)|(?=[{_CHINESE}]))"  # a half-width mark or a straight quote beside Chinese
    "|[，、；：（][，。、；：）]|[。！？][，。、；：]"  # marks that cannot follow one another
    "|[ \t\u00a0\u3000](?:(?=[，。、；：！？（）])|(?<=[，。、；：！？（）].))"  # a full-width mark has its own space
    "|[.]{2}|--|－－|(?<!…)…(?!…)|[＂＇∼]|“(?:[，。、；：！？）]|$)|”[^“]*”|“[^”]*“"  # ellipses, dashes, quotes
    "|[０-９Ａ-Ｚａ-ｚ\ufe30-\ufe6f\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b-\u200f\u2060\ufeff]"  # odd characters
    "|</?[a-z]|-[{]"  # markup that was left
)
_PAIRS = (("（", "）"), ("《", "》"))


def sentences(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of `paragraphs` that hold Han and one of the marks that a fold takes."""
    found = (sentence for paragraph in paragraphs for sentence in _SENTENCE.findall(paragraph))
    return [sentence for sentence in found if _HAN.search(sentence) and any(mark in sentence for mark in MARKS)]


def is_standard(sentence: str) -> bool:
    """Whether a sentence is whole and set as the standard (GB/T 15834) has it, so that each change of it is a mistake.

    Right text taken from a page has faults of its own: half-width brackets among full-width ones, marks around words that were
    cut out. What is asked here is asked of characters and their neighbours alone, and of no rule of those who clean.
    """
    if any(sentence.count(opening) != sentence.count(closing) for opening, closing in _PAIRS):
        return False  # cut inside a title, as behind 《你好！
    return _NOT_STANDARD.search(sentence) is None


@dataclass
class Score:
    """Counts over sentences, each cleaned alone: marks that the fold took and those that came back; half-width marks that
    were right and those that were changed; sentences that were right and came out changed, spaces aside."""

    marks: int = 0
    restored: int = 0
    right: int = 0
    harmed: int = 0
    sentences: int = 0
    altered: int = 0

    def add(self, sentence: str, clean: Cleaner) -> None:
        """Count one sentence."""
        self.sentences += 1
        self.altered += _bare(clean(sentence)) != _bare(sentence)
        wanted, given = _bare(sentence), _bare(clean(fold(sentence)))
        for at, (mark, came) in enumerate(zip(wanted, _aligned(wanted, given), strict=True)):
            if mark == "．" and wanted[at - 1 : at].isdigit() and wanted[at + 1 : at + 2].isdigit():
                continue  # of a number that is set full-width: what the fold made of it is right
            if mark in MARKS:
                self.marks += 1
                self.restored += came == mark
            elif mark in _HALF:
                self.right += 1
                self.harmed += came != mark


def _bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def _aligned(wanted: str, given: str) -> list[str]:
    """What stands in `given` in the place of each character of `wanted`."""
    if len(wanted) == len(given):
        return list(given)
    found = [""] * len(wanted)
    for kind, start, end, low, high in SequenceMatcher(None, fold(wanted), fold(given), autojunk=False).get_opcodes():
        if kind == "equal" or end - start == high - low:
            found[start:end] = given[low:high]
    return found


def exact_share(pages: Iterable[tuple[str, str]], clean: Cleaner) -> float | None:
    """Of the paragraphs that have a fault, how many per cent come out as they were; None where there are none.

    `pages` are documents as they were and with faults, a paragraph a line.
    """
    exact = total = 0
    for page, bad in pages:
        if page == bad:
            continue
        for was, faulty, came in zip(page.split("\n"), bad.split("\n"), clean(bad).split("\n"), strict=False):
            if was != faulty:
                total += 1
                exact += came == was
    return 100 * exact / total if total else None
