"""Models of Latin, Cyrillic, Greek, Hebrew, Arabic and Thai text, to detect the encodings of these."""
