"""Lists the characters of a text that have several forms in a script."""

from __future__ import annotations

from dataclasses import dataclass

from cleantext.script.tables import choices
from cleantext.script.targets import target_name


@dataclass(frozen=True, slots=True)
class Candidates:
    """`character`, at the code point offset `start`, may become any of `choices`; the usual one comes first."""

    start: int
    character: str
    choices: tuple[str, ...]


def find_candidates(text: str, to: str) -> list[Candidates]:
    """Each character of `text` that has several forms in the script `to`, in order.

    Source: OpenCC's character dictionaries, regardless of the neighbours of a character and of the script of `text`. "hant",
    "tw" and "twp" share one table, "hk" and "hkp" another. Raises ConfigError for an unknown `to`.
    """
    target = target_name(to).removesuffix("p")
    forms = choices()["tw" if target == "hant" else target]
    return [Candidates(start, character, tuple(forms[character])) for start, character in enumerate(text) if character in forms]
