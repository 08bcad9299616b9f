"""Addresses of sites as spam disguises them: with look-alike letters, odd dots, spaces and changing case.

Patterns here are for text made `plain` (see `lines`) and then through `LATIN`: every offset stays the same.
"""

from __future__ import annotations

from cleantext.patterns.lazily import lazily

# Cyrillic and Greek letters that pass for Latin ones.
LATIN = str.maketrans("аеорсхуіѕмткнвԁɡшАЕОРСХУІЅМТКНВШαορνωΑΟΡΝΜΤ", "aeopcxyismtkhbdgwAEOPCXYISMTKHBWaopvwAOPNMT")
_DOT = r"\s?[.。·•●∙,、]\s?"
_DOTS = r"(?:\s?[.。·•●∙,、]){1,3}\s?"
_TOP = "(?:com|net|org|info|cc|la|tv|me|co|cn|xyz|top|vip|biz|us|tw|hk|io|so|site|club|pro|in|cx)"
# The last part ends the word, but for a site's name that follows without a space and begins with "txt".
_END = r"(?![a-z0-9](?<!t)|t(?!\W{0,4}x\W{0,4}t))"
ADDRESS = (
    rf"(?:https?://)?(?:(?:w\s?w\s?w|wap|m|3g|book){_DOT}[a-z0-9-]{{1,24}}(?:{_DOTS}{_TOP}){{1,2}}{_END}"
    rf"(?:/[a-z0-9_/.-]{{0,40}})?|(?<![a-z0-9@.-])[a-z0-9-]{{2,24}}\.{_TOP}{_END})"
)
_ODD_DOT = lazily("[。·•●∙、]")
_PATH = lazily("^https?://|(?<=[A-Za-z])/.*")
_CYRILLIC_OR_GREEK = lazily("[\u0370-\u03ff\u0400-\u052f]")
_FULL_WIDTH = lazily("[Ａ-Ｚａ-ｚ]")
_WORD = lazily("[A-Za-zＡ-Ｚａ-ｚ]{2,}")
_HALF_WIDTH = lazily("[A-Za-z]")


def disguised(raw: str) -> bool:
    """Whether the address `raw`, as written in the text, is disguised so that programs do not recognize it.

    Letters of other scripts among Latin ones, full-width and half-width letters in one word, two changes of case in `www`
    or in the last part, odd dots behind `www`. All full-width, or all capitals, is no disguise.
    """
    raw = _PATH().sub("", raw)
    if _CYRILLIC_OR_GREEK().search(raw) and (_HALF_WIDTH().search(raw) or _FULL_WIDTH().search(raw)):
        return True
    words = _WORD().findall(raw)
    if any(_FULL_WIDTH().search(word) and _HALF_WIDTH().search(word) for word in words):
        return True
    world_wide = bool(words) and words[0].lower() == "www"
    if any(len(word) >= 3 and not _is_one_case(word) for word in words[-1:] + words[:world_wide]):
        return True
    return world_wide and len(words) > 1 and _ODD_DOT().search(raw) is not None


def _is_one_case(word: str) -> bool:
    return word.islower() or word.isupper() or word.istitle()
