"""云 as the verb "say" (孔子云：“…”), which Traditional text keeps; as a noun it is 雲, a cloud.

It is the verb before a colon or an opening quotation mark if it is preceded by a title in brackets, by the end of a clause,
or by a single character that names are not made of, such as a source (碑云：). It is also the verb before a quotation if any
other word precedes it in the lexicon's division (王国维云：“). It is not the verb inside a word or a name (多云：, 马云：“),
behind a surname (王云：“ may be a name), or behind a word that it follows elsewhere too, so that both are one name (阿里云：“
near 阿里云服务器).
"""

from __future__ import annotations

import re

from cleantext.lexicon.division import divide
from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.script.names.given_names import GIVEN

NEAR = 10  # code points before 云 that are divided into words
NEIGHBOURHOOD = 1_000  # code points to either side that are searched for the same word with 云
_SPEECH = re.compile('云[ \u3000]?(?:[：:]|，?[“「『"‘])')
_QUOTATION = re.compile('云[ \u3000]?[：:，]?[“「『"‘]')
_SOURCES = frozenset("书诗文志颂史亦有铭之信")  # of which given names are made too
_OF_CLOUDS = frozenset("的朵片团块层些")
_HAN_BEFORE = re.compile(f"[{COMMON_HAN}]*$")


def is_said(text: str, at: int) -> bool:
    """Whether 云 at `text[at]` of the Simplified `text` is the verb."""
    if not _SPEECH.match(text, at):
        return False
    found = _HAN_BEFORE.search(text[max(0, at - NEAR) : at])
    before = found.group() if found else ""
    if not before:
        return True
    words = divide(before + "云")
    if words[-1] != (len(before), len(before) + 1):
        return False
    subject = before[slice(*words[-2])]
    if len(subject) == 1:
        return subject in _SOURCES or not (subject in GIVEN or subject in _OF_CLOUDS or are_names(subject + "云"))
    return _QUOTATION.match(text, at) is not None and not _fits_its_place(text, at, subject + "云")


def _fits_its_place(text: str, at: int, name: str) -> bool:
    """Whether `name`, which ends at `text[at]`, also occurs nearby without a quotation behind it."""
    near = text[max(0, at - NEIGHBOURHOOD) : at + NEIGHBOURHOOD]
    return any(not _SPEECH.match(near, match.end() - 1) for match in re.finditer(re.escape(name), near))
