"""Simplified text without a character that only Simplified has: 船只停泊, 方便面, 三只, 一斤面.

No Traditional text has these words. A word of the likeliest division shows the script if OpenCC spells it otherwise, by a change
that Taiwan's own spelling never goes without; so does what a clause decides (see `contexts`). Left undetermined: words that are
in both scripts (皇后, 制度), words with second spellings (公布, 胡同), and 于 云 余, which old books have.
"""

from __future__ import annotations

from cleantext.lexicon.division import divide
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.characters.usages import form_by_usage
from cleantext.script.doublets import is_kept
from cleantext.script.engine import run_opencc
from cleantext.script.tables import attested, signs

# Simplified characters, each with the form that Traditional words have instead. Chosen by hand.
_PAIRS = "只隻 面麵 表錶 后後 里裡 斗鬥 郁鬱 干乾 干幹 松鬆 谷穀 丑醜 咸鹹 姜薑 志誌 胡鬍 朴樸 仆僕 卷捲 舍捨 游遊 御禦"
_SHOWN = frozenset(_PAIRS.split())
_USUAL = 20  # frequency of a word that shows the script; rarer ones may be names
_LETTERS = "".join(sorted({pair[0] for pair in _SHOWN} | {"制", "征"}))
_RUN = lazily(f"[{COMMON_HAN}]+")
_LETTER = lazily(f"[{_LETTERS}]")


def is_simplified_by_words(text: str) -> bool:
    """Whether a word of `text`, which has no deciding character, is one of Simplified text alone."""
    if any((form := form_by_usage(text, match.start())) and match[0] + form in _SHOWN for match in _LETTER().finditer(text)):
        return True
    runs = [run for run in _RUN().findall(text) if _LETTER().search(run)]
    return any(_shows(run[start:end]) for run in runs for start, end in divide(run))


def _shows(word: str) -> bool:
    if len(word) < 2 or frequency(word) < _USUAL or word in attested():
        return False
    after = run_opencc("s2tw", word)
    changes = [old + new for old, new in zip(word, after, strict=True) if old != new]
    if not changes or any(is_kept(*change) for change in changes):
        return False
    return signs().get(word) == after or _SHOWN.issuperset(changes if len(word) == 2 else set(changes) - {"制製"})
