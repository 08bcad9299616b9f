"""The character tables: which characters belong to one script only, and which stand for several."""

from __future__ import annotations

from collections import Counter

from cleantext._build.script.dictionaries import load, phrases, spellings


def simplified_only(traditional: Counter[str], simplified: Counter[str]) -> set[str]:
    """Characters that OpenCC always changes on the way to Traditional, and that no Traditional spelling holds.

    `traditional` and `simplified` count the characters of natural texts: what is at home in the wrong one is left out.
    """
    variants = {form for region in ("TW", "HK") for forms in load(f"{region}Variants").values() for form in forms}
    kept = {character for words in phrases().values() for word in words for form in spellings(word) for character in form}
    found = {character for character, forms in load("STCharacters").items() if character not in forms}
    return _rare_in(found - variants - kept, traditional, simplified)


def traditional_only(traditional: Counter[str], simplified: Counter[str]) -> set[str]:
    """Characters that OpenCC always changes on the way to Simplified, and that no Simplified form is."""
    table = load("TSCharactersExt") | load("TSCharacters")
    kept = {character for words in load("TSPhrases").values() for word in words for character in word}
    found = {character for character, forms in table.items() if character not in forms}
    return _rare_in(found - kept - simplified_only(traditional, simplified), simplified, traditional)


def japanese_only() -> set[str]:
    """Japanese forms that neither Chinese dictionary knows, and neither Chinese character set (GB 2312, Big5) holds."""
    tables = (load("STCharacters"), load("TSCharacters"), load("TWVariants"), load("HKVariants"))
    chinese = {character for table in tables for key, forms in table.items() for character in (key, *forms)}
    forms = set(load("JPShinjitaiCharacters"))
    return {form for form in forms - chinese if not _encodable(form, "gb2312") and not _encodable(form, "big5")}


def ambiguous() -> set[str]:
    """Simplified characters that may stay as they are or become another one."""
    return {character for character, forms in load("STCharacters").items() if character in forms and len(forms) > 1}


def choices() -> dict[tuple[str, str], str]:
    """For each target and character with several forms there: the forms, the preferred one first."""
    found: dict[tuple[str, str], str] = {}
    for region in ("TW", "HK"):
        variants = load(f"{region}Variants")
        for character, forms in load("STCharacters").items():
            written = dict.fromkeys(each for form in forms for each in variants.get(form, [form])[:1])
            if len(written) > 1:
                found[region.lower(), character] = "".join(written)
    for character, forms in load("TSCharacters").items():
        if len(forms) > 1 and character in forms and _encodable(character, "gbk"):
            found["hans", character] = "".join(form for form in forms if ord(form) < 0x10000)
    return {key: forms for key, forms in found.items() if len(forms) > 1}


def one_sided() -> dict[str, str]:
    """Traditional forms that OpenCC makes of a character, does not make Simplified again, and GB 2312 does not have."""
    known = load("TSCharacters").keys() | load("STCharacters").keys()
    pairs = {form: character for character, forms in load("STCharacters").items() for form in forms if form not in known}
    return {form: character for form, character in sorted(pairs.items()) if not _encodable(form, "gb2312")}


def _rare_in(found: set[str], wrong: Counter[str], right: Counter[str]) -> set[str]:
    """`found` without what is, for the size of the two texts, a tenth as frequent in the wrong one as in the right one."""
    scale = (sum(right.values()) or 1) / (sum(wrong.values()) or 1)
    return {each for each in found if wrong[each] < 2 or wrong[each] * scale * 10 < right[each]}


def _encodable(character: str, encoding: str) -> bool:
    try:
        return bool(character.encode(encoding))
    except UnicodeError:
        return False
