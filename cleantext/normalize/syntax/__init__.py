"""Spans in which half-width punctuation is syntax or is mentioned, and which no normalize rule may change."""
