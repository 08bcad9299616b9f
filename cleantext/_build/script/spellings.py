"""The tables of mechanical conversion: words of two letters as only a map of characters spells them, and spellings that
are right beside OpenCC's own."""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache
from itertools import product

from cleantext._build.script.dictionaries import load, phrases, regional, spellings
from cleantext._build.script.words import valid_words

Change = tuple[str, str]

USUAL = 50  # how often the lexicon must have a word that is a sign; rarer ones are hardly met in a page
SLIP = 1 / 100  # natural text may have the wrong form this many times as often as the right one
COMMON = 1 / 10_000  # a letter so common for each of its signs (個, for 個別) is not worth the search
# Natural texts spell a change both ways (占 佔, 周 週, 跡 蹟) where more than this share of its words stand in the wrong form
# more often than by slips.
TOLERATED = 1 / 5
HABIT = 1 / 20
ATTESTED = 3  # how often natural text must have another spelling for it to be one; once if OpenCC knows it
SHARE = 1 / 5  # and how many times as often as the commonest


def signs(text: str) -> dict[str, str]:
    """Traditional words of two letters with letters in a form that the word never has (制造, 頭發, 后麵), each with the rightful
    word. The forms are those that OpenCC's dictionary of characters has for the Simplified letter. Words that the natural
    Traditional `text` has are left out, unless it has the rightful one 100 times as often."""
    found, seen = _candidates(), _words(text)
    either, kept = Counter[Change](), Counter[Change]()
    for word, right in found.items():
        changes = _changes(word, right)
        if len(changes) == 1:
            either[changes[0]] += seen[word] > HABIT * seen[right]
            kept[changes[0]] += right in seen
    doubtful = {change for change, count in either.items() if count > TOLERATED * kept[change]}
    usable = {
        word: right
        for word, right in sorted(found.items())
        if seen[word] <= SLIP * seen[right] and doubtful.isdisjoint(_changes(word, right))
    }
    letters = Counter(_changes(word, right)[0][0] for word, right in usable.items())
    common = {letter for letter, words in letters.items() if text.count(letter) > COMMON * len(text) * words}
    return {word: right for word, right in usable.items() if _changes(word, right)[0][0] not in common}


def _candidates() -> dict[str, str]:
    """All words of two letters in wrong forms, with the rightful word."""
    from cleantext import lexicon

    valid = valid_words()
    found: dict[str, str] = {}
    for key, forms in phrases().items():
        if len(key) == len(forms[0]) == 2 and lexicon.frequency(key) >= USUAL:
            right = regional(forms[0], "TW")
            for letters in product(*(_forms(letter) | {own} for letter, own in zip(key, right, strict=True))):
                word = "".join(letters)
                if word != right and word not in valid:
                    found[word] = right
    return found


@cache
def _forms(letter: str) -> set[str]:
    """The forms that a map of characters may have for the Simplified `letter`, in any region's spelling."""
    forms = {*load("STCharacters").get(letter, ()), *load("TSCharacters").get(letter, ())}
    return {each for form in forms for each in spellings(form)} | ({letter} if _is_traditional(letter) else set())


def attested(text: str) -> set[str]:
    """Words of the natural Taiwan `text`, as its likeliest division has them, and OpenCC's own second forms, that OpenCC
    would spell otherwise if they were Simplified (發布, 了解): both spellings are right."""
    from cleantext.script.engine import run_opencc

    known = {regional(form, "TW") for forms in phrases().values() for form in forms[1:] if len(form) > 1}
    found = {form for form in known if form in text}
    written: dict[str, Counter[str]] = {}
    for word, count in _words(text).items():
        written.setdefault(run_opencc("t2s", word), Counter())[word] += count
    for forms in written.values():
        most = max(forms.values())
        found |= {form for form, count in forms.items() if count >= ATTESTED and count >= SHARE * most}
    return {word for word in found if run_opencc("s2tw", run_opencc("t2s", word)) != word}


def _is_traditional(letter: str) -> bool:
    """Whether Big5 has `letter`, so that a page in it may show it (么, 朮)."""
    try:
        return bool(letter.encode("big5"))
    except UnicodeError:
        return False


def _changes(word: str, right: str) -> list[Change]:
    """The letters in which `word` is not as `right`, each in both."""
    return [(old, new) for old, new in zip(word, right, strict=True) if old != new]


@lru_cache(maxsize=1)
def _words(text: str) -> Counter[str]:
    """The words of two letters and more, Han throughout, of the likeliest division. Two that meet are none."""
    from cleantext.lexicon.division import divide

    counts = Counter[str]()
    for line in text.splitlines():
        counts.update(line[start:end] for start, end in divide(line) if end - start > 1 and "一" <= line[start] <= "鿿")
    return counts
