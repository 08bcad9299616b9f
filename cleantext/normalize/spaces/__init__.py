"""Spaces: next to punctuation, in letter-spaced text, between Han and Latin (on request); lost indents; special spaces."""
