"""The internals of the edit record. `cleantext/edits.py` is its interface.

columns      edits in columns, and how they are applied to a text
merging      merges the edits of several rules
composition  combines the edits of several stages
locating     maps spans between the input and the output of a layer
line_feeds   the text as rules see it, with one kind of line end, and the way back
"""
