"""Captions and other pieces that stand in the middle of a paragraph."""
