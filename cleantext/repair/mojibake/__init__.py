"""Mojibake: text that was written in one encoding and read as another, undone wherever the bytes or the language still hold it.

    window of odd characters ─readers→ bytes ─(peeled)─writers→ units ─lattice→ segments ─judging→ edits

oddities    which characters good text hardly has, and where several stand together
familiar    which of them good text accounts for
readers     the encodings that a text can have been read as: the bytes behind its characters, and what they lose
writers     the encodings that it can have been written in: the characters behind the bytes
losses      what a lost byte can have been
forms       characters that two pairs of bytes stand for
streams     the bytes of a window, peeled of one misreading after another
promise     a quick look at bytes: how much a writer promises to make of them
lattice     which part of a window is mojibake, and what it says
judging     what good text costs, and what gain makes a repair
"""
