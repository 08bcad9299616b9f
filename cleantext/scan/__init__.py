"""The scan: one pass over the text that finds which rules could fire in it at all.

Rules run only in a text that holds one of the characters that set them off; a text with none is returned as it is. The
scan costs a few nanoseconds a character, and is what makes clean text cheap. There are two ways to do it, which tell the
same: a loop over the characters where the loop is compiled (loop.py), else regular expressions (searches.py).
"""

from cleantext.scan.scanner import Phase, Scanner

__all__ = ["Phase", "Scanner"]
