"""Character references that lost their `&` or their `;`, or whose marks became full-width: `#xff1a；` → ：.

`&#20013&#22269`, `&nbsp文`, `&ldquo；`, `& quot;`, `＆#20013；`, `nbsp;`, `ldquo；`: without one of the two marks only the
names of spaces, quotes, dashes and dots, since others are words and parameters (`copy;`, `&times`). What has lost its `&`
must touch Chinese text, or be Chinese and hexadecimal. A decimal number must give a mark, or characters that read on (a
single one must read on with the text beside it, much better than a mark would): `#20013；` may be the number of a report.

Left alone are addresses (`?a=1&quot=2`), code, colours (`#333;`), what is spoken of, and in text with HTML tags ASCII marks
and invisible characters (see `entity`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.lexicon import log_probability
from cleantext.repair.entity import decode_reference, is_source, needed_in_source
from cleantext.repair.escapes.places import CHINESE, stands_for_text, touches_chinese
from cleantext.rules import Page, Rule
from cleantext.spans import merge_spans

_ID = "repair/broken-entity"
_NUMBER = "#[xX][0-9A-Fa-f]{2,5}|#[0-9]{2,5}|#1[0-9]{5}"
_NAME = "nbsp|[lr]dquo|[lr]squo|hellip|mdash|ndash|middot|ensp|emsp"
# Ideographs, kana and marks of Chinese text by the digits that the number has: those that follow are text.
_GLUED = (
    "#(?:199[6-9][0-9]|[23][0-9]{4}|40[0-8][0-9]{2}|409[0-5][0-9]|12[2-5][0-9]{2}|65[23][0-9]{2})(?=[0-9A-Za-z])"
    "|#82[0-3][0-9](?=[0-9])"
)
_WITH_AMPERSAND = (
    f"＆({_NUMBER}|{_NAME}|quot|amp|lt|gt)[;；]"  # the & is full-width
    f"|& ?({_NUMBER}|{_NAME}|quot|amp|lt|gt)(?:；| ;)"  # the ; is
    f"|& ({_NUMBER}|{_NAME}|quot|amp|lt|gt);"  # a space was put in
    f"|&({_NUMBER}|{_NAME})(?![A-Za-z0-9;；=]| [;；])"  # no ;
    f"|&({_GLUED})(?![;；=]| [;；])"  # no ;, and a word or a number behind it
)
_WITHOUT = f"(?<![A-Za-z&＆#=?/._-])(?<!& )(#[xX][0-9A-Fa-f]{{2,5}}|(?<![0-9])(?:#[0-9]{{2,6}}|{_NAME}))[;；]"
_REFERENCE = re.compile(f"{_WITH_AMPERSAND}|{_WITHOUT}")
# What each mark of a reference stands beside, one by one: a pattern that begins with a plain character is searched fastest.
_ENDS = "(?:(?<=nbsp.)|(?<=[lr][ds]quo.)|(?<=[mn]dash.)|(?<=hellip.)|(?<=middot.)|(?<=e[nm]sp.))"
_BESIDE = {mark: re.compile(f"{mark} ?(?:#[0-9xX]|{_NAME}|quot|amp|lt|gt)") for mark in "&＆"} | {
    "#": re.compile("#[0-9xX]"),
    ";": re.compile(";" + _ENDS),
    "；": re.compile("；" + _ENDS),
}
_REACH = 24  # more than the longest reference has, with what is looked at behind it
_LAST_GLUED = 5  # the group of those
_MARKS = re.compile("[\xa0\xb0\xb7\xd7\u2010-\u2026\u3000-\u3003\u3008-\u301b\uff01-\uff0f\uff1a-\uff20\uff3b-\uff5e]+")
_CHINESE = re.compile(f"[{CHINESE}]+")
_BEFORE, _HERE = re.compile(f"[{CHINESE}]+$"), re.compile(f"^[{CHINESE}]+")
_GAIN = 6.0  # nats; a number of five digits that is none is as rare
_NATURAL = -9.0  # as in `byte_text`


def has_reference(text: str) -> bool:
    """The gate: whether the text has the beginning or the end of a reference."""
    return any(mark in text and pattern.search(text) for mark, pattern in _BESIDE.items())


def find(page: Page) -> Iterator[Row]:
    text = page.text
    chains = list(_chains(text))
    if not chains:
        return
    source = is_source(text)
    many = any(len(chain) > 1 for chain in chains)
    for chain in chains:
        start, end = chain[0].start(), chain[-1].end()
        characters = [decode_reference((match[match.lastindex or 0]) + ";") for match in chain]
        meant = "".join(character or "\ufffd" for character in characters)
        if not many and _is_glued(chain) and not touches_chinese(text, start, end):
            continue
        if not _is_believed(text, chain, meant) or not stands_for_text(page, start, end, meant):
            continue
        for match, character in zip(chain, characters, strict=True):
            if character and not (source and needed_in_source(character)):
                yield *match.span(), character, Reason((_ID,), "character reference, damaged")


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """References that follow each other directly."""
    chain: list[re.Match[str]] = []
    for match in _references(text):
        if chain and chain[-1].end() != match.start():
            yield chain
            chain = []
        chain.append(match)
    if chain:
        yield chain


def _references(text: str) -> Iterator[re.Match[str]]:
    """The damaged references, in order; looked for around the marks that each of them has."""
    places = [match.start() for mark, pattern in _BESIDE.items() if mark in text for match in pattern.finditer(text)]
    for low, high in merge_spans((max(place - _REACH, 0), place + _REACH) for place in places):
        yield from _REFERENCE.finditer(text, low, min(high, len(text)))


def _is_glued(chain: list[re.Match[str]]) -> bool:
    """Whether the chain is a single reference with a word or a number behind it: `&#20102IBM`."""
    return len(chain) == 1 and chain[0].lastindex == _LAST_GLUED


def _is_believed(text: str, chain: list[re.Match[str]], meant: str) -> bool:
    """Whether the chain is one of references: it begins with an ampersand, or reads on from the Chinese text it touches."""
    first = chain[0][0]
    if first[0] in "&＆":
        return True
    if first[:2] in ("#x", "#X"):
        return _CHINESE.fullmatch(meant) is not None
    if not touches_chinese(text, chain[0].start(), chain[-1].end()) and (len(chain) == 1 or first[0] == "#"):
        return False
    if first[0] != "#" or _MARKS.fullmatch(meant):
        return True
    if len(meant) == 1:
        return _reads_on(text, chain[0].start(), chain[0].end(), meant)
    return not meant.isascii() and log_probability(meant) / len(meant) >= _NATURAL


def _reads_on(text: str, start: int, end: int, meant: str) -> bool:
    """Whether the ideograph `meant` fits between what stands on both sides of it: `#25913;革开放`."""
    before, after = (
        part[0] if part else "" for part in (_BEFORE.findall(text[max(start - 3, 0) : start]), _HERE.findall(text[end : end + 4]))
    )
    if not "\u4e00" <= meant <= "\u9fa5" or not before + after:
        return False
    return log_probability(before + meant + after) - log_probability(before + "；" + after) > _GAIN


RULE: Rule = Rule(
    id=_ID,
    summary="decode character references that lost their & or ;",
    find=find,
    triggers="&＆#",
    gate=has_reference,
    pairs=(("opht", ";；"),),
)
