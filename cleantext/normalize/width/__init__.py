"""Width: marks, brackets and stops that were folded to ASCII, and letters and digits that were set full-width."""
