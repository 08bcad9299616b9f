"""How much damage of each kind is restored, flagged or spoilt, on text given by the user, and what clean text suffers."""
