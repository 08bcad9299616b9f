"""Whether a Traditional text is spelt as in Taiwan or as in Hong Kong, where its letters leave no doubt.

Most spellings of the one place are met in the other as well (群 線 說 in Hong Kong, 台 in Taiwan). Counted are those that
are not: Hong Kong's 裏 着 衞 綫 羣 by OpenCC's table of its variants, without those that natural Taiwan texts have more than a
tenth as often as their own forms; Taiwan's 裡 臺 汙 菸 檯 and the particle 著, by its Ministry of Education's standard forms.
"""

from __future__ import annotations

from cleantext.script.tables import hong_kong
from cleantext.script.written import count_particles

KINDS = 2  # so many different spellings of the place must be seen; one may be a name, a quotation, a writer's habit
OUTWEIGH = 4  # and so many times as many of them as of the other place's

_TAIWAN = frozenset("裡臺汙菸檯")


def is_spelt_as(place: str, text: str) -> bool:
    """Whether `text`, which is Traditional, is certainly spelt as in `place`, "tw" or "hk", and not as in the other."""
    here, there = [each for each in hong_kong() if each in text], [each for each in _TAIWAN if each in text]
    ours, theirs = (there, here) if place == "tw" else (here, there)
    if len(ours) + (place == "tw" and "著" in text) < KINDS:
        return False
    if place == "hk" and sum(map(text.count, ours)) <= OUTWEIGH * sum(map(text.count, theirs)):
        return False
    particles = count_particles(text)
    kinds = len(ours) + (place == "tw" and particles > 0)
    own, other = sum(map(text.count, ours)), sum(map(text.count, theirs))
    own, other = (own + particles, other) if place == "tw" else (own, other + particles)
    return kinds >= KINDS and own > OUTWEIGH * other
