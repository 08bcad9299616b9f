"""What was lost: characters that became a question mark, an empty box or U+FFFD."""
