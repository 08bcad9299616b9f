"""Word-sense disambiguation: the form of a Simplified character where OpenCC's longest match crosses a word boundary.

OpenCC takes the longest phrase from left to right: in 悠长历史 it finds 长历, and writes 悠長曆史; in 还是只能 it finds 是只. The
lexicon divides 悠长|历史. If OpenCC's phrase cuts a word of that division, the word is converted by itself instead. If the
phrase consists of whole words (头发), or the division has no word there, OpenCC's character is kept.

Surnames (see `names`) and a few further characters (see `characters`) are decided separately.

Measured on natural Taiwan text converted to Simplified and back: in 448,735 characters of an encyclopedia 566 errors, by
OpenCC alone 681; in 415,716 characters of manuals and statutes 593, by OpenCC alone 668.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.characters.li_in_names import is_inside_vessel, is_transcribed
from cleantext.script.characters.usages import form_by_usage, form_of_word
from cleantext.script.characters.yun_say import is_said
from cleantext.script.engine import run_opencc
from cleantext.script.names.surname_places import is_surname_by_place
from cleantext.script.names.surname_repeats import recurring_places
from cleantext.script.names.surnames import SURNAMES, TITLE, is_surname_by_words
from cleantext.script.tables import choices, preferred

CORRECTED = ("s2tw", "s2hk")  # OpenCC's configurations whose output is corrected here
NEAR = 10  # characters to either side that are divided into words
MAX_PHRASE = 8  # code points of the longest phrase of OpenCC that is searched for
_ENDING = ("", "的", "地", "了")  # before these, a word of `preferred` has its rarer sense: 测量不准, but 不准吸烟
_HAN_BEHIND = re.compile(f"[{COMMON_HAN}]*")
_HAN_BEFORE = re.compile(f"[{COMMON_HAN}]*$")


def correct_senses(before: str, after: str, config: str) -> str:
    """`after`, with characters corrected that OpenCC chose by a phrase across a word boundary.

    `after` is the Simplified `before` converted by OpenCC's `config` (s2tw or s2hk), of the same length.
    """
    characters: list[str] | None = None
    named: list[int] = []
    for match in _several(config).finditer(before):
        at = match.start()
        if found := form_by_usage(before, at):
            form = found
        elif after[at] != before[at] and is_surname_by_place(before, at):
            form = before[at]
            named.append(at)
        elif _is_doubtful(before, at, after[at], config):
            form = _by_division(before, at, after[at], config)
            if form != before[at] == after[at] and is_surname_by_place(before, at):
                continue
        else:
            continue
        if form != after[at]:
            characters = characters or list(after)
            characters[at] = form
    if characters is None:
        return after
    for at in recurring_places(before, named):
        characters[at] = before[at]
    return "".join(characters)


def convert_through(text: str, configs: tuple[str, ...]) -> str:
    """`text` converted by OpenCC's `configs`, which keep the length, one after another, with senses corrected."""
    for config in configs:
        after = run_opencc(config, text)
        text = correct_senses(text, after, config) if config in CORRECTED else after
    return text


@lru_cache(maxsize=1 << 12)
def _words(run: str) -> tuple[tuple[int, int], ...]:
    return tuple(divide(run))


@cache
def _several(config: str) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(choices()[config[2:]]))}]")


def _is_doubtful(text: str, at: int, form: str, config: str) -> bool:
    """Whether `form`, OpenCC's form of `text[at]`, must be checked by `_by_division`: for surnames and usages; if a word of two
    characters there has another form; or if there is no such word and `form` is not the usual one."""
    if text[at] in SURNAMES and form != text[at] and (text[at] != "于" or TITLE.match(text, at + 1)):
        return True
    if form_of_word(text, at, form) is not None:
        return True
    if text[at] == "并" and form == "併":
        return True
    if text[at] == "里" == form and is_inside_vessel(text, at):
        return True
    if text[at] in "云里" and form != text[at] and (text[at] == "里" or is_said(text, at)):
        return True
    if any(text.startswith(word, at - place) for word, place in _preferred_with().get(text[at], ())):
        return True
    near = text[at - 1 : at + 2] if at else "\ufffd" + text[:2]
    return _by_pairs(near, form, config) or (form == text[at] and _by_threes(text[at : at + 3], form, config))


