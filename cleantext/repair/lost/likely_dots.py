"""A `?` that is likelier a lost middle dot than a question mark: 乔治?史密斯, 《论语?颜渊》. It is flagged, so that no later rule
makes a full-width question mark of it.

In a name where the character model has the dot likelier between what stands on both sides, and on neither side the question
mark far likelier. In a title where what stands before it is a work that is cited by its parts, or the page has the title
elsewhere, alone or with another part. Nowhere behind a word that asks, but for titles: `《你好?再见》`, `谁认识乔治?我不认识`.
"""

from __future__ import annotations

import re

from cleantext import lexicon
from cleantext.repair.lost.lost_places import Place
from cleantext.repair.lost.name_dots import dot_of

# Log-odds (nats) of a dot against a question mark, in context, and between the mark and the character on either side. None of
# 3500 question marks between Han in novels, newspapers and manuals has as much; five in six of the dots of an encyclopedia do.
LIKELY, LIKELY_BESIDE = 3.0, -2.5
# The Classics, the Masters, the histories.
_WORK = re.compile(
    "[诗詩书書易]经|[詩诗书書易]經|尚[书書]|[周仪儀][礼禮]|[礼禮][记記]|周易|左[传傳]|公羊[传傳]|[谷榖穀]梁[传傳]|春秋"
    "|[论論][语語]|孟子|孝[经經]|[尔爾]雅"
    "|大[学學]|中庸|老子|道德[经經]|[庄莊]子|[荀管墨列]子|[韩韓]非子|[孙孫]子兵法|淮南子|[吕呂]氏春秋|晏子春秋|[战戰][国國]策"
    "|[国國][语語]|楚[辞辭]|[论論]衡"
    "|[说說]文解字|[说說]苑|世[说說]新[语語]|山海[经經]|水[经經]注|[资資]治通[鉴鑒鑑]|史[记記]|三[国國]志|[旧舊新]五代史"
    "|[南北宋元明][史]|[辽遼金]史|清史稿|(?:[后後]?[汉漢]|[晋晉宋梁隋周魏]|[陈陳]|[旧舊新]唐|南[齐齊]|北[齐齊])[书書]"
)
_LONGEST = 12  # code points of the first part of a title
_CLOSED = re.compile("[^《》\n]{1,24}》")


def likely_dot(place: Place, text: str, asks: bool) -> str:
    """The dot that may have been lost at `place`, as the text has it elsewhere; "" where a question mark is as likely. `asks`
    tells whether a word that asks stands before it."""
    if place.mark != "?" or not (place.left and place.right):
        return ""
    if _in_title(place, text) or (not asks and _in_name(place)):
        return dot_of(text)
    return ""


def _in_name(place: Place) -> bool:
    left, right = lexicon.fold(place.left), lexicon.fold(place.right)
    if lexicon.transition(left[-1], "·") - lexicon.transition(left[-1], "？") <= LIKELY_BESIDE:
        return False
    if lexicon.transition("·", right[0]) - lexicon.transition("？", right[0]) <= LIKELY_BESIDE:
        return False
    return lexicon.in_context(left, "·", right) - lexicon.in_context(left, "？", right) > LIKELY


def _in_title(place: Place, text: str) -> bool:
    low = text.rfind("《", max(place.start - _LONGEST - 1, 0), place.start)
    if low < 0 or text.find("》", low, place.start) >= 0 or not _CLOSED.match(text, place.end):
        return False
    work = text[low + 1 : place.start]
    if _WORK.fullmatch(work) or f"《{work}》" in text:
        return True
    part = text[place.end : text.find("》", place.end)]
    return text.count(f"《{work}?") > text.count(f"《{work}?{part}》")
