"""Kinds of lines and blocks recognised by their own words: separators, boilerplate, credits, captions, bylines, dates,
numbers."""
