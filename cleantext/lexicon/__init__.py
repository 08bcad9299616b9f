"""The lexicon that repair, script and segmentation share: words, a character model, readings, a character fold.

All tables are small, derived from public sources (data/SOURCES.toml), mapped or read on first need, and rebuilt by

    python -m cleantext._build.lexicon --corpus DIR

Words and the character model are folded to simplified characters; all functions take either script.
"""

from __future__ import annotations

from cleantext.lexicon.characters import commonest, continuation, log_probability, rarity, row, transition
from cleantext.lexicon.division import divide, segment_log_probability
from cleantext.lexicon.language import language, mean_log_probability
from cleantext.lexicon.pronunciation import characters_read, readings
from cleantext.lexicon.variants import fold
from cleantext.lexicon.words import frequency, word_lengths, words_beginning

__all__ = [
    "characters_read",
    "commonest",
    "continuation",
    "divide",
    "fold",
    "frequency",
    "language",
    "log_probability",
    "mean_log_probability",
    "rarity",
    "readings",
    "row",
    "segment_log_probability",
    "transition",
    "word_lengths",
    "words_beginning",
]
