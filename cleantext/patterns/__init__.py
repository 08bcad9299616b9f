"""How a text is looked at: patterns compiled late, classes of characters and of words, lines, and what is verbatim."""
