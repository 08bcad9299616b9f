"""How plausible a text is: compares candidate decodings of the same bytes.

Of two decodings of the same bytes, the one whose text is more probable is the likelier. Han, kana and hangul are scored by
the lexicon's models of Chinese, Japanese and Korean, non-ASCII letters by a model of letters (`alphabets`). For all else
classes of characters are enough, since wrongly decoded text is full of rare ones. Costs are in nats (negative natural
logarithms of rough probabilities).
"""

from __future__ import annotations

import re
from functools import lru_cache

from cleantext.decoding.alphabets.letters import WORD, least_cost, words_costs
from cleantext.decoding.alphabets.thai import LETTERS as THAI
from cleantext.decoding.alphabets.thai import thai_cost
from cleantext.decoding.character_classes import ASCII_COST, ascii_cost, class_cost
from cleantext.decoding.east_asian import EAST_ASIAN, east_asian_cost

# Which steps a text needs: non-ASCII symbols and all from Thai on; of these, all from Thai on.
_SYMBOL = re.compile("[\xa1-\xbf\xd7\xf7\u0e00-\U0010ffff]")
_FROM_THAI_ON = re.compile("[\u0e00-\U0010ffff]")

# All costs below are nats for each occurrence, beyond the cost of the characters themselves.
# Punctuation that Chinese shares with Western text, where no East Asian character is next to it.
_WESTERN_PUNCTUATION = re.compile("[\u2014\u2018-\u201d\u2026](?<![\u2e80-\uffff].)(?![\u2e80-\uffff])")
_WESTERN_PUNCTUATION_COST = 6.0  # instead of the cost of the character
_RARE_HAN = re.compile("[\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff]")
_RARE_HAN_COST = 18.0  # instead of the cost of the character
# A single East Asian or private-use character next to a Latin letter, as where accented letters are decoded so. (But A股, U盘.)
_SINGLE = "[\u2e80-\u2fff\u3003-\ud7ff\ue000-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff60\U00010000-\U0003ffff]"
_MIXED = re.compile(
    f"[A-Za-z]{_SINGLE}{{1,2}}(?=[A-Za-z])|[a-z]{_SINGLE}(?=[\0-\x7f\udc00-\udcff]|\\Z)"
    f"|(?<![^\0-\x7f\udc00-\udcff]){_SINGLE}(?=[a-z])"
)
_MIXED_COST = 9.0
# One or two such characters among ASCII; the cost is for text that is mostly Latin letters.
_LONELY = re.compile(f"(?<![^\0-\x7f\udc00-\udcff]){_SINGLE}{{1,2}}(?![^\0-\x7f\udc00-\udcff])")
_LONELY_COST = 9.0
# A symbol inside a word, or one that does not follow a letter. Catalan has l·l, and m² is common. A low quotation mark opens; it
# is é or ä in a code page of DOS. An apostrophe hardly begins a Greek word; it is Ά in another code page.
_SYMBOL_INSIDE = re.compile(
    "[A-Za-z](?:\xb7(?<!l.)|\xb7(?!l))(?![0-9])|[A-Za-z]"
    "[\xa1-\xa9\xab-\xb4\xb6\xb8\xb9\xbb-\xbf\xd7\xf7\u201c-\u20ac\u2190-\u25ff\uff61-\uff9f](?=[A-Za-z])"
    "|(?<=[a-z])[\u201a\u201e]"
    "|(?<=[a-z]{2})[\xa1-\xa8\xac\xaf\xb1\xb3\xb4\xb6\xb8\xb9\xbc-\xbf]"
    "|[A-Za-z\u0400-\u04ff] ?[\u2500-\u259f]|[\u2500-\u259f](?=[\u0400-\u04ff])"
    "|(?<![\u0386-\u03ce])\u2019(?=[\u03ac-\u03ce])"
)
_SYMBOL_INSIDE_COST = 6.0
_ORDINAL = re.compile("(?<=[0-9Nn])[\xaa\xba]|(?<=[0-9 ])\xb5(?=[A-Za-z])")  # 1º, Nº; and µm
_ORDINAL_COST = 6.0  # instead of the cost of the character
# A closing quotation mark after a word where the text has no opening one, as where a letter is decoded so.
_LONE_CLOSING = re.compile("(?<=[a-z])\xbb(?![A-Za-z])")
_LONE_CLOSING_COST = 3.0
_ALPHABETIC = re.compile("[A-Za-z\u0386-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
# Greek, Cyrillic, Hebrew and Arabic letters, and Thai; the costs are for text that is mostly Latin letters.
_OTHER_ALPHABETS = re.compile("[\u0370-\u06ff]+")
_OTHER_ALPHABETS_COST, _THAI_COST = 7.0, 4.0


def text_cost(text: str, rough: bool = False, encoding: str = "") -> float:
    """The cost of `text` in nats: the higher, the less probable. Linear time.

    Damaged bytes (see `mark_damage`) count as rare characters. `rough`: count each East Asian character by itself, without
    its context; faster, and less accurate. `encoding`: the codec of `text`, since each was made for certain languages.
    """
    cost, words = _text_costs(text, rough)
    return cost + least_cost(words, encoding) if words else cost


@lru_cache(maxsize=64)  # codecs of one family decode most windows alike; these are short
def _text_costs(text: str, rough: bool) -> tuple[float, list[float]]:
    """The cost of `text` without its words that have non-ASCII letters, and the cost of these words in each language; the
    list is empty if there are no such words."""
    cost, rest = 0.0, text
    if _SYMBOL.search(text):
        cost, text, rest = _symbols_cost(text, rough)
    if rest.isascii():
        return cost + ascii_cost(rest), []
    words = WORD.findall(text)
    costs: list[float] = []
    if words:
        cut = text.startswith(words[0]), text.endswith(words[-1])
        costs = words_costs(words, *cut, plain=WORD.sub(" ", text))
        if others := sum(map(len, map(_OTHER_ALPHABETS.findall, words))):
            cost += others * _OTHER_ALPHABETS_COST * _latin_share(text, sum(map(len, words)))
        rest = WORD.sub("", rest)
        if rest.isascii():
            return cost + ascii_cost(rest), costs
    rare = len(_RARE_HAN.findall(rest))
    return cost + rare * _RARE_HAN_COST + class_cost(rest, len(rest) - rare), costs


def _symbols_cost(text: str, rough: bool) -> tuple[float, str, str]:
    """The cost of misplaced symbols, East Asian characters and Thai; the text without what was counted like ASCII; and the
    characters that are still to be counted."""
    cost = 0.0
    if not rough and _ALPHABETIC.search(text):
        cost += len(_SYMBOL_INSIDE.findall(text)) * _SYMBOL_INSIDE_COST
        if "\xab" not in text:
            cost += len(_LONE_CLOSING.findall(text)) * _LONE_CLOSING_COST
    rest = text
    if _FROM_THAI_ON.search(text):
        asian_cost, text, rest = _asian_cost(text, rough)
        cost += asian_cost
    if not rest.isascii() and (ordinals := len(_ORDINAL.findall(text))):
        return cost + ordinals * _ORDINAL_COST, _ORDINAL.sub("", text), _ORDINAL.sub("", rest)
    return cost, text, rest


def _asian_cost(text: str, rough: bool) -> tuple[float, str, str]:
    """The cost of East Asian characters and Thai in `text`, and what `_symbols_cost` returns besides."""
    cost = 0.0
    if not rough and _ALPHABETIC.search(text):
        cost += len(_MIXED.findall(text)) * _MIXED_COST
    if western := len(_WESTERN_PUNCTUATION.findall(text)):
        text = _WESTERN_PUNCTUATION.sub(" ", text)
        cost += western * (_WESTERN_PUNCTUATION_COST - ASCII_COST)
    rest = text
    stretches = EAST_ASIAN.findall(text)
    if stretches:
        cost += east_asian_cost(stretches, rough)
        rest = EAST_ASIAN.sub("", text)
    if lonely := len(_LONELY.findall(text)):
        cost += lonely * _LONELY_COST * _latin_share(text, 4 * sum(map(len, stretches)))
    without_thai = THAI.sub("", rest)
    if thai := len(rest) - len(without_thai):
        cost += thai_cost(text) + thai * _THAI_COST * _latin_share(text, thai)
        rest = without_thai
    return cost, text, rest


def _latin_share(text: str, others: int) -> float:
    """How far a text is mostly Latin letters: 1 if there are hardly any `others` beside them, 0 if there are as many or more."""
    latin = len(_LATIN.findall(text))
    return max(0.0, 1 - others / latin) if latin else 0.0
