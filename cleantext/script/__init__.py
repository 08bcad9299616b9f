"""Script: which Chinese script a text is in, and conversion to the one asked for.

detection    which script: by characters that only one has      tables/      made from OpenCC's dictionaries
languages    what is Japanese or Korean, and left alone         targets      the names of the scripts
conversion   the rule: passages → engine → alignment            leftovers    half-converted text
senses       words that OpenCC's longest match cuts             division     the words of a run of Han, for `senses`
mending      single letters of the other script                choosing     the forms a character may have
quotes       the rule: “” or 「」                               written      著 that is read zhù
mechanical   pages that a map of characters converted
regions      Taiwan or Hong Kong, by their spellings            names        surnames: 范, not 範
"""

from __future__ import annotations

from cleantext.rules import Stage
from cleantext.script.choosing import Candidates, find_candidates
from cleantext.script.conversion import CONVERT, convert_text
from cleantext.script.detection import Script, detect_script
from cleantext.script.quotes import QUOTES

__all__ = ["SCRIPT", "Candidates", "Script", "convert_text", "detect_script", "find_candidates"]

SCRIPT = Stage("script", (CONVERT, QUOTES))
