"""Width: punctuation that was converted to ASCII, and full-width letters and digits."""
