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


def sentences(paragraphs: Iterable[str]) -> list[str]:
    """The sentences of `paragraphs` that hold Han and one of the marks that a fold takes."""
    found = (sentence for paragraph in paragraphs for sentence in _SENTENCE.findall(paragraph))
    return [sentence for sentence in found if _HAN.search(sentence) and any(mark in sentence for mark in MARKS)]


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
