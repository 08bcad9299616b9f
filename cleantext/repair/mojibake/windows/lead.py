"""By how much a text restored from single-byte letters is likelier Chinese of any kind than what letters become by chance.

Letters of Latin-1 or of a code page of DOS that are no Chinese at all (words in capitals, Russian, Korean or Japanese read so,
lists of letters) become Han as well, but Han in no order. So verse, classical prose and dialect, whose characters the model finds
rare, are told from these by the sum of what each pair of characters, each word and each mark says, not by their mean: the more
there are, the surer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from cleantext.lexicon import segment_log_probability
from cleantext.patterns.classes import MAIN_HAN
from cleantext.repair.mojibake.windows.judging import restored

# All are nats. Of 2,400 stretches of misread text in 500 languages, and of letters drawn at random, none but Cyrillic of EUC-JP,
# which repeats few characters, had a lead of 7; of 1,050 of Chinese verse, classical prose and Cantonese of six Han or
# more, 98 in 100 have 7.
LEAST: Final = 7.0  # the lead from which a stretch is Chinese
LEAST_OF_SEVERAL: Final = 4.0  # the same if it has as many Han, hardly one of them twice, as …
SEVERAL: Final = 5  # … and was no double-byte character: of 22,000 such stretches none of five Han had 2.5
LEAST_OF_PART: Final = 16.0  # the same of a part of a run of letters: all of Chinese is Chinese
LEAST_OUTRIGHT: Final = 10.0  # the same of a run that is hardly likelier so than as it is …
FEWEST_OUTRIGHT: Final = 4  # … and its Han
LEAST_IF_KNOWN: Final = -2.0  # the same of a run where the chain is known from other stretches of the text
_PAIR, _WORD = 9.5, 8.0  # what a pair and a word cost by chance
_WORDS_WEIGH = 0.3
_MARK = 4.5  # what a Chinese mark adds
_OTHER = 4.0  # what another character beyond ASCII costs
_DIALECT_PAIR, _DIALECT_WORD = 6.5, -9.0  # what a character of dialect costs, and its log probability as a word, at most

_DIALECT = frozenset("佢哋啲嘅咗嚟喺冇乜嘢噉咁畀嗰囖喇唔睇咩嘞揾攞瞓諗嘥喎")
_HAN = re.compile(f"[{MAIN_HAN}]+")
_MARKS = re.compile("[\u2014\u2018-\u201d\u2026\u3000-\u3002\u3008-\u3011\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]")
_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")
_KANA_SHARE = 8  # a text with more kana than one in so many Han is not judged here: it is Japanese, or Russian


def is_chinese(text: str, whole: bool, known: bool, letters: bool) -> bool:
    """Whether the restored `text` is Chinese; `whole`: it is a run of its own; `known`: its chain is known from other text;
    `letters`: it was read as single bytes."""
    least, fewest = (LEAST_OF_PART, 3) if not whole else (LEAST_IF_KNOWN, 2) if known else (LEAST, 3)
    han = "".join(_HAN.findall(text))
    if whole and letters and not known and len(han) >= SEVERAL and 5 * len(set(han)) >= 4 * len(han):
        least = LEAST_OF_SEVERAL
    return lead(text) >= least and len(han) >= fewest


def is_outright(text: str) -> bool:
    """Whether the restored `text`, valid to its end, is Chinese however likely it is as it stands there."""
    return lead(text) >= LEAST_OUTRIGHT and sum(map(len, _HAN.findall(text))) >= FEWEST_OUTRIGHT


@lru_cache(maxsize=256)
def lead(text: str) -> float:
    """The nats by which `text` is likelier Chinese than a product of chance; a pair of characters counts once. Below zero if it
    has less than two different Han, or kana."""
    pairs = {step for step in zip("\n" + text, text, strict=False) if _HAN.match(step[1])}
    if len({second for _, second in pairs}) < 2 or _KANA_SHARE * len(_KANA.findall(text)) > len(pairs):
        return -100.0
    total = sum(_PAIR - _cost(*pair) for pair in pairs)
    marks = len(set(_MARKS.findall(text)))
    others = sum(character >= "\x80" for character in text) - len(_MARKS.findall(text)) - sum(map(len, _HAN.findall(text)))
    words = sum(_words(run) for run in set(_HAN.findall(text)))
    return total + _MARK * marks - _OTHER * others + _WORDS_WEIGH * words


def is_dialect(text: str) -> bool:
    """Whether `text` has several characters of Cantonese."""
    return sum(character in _DIALECT for character in text) > 1


def _cost(before: str, character: str) -> float:
    cost = restored(before, character)
    return min(cost, _DIALECT_PAIR) if character in _DIALECT else cost


def _words(run: str) -> float:
    """What the words of a run of Han add."""
    dialect = sum(character in _DIALECT for character in run)
    if not dialect:
        return segment_log_probability(run) + _WORD * len(run)
    plain = "".join(" " if character in _DIALECT else character for character in run).split()
    total = sum(segment_log_probability(part) for part in plain) + _DIALECT_WORD * dialect
    return total + _WORD * len(run)
