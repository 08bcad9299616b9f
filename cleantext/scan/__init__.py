"""The scan: finds in one pass which rules a text can trigger at all.

A rule runs only in a text that holds one of its trigger characters; a text that holds none is returned unchanged. The scan
costs a few nanoseconds a character, and is what makes clean text cheap. There are two implementations with identical
results: a loop over the characters, used where it is compiled (loop.py), and regular expressions (searches.py).

scanner   the active rules as sets of bits, and the stage that each belongs to
triggers  characters and pairs of characters that trigger rules
loop      the scan as one loop
searches  the scan as searches
cache     a bounded cache of values computed per rule set

The loop also lists where rare characters stand, and pairs of characters that trigger a rule, so that no rule looks for them
again. Of a text that was changed it looks only at what is near the changes.
"""

from cleantext.scan.loop import Notes
from cleantext.scan.scanner import Phase, Scanner
from cleantext.scan.triggers import RuleSet

__all__ = ["Notes", "Phase", "RuleSet", "Scanner"]
