"""Quotation marks: straight ones, and ones that face the wrong way."""
