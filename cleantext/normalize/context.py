"""The context of an offset: predicates that several normalize rules share."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from cleantext.normalize.function_words import COMMON, FINAL, PERSONS
from cleantext.patterns.beginnings import before_small_letters
from cleantext.patterns.classes import ASKING, HAN, HANGUL, IS_HAN, KANA
from cleantext.rules import Page

READING = re.compile(r"\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ][a-z]{0,4}\)")
"""The reading of a character, in brackets after it: 重(zhòng). Searched for by `has_reading`."""

REACH = 40
"""How far to look for Han if the neighbours do not decide, in code points: a clause or two."""

# 吧 啊 呀 end questions and statements.
_ASKING_WORDS = f"[{ASKING}吧啊呀㗎咩乜]|點解|邊[個度]|多[少大久長长遠远高重]|[难難]道|莫非|[安焉][能敢肯得知]"
_PUT_TO_THE_CHOICE = f"(?P<verb>[{HAN}])[不没沒](?P=verb)|[有是能可][没沒否](?:有|(?<=否))"
_OR_NOT = f"[了过過到见見完][{HAN}]{{0,6}}[没沒]有?"
ASKED = f"(?:(?:{_ASKING_WORDS}|{_PUT_TO_THE_CHOICE})[^，。；：！？,.;:!?\n]{{0,12}}|{_OR_NOT})"
"""A question, from its question word, or from its A-not-A verb, to its end: 要不要, 是不是, 有没有, 能否, 吃了没有."""

SPOKEN_BY = f"[”」](?:[他她]|[{HAN}]{{1,4}}(?:[说說](?![明法])|[问問喊叹嘆笑叫答]道))"
"""The end of a quotation, and who speaks."""

# Of function words, pronouns and final particles count in text of any length, others only in a run of Han that is longer than
# a name, or before a semicolon at the end of the line. Ambiguous ones (also parts of words) count only in twos.
_SPOKEN = re.compile(f"[{PERSONS}{FINAL}呀啦嘛哦喔](?<!其.)(?:(?<=[{PERSONS}])(?=[{HAN}])|(?<![{PERSONS}])(?![{HAN}]))")
_GRAMMAR = re.compile(f"[{COMMON}地哪谁誰或由其而]")
_ADVERBS = re.compile("[把被从從到至让讓给給再又还還才却卻只能会會要可已用等若使]")
_RUN = re.compile(f"[{HAN}]{{5}}|[{HAN}]{{2}};(?=\\n|$)")
_SENTENCE_MARK = re.compile(f"[，。；！？!?](?:(?<=[，。；！？])|(?<=[{HAN}].)|(?<=[{HAN}][)”].))")


def has_reading(text: str) -> bool:
    """Whether there is a `READING`."""
    return bool(before_small_letters("(", READING, text, only_first=True))


def is_prose(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text[start:end]` reads as a sentence and not as a label: it has sentence punctuation or function words."""
    end = len(text) if end is None else end
    if _SENTENCE_MARK.search(text, start, end) or _SPOKEN.search(text, start, end):
        return True
    if _GRAMMAR.search(text, start, end) is None and len(set(_ADVERBS.findall(text, start, end))) < 2:
        return False
    return _RUN.search(text, start, end) is not None


def is_spoken(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` has a pronoun before a word, or ends a word with a particle: 我走了, 好吧."""
    return _SPOKEN.search(text, start, end) is not None


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is more than a label: it has sentence punctuation, a pronoun or a particle, or two function
    words. One function word can be part of a label (地址数据源, 执行指定的宏)."""
    if _SENTENCE_MARK.search(text, start, end) or _SPOKEN.search(text, start, end):
        return True
    return len(set(_GRAMMAR.findall(text, start, end))) > 1 and _RUN.search(text, start, end) is not None


def holds_any(text: str, strings: Iterable[str]) -> bool:
    """Whether `text` contains one of a few strings. Single searches are faster than a character class."""
    for string in strings:  # noqa: SIM110 - a generator for `any` costs more than the search
        if string in text:
            return True
    return False


def line_start(text: str, at: int, reach: int = REACH) -> int:
    """Where the line of `at` begins, or `at - reach` if that is greater."""
    start = max(at - reach, 0)
    return max(start, text.rfind("\n", start, at) + 1)


def near_han(text: str, start: int, end: int) -> bool:
    """Whether there is Han within `REACH` of `text[start:end]`, on the same line."""
    if start and IS_HAN.match(text, start - 1):
        return True
    before = text[line_start(text, start) : start]
    after = text[end : end + REACH]
    return bool(IS_HAN.search(before) or IS_HAN.search(after.partition("\n")[0]))


def near_kana(page: Page, start: int, end: int) -> bool:
    """Whether there is kana or hangul within `REACH` of the offsets: that run of the text is Japanese or Korean."""
    return holds_kana(page, start - REACH, end + REACH)


def holds_kana(page: Page, start: int, end: int) -> bool:
    """Whether there is kana, with its marks, or hangul between the offsets."""
    places = page.once(_kana_of)
    place = bisect_left(places, start)
    return place < len(places) and places[place] < end


def _kana_of(page: Page) -> list[int]:
    return page.places(f"{KANA}{HANGUL}")
