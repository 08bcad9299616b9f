"""How a text is looked at: patterns compiled late, character classes as tables, lines, and what is verbatim."""
