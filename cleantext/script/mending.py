"""Converts single characters of the other script in a text, and nothing else.

A character that the script never has (软, 没; 國) is certain evidence. It is converted everywhere, except alone in quotes or
brackets, where the text speaks about it (「软」是簡化字). A character that the script has now and then (内, 并, 庄), or that
both scripts have (里, 后, 台), is converted only in a word that a certain character shows to be of the other script (这里,
数据库). The names of Japanese companies (株式会社) are left unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from cleantext.edits import Reason, Row
from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN, HAN_LETTERS
from cleantext.script.alignment import aligned
from cleantext.script.characters.usages import NEAR, decided_by_usage, form_by_usage
from cleantext.script.doublets import is_kept, kept_places
from cleantext.script.engine import FROM_SIMPLIFIED, ID, NOT_SCRIPT, ONE_OF_SEVERAL, even_doublets, run_opencc
from cleantext.script.leftovers import Survey, stray_places, words_at
from cleantext.script.mechanical import right_places, wrong_places
from cleantext.script.names.surname_places import is_surname_by_place
from cleantext.script.names.surnames import SURNAMES
from cleantext.script.senses import convert_through
from cleantext.script.tables import ambiguous, certain, simplified_only, traditional_only

SEVERAL = 2  # with this many certain characters in a passage, its doubtful ones count as certain

_LEFT_ALONE = re.compile(f"(?<=[“‘「『《〈(（【\\[\"'])[{COMMON_HAN}](?=[”’」』》〉)）】\\]\"'])|(?:株式|有限)会社")
_RUN = re.compile(f"[{HAN_LETTERS}]+")


def mend(part: str, offset: int, to: str, survey: Survey) -> Iterator[Row]:
    """The edits of `part`, which begins at `offset` of its text: each character of the other script as its word requires.

    OpenCC converts all of `part` through Simplified, so that it finds the words. Of the result, only the characters are used
    that replace one of the other script, or one that was left according to the document's `survey`.
    """
    part = NOT_SCRIPT.sub("\ufffd", part)
    configs = ("t2s",) if to == "hans" else ("t2s", FROM_SIMPLIFIED[to.removesuffix("p")])
    after = convert_through(part, configs)
    characters = list(part)
    places = set(_wanted(part, to, survey))
    if survey.mechanical and to != "hans":
        places = (places - right_places(part, after)) | set(wrong_places(part, after))
        places = {place for place in places if not _is_regional(part[place], after[place])}
        places.update(_surnames(part, after))
    places -= kept_places(part) if to != "hans" else set()
    for place in sorted(places):
        if part[place] != after[place] and (to == "hans" or not is_kept(part[place], after[place])):
            characters[place] = after[place] if to == "hans" else _form_of(part, place, configs) or after[place]
    for place in stray_places("".join(characters), to, part) if survey.strays else ():
        characters[place] = after[place]
    for start, end, new in aligned(part, even_doublets(part, "".join(characters))):
        yield offset + start, offset + end, new, _reason("+".join(configs))


def _surnames(part: str, after: str) -> Iterator[int]:
    """The offsets in the mechanical `part` of surnames spelt as other characters (記者於海濤). `after` is `part` as it should be
    spelt, but for what is right as it is."""
    changed = [at for at, (old, new) in enumerate(zip(part, after, strict=True)) if old != new and new in SURNAMES]
    simplified = run_opencc("t2s", part) if changed else ""
    return (at for at in changed if is_surname_by_place(simplified, at))


def _wanted(part: str, to: str, survey: Survey) -> Iterator[int]:
    """The offsets in `part` of the characters to convert, by `mend`'s rules for certain and doubtful ones."""
    sure, doubtful = _tables(to)
    left_alone = {place for match in _LEFT_ALONE.finditer(part) for place in range(*match.span())}
    several = sum(character in sure for character in part) >= SEVERAL
    places = {place for place, character in enumerate(part) if character in sure or character in survey.left}
    for run in _RUN.finditer(part) if doubtful.intersection(part) else ():
        for start, end in divide(run.group()) if not sure.isdisjoint(run.group()) else ():
            word = run.group()[start:end]
            if not sure.isdisjoint(word):
                word_places = range(run.start() + start, run.start() + end)
                places.update(at for at in word_places if to == "hans" or _may_be_simplified(part[at]))
    if several:
        both = ambiguous() if to != "hans" else frozenset[str]()
        places.update(place for place, character in enumerate(part) if character in doubtful and character not in both)
    return iter(sorted(places - left_alone))


@cache
def _may_be_simplified(character: str) -> bool:
    return run_opencc("t2s", character) == character or character in simplified_only()


@cache
def _tables(to: str) -> tuple[frozenset[str], frozenset[str]]:
    """The characters of the script that is not `to`: those that are certain evidence, and the doubtful ones."""
    if to == "hans":
        return certain("hant"), traditional_only() - certain("hant")
    return certain("hans"), (simplified_only() - certain("hans")) | ambiguous()


@cache
def _is_regional(old: str, new: str) -> bool:
    """Whether `new` is a regional spelling of `old` (裏, 裡). Those are decided by `regions`, for the whole text."""
    own, other = (run_opencc("t2tw", run_opencc("hk2t", character)) for character in (old, new))
    return own == other or run_opencc("t2hk", old) == run_opencc("t2hk", new)


def _form_of(part: str, place: int, configs: tuple[str, ...]) -> str | None:
    """The form that what is around decides (大干快干), or that of the commonest word; None if there is neither."""
    if decided_by_usage(part[place]):
        start = max(0, place - NEAR)
        if (form := form_by_usage(run_opencc("t2s", part[start : place + NEAR]), place - start)) is not None:
            return form
    return _by_commonest_word(part, place, configs)


def _by_commonest_word(part: str, place: int, configs: tuple[str, ...]) -> str | None:
    """The character at `place` as it is in the most frequent of the words around it; None if there is none.

    OpenCC takes the longest word from left to right: in 好干部 it takes 好干, and writes 乾. Called only where OpenCC changes
    the character, so that 天后宮 is left unchanged.
    """
    from cleantext import lexicon

    words = [(lexicon.frequency(word), word, at) for word, at in words_at(part, place)]
    frequency, word, at = max(words, default=(0, "", 0))
    return _alone(word, configs)[at] if frequency else None


@cache
def _alone(word: str, configs: tuple[str, ...]) -> str:
    return convert_through(word, configs)


@cache
def _reason(configs: str) -> Reason:
    return Reason((ID,), f"character of the other script, in its word by OpenCC {configs}", ONE_OF_SEVERAL)
