"""Script: detects the Chinese script of a text (Simplified or Traditional) and converts it to another.

Which script a text is in:

detection           by characters that only one script has
languages           Japanese and Korean text, which is left alone
neutral             Simplified text that only its words show
regions             Taiwan or Hong Kong, by their spellings
passages            the passages that must be converted
mechanical          pages that a map of characters converted
leftovers           partially converted text

What is written instead:

targets             the names of the scripts
conversion          the rule: passages → engine → alignment
senses              repairs words cut by OpenCC's longest match
characters/         characters that the text around decides
names/              personal names, which decide characters
mending             single characters of the other script
left_simplified     single words left in Simplified
doublets            second spellings, which stay
regional_words      words of a region, and what only looks so
words_by_character  words looked up by one of their characters
choosing            the forms that a character may have
quotes              the rule: “” or 「」
tables/             made from OpenCC's dictionaries
"""

from __future__ import annotations

from cleantext.rules import Stage
from cleantext.script.choosing import Candidates, find_candidates
from cleantext.script.conversion import CONVERT, convert_text
from cleantext.script.detection import Script, detect_script
from cleantext.script.quotes import QUOTES

__all__ = ["SCRIPT", "Candidates", "Script", "convert_text", "detect_script", "find_candidates"]

SCRIPT = Stage("script", (CONVERT, QUOTES))
