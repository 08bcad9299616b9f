"""Decodes escapes that programs wrote in place of characters and that were left in text."""
