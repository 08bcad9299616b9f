"""Repair: undoes damage done to characters by wrong decoding and by programs.

Injected pinyin is removed first: other damage is detected by unusual characters, of which it would be the most. So there are
two stages, INJECTION and REPAIR, and the text is scanned again between them (docs/decisions/0032). Both are named "repair" in
the record, and all their rules belong to that family.
"""

from __future__ import annotations

from cleantext.repair.cipher import font_cipher
from cleantext.repair.copy_marks import forum_noise, stray_backtick
from cleantext.repair.escapes import (
    broken_entity,
    byte_escape,
    encoded_word,
    entity,
    percent_escape,
    quoted_printable,
    unicode_escape,
)
from cleantext.repair.injection import byte_shift, injected_annotation, injected_byte, plain_annotation
from cleantext.repair.lost import lost_character
from cleantext.repair.mojibake import byte_order_mark, dropped_lead, four_byte, garbage, latin_mojibake
from cleantext.repair.mojibake.mojibake import RULE as MOJIBAKE  # `mojibake` here would hide the folder of that name
from cleantext.rules import Stage


def _begins_annotated(text: str) -> bool:
    """Whether the first bracket of `text` holds a small letter first, as in most texts into which pinyin was put."""
    at = text.find("(") + 1
    return 0 < at < len(text) and ("a" <= text[at] <= "z" or "\xdf" < text[at] < "\u0200")


INJECTION = Stage(
    "repair",
    (forum_noise.RULE, byte_shift.RULE, injected_annotation.RULE, injected_byte.RULE, plain_annotation.RULE),
    will_act=_begins_annotated,
)

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
        dropped_lead.RULE,
        MOJIBAKE,
        latin_mojibake.RULE,
        four_byte.RULE,
        byte_order_mark.RULE,
        garbage.RULE,
        stray_backtick.RULE,
        font_cipher.RULE,
        lost_character.RULE,
    ),
)
