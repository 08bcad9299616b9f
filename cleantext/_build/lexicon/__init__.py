"""The builder of the lexicon: `python -m cleantext._build.lexicon`."""
