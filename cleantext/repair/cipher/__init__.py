"""Font ciphers: pages that replace common characters by private-use ones, and bring a font that draws them."""
