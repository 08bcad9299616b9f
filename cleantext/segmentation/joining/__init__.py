"""Which lines of flat text are one paragraph, and in which order."""
