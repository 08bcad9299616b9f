"""Mojibake: text that was written in one encoding and decoded with another; repaired where the text can be recovered.

    window of odd characters ─readers→ bytes ─(peeled)─writers→ units ─lattice→ segments ─judging→ edits

A *reader* is the encoding that a text was wrongly decoded with, a *writer* the one that it was really in. A *chain* is a writer
with the readers that followed it; most have one reader.

The rules are here, with what they share; the steps in folders, in the order in which a text goes through them:

suspects/   where a text is searched
codecs/     what a window is in bytes, and the bytes in characters
windows/    the search of one window after another
blends/     text of which parts were then taken for UTF-8
extending/  what is left around the repaired spans

mojibake         rule `repair/mojibake`: passes until nothing more is found
one_pass         one of these passes
misread_again    mojibake that was saved and misread once more, of which that is undone first
latin_mojibake   rule `repair/latin-mojibake`: what ftfy repairs safely
rivals           letters taken for UTF-8 that may be GBK or Big5 (for `repair/latin-mojibake`)
four_byte        rule `repair/four-byte`: a single emoji or rare Han
dropped_lead     rule `repair/dropped-lead`
byte_order_mark  rule `repair/byte-order-mark`
garbage          rule `repair/garbage`: flags text that cannot be recovered
shown            mojibake that a text is about
repaired         the spans that these rules repair, for rules that would flag a part of them
"""
