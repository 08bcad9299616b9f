"""The tables of the script stage, read on first need. SOURCES.toml says what they were made of, and how to rebuild them.

Character tables are lines of characters; word tables have a word a line, or a key and its values set off by tabs.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


def table_lines(name: str) -> list[str]:
    """The lines of the table `name` without its head."""
    text = (_HERE / f"{name}.txt").read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _characters(name: str) -> frozenset[str]:
    return frozenset("".join(table_lines(name)))


def _pairs(name: str) -> dict[str, str]:
    return dict(line.split("\t") for line in table_lines(name))


@cache
def simplified_only() -> frozenset[str]:
    """Characters that stand in Simplified text and in no Traditional one (国, 发, 这; not 后 or 里)."""
    return _characters("simplified_only")


@cache
def traditional_only() -> frozenset[str]:
    """Characters that stand in Traditional text and in no Simplified one (國, 發, 這; not 乾 or 於)."""
    return _characters("traditional_only")


@cache
def certain(script: str) -> frozenset[str]:
    """The characters of `simplified_only` or `traditional_only` (`script` is "hans" or "hant") of which one proves that a
    letter is of this script: not 内 or 并 (并州), which the other one has now and then."""
    own = simplified_only() if script == "hans" else traditional_only()
    doubtful = "doubtful_simplified" if script == "hans" else "doubtful_traditional"
    return own - _characters(doubtful)


@cache
def telling() -> frozenset[str]:
    """Those of `ambiguous` that Traditional text seldom has (苹, 据; not 后), and that tell in a word of `leftovers`."""
    return _characters("telling")


@cache
def hong_kong() -> frozenset[str]:
    """Forms of characters that Hong Kong writes and Taiwan hardly ever (裏 着 衞 綫 羣)."""
    return _characters("hong_kong")


@cache
def japanese_only() -> frozenset[str]:
    """Japanese forms of characters that neither Chinese script has (駅, 対, 売)."""
    return _characters("japanese_only")


@cache
def ambiguous() -> frozenset[str]:
    """Simplified characters that are also Traditional ones, and stand for others besides (后, 里, 斗, 只)."""
    return _characters("ambiguous")


@cache
def leftovers() -> dict[str, str]:
    """Words that are never right in Traditional text, one with an ambiguous character left as in Simplified (奮斗): with
    the characters left (斗)."""
    return _pairs("leftovers")


@cache
def strays() -> dict[str, str]:
    """Words that are never right in Simplified text, with a Traditional character that other words keep (於是, 瞭解, but
    乾隆), their other letters Simplified: with the characters that are Traditional (於)."""
    return _pairs("strays")


@cache
def one_sided() -> dict[str, str]:
    """Traditional characters that OpenCC makes of Simplified ones, and does not make Simplified, with these (暱: 昵)."""
    return _pairs("one_sided")


@cache
def slips() -> dict[str, str]:
    """Traditional words with a character that elsewhere is spelt both ways, left as in Simplified (導游): with that character."""
    return _pairs("slips")


@cache
def no_slips() -> frozenset[str]:
    """Words with a character of `leftovers` that Traditional text may have: places, queens, other senses (不干你的事), usual
    variants (豆干)."""
    return frozenset(table_lines("no_slips"))


@cache
def signs() -> dict[str, str]:
    """Words of two letters as only a map of characters spells them (制造, 頭發, 后麵), with the rightful word."""
    return _pairs("signs")


@cache
def attested() -> frozenset[str]:
    """Traditional words that are right though OpenCC would spell them otherwise (發布, 了解)."""
    return frozenset(table_lines("attested"))


@cache
def preferred() -> dict[str, str]:
    """Simplified words with the Traditional form that natural texts have, where OpenCC takes another (不准)."""
    return _pairs("preferred")


@cache
def noun_ends() -> frozenset[str]:
    """The characters in which nouns end, of the words that end so (桶, 帘; not 起)."""
    return _characters("noun_ends")


@cache
def phrases() -> dict[str, str]:
    """Simplified phrases that OpenCC's dictionaries lack or divide wrongly, with their Traditional form (四大天后)."""
    return _pairs("phrases")


@cache
def choices() -> dict[str, dict[str, str]]:
    """By target ("hans", "tw", "hk"): each character that may become several, with those."""
    found: dict[str, dict[str, str]] = {}
    for line in table_lines("choices"):
        target, character, forms = line.split("\t")
        found.setdefault(target, {})[character] = forms
    return found
