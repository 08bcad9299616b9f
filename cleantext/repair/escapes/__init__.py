"""Escapes left in text: what a program wrote for characters that it did not dare to send as they are."""
