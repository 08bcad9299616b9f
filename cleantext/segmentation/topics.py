"""Whether a lone title begins a new article or a section of the one before: by the words that it brings.

A section goes on with the words of its article (two-character words that occur twice or more); an article brings its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

_SPAN = 1200  # characters looked at on either side
_LEAST = 80  # characters of text before, to tell by
_SHARED = 0.4


def is_new_topic(title: str, after: str, before: str, subject: str) -> bool:
    """Whether the text under `title` leaves the subject of the article before: its own words are new, and the recurring
    words of that article's titles, `subject`, do not come back. `before` is the text of that article."""
    if len(before) < _LEAST:
        return False
    own = {pair: count for pair, count in _words(title + after[:_SPAN]).items() if count >= 2 and pair in title}
    known = _words(before[-2 * _SPAN :])
    if not own or _share(own, known) > _SHARED:
        return False
    held = _words(subject + before[-2 * _SPAN :])
    themes = {pair: count for pair, count in held.items() if count >= (2 if subject else 3) and pair in (subject or before)}
    return not themes or _share(themes, _words(after[:_SPAN])) <= _SHARED


def _share(pairs: Mapping[str, int], known: Mapping[str, int]) -> float:
    return sum(count for pair, count in pairs.items() if pair in known) / sum(pairs.values())


def _words(text: str) -> Counter[str]:
    from cleantext import lexicon

    pairs = Counter(text[at : at + 2] for at in range(len(text) - 1))
    return Counter({pair: count for pair, count in pairs.items() if pair.isalpha() and (count >= 3 or lexicon.frequency(pair))})
