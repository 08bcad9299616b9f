"""How plausible a text is: the judge between readings of the same bytes.

Decoding is one-to-one, so of two readings of the same bytes that one is likelier to be meant whose text is likelier to be
written. Han, kana and hangul are asked of the lexicon's models of Chinese, Japanese and Korean, letters beyond ASCII of a
model of letters; for the rest classes of characters are enough, since what is misread falls into rare ones. Costs are
nats (negative natural logarithms of a rough probability).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from cleantext.decoding.alphabets.letters import WORD, least_cost, words_costs
from cleantext.decoding.alphabets.thai import LETTERS as THAI
from cleantext.decoding.alphabets.thai import thai_cost
from cleantext.decoding.cantonese import CANTONESE, character_cost
from cleantext.lexicon.characters import chinese
from cleantext.lexicon.language import japanese, korean
from cleantext.lexicon.ngrams import NgramModel
from cleantext.patterns.classes import MAIN_HAN

# The first class that has the character counts. Costs are rounded from character counts of news and encyclopedia text.
_CLASSES: tuple[tuple[str, float], ...] = (
    ("\t\n\r -~", 3.0),
    ("\xa1\xbf", 7.5),
    ("\u3105-\u3129", 6.5),  # the phonetic letters of Taiwan
    ("\xab\xbb", 5.5),
    ("\xa0\xa9\xb0\xb7\xd7\u2010-\u2026", 7.0),
    ("\u0300-\u0303\u0309\u0323", 7.5),
    ("\xa1-\xbf\xf7\u20ac\u2122\u2190-\u21ff\u2460-\u24ff\u2500-\u25ff", 9.0),
    ("\uff61-\uff9f", 8.0),
    ("\x00-\x1f\x7f-\x9f\ufffd", 18.0),
    ("\ue000-\uf8ff", 20.0),  # private use
    ("\udc00-\udcff", 14.0),  # a damaged byte
)
_REST = 14.0
_OTHER_CLASSES = tuple((re.compile(f"[{members}]+"), cost) for members, cost in _CLASSES)

# Full-width letters and digits, of which the models have one each or none, and marks that they have not.
_FORMS = re.compile("[\u3003-\u3007\u3010-\u301f\uff02-\uff07\uff0a-\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d\uff5f-\uff60]+")
_FORM_COST = 5.0  # for each, and for each stretch: a number has several, and one alone is rare
_FORM_STRETCH_COST = 4.0
# What a page of Chinese, Japanese or Korean is made of: marks, Han, kana, hangul, full-width and half-width forms.
_ASIAN = re.compile(f"[\u2014\u2018-\u201d\u2026\u3000-\u301f\u3041-\u30ff{MAIN_HAN}\uac00-\ud7a3\uff01-\uff60]+")
# Marks that Chinese shares with Western text, where no Asian character is beside them.
_WESTERN_MARK = re.compile("[\u2014\u2018-\u201d\u2026](?<![\u2e80-\uffff].)(?![\u2e80-\uffff])")
_WESTERN_MARK_COST = 6.0
_KANA = re.compile("[\u3041-\u30fe]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_RARE_HAN = re.compile("[\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0003ffff]")
_RARE_HAN_COST = 18.0
# A single Asian character beside a Latin letter, as where accented letters are read so; Chinese itself has A股, U盘.
_SINGLE = "[\u2e80-\u2fff\u3003-\ud7ff\uf900-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff60\U00010000-\U0003ffff]"
_MIXED = re.compile(
    f"[A-Za-z]{_SINGLE}{{1,2}}(?=[A-Za-z])|[a-z]{_SINGLE}(?=[\0-\x7f\udc00-\udcff]|\\Z)"
    f"|(?<![^\0-\x7f\udc00-\udcff]){_SINGLE}(?=[a-z])"
)
_MIXED_COST = 9.0
# One or two of them among ASCII, in a text that is mostly Latin letters.
_LONELY = re.compile(f"(?<![^\0-\x7f\udc00-\udcff]){_SINGLE}{{1,2}}(?![^\0-\x7f\udc00-\udcff])")
_LONELY_COST = 9.0
# Half-width katakana: any byte A1-DF in Shift JIS, but seldom one alone.
_HALF_WIDTH = re.compile("[\uff61-\uff9f]+")
_HALF_WIDTH_COST = 6.0  # for each stretch, beyond what each character costs
# A symbol inside a word, or one that nobody puts behind a letter; but Catalan has l·l, and there is m².
_SYMBOL_INSIDE = re.compile(
    "[A-Za-z](?:\xb7(?<!l.)|\xb7(?!l))(?![0-9])|[A-Za-z][\xa1-\xa9\xab-\xb4\xb6\xb8\xb9\xbb-\xbf\xd7\xf7\u201c-\u20ac\u2190-\u25ff\uff61-\uff9f](?=[A-Za-z])"
    "|(?<=[a-z]{2})[\xa1-\xa8\xac\xaf\xb1\xb3\xb4\xb6\xb8\xb9\xbc-\xbf]"
    "|[A-Za-z\u0400-\u04ff] ?[\u2500-\u259f]|[\u2500-\u259f](?=[\u0400-\u04ff])"
)
_SYMBOL_COST = 6.0
_ORDINAL = re.compile("(?<=[0-9])[\xaa\xba]")
_ORDINAL_COST = 6.0
# A closing mark behind a word and nowhere an opening one, as where a letter is read so.
_LONE_CLOSING = re.compile("(?<=[a-z])\xbb(?![A-Za-z])")
_LONE_CLOSING_COST = 3.0
_ALPHABETIC = re.compile("[A-Za-z\u0400-\u04ff]")
# What is neither ASCII nor a letter of an alphabet, and of that what is East Asian, Thai or a mark; see `text_cost`.
_SYMBOL = re.compile("[\xa1-\xbf\xd7\xf7\u0e00-\U0010ffff]")
_FAR = re.compile("[\u0e00-\U0010ffff]")
# A word of other letters among Latin ones.
_OTHER_WORD = re.compile("[\u0370-\u06ff]+")
_LATIN = re.compile("[A-Za-z]")
_OTHER_WORD_COST = 7.0
_OTHER_LANGUAGE = 2.0  # the data is expected to be Chinese


def text_cost(text: str, rough: bool = False, encoding: str = "") -> float:
    """How improbable `text` is, in nats; damaged bytes (see `mark_damage`) count as rare characters. Linear.

    `rough` takes each Asian character by itself, without the one before it: less sure, and faster. `encoding`: the codec that
    it was read with, since each was made for some languages.
    """
    cost, words = _text_costs(text, rough)
    return cost + least_cost(words, encoding) if words else cost


@lru_cache(maxsize=64)  # codecs of one family read most windows alike
def _text_costs(text: str, rough: bool) -> tuple[float, list[float]]:
    """What a text costs but for its words of letters beyond ASCII, and what these cost in each language, if there are any."""
    cost, rest = 0.0, text
    if _SYMBOL.search(text):
        cost, text, rest = _symbols_cost(text, rough)
    if rest.isascii():
        return cost + _ascii_cost(rest), []
    words = WORD.findall(text)
    costs: list[float] = []
    if words:
        cut = text.startswith(words[0]), text.endswith(words[-1])
        costs = words_costs(words, *cut, plain=WORD.sub(" ", text))
        cost, rest = cost + _other_words(text, words), WORD.sub("", rest)
        if rest.isascii():
            return cost + _ascii_cost(rest), costs
    rare = len(_RARE_HAN.findall(rest))
    return cost + rare * _RARE_HAN_COST + _classes_cost(rest, len(rest) - rare), costs


def _symbols_cost(text: str, rough: bool) -> tuple[float, str, str]:
    """What symbols, East Asian characters and Thai cost, the text without marks that count as ASCII, and what is left of it."""
    cost = 0.0
    if not rough and _ALPHABETIC.search(text):
        cost += len(_SYMBOL_INSIDE.findall(text)) * _SYMBOL_COST
        if "\xab" not in text:
            cost += len(_LONE_CLOSING.findall(text)) * _LONE_CLOSING_COST
    rest = text
    if _FAR.search(text):
        cost, text, rest = _far_cost(text, cost, rough)
    if not rest.isascii() and (ordinals := len(_ORDINAL.findall(text))):
        return cost + ordinals * _ORDINAL_COST, _ORDINAL.sub("", text), _ORDINAL.sub("", rest)
    return cost, text, rest


def _far_cost(text: str, cost: float, rough: bool) -> tuple[float, str, str]:
    if not rough and _ALPHABETIC.search(text):
        cost += len(_MIXED.findall(text)) * _MIXED_COST
    if western := len(_WESTERN_MARK.findall(text)):
        text = _WESTERN_MARK.sub(" ", text)
        cost += western * (_WESTERN_MARK_COST - _CLASSES[0][1])
    rest = text
    asian = _ASIAN.findall(text)
    if asian:
        cost += _asian_cost(asian, rough) + _lonely_cost(text, asian)
        rest = _ASIAN.sub("", text)
    thai = THAI.sub("", rest)
    if len(thai) < len(rest):
        cost, rest = cost + thai_cost(text), thai
    return cost, text, rest


def _asian_cost(stretches: Sequence[str], rough: bool) -> float:
    joined = "".join(stretches)
    forms, spoken = _FORMS.findall(joined), CANTONESE.findall(joined)
    if forms or spoken:
        stretches = [CANTONESE.sub("", _FORMS.sub("", stretch)) for stretch in stretches]
        known = len(spoken) + sum(map(len, forms))
        cost = (known - len(spoken)) * _FORM_COST + len(forms) * _FORM_STRETCH_COST + sum(map(character_cost, spoken))
        return cost + (_asian_cost(stretches, rough) if known < len(joined) else 0.0)
    models = [chinese()]
    if _KANA.search(joined):
        models.append(japanese())
    if _HANGUL.search(joined):
        models.append(korean())
    return min(_cost(model, stretches, joined, rough) + _OTHER_LANGUAGE * (model is not models[0]) for model in models)


def _cost(model: NgramModel, stretches: Sequence[str], joined: str, rough: bool) -> float:
    if not rough:
        return -sum(map(model.log_probability, stretches))
    known = [cost for cost in map(model.singles.get, joined) if cost is not None]
    return -sum(known) - (len(joined) - len(known)) * model.unknown


def _lonely_cost(text: str, asian: Sequence[str]) -> float:
    """What single Asian characters cost because most of the text is Latin letters."""
    lonely = len(_LONELY.findall(text))
    latin = len(_LATIN.findall(text)) if lonely else 0
    return lonely * _LONELY_COST * max(0.0, 1 - 4 * sum(map(len, asian)) / latin) if latin else 0.0


def _other_words(text: str, words: list[str]) -> float:
    """What words of other letters cost because most letters are Latin."""
    others = sum(map(len, map(_OTHER_WORD.findall, words)))
    latin = len(_LATIN.findall(text)) if others else 0
    letters = sum(map(len, words))
    return others * _OTHER_WORD_COST * max(0.0, 1 - letters / latin) if latin else 0.0


_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")


def _ascii_cost(rest: str) -> float:
    return len(rest) * _CLASSES[0][1] + (0.0 if rest.isprintable() else len(_CONTROL.findall(rest)) * 15.0)


def _classes_cost(rest: str, left: int) -> float:
    """The cost of `rest`, of which `left` characters are not counted yet."""
    cost = len(_HALF_WIDTH.findall(rest)) * _HALF_WIDTH_COST
    for members, each in _OTHER_CLASSES:
        if not rest:
            break
        before = len(rest)
        rest = members.sub("", rest)
        left -= before - len(rest)
        cost += (before - len(rest)) * each
    return cost + left * _REST


# The cost of damaged bytes inside a text of one's own: the first of a run, and each one after it.
LOST, MORE = 11.0, 6.0
UNKNOWN = "\ufffd"  # as the character before: nothing is known of it
_RAREST = 14.0  # less than two damaged bytes: what can be a character is one
_REPEATED = 3.0  # the same character again, as in a rule of boxes
_FOREIGN_LETTER = 5.0  # an ASCII character right behind a Han character


def step_cost(last: str, text: str) -> float:
    """The cost of `text`, mostly one character, behind the character `last` (see UNKNOWN); as a text of Chinese."""
    return _step(last, text) if len(text) == 1 else sum(map(_step, last + text, text))


@lru_cache(maxsize=1 << 16)
def _step(last: str, character: str) -> float:
    known = chinese()
    if character < "\x80":
        return _single_cost(character) + (_FOREIGN_LETTER if last >= "\u3400" and character.isalnum() else 0.0)
    if character == last:
        return _REPEATED
    if CANTONESE.match(character):
        return character_cost(character)
    if character not in known.singles or _FORMS.match(character):
        return min(_single_cost(character), _RAREST)
    return min(-(known.singles[character] if last == UNKNOWN else known.row(last)[character]), _RAREST)


def steps_cost(marked: str, last: str) -> float:
    """The cost of a marked text, step by step, behind the character `last`."""
    cost, damaged = 0.0, False
    for character in marked:
        lost = "\udc00" <= character <= "\udcff"
        cost += (MORE if damaged else LOST) if lost else _step(last, character)
        last, damaged = UNKNOWN if lost else character, lost
    return cost


@lru_cache(maxsize=1 << 16)
def _single_cost(character: str) -> float:
    return text_cost(character)


@cache
def frequent_characters(least: float) -> str:
    """The characters beyond ASCII whose log probability in Chinese prose is more than `least`."""
    singles = chinese().singles
    return "".join(sorted(character for character, chance in singles.items() if chance > least and character >= "\x80"))
