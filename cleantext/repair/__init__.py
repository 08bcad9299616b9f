"""Repair: what bytes and programs did to the characters. Its evidence is in the odd characters, so it comes first."""

from __future__ import annotations

from cleantext.repair import entity, latin_mojibake
from cleantext.repair.injection import byte_shift, injected_annotation
from cleantext.rules import Stage

REPAIR = Stage("repair", (byte_shift.RULE, injected_annotation.RULE, entity.RULE, latin_mojibake.RULE))
