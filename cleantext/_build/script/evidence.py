"""The tables that say how much a character or a word of the other script proves."""

from __future__ import annotations

from collections import Counter

from cleantext._build.script.characters import ambiguous, simplified_only, traditional_only
from cleantext._build.script.dictionaries import load, phrases, regional
from cleantext._build.script.words import TOLERATED

LONGEST = 4
# A character is certain evidence where natural texts of its own script have it this many times as often as those of the
# other. On five million characters of each: 会 27,482 to 1, 没 2,149 to 1; but 内 698, 并 827 (并州), 庄 61, 栖 179.
CERTAIN = 1000
# Letters of both scripts that tell a Simplified word: 苹 440 (22 to none), 据 4,700, 划 958; but 后 120, 采 486 and 里 1.
TELLING = 400
ELSEWHERE = 10  # Taiwan must write its own form so many times as often: 裏 36 and 裡 424, 衞 2 and 衛 2,021
UNSEEN = 1 / 20  # for how many times one counts that was not seen at all
ATTESTED = 2  # the natural text must have a word so often in its Simplified form: names keep their 昇 (洪昇)
PARTICLES = frozenset("的了")  # they stand behind any word, names too: 孙乾的


def doubtful_simplified(traditional: Counter[str], simplified: Counter[str]) -> set[str]:
    """Simplified-only characters that Traditional texts hold now and then, as a variant or in a name: those that Big5 has,
    or that the natural text has, unless they are overwhelmingly Simplified."""
    found = simplified_only(traditional, simplified)
    return {each for each in found if _is_doubtful(each, "big5", traditional[each], simplified[each])}


def doubtful_traditional(traditional: Counter[str], simplified: Counter[str]) -> set[str]:
    """The same for Traditional-only characters in Simplified texts, by GB 2312."""
    found = traditional_only(traditional, simplified)
    return {each for each in found if _is_doubtful(each, "gb2312", simplified[each], traditional[each])}


def telling(traditional: Counter[str], simplified: Counter[str]) -> set[str]:
    """Letters of both scripts that Traditional texts seldom have: in a word that is never right there, one is enough."""
    return {each for each in ambiguous() if simplified[each] >= TELLING * (traditional[each] or UNSEEN)}


def hong_kong(traditional: Counter[str]) -> set[str]:
    """Hong Kong's forms of characters (裏 衞 綫) that natural texts of Taiwan, `traditional`, hardly have beside their own."""
    variants, taiwan = load("HKVariants"), load("TWVariants")
    found = set[str]()
    for standard in variants | taiwan:
        forms, home = variants.get(standard, [standard]), taiwan.get(standard, [standard])[0]
        own = {form for form in forms if form != home and (form == forms[0] or form != standard)}
        found |= {form for form in own if traditional[home] >= ELSEWHERE * (traditional[form] or 1)}
    return found - {form for forms in taiwan.values() for form in forms}


def strays(traditional: Counter[str], simplified: Counter[str], text: str) -> dict[str, str]:
    """Words with a Traditional letter that Simplified has in other words only (於是, 瞭解, 乾燥; not 乾隆), the rest of the
    word in Simplified: with those letters. Only words that the natural Simplified `text` has in Simplified throughout, and
    none of a letter that it uses both ways."""
    only = traditional_only(traditional, simplified)
    letters = {each for each in load("TSCharacters") if each not in only}
    valid = {*phrases(), *(form for forms in load("TSPhrases").values() for form in forms)}
    found: dict[str, str] = {}
    simple: dict[str, str] = {}
    for key, forms in phrases().items():
        for right in (forms[0], regional(forms[0], "TW"), regional(forms[0], "HK")):
            if len(key) == len(right) <= LONGEST:
                places = [at for at, (old, new) in enumerate(zip(key, right, strict=True)) if old != new and new in letters]
                word = "".join(right[at] if at in places else old for at, old in enumerate(key))
                if places and word not in valid and PARTICLES.isdisjoint(word):
                    found[word] = "".join(sorted({right[at] for at in places}))
                    simple[word] = key
    return _without_doubtful(_shortest(found), simple, text)


def _is_doubtful(character: str, encoding: str, wrong: int, right: int) -> bool:
    try:
        character.encode(encoding)
    except UnicodeError:
        if not wrong:
            return False
    return right < CERTAIN * (wrong or UNSEEN)


def _shortest(words: dict[str, str]) -> dict[str, str]:
    """Without the words that hold a shorter one with the same letters."""
    return {
        word: letters
        for word, letters in words.items()
        if not any(
            words.get(word[start:end]) == letters
            for start in range(len(word))
            for end in range(start + 2, len(word) + 1)
            if end - start < len(word)
        )
    }


def _without_doubtful(words: dict[str, str], simple: dict[str, str], text: str) -> dict[str, str]:
    """Only the words that the text has in their Simplified form, twice or more, and never in this one."""
    wanted = {*words, *simple.values()}
    seen = Counter(each for size in range(2, LONGEST + 1) for at in range(len(text)) if (each := text[at : at + size]) in wanted)
    wrong, right = Counter[str](), Counter[str]()
    for word, letters in words.items():
        for letter in letters:
            wrong[letter] += word in seen
            right[letter] += simple[word] in seen
    doubtful = {letter for letter in wrong if wrong[letter] > TOLERATED * (right[letter] + wrong[letter])}
    return {
        word: letters
        for word, letters in sorted(words.items())
        if word not in seen and seen[simple[word]] >= ATTESTED and doubtful.isdisjoint(letters)
    }
