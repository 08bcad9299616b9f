"""How much of what sites do to a script conversion puts right, and how much harm it does to good text."""
