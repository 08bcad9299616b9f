"""Width: marks that were folded to ASCII."""
