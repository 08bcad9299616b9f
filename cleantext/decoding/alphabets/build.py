"""Rebuild the model of letters: `python -m cleantext.decoding.alphabets.build`. Needs wordfreq (the extra `tables`)."""

from __future__ import annotations

import datetime
import math
import re
import zlib
from collections import defaultdict
from importlib.metadata import version
from itertools import pairwise

from cleantext.decoding.alphabets.letters import DATA, EDGE, STEP, TABLE, UNKNOWN, WORD

Shares = defaultdict[str, float]
COMMAND = "python -m cleantext.decoding.alphabets.build"
# By script, since what a language is compared with are the others of its script.
SCRIPTS = {
    "Latin": "ca cs da de es fi fr hu is it lt lv nb nl pl pt ro sh sk sl sv tr vi",
    "Cyrillic": "bg mk ru sr uk",
    "Greek": "el",
    "Hebrew": "he",
    "Arabic": "ar fa",
}
LANGUAGES = " ".join(SCRIPTS.values()).split()
FOREIGN = 6.0  # nats for a letter of another script
SHARP_S = re.compile("(?<=[aeä][iu]|ie|ro|rö|to|tö|fu|fü|ru|rü|sü|ma|mä|pa|lö)ss(?=[eit]|lich|$)|(?<=stra)ss(?=e)")
LEAST = 1e-6  # a letter that is rarer in all languages is left out
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


def cyrillic(word: str) -> str:
    """A Serbian word in Cyrillic letters."""
    for digraph, letter in DIGRAPHS.items():
        word = word.replace(digraph, letter)
    return "".join(CYRILLIC.get(letter, letter) for letter in word)


def main() -> None:
    """Write the table and SOURCES.toml."""
    pairs: Shares = defaultdict(float)
    singles: dict[str, Shares] = {language: defaultdict(float) for language in LANGUAGES}
    for language in LANGUAGES:
        for word, share in words(language).items():
            if WORD.fullmatch(word) or word.isalpha():
                for first, second in pairwise(EDGE + word + EDGE):
                    pairs[first + second] += share
                    singles[language][second] += share * (second >= "\x80")
    TABLE.write_bytes(zlib.compress(table(pairs, singles), 9))
    rows = len(zlib.decompress(TABLE.read_bytes()).split(b"\n", 1)[0].decode("utf-8"))
    (DATA / "SOURCES.toml").write_text(
        f'["letters.bin"]\nsource = "counts of letters in the word lists of wordfreq (small): {" ".join(LANGUAGES)}"\n'
        f'version = "{version("wordfreq")}"\nlicence = "CC BY-SA 4.0 (wordfreq)"\n'
        f'count = "{rows} letters, {len(LANGUAGES)} languages"\n'
        f'built = "{datetime.datetime.now(tz=datetime.UTC).date().isoformat()}"\ncommand = "{COMMAND}"\n',
        encoding="utf-8",
    )


def table(pairs: Shares, singles: dict[str, Shares]) -> bytes:
    """The letters, the names of the languages, the costs of pairs, and those of letters in each language."""
    beyond = {letter for counts in singles.values() for letter, count in counts.items() if count > LEAST * 10}
    letters = [EDGE, *"abcdefghijklmnopqrstuvwxyz", *sorted(letter for letter in beyond if WORD.fullmatch(letter))]
    firsts: Shares = defaultdict(float)
    for pair, count in pairs.items():
        firsts[pair[0]] += count
    square = [cost((pairs[first + second] + LEAST) / (firsts[first] + LEAST * 200)) for first in letters for second in letters]
    rows = [f"{''.join(letters)}\n{' '.join(singles)}\n".encode(), bytes(square)]
    for group in map(str.split, SCRIPTS.values()):
        own = [shares(singles[language]) for language in group]
        mixed = {letter: sum(each.get(letter, 0.0) for each in own) / len(own) for letter in letters}
        rows += (bytes(against(each.get(letter, 0.0), mixed[letter]) for letter in letters) for each in own)
    return b"".join(rows)


def shares(counts: Shares) -> dict[str, float]:
    """Each letter's share of the letters beyond ASCII."""
    total = sum(counts.values()) or 1.0
    return {letter: count / total for letter, count in counts.items()}


def cost(share: float) -> int:
    """A share as a byte of the table."""
    return round(min(UNKNOWN, -math.log(share)) * STEP)


def against(own: float, mixed: float) -> int:
    """What a letter costs in one language less what it costs in all, from -8 to 8 nats."""
    ratio = math.log(mixed / (own + 1e-4 * mixed)) if mixed else FOREIGN
    return round((min(7.9, max(-8.0, ratio)) + 8) * STEP)


if __name__ == "__main__":
    main()
