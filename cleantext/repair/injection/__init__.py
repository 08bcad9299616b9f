"""What a byte-wise annotator leaves behind, and its undoing.

Some sites rewrite a page before they republish it: a script that knows nothing of characters replaces *bytes* of the
page's GBK form. After each of some dozens of chosen characters it puts the pinyin in brackets, 發 → 發(fā), and before
some marks one ASCII byte. Where the second byte of one character and the first of the next look like a chosen character
or mark, the replacement splits a character, and what follows is read one byte out of step, up to the next ASCII byte.

    annotations.py          a reading in brackets behind a character
    evidence.py             when a page, or which paragraphs of it, count as annotated by a program
    injected_annotation.py  rule `repair/injected-annotation`: the annotations that stand behind whole characters
    plain_annotation.py     rule `repair/plain-annotation`: readings without tones, behind characters at random
    byte_shift.py           rule `repair/byte-shift`: the runs that are out of step
    half_lost.py            characters of which only the reading is left
    surroundings.py         what the text around a run says: marked characters, forms and quotes in use
    shape.py                the shape of a run that is out of step, told from the run alone
    double_byte.py          double-byte codes as tables, and the pairs of bytes that are dropped
    readings.py             the characters with a reading, toned, numbered or plain
    slots.py                what each character of a run can be, by its bytes
    lattice.py              the readings of a run, by a beam search
    prose.py                how likely prose is, with numbers and words in letters
    wording.py              the words of a reading, and which characters belong together
    page_model.py           what the page itself says of a reading
    likelihood.py           how likely each reading is, by all of these
    verification.py         the damage done again
    solution.py             what is certain, and what is only a candidate
"""
