"""The characters in which nouns end: 桶, 帘, 板, but not 起 or 续."""

from __future__ import annotations

from collections import Counter
from importlib.metadata import version
from pathlib import Path

NOUNS = frozenset(("n", "nz", "ng", "s"))  # jieba's tags of nouns and places
NAMES = frozenset(("nr", "ns", "nt", "nrt", "nrfg", "j", "l", "i"))  # of names and phrases, which tell neither way
SEEN = 3  # frequency of a word that is counted
WORDS = 3  # nouns that must end so
SHARE = 0.7  # of the words that end so
LENGTHS = range(2, 5)  # code points


def noun_ends() -> list[str]:
    """The last characters of words of which at least `SHARE`, and `WORDS` of them, are nouns by jieba's dictionary."""
    import jieba

    nouns, others = Counter[str](), Counter[str]()
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split(" ")
        if len(word) in LENGTHS and int(count) >= SEEN and tag not in NAMES:
            (nouns if tag in NOUNS else others)[word[-1]] += 1
    return sorted(end for end, seen in nouns.items() if seen >= WORDS and seen >= SHARE * (seen + others[end]) and end.isalpha())


def source() -> str:
    """The version of the dictionary that `noun_ends` reads."""
    return f"jieba {version('jieba')}"