@cache
def _preferred_with() -> dict[str, list[tuple[str, int]]]:
    """For each character, the words of `preferred` that contain it, each with its index in the word."""
    words: dict[str, list[tuple[str, int]]] = {}
    for word in preferred():
        for place, character in enumerate(word):
            words.setdefault(character, []).append((word, place))
    return words


@lru_cache(maxsize=1 << 16)
def _by_pairs(near: str, form: str, config: str) -> bool:
    """`_is_doubtful` for the second character of `near`, by the words of two characters that it forms with its neighbours."""
    forms = [found for found in (_word_of_two(near[:2], config, 1), _word_of_two(near[1:3], config, 0)) if found]
    return any(found != form for found in forms) if forms else _alone(near[1], config) != form


@lru_cache(maxsize=1 << 16)
def _by_threes(word: str, form: str, config: str) -> bool:
    """`_is_doubtful` for the first character of `word`, if it is a word of three characters of which the first two are none
    (舍不得)."""
    from cleantext import lexicon

    return len(word) == 3 and lexicon.frequency(word) > 0 and _alone(word, config)[0] != form and not lexicon.frequency(word[:2])


def _word_of_two(pair: str, config: str, place: int) -> str | None:
    """The character at `place` of the word `pair`, converted; None if it is not a word."""
    from cleantext import lexicon

    return _alone(pair, config)[place] if len(pair) == 2 and lexicon.frequency(pair) else None


def _by_division(text: str, at: int, form: str, config: str) -> str:
    """The form of `text[at]` in its word; `form`, which is OpenCC's, if OpenCC's phrase cuts no word."""
    if text[at] == "云" and is_said(text, at):
        return "云"
    left = _HAN_BEFORE.search(text[max(0, at - NEAR) : at])
    right = _HAN_BEHIND.match(text, at, at + NEAR)
    before, behind = left.group() if left else "", right.group() if right else text[at]
    run, place = before + behind, len(before)
    words = _words(run)
    start, end = next(word for word in words if word[0] <= place < word[1])
    if run[place] in SURNAMES and is_surname_by_words(run, place, words):
        return run[place]
    if end - start == 1 and (found := form_of_word(run, place, form)) is not None:
        return found
    if run[place] == "里" and start == place and is_inside_vessel(run, place):
        return _alone("这里", config)[1]
    if run[place] == "里" and is_transcribed(text, at, [(left + at - place, right + at - place) for left, right in words]):
        return "里"
    if run[place] == "并" and end - start == 1 and any(right - left > 1 for left, right in words if left == end):
        return "並"  # "and", before a word: 成功并成功地完成
    other = _alone(run[start:end], config)[place - start]
    if run[start:end] in preferred() and run[end : end + 1] not in _ENDING:
        return preferred()[run[start:end]][place - start]
    phrase = _phrase(run, place, form, config)
    if other == form or phrase is None:
        return form
    cuts = {edge for word in words for edge in word}
    usual = phrase[1] - phrase[0] == 1  # not a phrase: an earlier one took a character of the word
    return other if (end - start > 1 if usual else not cuts.issuperset(phrase)) else form


def _phrase(run: str, place: int, form: str, config: str) -> tuple[int, int] | None:
    """The span of the shortest part of `run` for which OpenCC writes `form` at `place`; None if it is too long."""
    for size in range(1, MAX_PHRASE + 1):
        for start in range(max(0, place - size + 1), min(place, len(run) - size) + 1):
            if _alone(run[start : start + size], config)[place - start] == form:
                return start, start + size
    return None


@lru_cache(maxsize=1 << 16)
def _alone(word: str, config: str) -> str:
    return run_opencc(config, word)
