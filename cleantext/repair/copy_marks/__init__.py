"""Undoes what sites put into their text against copying: neither mojibake nor the work of an annotator."""
