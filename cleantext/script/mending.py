"""The mending of text in which single letters are of the other script: those letters, and nothing else.

A letter that no text of the script holds (软, 没; 國) is certain evidence and is converted wherever it stands, except by
itself in quotes or brackets, where it is spoken of (「软」是簡化字). One that the script has now and then (内, 并, 庄), or
that both have (里, 后, 台), is converted only in a word that a certain letter shows to be of the other script (这里, 数据库).
The name of a Japanese company (株式会社) stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import COMMON_HAN, HAN_LETTERS
from cleantext.script.alignment import aligned
from cleantext.script.division import divide
from cleantext.script.engine import FROM_SIMPLIFIED, ID, NOT_SCRIPT, ONE_OF_SEVERAL, even_doublets, run_opencc
from cleantext.script.leftovers import Survey, stray_places, words_at
from cleantext.script.mechanical import right_places, wrong_places
from cleantext.script.senses import through
from cleantext.script.tables import ambiguous, certain, simplified_only, traditional_only

SEVERAL = 2  # so many certain letters in a passage make the doubtful ones in it certain too

_LEFT_ALONE = re.compile(f"(?<=[“‘「『《〈(（【\\[\"'])[{COMMON_HAN}](?=[”’」』》〉)）】\\]\"'])|(?:株式|有限)会社")
_RUN = re.compile(f"[{HAN_LETTERS}]+")


def mend(part: str, offset: int, to: str, survey: Survey) -> Iterator[Row]:
    """The edits of `part`, which stands at `offset` of its text: each letter of the other script as its word wants it.

    To find the words, OpenCC first makes the whole of `part` Simplified; of what it makes of that, only the letters are
    taken that are of the other script, or that the document's survey says were left.
    """
    part = NOT_SCRIPT.sub("\ufffd", part)
    configs = ("t2s",) if to == "hans" else ("t2s", FROM_SIMPLIFIED[to.removesuffix("p")])
    after = through(part, configs)
    if len(after) != len(part):
        return
    letters = list(part)
    places = set(_wanted(part, to, survey))
    if survey.mechanical and to != "hans":
        places = (places - right_places(part, after)) | set(wrong_places(part, after))
        places = {place for place in places if not _is_regional(part[place], after[place])}
    for place in sorted(places):
        if part[place] != after[place]:
            letters[place] = after[place] if to == "hans" else _by_commonest_word(part, place, configs) or after[place]
    for place in stray_places("".join(letters), to) if survey.strays else ():
        letters[place] = after[place]
    for start, end, new in aligned(part, even_doublets(part, "".join(letters))):
        yield offset + start, offset + end, new, _reason("+".join(configs))


def _wanted(part: str, to: str, survey: Survey) -> Iterator[int]:
    """The places of `part` whose letters are of the other script."""
    sure, doubtful = _tables(to)
    left_alone = {place for match in _LEFT_ALONE.finditer(part) for place in range(*match.span())}
    several = sum(letter in sure for letter in part) >= SEVERAL
    places = {place for place, letter in enumerate(part) if letter in sure or letter in survey.left}
    for run in _RUN.finditer(part) if doubtful.intersection(part) else ():
        for start, end in divide(run.group()) if not sure.isdisjoint(run.group()) else ():
            word = run.group()[start:end]
            if not sure.isdisjoint(word):
                places.update(range(run.start() + start, run.start() + end))
    if several:
        both = ambiguous() if to != "hans" else frozenset[str]()
        places.update(place for place, letter in enumerate(part) if letter in doubtful and letter not in both)
    return iter(sorted(places - left_alone))


@cache
def _tables(to: str) -> tuple[frozenset[str], frozenset[str]]:
    """The letters of the other script than `to`: those that are certain, and the doubtful ones."""
    if to == "hans":
        return certain("hant"), traditional_only() - certain("hant")
    return certain("hans"), (simplified_only() - certain("hans")) | ambiguous()


@cache
def _is_regional(old: str, new: str) -> bool:
    """Whether a region spells `old` as `new` (裏: 裡): of these `regions` decides, for the whole text."""
    own, other = (run_opencc("t2tw", run_opencc("hk2t", letter)) for letter in (old, new))
    return own == other or run_opencc("t2hk", old) == run_opencc("t2hk", new)


def _by_commonest_word(part: str, place: int, configs: tuple[str, ...]) -> str | None:
    """The letter at `place` as the commonest of the words around it has it.

    OpenCC goes from left to right and takes the longest word: in 好干部 it takes 好干, and writes 乾. Asked only where OpenCC
    finds the letter wrong, so that 天后宮 stays.
    """
    from cleantext import lexicon

    words = [(lexicon.frequency(word), word, at) for word, at in words_at(part, place)]
    frequency, word, at = max(words, default=(0, "", 0))
    return _alone(word, configs)[at] if frequency else None


@cache
def _alone(word: str, configs: tuple[str, ...]) -> str:
    after = through(word, configs)
    return after if len(after) == len(word) else word


@cache
def _reason(configs: str) -> Reason:
    return Reason((ID,), f"a letter of the other script; its word by OpenCC {configs}", ONE_OF_SEVERAL)
