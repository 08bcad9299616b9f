"""Quotation marks: straight ones, and ones that face the wrong way. Their style is no fault: see `script/quotes`."""
