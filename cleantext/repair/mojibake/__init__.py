"""Mojibake: text that was written in one encoding and read as another, undone wherever the bytes or the language still hold it.

    window of odd characters ─readers→ bytes ─(peeled)─writers→ units ─lattice→ segments ─judging→ edits

oddities    which characters good text hardly has, and where several stand together
familiar    which of them good text accounts for
readers     the encodings that a text can have been read as: the bytes behind its characters, and what they lose
writers     the encodings that it can have been written in: the characters behind the bytes
losses      what a lost byte can have been
dropped_pairs  what a pair of bytes can have been that GBK does not define
forms       characters that two pairs of bytes stand for
streams     the bytes of a window, peeled of one misreading after another
promise     a quick look at bytes: how much a writer promises to make of them
search      which misreadings a window can have gone through, the likeliest first
blending    what bytes a character stands for in Windows-1252 of which pieces were then taken for UTF-8
blended     which part of a window is such
weighing    what it says, by three characters in a row, and how sure each part of it is
doubts      which parts are restored, and which are flagged
lattice     which part of a window is mojibake, and what it says
judging     what good text costs, and what gain makes a repair
solving     window by window, and once more with what the text is known by; over 640 characters by samples
patience    how long a text is searched in vain
naming      the characters of a restored part, and how sure those are that lost a byte
repeats     what else the page says, for that
leftovers   short runs of a page that is known
edges       where a misread part ends, weighed again
rest        what is left beside what was mended, and replacements that are none
mojibake    rule `repair/mojibake`: passes until nothing more is found
mended      what that rule mends, for rules that would flag a part of it
garbage     rule `repair/garbage`: what is left where nothing can be restored, named and flagged
odd_characters  Han and hangul that mojibake holds often and good text hardly ever
"""
