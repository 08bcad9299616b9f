"""Spaces: around marks, between the characters of a text that is spaced throughout, between Han and Latin where that is asked
for; indents that a converter lost; spaces of other kinds."""
