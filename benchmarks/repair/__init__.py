"""How many damaged runs of generated pages are restored, flagged or spoilt, and what clean text suffers."""
