"""repair/broken-entity: character references that lost their `&` or `;`, or whose `&` or `;` became full-width: `#xff1a；` → ：.

`&#20013&#22269`, `&nbsp文`, `&ldquo；`, `& quot；`, `＆#20013；`, `nbsp;`, `amp;nbsp;`, `ldquo；`. If the `&` or the `;` is
missing, only the names of spaces, quotation marks, dashes and dots are decoded, since others are words and parameters (`copy;`,
`&times`). A reference without `&` must be next to Chinese text, or be Chinese and hexadecimal. A decimal number must give
punctuation, or characters that are plausible together; a single one must be much more plausible in its context than punctuation
would be, since `#20013；` may be the number of a report, unless the page has several that are all common characters.

Not changed: addresses (`?a=1&quot=2`), code, colours (`#333;`), references that are mentioned, and in text with HTML tags ASCII
punctuation and invisible characters (see `entity`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_letters, digits

from cleantext.edits import Reason, Row
from cleantext.lexicon import log_probability, rarity
from cleantext.patterns.beginnings import holds_from
from cleantext.repair.escapes.entity import decode_reference, is_source, needed_in_source
from cleantext.repair.escapes.used_as_text import CHINESE, stands_for_text, touches_chinese
from cleantext.rules import Page, Rule
from cleantext.spans import merge_spans

_ID = "repair/broken-entity"
_NUMBER = "#[xX](?:[0-9A-Fa-f]{2,4}|[123][0-9A-Fa-f]{4})|#[0-9]{2,5}|#1[0-9]{5}"
_NAME = "nbsp|[lr]dquo|[lr]squo|hellip|mdash|ndash|middot|ensp|emsp"
# Numbers of ideographs, kana and Chinese punctuation, where more digits or letters follow as text.
_GLUED = (
    "#[xX](?:[4-9][0-9A-Fa-f]{3}|30[0-9A-Fa-f]{2}|[fF]{2}[0-5][0-9A-Fa-f])(?=[0-9A-Za-z])|"
    "#(?:199[6-9][0-9]|[23][0-9]{4}|40[0-8][0-9]{2}|409[0-5][0-9]|12[2-5][0-9]{2}|65[23][0-9]{2})(?=[0-9A-Za-z])"
    "|#82[0-3][0-9](?=[0-9])"
)
_WITH_AMPERSAND = (
    f"＆({_NUMBER}|{_NAME}|quot|amp|lt|gt)[;；]"  # the & is full-width
    f"|& ?({_NUMBER}|{_NAME}|quot|amp|lt|gt)(?:；| ;)"  # the ; is
    f"|& ({_NUMBER}|{_NAME}|quot|amp|lt|gt);"  # a space was inserted
    f"|&({_NUMBER}|{_NAME})(?![A-Za-z0-9;；=]| [;；])"  # no ;
    f"|&({_GLUED})(?![;；=]| [;；])"  # no ;, and a word or a number follows
)
_WITHOUT = f"(?<![A-Za-z&＆#=?/._-])(?<!& )(?:amp;){{0,2}}(#[xX][0-9A-Fa-f]{{2,5}}|(?<![0-9])(?:#[0-9]{{2,6}}|{_NAME}))[;；]"
# Made full-width as a whole, or but for its digits.
_WIDE = "[&＆]((?:＃[0-9０-９]{2,6}|＃[xXｘＸ][0-9A-Fa-f０-９ａ-ｆＡ-Ｆ]{2,5}|[ａ-ｚ]{2,6}))[;；]"
_REFERENCE = re.compile(f"{_WITH_AMPERSAND}|{_WITHOUT}|{_WIDE}")
_HALF = {ord("＃"): "#"} | {code + 0xFEE0: chr(code) for code in map(ord, digits + ascii_letters)}
_WIDE_NAME = re.compile(f"#[0-9xX].*|{_NAME}|quot|amp|lt|gt")
# What each character of a reference is next to. One pattern each: one that begins with a plain character is searched fastest.
_ENDS = "(?:(?<=nbsp.)|(?<=[lr][ds]quo.)|(?<=[mn]dash.)|(?<=hellip.)|(?<=middot.)|(?<=e[nm]sp.))"
_BESIDE = {mark: re.compile(f"{mark} ?(?:#[0-9xX]|＃[0-9０-９xXｘＸ]|[ａ-ｚ]{{2}}|{_NAME}|quot|amp|lt|gt)") for mark in "&＆"} | {
    "#": re.compile("#[0-9xX]"),
    ";": re.compile(";" + _ENDS),
    "；": re.compile("；" + _ENDS),
}
_REACH = 24  # code points; more than the longest reference and its look-ahead
_GLUED_GROUP, _WIDE_GROUP = 5, 7  # of `_REFERENCE`, those of `_GLUED` and `_WIDE`
_PUNCTUATION = re.compile("[\xa0\xb0\xb7\xd7\u2010-\u2026\u3000-\u3003\u3008-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5e]+")
_CHINESE = re.compile(f"[{CHINESE}]+")
_BEFORE, _HERE = re.compile(f"[{CHINESE}]+$"), re.compile(f"^[{CHINESE}]+")
_MIN_GAIN = 6.0  # nats by which a single ideograph must be likelier than punctuation in its place
_MIN_NATURAL = -9.0  # log probability (nats) of a character, as in `byte_text`
_MIN_NATURAL_ALONE = -8.0  # of numbers without & that no Chinese text is next to
_SEVERAL, _MAX_RARITY = 4, 8.0  # such numbers of a page, and the nats that their characters cost on average; drawn at random, 14
_MANY, _MIN_NATURAL_OF_MANY = 5, -10.0  # numbers in a row, and what is enough for these: one in 5,000 rows of chance has more


def has_reference(text: str) -> bool:
    """The gate: whether the text has the start or the end of a reference."""
    return any(holds_from(mark, pattern, text) for mark, pattern in _BESIDE.items())


def find(page: Page) -> Iterator[Row]:
    text = page.text
    chains = list(_chains(text))
    if not chains:
        return
    source = is_source(text)
    many = any(len(chain) > 1 for chain in chains)
    common = _are_common(
        [_character(match) for chain in chains for match in chain if match[0][0] == "#" and match[0][1] not in "xX"]
    )
    for chain in chains:
        start, end = chain[0].start(), chain[-1].end()
        characters = [_character(match) for match in chain]
        meant = "".join(character or "\ufffd" for character in characters)
        if not many and _is_glued(chain) and not touches_chinese(text, start, end):
            continue
        if not (_is_believed(text, chain, meant) or (common and _CHINESE.fullmatch(meant))) or not stands_for_text(
            page, start, end, meant
        ):
            continue
        for match, character in zip(chain, characters, strict=True):
            if character and not (source and needed_in_source(character)):
                yield *match.span(), character, Reason((_ID,), "damaged character reference")


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Sequences of references without anything in between."""
    chain: list[re.Match[str]] = []
    for match in _references(text):
        if chain and chain[-1].end() != match.start():
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _references(text: str) -> Iterator[re.Match[str]]:
    """The damaged references, in order; only the surroundings of characters that each must have are searched."""
    places = [match.start() for mark, pattern in _BESIDE.items() if mark in text for match in pattern.finditer(text)]
    for low, high in merge_spans((max(place - _REACH, 0), place + _REACH) for place in places):
        yield from _REFERENCE.finditer(text, low, min(high, len(text)))


