"""Where a text is searched at all: odd characters, and what accounts for them.

oddities        odd characters, which are rare in good text, and where several are close together
odd_characters  Han and hangul that are frequent in mojibake and rare in good text
sixteen         punctuation of UTF-16, of which most characters become ASCII
familiar        odd characters that good text accounts for
lone            single odd characters in a run of rare ones
tables          lists of characters in code order
suspicion       whether a page is searched at all
unfolded        mojibake that was normalized to NFKC: its signs restored first
narrowed        wide letters of mojibake that were made half-width
"""
