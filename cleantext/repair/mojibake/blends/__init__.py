"""Windows-1252 of which parts were then taken for UTF-8: a chain of its own, searched by characters, not by bytes.

blending  the bytes of a character in Windows-1252 of which parts were then taken for UTF-8 (a *blend*)
seams     where plain mojibake may be a blend
blended   which part of a window is a blend
weighing  the text of a blend, by three characters in a row, with the probability of each part
doubts    which parts of a blend are repaired, and which are flagged
"""
