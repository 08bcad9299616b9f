"""Punctuation: stray and doubled marks."""
