"""Detects whether a Traditional text is in Taiwan's or in Hong Kong's spelling, if its characters leave no doubt.

Most spellings of one region are also found in the other (群 線 說 in Hong Kong, 台 in Taiwan). Those that are not are counted:
Hong Kong's 裏 着 衞 綫 羣, from OpenCC's table of variants without those that natural Taiwan texts have more than a tenth as
often as their own forms; Taiwan's 裡 臺 汙 菸 檯 and the particle 著, from the standard forms of its Ministry of Education.
"""

from __future__ import annotations

from cleantext.script.characters.zhu_written import count_particles
from cleantext.script.tables import hong_kong

MIN_SPELLINGS = 2  # different ones of the region; a single one may be a name, a quotation, a writer's habit
OUTWEIGH = 4  # they must be more than this many times as frequent as those of the other region

_TAIWAN = frozenset("裡臺汙菸檯")


def is_spelt_as(place: str, text: str) -> bool:
    """Whether the Traditional `text` is certainly in the spelling of the region `place`, "tw" or "hk"."""
    here, there = [each for each in hong_kong() if each in text], [each for each in _TAIWAN if each in text]
    ours, theirs = (there, here) if place == "tw" else (here, there)
    if len(ours) + (place == "tw" and "著" in text) < MIN_SPELLINGS:
        return False
    if place == "hk" and sum(map(text.count, ours)) <= OUTWEIGH * sum(map(text.count, theirs)):
        return False
    particles = count_particles(text)
    kinds = len(ours) + (place == "tw" and particles > 0)
    own, other = sum(map(text.count, ours)), sum(map(text.count, theirs))
    own, other = (own + particles, other) if place == "tw" else (own, other + particles)
    return kinds >= MIN_SPELLINGS and own > OUTWEIGH * other
