"""Captions and other blocks that interrupt a paragraph."""
