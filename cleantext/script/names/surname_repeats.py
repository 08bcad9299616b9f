"""Surnames of persons whom the text has named before: 记者于建国报道。… 会后，于建国离开了.

A name that its place showed once is one wherever its three characters come again, but for 于 and 游 behind a preposition
(关于) and before a time or place (于建国初期).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cleantext.script.names.given_names import GIVEN
from cleantext.script.names.surname_places import may_come_again


def recurring_places(text: str, named: Sequence[int]) -> Iterator[int]:
    """The offsets in the Simplified `text` of surnames in names that begin at one of the offsets `named` as well."""
    names = {text[at : at + 3] for at in named}
    for name in sorted(name for name in names if len(name) == 3 and GIVEN.issuperset(name[1:])):
        at = text.find(name)
        while at >= 0:
            if may_come_again(text, at):
                yield at
            at = text.find(name, at + 3)
