"""Speed of `clean` beside ftfy.fix_text, of `explain` beside `clean`, and growth with size."""
