"""What stands around a place: the questions that several normalize rules ask."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cleantext.patterns.classes import ASKING, HAN, HANGUL, IS_HAN, KANA

_KANA = re.compile(f"[{KANA}{HANGUL}]")

READING = re.compile(r"\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ][a-z]{0,4}\)")
"""The reading of a character, in brackets behind it: 重(zhòng)."""

REACH = 40
"""How far to look for Han beside a place whose neighbours do not tell, in code points: a clause or two."""

# 吧 啊 呀 end what is asked, and what is only said.
_ASKING_WORDS = f"[{ASKING}吧啊呀]|多[少大久長长遠远高重]|[难難]道|莫非|[安焉][能敢肯得知]"
_PUT_TO_THE_CHOICE = f"(?P<verb>[{HAN}])[不没沒](?P=verb)|[有是能可][没沒否](?:有|(?<=否))"
ASKED = f"(?:{_ASKING_WORDS}|{_PUT_TO_THE_CHOICE})[^，。；：！？,.;:!?\n]{{0,12}}"
"""A clause that asks, from such a word on, or from a verb that is put to the choice: 要不要, 是不是, 有没有, 能否."""

# Words of grammar, which sentences have and names, labels and cells of tables seldom do: persons and final particles at
# any length, others only in a run of Han that is longer than a name, or before a semicolon that ends the line. Of those
# that words have as well, it takes two.
_SPOKEN = re.compile(f"[我你您他她吗嗎呢吧啊呀啦嘛哦喔](?<!其.)(?:(?<=[我你您他她])(?=[{HAN}])|(?<![我你您他她])(?![{HAN}]))")
_GRAMMAR = re.compile("[的地得了着过過们們它这這那哪谁誰很都也就在是和与與或为為以于於将將由对對其并並而不没沒有]")
_ADVERBS = re.compile("[把被从從到至让讓给給再又还還才却卻只能会會要可已用等若使]")
_RUN = re.compile(f"[{HAN}]{{5}}|[{HAN}]{{2}};(?=\\n|$)")
_SENTENCE_MARK = re.compile(f"[，。；！？!?](?:(?<=[，。；！？])|(?<=[{HAN}].)|(?<=[{HAN}][)”].))")


def is_prose(text: str, start: int = 0, end: int | None = None) -> bool:
    """Whether `text[start:end]` reads as a sentence and not as a label: it has a mark of one, or words of grammar."""
    end = len(text) if end is None else end
    if _SENTENCE_MARK.search(text, start, end) or _SPOKEN.search(text, start, end):
        return True
    if _GRAMMAR.search(text, start, end) is None and len(set(_ADVERBS.findall(text, start, end))) < 2:
        return False
    return _RUN.search(text, start, end) is not None


def is_sentence(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]` is more than a label: it has a mark of a sentence, a person or a particle, or two words of
    grammar. One word alone a label can have too (地址数据源, 执行指定的宏)."""
    if _SENTENCE_MARK.search(text, start, end) or _SPOKEN.search(text, start, end):
        return True
    return len(set(_GRAMMAR.findall(text, start, end))) > 1 and _RUN.search(text, start, end) is not None


def holds_any(text: str, strings: Iterable[str]) -> bool:
    """Whether `text` holds one of a few strings: one by one, which is faster than a class."""
    for string in strings:  # noqa: SIM110 - a generator for `any` costs more than the search
        if string in text:
            return True
    return False


def line_start(text: str, at: int, reach: int = REACH) -> int:
    """Where the line of `at` begins, `reach` code points before it at most."""
    start = max(at - reach, 0)
    return max(start, text.rfind("\n", start, at) + 1)


def near_han(text: str, start: int, end: int) -> bool:
    """Whether there is Han within `REACH` of `text[start:end]`, on the same line."""
    if start and IS_HAN.match(text, start - 1):
        return True
    before = text[line_start(text, start) : start]
    after = text[end : end + REACH]
    return bool(IS_HAN.search(before) or IS_HAN.search(after.partition("\n")[0]))


def near_kana(text: str, start: int, end: int) -> bool:
    """Whether there is kana or hangul within `REACH` of `text[start:end]`: that run of the text is Japanese or Korean."""
    return _KANA.search(text, max(start - REACH, 0), end + REACH) is not None
