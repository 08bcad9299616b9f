"""Which form a Simplified letter takes, where OpenCC's longest match goes over the border of two words.

OpenCC goes from left to right and takes the longest phrase: 悠长历史 holds 长历, and becomes 悠長曆史; 还是只能 holds 是只. The
lexicon divides 悠长|历史. Where the phrase that OpenCC took cuts a word of that division, the word is converted by itself
instead. Where the phrase is whole words (头发), or the division knows no word there, OpenCC's letter stays.

Surnames (see `names`) and 并 at the head of a clause are told by the division, too.

Measured on natural Taiwan text made Simplified and converted back: of 448,735 characters of an encyclopedia 566 wrong, by
OpenCC alone 681; of 415,716 of manuals and statutes 593 and 668.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.division import divide
from cleantext.script.engine import run_opencc
from cleantext.script.names import SURNAMES, TITLE, is_surname
from cleantext.script.saying import is_said
from cleantext.script.tables import choices, preferred

RIGHTED = ("s2tw", "s2hk")  # the configurations whose letters are put right here
NEAR = 10  # so many letters to either side are divided into words
LONGEST = 8  # code points of the longest phrase looked for
_TIED = re.compile(
    "系(?:[好上紧着了]|[一两][条根个])*(?:领带|领结|鞋带|安全带|皮带|腰带|丝带|绳|围裙|围巾|头巾|纽扣|扣子|扣儿|蝴蝶结)"
)
# 姜 as what a recipe weighs or counts, and 只 behind "like" and before an animal.
_GINGER = re.compile(r"姜(?=[ \t]*(?:\d|[一二两三四五六七八九十半几数](?:克|斤|两|钱|片|块|小块|大块|勺)|适量|少许|若干|[葱蒜]))")
_ANIMALS = "猫狗鸟鸡鸭鹅兔羊虎狼熊猴蜂蝶虫蚁鼠龟蛙狐猪鹰狮豹蟹虾鹤雁燕雀鹿驴牛蝉蛾"
_LIKE = re.compile(rf"(?<=像)只(?![有能是会要在为想顾剩需用怕爱])(?=[^\s，。！？；：、]{{0,8}}?[{_ANIMALS}])")
_MEANT = {"姜": (_GINGER, "薑"), "只": (_LIKE, "隻")}
_ENDING = ("", "的", "地", "了")  # behind them a word of `preferred` has its rarer sense: 测量不准, but 不准吸烟
_HAN = re.compile(f"[{COMMON_HAN}]")
_HAN_BEHIND = re.compile(f"[{COMMON_HAN}]*")
_HAN_BEFORE = re.compile(f"[{COMMON_HAN}]*$")


def right_senses(before: str, after: str, config: str) -> str:
    """`after`, which OpenCC's `config` (s2tw or s2hk) made of the Simplified `before`, as long as it, with the letters put
    right that it took by a phrase over the border of two words."""
    letters: list[str] | None = None
    for match in _several(config).finditer(before):
        at = match.start()
        if match.group() in _MEANT and _MEANT[match.group()][0].match(before, at):
            form = _MEANT[match.group()][1]
        elif _is_doubtful(before, at, after[at], config):
            form = _by_division(before, at, after[at], config)
        else:
            continue
        if form != after[at]:
            letters = letters or list(after)
            letters[at] = form
    return "".join(letters) if letters else after


def through(text: str, configs: tuple[str, ...]) -> str:
    """`text` through OpenCC's `configs`, one after another, its words right."""
    for config in configs:
        after = run_opencc(config, text)
        text = right_senses(text, after, config) if config in RIGHTED and len(after) == len(text) else after
    return text


@lru_cache(maxsize=1 << 12)
def _words(run: str) -> tuple[tuple[int, int], ...]:
    return tuple(divide(run))


@cache
def _several(config: str) -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted(choices()[config[2:]]))}]")


def _is_doubtful(text: str, at: int, form: str, config: str) -> bool:
    """Whether a word of two letters around `text[at]` has another form than `form`, or none has it and it is not the usual."""
    if text[at] in SURNAMES and form != text[at] and (text[at] != "于" or TITLE.match(text, at + 1)):
        return True
    if (text[at] == "系" and _TIED.match(text, at)) or (text[at] == "云" and form != "云" and is_said(text, at)):
        return True
    if text[at] == "并" and form == "併" and not (at and _HAN.match(text[at - 1])):
        return True
    if any(text.startswith(word, at - place) for word, place in _preferred_with().get(text[at], ())):
        return True
    return _by_pairs(text[at - 1 : at + 2] if at else "\ufffd" + text[:2], form, config)


@cache
def _preferred_with() -> dict[str, list[tuple[str, int]]]:
    """The words of `preferred` by letter, each with the letter's place in it."""
    words: dict[str, list[tuple[str, int]]] = {}
    for word in preferred():
        for place, letter in enumerate(word):
            words.setdefault(letter, []).append((word, place))
    return words


@lru_cache(maxsize=1 << 16)
def _by_pairs(near: str, form: str, config: str) -> bool:
    """`_is_doubtful` for the second letter of `near`, by the words of two letters that it makes with its neighbours."""
    forms = [found for found in (_word_of_two(near[:2], config, 1), _word_of_two(near[1:3], config, 0)) if found]
    return any(found != form for found in forms) if forms else _alone(near[1], config) != form


def _word_of_two(pair: str, config: str, place: int) -> str | None:
    """The letter at `place` of the word `pair` converted; None if it is no word."""
    from cleantext import lexicon

    return _alone(pair, config)[place] if len(pair) == 2 and lexicon.frequency(pair) else None


def _by_division(text: str, at: int, form: str, config: str) -> str:
    """The form of `text[at]` by the word that it stands in; `form`, OpenCC's, where its phrase cuts no word."""
    if text[at] == "云" and is_said(text, at):
        return "云"
    left = _HAN_BEFORE.search(text[max(0, at - NEAR) : at])
    right = _HAN_BEHIND.match(text, at, at + NEAR)
    before, behind = left.group() if left else "", right.group() if right else text[at]
    run, place = before + behind, len(before)
    words = _words(run)
    start, end = next(word for word in words if word[0] <= place < word[1])
    if run[place] in SURNAMES and is_surname(run, place, words):
        return run[place]
    if run[place] == "并" and not place and end == 1:
        return "並"  # at the head of a clause it is "and"; on natural Taiwan text 20 times to none
    if _TIED.match(run, start) and end - start == 1:
        return "繫"
    other = _alone(run[start:end], config)[place - start]
    if run[start:end] in preferred() and run[end : end + 1] not in _ENDING:
        return preferred()[run[start:end]][place - start]
    phrase = _phrase(run, place, form, config)
    if other == form or phrase is None:
        return form
    cuts = {edge for word in words for edge in word}
    usual = phrase[1] - phrase[0] == 1  # no phrase at all: another one has taken a letter of the word before
    return other if (end - start > 1 if usual else not cuts.issuperset(phrase)) else form


def _phrase(run: str, place: int, form: str, config: str) -> tuple[int, int] | None:
    """The span of the shortest piece of `run` in which OpenCC writes `form` at `place`."""
    for size in range(1, LONGEST + 1):
        for start in range(max(0, place - size + 1), min(place, len(run) - size) + 1):
            if _alone(run[start : start + size], config)[place - start] == form:
                return start, start + size
    return None


@lru_cache(maxsize=1 << 16)
def _alone(word: str, config: str) -> str:
    after = run_opencc(config, word)
    return after if len(after) == len(word) else word
