"""Characters of written Cantonese, which hardly occur in the data of the Chinese model.

They are common in pages from Hong Kong, above all in Big5-HKSCS, and rare in wrongly decoded text.
Source: the particles, pronouns and verbs listed in grammars of Cantonese, in two classes of frequency.
"""

from __future__ import annotations

import re

_FREQUENT = "嘅佢唔啲哋咗喺冇咁噉嘢嗰睇嚟㗎"
_SELDOM = "乜畀咩喎啱諗俾揾搵吖瞓啫囖囉嘞攞嚹嗱誒噃餸揸嬲啩黐噏冚嚿嗌嘥掟氹冧攰揼掹踎曱甴孭屙嫲孻奀揞瞌跣踭攣鑊孖嘟唥"
_COSTS = dict.fromkeys(_SELDOM, 9.0) | dict.fromkeys(_FREQUENT, 6.0)  # nats

CANTONESE = re.compile(f"[{_FREQUENT}{_SELDOM}]")


def character_cost(character: str) -> float:
    """The cost in nats of `character`, which must be one of `CANTONESE`, whatever the context."""
    return _COSTS[character]
