"""Characters of written Cantonese, which the model of Chinese prose has hardly seen.

Hong Kong's pages are full of them, those in Big5-HKSCS above all, and a page that is read with a wrong codec is not.
Source: the particles, pronouns and verbs that grammars of Cantonese list. Two classes of frequency are enough.
"""

from __future__ import annotations

import re

_FREQUENT = "嘅佢唔啲哋咗喺冇咁噉嘢嗰睇嚟㗎"
_SELDOM = "乜畀咩喎啱諗俾揾搵吖瞓啫囖囉嘞攞嚹嗱誒噃餸揸嬲啩黐噏冚嚿嗌嘥掟氹冧攰揼掹踎曱甴孭屙嫲孻奀揞瞌跣踭攣鑊孖嘟唥"
_COSTS = dict.fromkeys(_SELDOM, 9.0) | dict.fromkeys(_FREQUENT, 6.0)  # in nats

CANTONESE = re.compile(f"[{_FREQUENT}{_SELDOM}]")


def character_cost(character: str) -> float:
    """The cost in nats of a character of `CANTONESE`, in any company."""
    return _COSTS[character]
