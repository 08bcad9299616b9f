"""One window, then the next: which chain it went through, and its text.

    bytes ─search→ chains ─lattice→ segments ─judging→ findings ─naming→ characters

solving     window by window, and a second time with the chains that are known; windows over 640 characters by samples
patience    limits the search in a text in which nothing is found
promise     a quick estimate of how well a writer can decode bytes
search      the chains that fit a window, the likeliest first
lattice     which part of a window is mojibake of one chain, and its text
judging     the cost of characters in good text and in repaired text
acceptance  which repaired stretches are language
outright    all of a run, where it is Chinese though hardly likelier so than as it is
lead        verse, classical prose and dialect, against what letters become by chance
remnants    UTF-8 of which half of the bytes were dropped
naming      the characters of a repaired span, and the probability of those that lost a byte
certainty   that probability, in text of any kind
repeats     evidence for these from elsewhere in the text
"""
