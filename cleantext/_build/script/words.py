"""The words that are never right in Traditional text: what a character map leaves where one letter stands for many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container

from cleantext._build.script.characters import ambiguous, simplified_only
from cleantext._build.script.dictionaries import load, phrases, regional

LONGEST = 4  # longer words hold shorter ones, or are too rare to be evidence
# A letter is spelt both ways (台, 布, 占), or stands in many words that meet by chance (只, 面), where natural Traditional
# texts show more than this share of its words (of those that they hold at all, right or wrong) in the wrong form. Measured
# on five million characters: 后 于 范 采 划 游 志 斗 lie below a tenth, 干 at 0.136, 征 注 系 制 周 台 布 above.
TOLERATED = 1 / 7
NAMES = frozenset(("冬冬",))  # names of persons, which are never spelt as the dictionaries have it (鼕鼕)


def leftovers(text: str) -> dict[str, dict[int, str]]:
    """Each such word, with the places of the letters that were left and what they should be.

    A character map turns 奋斗 into 奮斗: 奋 has one Traditional form, 斗 several, of which one looks like it. Words that
    are also Traditional words are left out, as are those that occur in the natural Traditional `text`, and all words
    of a letter that the text uses both ways.
    """
    found = _candidates()
    seen = _count(text, found)
    wrong = Counter(word[place] for word in seen for place in found[word])
    right = _count_right(text, found)
    doubtful = {letter for letter, count in wrong.items() if count > TOLERATED * (right[letter] + count)}
    return {
        word: places
        for word, places in sorted(found.items())
        if word not in seen and not any(word[place] in doubtful for place in places)
    }


def _candidates() -> dict[str, dict[int, str]]:
    only, either, valid = simplified_only(Counter(), Counter()), ambiguous(), valid_words()
    found = {}
    for key, forms in phrases().items():
        right = forms[0]
        if len(key) > LONGEST or len(right) != len(key):
            continue
        word = "".join(new if old in only else old for old, new in zip(key, right, strict=True))
        places = {
            place: new
            for place, (old, new) in enumerate(zip(word, right, strict=True))
            if old != new and old in either and old not in (regional(new, "TW"), regional(new, "HK"))
        }
        if places and word not in valid and word not in NAMES:
            found[word] = places
    return found


def valid_words() -> set[str]:
    """All words that are right in Traditional text, in the spelling of any region."""
    words = {form for forms in (phrases() | load("TWPhrases") | load("HKPhrases")).values() for form in forms}
    return {*words, *(regional(word, region) for word in words for region in ("TW", "HK")), *load("TSPhrases")}


def _count(text: str, words: Container[str]) -> Counter[str]:
    counts = Counter[str]()
    for length in range(2, LONGEST + 1):
        counts.update(each for start in range(len(text)) if (each := text[start : start + length]) in words)
    return counts


def _count_right(text: str, words: dict[str, dict[int, str]]) -> Counter[str]:
    """For each letter, how many of `words` the text holds with the letter's rightful form in its place."""
    forms: dict[str, set[str]] = {}
    for word, places in words.items():
        right = "".join(places.get(place, letter) for place, letter in enumerate(word))
        for form in {right, regional(right, "TW"), regional(right, "HK")}:
            forms.setdefault(form, set()).update(word[place] for place in places)
    seen = _count(text, forms)
    return Counter(letter for form in seen for letter in forms[form])
