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


def region_of(text: str) -> str | None:
    """The place, "tw" or "hk", as which `text`, which is Traditional, is spelt; None where it does not tell for certain."""
    present = set(text)
    here, there = present & hong_kong(), present & _TAIWAN
    if len(here) < KINDS and len(there) + ("著" in present) < KINDS:
        return None
    particles = count_particles(text)
    kinds = {"hk": len(here), "tw": len(there) + bool(particles)}
    counts = {"hk": sum(map(text.count, here)), "tw": sum(map(text.count, there)) + particles}
    for place, other in (("hk", "tw"), ("tw", "hk")):
        if kinds[place] >= KINDS and counts[place] > OUTWEIGH * counts[other]:
            return place
    return None
