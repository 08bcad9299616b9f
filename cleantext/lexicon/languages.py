"""The language of a text, and how natural it is by the models of Chinese, Japanese and Korean."""

from __future__ import annotations

import re
from functools import cache

from cleantext.lexicon.characters import ALIKE, chinese
from cleantext.lexicon.ngrams import NgramModel
from cleantext.patterns.classes import HAN_LETTERS, HANGUL, KANA_LETTERS

_KANA = re.compile(f"[{KANA_LETTERS}]")
_HANGUL = re.compile(f"[{HANGUL}]")
_HAN = re.compile(f"[{HAN_LETTERS}]")


def mean_log_probability(text: str) -> float:
    """The log probability of `text` per code point, by trigrams, in the likeliest of Chinese, Japanese and Korean: how
    natural it is in any of them. 0.0 for an empty text.

    Prose is at -3 to -6, random characters at -9 and below. The models fold all Latin letters to one and all digits to one,
    so these are no evidence. The models of Japanese and Korean are used only if there is kana or hangul. Linear.
    """
    if not text:
        return 0.0
    models = [chinese()]
    if _KANA.search(text):
        models.append(japanese())
    if _HANGUL.search(text):
        models.append(korean())
    return max(model.close_log_probability(text) for model in models) / len(text)


def language(text: str) -> str:
    """The language of `text`: "zh", "ja" or "ko", or "other" where less than a third of its letters are of these scripts."""
    han, kana, hangul = (len(script.findall(text)) for script in (_HAN, _KANA, _HANGUL))
    if 3 * (han + kana + hangul) < sum(map(str.isalpha, text)) or not han + kana + hangul:
        return "other"
    if hangul > kana and 4 * hangul > han:
        return "ko"
    return "ja" if 8 * kana > han + kana else "zh"


@cache
def japanese() -> NgramModel:
    """The model of Japanese; its ideographs are not folded."""
    return NgramModel("japanese.bin", ALIKE)


@cache
def korean() -> NgramModel:
    """The model of Korean."""
    return NgramModel("korean.bin", ALIKE)
