"""Dictionary words across a line end (主体责|任, 西|藏), the strongest evidence that the line was cut there."""

from __future__ import annotations

from functools import lru_cache

REACH = 8  # characters on either side; the longest common words have four


def crossing(left: str, right: str) -> float:
    """The log-ratio of the best division into words of the characters around the gap to the best one with a boundary at the
    gap. 0 if no word crosses the gap. Only 8 characters on either side are examined."""
    return _crossing(left[-REACH:], right[:REACH])


@lru_cache(maxsize=4096)
def _crossing(left: str, right: str) -> float:
    from cleantext.lexicon import segment_log_probability

    gain = segment_log_probability(left + right) - segment_log_probability(left) - segment_log_probability(right)
    return round(gain, 9)  # exactly 0, without rounding errors, if no word crosses
