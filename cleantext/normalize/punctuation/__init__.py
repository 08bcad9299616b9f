"""Punctuation: stray, doubled and contradictory marks, long runs of them, ellipses and dashes."""