def _character(match: re.Match[str]) -> str | None:
    name = match[match.lastindex or 0].translate(_HALF)
    return decode_reference(name + ";") if match.lastindex != _WIDE_GROUP or _WIDE_NAME.fullmatch(name) else None


def _are_common(characters: list[str | None]) -> bool:
    """Whether decimal numbers without & mean characters, and not reports: there are several, and they are common characters."""
    found = [character or "\ufffd" for character in characters]
    return len(found) >= _SEVERAL and sum(map(rarity, found)) <= _MAX_RARITY * len(found)


def _is_glued(chain: list[re.Match[str]]) -> bool:
    """Whether the chain is a single reference directly before a word or a number: `&#20102IBM`."""
    return len(chain) == 1 and chain[0].lastindex == _GLUED_GROUP


def _is_believed(text: str, chain: list[re.Match[str]], meant: str) -> bool:
    """Whether the chain consists of references: it begins with an ampersand, or is plausible next to Chinese text."""
    first = chain[0][0]
    if first[0] in "&＆":
        return True
    if first[:2] in ("#x", "#X"):
        return _CHINESE.fullmatch(meant) is not None
    if len(chain) >= _MANY and _CHINESE.fullmatch(meant) and log_probability(meant) / len(meant) >= _MIN_NATURAL_OF_MANY:
        return True
    if not touches_chinese(text, chain[0].start(), chain[-1].end()):
        if len(chain) > 1 and first[0] == "#":
            return _CHINESE.fullmatch(meant) is not None and log_probability(meant) / len(meant) >= _MIN_NATURAL_ALONE
        return len(chain) > 1
    if first[0] != "#" or _PUNCTUATION.fullmatch(meant):
        return True
    if len(meant) == 1:
        return _fits(text, chain[0].start(), chain[0].end(), meant)
    return not meant.isascii() and log_probability(meant) / len(meant) >= _MIN_NATURAL


def _fits(text: str, start: int, end: int, meant: str) -> bool:
    """Whether the ideograph `meant` is plausible in its context: `#25913;革开放`."""
    before, after = (
        part[0] if part else "" for part in (_BEFORE.findall(text[max(start - 3, 0) : start]), _HERE.findall(text[end : end + 4]))
    )
    if not "\u4e00" <= meant <= "\u9fa5" or not before + after:
        return False
    return log_probability(before + meant + after) - log_probability(before + "；" + after) > _MIN_GAIN


RULE: Rule = Rule(
    id=_ID,
    summary="decode character references that lost their & or ;",
    find=find,
    triggers="&＆#",
    gate=has_reference,
    pairs=(("opht", ";；"),),
)
