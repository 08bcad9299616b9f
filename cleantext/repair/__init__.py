"""Repair: what bytes and programs did to the characters. Its evidence is in the odd characters, so it comes first.

What an annotator put into a page comes before all other damage, which is told from characters that are odd in that page.
So there are two stages, INJECTION and REPAIR, with the other scan of the text between them (docs/decisions/0032). Both are
called "repair": to the reader of a record they are one, and all their rules are of that family.
"""

from __future__ import annotations

from cleantext.repair import entity, latin_mojibake
from cleantext.repair.cipher import font_cipher
from cleantext.repair.escapes import broken_entity, byte_escape, encoded_word, percent_escape, quoted_printable, unicode_escape
from cleantext.repair.injection import byte_shift, injected_annotation, plain_annotation
from cleantext.repair.lost import lost_character
from cleantext.repair.mojibake import garbage, mojibake
from cleantext.rules import Stage

INJECTION = Stage("repair", (byte_shift.RULE, injected_annotation.RULE, plain_annotation.RULE))

REPAIR = Stage(
    "repair",
    (
        entity.RULE,
        broken_entity.RULE,
        encoded_word.RULE,
        quoted_printable.RULE,
        unicode_escape.RULE,
        percent_escape.RULE,
        byte_escape.RULE,
        mojibake.RULE,
        latin_mojibake.RULE,
        garbage.RULE,
        font_cipher.RULE,
        lost_character.RULE,
    ),
)
