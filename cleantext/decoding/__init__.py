"""Decoding: bytes to text, with nothing lost."""
