"""Spaces: around marks, and between the characters of a text that is spaced throughout."""
