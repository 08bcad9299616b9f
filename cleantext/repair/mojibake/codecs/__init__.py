"""Readers and writers: how a window becomes bytes, and bytes become characters, where some were lost.

readers        encodings that a text can have been decoded with: the bytes of a character, and the bytes that are lost
small_letters  UTF-8 read as Windows-1252 and put in small letters: its reader
sources        the bytes of a window for each reader, and which writers fit
streams        the bytes of a window, for one reader after another
writers        encodings that it can have been written in: the characters of the bytes
variants       the variants of Big5, of which a text was read by one
forms          characters that two pairs of bytes decode to
losses         what a lost byte can have been
dropped_pairs  what a lost pair of bytes can have been that GBK does not define
"""
