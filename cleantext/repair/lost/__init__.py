"""Lost characters: those that were replaced by a question mark, an empty box or U+FFFD."""
