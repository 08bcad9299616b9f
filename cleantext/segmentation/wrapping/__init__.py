"""How a page's lines are set, and which lines of wrapped text are one paragraph."""
