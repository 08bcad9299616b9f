"""Single characters: invisible ones, forms of others, those that stand for another, and those of private use."""
