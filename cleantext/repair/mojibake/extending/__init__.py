"""From what was found in windows to the rest of a run, a line, a page.

edges           re-evaluates the boundaries of a repaired span
rest_of_run     the rest of a run of letters beside a repaired span
holes           splits an edit around what stays lost
beside_repairs  remainders next to repaired spans, and implausible replacements
leftovers       short runs in a text whose chain is known
throughout      the lines of a text in which one double-byte encoding is known to be read as another
proven_lines    the parts of such a line that are mojibake
whole_page      what is left of a page all of which went through one chain
"""
