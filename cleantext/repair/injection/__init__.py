"""Undoes the work of a byte-wise annotator.

Some sites rewrite a page before they republish it, with a script that replaces *bytes* of the page's GBK form and knows
nothing of characters. Behind each of some dozens of chosen characters it inserts the pinyin in brackets, 發 → 發(fā), and
before some punctuation one ASCII byte. Where the second byte of one character and the first byte of the next happen to
look like a chosen character, the script splits both characters, and the text behind is decoded one byte out of step, up to
the next ASCII byte: a *misaligned run*.

Words used here: an *annotation* is the pinyin in its brackets; a *mark* is a character with its annotation; a *run* is a
misaligned run; a *reading* of a character is its pinyin, a reading of a run is a text that it may have been; a *dropped*
pair of bytes belongs to a private-use area of the code and left no trace in the page.

    annotations.py          finds annotations
    evidence.py             decides whether a page, or which of its paragraphs, a program annotated
    running_text.py         tells annotations in clauses from those of lists
    injected_annotation.py  rule `repair/injected-annotation`: removes annotations behind intact characters
    injected_byte.py        rule `repair/injected-byte`: removes visible bytes before punctuation
    plain_annotation.py     rule `repair/plain-annotation`: removes pinyin without tones behind random characters
    byte_shift.py           rule `repair/byte-shift`: restores or flags misaligned runs
    half_lost.py            guesses characters of which only the pinyin is left
    shape.py                finds misaligned runs, by their shape alone
    double_byte.py          GBK and Big5 as tables, with the pairs that are dropped
    readings.py             the characters with a given pinyin: toned, numbered or plain
    slots.py                what each character of a run can be, by its bytes
    lattice.py              beam search over the readings of a run
    first_characters.py     first characters of a run that begins with punctuation
    last_characters.py      last characters of a run whose last byte is lost
    lost_letters.py         readings in which letters behind a run are the text's own
    clashes.py              punctuation that never stands so
    window.py               a stretch of the page: marked characters, forms and quotes in use
    surroundings.py         the text around a run, and what can begin and end it
    prose.py                character model for prose with numbers and Latin words
    wording.py              word features of a reading
    page_model.py           character model of the page itself
    likelihood.py           the posterior probability of each reading
    verification.py         damages a reading again, to compare it with the page
    solution.py             decides which readings are certain and which are candidates
"""
