"""Script: detects the Chinese script of a text (Simplified or Traditional) and converts it to another.

detection       the script, by characters that only one has
tables/         made from OpenCC's dictionaries
languages       Japanese and Korean text, which is left alone
targets         the names of the scripts
conversion      the rule: passages → engine → alignment
leftovers       partially converted text
senses          repairs words cut by OpenCC's longest match
usages          characters that the text around decides
usage_rows      the table of what stands before and behind them
drying          干 that is dry, and 干 that is done
mending         single characters of the other script
choosing        the forms that a character may have
quotes          the rule: “” or 「」
written         著 that is read zhù
mechanical      pages that a map of characters converted
regions         Taiwan or Hong Kong, by their spellings
slips           single words left in Simplified
placed_words    words by one of their characters
doublets        second spellings, which stay
transcription   里 in foreign names
neutral         Simplified text that only its words show
saying          云 that is a verb
regional_words  words of a region, and what only looks so

Personal names, which decide characters:

surnames        the characters that are surnames too: 范, not 範
surname_places  surnames by their places: 记者于海涛
near_names      what may stand around a name
persons         nouns of persons: 程序员, 船长
surname_repeats surnames of persons named before
given_names     the characters that given names are made of
"""

from __future__ import annotations

from cleantext.rules import Stage
from cleantext.script.choosing import Candidates, find_candidates
from cleantext.script.conversion import CONVERT, convert_text
from cleantext.script.detection import Script, detect_script
from cleantext.script.quotes import QUOTES

__all__ = ["SCRIPT", "Candidates", "Script", "convert_text", "detect_script", "find_candidates"]

SCRIPT = Stage("script", (CONVERT, QUOTES))
