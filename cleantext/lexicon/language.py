"""Which language a text is, and how natural it is by the models of Chinese, Japanese and Korean."""

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
    """Natural logarithm of the probability of `text`, per code point, by the likeliest of the models of Chinese,
    Japanese and Korean: how natural the text is in any of them. 0.0 for an empty text.

    Each character by the two before it. Prose is at -3 to -6, characters drawn at random at -9 and below. Latin letters
    and digits are one letter and one digit to the models, so they say nothing. The models of Japanese and Korean are
    asked only where there is kana or hangul. Linear.
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
    """The model of Japanese; its characters are not folded."""
    return NgramModel("japanese.bin", ALIKE)


@cache
def korean() -> NgramModel:
    """The model of Korean."""
    return NgramModel("korean.bin", ALIKE)
