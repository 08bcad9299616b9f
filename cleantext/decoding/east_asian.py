"""Costs of Chinese, Japanese and Korean stretches of a text, by the lexicon's character models."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.decoding.cantonese import CANTONESE, character_cost
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.languages import japanese, korean
from cleantext.lexicon.ngrams import NgramModel
from cleantext.patterns.classes import MAIN_HAN

# What Chinese, Japanese or Korean text is made of: punctuation, Han, kana, hangul, full-width and half-width forms.
EAST_ASIAN = re.compile(f"[\u2014\u2018-\u201d\u2026\u3000-\u301f\u3041-\u30ff{MAIN_HAN}\uac00-\ud7a3\uff01-\uff60]+")

# Full-width letters and digits, which the models fold or lack, and punctuation that they lack.
FULL_WIDTH = re.compile(
    "[\u3003-\u3007\u3010-\u301f\uff02-\uff07\uff0a-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d\uff5f-\uff60]+"
)
# Nats for each character and for each run: a number has several digits, and a single one is rare.
_FULL_WIDTH_COST, _FULL_WIDTH_RUN_COST = 5.0, 4.0
_KANA = re.compile("[\u3041-\u30fe]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_NOT_CHINESE_COST = 2.0  # nats: the data is expected to be Chinese


def east_asian_cost(stretches: Sequence[str], rough: bool) -> float:
    """The cost in nats of `stretches`, which consist of `EAST_ASIAN`, in the language that fits them best.

    `rough`: count each character by itself, without its context.
    """
    joined = "".join(stretches)
    forms, spoken = FULL_WIDTH.findall(joined), CANTONESE.findall(joined)
    if forms or spoken:
        stretches = [CANTONESE.sub("", FULL_WIDTH.sub("", stretch)) for stretch in stretches]
        full_width = sum(map(len, forms))
        cost = full_width * _FULL_WIDTH_COST + len(forms) * _FULL_WIDTH_RUN_COST + sum(map(character_cost, spoken))
        return cost + (east_asian_cost(stretches, rough) if full_width + len(spoken) < len(joined) else 0.0)
    models = [chinese()]
    if _KANA.search(joined):
        models.append(japanese())
    if _HANGUL.search(joined):
        models.append(korean())
    return min(_model_cost(model, stretches, joined, rough) + _NOT_CHINESE_COST * (model is not models[0]) for model in models)


def _model_cost(model: NgramModel, stretches: Sequence[str], joined: str, rough: bool) -> float:
    if not rough:
        return -sum(map(model.log_probability, stretches))
    known = [cost for cost in map(model.singles.get, joined) if cost is not None]
    return -sum(known) - (len(joined) - len(known)) * model.unknown
