"""Rebuild the model of letters: `python -m cleantext._build.alphabets`. Needs the extra `tables`."""

from __future__ import annotations

import json
import math
import re
import zlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from importlib.resources import files
from itertools import pairwise

from cleantext._build.sources import Table, write_sources
from cleantext.decoding.alphabets.letters import DATA, EDGE, STEP, TABLE, UNKNOWN, WORD, small

Shares = defaultdict[str, float]
COMMAND = "python -m cleantext._build.alphabets"
# By script, since what a language lacks is made up from the others of its script. English has no letters of its own, but words.
SCRIPTS = {
    "Latin": "ca cs da de en es et fi fr hu is it lt lv nb nl pl pt ro sh sk sl sq sv tr vi",
    "Cyrillic": "bg mk ru sr uk",
    "Greek": "el",
    "Hebrew": "he",
    "Arabic": "ar fa",
}
PROFILED = ("et", "sq")  # not in wordfreq, but in the profiles of langdetect
LANGUAGES = " ".join(SCRIPTS.values()).split()
LATIN = "abcdefghijklmnopqrstuvwxyz"
SHARP_S = re.compile("(?<=[aeä][iu]|ie|ro|rö|to|tö|fu|fü|ru|rü|sü|ma|mä|pa|lö)ss(?=[eit]|lich|$)|(?<=stra)ss(?=e)")
OWN = 1e-5  # of a language's letters, which a letter must be to be one of its alphabet
OTHERS = 2e-3  # the weight of the other languages of the script, in words
LEAST = 1e-6
CYRILLIC = dict(zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True))
DIGRAPHS = {"lj": "љ", "nj": "њ", "dž": "џ"}


def words(language: str) -> dict[str, float]:
    """Words and their shares. Serbian is Serbo-Croatian in Cyrillic letters.

    The list folds case, and with it ß to ss and the final sigma, which are put back where they are sure to be meant.
    """
    import wordfreq

    listed = wordfreq.get_frequency_dict("sh" if language == "sr" else language, "small")
    if language == "sr":
        return {cyrillic(word): share for word, share in listed.items()}
    if language == "de":
        return {SHARP_S.sub("ß", word): share for word, share in listed.items()}
    return {re.sub(r"σ\b", "ς", word): share for word, share in listed.items()}


def pairs(language: str) -> Shares:
    """Pairs of letters and the ends of words, and their shares."""
    counts: Shares = defaultdict(float)
    if language in PROFILED:
        profile = json.loads((files("langdetect") / "profiles" / language).read_text("utf-8"))
        for pair, count in profile["freq"].items():
            if len(pair) == 2 and all(letter == EDGE or letter.isalpha() for letter in pair):
                counts[small(pair)] += count / profile["n_words"][1]
        return counts
    for word, share in words(language).items():
        if WORD.fullmatch(word) or word.isalpha():
            for first, second in pairwise(EDGE + small(word) + EDGE):
                counts[first + second] += share
    return counts


def cyrillic(word: str) -> str:
    """A Serbian word in Cyrillic letters."""
    for digraph, letter in DIGRAPHS.items():
        word = word.replace(digraph, letter)
    return "".join(CYRILLIC.get(letter, letter) for letter in word)


def main() -> None:
    """Write the table and SOURCES.toml."""
    counts = {language: pairs(language) for language in LANGUAGES}
    TABLE.write_bytes(zlib.compress(table(counts), 9))
    source = f"pairs of letters in wordfreq's small lists, in langdetect's profiles of {' '.join(PROFILED)}: {' '.join(LANGUAGES)}"
    versions = ", ".join(f"{name} {version(name)}" for name in ("wordfreq", "langdetect"))
    licence = "CC BY-SA 4.0 (wordfreq), Apache-2.0 (langdetect)"
    write_sources(DATA, COMMAND, [Table(TABLE.name, source, versions, licence, f"{len(LANGUAGES)} languages")])


def table(counts: Mapping[str, Shares]) -> bytes:
    """The names of the languages, their alphabets, and for each a square of costs: each letter behind each."""
    alphabets = [alphabet(counts[language]) for language in LANGUAGES]
    squares: list[bytes] = []
    for group in map(str.split, SCRIPTS.values()):
        together: Shares = defaultdict(float)
        for language in group:
            for pair, count in counts[language].items():
                together[pair] += count / len(group)
        # Where the letters are others, the words of ASCII are English.
        plain = {} if "en" in group else {pair: count for pair, count in counts["en"].items() if pair.isascii()}
        squares += (square(counts[each] | plain, alphabets[LANGUAGES.index(each)], together | plain) for each in group)
    head = " ".join(LANGUAGES) + "\n" + "\t".join(map("".join, alphabets)) + "\n"
    return head.encode("utf-8") + b"".join(squares)


def alphabet(counts: Shares) -> list[str]:
    """The edge of a word, the letters of ASCII if any are used, and the other letters that are not rare."""
    letters: Shares = defaultdict(float)
    for pair, count in counts.items():
        letters[pair[1]] += count
    total = sum(letters.values())
    own = sorted(
        letter for letter, count in letters.items() if letter >= "\x80" and count > OWN * total and WORD.fullmatch(letter)
    )
    return [EDGE, *LATIN, *own]


def square(counts: Shares, letters: Sequence[str], together: Shares) -> bytes:
    """The cost of each of `letters` behind each, where the language has few made up from those of its script."""
    firsts: Shares = defaultdict(float)
    all_firsts: Shares = defaultdict(float)
    for pair, count in counts.items():
        firsts[pair[0]] += count
    for pair, count in together.items():
        all_firsts[pair[0]] += count
    costs = bytearray()
    for first in letters:
        for second in letters:
            others = (together[first + second] + LEAST) / (all_firsts[first] + LEAST * 200)
            costs.append(cost((counts[first + second] + OTHERS * others) / (firsts[first] + OTHERS)))
    return bytes(costs)


def cost(share: float) -> int:
    """A share as a byte of the table."""
    return round(min(UNKNOWN, -math.log(share)) * STEP)


if __name__ == "__main__":
    main()
