"""A dictionary word across a line end (主体责|任, 西|藏): the strongest sign that the line was cut there."""

from __future__ import annotations

from functools import lru_cache

REACH = 8  # characters on either side; the longest common words have four


def crossing(left: str, right: str) -> float:
    """How much likelier the best division of the characters around the gap into words is than the best one with a
    boundary at the gap, as a log-ratio: 0 where no word crosses. Only the 8 characters on either side are looked at."""
    return _crossing(left[-REACH:], right[:REACH])


@lru_cache(maxsize=4096)
def _crossing(left: str, right: str) -> float:
    from cleantext.lexicon import segment_log_probability

    gain = segment_log_probability(left + right) - segment_log_probability(left) - segment_log_probability(right)
    return round(gain, 9)  # 0, and no rest of rounding, where no word crosses
