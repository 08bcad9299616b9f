"""The scan: one pass over the text that finds which rules could fire in it at all.

Rules run only in a text that holds one of the characters that set them off; a text with none is returned as it is. The
scan costs a few nanoseconds a character, and is what makes clean text cheap. There are two ways to do it, which tell the
same: a loop over the characters where the loop is compiled (loop.py), else regular expressions (searches.py).

scanner   the rules as sets of bits, and which stage runs which     loop       the scan as one loop
triggers  what sets rules off: characters, and pairs of them        searches   the scan as searches
kept      what was worked out for sets of rules

A phase whose rules are set off by a few characters only, as the first one's, has these looked for one by one in a long text.
"""

from cleantext.scan.scanner import Phase, Scanner

__all__ = ["Phase", "Scanner"]
