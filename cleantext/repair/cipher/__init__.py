"""Font obfuscation: pages replace common characters by private-use ones, which a font of their own displays correctly."""
