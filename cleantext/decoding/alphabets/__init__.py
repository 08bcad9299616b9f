"""How likely words in Latin, Cyrillic, Greek, Hebrew and Arabic letters are, so that encodings of these are told apart."""
