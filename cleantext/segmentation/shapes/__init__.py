"""What the words of a line or block tell: separators, boilerplate, credits, captions, bylines, dates, numbers."""
