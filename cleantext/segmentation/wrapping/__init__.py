"""Hard-wrapped text: the layout of a document, and which lines are one paragraph."""
