"""Mojibake: text that was written in one encoding and decoded with another; repaired where the text can be recovered.

    window of odd characters ─readers→ bytes ─(peeled)─writers→ units ─lattice→ segments ─judging→ edits

A *reader* is the encoding that a text was wrongly decoded with, a *writer* the one that it was really in. A *chain* is a writer
with the readers that followed it; most have one reader.

oddities    odd characters, which are rare in good text, and where several are close together
sixteen     punctuation of UTF-16, of which most characters become ASCII
familiar    odd characters that good text accounts for
lone        single odd characters in a run of rare ones
suspicion   whether a page is searched at all
small_letters  UTF-8 read as Windows-1252 and put in small letters: its reader
unfolded    mojibake that was normalized to NFKC: its signs restored first
narrowed    wide letters of mojibake that were made half-width
readers     encodings that a text can have been decoded with: the bytes of a character, and the bytes that are lost
writers     encodings that it can have been written in: the characters of the bytes
losses      what a lost byte can have been
dropped_pairs  what a lost pair of bytes can have been that GBK does not define
forms       characters that two pairs of bytes decode to
streams     the bytes of a window, for one reader after another
promise     a quick estimate of how well a writer can decode bytes
sources     the bytes of a window for each reader, and which writers fit
search      the chains that fit a window, the likeliest first
blending    the bytes of a character in Windows-1252 of which parts were then taken for UTF-8 (a *blend*)
seams       where plain mojibake may be a blend
blended     which part of a window is a blend
weighing    the text of a blend, by three characters in a row, with the probability of each part
doubts      which parts of a blend are repaired, and which are flagged
lattice     which part of a window is mojibake of one chain, and its text
judging     the cost of characters in good text and in repaired text
acceptance  which repaired stretches are language
outright    all of a run, where it is Chinese though hardly likelier so than as it is
lead        verse, classical prose and dialect, against what letters become by chance
remnants    UTF-8 of which half of the bytes were dropped
solving     window by window, and a second time with the chains that are known; windows over 640 characters by samples
patience    limits the search in a text in which nothing is found
naming      the characters of a repaired span, and the probability of those that lost a byte
certainty   that probability, in text of any kind
repeats     evidence for these from elsewhere in the text
throughout  the lines of a text in which one double-byte encoding is known to be read as another
proven_lines   the parts of such a line that are mojibake
variants    the variants of Big5, of which a text was read by one
leftovers   short runs in a text whose chain is known
whole_page  what is left of a page all of which went through one chain
touching    the rest of a run of letters beside a repaired span
edges       re-evaluates the boundaries of a repaired span
holes       splits an edit around what stays lost
rest        remainders next to repaired spans, and implausible replacements
tables      lists of characters in code order
shown       mojibake that a text is about
mojibake    rule `repair/mojibake`: passes until nothing more is found
rivals      letters taken for UTF-8 that may be GBK or Big5 (for `repair/latin-mojibake`)
four_byte   rule `repair/four-byte`: a single emoji or rare Han
mended      the spans that this rule repairs, for rules that would flag a part of them
byte_order_mark  rule `repair/byte-order-mark`
garbage     rule `repair/garbage`: flags text that cannot be recovered
odd_characters  Han and hangul that are frequent in mojibake and rare in good text
"""
