"""How well titles and paragraphs are found again on pages that were cut, wrapped or run together, beside two plain peers."""
