"""Single characters: invisible ones."""
