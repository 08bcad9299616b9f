"""Flat text: which lines are one paragraph, and in which order."""
