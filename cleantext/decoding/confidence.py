"""What the lead of a reading over the others says: the chance that it is right."""

from __future__ import annotations

import math

_PLAUSIBLE = 5.0  # nats a byte, in any language


def confidence(margin: float, cost_per_byte: float) -> float:
    """The chance that a reading is right which is `margin` nats ahead of the next and costs so much for each byte.

    The model knows neither names nor topics, so its nats are worth about a fifth of true ones; and what is implausible
    even in its best reading is in no encoding that took part.
    """
    ahead = 1 / (1 + math.exp(-min(margin / 5, 50.0)))
    plausible = 1.0 if cost_per_byte <= _PLAUSIBLE else math.exp(_PLAUSIBLE - cost_per_byte)
    return round(min(0.99, ahead) * plausible, 4)
