"""Which blocks are titles, what each is by its place, and where an article begins."""
