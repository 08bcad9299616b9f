"""Words for which OpenCC knows several forms, and takes the one that natural Taiwan text hardly has (不准: 不準)."""

from __future__ import annotations

import re
from collections import Counter

from cleantext.lexicon.division import divide
from cleantext.script.engine import run_opencc
from cleantext._build.script.dictionaries import phrases, regional

SEEN = 20  # how often the text must have the better form
OUTWEIGH = 10  # and how many times as often as OpenCC's
NEAR = 10
LONGEST = 4


def preferred(text: str) -> dict[str, str]:
    """Each such Simplified word with the form that the natural Taiwan `text` has. Counted only where the likeliest division
    of the text has the word, so that two others that meet (再生|發展) are none."""
    found: dict[str, str] = {}
    for word, forms in phrases().items():
        taiwan = {regional(form, "TW") for form in forms if len(form) == len(word) <= LONGEST}
        if len(taiwan) > 1:
            counts = Counter({form: _count(text, form) for form in sorted(taiwan)})
            usual = run_opencc("s2tw", word)
            form, seen = counts.most_common(1)[0]
            if form != usual and seen >= SEEN and seen >= OUTWEIGH * counts[usual]:
                found[word] = form
    return dict(sorted(found.items()))


def _count(text: str, word: str) -> int:
    return sum(_is_word(text, match.start(), match.end()) for match in re.finditer(re.escape(word), text))


def _is_word(text: str, start: int, end: int) -> bool:
    left = max(0, start - NEAR)
    return (start - left, end - left) in divide(text[left : end + NEAR])
