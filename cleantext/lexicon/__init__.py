"""The lexicon that decoding, repair, script and segmentation share: words, character models, readings, a character fold.

All tables are small and derived from public sources (data/SOURCES.toml). They are read or memory-mapped on first use, and
rebuilt by

    python -m cleantext._build.lexicon --corpus DIR

Words and the model of Chinese are in Simplified characters; all functions take either script. All probabilities are natural
logarithms, costs are negative log probabilities (nats).
"""

from __future__ import annotations

from cleantext.lexicon.characters import commonest, continuation, log_probability, rarity, row, transition
from cleantext.lexicon.context import WORD_WEIGHT, in_context
from cleantext.lexicon.division import divide, likeliest_division, segment_log_probability
from cleantext.lexicon.languages import language, mean_log_probability
from cleantext.lexicon.pronunciation import characters_read, readings
from cleantext.lexicon.variants import fold
from cleantext.lexicon.words import frequency, longest_words, word_lengths, words_beginning

__all__ = [
    "WORD_WEIGHT",
    "characters_read",
    "commonest",
    "continuation",
    "divide",
    "fold",
    "frequency",
    "in_context",
    "language",
    "likeliest_division",
    "log_probability",
    "longest_words",
    "mean_log_probability",
    "rarity",
    "readings",
    "row",
    "segment_log_probability",
    "transition",
    "word_lengths",
    "words_beginning",
]
